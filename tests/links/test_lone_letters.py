"""Fiches numbered by a letter alone, or in Roman figures: a link only where the project numbers them so."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import findings_of
from deployment import Deploy
from linked_projets import link_projets
from small_projet import fiche

from ptsm_cli.links.half_read import find_half_read, may_be_half_read
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.missed import find_missed, may_be_missed


@pytest.mark.parametrize(
    ("text", "numeros"),
    [
        ("la fiche A et B", ["A", "B"]),
        ("fiche A, B et C", ["A", "B", "C"]),
        ("les fiches actions A, B ou la D", ["A", "B", "D"]),
        ("fiches A/B, la fiche C", ["A", "B", "C"]),
        ("la fiche n°B, la fiche n° b", ["B", "b"]),
        ("fiches A à C et E", ["A", "B", "C", "E"]),
        ("fiches A-C, fiches D à B", ["A", "B", "C", "D", "B"]),
        ("fiches 3 à A, FA3-A, fiches A à 3, fiche 17 bis-A pages", ["3", "3", "A", "3", "17 bis"]),
        ("FICHE A ; LES FICHES A ET B", ["A", "A", "B"]),
        ("la fiche A « Former », la fiche B : Loger les gens", ["A", "B"]),
        ("la fiche A bis. La fiche III", ["A bis", "III"]),
        ("fiches A et 3, fiche A et 4", ["A", "3", "A", "4"]),
        ("la fiche A du CLS, la fiche A (PCAET), le PRS, fiche A", []),
        ("une fiche A, chaque fiche B, LA FICHE A PERMIS, la fiche D'accueil, la fiche A-t-elle", []),
        ("la fiche b, les fiches a et b, la fiche a été, la fiche N 12, la fiche A.b", []),
    ],
)
def test_letters_alone_are_numbers(text: str, numeros: list[str]) -> None:
    assert [mention.numero for mention in find_mentions(text)] == numeros
    assert all(text[mention.start : mention.end] == mention.words for mention in find_mentions(text))


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("la fiche A/B", "fiche A/B", "fiches A et B"),
        ("la fiche A/B/C", "fiche A/B/C", "fiches A, B et C"),
        ("la fiche A à C", "fiche A à C", "fiches A à C"),
        ("la fiche A jusqu'à C", "fiche A jusqu'à C", "fiches A à C"),
        ("la fiche A 4", "fiche A 4", "fiche A4"),
        ("la fiche b porte", "fiche b", "fiche B"),
        ("les fiches a, b et c", "fiches a, b et c", "fiches A, B et C"),
    ],
)
def test_what_is_not_read_of_them_is_told(text: str, words: str, instead: str) -> None:
    [missed] = find_missed(text)
    assert (missed.words, missed.instead[0], may_be_missed(text)) == (words, instead, True)


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("la fiche A - B.", "fiche A - B", "fiches A et B"),
        ("la fiche A ainsi que B", "fiche A ainsi que B", "fiches A et B"),
        ("les fiches A B C", "fiches A B C", "fiches A, B et C"),
        ("la fiche 3 et A", "fiche 3 et A", "fiches 3 et A"),
        ("la fiche A et aussi B", "fiche A et aussi B", "fiches A et B"),
    ],
)
def test_what_is_read_of_them_in_part_is_told(text: str, words: str, instead: str) -> None:
    [missed] = find_half_read(text)
    assert (missed.words, missed.instead[0], may_be_half_read(text)) == (words, instead, True)


def test_they_lead_to_the_fiches_that_bear_them_and_to_no_other(tmp_path: Path) -> None:
    said = "contexte: Voir la fiche A et B, la fiche III, la fiche n°C et la fiche X.\n"
    fiches = {"a": fiche("A", "Loger", said), "b": fiche("B", "Former"), "iii": fiche("III", "Employer")}
    graph = link_projets(tmp_path, {"continu": fiches})
    assert [(link.text, link.target and link.target.fiche) for link in graph.links] == [
        ("B", "b"),
        ("fiche III", "iii"),
    ]


@pytest.mark.parametrize(("numero", "expected"), [("3", ["L008"]), ("III", [])])
def test_a_roman_number_is_told_only_where_no_fiche_bears_it(deploy: Deploy, numero: str, expected: list[str]) -> None:
    files = {
        "fiches/03.yaml": "numero: 3\ntitre: Former les agents\ngroupe: axe-1\n",
        "fiches/04.yaml": f"numero: '{numero}0'\ntitre: Loger\ngroupe: axe-1\ncontexte: Voir la fiche III.\n",
        "fiches/05.yaml": f"numero: {numero if numero != '3' else 5}\ntitre: Employer les gens\ngroupe: axe-1\n",
    }
    assert [finding.code for finding in findings_of(deploy(files), "L008")] == expected
