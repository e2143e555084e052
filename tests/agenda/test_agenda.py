"""Meetings and deadlines, past and to come, as the agenda of a day shows them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from agendas import PLACED_JALONS, agenda_of
from deployment import Deploy

from ptsm_cli.agenda.agenda import shortened
from ptsm_cli.common.periodes import Periode, year_of
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.parts.agenda_rows import announce
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.report.agenda.json import format_report as format_json
from ptsm_cli.suivi.standing import echeance_state

REUNIONS = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil}
  - {id: ag, nom: Assemblée générale, type: assemblee-generale}
reunions:
  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, motif: Confinement, remplacee_par: copil-2}
  - {id: copil-2, instance: copil, date: 2020-06-23, heure: 14h30, statut: tenue}
  - {id: ag-1, instance: ag, echeance: novembre 2020, statut: prevue}
  - {id: copil-3, instance: copil, date: 2021-02-02, statut: prevue}
  - {id: ag-2, instance: ag, statut: prevue}
"""


def printed(root: Path, day: str, periode: Periode | None = None) -> str:
    asked_for = Request((load_projet(root, "projet"),), day=date.fromisoformat(day), start=periode, end=periode)
    return render(asked_for, "agenda", ["md"])["md"]


@pytest.mark.parametrize(
    ("day", "past", "coming", "next_seance"),
    [
        ("2020-01-01", [], ["copil-1", "copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-06-23", ["copil-1"], ["copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-11-15", ["copil-1", "copil-2"], ["ag-1", "copil-3"], "ag-1"),
        ("2020-12-01", ["copil-1", "copil-2", "ag-1"], ["copil-3"], "copil-3"),
        ("2022-01-01", ["copil-1", "copil-2", "ag-1", "copil-3"], [], None),
    ],
)
def test_the_day_parts_the_reunions_into_past_and_next(
    deploy: Deploy, day: str, past: list[str], coming: list[str], next_seance: str | None
) -> None:
    agenda = agenda_of(deploy({"gouvernance/suivi.yaml": REUNIONS}), day)
    assert [s.reunion.id for s in agenda.past] == past
    assert [s.reunion.id for s in agenda.coming] == coming
    assert [s.reunion.id for s in agenda.undated] == ["ag-2"]
    assert (agenda.next_seance.reunion.id if agenda.next_seance else None) == next_seance


def test_a_window_and_an_instance_narrow_the_agenda(deploy: Deploy) -> None:
    root = deploy({"gouvernance/suivi.yaml": REUNIONS})
    agenda = agenda_of(root, "2020-01-01", year_of(2020), frozenset({"copil"}))
    assert [s.reunion.id for s in agenda.seances] == ["copil-1", "copil-2"]
    assert (agenda.jalons, agenda.echeances) == ((), ())


def test_the_echeances_to_come_are_those_of_the_fiches(deploy: Deploy) -> None:
    agenda = agenda_of(deploy({}), "2021-03-01")
    assert [(line.fiche.id, line.echeance.fin) for line in agenda.echeances] == [("01", date(2021, 6, 30))]
    assert agenda_of(deploy({}), "2021-07-01").echeances == ()


FOLLOWED_FICHE = """\
numero: "1"
titre: Former
groupe: axe-1
objectifs_operationnels:
  - {libelle: Oublié, echeance: 2019}
  - {libelle: Réalisé, id: deux, echeance: 2019}
  - {libelle: En cours, numero: 1.3, echeance: 2020}
  - {libelle: Plus tard, echeance: 2021}
suivi:
  - {date: 2019-12-01, objectif: deux, etat: realise}
  - {date: 2019-12-01, objectif: 1.3, etat: en-cours}
  - {date: 2021-02-01, objectif: 1, etat: abandonne}
"""


@pytest.mark.parametrize(
    ("day", "states", "late", "unsaid"),
    [
        ("2019-06-01", ["a-venir", "a-venir", "a-venir", "a-venir"], 0, 0),
        ("2020-06-01", ["echue-etat-non-dit", "close", "a-venir", "a-venir"], 0, 1),
        ("2021-01-01", ["echue-etat-non-dit", "close", "en-retard", "a-venir"], 1, 1),
        ("2021-06-01", ["close", "close", "en-retard", "a-venir"], 1, 0),
    ],
)
def test_a_past_deadline_is_late_where_a_state_is_said_that_does_not_close_it_and_silence_makes_none_late(
    deploy: Deploy, day: str, states: list[str], late: int, unsaid: int
) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": None})
    agenda = agenda_of(root, day, Periode(date(2019, 1, 1), date(2021, 12, 31)))
    assert [echeance_state(line, agenda.today) for line in agenda.echeances] == states
    assert (agenda.late, agenda.past_unsaid) == (late, unsaid)


def test_the_report_parts_what_is_past_next_and_due(deploy: Deploy) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "gouvernance/jalons.yaml": PLACED_JALONS})
    lines = printed(root, "2021-01-01", year_of(2019)).splitlines()
    assert [line for line in lines if line.startswith("#")][1:] == [
        "## Jalons franchis",
        "## Jalons à échéance passée, sans date enregistrée",
        "## Échéances échues, état non dit",
        "## Échéances réalisées ou abandonnées",
    ]
    assert "état non dit." in printed(root, "2021-01-01")  # not the options of the command, that a page does not have


