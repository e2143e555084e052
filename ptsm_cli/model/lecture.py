"""From plain objects to a model: what does not fit becomes faults, and the rest is kept."""

from __future__ import annotations

import copy
import re
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from ptsm_cli.loading.defaut import Defaut, Genre
from ptsm_cli.location import Location, Route

M = TypeVar("M", bound=BaseModel)

_ESSAIS = 5
_OBJET = "un ensemble de clés (clé : valeur)"
_ATTENDUS = {
    "model_type": _OBJET,
    "model_attributes_type": _OBJET,
    "dict_type": _OBJET,
    "tuple_type": "une liste",
    "list_type": "une liste",
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "date_type": "une date de la forme 2020-06-30",
    "dataclass_type": "une période, de la forme 2020, 2020-S2 ou 2020-06",
    "dataclass_exact_type": "une période, de la forme 2020, 2020-S2 ou 2020-06",
    "string_pattern_mismatch": "une heure, de la forme 14:30",
}


def lire_modele(modele: type[M], donnees: Any, nom: str) -> tuple[M | None, list[Defaut], tuple[Route, ...]]:  # noqa: ANN401 - plain YAML objects
    """Return the model, the faults of the data, and the routes of the list items left out because of them.

    The model is None when what remains after leaving the faults out is still not valid.
    """
    defauts: list[Defaut] = []
    retraits: list[Route] = []
    reste = donnees
    for _ in range(_ESSAIS):
        try:
            return modele.model_validate(reste), defauts, tuple(retraits)
        except ValidationError as erreur:
            details = erreur.errors(include_url=False)
        vus = {defaut.location.route for defaut in defauts}
        for detail in details:
            defaut = _defaut(modele, detail, nom, retraits)
            if defaut.location.route not in vus or defaut.genre is Genre.CHAMP_MANQUANT:
                defauts.append(defaut)
        reste = copy.deepcopy(reste)
        coupes = {_a_couper(detail) for detail in details}
        if () in coupes:
            return None, defauts, tuple(retraits)
        for route in sorted(coupes, key=_ordre, reverse=True):
            if _couper(reste, route):
                retraits.append(route_d_origine(route, retraits))
    return None, defauts, tuple(retraits)


def route_d_origine(route: Route, retraits: typing.Sequence[Route]) -> Route:
    """Return the route in the file of a route in the model, given the list items that were left out."""
    sortie: Route = ()
    for pas in route:
        if isinstance(pas, int):
            indices = sorted(r[-1] for r in retraits if r[:-1] == sortie and isinstance(r[-1], int))
            for indice in indices:
                pas += indice <= pas  # noqa: PLW2901 - each item left out before it shifts the index
        sortie = (*sortie, pas)
    return sortie


def _ordre(route: Route) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, pas, "") if isinstance(pas, int) else (1, 0, pas) for pas in route)


def _a_couper(detail: ErrorDetails) -> Route:
    route: Route = tuple(detail["loc"])
    return route[:-1] if detail["type"] == "missing" else route


def _couper(donnees: Any, route: Route) -> bool:  # noqa: ANN401 - plain YAML objects
    """Remove what stands at a route, or its nearest parent; tell whether a list item was removed."""
    parents = [donnees]
    for pas in route[:-1]:
        suivant = _enfant(parents[-1], pas)
        if not isinstance(suivant, dict | list):
            break
        parents.append(suivant)
    cle = route[len(parents) - 1]
    parent = parents[-1]
    if isinstance(parent, list) and isinstance(cle, int) and cle < len(parent):
        del parent[cle]
        return True
    if isinstance(parent, dict):
        parent.pop(cle, None)
    return False


def _enfant(parent: Any, pas: str | int) -> Any:  # noqa: ANN401 - plain YAML objects
    if isinstance(parent, dict):
        return parent.get(pas)
    if isinstance(parent, list) and isinstance(pas, int) and pas < len(parent):
        return parent[pas]
    return None


def _defaut(modele: type[BaseModel], detail: ErrorDetails, nom: str, retraits: list[Route]) -> Defaut:
    route = route_d_origine(tuple(detail["loc"]), retraits)
    genre = detail["type"]
    champ = str(route[-1]) if route else ""
    contexte = detail.get("ctx", {})
    if genre == "extra_forbidden":
        cles = tuple(_champs(modele, detail["loc"][:-1]))
        return Defaut(Genre.CLE_INCONNUE, Location(nom, route, sur_cle=True), champ, candidats=cles)
    if genre == "missing" or (genre == "string_type" and detail["input"] is None):
        lieu = Location(nom, route[:-1] if genre == "missing" else route, sur_cle=genre != "missing")
        return Defaut(Genre.CHAMP_MANQUANT, lieu, champ, _description(modele, detail["loc"]))
    lieu = Location(nom, route)
    recu = detail["input"] if isinstance(detail["input"], str) else ""
    if genre == "literal_error":
        valeurs = tuple(re.findall(r"'([^']*)'", str(contexte.get("expected", ""))))
        return Defaut(Genre.VALEUR, lieu, "", recu, valeurs)
    if genre in _ATTENDUS and not recu:
        return Defaut(Genre.TYPE, lieu, _ATTENDUS[genre], _decrire(detail["input"]))
    return Defaut(Genre.VALEUR, lieu, _attendu(genre, contexte), recu or str(detail["input"]))


def _attendu(genre: str, contexte: dict[str, Any]) -> str:
    if genre == "greater_than_equal":
        return f"un nombre d'au moins {contexte['ge']}"
    if genre == "less_than_equal":
        return f"un nombre d'au plus {contexte['le']}"
    return str(contexte.get("attendu") or _ATTENDUS.get(genre, "une autre valeur"))


def _decrire(valeur: Any) -> str:  # noqa: ANN401 - plain YAML objects
    if isinstance(valeur, dict):
        return "un ensemble de clés"
    if isinstance(valeur, list):
        return "une liste"
    return "rien"


def _champs(modele: type[BaseModel], route: tuple[int | str, ...]) -> list[str]:
    """Return the names of the fields accepted at a route."""
    trouve = _modele_a(modele, route)
    return sorted(trouve.model_fields) if trouve else []


def _description(modele: type[BaseModel], route: tuple[int | str, ...]) -> str:
    trouve = _modele_a(modele, route[:-1])
    champ = trouve.model_fields.get(str(route[-1])) if trouve else None
    return (champ.description or "") if champ else ""


def _modele_a(modele: type[BaseModel], route: tuple[int | str, ...]) -> type[BaseModel] | None:
    courant: type[BaseModel] | None = modele
    for pas in route:
        if courant is None or isinstance(pas, int):
            continue
        champ = courant.model_fields.get("root" if issubclass(courant, RootModel) else pas)
        courant = _modele_dans(champ.annotation) if champ else None
    return courant


def _modele_dans(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in typing.get_args(annotation):
        if trouve := _modele_dans(argument):
            return trouve
    return None
