"""Which words of a sentence refer to a fiche: the brackets ⟦ ⟧ of the tables stand around them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from growth import LINEAR, growth

from ptsm_cli.links.dashes import have_dashes
from ptsm_cli.links.mention import Mention
from ptsm_cli.links.mentions import find_mentions


def unmark(mark: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its brackets, and the offsets between them."""
    text, spans = "", []
    for piece in re.split(r"(⟦[^⟧]*⟧)", mark):
        bare = piece.strip("⟦⟧")
        if piece.startswith("⟦"):
            spans.append((len(text), len(text) + len(bare)))
        text += bare
    return text, spans


@pytest.mark.parametrize(
    ("mark", "numeros"),
    [
        ("Lien avec la ⟦fiche n°22⟧.", ["22"]),
        ("l'annuaire départemental : cf. ⟦fiche n°26⟧", ["26"]),
        ("Lien à faire avec la ⟦fiche action n°9⟧", ["9"]),
        ("voir ⟦Fiche action n°17 bis⟧, page 3", ["17 bis"]),
        ("⟦fiche n°17bis⟧ et ⟦fiche N° 17 BIS⟧", ["17bis", "17 BIS"]),
        ("relais avec les adultes (⟦fiche action 2⟧)", ["2"]),
        ("cf. objectif 3 ⟦fiche1⟧", ["1"]),
        (
            "la ⟦fiche-action n° 4⟧, la ⟦fiche numéro 5⟧, la ⟦fiche n. 6⟧, la ⟦fiche no 7⟧, la ⟦fiche nº8⟧",
            list("45678"),
        ),
        ("la ⟦fiche\u00a0n°\u00a022⟧", ["22"]),
        ("la ⟦fiche\n  action n°22⟧", ["22"]),
        ("la ⟦fiche 17  bis⟧ et la ⟦fiche 17\n  ter⟧", ["17  bis", "17\n  ter"]),
        ("la ⟦fiche #22⟧, les ⟦fiches #3⟧ et ⟦#4⟧, la fiche # 5", ["22", "3", "4"]),
        ("⟦fiche 1.1.1⟧. ⟦fiche 3.1.24⟧", ["1.1.1", "3.1.24"]),
        ("⟦fiche Bis.1⟧ et ⟦fiche A.4⟧, ⟦fiche n°C4⟧", ["Bis.1", "A.4", "C4"]),
        ("⟦fiche adultes/4⟧", ["4"]),
        ("⟦fiches n°17⟧ et ⟦18⟧", ["17", "18"]),
        ("⟦fiches n° 2⟧ / ⟦3⟧, ⟦fiches 17⟧/⟦18⟧ et ⟦fiches 1.1⟧/⟦1.2⟧", ["2", "3", "17", "18", "1.1", "1.2"]),
        ("⟦fiches 3⟧, ⟦4⟧ et ⟦5⟧ portent sur", ["3", "4", "5"]),
        ("⟦Fiches actions 26⟧ et ⟦27⟧ : démarrage en 2020", ["26", "27"]),
        ("les ⟦fiches 3⟧,⟦4⟧ et ⟦5⟧", ["3", "4", "5"]),
        ("la ⟦fiche « conseils »⟧, puis la ⟦fiche 3⟧ et la ⟦fiche 3b⟧", [None, "3", "3b"]),
        ("une fiche 2 pages, puis la fiche n°3 du CLS, puis la ⟦fiche 4⟧", ["4"]),
        ("les ⟦fiches n°2⟧, ⟦n°3⟧ et la ⟦n°7 bis⟧", ["2", "3", "7 bis"]),
        ("cf. ⟦fiche n°3⟧, ⟦4⟧ et ⟦5⟧.", ["3", "4", "5"]),
        ("la ⟦fiche 3⟧ et 4 réunions", ["3"]),
        ("la ⟦fiche n°3⟧, 4 partenaires", ["3"]),
        ("la ⟦fiche n°12⟧ (16-25 ans)", ["12"]),
        ("⟦mayenne-53:22⟧ et ⟦fiche artois:adultes/4⟧", ["22", "4"]),
        ("⟦cote-d-or-21:plan-1-dossier-de-coordination⟧", ["plan-1-dossier-de-coordination"]),
        ("la ⟦fiche n°5⟧ du PTSM", ["5"]),
        (
            "la ⟦fiche 3⟧ du contrat territorial, la ⟦fiche 4⟧ du plan d'actions, la ⟦fiche 5⟧ du projet",
            ["3", "4", "5"],
        ),
        ("en lien avec le PRS et la ⟦fiche 12⟧, CLS : voir ⟦fiche 13⟧", ["12", "13"]),
        ("⟦fiches 12⟧, ⟦13⟧, CLS de Laval", ["12", "13"]),
        ("Le CLSM pilote la ⟦fiche 4⟧", ["4"]),
        ("⟦fiches 12⟧ - ⟦13⟧ - ⟦15⟧ et ⟦fiches 3⟧ + ⟦5⟧", ["12", "13", "15", "3", "5"]),
        ("la ⟦fiche 3⟧, la ⟦5⟧ et la ⟦7⟧.", ["3", "5", "7"]),
        ("⟦fiche № 3⟧, ⟦fiche num. 4⟧, ⟦fiches nᵒˢ 5⟧ et ⟦6⟧, la ⟦fiche 12⟧ page 34", ["3", "4", "5", "6", "12"]),
        ("⟦fiche n° 5⟧ / ⟦n° 7⟧", ["5", "7"]),
        ("⟦fiches O1⟧/⟦O2⟧", ["O1", "O2"]),
        ("la ⟦fiche action « Former les accueils »⟧", [None]),
        ("les ⟦fiches actions « Former »⟧ et ⟦« Loger »⟧", [None, None]),
        ('la ⟦fiche action intitulée "Former les accueils"⟧', [None]),
        ("⟦fiche(s) n°3⟧ et ⟦4⟧", ["3", "4"]),
        ("⟦fiche(s) action(s) n°3⟧", ["3"]),
        ("⟦fiche : n° 3⟧", ["3"]),
        ("les ⟦fiches actions : n°3⟧, ⟦n°4⟧", ["3", "4"]),
        ("⟦Fiches liées : 3⟧, ⟦4⟧ et ⟦7 bis⟧", ["3", "4", "7 bis"]),
        ("⟦fiche action liée : n° 3⟧", ["3"]),
    ],
)
def test_the_words_to_underline_are_those_of_the_reference(mark: str, numeros: list[str | None]) -> None:
    text, spans = unmark(mark)
    found = [(m.start, m.end, m.words, m.numero) for m in find_mentions(text)]
    expected = [(d, f, text[d:f], numero) for (d, f), numero in zip(spans, numeros, strict=True)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "action n°37 de la feuille de route nationale",
        "Action 16 du CLS",
        "une fiche de liaison n°2",
        "diffuser 3 fiches schématiques simples",
        "Voir la fiche action",
        "la présente fiche",
        "la fiche n°2022-12",
        "la fiche 2022",
        "la fiche 1/2, les fiches 12/05/2020",
        "décret n° 2017-1200 du 27 juillet 2017",
        "30 fiches actions, 4 réunions",
        "l'affiche n°3, le fichier 3, le porte-fiches 4",
        "une fiche A4",
        "une fiche 2 pages, une fiche 3 fois par an",
        "la fiche 1er semestre",
        "la fiche 16-25 ans, les fiches 16 à 25 ans",
        "la fiche n°3 du CLS de Laval",
        "la fiche action 16 (CLS 2 de Mayenne)",
        "fiche n°12 du PRS 2018-2022",
        "la fiche n°2 de la HAS",
        "la fiche n°4 de la feuille de route nationale",
        "la fiche n°5 du PTSM 54, la fiche n°6 du PTSM de la Sarthe",
        "fiche 12 du PCAET, fiche 12 du contrat de ville, fiche 12 de la convention, fiches 3 et 4 du livre blanc",
        "fiche 12 de la Somme, fiche 12 de la MDPH, fiche 12 du projet d'établissement, fiche 12 du plan pauvreté",
        "fiche 12 de l'ancien PTSM, fiche 12 du PTSM voisin, fiche 12 d'un autre territoire, fiche 12 du premier PTSM",
        "fiche 12 du projet territorial de santé mentale de la Somme",
        "CLS, fiche 12",
        "CLS2 de Laval : fiche 12, fiche 4 du CLS3",
        "PRS : fiche 12",
        "le CLS de Laval (fiche 12)",
        "CLS fiches 3 et 4",
        "schéma départemental autonomie – fiche n° 4",
        "Dans le PRS, la fiche 12",
        "guide de la HAS, fiche 3",
        "fiche 12 CLS",
        "https://exemple.fr/fiche3 et fiche3.pdf",
        "https://exemple-53:8080/ et 14:30",
        "fiche adultes/quatre",
        "nombre de fiches liées : 12",
        "fiches : 30 en tout, fiche concernée : 2",
    ],
)
def test_what_is_no_fiche_of_the_roadmap_is_left_alone(text: str) -> None:
    assert list(find_mentions(text)) == []


