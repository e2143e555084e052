"""JSON Schemas of the files of a project, for editors, made from the models."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire

MODELS: dict[str, tuple[type[Any], str]] = {
    "fiche": (FicheAction, "Une fiche action (fiches/*.yaml)"),
    "territoire": (Territoire, "Le territoire (territoire.yaml)"),
    "acteurs": (Acteurs, "Les organisations (acteurs.yaml)"),
    "glossaire": (Glossaire, "Les sigles (glossaire.yaml)"),
    "gouvernance": (Gouvernance, "La gouvernance (gouvernance/*.yaml)"),
    "suivi": (Suivi, "Le suivi d'une fiche (suivi/*.yaml)"),
    "revision": (Revision, "Une révision ou un avenant (revisions/*.yaml)"),
    "ptsm": (Reglages, "Les réglages (ptsm.yaml)"),
}
"""By schema name: its model and its title."""


_BOUNDS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}


def schema(name: str) -> str:
    """Return the JSON Schema (2020-12) of one kind of file, as JSON text ending with a newline."""
    model, title = MODELS[name]
    content = TypeAdapter(model).json_schema(mode="validation")
    for definition in content.get("$defs", {}).values():
        _lighten(definition)
    _lighten(content)
    content = _bounded({"$schema": GenerateJsonSchema.schema_dialect, "title": title, **content})
    return json_text(content)


def json_text(content: dict[str, Any]) -> str:
    """Return a schema as it is written in a file."""
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every schema in a folder, as `<name>.schema.json`."""
    for name in MODELS:
        (folder / f"{name}.schema.json").write_text(schema(name), encoding="utf-8")


def _bounded(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema whose bounds have the words of JSON Schema: pydantic leaves those of Python on our own types."""
    if isinstance(node, list):
        return [_bounded(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        _BOUNDS.get(key, key) if isinstance(value, int | float) else key: _bounded(value) for key, value in node.items()
    }


def _lighten(definition: dict[str, Any]) -> None:
    """Take away what is meant for programmers: class names and their English descriptions."""
    definition.pop("title", None)
    definition.pop("description", None)
    for prop in definition.get("properties", {}).values():
        prop.pop("title", None)


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
