"""A range of fiches names those of them that are left behind; what cannot be reworded is listed to be so by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from blanks import plain
from renewing import DAY, again
from small_projet import fiche, write_projet

from ptsm_cli.check.engine import check
from ptsm_cli.editing.renewal import renew
from ptsm_cli.editing.undone import page, say_renewal
from ptsm_cli.projet.selection import Selection

RANGES = {
    "au milieu": ("Les fiches n°1 à 3.", "Les fiches n°1, essai:2 et 3."),
    "au bout": ("Les fiches 2 à 4.", "Les fiches essai:2, 3 et essai:4."),
    "sans rien entre": ("Les fiches 1 à 2.", "Les fiches 1 et essai:2."),
    "tiret, puis une liste": ("Les fiches 1-3 et 6.", "Les fiches 1, essai:2 et 3 et 6."),
    "à la ligne": (">-\n  Les fiches\n  1 à\n  3.", ">-\n  Les fiches\n  1, essai:2 et 3."),
    "contre le mot": ("La fiche2 et les fiches1 à 3.", "La fiche essai:2 et les fiches 1, essai:2 et 3."),
    "après un tiret": ("Axe 1 – fiche 2 – en 2020.", "Axe 1 – fiche essai:2 – en 2020."),
    "rien de laissé": ("Les fiches 6 à 8.", "Les fiches 6 à 8."),
    "au bout d'une liste": ("Les fiches 6, 1 à 3.", "Les fiches 6, 1, essai:2 et 3."),
    "deux de suite": ("Les fiches 5 à 7.", "Les fiches essai:5, 6 et 7."),
    "à rebours": ("Les fiches 3 au 2.", "Les fiches essai:2 et 3."),
    "longue": ("Les fiches 2 à 8.", "Les fiches essai:2, 3, essai:4, essai:5 et 6 à 8."),
}


@pytest.mark.parametrize(("before", "after"), RANGES.values(), ids=RANGES)
def test_a_range_names_those_of_its_fiches_that_are_left(tmp_path: Path, before: str, after: str) -> None:
    gone = dict.fromkeys(("02", "04", "05"), "notes: [{date: 2020-01-01, etat: abandonne}]\n")
    fiches = {f"0{rank}": fiche(str(rank), f"Titre {rank}") for rank in range(1, 10)}
    fiches["08"] += "contexte: Les fiches 2 à 3.\n"
    fiches["09"] += f"contexte: {before}\n"
    renewal = renew(write_projet(tmp_path, fiches, suivis=gone), "essais", DAY)  # an id near that of the first one
    assert "contexte: Les fiches essai:2 et 3.\n" in renewal.files["fiches/08.yaml"]
    assert f"contexte: {after}\n" in renewal.files["fiches/09.yaml"]
    found = check([Selection(again(renewal))], DAY).findings
    assert ([one for one in found if one.code == "L001"], renewal.by_hand) == ([], ())


@pytest.mark.parametrize("stem", ["1.", "O", "2.1."])
def test_a_range_of_numbers_of_several_parts_keeps_their_order(tmp_path: Path, stem: str) -> None:
    fiches = {f"0{rank}": fiche(f"{stem}{rank}", f"Titre {rank}") for rank in range(1, 10)}
    fiches["09"] += f"contexte: Les fiches {stem}1 à {stem}4.\n"
    gone = {"02": "notes: [{date: 2020-01-01, etat: abandonne}]\n"}
    renewal = renew(write_projet(tmp_path, fiches, suivis=gone), "suite", DAY)
    assert f"contexte: Les fiches {stem}1, essai:{stem}2, {stem}3 et {stem}4.\n" in renewal.files["fiches/09.yaml"]


OWN = {
    "à": ("fiches 1 à 4", "1 à 4"),
    "tiret": ("fiches 1 - 4", "1 - 4"),
    "tirets longs": ("fiches 1–4", "1–4"),
    "tiret cadratin": ("fiches 1 — 4", "1 — 4"),
    "au": ("fiches 1 au 2", "1 au 2"),
    "sans accent": ("fiches 1 a 2", "1 a 2"),
    "capitale": ("FICHES 1 À 2", "1 À 2"),
    "article": ("fiches 1 à la 2", "1 à la 2"),
    "signe": ("fiches n°1 à n° 2", "1 à n° 2"),
    "tirets de deux": ("fiches 1-2", "1-2"),
    "laissée au milieu": ("fiches 6, 1 à 3", "1 à 3"),
    "autre bout": ("fiches 2 à 1", "fiches 2 à 1"),
    "sigle": ("FA1 à 2", "FA1 à 2"),
    "rien de laissé": ("fiches 1 à 9, fiche 6 – 9, fiches 5, 3", None),
}
"""What fiche 1 says of a range of which it is an end, and what of it must be reworded by hand."""


@pytest.mark.parametrize(("words", "listed"), OWN.values(), ids=OWN)
def test_a_range_that_begins_with_the_fiche_that_says_it_is_reworded_by_hand(
    tmp_path: Path, words: str, listed: str | None
) -> None:
    gone = dict.fromkeys(() if listed is None else ("02", "04"), "notes: [{date: 2020-01-01, etat: abandonne}]\n")
    fiches = {f"0{rank}": fiche(str(rank), f"Titre {rank}") for rank in range(1, 10)}
    fiches["01"] = f"moyens: {words}\n{fiches['01']}"  # as near the start of the file as can be
    fiches["05"] = f"moyens: {'fiche 4':>{len(words)}}\n{fiches['05']}"  # ends as far from it, in another file
    fiches["07"] = f"moyens: fiche 6 – 9\n{fiches['07']}"  # not linked, and ends as the reference of the next file
    fiches["08"] = f"moyens: {'fiche 4':>11}\n{fiches['08']}"
    renewal = renew(write_projet(tmp_path, fiches, suivis=gone), "suite", DAY)
    assert [one.said for one in renewal.by_hand] == ([listed] if listed else [])
    assert renewal.files["fiches/01.yaml"].startswith(f"moyens: {words}\n")
    for stem in ("05", "08"):
        assert renewal.files[f"fiches/{stem}.yaml"].startswith(f"moyens: fiche {'essai:' if listed else ''}4\n")


TOLD = """\
contexte: "La fiche action « *Meubler* 2 », la fiche 17bis, les fiches 1 à 4, les fiches 2 – 1, les fiches 2 à 4."
objectifs_operationnels:
  - {numero: B*, libelle: "Louer [d'abord]\\n puis bâtir", echeance: 2020}
  - {libelle: Suivre, volets: [{echeance: 2020}, {echeance: 2020}, {modalites: avec l'ARS}]}
  - {id: dire, libelle: Dire}
suivi:
  - {date: 2020-01-01, note: La fiche action « *Meubler* 2 ».}
  - {date: 2020-01-01, objectif: B*, etat: en_cours}
  - {date: 2020-01-01, objectif: dire, etat: abandonne}
"""


def test_what_is_left_is_a_page_that_lists_what_must_be_reworded_by_hand(tmp_path: Path) -> None:
    gone = dict.fromkeys(("02", "03"), "notes: [{date: 2020-01-01, etat: realise}]\n")
    fiches = {
        "01": fiche("1", "Loger", TOLD),
        "02": fiche("2", '"*Meubler* 2"'),
        "03": fiche("17 bis", "Former"),
        "04": fiche("4", "Afficher", "retiree_le: 2020-01-01\nfusionnee_dans: 1\n"),
    }
    renewal = renew(write_projet(tmp_path, fiches, suivis=gone), "suite", DAY)
    assert (
        plain(page(renewal))
        == """\
# Ce que la première feuille de route laisse à faire – PTSM E – Essai

Au 1er juin 2021, sur 5 objectifs : 2 réalisés, 1 abandonné, 2 à faire, dont 1 sans état dit.

## Ce qui reste à faire

### Fiche n° 1 – Loger

- B\\* – Louer \\[d'abord\\] puis bâtir (en cours ; échéance : 2020)
- 2 – Suivre (état non dit ; échéance : 2020)

## Ce qui a été abandonné

### Fiche n° 1 – Loger

- 3 – Dire (abandonné ; sans échéance)

## Renvois à reprendre à la main

Ils désignent des fiches qui ne sont pas reprises ; leurs mots ne disent pas de quelle feuille de route.

- fiches/01.yaml : « fiches 2 à 4 » (Fiche n° 2 – \\*Meubler\\* 2 et Fiche n° 4 – Afficher)
- fiches/01.yaml : « fiche action “\\*Meubler\\* 2” » (Fiche n° 2 – \\*Meubler\\* 2)
- fiches/01.yaml : « 1 à 4 » (Fiche n° 2 – \\*Meubler\\* 2 et Fiche n° 4 – Afficher)
- fiches/01.yaml : « fiches 2 – 1 » (Fiche n° 2 – \\*Meubler\\* 2)

## Fiches retirées

- Fiche n° 4 – Afficher : fusionnée dans la fiche n° 1 le 1er janvier 2020.
"""
    )
    kept = "la fiche essai:17 bis, les fiches 1 à 4, les fiches 2 – 1, les fiches 2 à 4."
    assert kept in renewal.files["fiches/01.yaml"]
    (said,) = (line for line in map(plain, say_renewal(renewal)) if "main" in line)
    assert said == "À reprendre à la main : 4 renvois à des fiches laissées, dont « reste-a-faire.md » donne la liste."
