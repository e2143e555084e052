"""The two slips of a hand new to YAML, which the parser sees later than they are: told by looking at the lines."""

from __future__ import annotations

import re

from ptsm_cli.findings.location import Location, Place
from ptsm_cli.loading.faults import Defaut, Genre

_DEBUT = r"(?P<avant> *(?:- +)*)(?P<cle>[^\W\d]\w*):"
_CLE = re.compile(rf"{_DEBUT}(?P<valeur>\s.*)?")
_CLE_COLLEE = re.compile(rf"{_DEBUT}(?P<valeur>(?!//)\S.*)")
_PROBLEMES = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "did not find expected key",
    "did not find expected <document start>",
    "did not find expected '-' indicator",
)
"""What the parser says of these slips, among others."""


def reconnaitre(probleme: str, texte: str, ligne: int, nom: str) -> Defaut | None:
    """Return the slip that explains a problem met at `ligne` (from 0), or None: no space after a key, or a shift."""
    lignes = texte.splitlines()
    if not any(connu in probleme for connu in _PROBLEMES):
        return None
    fin = min(ligne + 1, len(lignes))  # what the parser still expects at the end is after the last line
    ecrites = [rang for rang in range(fin) if (nue := lignes[rang].strip()) and not nue.startswith("#")]
    return _collee(lignes, ecrites[-2:], nom) or _decalee(lignes, ecrites, nom)


def _collee(lignes: list[str], rangs: list[int], nom: str) -> Defaut | None:
    for rang in rangs:
        if trouve := _CLE_COLLEE.fullmatch(lignes[rang]):
            return Defaut(Genre.CLE_COLLEE, _lieu(rang, trouve, nom), trouve["cle"], trouve["valeur"].strip())
    return None


def _decalee(lignes: list[str], rangs: list[int], nom: str) -> Defaut | None:
    """Return a shift where the last line is a key, in a column where none before it is."""
    cles = [(rang, trouve) for rang in rangs if (trouve := _CLE.fullmatch(lignes[rang]))]
    if len(cles) <= 1 or cles[-1][0] != rangs[-1]:
        return None
    *avant, (rang, trouve) = cles
    colonne = trouve.start("cle")
    if colonne in {autre.start("cle") for _, autre in avant}:
        return None
    voisin, modele = avant[-1]
    ecart = abs(colonne - modele.start("cle"))
    voir = _lieu(voisin, modele, nom)
    return Defaut(Genre.DECALAGE, _lieu(rang, trouve, nom), str(ecart), modele["cle"], voir=voir)


def _lieu(rang: int, cle: re.Match[str], nom: str) -> Location:
    return Location(nom, place=Place(rang + 1, cle.start("cle") + 1, rang + 1, cle.end("cle") + 1))
