"""From plain objects to a model: what does not fit becomes faults, and the rest is kept."""

from __future__ import annotations

import copy
import re
import typing
from functools import cache
from typing import Any, TypeVar

from pydantic import RootModel, TypeAdapter, ValidationError
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic_core import ErrorDetails

from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Ground, Location, Route
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.model.values import ENSEMBLE, LISTE, LISTE_OU_SEULE, OBJET, PERIODE, fields_of

M = TypeVar("M")

_CLE = "[key]"
"""How pydantic ends the route of a key that is itself at fault."""

_ATTENDUS = {
    "model_type": OBJET,
    "model_attributes_type": OBJET,
    "dict_type": OBJET,
    "tuple_type": LISTE_OU_SEULE,
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "date_type": "une date de la forme 2020-06-30",
    "dataclass_type": OBJET,
    "dataclass_exact_type": OBJET,
    "string_pattern_mismatch": "une heure, de la forme 14:30",
}


def lire_modele(modele: type[M], donnees: Any, file: Ground) -> tuple[M | None, list[Defaut], tuple[Route, ...]]:  # noqa: ANN401 - plain YAML objects
    """Return the model, the faults of the data, and the routes of the list items left out because of them.

    The model is None when what remains after leaving the faults out is still not valid.
    """
    try:
        return _validator(modele).validate_python(donnees), [], ()  # type: ignore[arg-type]  # a class is hashable
    except ValidationError:
        return _lire_le_reste(modele, copy.deepcopy(donnees), file)


def _lire_le_reste(modele: type[M], reste: Any, file: Ground) -> tuple[M | None, list[Defaut], tuple[Route, ...]]:  # noqa: ANN401 - plain YAML objects
    """Cut out what is not valid, as often as it takes."""
    defauts: list[Defaut] = []
    retraits: list[Route] = []
    coupees: set[Route] = set()
    while True:
        try:
            return _validator(modele).validate_python(reste), defauts, tuple(retraits)  # type: ignore[arg-type]  # idem
        except ValidationError as erreur:
            details = erreur.errors(include_url=False)
        origines = {id(detail): route_d_origine(tuple(detail["loc"]), retraits) for detail in details}
        # A required key that we have just cut out is missing in the next pass: it has been reported already.
        defauts += [_defaut(modele, d, origines[id(d)], file) for d in details if origines[id(d)] not in coupees]
        coupees.update(origines.values())
        for route in sorted({_a_couper(detail) for detail in details}, key=_ordre, reverse=True):
            coupe = _couper(reste, route)
            if coupe is None:
                return None, defauts, tuple(retraits)
            if isinstance(coupe[-1], int):
                retraits.append(route_d_origine(coupe, retraits))


def route_d_origine(route: Route, retraits: typing.Sequence[Route]) -> Route:
    """Return the route in the file of a route in the model, given the list items that were left out."""
    if not retraits:
        return route
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


def _couper(donnees: Any, route: Route) -> Route | None:  # noqa: ANN401 - plain YAML objects
    """Remove what stands at a route, or its nearest parent; return the route removed, None for the whole."""
    noeud, contenant = donnees, None
    suivie: Route = ()
    for pas in route:
        if isinstance(noeud, dict) and isinstance(pas, int):
            continue  # one value alone stands for a list of one
        if not (_a(noeud, pas)):
            break
        contenant, suivie = noeud, (*suivie, pas)
        noeud = noeud[pas]
    if contenant is None:
        return None
    del contenant[suivie[-1]]
    return suivie


def _a(noeud: Any, pas: str | int) -> bool:  # noqa: ANN401 - plain YAML objects
    if isinstance(noeud, list):
        return isinstance(pas, int) and pas < len(noeud)
    return isinstance(noeud, dict) and pas in noeud


def _defaut(modele: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Defaut:
    genre = detail["type"]
    contexte = detail.get("ctx", {})
    if route[-1:] == (_CLE,):
        return Defaut(Genre.VALEUR, Location(file, route[:-1], on_key=True), "un nom pour cette clé")
    champ = str(route[-1]) if route else ""
    if genre == "unexpected_keyword_argument":
        cles = tuple(_champs(modele, detail["loc"][:-1]))
        return Defaut(Genre.CLE_INCONNUE, Location(file, route, on_key=True), champ, candidats=cles)
    if genre == "missing" or detail["input"] is None:
        return _manque(modele, detail, route, file)
    lieu = Location(file, route)
    recu = detail["input"] if isinstance(detail["input"], str) else ""
    if genre == "literal_error":
        valeurs = tuple(re.findall(r"'([^']*)'", str(contexte.get("expected", ""))))
        return Defaut(Genre.VALEUR, lieu, "", recu, valeurs)
    if genre in _ATTENDUS and not recu:
        attendu = PERIODE if contexte.get("class_name") == Periode.__name__ else _ATTENDUS[genre]
        return Defaut(Genre.TYPE, lieu, attendu, _decrire(detail["input"]))
    return Defaut(Genre.VALEUR, lieu, _attendu(genre, contexte), recu or str(detail["input"]))


def _manque(modele: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Defaut:
    attendu = detail.get("ctx", {}).get("attendu") or _description(modele, detail["loc"])
    if detail["type"] == "missing":
        return Defaut(Genre.CHAMP_MANQUANT, Location(file, route[:-1]), str(route[-1]), attendu)
    return Defaut(Genre.VALEUR_VIDE, Location(file, route, on_key=True), str(route[-1]), attendu)


def _attendu(genre: str, contexte: dict[str, Any]) -> str:
    if genre == "greater_than_equal":
        return f"un nombre d'au moins {contexte['ge']}"
    if genre == "less_than_equal":
        return f"un nombre d'au plus {contexte['le']}"
    return str(contexte.get("attendu") or _ATTENDUS.get(genre, "une autre valeur"))


def _decrire(valeur: Any) -> str:  # noqa: ANN401 - plain YAML objects
    return LISTE if isinstance(valeur, list) else ENSEMBLE


@cache
def _validator(modele: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a record, or pydantic's own kind of root
    return TypeAdapter(modele)


def _champs(modele: type[Any], route: tuple[int | str, ...]) -> list[str]:
    """Return the names of the fields accepted at a route."""
    trouve = _modele_a(modele, route)
    return sorted(fields_of(trouve)) if trouve else []


def _description(modele: type[Any], route: tuple[int | str, ...]) -> str:
    trouve = _modele_a(modele, route[:-1])
    champ = fields_of(trouve).get(str(route[-1])) if trouve else None
    return (champ.description or "") if champ else ""


def _modele_a(modele: type[Any], route: tuple[int | str, ...]) -> type[Any] | None:
    courant: type[Any] | None = modele
    for pas in route:
        if courant is None or isinstance(pas, int):
            continue
        champ = fields_of(courant).get("root" if issubclass(courant, RootModel) else pas)
        courant = _modele_dans(champ.annotation) if champ else None
    return courant


def _modele_dans(annotation: Any) -> type[Any] | None:  # noqa: ANN401 - a type expression
    if isinstance(annotation, type) and (is_pydantic_dataclass(annotation) or issubclass(annotation, RootModel)):
        return annotation
    for argument in typing.get_args(annotation):
        if trouve := _modele_dans(argument):
            return trouve
    return None
