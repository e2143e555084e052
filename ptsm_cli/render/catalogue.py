"""The documents that can be printed and the forms in which they are, found in `documents/` and `outputs/`."""

from __future__ import annotations

from importlib import import_module

from ptsm_cli.common import inventory
from ptsm_cli.common.files import data_folder
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.spec import DocumentSpec


def document(name: str) -> DocumentSpec:
    """Return a document by its name; only its own module is imported."""
    return import_module(_module("documents", name)).SPEC  # type: ignore[no-any-return]  # the module of a document


def output(name: str) -> OutputSpec:
    """Return a form of printing by its name."""
    return import_module(_module("outputs", name)).OUTPUT  # type: ignore[no-any-return]  # the module of an output


def outputs_of(name: str) -> tuple[str, ...]:
    """Return the forms in which a document is printed: those for which it has a template; none if there is no such."""
    templates = data_folder("templates") / name
    return tuple(n for n in inventory.outputs() if (templates / f"{name}{output(n).template}").is_file())


def _module(family: str, name: str) -> str:
    return f"ptsm_cli.render.{family}.{name.replace('-', '_')}"
