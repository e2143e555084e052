"""Write docs/donnees-des-gabarits.md, what templates are handed, made from the dataclasses of the documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ptsm_cli.common import inventory  # noqa: E402 - found from here whatever the current folder
from ptsm_cli.render.catalogue import document, outputs_of  # noqa: E402 - idem

PAGE = ROOT / "docs" / "donnees-des-gabarits.md"
HEAD = """# Les données des gabarits

Ce que chaque document donne à son gabarit ([changer les pages imprimées](gabarits.md)) : à gauche ce qui s'écrit entre
« {{ » et « }} », à droite ce qu'on y trouve. « Une liste de … » se parcourt avec `{% for … in … %}`, et ce qui est
peut-être absent se teste avec `{% if … %}`. `forme` vaut `html`, `md` ou `pdf` dans tous les gabarits. Cette page est
faite à partir du code (`make gabarits`).

"""
SIMPLE = {
    str: "un texte",
    int: "un nombre entier",
    float: "un nombre",
    bool: "vrai ou faux",
    NoneType: "rien",
    object: "une valeur",
    Any: "une valeur",
}


def page() -> str:
    """Return the whole page: a part a document, then a part for each thing that they hold."""
    held: dict[type, None] = {}
    parts = [_document(name, held) for name in inventory.documents()]
    done: set[type] = set()
    things: dict[str, str] = {}
    while waiting := [kind for kind in held if kind not in done]:
        for kind in waiting:
            done.add(kind)
            things[_name(kind)] = f"### {_name(kind)}\n\n{_table(kind, held)}"
    return HEAD + "\n".join([*parts, "## Ce qu'elles contiennent\n", *(things[name] for name in sorted(things))])


def _document(name: str, held: dict[type, None]) -> str:
    spec = document(name)
    given = get_type_hints(spec.compose)["return"]
    forms = ", ".join(f"`{name}.{form}.j2`" for form in outputs_of(name) if form != "pdf")
    return f"## {name}\n\n{spec.summary[:1].upper()}{spec.summary[1:]}. Gabarits : {forms}.\n\n{_table(given, held)}"


def _table(kind: type, held: dict[type, None]) -> str:
    rows = "".join(f"| `{name}` | {said} |\n" for name, said in _fields(kind, held))
    return f"| champ | ce qu'il contient |\n|---|---|\n{rows}"


def _fields(kind: type, held: dict[type, None]) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(hints)
    yield from ((name, _said(hints[name], held)) for name in names)


def _said(kind: Any, held: dict[type, None]) -> str:  # noqa: ANN401 - what annotates a field has no type
    """Return in French what a type may hold; the classes met are noted."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {UnionType, Union}:
        return " ou ".join(dict.fromkeys(_said(one, held) for one in arguments))
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return f"par nom, {_said(arguments[1], held)}"
    if origin is tuple and arguments and arguments[-1] is not Ellipsis:
        return "dans l'ordre : " + ", ".join(_said(one, held) for one in arguments)
    if origin is not None and arguments:
        return _listed(_said(arguments[0], held))
    if is_dataclass(kind) and isinstance(kind, type):
        held.setdefault(kind, None)
        return f"[{_name(kind)}](#{_name(kind).lower()})"
    return SIMPLE.get(kind, "un texte" if isinstance(kind, type) and issubclass(kind, str) else f"`{kind}`")


def _listed(one: str) -> str:
    plurals = {"un texte": "textes", "un nombre entier": "nombres entiers", "une valeur": "valeurs"}
    return f"une liste de {plurals.get(one, one)}"


_NAMES: dict[str, type] = {}


def _name(kind: type) -> str:
    """Return the name of a class, after that of its module where another one bears it."""
    name = kind.__name__.lstrip("_")
    if _NAMES.setdefault(name, kind) is kind:
        return name
    return f"{name}_{kind.__module__.rpartition('.')[2]}"


if __name__ == "__main__":
    sys.exit(keep({PAGE: page()}))
