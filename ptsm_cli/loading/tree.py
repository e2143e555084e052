"""Plain objects from YAML events: dicts, lists and texts, guarded against what a roadmap never needs.

Functions are at top level and keep their state in one object: a closure would make a reference cycle per file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ptsm_cli.findings.location import Location, Place, Route
from ptsm_cli.loading.events import evenements
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.loading.source import INTERDITS, IllisibleError

PROFONDEUR_MAXIMALE = 32
"""Deepest nesting accepted; a fiche needs six."""

Donnees = dict[str, Any] | list[Any] | str | None
"""What a YAML node becomes; an empty plain scalar is None, every other scalar is its text."""


@dataclass(slots=True)
class _Etat:
    nom: str
    flux: Iterator[Any]
    defauts: list[Defaut] = field(default_factory=list)

    def suivant(self) -> tuple[Any, str]:
        evenement = next(self.flux)
        return evenement, type(evenement).__name__

    def noter(self, genre: Genre, evenement: Any, detail: str = "", voir: Location | None = None) -> None:  # noqa: ANN401 - ruamel's events are untyped
        self.defauts.append(Defaut(genre, Location(self.nom, place=place_de(evenement)), detail, voir=voir))


def place_de(evenement: Any) -> Place:  # noqa: ANN401 - ruamel's events are untyped
    """Return the place of an event, cut to its first line."""
    debut, fin = evenement.start_mark, evenement.end_mark
    meme_ligne = fin.line == debut.line and fin.column > debut.column
    return Place(debut.line + 1, debut.column + 1, debut.line + 1, (fin.column if meme_ligne else debut.column + 1) + 1)


def construire(texte: str, nom: str) -> tuple[Donnees, list[Defaut]]:
    """Return the objects of the only document of `texte`, and the faults that did not prevent reading it.

    Raises:
        IllisibleError: the text is not YAML, or is nested too deep.
    """
    etat = _Etat(nom, evenements(texte, nom))
    donnees: Donnees = None
    documents = 0
    for evenement in etat.flux:
        if type(evenement).__name__ != "DocumentStartEvent":
            continue
        documents += 1
        if documents > 1:
            etat.noter(Genre.DOCUMENTS, evenement)
            break
        donnees = _noeud(etat, *etat.suivant(), ())
    if donnees is None:
        etat.defauts.append(Defaut(Genre.VIDE, Location(nom, place=Place(1, 1, 1, 1))))
    return donnees, etat.defauts


def _noeud(etat: _Etat, evenement: Any, genre: str, route: Route) -> Donnees:  # noqa: ANN401 - ruamel's events are untyped
    if genre == "AliasEvent":
        etat.noter(Genre.ALIAS, evenement, f"*{evenement.anchor}")
        return None
    if evenement.anchor is not None:
        etat.noter(Genre.ALIAS, evenement, f"&{evenement.anchor}")
    if evenement.tag is not None:
        etat.noter(Genre.ETIQUETTE, evenement, str(evenement.tag))
    if genre == "ScalarEvent":
        return _scalaire(etat, evenement)
    if len(route) >= PROFONDEUR_MAXIMALE:
        lieu = Location(etat.nom, place=place_de(evenement))
        raise IllisibleError(Defaut(Genre.PROFONDEUR, lieu, str(PROFONDEUR_MAXIMALE)))
    return _liste(etat, route) if genre == "SequenceStartEvent" else _table(etat, route)


def _scalaire(etat: _Etat, evenement: Any) -> str | None:  # noqa: ANN401 - ruamel's events are untyped
    valeur: str = evenement.value
    if not valeur and not evenement.style:
        return None
    if trouve := INTERDITS.search(valeur):
        etat.noter(Genre.CARACTERE, evenement, f"U+{ord(trouve[0]):04X}")
        return INTERDITS.sub("", valeur)
    return valeur


def _liste(etat: _Etat, route: Route) -> list[Donnees]:
    elements: list[Donnees] = []
    while True:
        evenement, genre = etat.suivant()
        if genre == "SequenceEndEvent":
            return elements
        elements.append(_noeud(etat, evenement, genre, (*route, len(elements))))


def _table(etat: _Etat, route: Route) -> dict[str, Donnees]:
    table: dict[str, Donnees] = {}
    vues: dict[str, Place] = {}
    while True:
        evenement, genre = etat.suivant()
        if genre == "MappingEndEvent":
            return table
        cle = _cle(etat, evenement, genre, route)
        valeur = _noeud(etat, *etat.suivant(), (*route, cle or ""))
        if cle is None:
            continue
        if cle in vues:
            etat.noter(Genre.CLE_DOUBLE, evenement, cle, Location(etat.nom, place=vues[cle]))
            continue
        vues[cle] = place_de(evenement)
        table[cle] = valeur


def _cle(etat: _Etat, evenement: Any, genre: str, route: Route) -> str | None:  # noqa: ANN401 - ruamel's events are untyped
    """Return a key, or None after noting why it cannot be one."""
    if genre != "ScalarEvent":
        etat.noter(Genre.CLE_COMPOSEE, evenement)
        _noeud(etat, evenement, genre, (*route, ""))
        return None
    cle = _noeud(etat, evenement, genre, route)
    if cle == "<<" and not evenement.style:
        etat.noter(Genre.ALIAS, evenement, "<<")
        return None
    if isinstance(cle, str) and cle[:1] in {"\u00a0", "\u202f", "\u2007"}:
        etat.noter(Genre.INDENTATION, evenement, f"U+{ord(cle[0]):04X}")
        return cle.strip()
    return cle if isinstance(cle, str) else ""
