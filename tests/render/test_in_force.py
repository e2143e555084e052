"""The deadline in force on a day: where every document places an objective, with the adopted one beside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from blanks import plain
from drawn import plans_of
from small_projet import fiche, write_projet

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.plan import Step
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

BEFORE, AFTER = date(2020, 5, 31), date(2020, 6, 1)
OBJECTIFS = (
    "objectifs_operationnels:\n  - {libelle: Louer, echeance: 2019}\n"
    "  - {libelle: Ouvrir, echeance: second semestre 2020, operateurs: CHE}\n"
    "  - {libelle: Bâtir, volets: [{echeance: 2020}, {echeance: 2021}]}\n  - {libelle: Suivre}\n"
)
REPORTS = """\
reports:
  - {objectif: 2, a: 2021, le: 2020-06-01, decide_par: COPIL}
  - {objectif: 3, volet: 2, a: à définir, le: 2020-06-01, decide_par: COPIL}
  - {a: premier semestre 2021, le: 2020-06-01, decide_par: COPIL}
  - {objectif: 1, a: 2024, le: 2030-01-01, decide_par: COPIL}
"""
SAID = [
    "reporté de 2020 au premier semestre 2021",
    "2019",
    "reporté du second semestre 2020 à 2021",
    "2020",
    "reporté de 2021 à « à définir »",
    "",
]
TERRITOIRE = """\
id: essai
nom: Essai
sigle: PTSM E
horizon: {debut: 2019, fin: 2021}
groupes: [{id: axe-1, genre: axe, numero: 1, titre: Loger}]
vagues: [{id: premiere, titre: Première vague, nature: programmation, periode: {debut: 2020, fin: 2021}}]
"""


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project of one fiche of which some deadlines are put off."""
    text = fiche("1", "Loger", f"echeance: 2020\nvagues: premiere\npilotes: [CHE]\n{OBJECTIFS}")
    return write_projet(tmp_path, {"01": text}, TERRITOIRE, suivis={"01": REPORTS})


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_a_line_has_the_deadline_of_the_day_with_the_adopted_one(projet: Projet, day: date) -> None:
    lines = collect_lines(on_day(projet, day))
    adopted = ["2020", "2019", "second semestre 2020", "2020", "2021", ""]
    assert [plain(line.said) for line in lines] == (adopted if day == BEFORE else SAID)


@pytest.mark.parametrize(("day", "cells"), [(BEFORE, "...X.."), (AFTER, "....XX")])
def test_a_planning_places_the_objective_at_the_deadline_in_force(projet: Projet, day: date, cells: str) -> None:
    [plan] = plans_of([on_day(projet, day)], Step.SEMESTRE)
    [row] = [row for row in plan.rows if row.rank == 2]
    assert "".join("X" if cell.texte else "." for cell in row.cells) == cells


def test_words_across_a_row_say_from_when_it_was_put_off(projet: Projet) -> None:
    [plan] = plans_of([on_day(projet, AFTER)], Step.SEMESTRE)
    assert [plain(row.across) for row in plan.rows if row.across and row.adopted] == [SAID[4]]


DOCUMENTS = ["fiche", "plan", "livret", "feuille-de-route", "annuelle", "tableau-de-bord", "acteurs"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_prints_it_and_none_before_the_decision(projet: Projet, document: str) -> None:
    before, after = (
        plain(render(Request((projet,), day=day, annee=2021), document, ["md"])["md"]) for day in (BEFORE, AFTER)
    )
    assert ("reporté" in before, SAID[2] in after) == (False, True)


@pytest.mark.parametrize("document", ["fiche", "livret", "feuille-de-route", "acteurs"])
def test_the_deadline_of_the_whole_fiche_is_put_off_too(projet: Projet, document: str) -> None:
    assert SAID[0] in plain(render(Request((projet,), day=AFTER), document, ["md"])["md"])


@pytest.mark.parametrize(("day", "fin"), [(BEFORE, "2020-12-31"), (AFTER, "2021-12-31")])
def test_the_agenda_waits_for_the_deadline_in_force(projet: Projet, day: date, fin: str) -> None:
    lines = build_agenda(projet, day).echeances
    [line] = [line for line in lines if line.rank == 2]
    assert line.echeance.fin == date.fromisoformat(fin)


def test_a_wave_that_tells_a_deadline_otherwise_is_put_off_as_well(tmp_path: Path) -> None:
    told = "vagues: [{vague: premiere, lignes: [{objectif: 2, echeance: premier semestre 2020}]}]\n"
    text = fiche("1", "Loger", f"{told}{OBJECTIFS}")
    projet = on_day(write_projet(tmp_path, {"01": text}, TERRITOIRE, suivis={"01": REPORTS}), AFTER)
    [plan] = plans_of([projet], Step.SEMESTRE, vague="premiere")
    assert [plain(row.said) for row in plan.rows if row.rank == 2] == ["reporté du premier semestre 2020 à 2021"]


def test_a_past_meeting_knows_nothing_of_what_is_put_off_later(tmp_path: Path) -> None:
    gouvernance = (
        "instances: [{id: copil, nom: COPIL, type: copil}]\nreunions:\n"
        "  - {id: un, instance: copil, date: 2020-05-31, statut: tenue}\n"
        "  - {id: deux, instance: copil, date: 2020-06-30, statut: tenue}\n"
    )
    text = fiche("1", "Loger", OBJECTIFS)
    projet = write_projet(tmp_path, {"01": text}, TERRITOIRE, gouvernance=gouvernance, suivis={"01": REPORTS})
    first, second = (
        plain(render(Request((projet,), reunion, date(2022, 1, 1)), "dossier", ["md"])["md"])
        for reunion in ("un", "deux")
    )
    assert ("reporté" in first, SAID[4] in second) == (False, True)


def test_a_project_that_puts_nothing_off_is_the_same_any_day(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", "Loger", OBJECTIFS)}, suivis={"01": "notes: []\n"})
    assert on_day(projet, AFTER) is projet
    assert Request((projet,), day=AFTER).projet is projet
