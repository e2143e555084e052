"""Two checkers of structure, ours and that of an editor, before the examples and whatever may be wrong in them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from repository import EXAMPLES
from ruamel.yaml import YAML

from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.model.schemas import MODELS, schema
from ptsm_cli.projet.load import Named, load_projet

Route = tuple[str | int, ...]

STRUCTURE = {
    *(FaultKind.UNKNOWN_KEY, FaultKind.MISSING_FIELD, FaultKind.EMPTY_VALUE),
    *(FaultKind.TYPE, FaultKind.VALUE),
}
"""What S001 to S004 say."""

FOLDERS = {"fiche": "fiches/01.yaml", "gouvernance": "gouvernance/copil.yaml"}

READ_IN_FRENCH = ("une date", "une période", "une cadence")
"""What begins the description of a value that is read in French, which no schema does: « juin 2020 » is one."""

ACROSS_KEYS = {"unite"}
"""What one key asks of another, which our schemas do not say."""


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


def disagreements(cases: list[tuple[str, Any, Route]]) -> Iterator[tuple[object, ...]]:
    """Yield where one checker refuses what the other takes, but for what only one of them can know."""
    editors = {name: Draft202012Validator(json.loads(schema(name))) for name in MODELS}
    for kind, data, route in cases:
        for name, mutate in MUTATIONS.items():
            damaged = copy.deepcopy(data)
            mutate(damaged, route)
            ours = [fault for fault in faults(kind, damaged) if fault.kind in STRUCTURE]
            theirs = next(editors[kind].iter_errors(damaged), None)
            if theirs is not None and not ours:
                yield kind, route, name, theirs.message
            if theirs is None and any(is_for_a_schema(fault, name) for fault in ours):
                yield kind, route, name, ours[0].kind, ours[0].detail


def faults(kind: str, data: object) -> tuple[Fault, ...]:
    """Return what is wrong in a file of a project of which nothing else is read."""
    given = {FOLDERS.get(kind, f"{kind}.yaml"): json.dumps(data, ensure_ascii=False).encode()}
    return load_projet(Path("nulle-part"), "essai", Named(texts=given, only=True)).faults


def is_for_a_schema(fault: Fault, mutation: str) -> bool:
    """Tell whether a schema could say it: not what is read in French, nor what waits to be written."""
    waits = mutation == "rien"
    return not waits and not fault.detail.startswith(READ_IN_FRENCH) and fault.detail not in ACROSS_KEYS


@pytest.mark.parametrize("one_in", [16, pytest.param(1, marks=pytest.mark.lent)])
def test_the_editor_and_the_command_agree_on_what_is_wrong(one_in: int) -> None:
    cases = list(samples())[::one_in]
    assert len(cases) * len(MUTATIONS) >= 100
    assert list(disagreements(cases)) == []
