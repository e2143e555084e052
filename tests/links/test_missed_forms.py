"""Each form of what is not read as a mention, piece by piece; the brackets ⟦ ⟧ stand around the words that are told."""

from __future__ import annotations

import pytest

from ptsm_cli.links.half_read import find_half_read, may_be_half_read
from ptsm_cli.links.missed import find_missed, may_be_missed

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XIX", "XX", "XXXI", "XXXV", "XXIX")
RANKS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 19, 20, 31, 35, 29)


@pytest.mark.parametrize(("roman", "rank"), list(zip(ROMAN, RANKS, strict=True)))
def test_a_roman_number_is_told_in_figures(roman: str, rank: int) -> None:
    assert [missed.numeros for missed in find_missed(f"la fiche {roman}")] == [(str(rank),)]


@pytest.mark.parametrize("roman", ["XXXX", "IIX", "VV", "XXL"])
def test_letters_in_another_order_are_no_number(roman: str) -> None:
    assert list(find_missed(f"la fiche {roman}")) == []


MARKED = [
    # misspelt
    *("la ⟦fich 3⟧", "les ⟦fichs 3⟧", "la ⟦fich. 3⟧", "la ⟦ficeh 3⟧", "la ⟦fche n°3⟧", "la ⟦fihce 3⟧"),
    *("un fichier 3",),
    # the number has its mark
    *("la ⟦fiche nr 3⟧", "la ⟦fiche n^o 3⟧", "la ⟦fiche num° 3⟧", "la ⟦fiche du n° 3⟧", "la ⟦fiche du PTSM num. 3⟧"),
    *("la ⟦fiche PTSM n°3⟧", "la ⟦fiche de n° 3⟧", "la ⟦fiche ayant le n°3⟧", "la ⟦fiche sous le n°3⟧"),
    *("la ⟦fiche qui porte le n° 3⟧", "la ⟦fiche jointe n°3⟧", "la ⟦fiche /n° 3⟧", "la ⟦fiche | n°3⟧"),
    *("la ⟦fiche, n°3⟧",),
    *("la ⟦fiche-n°3⟧", "la ⟦fiche liée (n°3)⟧", "la ⟦fiche voisine, n°3⟧"),
    # what leads to the number, or parts it
    *("⟦fiche = 3⟧", "⟦fiche->3⟧", "⟦fiche → 3⟧", "⟦fiche=>3⟧", "⟦fiche concerné : 3⟧", "⟦fiche visée : 3⟧"),
    *("⟦fiches visé: 3⟧",),
    *("⟦fiche en lien avec : 3⟧", "⟦fiche # 3⟧", "⟦fiche|3⟧", "⟦fiche /3⟧.", "⟦fiche \\3⟧", "⟦fiche ;3⟧"),
    *("⟦fiche- 3⟧", "⟦fiche *3⟧*"),
    *("⟦fiche réf 3⟧", "⟦fiche ref. 3⟧", "⟦fiche référence 3⟧", "⟦fiche référencé : 3⟧", "⟦fiche référencée 3⟧"),
    *("⟦fiche réf: 3⟧",),
    # series
    *("⟦fiches 3...5⟧", "⟦fiche 3 … 5⟧", "⟦fiches 3->5⟧", "⟦fiches 3 => 5⟧", "⟦fiches 3→5⟧", "⟦fiches 3~5⟧"),
    *("⟦fiches 3 jusqu'à 5⟧", "⟦fiches 3jusqu’à5⟧", "⟦fiche 3 à 5⟧", "fiches 3 à la 5", "de la fiche 3 à la 4"),
    *("fiches 3...3",),
    *("fiches 5 → 3", "la fiche 3 à 5 ans"),
    # behind a slash
    *("⟦axe 1/fiche 3⟧", "⟦Adultes/fiche 3 bis⟧", "(⟦b/fiche 3⟧)", "fiche 1/fiche 3"),
    # between bars
    *("la ⟦fiche 3/4⟧", "la ⟦fiche n°3/5/7⟧.", "la ⟦fiche action 3/4⟧ du parcours", "⟦FICHE 3/4⟧", "⟦fiche 1.1/1.2⟧"),
    *("⟦fiche 17/17 bis⟧", "⟦fiche 17 bis/18⟧", "⟦fiche O1/O2⟧", "⟦fiche 3/4 et 5⟧", "⟦fiche 3/4/6⟧ et 4 lieux"),
    *("les fiches 3/4/5", "fiche 3/n°4, fiche 3/fiche 4, fiche n°3 / n°4", "une fiche 1/2, chaque fiche 3/4"),
    *("la fiche 2/2, la fiche 3/3, la fiche 24/7", "la fiche 12/05, la fiche 12/05/2020, la fiche 12/2020"),
    *("à la fiche 3/4 temps, la fiche 3/4 ETP, la fiche 3/4 h, la fiche 3/4 %", "la fiche 3/4 du CLS"),
    # letters
    *("voir ⟦F4⟧", "cf ⟦F4⟧", "cf. ⟦F.4⟧", "aussi ⟦F 4⟧", "avec ⟦F4 et F5⟧", "la ⟦F4/F5⟧", "Voir ⟦F n° 4⟧"),
    *("la ⟦F4 à la F6⟧",),
    *("voir le F4", "voir, au F4", "le bail voir F4 ans", "cf. F20, CIM-10", "la F4 du CLS", "déjà F4"),
    # in letters
    *("la ⟦fiche deux⟧ sans suite", "la ⟦fiche deux⟧ dans l'axe", "la ⟦fiche deux⟧ mais", "la ⟦fiche deux⟧ plus tôt"),
    *("la ⟦fiche deux⟧ des élus", "la ⟦fiche deux⟧ puis", "la ⟦fiche deux⟧ les dit", "la ⟦fiche deux⟧ depuis"),
    *("la ⟦fiche deux⟧ vers",),
    *("la fiche deux volets", "la fiche deux sansons", "la fiche deux lieux", "la ⟦fiche deux⟧ porte"),
    *("la fiche trois à deux",),
    *("chaque fiche deux", "toute fiche deux", "aucune fiche deux", "par fiche deux", "en fiche deux"),
    *("de fiche deux", "Une fiche deux"),
    *("une équipe, la ⟦fiche deux⟧", "les ⟦fiches neuf et dix⟧", "les ⟦fiches deux, dix⟧", "les fiches dix et deux"),
    # of another document
    *("la fiche (3) du CLS", "la fiche III – PRS", "le PRS (fiche III)", "la fiche (3) pages"),
    *("la fiche III de la Sarthe",),
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKED)
def test_the_words_told_are_those_that_look_like_a_mention(mark: str) -> None:
    text = mark.replace("⟦", "").replace("⟧", "")
    expected = [part.partition("⟧")[0] for part in mark.split("⟦")[1:]]
    assert [missed.words for missed in find_missed(text)] == expected
    assert may_be_missed(text) or not expected


