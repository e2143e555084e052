"""Which group some words name: by its number in either figures, its kind, its id or its title."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import write_projet

from ptsm_cli.links.groups import GroupNames

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XXIV")
NUMBERED = tuple(zip((*range(1, 14), 24), ROMAN, strict=True))


def names(folder: Path, *groupes: str) -> GroupNames:
    listed = "".join(f"  - {{{groupe}}}\n" for groupe in groupes)
    return GroupNames(write_projet(folder, {}, f"id: e\nnom: E\nsigle: PTSM E\ngroupes:\n{listed}"))


def test_a_number_is_the_same_in_roman_figures(tmp_path: Path) -> None:
    in_roman = names(
        tmp_path, *(f"id: g{rank}, genre: axe, numero: {roman}, titre: T{rank}x" for rank, roman in NUMBERED)
    )
    in_arabic = names(
        tmp_path / "b", *(f"id: g{rank}, genre: axe, numero: {rank}, titre: T{rank}x" for rank, _ in NUMBERED)
    )
    for rank, roman in NUMBERED:
        for words in (f"axe {rank}", f"Axe n°{rank}", f"axe {roman}", f"AXE {roman.lower()}"):
            assert in_roman.named_by(words, prose=True).groupes == (f"g{rank}",)
            assert in_arabic.named_by(words, prose=True).groupes == (f"g{rank}",)


@pytest.mark.parametrize(
    ("words", "groupes", "announced", "whole"),
    [
        ("ados", ("ados",), False, True),
        ("B", ("ados",), False, True),
        ("Parcours B", ("ados",), True, True),
        ("parcours ado", ("ados",), True, True),
        ("parcours des adolescents", ("ados",), True, True),
        ("les adolescents", ("ados",), False, True),
        ("parcours ad", (), True, False),
        ("parcours des adolescents et des jeunes", ("ados",), True, False),
        ("adolescents et jeunes", (), False, False),
        ("groupe des adolescents", ("ados",), False, True),
        ("parcours des adultes et des adolescents", (), True, False),
        ("parcours des personnes âgées", ("agees",), True, True),
        ("personnes", (), False, False),
        ("parcours", (), True, False),
        ("autre", (), False, False),
        ("12", (), False, False),
    ],
)
def test_words_name_the_group_of_which_they_say_the_most(
    tmp_path: Path, words: str, groupes: tuple[str, ...], *, announced: bool, whole: bool
) -> None:
    known = names(
        tmp_path,
        "id: ados, genre: parcours, numero: B, titre: Parcours des adolescents",
        "id: adultes, genre: parcours, titre: Parcours des adultes",
        "id: agees, genre: parcours, titre: Parcours des personnes âgées",
        "id: divers, genre: autre, titre: Divers",
    )
    assert known.named_by(words, prose=True) == (groupes, announced, whole)
    assert known.named_by(words, prose=True) == (groupes, announced, whole)  # read once


@pytest.mark.parametrize(
    ("words", "groupes"), [("ados", ("ados",)), ("les adolescents", ()), ("parcours b", ("ados",))]
)
def test_out_of_a_sentence_words_are_taken_to_the_letter(tmp_path: Path, words: str, groupes: tuple[str, ...]) -> None:
    known = names(tmp_path, "id: ados, genre: parcours, numero: B, titre: Parcours des adolescents")
    found = known.named_by(words, prose=False)
    assert (found.groupes, found.whole) == (groupes, True)
