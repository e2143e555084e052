"""Ranges of fiches, and numbers that a dash is part of."""

from __future__ import annotations

from pathlib import Path

import pytest
from linked_projets import link_projets
from small_projet import fiche

from ptsm_cli.links.dashes import have_dashes
from ptsm_cli.links.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "numeros"),
    [
        ("fiches n° 3 à 6", ["3", "4", "5", "6"]),
        ("fiches 3-5", ["3", "4", "5"]),
        ("FICHES N° 3 A 5", ["3", "4", "5"]),
        ("fiches 3 – 5 – 7", ["3", "5", "7"]),
        ("fiches 1.1.1 à 1.1.3", ["1.1.1", "1.1.2", "1.1.3"]),
        ("fiches 3 à 5 et 9", ["3", "4", "5", "9"]),
        ("fiches 5 à 3", ["3", "5"]),
        ("fiches 3 à 90", ["3", "90"]),
        ("fiches 1.1.1 à 2.1.3", ["1.1.1", "2.1.3"]),
        ("fiches O-1 à 3", ["O-1", "O-2", "O-3"]),
        ("fiches A.1 à 3", ["A.1", "A.2", "A.3"]),
        ("fiches 1.1 à 3", ["1.1", "3"]),
        ("fiches O1 à P3", ["O1", "P3"]),
        ("fiches : 3-5", ["3", "4", "5"]),
        ("fiches : 3–5", ["3", "4", "5"]),
        ("fiches : 3 à 5.", ["3", "4", "5"]),
        ("fiches 17 bis à 19", ["17 bis", "19"]),
        ("fiches 17 à 19 bis", ["17", "18", "19", "19 bis"]),
        ("fiches 2 bis à 2 quater", ["2 bis", "2 ter", "2 quater"]),
        ("fiches 2 à 2 (ter)", ["2", "2 bis", "2 ter"]),
        ("fiches 2a-2c", ["2 b", "2 c", "2a"]),
        ("fiches 2 ter à 2 bis", ["2 bis", "2 ter"]),
        ("fiches 2 bis à 3 ter", ["2 bis", "3 ter"]),
        ("fiches O1 à 3 bis", ["O1", "O2", "O3", "O3 bis"]),
        ("fiches 3 à 5 bistrots", ["3", "4", "5"]),
        ("fiches 3 à 3", ["3", "3"]),
        ("fiches O3 à 1", ["1", "O3"]),
        ("fiches 3 à 43", [str(rank) for rank in range(3, 44)]),
        ("fiches 3 à 44", ["3", "44"]),
        ("fiches 3 – 1", ["3"]),
        ("fiches 3 à 6 sauf la 4", ["3", "5", "6"]),
        ("fiches n° 3 à 7, hors les n° 4 et 6", ["3", "5", "7"]),
        ("fiches 3 à 5 (à l'exception de la 5) et 9", ["3", "4"]),
        ("fiches 3 à 5 sauf exception", ["3", "4", "5"]),
    ],
)
def test_a_range_names_each_of_its_fiches(text: str, numeros: list[str]) -> None:
    assert sorted(m.numero or "" for m in find_mentions(text)) == sorted(numeros)


def test_a_fiche_inside_a_range_shares_the_words_of_the_range() -> None:
    [first, inner, last] = find_mentions("les fiches n° 3 à 5")
    assert [(m.words, m.implicit) for m in (first, inner, last)] == [
        ("fiches n° 3", False),
        ("n° 3 à 5", True),
        ("5", False),
    ]


@pytest.mark.parametrize(
    ("text", "numeros"),
    [
        ("la fiche 1-2", ["1-2"]),
        ("fiche n°1‑2 « Loger »", ["1‑2"]),
        ("fiches 1-2 et 1-3", ["1-2", "1-3"]),
        ("fiches 1-2 à 1-4", ["1-2", "1.3", "1-4"]),
        ("fiche 16-25 ans", []),
        ("fiches 3 – 5", ["3", "4", "5"]),
    ],
)
def test_a_dash_may_be_part_of_the_numbers(text: str, numeros: list[str]) -> None:
    found = find_mentions(text, dashed=True)

    assert [mention.numero for mention in found] == numeros
    assert all(text[mention.start : mention.end] == mention.words for mention in found)


@pytest.mark.parametrize(
    ("numeros", "dashed"), [(["1-1", "3"], True), (["1.1", "1.2"], True), (["1.1", "3"], False), ([], False)]
)
def test_a_dash_is_part_of_them_where_the_project_says_so(numeros: list[str], dashed: bool) -> None:
    assert have_dashes(numeros) is dashed


def test_where_numbers_have_dashes_the_sentences_that_say_them_are_links(tmp_path: Path) -> None:
    said = "contexte: Voir la fiche 1-2 « Loger », puis les fiches 1-2 et 1-3.\n"
    fiches = {"11": fiche("1-1", "Accueillir", said), "12": fiche("1-2", "Loger"), "13": fiche("1-3", "Écouter")}
    graph = link_projets(tmp_path, {"continu": fiches})
    assert [(link.text, link.target and link.target.fiche, link.title) for link in graph.links] == [
        ("fiche 1-2", "12", "Loger"),
        ("fiches 1-2", "12", None),
        ("1-3", "13", None),
    ]
