"""How the fields are called in a sentence: gender, number, one or several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from from_models import schema_of

from ptsm_cli.changes.closed import say_closed
from ptsm_cli.changes.field_names import LABELS
from ptsm_cli.model.schemas import MODELS


def test_each_field_has_its_name_and_gender(compare: Callable[[str, str], None]) -> None:
    said = "".join(f"{field}: {label.name} {label.agree('ajouté')}\n" for field, label in LABELS.items())
    compare("changements/champs.txt", said)


def closed_values(node: Any) -> Iterator[str]:  # noqa: ANN401 - a part of a schema
    """Yield the values of the closed lists of a schema."""
    if isinstance(node, Mapping):
        yield from (value for value in node.get("enum", ()) if isinstance(value, str))
        node = list(node.values())
    if isinstance(node, list):
        yield from (value for part in node for value in closed_values(part))


def test_each_value_of_a_closed_list_is_said_with_its_accents(compare: Callable[[str, str], None]) -> None:
    values = sorted({value for name in MODELS if name != "ptsm" for value in closed_values(schema_of(name))})
    compare("changements/valeurs.txt", "".join(f"{value}: {say_closed(value)}\n" for value in values))


@pytest.mark.parametrize(
    ("field", "several"),
    [
        ("deploiement", "lieux de déploiement"),
        ("points_de_vigilance", "points de vigilance"),
        ("ordre_du_jour", "points de l'ordre du jour"),
        ("objectifs_operationnels", "objectifs"),
        ("membres", "organisations présentes"),
        ("travaux", "travaux"),
        ("avis", "avis"),
    ],
)
def test_several_items_are_named_in_the_plural(field: str, several: str) -> None:
    assert LABELS[field].named(2) == several
