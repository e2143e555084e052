"""Fiches told by a rank, or by the first or the last of them: the words, and what to write instead."""

from __future__ import annotations

import pytest

from ptsm_cli.links.ranked import find_ranked, may_be_ranked


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("voir la 3e fiche", "la 3e fiche", ("fiche 3",)),
        ("LA 3 ÈME FICHE ACTION", "LA 3 ÈME FICHE ACTION", ("fiche 3",)),
        ("dans la troisième fiche, un groupe", "la troisième fiche", ("fiche 3",)),
        ("la seconde fiche du PTSM", "la seconde fiche", ("fiche 2",)),
        ("la première fiche action.", "la première fiche action", ("fiche 1",)),
        ("les 3e, 4e et 12e fiches", "les 3e, 4e et 12e fiches", ("fiches 3, 4 et 12",)),
        ("les quatrième et douzième fiches", "les quatrième et douzième fiches", ("fiches 4 et 12",)),
        ("dans les trois premières fiches", "les trois premières fiches", ("fiches 1 à 3",)),
        ("aux 5 premières fiches actions", "aux 5 premières fiches actions", ("fiches 1 à 5",)),
        ("à partir de la fiche n°3, on", "à partir de la fiche n°3", ()),
        ("à compter des fiches 3", "à compter des fiches 3", ()),
        ("tout, jusqu'à la fiche action 5", "jusqu'à la fiche action 5", ("fiches 1 à 5",)),
    ],
)
def test_a_rank_or_an_end_is_told_with_what_to_write(text: str, words: str, instead: tuple[str, ...]) -> None:
    [told] = find_ranked(text)

    assert (told.words, told.instead, text[told.start : told.end]) == (words, instead, words)
    assert may_be_ranked(text)


@pytest.mark.parametrize(
    "text",
    [
        "la première fiche, une troisième fiche, chaque 3e fiche",
        "la 3e fiche technique, la troisième fiche de liaison, la 2e fiche remplie, la 3e fiche d'entretien",
        "la troisième fiche du CLS, la 3e fiche du contrat de ville",
        "la 3e fiche 4, la 3e fiche n°4",
        "les deux premières fiches du parcours",
        "fiche 3 jusqu'à la fiche 5",
        "à partir de la fiche 3.2, jusqu'à la fiche 5-2, à partir des fiches de poste",
        "à partir de la fiche 3 du CLS",
    ],
)
def test_what_ranks_another_thing_is_left(text: str) -> None:
    assert list(find_ranked(text)) == []
