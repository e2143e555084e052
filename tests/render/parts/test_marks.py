"""The marks of a planning: a form for each kind of deadline, over the columns that it covers, and its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import plans_of
from small_projet import write_projet

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.plan import Plan, Step
from ptsm_cli.render.parts.marks import forms_of, segments


def planned(folder: Path, echeance: str, start: str = "2019", end: str = "2021") -> Plan:
    fiche = (
        "{numero: 1, titre: Agir, groupe: axe-1, "
        f"objectifs_operationnels: [{{libelle: Agir, echeance: '{echeance}'}}]}}"
    )
    projet = write_projet(folder, {"01": fiche})
    [plan] = plans_of([projet], Step.SEMESTRE, read_notation(start), read_notation(end))
    return plan


def drawn(plan: Plan) -> list[str]:
    """Return the columns of the row: a dot for an empty one, the form of a mark and how many it takes."""
    found = segments(plan.rows[0], plan.periodes)
    return [f"{s.marque.forme} {s.colonnes}" if s.marque else "." for s in found]


@pytest.mark.parametrize(
    ("echeance", "columns"),
    [
        ("2019", ["plein 2", ".", ".", ".", "."]),
        ("second semestre 2020", [".", ".", ".", "plein 1", ".", "."]),
        ("début 2021", [".", ".", ".", ".", "hachure 1", "."]),
        ("à partir de 2020", [".", ".", "ouvert 4"]),
        ("au plus tard fin 2020", ["limite 4", ".", "."]),
        ("en continu", ["continu 6"]),
        ("durée du PTSM", ["creux 6"]),
        ("2020 (sous réserve de financement)", [".", ".", "conditionnel 2", ".", "."]),
        ("mars 2019 et septembre 2019", ["plein 1", "plein 1", ".", ".", ".", "."]),
        ("2019 et 2021", ["plein 2", ".", ".", "plein 2"]),
        ("2017-2019", ["plein 2", ".", ".", ".", "."]),
        ("2017", ["bord 1", ".", ".", ".", ".", "."]),
        ("2030", [".", ".", ".", ".", ".", "bord 1"]),
        ("à définir", []),
        ("selon financement", []),
    ],
)
def test_each_kind_of_deadline_has_its_form(tmp_path: Path, echeance: str, columns: list[str]) -> None:
    assert drawn(planned(tmp_path, echeance)) == columns


@pytest.mark.parametrize(
    ("echeance", "words", "edges"),
    [
        ("2019", "prévu, premier semestre 2019 – second semestre 2019", (False, False)),
        ("second semestre 2020", "prévu, second semestre 2020", (False, False)),
        ("au plus tard fin 2020", "au plus tard, second semestre 2020", (False, False)),
        (
            "2017-2019",
            "prévu, premier semestre 2019 – second semestre 2019, commence plus tôt",
            (True, False),
        ),
        ("2030", "continue plus tard", (False, True)),
    ],
)
def test_a_mark_says_in_words_what_it_shows(
    tmp_path: Path, echeance: str, words: str, edges: tuple[bool, bool]
) -> None:
    plan = planned(tmp_path, echeance)
    [mark] = [s.marque for s in segments(plan.rows[0], plan.periodes) if s.marque]
    assert (mark.texte, (mark.avant, mark.apres)) == (words, edges)


def test_columns_are_told_once_each_and_a_year_begins_where_it_does(tmp_path: Path) -> None:
    plan = planned(tmp_path, "2020 second semestre – début 2021")
    found = segments(plan.rows[0], plan.periodes)
    assert [(s.rang, s.annee) for s in found] == [(0, True), (1, False), (2, True), (3, False), (5, False)]
    assert sum(s.colonnes for s in found) == len(plan.periodes)


def test_what_is_reached_is_a_full_bar_with_a_tick(tmp_path: Path) -> None:
    plan = planned(tmp_path, "2019")
    first = segments(plan.rows[0], plan.periodes, done=True)[0].marque
    assert first is not None
    assert (first.forme, first.fait) == ("plein", True)


def test_the_legend_tells_the_forms_that_are_shown_and_no_other(tmp_path: Path) -> None:
    plan = planned(tmp_path, "2017-2019")
    legend = [(mark.forme, mark.texte) for mark in forms_of(plan.rows, done=False)]
    assert legend == [("plein", "daté"), ("bord", "commence avant les périodes montrées")]
