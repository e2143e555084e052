"""The examples of the rules with everything twice: each item of a list, and each fiche under a number of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from damaged import as_in_json
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ptsm_cli.findings.finding import Finding, Related
from ptsm_cli.findings.location import Location, Place
from ptsm_cli.rules.rule import BASE, Exemple

_AGAIN = "5"
"""What is written before the number of a fiche to make that of its twin."""


def doubled(exemple: Exemple) -> Exemple | None:
    """Return an example in which everything comes twice; None where its files cannot be read as they are."""
    files: dict[str, str | bytes | None] = {}
    for path, content in exemple.files.items():
        data = _read(content)
        if data is None:
            return None
        files[path] = _written(_twice(data))
        folder, _, name = path.rpartition("/")
        if folder == "fiches" and path not in BASE and "numero" in data:
            files[f"{folder}/5{name}"] = _written(_twice(data) | {"numero": f"{_AGAIN}{data['numero']}"})
    return Exemple(files, exemple.places, exemple.today, exemple.former)


LEFT_OUT = {
    "fiches/0-partie.yaml": (
        "numero: 0.1\ntitre: Partir\ngroupe: axe-1\nretiree_le: 2019-01-01\nmotif_de_retrait: Faite\n"
    ),
    "fiches/0-seconde.yaml": "numero: 0.2\ntitre: Redire\ngroupe: axe-1\nmeme_contenu_que: 1\n",
    "gouvernance/0.yaml": "instances: []\nreunions: []\njalons: []\n",
    "suivi/0-partie.yaml": "notes: []\n",
}
"""Files that come first and that most rules pass over: a fiche that has left, one that repeats another, empty lists."""

BROKEN = {
    "fiches/0-rompue.yaml": "numero: 0.3\ntitre: Rompre\ngroupe: axe-1\npilotes: [\n",
    "gouvernance/0.yaml": "instances: [\n",
    "revisions/0.yaml": "nature: [\n",
    "suivi/0-rompue.yaml": "notes: [\n",
}
"""Files that come first and are read in part."""


def lessened(exemple: Exemple) -> Iterator[tuple[str, Exemple]]:
    """Yield an example without each of the values that are its own, under what is taken away."""
    for path, content in exemple.files.items():
        data = None if content == BASE.get(path) else _read(content)
        common = _read(BASE.get(path)) or {}
        for route in _routes(data):
            if _at_route(data, route) != _at_route(common, route):
                less = {**exemple.files, path: _written(_without(data, route))}
                named = f"{path} {'.'.join(map(str, route))}"
                yield named, Exemple(less, exemple.places, exemple.today, exemple.former)


def preceded(exemple: Exemple, files: Mapping[str, str]) -> Exemple:
    """Return an example with other files before its own."""
    return Exemple({**files, **exemple.files}, exemple.places, exemple.today, exemple.former)


def _read(content: str | bytes | None) -> dict[str, Any] | None:
    if not isinstance(content, str):
        return None
    try:
        data = as_in_json(YAML(typ="safe").load(content))
    except (YAMLError, ValueError, TypeError):
        return None
    return data if isinstance(data, dict) else None


def _written(data: dict[str, Any]) -> str:
    """Return a file with one value a line."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _twice(value: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        return {key: _twice(one) for key, one in value.items()}
    return [_twice(one) for one in value for _ in range(2)] if isinstance(value, list) else value


def _routes(value: Any) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - plain data
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in steps:
        yield (step,)
        yield from ((step, *rest) for rest in _routes(one))


def _at_route(value: Any, route: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - plain data
    """Return what stands at a route, None where nothing does."""
    for step in route:
        there = step in value if isinstance(value, dict) else isinstance(value, list) and step in range(len(value))
        value = value[step] if there else None
    return value


def _without(value: Any, route: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - plain data
    first, *rest = route
    left = value.copy()
    if rest:
        left[first] = _without(left[first], tuple(rest))
    else:
        del left[first]
    return left


def told(finding: Finding) -> str:
    """Return all that is said of a finding: where from and to, what, its cause, how to mend it, each other place."""
    lines = [f"{finding.code} {at(finding.location)} {finding.message}", f"    {finding.hint}"]
    lines += [f"    cause : {finding.cause}"] if finding.cause else []
    lines += [f"    {_related(one)}" for one in finding.places]
    if finding.fix:
        edits = (f"{_range(edit.file.place(edit.span))} {edit.text!r}" for edit in finding.fix.edits)
        lines.append(f"    {finding.fix.message} : {', '.join(edits)}")
    return "\n".join(lines)


def _related(one: Related) -> str:
    return f"{at(one.location)} {one.message}"


def at(location: Location) -> str:
    """Return the place of a finding: the path in its project, from where to where."""
    return f"{location.path.rpartition('projet/')[2]}:{_range(location.place)}"


def _range(place: Place) -> str:
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"
