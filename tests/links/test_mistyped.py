"""« fiche » with a slip of the fingers: each kind of slip, what it leads to, and the words that only look like one."""

from __future__ import annotations

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.links.missed import find_missed, may_be_missed
from ptsm_cli.links.mistyped import SLIPS, respelt

WORDS = (
    *("FIHCE", "Fcihe", "ficeh", "ifche", "fche", "fihe", "fice", "iche", "ficche", "fiiche", "fichhe", "ffiche"),
    *("fihche", "fichie", "fivhe", "ficje", "foche", "gfiche", "fichr", "fishe", "fîche", "\ufb01che", "FICEHS"),
)


@pytest.mark.parametrize("word", WORDS)
def test_each_slip_before_a_number_is_told(word: str) -> None:
    text = f"Voir {word} 3."
    [missed] = find_missed(text)
    assert (missed.words, missed.instead, text[missed.start : missed.end]) == (f"{word} 3", ("fiche 3",), f"{word} 3")
    assert may_be_missed(text)
    assert word in SLIPS


@pytest.mark.parametrize(
    ("mark", "instead"),
    [
        ("les ⟦fihces 3, 4 et 5⟧", "fiches 3, 4 et 5"),
        ("les ⟦fcihes 3 à 5⟧", "fiches 3 à 5"),
        ("la ⟦fihce n° 17 bis⟧", "fiche 17 bis"),
        ("la ⟦fihce adultes/4⟧", "fiche adultes/4"),
        ("la ⟦fihce 3/4⟧", "fiches 3 et 4"),
        ("la ⟦fihce trois⟧", "fiche 3"),
        ("la ⟦fihce A et B⟧", "fiches A et B"),
        ("la ⟦fichs. 3 et 4⟧", "fiches 3 et 4"),
        ("la fiche 2, la ⟦fcihe 3⟧, puis la fiche 4, « Agir »", "fiche 3"),
        ("la ⟦fiche acton 3⟧", "fiche 3"),
        ("la ⟦fiche aciton n°3⟧", "fiche 3"),
    ],
)
def test_all_that_a_slip_leads_to_is_told_as_it_would_be_read(mark: str, instead: str) -> None:
    text = mark.replace("⟦", "").replace("⟧", "")
    [missed] = find_missed(text)
    assert (missed.words, missed.instead) == (mark.partition("⟦")[2].partition("⟧")[0], (instead,))
    assert text[missed.start : missed.end] == missed.words


@pytest.mark.parametrize(
    "text",
    [
        "la fihce 3 du CLS, une fihce 3 pages, porte-fihce 3, fihces, la fihce action",
        "la niche 3, la friche 3, riche 3, affiche 3, un fichier 3, ficher 3",
        "fihce action 3",
    ],
)
def test_what_is_no_fiche_of_ours_or_is_read_is_left(text: str) -> None:
    assert list(find_missed(text)) == []


def test_a_roman_number_may_be_either_of_two() -> None:
    assert [missed.instead for missed in find_missed("la FIHCE III")] == [("fiche III",), ("fiche 3",)]


def test_several_slips_of_a_text_are_each_told_at_their_place() -> None:
    text = "fihce 3, fich. 4 ; les ffiches 5 et 6, fiche 7, fche 8"
    assert [text[missed.start : missed.end] for missed in find_missed(text)] == [
        *("fihce 3", "fich. 4", "ffiches 5 et 6", "fche 8")
    ]
    found = respelt(text)
    assert found is not None
    assert found.text == "fiche 3, fiche 4 ; les fiches 5 et 6, fiche 7, fiche 8"
    assert respelt("la fiche 3") is None


@pytest.mark.parametrize("said", ["FIHCE 1", "Fcihe n°1", "fihces 1", "fice 1", "\ufb01che 1", "fihce1"])
def test_a_slip_is_found_wherever_it_stands_in_a_text(deploy: Deploy, said: str) -> None:
    files = {"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: {said}\n"}
    [finding] = findings_of(deploy(files), "L008")
    assert finding.hint == "Écrivez «\u00a0fiche 1\u00a0», si c'est elle que vous nommez."
