"""The one function that turns a location — a file, a route, some words — into a line and a column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ptsm_cli.findings.location import Location, Place
from ptsm_cli.loading.file import positions
from ptsm_cli.loading.positions import Positions
from ptsm_cli.model.reading import route_d_origine
from ptsm_cli.projet.projet import Projet

_DEBUT = Place(1, 1, 1, 1)


class Localisateur:
    """Finds places in the files of some projects; each file is walked once, when first asked for."""

    def __init__(self, projets: Iterable[Projet]) -> None:
        self._retraits = {d.chemin: d.retraits for projet in projets for d in projet.documents}
        self._positions: dict[str, Positions | None] = {}

    def place(self, location: Location) -> Place:
        """Return the place of a location, the start of its file where nothing better is known."""
        if location.place is not None:
            return location.place
        if location.path not in self._positions:
            self._positions[location.path] = positions(Path(location.path), location.path)
        trouvees = self._positions[location.path]
        if trouvees is None:
            return _DEBUT
        if location.origine:
            return trouvees.place(location)
        route = route_d_origine(location.route, self._retraits.get(location.path, ()))
        return trouvees.place(replace(location, route=route))
