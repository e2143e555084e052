"""A title taken apart: its words, its little words, and what the action that it begins with is about."""

from __future__ import annotations

import pytest

from ptsm_cli.links.titles import abbreviates, added_words, cut_start, read_title, resemblance, same_subject

LITTLE = (
    "Afin de mettre en place, ainsi que par et pour eux, une mise en place avec un appui, sur le lieu et au pays des "
    "aînés : ce qui n'est ou ne s'est vu entre ces sites, sous leur toit, chez leurs proches, dans sa ville, vers la "
    "mer ou les bois, se dit à ses aidants, du soir d'été, à l'an qu'il a en son nom, etc."
)


def test_the_little_words_say_nothing_of_the_subject() -> None:
    assert " ".join(read_title(LITTLE).words) == (
        "eux appui lieu pays aines est ne vu sites toit proches ville mer bois dit aidants soir ete an il nom"
    )


def test_the_subject_leaves_out_the_action_that_a_title_begins_with() -> None:
    wording = read_title("Créer une équipe, créer un lieu")
    assert (wording.words, wording.subject, wording.starts) == (
        ("creer", "equipe", "lieu"),
        ("equipe", "lieu"),
        frozenset({"eq", "li"}),
    )


@pytest.mark.parametrize(
    ("short", "whole", "added"),
    [
        ("Créer un lieu de répit", "Ouvrir un lieu", ["repit"]),
        ("Créer un lieu", "Création d'un lieu de répit", []),
        ("Lieu", "Répit", []),
        ("Créer des équipes, une équipe", "Former une équipe", ["equipes"]),
        ("Ouvrir diffusion et diffuser", "Créer un diffuseur", ["diffuser"]),
    ],
)
def test_what_a_short_wording_adds_is_said(short: str, whole: str, added: list[str]) -> None:
    assert added_words(short, whole) == added


@pytest.mark.parametrize(
    ("quoted", "title", "same"),
    [
        ("Créer une équipe mobile de liaison", "Création d'une équipe mobile de liaison", False),
        ("Créer une équipe mobile rurale de liaison", "Création d'une équipe mobile rurale de liaison", True),
        ("Créer une équipe mobile rurale de liaison", "Équipe mobile rurale de liaison du nord et du sud", False),
        ("Créer une équipe mobile rurale de liaison", "Une équipe mobile rurale de liaison du nord et du sud", True),
        ("Créer une équipe mobile rurale de liaison départementale", "Une équipe mobile rurale de liaison", True),
        ("Une équipe mobile rurale de liaison du nord et du sud", "Créer une équipe mobile rurale de liaison", False),
        ("Une équipe mobile rurale de liaison du nord", "Une équipe mobile rurale de liaison du sud", False),
    ],
)
def test_two_titles_of_one_subject_share_four_words_and_none_has_its_own(quoted: str, title: str, same: bool) -> None:
    assert same_subject(read_title(quoted), read_title(title)) is same


@pytest.mark.parametrize(
    ("quoted", "start"),
    [
        ("Développer des réponses…", "developper des reponses"),
        ("Développer des réponses ... ", "developper des reponses"),
        ("Développer des réponses", None),
        ("Développer des lieux…", "developper des lieux"),
        ("Développer des lieu…", None),
    ],
)
def test_the_start_of_a_cut_title_is_long_enough(quoted: str, start: str | None) -> None:
    assert cut_start(quoted) == start


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("équipe", "équipes", True),
        ("diffuser", "diffusion", True),
        ("former", "formation", False),
        ("soin", "soigner", False),
        ("soigner", "soin", False),
        ("aidant", "aider", False),
        ("accueil", "accueillir", True),
        ("rond", "ronde", True),
        ("onde", "ronde", False),
        ("2019", "20190", False),
        ("a2019", "a20190", True),
        ("répit", "répit", True),
    ],
)
def test_two_words_of_one_family_begin_alike(word: str, other: str, same: bool) -> None:
    assert resemblance(read_title(word), read_title(other)) == float(same)


@pytest.mark.parametrize(
    ("quoted", "title", "share", "part"),
    [
        ("", "", 0.0, False),
        ("lieu répit", "", 0.0, False),
        ("lieu répit", "lieu répit aidants", 2 / 3, False),
        ("un lieu répit", "ouvrir un lieu répit aidants", 2 / 4, True),
        ("créer lieu répit", "ouvrir un lieu répit aidants", 2 / 5, True),
        ("créer lieu répit nuit", "ouvrir un lieu répit aidants", 2 / 6, False),
        ("lieu lieux", "lieu", 1 / 2, False),
        ("lieu accueil accueillir", "accueillir lieu", 2 / 3, False),
    ],
)
def test_what_two_titles_share_is_counted_in_words(quoted: str, title: str, share: float, part: bool) -> None:
    assert resemblance(read_title(quoted), read_title(title)) == share
    assert abbreviates(read_title(quoted), read_title(title)) is part
