"""Which measures were expected by a day and are missing, by the calendar of an indicator or by its frequency."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.common.periodes import Periode
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.suivi.expected import all_missing
from ptsm_cli.suivi.measures import followed_indicateurs

HORIZON = Periode(date(2021, 1, 1), date(2024, 12, 31))
YEARLY = "frequence: annuelle"
TWICE_A_YEAR = "frequence: deux fois par an"
LAST_FIRST = "calendrier: [{repere: T1, date: 2022}, {repere: T0, date: 2021-01}]"
THREE = "calendrier: [{repere: T0, date: 2021-01}, {repere: T1, date: 2021-07}, {repere: T2, date: 2022-01}]"
IN_A_YEAR = "calendrier: [{repere: fin, date: 2021-07}, {repere: T0, date: 2021-01}]"


def missing(  # noqa: PLR0913 - what is said of an indicator, and of its fiche
    folder: Path,
    fields: str,
    day: date,
    *taken: str,
    objectif: str = "",
    notes: str = "",
    horizon: Periode | None = HORIZON,
) -> tuple[list[str], list[object]]:
    """Return what is missing of the only indicator of a fiche, and what says that it was expected."""
    mesures = f", mesures: [{', '.join(f'{{{one}}}' for one in taken)}]"
    objectifs = f"objectifs_operationnels: [{{libelle: Ouvrir{objectif}}}]\n"
    content = fiche("1", rest=f"{objectifs}indicateurs: {{libelle: Appels, {fields}{mesures}}}\n")
    projet = write_projet(folder, {"1": content}, suivis={"1": f"notes: [{notes}]\n"} if notes else None)
    found = list(all_missing(followed_indicateurs(projet.fiches[0]), collect_lines(projet), horizon, day))
    return [said for one in found for said in one.when], [step for one in found for step in one.place]


@pytest.mark.parametrize(
    ("fields", "taken", "day", "said"),
    [
        (LAST_FIRST, (), date(2021, 1, 31), []),
        (LAST_FIRST, (), date(2021, 2, 1), ["T0 (janvier 2021)"]),
        (LAST_FIRST, (), date(2023, 1, 1), ["T0 (janvier 2021)", "T1 (2022)"]),
        (LAST_FIRST, ("repere: t1, valeur: 3",), date(2023, 1, 1), ["T0 (janvier 2021)"]),
        (THREE, ("date: 2021-08-01, valeur: 3",), date(2022, 6, 1), ["T0 (janvier 2021)", "T2 (janvier 2022)"]),
        (IN_A_YEAR, ("date: 2021, valeur: 3",), date(2022, 1, 1), ["fin (juillet 2021)"]),  # one measure is of one mark
        ("calendrier: [{repere: 2021, date: 2021}]", (), date(2022, 1, 1), ["2021"]),
        ("valeur_initiale: 1, calendrier: [{repere: T0, date: 2021}]", (), date(2022, 1, 1), []),
        ("calendrier: [{repere: T0, date: 2021}]", (), date(2022, 1, 1), ["T0 (2021)"]),
        (YEARLY, (), date(2021, 12, 31), []),
        (YEARLY, (), date(2022, 1, 1), ["2021"]),
        (YEARLY, ("date: 2021-12-31, valeur: 3",), date(2022, 1, 1), []),
        (YEARLY, ("date: 2022-01-15, valeur: 3", "date: 2022-02-15, valeur: 3"), date(2023, 1, 1), []),
        (YEARLY, ("date: 2022-01-15, valeur: 3",), date(2023, 1, 1), ["2022"]),
        (YEARLY, ("date: 2023-06-15, valeur: 3",), date(2024, 1, 1), ["2021", "2023"]),
        (TWICE_A_YEAR, ("date: 2021-03, valeur: 3", "date: 2021-09, valeur: 4"), date(2022, 1, 1), []),
        (TWICE_A_YEAR, ("date: 2021-03, valeur: 3",), date(2022, 1, 1), ["2021"]),
        ("frequence: selon les besoins", (), date(2024, 1, 1), []),
        ("unite: appels", (), date(2024, 1, 1), []),
    ],
)
def test_what_is_expected_at_a_mark_or_in_a_period_is_missing_once_it_is_past(
    tmp_path: Path, fields: str, taken: tuple[str, ...], day: date, said: list[str]
) -> None:
    assert missing(tmp_path, fields, day, *taken)[0] == said


@pytest.mark.parametrize(
    ("fields", "place"), [(LAST_FIRST, ["calendrier", 1]), (IN_A_YEAR, ["calendrier", 1]), (YEARLY, ["frequence"])]
)
def test_what_says_that_a_measure_was_expected_is_named(tmp_path: Path, fields: str, place: list[object]) -> None:
    assert missing(tmp_path, fields, date(2022, 1, 1))[1] == place


@pytest.mark.parametrize(
    ("objectif", "notes", "horizon", "said"),
    [
        ("", "", HORIZON, ["2021", "2022"]),
        (", echeance: 2022", "", HORIZON, ["2022"]),
        (", echeance: 2018", "", HORIZON, ["2021", "2022"]),
        (", echeance: 2026", "", HORIZON, []),
        (", echeance: 2022", "", None, []),
        ("", "{date: 2021-06-01, objectif: 1, etat: abandonne}", HORIZON, []),
        ("", "{date: 2023-06-01, objectif: 1, etat: abandonne}", HORIZON, ["2021", "2022"]),
        ("", "{date: 2021-06-01, objectif: 1, etat: realise}", HORIZON, ["2021", "2022"]),
        ("}, {libelle: Fermer", "{date: 2021-06-01, objectif: 1, etat: abandonne}", HORIZON, ["2021", "2022"]),
    ],
)
def test_a_frequency_holds_while_its_fiche_does(
    tmp_path: Path, objectif: str, notes: str, horizon: Periode | None, said: list[str]
) -> None:
    assert missing(tmp_path, YEARLY, date(2023, 1, 1), objectif=objectif, notes=notes, horizon=horizon)[0] == said
