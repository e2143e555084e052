"""What the words beside a number say: the group of the fiche, its title, one of its objectives."""

from __future__ import annotations

import pytest

from ptsm_cli.links.mention import GroupePlace
from ptsm_cli.links.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "groupes"),
    [
        ("fiche action n°4 – parcours adulte en santé mentale", ["parcours adulte en santé mentale"]),
        ("fiche n°4 (parcours adultes)", ["parcours adultes"]),
        ("la fiche 4 du parcours adultes, puis", ["parcours adultes"]),
        ("la fiche 4 des adolescents et la suite", ["adolescents"]),
        ("parcours adultes, fiche 4 des adolescents", ["parcours adultes"]),
        ("la fiche 4 de l'axe 2", ["axe 2"]),
        ("fiches 3 et 4 (adultes)", ["adultes", "adultes"]),
        ("fiches 3 (adultes), 4 et 5 (enfants)", ["adultes", None, "enfants"]),
        ("fiche action n°4 du parcours adultes et n°2 du parcours ados", ["parcours adultes", "parcours ados"]),
        ("fiche adultes/4", ["adultes"]),
        ("fiche adultes/4 (parcours enfants), fiche adultes/5 des enfants", ["adultes", "adultes"]),
        ("axe 1, fiches adultes/4 et 5", ["adultes", "axe 1"]),
        ("fiche n°4 en lien avec le parcours adultes", [None]),
        ("fiche n°4 de l'objectif 2 du décret", ["objectif 2 du décret"]),
    ],
)
def test_the_words_beside_a_number_may_name_its_group(text: str, groupes: list[str | None]) -> None:
    assert [m.groupe for m in find_mentions(text)] == groupes


@pytest.mark.parametrize(
    ("text", "groupes"),
    [
        ("voir l'axe 2 fiche 2", ["axe 2"]),
        ("axe 2, fiche 2", ["axe 2"]),
        ("Axe n°2 : cf. fiche n°2", ["Axe n°2"]),
        ("Axe 2 - Fiche n°2", ["Axe 2"]),
        ("Axe 2 – Accompagner – fiche 2", ["Axe 2 – Accompagner"]),
        ("l'axe 2 (fiche 2)", ["axe 2"]),
        (
            "parcours des enfants, adolescents et jeunes : voir la fiche 2",
            ["parcours des enfants, adolescents et jeunes"],
        ),
        ("axe 2, fiches 2 et 3", ["axe 2", "axe 2"]),
        ("axe 1, fiche 3, axe 2, fiche 5", ["axe 1", "axe 2"]),
        ("axe 1 fiche 3, axe 2 fiche 5", ["axe 1", "axe 2"]),
        ("axe 1, action n°3, axe 2, action n ° 5, axe 3, mesures 7 et 8", ["axe 1", "axe 2", "axe 3", "axe 3"]),
        ("fiche 3, axe 1, FA 5, axe 2, FA6", ["axe 1", "axe 2", None]),
        ("fiche 3 de l'axe 1, fiche 5", ["axe 1", None]),
        ("axe 1, fiche 3 du parcours adultes, fiche 5", ["parcours adultes", None]),
        ("fiche 3, axe 1, fiche 5, axe 2", ["axe 1", "axe 2"]),
        ("axe 1. La fiche 3", [None]),
        ("l'objectif 3 de la fiche 1", [None]),
        ("le parcours des adultes s'appuie sur la fiche 2", [None]),
    ],
)
def test_the_words_before_a_fiche_may_name_its_group(text: str, groupes: list[str | None]) -> None:
    assert [m.groupe for m in find_mentions(text)] == groupes


@pytest.mark.parametrize(
    ("text", "title", "quoted"),
    [
        ("fiche n°17 « Développer des téléconsultations »", "Développer des téléconsultations", True),
        ("fiche n°17 : « Développer »", "Développer", True),
        ('fiche n°17, intitulée "Développer l\'« aller vers »"', "Développer l'« aller vers »", True),
        ("Fiche action n°19 : Créer une équipe mobile. Suite", "Créer une équipe mobile", False),
        ("fiche n°19 : Créer une équipe mobile\nAutre ligne", "Créer une équipe mobile", False),
        ("fiche n°4 – parcours adulte – « Amélioration des liens »", "Amélioration des liens", True),
        ("fiche n°19 – Créer une équipe mobile", "Créer une équipe mobile", False),
        ("fiche action « Former les accueils »", "Former les accueils", True),
    ],
)
def test_the_title_is_kept_with_its_place(text: str, title: str, quoted: bool) -> None:
    [mention] = find_mentions(text)
    assert mention.title is not None
    read = text[mention.title.start : mention.title.end]
    assert (read, mention.title.words, mention.title.quoted) == (title, title, quoted)


