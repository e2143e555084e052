"""Where each node of a YAML text stands, found by walking its events again when a finding needs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.common.french import occurrences
from ptsm_cli.findings.location import Location, Place, Route
from ptsm_cli.loading.events import evenements
from ptsm_cli.loading.tree import place_de

_FIN = {"SequenceEndEvent", "MappingEndEvent"}


class Positions:
    """The places of the keys and values of one text that has already been built without fault."""

    def __init__(self, texte: str, nom: str) -> None:
        self._texte = texte
        self._lignes = texte.split("\n")
        self._cles: dict[Route, Place] = {}
        self._valeurs: dict[Route, Place] = {}
        self._etendues: dict[Route, tuple[int, int]] = {}
        self._parcourir(evenements(texte, nom))

    def place(self, location: Location) -> Place:
        """Return the place of a location; of its nearest parent where the route leads to nothing."""
        if location.place is not None:
            return location.place
        if location.mots and (trouvee := self._mots(location)):
            return trouvee
        route = self._existante(location.route)
        montre_la_cle = location.sur_cle if route[-1:] == location.route[-1:] else route not in self._etendues
        if montre_la_cle and route in self._cles:
            return self._cles[route]
        return self._valeurs.get(route, Place(1, 1, 1, 1))

    def _existante(self, route: Route) -> Route:
        """Return the longest part of a route that the file has; a value alone stands for a list of one."""
        suivie: Route = ()
        for pas in route:
            if (*suivie, pas) in self._valeurs:
                suivie = (*suivie, pas)
            elif pas != 0:
                break
        return suivie

    def _mots(self, location: Location) -> Place | None:
        """Return where the words of a location stand in the source of its scalar, whatever its line breaks."""
        route = self._existante(location.route)
        if route not in self._etendues or not location.mots:
            return None
        debut, fin = self._etendues[route]
        trouvees = occurrences(location.mots, self._texte, debut, fin)
        if not trouvees:
            return None
        return self._etendue_en_place(*trouvees[min(location.rang, len(trouvees) - 1)])

    def _etendue_en_place(self, debut: int, fin: int) -> Place:
        ligne = self._texte.count("\n", 0, debut)
        fin_ligne = self._texte.count("\n", 0, fin)
        return Place(
            ligne + 1,
            debut - (self._texte.rfind("\n", 0, debut) + 1) + 1,
            fin_ligne + 1,
            fin - (self._texte.rfind("\n", 0, fin) + 1) + 1,
        )

    def _parcourir(self, flux: Iterator[Any]) -> None:
        departs = [0]
        for ligne in self._lignes:
            departs.append(departs[-1] + len(ligne) + 1)
        for evenement in flux:
            if type(evenement).__name__ == "DocumentStartEvent":
                self._noeud(flux, next(flux), (), departs)
                return

    def _premiere_ligne(self, evenement: Any) -> Place:  # noqa: ANN401 - ruamel's events are untyped
        place = place_de(evenement)
        if evenement.end_mark.line == evenement.start_mark.line:
            return place
        fin = len(self._lignes[place.line - 1].rstrip()) + 1
        return Place(place.line, place.column, place.line, max(fin, place.column + 1))

    def _noeud(self, flux: Iterator[Any], evenement: Any, route: Route, departs: list[int]) -> None:  # noqa: ANN401 - ruamel's events are untyped
        genre = type(evenement).__name__
        self._valeurs.setdefault(route, self._premiere_ligne(evenement))
        if genre == "ScalarEvent":
            debut, fin = evenement.start_mark, evenement.end_mark
            etendue = (
                departs[debut.line] + debut.column,
                departs[min(fin.line, len(departs) - 1)] + fin.column,
            )
            self._etendues.setdefault(route, etendue)
        elif genre == "SequenceStartEvent":
            rang = 0
            while type(enfant := next(flux)).__name__ not in _FIN:
                self._noeud(flux, enfant, (*route, rang), departs)
                rang += 1
        elif genre == "MappingStartEvent":
            while type(cle := next(flux)).__name__ not in _FIN:
                self._entree(flux, cle, route, departs)

    def _entree(self, flux: Iterator[Any], cle: Any, route: Route, departs: list[int]) -> None:  # noqa: ANN401 - ruamel's events are untyped
        nom = getattr(cle, "value", None)
        if nom is None:
            self._noeud(flux, cle, (*route, "?"), departs)
            nom = "?"
        enfant = (*route, nom.strip())
        self._cles.setdefault(enfant, place_de(cle))
        self._noeud(flux, next(flux), enfant, departs)
