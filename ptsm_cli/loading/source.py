"""From a path to text: encoding, size, line ends and characters that YAML or a terminal would suffer from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ptsm_cli.findings.location import Location, Place
from ptsm_cli.loading.faults import Defaut, Genre

TAILLE_MAXIMALE = 1024 * 1024
"""Largest file read, in bytes; a fiche is a hundred times smaller."""

INTERDITS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control, surrogate, line-separating and direction-changing characters: all harm a terminal or a diff."""

INDENTATION = re.compile(r"^[ ]*(?P<fautif>[\t\u00a0\u202f\u2007])", re.MULTILINE)
"""A tab or a no-break space where YAML wants plain spaces."""

_BOM = "\ufeff"


class IllisibleError(Exception):
    """The file cannot give any data; `defaut` says why."""

    def __init__(self, defaut: Defaut) -> None:
        super().__init__(defaut.detail)
        self.defaut = defaut


def place_a(texte: str, indice: int, longueur: int = 1) -> Place:
    """Return the place of `longueur` characters at `indice` of `texte`, on one line."""
    ligne = texte.count("\n", 0, indice) + 1
    colonne = indice - (texte.rfind("\n", 0, indice) + 1) + 1
    return Place(ligne, colonne, ligne, colonne + longueur)


def lire_texte(chemin: Path, nom: str) -> str:
    """Return the text of a file, without byte order mark, its line ends as they are.

    Raises:
        IllisibleError: the file cannot be read, is too large, is not UTF-8 or holds a forbidden character.
    """
    try:
        taille = chemin.stat().st_size
        octets = chemin.read_bytes() if taille <= TAILLE_MAXIMALE else b""
    except OSError as erreur:
        raise IllisibleError(Defaut(Genre.ENCODAGE, Location(nom), "acces", erreur.strerror or "")) from None
    if taille > TAILLE_MAXIMALE:
        raise IllisibleError(Defaut(Genre.TAILLE, Location(nom), str(taille)))
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError as erreur:
        debut = octets[: erreur.start].decode("utf-8").removeprefix(_BOM)
        place = place_a(debut, len(debut))
        fautif = f"{octets[erreur.start]:02X}"
        raise IllisibleError(Defaut(Genre.ENCODAGE, Location(nom, place=place), "utf-8", fautif)) from None
    texte = texte.removeprefix(_BOM)
    if trouve := INTERDITS.search(texte):
        place = place_a(texte, trouve.start())
        raise IllisibleError(Defaut(Genre.CARACTERE, Location(nom, place=place), f"U+{ord(trouve[0]):04X}"))
    return texte


def defauts_de_forme(chemin: Path, texte: str, nom: str) -> Iterator[Defaut]:
    """Yield what does not prevent reading but spoils diffs and other tools: byte order mark, CRLF."""
    debut = Location(nom, place=Place(1, 1, 1, 1))
    with chemin.open("rb") as flux:
        if flux.read(3) == _BOM.encode():
            yield Defaut(Genre.BOM, debut)
    if "\r" in texte:
        indice = texte.index("\r")
        yield Defaut(Genre.FINS_DE_LIGNE, Location(nom, place=place_a(texte, indice)))
