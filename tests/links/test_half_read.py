"""Lists of fiches that are read in part: the words, and what to write instead."""

from __future__ import annotations

import pytest

from ptsm_cli.links.half_read import find_half_read, may_be_half_read


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("les fiches 4 5 6", "fiches 4 5 6", "fiches 4, 5 et 6"),
        ("les fiches 4 5 et 6 portent", "fiches 4 5 et 6", "fiches 4, 5 et 6"),
        ("Fiche n°4 n°5.", "Fiche n°4 n°5", "fiches 4 et 5"),
        ("les fiches 4, 5 | 6", "fiches 4, 5 | 6", "fiches 4, 5 et 6"),
        ("les fiches 4 • 5 · 6", "fiches 4 • 5 · 6", "fiches 4, 5 et 6"),
        ("fiches 4, 5, … et 8", "fiches 4, 5, … et 8", "fiches 4, 5 et 8"),
        ("la fiche 4, mais aussi la 5 pour les soins", "fiche 4, mais aussi la 5", "fiches 4 et 5"),
        ("la fiche 4 voire la 5", "fiche 4 voire la 5", "fiches 4 et 5"),
        ("fiches 4, ainsi que les 5 et 6.", "fiches 4, ainsi que les 5 et 6", "fiches 4, 5 et 6"),
        ("les fiches 4 (et 5)", "fiches 4 (et 5)", "fiches 4 et 5"),
        ("fiches 1.1 1.2", "fiches 1.1 1.2", "fiches 1.1 et 1.2"),
        ("puis fiche 2 et les fiches 3 et suivantes", "fiches 3 et suivantes", None),
        ("FICHES 3, 4 ET SUIVANTES", "FICHES 3, 4 ET SUIVANTES", None),
        ("fiches 3 et s.", "fiches 3 et s.", None),
        ("la fiche 3 et toutes celles qui suivent", "fiche 3 et toutes celles qui suivent", None),
        ("fiches 3 à la fin, fiche", "fiches 3 à la fin", None),
        ("fiches 3 et plus", "fiches 3 et plus", None),
        ("les fiches 3, 4, etc.", "fiches 3, 4, etc.", None),
        ("(fiches 3, 4…)", "fiches 3, 4…", None),
        ("fiches 3 et +", "fiches 3 et +", None),
        ("la fiche 3 - 4", "fiche 3 - 4", "fiches 3 et 4"),
        ("la fiche 3 / 4", "fiche 3 / 4", "fiches 3 et 4"),
        ("la fiche 3 /4.", "fiche 3 /4", "fiches 3 et 4"),
        ("la fiche 3/ 4", "fiche 3/ 4", "fiches 3 et 4"),
        ("la fiche 3 + 4.", "fiche 3 + 4", "fiches 3 et 4"),
        ("la fiche 3 avec la 4", "fiche 3 avec la 4", "fiches 3 et 4"),
        ("la fiche O1 et O2 porte", "fiche O1 et O2", "fiches O1 et O2"),
        ("la fiche n°A.1, la A.2 et A.4.", "fiche n°A.1, la A.2 et A.4", "fiches A.1, A.2 et A.4"),
        ("la fiche Bis.1 & Bis.2", "fiche Bis.1 & Bis.2", "fiches Bis.1 et Bis.2"),
        ("la fiche 3 ainsi que 4", "fiche 3 ainsi que 4", "fiches 3 et 4"),
    ],
)
def test_what_goes_on_after_the_last_that_is_read_is_told(text: str, words: str, instead: str | None) -> None:
    [missed] = find_half_read(text)

    assert (missed.words, missed.instead) == (words, () if instead is None else (instead,))
    assert (text[missed.start : missed.end], missed.partly, may_be_half_read(text)) == (words, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "les fiches 4, 5 et 6, les fiches 4 à 6, la fiche 4 et la fiche 5",
        "la fiche 4 12 rue du Port, la fiche 4 2 ETP, les fiches 4 12 000 euros",
        "la fiche 4 (5 réunions), la fiche 4 (12 places) et la fiche 5 (2026)",
        "fiche 3 · 4 juin 2026, fiche 3 | 4 réunions, fiche 3 | 2026",
        "fiches 3 et autres partenaires, la fiche 3 et plus largement",
        "fiches 3 et suivantes du CLS",
        "la fiche 3 (4), la fiche 3…",
        "la fiche 3 – 14 structures, la fiche 3 + 2 ETP, la fiche 3 avec 2 agents",
        "fiche 3\n4",
        "voir mayenne-53:22 23 24",
    ],
)
def test_what_is_no_list_of_ours_is_left(text: str) -> None:
    assert list(find_half_read(text)) == []


def test_what_is_left_hides_nothing_that_follows() -> None:
    text = "fiches 3 et suivantes du CLS, la fiche 6, puis les fiches 4 5 6 *"
    assert [missed.words for missed in find_half_read(text)] == ["fiches 4 5 6"]
