"""What is said of some objectives: in one line, sentence by sentence, in which columns, and where nothing is known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from blanks import plain

from ptsm_cli.suivi.figures import COLUMNS, Figures, national
from ptsm_cli.suivi.sayings import bare_fiches, columns_of, sentences, tally, unkept

DAY = date(2026, 12, 31)


def counts(total: int, states: dict[str, int] | None = None, **others: int) -> Figures:
    """Return figures whose other counts are nought."""
    names = ("bare", "late", "past_unsaid", "due", "fiches", "without_pilote", "indicateurs", "unmeasured")
    known: dict[str, Any] = dict.fromkeys(names, 0) | others
    return Figures(label="Axe", day=DAY, total=total, states=states or {}, **known)


STATES = {"realise": 4, "en-cours": 3, "en-pause": 1, "bloque": 1, "en-partie": 1, "a-venir": 2, "abandonne": 2}
MANY = counts(
    30,
    STATES,
    bare=2,
    late=3,
    past_unsaid=5,
    due=6,
    fiches=9,
    without_pilote=4,
    indicateurs=7,
    unmeasured=2,
)
ONE = counts(
    10,
    {"realise": 1},
    bare=1,
    late=1,
    past_unsaid=1,
    due=1,
    fiches=1,
    without_pilote=1,
    indicateurs=1,
    unmeasured=1,
)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            MANY,
            (
                "30 objectifs ; 12 suivis ; 2 à venir ; 3 en cours ; 1 réalisé en partie ; 4 réalisés ; 1 en pause ; "
                "1 bloqué ; 2 abandonnés ; 16 sans état ; 3 en retard ; 5 échus, état non dit ; 6 dus sous six mois ; "
                "4 fiches sans pilote sur 9 ; 2 indicateurs sans mesure sur 7"
            ),
        ),
        (
            ONE,
            (
                "10 objectifs ; 1 suivi ; 1 réalisé ; 9 sans état ; 1 en retard ; 1 échu, état non dit ; "
                "1 dû sous six mois ; 1 fiche sans pilote sur 1 ; 1 indicateur sans mesure sur 1"
            ),
        ),
        (counts(0), "0 objectif ; 0 suivi"),
        (counts(3, {"realise": 3}, fiches=2, indicateurs=2), "3 objectifs ; 3 suivis ; 3 réalisés"),
    ],
)
def test_figures_are_said_in_one_line_without_what_is_nought(figures: Figures, said: str) -> None:
    assert plain(tally(figures)) == said


WHEN = "au 31 décembre 2026."


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            MANY,
            [
                f"30 objectifs, dont 16 sans état, {WHEN}",
                "2 fiches, qui ne disent aucun objectif, comptent chacune pour un.",
                f"Engagement : 10 sur 12 suivis (83 %), 16 sans état, {WHEN}",
                f"Réalisation : 4 sur 12 suivis (33 %), 16 sans état, {WHEN}",
                (
                    "États : 2 à venir, 3 en cours, 1 réalisé en partie, 4 réalisés, 1 en pause, 1 bloqué "
                    f"et 2 abandonnés, sur 30, {WHEN}"
                ),
                f"En retard : 3 sur 14 dont l'état est dit, {WHEN}",
                f"Échus, état non dit : 5 sur 30, {WHEN}",
                f"Dus sous six mois : 6 sur 30, {WHEN}",
                f"Fiches sans pilote : 4 sur 9, {WHEN}",
                f"Indicateurs sans mesure : 2 sur 7, {WHEN}",
            ],
        ),
        (
            counts(12, {"abandonne": 2}, fiches=3),
            [
                f"12 objectifs, dont 10 sans état, {WHEN}",
                f"Engagement : non dit, 10 sans état, {WHEN}",
                f"Réalisation : non dit, 10 sans état, {WHEN}",
                f"États : 2 abandonnés, sur 12, {WHEN}",
                f"En retard : 0 sur 2 dont l'état est dit, {WHEN}",
                f"Échus, état non dit : 0 sur 12, {WHEN}",
                f"Dus sous six mois : 0 sur 12, {WHEN}",
                f"Fiches sans pilote : 0 sur 3, {WHEN}",
                f"Indicateurs sans mesure : aucun indicateur dit, {WHEN}",
            ],
        ),
        (counts(0), [f"Aucun objectif n'est compté, {WHEN}"]),
    ],
)
def test_each_figure_is_said_with_what_it_is_of_and_the_day(figures: Figures, said: list[str]) -> None:
    assert [plain(sentence) for sentence in sentences(figures)] == said


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (counts(12, {"realise": 9}), "9 sur 9 suivis, 3 sans état"),
        (counts(12, {"realise": 10}), "10 sur 10 suivis (100 %), 2 sans état"),
        (counts(12, {"realise": 1}), "1 sur 1 suivi, 11 sans état"),
        (counts(3), "non dit, 3 sans état"),
    ],
)
def test_a_rate_is_a_share_only_of_enough(figures: Figures, said: str) -> None:
    assert plain(figures.rate(figures.reached)) == f"{said}, {WHEN}".rstrip(".")


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (counts(0), ""),
        (counts(3, {"a-venir": 1}), ""),
        (counts(3, indicateurs=2, unmeasured=1), ""),
        (counts(3), "(sur 3), et aucun indicateur."),
        (counts(3, indicateurs=2, unmeasured=2), "(sur 3), et aucune mesure d'indicateur (sur 2)."),
    ],
)
def test_a_follow_up_that_nobody_keeps_is_said_once(figures: Figures, said: str) -> None:
    start = "Suivi non dit au 31 décembre 2026 : les fichiers ne donnent aucun état d'objectif "
    assert plain(unkept(figures)) == (start + said if said else "")


@pytest.mark.parametrize(
    ("bare", "said"),
    [
        (0, ""),
        (1, "1 fiche, qui ne dit aucun objectif, compte pour un."),
        (2, "2 fiches, qui ne disent aucun objectif, comptent chacune pour un."),
    ],
)
def test_fiches_that_say_no_objective_are_told(bare: int, said: str) -> None:
    assert bare_fiches(counts(5, bare=bare)) == said


ALWAYS = [
    "objectifs",
    "suivis",
    "sans état",
    "réalisé",
    "bloqué",
    "en retard",
    "échus, état non dit",
    "dus sous six mois",
]


@pytest.mark.parametrize(
    ("figures", "more"),
    [
        ([counts(3)], []),
        ([counts(3, fiches=2, indicateurs=2)], []),
        ([counts(3, fiches=2, without_pilote=1)], ["fiches", "fiches sans pilote"]),
        ([counts(3), counts(3, {"en-cours": 1})], ["en cours"]),
        ([counts(3, indicateurs=2, unmeasured=1)], ["indicateurs", "indicateurs sans mesure"]),
    ],
)
def test_a_page_has_the_columns_that_count_something(figures: list[Figures], more: list[str]) -> None:
    expected = {*ALWAYS, *more}
    assert list(columns_of(figures)) == [heading for heading in COLUMNS if heading in expected]


def test_the_sum_of_projects_is_that_of_each_count() -> None:
    whole = national([MANY, ONE])
    assert {heading: count(whole) for heading, count in COLUMNS.items()} == {
        heading: count(MANY) + count(ONE) for heading, count in COLUMNS.items()
    }
    assert (whole.label, whole.day, whole.bare, whole.engaged, whole.reached) == ("2 projets", DAY, 3, 11, 5)
