"""The texts of a fiche where links are written: its sentences, and the references of `liens`."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.location import Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.parcours import textes

_IDENTITE = frozenset({"numero", "titre", "titre_court", "groupe", "meme_contenu_que", "vagues"})
"""Fields of a fiche that name it, or name something by its id."""

_SANS_PHRASE = frozenset({("liens", "plan"), ("liens", "url"), ("suivi", "etat"), ("suivi", "objectif")})
"""Fields of the entries of a list that hold an id, an address or a state."""


def textes_a_lire(contenu: FicheAction) -> Iterator[tuple[Route, str]]:
    """Yield the route and the words of each text that may hold a link, in the order of the model."""
    for route, texte in textes(contenu):
        if route[0] in _IDENTITE or (route[0], route[-1]) in _SANS_PHRASE or route[-1] == "unite":
            continue
        if route[0] == "liens" and route[-1] == "reference" and _vers_un_plan(contenu, route):
            continue  # « fiche 12 » there is a fiche of that plan
        yield route, texte


def est_une_reference(route: Route) -> bool:
    """Tell whether a text is itself a reference, not a sentence that may hold some."""
    return route[0] == "liens" and route[-1] == "fiche"


def _vers_un_plan(contenu: FicheAction, route: Route) -> bool:
    rang = route[1]
    return isinstance(rang, int) and contenu.liens[rang].plan is not None