def test_a_program_reads_the_state_of_each_jalon_and_deadline(deploy: Deploy) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": None, "gouvernance/jalons.yaml": PLACED_JALONS})
    [agenda] = json.loads(format_json([agenda_of(root, "2021-01-01", year_of(2019))]))["agendas"]
    states = [[x["etat"] for x in agenda[key]] for key in ("jalons", "echeances")]
    assert states == [["franchi", "echu"], ["echue-etat-non-dit", "close"]]
    assert (agenda["echeances_en_retard"], agenda["echeances_echues_etat_non_dit"]) == (1, 1)


def test_a_fiche_whose_number_another_has_is_named_with_its_group(deploy: Deploy) -> None:
    territoire = (
        "{id: essai, nom: Essai, sigle: PTSM E, numerotation: par-groupe, groupes: ["
        "{id: axe-1, genre: axe, numero: 1, titre: Repérer}, {id: axe-2, genre: axe, numero: 2, titre: Loger}]}"
    )
    other = FOLLOWED_FICHE.replace("axe-1", "axe-2")
    root = deploy({"territoire.yaml": territoire, "fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": other})
    text = printed(root, "2021-01-01")
    assert ["Fiche Repérer 1 – " in text, "Fiche Loger 1 – " in text] == [True, True]


AHEAD = """\
instances: [{id: copil, nom: Copil, type: copil}]
reunions:
  - {id: r1, instance: copil, date: 2021-06-30, statut: prevue}
  - {id: r2, instance: copil, date: 2021-07-02, statut: prevue}
jalons:
  - {id: a, libelle: Premier, type: autre, date: 2021-03-01}
  - {id: b, libelle: Second, type: autre, echeance: fin 2022}
"""


@pytest.mark.parametrize(
    ("window", "shown", "said"),
    [
        (None, ["r1", "a"], "1 réunion et 1 jalon suivent"),
        (Periode(date(2021, 1, 1), date(2030, 1, 1)), ["r1", "r2", "a", "b"], ""),
    ],
)
def test_six_months_are_shown_and_what_follows_is_counted(
    deploy: Deploy, window: Periode | None, shown: list[str], said: str
) -> None:
    agenda = agenda_of(deploy({"gouvernance/suivi.yaml": AHEAD}), "2021-01-01", window)
    short, _ = shortened(agenda)
    found = [*(s.reunion.id for s in short.coming), *(placed.jalon.id for placed in short.jalons)]
    assert found == shown
    assert said in announce(agenda).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("echeance", "is_shown"),
    [
        *(("2021", True), ("juin 2021", True), ("second semestre 2021", True), ("août 2021", False)),
        *(("2019-2023", False), ("au plus tard en juin 2021", True), ("au plus tard en août 2021", False)),
        *(("1er juillet 2021", True), ("2 juillet 2021", False)),
    ],
)
def test_a_deadline_is_shown_when_it_may_fall_within_six_months(deploy: Deploy, echeance: str, is_shown: bool) -> None:
    fiche = f"{{numero: 9, titre: T, groupe: axe-1, objectifs_operationnels: [{{libelle: A, echeance: {echeance}}}]}}"
    agenda = agenda_of(deploy({"fiches/09.yaml": fiche}), "2021-01-01")
    short, _ = shortened(agenda)
    assert any(line.fiche.id == "09" for line in short.echeances) == is_shown
