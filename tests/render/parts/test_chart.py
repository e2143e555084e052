"""The picture of the measures of an indicator: where each stands, what is written of it, and where its target is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from blanks import plain
from small_projet import fiche, write_projet

from ptsm_cli.render.parts.chart import Chart, draw_measures
from ptsm_cli.suivi.measures import followed_indicateurs


def drawn(folder: Path, values: Mapping[str, object], rest: str = "") -> Chart | None:
    """Return the picture of an indicator measured so, on the first day of 2022."""
    mesures = ", ".join(f"{{date: {when}, valeur: {value}}}" for when, value in values.items())
    content = fiche("1", rest=f"indicateurs: {{libelle: L{rest}, mesures: [{mesures}]}}\n")
    [followed] = followed_indicateurs(write_projet(folder, {"1": content}).fiches[0])
    return draw_measures(followed, "a", "n°1", date(2022, 1, 1))


@pytest.mark.parametrize(
    ("values", "rest", "trace", "written", "target", "said"),
    [
        (
            {"2020": 10, "2021": 20},
            "",
            "M30.0 53.0L240.0 18.0",
            ["10 2020", "20 2021"],
            None,
            "De 10 (2020) à 20 (2021) ; pas de cible.",
        ),
        (
            {"2020": 10},
            ", unite: lits, valeur_cible: 30",
            "",
            ["10 2020"],
            (18.0, "cible 30", 32.0),
            "10 lits (2020) ; cible : 30 lits.",
        ),
        (  # the middle of a year is before that of the month that follows it
            {"2020": 10, "2020-07": 15, "2021": 20},
            ", valeur_cible: 20",
            "M30.0 53.0L38.3 35.5L240.0 18.0",
            ["10 2020", "", "20 2021"],
            (18.0, "cible 20", 13.0),
            "De 10 (2020) à 20 (2021), 3 mesures ; cible : 20.",
        ),
        (
            {"2020": -5, "2021": 5},
            ", valeur_cible: 0",
            "M30.0 88.0L240.0 18.0",
            ["-5 2020", "5 2021"],
            (53.0, "cible 0", 48.0),
            "De -5 (2020) à 5 (2021) ; cible : 0.",
        ),
        (
            {"2020": 0, "2021": 0},
            "",
            "M30.0 88.0L240.0 88.0",
            ["0 2020", "0 2021"],
            None,
            "De 0 (2020) à 0 (2021) ; pas de cible.",
        ),
        (
            {"2020-03-14": 1.234, "2020-03-15": 2},
            ", valeur_cible: 2",
            "M30.0 44.8L240.0 18.0",
            ["1,23 03/2020", "2 03/2020"],
            (18.0, "cible 2", 13.0),
            "De 1,234 (14 mars 2020) à 2 (15 mars 2020) ; cible : 2.",
        ),
        (
            {"2020": "rien", "2021": 3},
            ", valeur_cible: beaucoup",
            "",
            ["3 2021"],
            None,
            "3 (2021) ; pas de cible.",
        ),
        (
            {"2020": 90, "2021": 1},
            ", valeur_cible: 1",
            "M30.0 18.0L240.0 87.2",
            ["90 2020", "1 2021"],
            (87.2, "cible 1", 82.2),
            "De 90 (2020) à 1 (2021) ; cible : 1.",
        ),
        (
            {"2020-T4": 7, "2021-12-31": 8},
            "",
            "M30.0 26.8L240.0 18.0",
            ["7 12/2020", "8 12/2021"],
            None,
            "De 7 (4e trimestre 2020) à 8 (31 décembre 2021) ; pas de cible.",
        ),
    ],
)
def test_measures_stand_at_their_time_and_height(  # noqa: PLR0913, PLR0917 - what is measured, and all that is drawn
    tmp_path: Path,
    values: Mapping[str, object],
    rest: str,
    trace: str,
    written: list[str],
    target: tuple[float, str, float] | None,
    said: str,
) -> None:
    chart = drawn(tmp_path, values, rest)
    assert chart is not None
    assert (chart.trace, plain(chart.description)) == (trace, said)
    assert [f"{point.valeur} {point.jour}".strip() for point in chart.points] == written
    assert [point.dernier for point in chart.points] == [False] * (len(written) - 1) + [True]
    assert (chart.cible and (chart.cible.y, plain(chart.cible.mots), chart.cible.base)) == target


@pytest.mark.parametrize(
    ("rest", "said"),
    [("", "n°1 · sans cible"), (", unite: lits", "n°1 · lits · sans cible"), (", valeur_cible: 3", "n°1")],
)
def test_a_picture_says_of_which_fiche_and_unit_it_is(tmp_path: Path, rest: str, said: str) -> None:
    chart = drawn(tmp_path, {"2020": 1}, rest)
    assert chart is not None
    assert (chart.libelle, chart.fiche, chart.ancre) == ("L", said, "a")


@pytest.mark.parametrize("values", [{}, {"2020": "rien"}, {"2023": 1}])
def test_nothing_is_drawn_where_no_number_is_known(tmp_path: Path, values: Mapping[str, object]) -> None:
    assert drawn(tmp_path, values) is None


@pytest.mark.parametrize(("target", "base"), [(70, 34.0), (60, 41.0), (58, 61.4), (26, 83.8), (25, 65.5)])
def test_the_words_of_a_target_hide_neither_the_first_measure_nor_what_is_under(
    tmp_path: Path, target: int, base: float
) -> None:
    chart = drawn(tmp_path, {"2020": 50, "2021": 100}, f", valeur_cible: {target}")
    assert chart is not None
    assert chart.cible is not None
    assert chart.cible.base == base
