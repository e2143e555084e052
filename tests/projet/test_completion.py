"""What an editor is told that a reference may be: the ids of the project, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from repository import DATA

from ptsm_cli.model.schemas import MODELS, schema
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.projet.completion import schema_of
from ptsm_cli.projet.entries import entries
from ptsm_cli.projet.load import load_projet


def test_the_ids_of_a_project_are_proposed_where_they_may_be_written(compare: Callable[[str, str], None]) -> None:
    projet = load_projet(DATA / "variantes", "variantes")

    def proposed() -> Iterator[str]:
        for name in sorted(MODELS):
            plain, found = json.loads(schema(name)), schema_of(name, projet)
            for record, definition in {"": found, **found.get("$defs", {})}.items():
                before = (plain if not record else plain["$defs"][record]).get("properties", {})
                for field, accepted in definition.get("properties", {}).items():
                    if accepted != before[field]:
                        values = dict.fromkeys(filter(None, _enumerated(accepted)))
                        yield f"{name} {record}.{field} : {' | '.join(values)}\n"

    compare("variantes/editeur.txt", "".join(proposed()))


def test_every_field_where_an_organisation_is_looked_for_is_told_to_name_one() -> None:
    projet = load_projet(DATA / "variantes", "variantes")
    assert {[step for step in entry.route if isinstance(step, str)][-1] for entry in entries(projet)} == ORGANISATIONS
    assert {entry.field for entry in entries(projet)} == ORGANISATIONS - {"membre"} | {"composition"}


def _enumerated(accepted: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(accepted, dict):
        yield ", ".join(accepted.get("enum", ()))
        for value in accepted.values():
            yield from _enumerated(value)
    elif isinstance(accepted, list):
        for value in accepted:
            yield from _enumerated(value)