@pytest.mark.parametrize(
    ("text", "numeros"),
    [
        ("fiches n° 3 à 6", ["3", "4", "5", "6"]),
        ("fiches 3-5", ["3", "4", "5"]),
        ("FICHES N° 3 A 5", ["3", "4", "5"]),
        ("fiches 3 – 5 – 7", ["3", "5", "7"]),
        ("fiches 1.1.1 à 1.1.3", ["1.1.1", "1.1.2", "1.1.3"]),
        ("fiches 3 à 5 et 9", ["3", "4", "5", "9"]),
        ("fiches 5 à 3", ["5"]),
        ("fiches 3 à 90", ["3"]),
        ("fiches 1.1.1 à 2.1.3", ["1.1.1"]),
        ("fiches 3 à 6 sauf la 4", ["3", "5", "6"]),
        ("fiches n° 3 à 7, hors les n° 4 et 6", ["3", "5", "7"]),
        ("fiches 3 à 5 (à l'exception de la 5) et 9", ["3", "4"]),
        ("fiches 3 à 5 sauf exception", ["3", "4", "5"]),
    ],
)
def test_a_range_names_each_of_its_fiches(text: str, numeros: list[str]) -> None:
    assert sorted(m.numero or "" for m in find_mentions(text)) == numeros


def test_a_fiche_inside_a_range_shares_the_words_of_the_range() -> None:
    [first, inner, last] = find_mentions("les fiches n° 3 à 5")
    assert [(m.words, m.implicit) for m in (first, inner, last)] == [
        ("fiches n° 3", False),
        ("n° 3 à 5", True),
        ("5", False),
    ]


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
        ("fiche action n°4 du parcours adultes et n°2 du parcours ados", ["parcours adultes", "parcours ados"]),
        ("fiche adultes/4", ["adultes"]),
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
        ("fiche 3 de l'axe 1, fiche 5", ["axe 1", None]),
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
        ("fiche n°1 (objectif 1.3)", "1.3"),
        ("objectif 3 de la fiche n°1", None),
        ("objectifs de la fiche n°1", None),
    ],
)
def test_what_follows_objectif_may_be_a_number_or_a_name(text: str, name: str | None) -> None:
    assert [mention.objectif_name for mention in find_mentions(text)] == [name]


