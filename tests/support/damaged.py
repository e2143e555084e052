"""The examples with one thing wrong in them, at each kind of place: what a checker of structure must put up with."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from repository import EXAMPLES
from ruamel.yaml import YAML

from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet

Route = tuple[str | int, ...]

FOLDERS = {"fiche": "fiches/01.yaml", "gouvernance": "gouvernance/copil.yaml"}
"""Where a file of each kind is, for those that are in a folder."""


def damage(change: Callable[[Any, str | int], None]) -> Callable[[Any, Route], None]:
    """Return what changes, in place, the value at a route in some data."""

    def changed(data: Any, route: Route) -> None:  # noqa: ANN401 - plain YAML objects
        for step in route[:-1]:
            data = data[step]
        change(data, route[-1])

    return changed


def put(value: object) -> Callable[[Any, Route], None]:
    """Return what puts another value in the place of one."""
    return damage(lambda holder, step: holder.__setitem__(step, copy.deepcopy(value)))


def add_a_key(holder: Any, step: str | int) -> None:  # noqa: ANN401 - plain YAML objects
    """Add a key that no file has, in what is there or beside it."""
    place = next((one for one in (holder[step], holder) if isinstance(one, dict)), None)
    if place is not None:
        place["cle_inconnue"] = "x"


MUTATIONS = {
    "retirer": damage(lambda holder, step: holder.__delitem__(step)),
    "ajouter": damage(add_a_key),
    "liste": put([["a"]]),
    "clés": put({"zzz": 1}),
    "mot": put("zzz"),
    "nombre": put(-7),
    "oui": put(True),
    "rien": put(None),
}


def routes(value: Any, before: Route = ()) -> Iterator[Route]:  # noqa: ANN401 - plain YAML objects
    """Yield the route of each value inside another."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in steps:
        yield (*before, step)
        yield from routes(child, (*before, step))


def samples() -> Iterator[tuple[str, Any, Route]]:
    """Yield each kind of place of the examples once: the kind of its file, what is in this one, and its route."""
    seen: set[tuple[object, ...]] = set()
    for path in sorted(EXAMPLES.glob("*/**/*.yaml")):
        kind = {"fiches": "fiche", "gouvernance": "gouvernance"}.get(path.parent.name, path.stem)
        data = as_in_json(YAML(typ="safe").load(path))
        for route in routes(data):
            place = (kind, *("[]" if isinstance(step, int) or kind == "glossaire" else step for step in route))
            if place not in seen:
                seen.add(place)
                yield kind, data, route


def as_in_json(value: Any) -> Any:  # noqa: ANN401 - plain YAML objects
    """Return data with its keys and its dates as texts."""
    return json.loads(json.dumps(value, default=str))


def alone(kind: str, data: object) -> Projet:
    """Return a project of which one file is read, and nothing else."""
    given = {FOLDERS.get(kind, f"{kind}.yaml"): json.dumps(data, ensure_ascii=False).encode()}
    return load_projet(Path("nulle-part"), "essai", Named(texts=given, only=True))


def damaged(cases: list[tuple[str, Any, Route]]) -> Iterator[tuple[str, Route, str, Any]]:
    """Yield each of these places with each thing wrong in it: the kind of file, the place, what is done, the data."""
    for kind, data, route in cases:
        for name, mutate in MUTATIONS.items():
            wrong = copy.deepcopy(data)
            mutate(wrong, route)
            yield kind, route, name, wrong
