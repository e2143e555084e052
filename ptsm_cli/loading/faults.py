"""What loading and validation notice in a file; the rules put it in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from ptsm_cli.findings.location import Location


class Genre(StrEnum):
    """The kinds of fault that a file may have before any rule of the field looks at it."""

    SYNTAXE = auto()
    CLE_COLLEE = auto()
    DECALAGE = auto()
    ENCODAGE = auto()
    INDENTATION = auto()
    CARACTERE = auto()
    TAILLE = auto()
    PROFONDEUR = auto()
    CLE_DOUBLE = auto()
    ALIAS = auto()
    ETIQUETTE = auto()
    CLE_COMPOSEE = auto()
    DOCUMENTS = auto()
    VIDE = auto()
    BOM = auto()
    FINS_DE_LIGNE = auto()
    SEPARATEUR = auto()
    CLE_INCONNUE = auto()
    CHAMP_MANQUANT = auto()
    VALEUR_VIDE = auto()
    TYPE = auto()
    VALEUR = auto()

    @property
    def de_forme(self) -> bool:
        """True when the file is read whole all the same."""
        return self in {Genre.BOM, Genre.FINS_DE_LIGNE, Genre.SEPARATEUR}


@dataclass(frozen=True, slots=True)
class Defaut:
    """One fault: its kind, where, a detail (key, problem, what was expected) and the values that would be valid."""

    genre: Genre
    location: Location
    detail: str = ""
    recu: str = ""
    candidats: tuple[str, ...] = ()
    voir: Location | None = None
    """Another place concerned: the first occurrence of a key used twice."""


class IllisibleError(Exception):
    """The file cannot give any data; `defaut` says why."""

    def __init__(self, defaut: Defaut) -> None:
        super().__init__(defaut.detail)
        self.defaut = defaut