@pytest.mark.parametrize(
    ("text", "explicit"),
    [("fiche action « Former »", True), ("fiche n°3", True), ("fiche « Conseils aux parents »", False)],
)
def test_a_fiche_by_its_title_alone_is_ours_only_when_it_says_fiche_action(text: str, explicit: bool) -> None:
    assert [mention.explicit for mention in find_mentions(text)] == [explicit]


def test_the_words_that_become_hyperlinks_never_overlap() -> None:
    text = "fiches n°1 à 4, 6 « Titre » et mayenne-53:7 ; fiche action « A bb », fiche mayenne-53:8"
    links: list[Mention] = [m for m in find_mentions(text) if not m.implicit]
    assert len(links) == 6
    assert all(a.end <= b.start for a, b in pairwise(links))


@pytest.mark.parametrize(
    "text",
    ["fiche{}1", "fiche 1{}x", "objectif 1{}fiche 1", "fiche 1 :{}Abcdefghi", "fiches 1{},2", "axe 2{},fiche 1"],
)
def test_a_long_run_of_blanks_does_not_slow_the_reading_down(text: str) -> None:
    assert list(find_mentions(text.format(" " * 5_000)))
    assert growth(lambda n: lambda: list(find_mentions(text.format(" " * n))), 5_000) < LINEAR


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