@pytest.mark.parametrize("text", ["fiche n°22 : à compléter", "fiche n°22. « Suite »", "fiche n°22"])
def test_a_remark_after_a_number_is_no_title(text: str) -> None:
    assert [mention.title for mention in find_mentions(text)] == [None]


@pytest.mark.parametrize(
    ("text", "objectif"),
    [
        ("cf. objectif 3 fiche1", 3),
        ("objectif 3 de la fiche n°1", 3),
        ("l'objectif opérationnel n°2, fiche 1", 2),
        ("fiche n°1, objectif 3", 3),
        ("fiche n°1 (objectif 3)", 3),
        ("fiche n°1, objectif 3 du décret", None),
        ("fiche n°1, objectif 1.3", None),
        ("objectif 1.3 de la fiche n°1", None),
        ("fiche n°1 et les 3 objectifs", None),
    ],
)
def test_the_objectif_of_the_fiche_is_read_with_it(text: str, objectif: int | None) -> None:
    assert [mention.objectif for mention in find_mentions(text)] == [objectif]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("objectif 1.3 de la fiche n°1", "1.3"),
        ("fiche n°1, objectif 1.3.", "1.3"),
        ("l'objectif lieu-de-repit de la fiche n°1", "lieu-de-repit"),
        ("l'objectif « repit », fiche n°1", "repit"),
        ("l'objectif «repit.de-nuit», fiche n°1", "repit.de-nuit"),
        ("l'objectif -, fiche n°1", None),
        ("fiche n°1 (objectif 1.3)", "1.3"),
        ("objectif 3 de la fiche n°1", None),
        ("objectifs de la fiche n°1", None),
    ],
)
def test_what_follows_objectif_may_be_a_number_or_a_name(text: str, name: str | None) -> None:
    assert [mention.objectif_name for mention in find_mentions(text)] == [name]


@pytest.mark.parametrize(
    ("text", "groupe", "place"),
    [
        ("axe 2, fiche 4", "axe 2", GroupePlace.BEFORE),
        ("axe 2 : la fiche 4", "axe 2", GroupePlace.BEFORE),
        ("dans l'axe 2, la fiche 4", "axe 2", GroupePlace.DETACHED),
        ("dans l'axe 2 la fiche 4", "axe 2", GroupePlace.DETACHED),
        ("le parcours adultes, la fiche 4", "parcours adultes", GroupePlace.DETACHED),
        ("le parcours de soins la fiche 4", None, GroupePlace.NOTED),
        ("la fiche 4 de l'axe 2", "axe 2", GroupePlace.NOTED),
    ],
)
def test_the_words_before_a_fiche_may_belong_to_the_rest_of_the_sentence(
    text: str, groupe: str | None, place: GroupePlace
) -> None:
    [mention] = find_mentions(text)
    assert (mention.groupe, mention.place) == (groupe, place)


@pytest.mark.parametrize(
    ("text", "ranks", "names", "groupes"),
    [
        ("fiches 3 et 4, objectif 2", [None, 2], [None, None], [None, "objectif 2"]),
        ("fiches 3 et 4, objectif 1.2", [None, None], [None, "1.2"], [None, None]),
        ("objectif 2, fiches 3, 4 et 5", [2, None, None], [None] * 3, ["objectif 2"] * 3),
        ("l'objectif 1.2 de la fiche 3", [None], ["1.2"], [None]),
        ("l'objectif repit, fiches 3, 4 et 5", [None] * 3, ["repit", None, None], ["objectif repit"] * 3),
        ("la fiche 4 du parcours adultes, objectif 2", [2], [None], ["parcours adultes"]),
        ("la fiche 4, objectif 2 du décret", [None], [None], ["objectif 2 du décret"]),
    ],
)
def test_an_objective_is_of_the_fiche_beside_it_alone(
    text: str, ranks: list[int | None], names: list[str | None], groupes: list[str | None]
) -> None:
    found = find_mentions(text)
    assert [mention.objectif for mention in found] == ranks
    assert [mention.objectif_name for mention in found] == names
    assert [mention.groupe for mention in found] == groupes