HALF = [
    *("⟦fiche 3 et aussi 4⟧", "⟦fiche 3, mais également la 4⟧", "⟦fiche 3 puis même 4⟧", "⟦fiche 3 ou encore la 4⟧"),
    *("⟦fiche 3 voire 4⟧", "⟦fiche 3, plus la 4⟧", "⟦fiche 3 voire même 4⟧", "⟦fiches 3 ainsi que les 4⟧"),
    *("⟦fiche 3 (et 4)⟧", "⟦fiche 3 (ou 4)⟧", "⟦fiche 3 (puis la 4)⟧", "⟦fiche 3 (voire 4)⟧"),
    *("⟦fiches 3|4⟧", "⟦fiches 3 |4⟧", "⟦fiches 3 • 4⟧", "⟦fiches 3\\4⟧", "⟦fiches 3…4⟧", "⟦fiches 3, ..., 4⟧"),
    *("⟦fiches 3 … et 4⟧",),
    *("⟦fiches 3 4⟧ ?", "⟦fiches 3 4⟧ et la suite", "⟦fiches 3 4⟧ ou non", "⟦fiches 3 4⟧ pour cela"),
    *("⟦fiches 3 4⟧ qui portent", "⟦fiches 3 4⟧!"),
    *("⟦fiches 3 … et 4⟧ porte", "fiches 3 … et 4 ateliers", "fiches 3 … et 4 lieux", "fiches 3 4 ateliers"),
    *("⟦fiches 3 et les suivantes⟧", "⟦fiches 3 et suiv.⟧", "⟦fiches 3 et toutes celles qui suivent⟧"),
    *("⟦fiches 3 et celles suivantes⟧",),
    *("⟦fiches 3 jusqu'à la dernière⟧", "⟦fiche 3 à la fin⟧", "⟦fiche 3 et les autres⟧."),
    *("fiche 3 et les autres lieux",),
    *("fiches 3 et suivantesque", "la fiche 4 5 6 pages", "fiche 3 4 réunions", "⟦fiches 1.1 1.2⟧"),
    *("⟦fiches n°3 n°4⟧",),
    *("fiches 3 à 6 et ⟦fiches 7 8⟧", "fiche 2, ⟦fiches 3 4⟧, fiche 9", "la fiche action « A » 3 4"),
]  # fmt: skip


@pytest.mark.parametrize("mark", HALF)
def test_a_list_that_goes_on_is_told_from_its_first_fiche(mark: str) -> None:
    text = mark.replace("⟦", "").replace("⟧", "")
    expected = [part.partition("⟧")[0] for part in mark.split("⟦")[1:]]
    assert [missed.words for missed in find_half_read(text)] == expected
    assert may_be_half_read(text) or not expected
