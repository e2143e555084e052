"""The word of a closed list that is meant, however it agrees."""

from __future__ import annotations

import pytest

from ptsm_cli.common.meant import word_meant, word_otherwise, word_within

WORDS = ("en-cours", "realise", "prevu", "bas", "moyen", "national", "reseau", "orageux")


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("En cours", "en-cours"),
        ("EN_COURS !", "en-cours"),
        ("réalisée", "realise"),
        ("réalisées", "realise"),
        ("réalisés", "realise"),
        ("prévues", "prevu"),
        ("prévue", "prevu"),
        ("basse", "bas"),
        ("basses", "bas"),
        ("moyenne", "moyen"),
        ("nationales", "national"),
        ("réseaux", "reseau"),
        ("orageuxs", "orageux"),
        ("cours", None),
        ("en cours de route", None),
        ("prévision", None),
        ("moyn", None),
        ("reeau", None),
        ("resseau", None),
        ("—", None),
        ("", None),
    ],
)
def test_a_word_is_meant_whatever_its_accents_and_how_it_agrees(written: str, word: str | None) -> None:
    assert word_meant(written, WORDS) == word


def test_a_word_that_may_be_two_is_none() -> None:
    assert word_meant("prévues", ("prevu", "prevue")) is None


def test_a_letter_that_agrees_is_no_word() -> None:
    assert [word_meant("s", (word,)) for word in ("e", "x")] == [None, None]


ETATS = ("a-venir", "en-cours", "realise", "reporte", "abandonne")
STATUTS = ("prevue", "tenue", "reportee", "annulee")
NIVEAUX = ("haut", "moyen", "bas")


@pytest.mark.parametrize(
    ("said", "etat", "statut", "niveau"),
    [
        ("fait|faites|effectué|OK|passés|terminée|achevé|fini", "realise", "tenue", None),
        ("réalisée", None, "tenue", None),
        ("à venir|programmé|planifiés|future", "a-venir", "prevue", None),
        ("non commencé|pas commencée|à faire|À lancer !|non démarré|pas démarrés", "a-venir", "prevue", None),
        ("démarré|lancée|commencé|engagés", "en-cours", None, None),
        ("annulé|supprimée", "abandonne", "annulee", None),
        ("décalé|repoussée|différés", "reporte", "reportee", None),
        ("élevée|forte|prioritaires|Urgent", None, None, "haut"),
        ("modéré|normale|intermédiaire", None, None, "moyen"),
        ("faibles|secondaire", None, None, "bas"),
        ("pas|non|à|faire|non fait|pas fini|fait ok|", None, None, None),
    ],
)
def test_another_word_stands_for_one_of_the_list(
    said: str, etat: str | None, statut: str | None, niveau: str | None
) -> None:
    found = {(one, tuple(word_otherwise(one, words) for words in (ETATS, STATUTS, NIVEAUX))) for one in said.split("|")}
    assert found == {(one, (etat, statut, niveau)) for one in said.split("|")}


KINDS = ("copil", "comite-technique", "assemblee-generale", "groupe-de-travail")


@pytest.mark.parametrize(
    ("written", "words", "word"),
    [
        ("priorité haute", NIVEAUX, "haut"),
        ("haute priorité", NIVEAUX, "haut"),
        ("de haut en bas", NIVEAUX, None),
        *((f"{little} haute", NIVEAUX, None) for little in ("non", "pas", "ni", "sans", "jamais", "hors")),
        ("Comité de pilotage", KINDS, "copil"),
        ("comité de la petite enfance", KINDS, None),
        ("AG", KINDS, "assemblee-generale"),
        ("GT", KINDS, "groupe-de-travail"),
        ("GDT", KINDS, None),
        ("grotra", KINDS, "groupe-de-travail"),
        ("groupe de travail technique", KINDS, "groupe-de-travail"),
        ("Groupe travail", KINDS, "groupe-de-travail"),
        ("gr. trav.", KINDS, "groupe-de-travail"),
        ("travail de groupe", KINDS, None),
        ("travail", KINDS, None),
        ("A", KINDS, None),
        ("cop", KINDS, None),
        ("", KINDS, None),
    ],
)
def test_a_word_is_held_by_others_or_spelt_by_their_first_letters(
    written: str, words: tuple[str, ...], word: str | None
) -> None:
    assert word_within(written, words) == word
