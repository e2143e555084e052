"""Mentions of fiches in the prose: the words to underline, and what only looks like one."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from growth import LINEAR, growth

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
        ("⟦fiche 17 (bis)⟧, ⟦fiche 17⟧ (bis repetita)", ["17 (bis)", "17"]),
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
        ("une fiche 3 volets, ⟦fiche 3⟧ volet 2, ⟦fiche 3⟧, ⟦5⟧ & ⟦7⟧", ["3", "3", "5", "7"]),
        ("_⟦fiche 3⟧_, __⟦fiches 4⟧ et ⟦5⟧__, _voir ⟦fiche 6⟧_, porte_fiche 7, a_fiche 8", list("3456")),
        ("⟦fiche 3⟧², ⟦fiche 4⟧¹ et _⟦mayenne-53:22⟧_, fiche 5_a, fiche 6__b", ["3", "4", "22"]),
        ("⟦Fiches actions 26⟧ et ⟦27⟧ : démarrage en 2020", ["26", "27"]),
        ("les ⟦fiches 3⟧,⟦4⟧ et ⟦5⟧", ["3", "4", "5"]),
        ("les ⟦fiches 3⟧ et/ou ⟦5⟧, ⟦fiches 7⟧ et / ou ⟦8⟧", ["3", "5", "7", "8"]),
        ("⟦F.A. 3⟧, ⟦FA. 4⟧ et ⟦FA.5⟧, la CFA.6", ["3", "4", "5"]),
        (
            "la ⟦fiche 12⟧ de Laval, la ⟦fiche 12⟧ dans le nord, « Sarthe » (⟦fiche 3⟧), menée en Sarthe (⟦fiche 4⟧)",
            ["12", "12", "3", "4"],
        ),
        ("la ⟦fiche 12⟧ (ancienne fiche 5) et la ⟦fiche 7⟧ de mayenne", ["12", "7"]),
        ("la ⟦fiche « conseils »⟧, puis la ⟦fiche 3⟧ et la ⟦fiche 3b⟧", [None, "3", "3b"]),
        ("une fiche 2 pages, puis la fiche n°3 du CLS, puis la ⟦fiche 4⟧", ["4"]),
        ("les ⟦fiches n°2⟧, ⟦n°3⟧ et la ⟦n°7 bis⟧", ["2", "3", "7 bis"]),
        ("cf. ⟦fiche n°3⟧, ⟦4⟧ et ⟦5⟧.", ["3", "4", "5"]),
        ("la ⟦fiche 3⟧ et 4 réunions", ["3"]),
        ("la ⟦fiche n°3⟧, 4 partenaires", ["3"]),
        ("la ⟦fiche n°3⟧ acteurs et territoire", ["3"]),
        (
            "⟦Fiches : 3⟧,⟦4⟧. ⟦Fiches : 5⟧;⟦6⟧\n⟦Fiches : 7⟧&⟦8⟧. ⟦Fiches : 9⟧ et ⟦10⟧)",
            ["3", "4", "5", "6", "7", "8", "9", "10"],
        ),
        (
            "voir la ⟦3 bis⟧ et la ⟦5 bis⟧\nvoir la ⟦3⟧, et la ⟦5⟧\nvoir la ⟦4⟧ , la ⟦6⟧",
            ["3 bis", "5 bis", "3", "5", "4", "6"],
        ),
        ("voir la ⟦3bis⟧,la ⟦5⟧ ,et la ⟦6bis⟧", ["3bis", "5", "6bis"]),
        ("⟦FA112⟧/⟦FA113⟧, ⟦fiche 101⟧/⟦fiche 102⟧, ⟦fiche n°103⟧/⟦fiche 4⟧", ["112", "113", "101", "102", "103", "4"]),
        ("⟦fiches 3⟧, puis ⟦4⟧ ; ⟦fiches 5⟧, ou ⟦6⟧ ainsi que ⟦7⟧, de la ⟦8⟧ à la ⟦9⟧", list("3456789")),
        (
            "la ⟦fiche 3b⟧, la ⟦fiche 3⟧ bistro, la ⟦fiche 4⟧ bien, la ⟦fiche 17-bis⟧, la fiche 3abc",
            ["3b", "3", "4", "17-bis"],
        ),
        ("leur équipe, ⟦fiche 5⟧, une ancienne salle : ⟦fiche 7⟧", ["5", "7"]),
        ("la ⟦fiche action « Former »⟧ et « Loger »", [None]),
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
        (
            "la ⟦fiche 3⟧ de notre projet, la ⟦fiche 4⟧ (adultes), la ⟦fiche 5⟧ des voisinages, notre ⟦fiche 6⟧",
            list("3456"),
        ),
        (
            "la ⟦fiche 7⟧ portée avec les territoires voisins, meilleur : ⟦fiche 8⟧, la ⟦fiche 9⟧ issue du diagnostic",
            list("789"),
        ),
        ("⟦fiches 12⟧ - ⟦13⟧ - ⟦15⟧ et ⟦fiches 3⟧ + ⟦5⟧", ["12", "13", "15", "3", "5"]),
        ("la ⟦fiche 3⟧, la ⟦5⟧ et la ⟦7⟧.", ["3", "5", "7"]),
        ("⟦fiche № 3⟧, ⟦fiche num. 4⟧, ⟦fiches nᵒˢ 5⟧ et ⟦6⟧, la ⟦fiche 12⟧ page 34", ["3", "4", "5", "6", "12"]),
        ("⟦fiche n° 5⟧ / ⟦n° 7⟧", ["5", "7"]),
        ("⟦fiches O1⟧/⟦O2⟧", ["O1", "O2"]),
        ("la ⟦fiche action « Former les accueils »⟧", [None]),
        ("les ⟦fiches actions « Former »⟧ et ⟦« Loger »⟧", [None, None]),
        ("les ⟦fiches actions « Former »⟧, : ⟦« Loger »⟧ et « aller", [None, None]),
        ("la ⟦fiche action « Suite de la fiche 3 et de l'action 5 »⟧, la ⟦fiche 7⟧", [None, "7"]),
        ("fiches 3-5-4, fiches 3-3-5, fiches 3-4-4", []),
        ('la ⟦fiche action intitulée "Former les accueils"⟧', [None]),
        ("⟦fiche(s) n°3⟧ et ⟦4⟧", ["3", "4"]),
        ("⟦fiche(s) action(s) n°3⟧", ["3"]),
        ("⟦fiche : n° 3⟧", ["3"]),
        ("les ⟦fiches actions : n°3⟧, ⟦n°4⟧", ["3", "4"]),
        ("⟦Fiches liées : 3⟧, ⟦4⟧ et ⟦7 bis⟧", ["3", "4", "7 bis"]),
        ("⟦fiche action liée : n° 3⟧", ["3"]),
        ("En lien avec ⟦fiche : 3⟧ ; ⟦Fiche : 4⟧, ⟦5⟧ et ⟦7⟧", ["3", "4", "5", "7"]),
        ("⟦Fiches : 3⟧, ⟦5⟧. ⟦fiche n 12⟧, ⟦fiche n12⟧", ["3", "5", "12", "12"]),
        ("la ⟦fiche 12⟧ page suivante", ["12"]),
        (
            "voir la ⟦3⟧ ; cf. la ⟦12⟧, la ⟦5⟧ et la ⟦7 bis⟧. Lien avec le ⟦n°4⟧, voir les ⟦n°5⟧ et ⟦6⟧",
            ["3", "12", "5", "7 bis", "4", "5", "6"],
        ),
        ("⟦Fiche 3⟧/⟦Fiche 5⟧, ⟦fiche n°12⟧-⟦fiche n°13⟧, ⟦fiches 4⟧/⟦fiches 6⟧", ["3", "5", "12", "13", "4", "6"]),
        ("⟦fiche n° : 3⟧, ⟦fiche num 4⟧, ⟦fiche 5⟧ p.12, ⟦fiche 6⟧ action 2", ["3", "4", "5", "6"]),
        ("actions 3 et 4, ⟦fiche 5⟧, l'action 2 (⟦fiche 6⟧), ⟦FA 7⟧, ⟦fiche 8⟧", ["5", "6", "7", "8"]),
        ("⟦fiche 2⟧ de l'axe 3 de la feuille de route, ⟦fiche 4⟧ du projet territorial", ["2", "4"]),
        ("⟦fiche n°3⟧ et/ou ⟦n°4⟧, de la ⟦fiche 1⟧ à la ⟦5⟧.", ["3", "4", "1", "5"]),
        ("⟦Fiches en lien : 3⟧, ⟦4⟧.", ["3", "4"]),
        ("de la ⟦fiche 1⟧ à la 5e réunion", ["1"]),
        ("Fiches : 31. Une fiche : 3 objectifs, 2 relais", []),
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
        "une fiche 2 pages, une fiche 3 fois par an, les fiches 2 par 2",
        "la fiche 1er semestre",
        "la fiche 16-25 ans, les fiches 16 à 25 ans, les fiches 3/4 ans, les fiches 3/4/5 pages",
        "la fiche n°3 du CLS de Laval",
        "la fiche action 16 (CLS 2 de Mayenne)",
        "fiche n°12 du PRS 2018-2022",
        "la fiche n°2 de la HAS",
        "la fiche n°4 de la feuille de route nationale",
        "la fiche n°5 du PTSM 54, la fiche n°6 du PTSM de la Sarthe",
        "fiche 12 du PCAET, fiche 12 du contrat de ville, fiche 12 de la convention, fiches 3 et 4 du livre blanc",
        "fiche 12 de Mayenne, fiche 12 d'Ille-et-Vilaine, fiche 12 en Sarthe, fiche n°12 (Mayenne), fiche 12 - Orne",
        "PTSM de la Mayenne, fiche 12. Mayenne, fiche 12. Sarthe : fiche 12. PTSM de l'Orne (fiche 12)",
        "fiche 12 dans le Nord\nfiche 12 (Nord) \n",
        "fiche 12 dans le Nord et fiche 12 dans le Nord ou fiche 12, Nord",
        "fiche 12 dans la Sarthe, fiche 12 (Nord), fiche 12 de Paris, fiche 12 (ancien PTSM)",
        "fiche 12 de l'annexe, fiche 12 de la boîte à outils, fiche 12 du diagnostic, fiche 12 ANAP",
        "fiche 12 de leur PTSM, fiche 12 de leurs projets, fiche 12 de leurs livrets, fiche 12 de votre projet",
        "fiche 12 (PCAET), fiche 12 (PLH de Laval), fiche 12 [SDSF], fiche 12 (plan climat)",
        "fiche 12 (contrat de ville), fiche 12 (PLH 2019-2024)",
        "fiche 12 - PCAET, fiche 12 – PLH, fiche 12 PCAET, fiche 12, celle du PRSE, fiche 12 issue du PCAET",
        "fiche 12 des territoires voisins, fiches 3 et 4 des territoires limitrophes",
        "fiche 12 des départements voisins",
        "fiche 12 (territoires voisins), fiche 12 (PTSM voisin), fiche 12 des voisins, fiche 12 du voisin",
        "fiche 12 d'autres territoires, fiche 12 d'autres PTSM, fiche 12 chez les voisins, fiche 12 chez eux",
        "leur fiche 12, Leurs fiches 12 et 13, votre fiche action n°12",
        "fiche 12 chez nos voisins, fiche 12 de nos voisins, l'ancienne fiche 12, ex fiche 12",
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
        "voir la 3e partie, voir la 3 du CLS, annexe 2 : voir la 3, voir la 2 fois, voir la 3,5",
        "fiche 12 PTSM 72, fiche 12 PTSM Sarthe, fiche 12 du PTSM1, fiche 12 (ancienne), anciennement fiche 12",
        "anciennement la fiche 12, fiche 12 du projet territorial de la Sarthe, fiche 7 des Assises",
        "fiche 12 de la feuille de route santé mentale et psychiatrie",
        "fiche 2 de l'axe 3 du CLS, fiche 2 axe 3 CLS, fiche 2, objectif 4 du PRS",
        "une fiche de 1 à 2 pages",
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
