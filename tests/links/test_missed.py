"""What looks like a mention of a fiche and is not read so: the words, and what to write instead."""

from __future__ import annotations

from functools import partial

import pytest
from counting import counted

from ptsm_cli.links.missed import find_missed, may_be_missed


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("Voir fiche III.", "fiche III", ("fiche 3",)),
        ("cf. la Fiche action n°XIV", "Fiche action n°XIV", ("fiche 14",)),
        ("voir la fiche (3)", "fiche (3)", ("fiche 3",)),
        ("la fiche action ( 17 bis )", "fiche action ( 17 bis )", ("fiche 17 bis",)),
        ("la fiche-3, puis", "fiche-3", ("fiche 3",)),
        ("la fiche_3", "fiche_3", ("fiche 3",)),
        ("la fiche # 3", "fiche # 3", ("fiche 3",)),
        ("de la fiche 1 à la 5", "fiche 1 à la 5", ("fiches 1 à 5", "fiches 1 et 5")),
        ("de la fiche n°1 à la fiche n°5", "fiche n°1 à la fiche n°5", ("fiches 1 à 5", "fiches 1 et 5")),
        ("fiche 1 à 5", "fiche 1 à 5", ("fiches 1 à 5", "fiches 1 et 5")),
        ("Fiche 1-5", "Fiche 1-5", ("fiches 1 à 5", "fiches 1 et 5")),
        ("les fiches 3…5", "fiches 3…5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("la fiche4-6", "fiche4-6", ("fiches 4 à 6", "fiches 4 et 6")),
        ("fiches 4 -> 6", "fiches 4 -> 6", ("fiches 4 à 6", "fiches 4 et 6")),
        ("fiches 4 jusqu'à 6", "fiches 4 jusqu'à 6", ("fiches 4 à 6", "fiches 4 et 6")),
        ("la fiche « 4 »", "fiche « 4 »", ("fiche 4",)),
        ("la fiche [4]", "fiche [4]", ("fiche 4",)),
        ("Fiche => 4", "Fiche => 4", ("fiche 4",)),
        ("Fiche concernée : 4", "Fiche concernée : 4", ("fiche 4",)),
        ("voir axe 1/fiche 3", "axe 1/fiche 3", ("axe 1, fiche 3",)),
        ("voir (Adultes/fiche 3)", "Adultes/fiche 3", ("Adultes, fiche 3",)),
        ("la fiche trois porte sur", "fiche trois", ("fiche 3",)),
        ("FICHES ACTIONS TROIS, QUATRE et sept", "FICHES ACTIONS TROIS, QUATRE et sept", ("FICHES ACTIONS 3, 4 et 7",)),
        ("fiche numéro vingt.", "fiche numéro vingt", ("fiche numéro 20",)),
        ("fiches dix-sept et vingt et un", "fiches dix-sept et vingt et un", ("fiches 17 et 21",)),
        ("la fiche trente-deux dit", "fiche trente-deux", ("fiche 32",)),
        ("les fiches (4, 5 et 6)", "fiches (4, 5 et 6)", ("fiches 4, 5 et 6",)),
        ("la fiche [n° 4]", "fiche [n° 4]", ("fiche 4",)),
        ("fiches : 4 5 6.", "fiches : 4 5 6", ("fiches 4, 5 et 6",)),
        ("voir fiche,3", "fiche,3", ("fiche 3",)),
        ("la fiche – 3", "fiche – 3", ("fiche 3",)),
        ("la fiche **3**", "fiche **3", ("fiche 3",)),
        ("fiche réf. : 3", "fiche réf. : 3", ("fiche 3",)),
        ("fiche - n°3, puis", "fiche - n°3", ("fiche 3",)),
        ("la fiche portant le numéro 3 dit", "fiche portant le numéro 3", ("fiche 3",)),
        ("les fiches du PTSM n° 3 et 4", "fiches du PTSM n° 3 et 4", ("fiches 3 et 4",)),
        ("la fiche suivante (3)", "fiche suivante (3)", ("fiche 3",)),
        ("fiche nr 4", "fiche nr 4", ("fiche 4",)),
        ("voir fich. 4", "fich. 4", ("fiche 4",)),
        ("la fihce n°4", "fihce n°4", ("fiche 4",)),
        ("de la fiche 3 jusqu'à la fiche 5", "fiche 3 jusqu'à la fiche 5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("les fiches de la 3 à la 5", "fiches de la 3 à la 5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("fiches du n°3 au n°5", "fiches du n°3 au n°5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("fiches allant de 3 à 5", "fiches allant de 3 à 5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("fiche 3.1 à 3.4.", "fiche 3.1 à 3.4", ("fiches 3.1 à 3.4", "fiches 3.1 et 3.4")),
        ("les fiches {3, 5}", "fiches {3, 5}", ("fiches 3 et 5",)),
        ("la fiche n° « 3 »", "fiche n° « 3 »", ("fiche 3",)),
        ("la fiche action, 3.", "fiche action, 3", ("fiche 3",)),
        ("la fiche connexe n°3", "fiche connexe n°3", ("fiche 3",)),
        ("les fiches entre 3 et 5", "fiches entre 3 et 5", ("fiches 3 à 5", "fiches 3 et 5")),
        ("les fiches à partir de la n° 3", "fiches à partir de la n° 3", ()),
        ("les fiches ≥ 3", "fiches ≥ 3", ()),
        ("les fiches jusqu'au n°5", "fiches jusqu'au n°5", ("fiches 1 à 5",)),
        ("la **fiche** 3", "fiche** 3", ("fiche 3",)),
        ("fiche _3_.", "fiche _3", ("fiche 3",)),
        ("la fiche **n°3**", "fiche **n°3", ("fiche 3",)),
        ("la *fiche* n°3", "fiche* n°3", ("fiche 3",)),
        ("la fiche n° **3**", "fiche n° **3", ("fiche 3",)),
        ("la fiche numérotée 3", "fiche numérotée 3", ("fiche 3",)),
        ("la fiche ci-dessous (3)", "fiche ci-dessous (3)", ("fiche 3",)),
        ("voir F4", "F4", ("fiche 4",)),
        ("en lien avec F-4, F5 et la F 6", "F-4, F5 et la F 6", ("fiches 4, 5 et 6",)),
    ],
)
def test_what_looks_like_a_mention_is_told_with_what_to_write(text: str, words: str, instead: tuple[str, ...]) -> None:
    [missed] = find_missed(text)

    assert (missed.words, missed.instead) == (words, instead)
    assert text[missed.start : missed.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "les fiches 1 à 5, les fiches 1-5, la fiche 3, les fiches de 3 à 5, la fiche 3.1 à 4.1",
        "une fiche de 3 à 5 pages, la fiche du 3 au 5 juin, une fiche 3 volets",
        "la fiche 3/fiche 5",
        "de la fiche 1 à la fiche 2",
        "de la fiche 5 à la 3",
        "une fiche 3 à 5 pages, une fiche jusqu'à 5 pages, une fiche entre 3 et 5 pages",
        "la fiche 3 à 14h",
        "la fiche (2026)",
        "une fiche (3 pages)",
        "la fiche IIII, la fiche VX, la fiche X-ray, la fiche V.2",
        "la fiche iv",
        "la fiche III du CLS",
        "le PRS (fiche III), CLS de Laval, fiche III",
        "la fiche (3) du contrat de ville",
        "l'ancienne fiche III",
        "une affiche (3)",
        "fiche-3.pdf",
        "la fiche une fois remplie, les fiches deux à deux, les fiches six par six, les trois fiches",
        "une fiche trois, la fiche deux pages, la fiche sept grands acteurs, la fiche six-mois",
        "la fiche quatre-vingt, la fiche deux-points",
        "la fiche trois du CLS",
        "la fiche, 3 acteurs, une fiche - 3 nouveaux lieux, la fiche du 3 juin",
        "la fiche de poste n° 3, la fiche technique n°4, la fiche PTSM 53",
        "la fiche projet n°3 du contrat de ville",
        "la fiche mesure n°3",
        "un T3 ou un F4, des F4, logement (F4), la F3 % et la F4-5",
        "la F20 de la CIM-10",
    ],
)
def test_what_is_read_or_names_no_fiche_of_ours_is_left(text: str) -> None:
    assert list(find_missed(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la fiche III du CLS, puis la fiche IV", ["fiche IV"]),
        ("fiches liées : 3 et 4, puis la fiche IV", ["fiche IV"]),
        ("la fiche 3/fiche 5, puis la fiche IV", ["fiche IV"]),
        ("la fiche IIII, puis la fiche IV", ["fiche IV"]),
        ("voir F4 du CLS, puis voir F5", ["F5"]),
    ],
)
def test_what_is_left_hides_nothing_that_follows(text: str, words: list[str]) -> None:
    assert [missed.words for missed in find_missed(text)] == words


_LOOKS = ("Former", "la fiche 3", "Réf 4", "la fiche III", "FICHE III", "fich 4", "la fche 4", "cf. F4")


def test_most_texts_are_told_at_a_look() -> None:
    assert [may_be_missed(text) for text in ("Former", "la fiche 3", "la fiche III")] == [False, False, True]


def test_the_mentions_of_a_text_are_read_once_and_only_behind_a_slash() -> None:
    texts = ("axe 1/fiche 3, axe 2/fiche 4", "la fiche III")
    assert [counted("find_mentions", partial(lambda text: [*find_missed(text)], text)) for text in texts] == [1, 0]
    assert [may_be_missed(text) for text in _LOOKS] == [False] * 3 + [True] * 5
