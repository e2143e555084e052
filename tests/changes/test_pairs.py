"""Which fiche of a state is which of the other one, whatever its file, its number and its title."""

from __future__ import annotations

from pathlib import Path

import pytest
from blanks import plain
from small_projet import fiche, write_projet
from two_states import DAY, state

from ptsm_cli.analysis import alone
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.matching import pair
from ptsm_cli.changes.telling import sentence
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.projet.load import load_projet


def test_a_file_that_is_renamed_is_the_same_fiche(tmp_path: Path) -> None:
    before = state(tmp_path / "a")
    state(tmp_path / "b")
    folder = tmp_path / "b/essai/fiches"
    (folder / "02.yaml").rename(folder / "02-maison.yaml")
    assert compare(before, alone(load_projet(tmp_path / "b/essai", "essai"), DAY)) == ()


def test_a_fiche_that_comes_near_one_that_goes_is_a_remark_and_no_more(tmp_path: Path) -> None:
    before = state(tmp_path / "a")
    state(tmp_path / "b", "02")
    path = tmp_path / "b/essai/fiches/07.yaml"
    path.write_text(fiche("7", "Ouvrir une maison d'usagers"), encoding="utf-8")
    after = alone(load_projet(tmp_path / "b/essai", "essai"), DAY)
    assert [plain(sentence(change)) for change in compare(before, after)] == [
        "Fiche n°7 ajoutée : « Ouvrir une maison d'usagers », proche de la fiche n°2.",
        "Fiche n°2 retirée : « Ouvrir une maison des usagers », proche de la fiche n°7.",
    ]


def test_of_texts_almost_the_same_the_most_alike_are_one() -> None:
    then = ("Réunir les partenaires du secteur", "Réunir les partenaires du secteur nord")
    now = ("Réunir les partenaires du secteur nord-est", "Réunir des partenaires du secteur")
    before, after = ([ObjectifOperationnel(libelle=words) for words in side] for side in (then, now))
    found = [(old and old.libelle, new and new.libelle) for old, new in pair(before, after)]
    assert found == [(then[1], now[0]), (then[0], now[1])]


WAYS = (
    (
        "Réunir les usagers, les aidants, les soignants, les élus",
        "Réunir les soignants, les aidants, les usagers, les élus",
    ),
    (
        "Réunir les aidants, les soignants, les usagers, les élus",
        "Réunir les usagers, les élus, les soignants, les aidants",
    ),
)
"""Texts that have more in common read from one end than from the other."""


@pytest.mark.parametrize(("one", "other"), WAYS)
def test_whichever_comes_first_two_texts_are_as_like(one: str, other: str) -> None:
    sides = [[ObjectifOperationnel(libelle=words)] for words in (one, other)]
    assert len(list(pair(*sides))) == len(list(pair(*reversed(sides))))


def test_of_items_of_the_same_words_the_first_is_the_first() -> None:
    before, after = ([ObjectifOperationnel(libelle="Réunir", numero=n) for n in side] for side in ("ABC", "DEF"))
    found = [(old and old.numero, new and new.numero) for old, new in pair(before, after)]
    assert found == [("A", "D"), ("B", "E"), ("C", "F")]


def test_items_of_one_id_are_one_whatever_they_say() -> None:
    before, after = (
        [ObjectifOperationnel(id=one, libelle=words) for one, words in side]
        for side in ((("a", "Ouvrir un lieu"), ("b", "Former")), (("b", "Soutenir les aidants"), ("a", "Recruter")))
    )
    found = [(old and old.libelle, new and new.libelle) for old, new in pair(before, after)]
    assert found == [("Former", "Soutenir les aidants"), ("Ouvrir un lieu", "Recruter")]


SAME_TITLE = "Ouvrir une maison des usagers"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (SAME_TITLE, ["La fiche n°2 devient la fiche n°7.", f"Fiche n°4 retirée : « {SAME_TITLE} »."]),
        (
            "Ouvrir une maison d'usagers",
            [
                "Fiche n°7 ajoutée : « Ouvrir une maison d'usagers », proche de la fiche n°2.",
                f"Fiche n°2 retirée : « {SAME_TITLE} », proche de la fiche n°7.",
                f"Fiche n°4 retirée : « {SAME_TITLE} », proche de la fiche n°7.",
            ],
        ),
    ],
)
def test_of_two_fiches_of_one_title_the_first_is_the_one(tmp_path: Path, title: str, expected: list[str]) -> None:
    sides = ({"02": fiche("2", SAME_TITLE), "04": fiche("4", SAME_TITLE)}, {"07": fiche("7", title)})
    before, after = (alone(write_projet(tmp_path / str(rank), side), DAY) for rank, side in enumerate(sides))
    assert [plain(sentence(change)) for change in compare(before, after)] == expected
