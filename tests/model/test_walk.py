"""The texts of a model, each with its spot, whatever classes its records are of."""

from __future__ import annotations

from dataclasses import make_dataclass
from typing import Any

import pytest

from ptsm_cli.model.walk import Spot, texts, walk_texts


def test_records_of_classes_never_met_give_their_texts_in_order() -> None:
    inner, outer = make_dataclass("Inner", ["libelle"]), make_dataclass("Outer", ["titre", "vide", "objectifs", "rang"])
    value = outer("Former", "", (inner("Un"), inner(""), "Deux"), 3)
    assert texts(value) == [(("titre",), "Former"), (("objectifs", 0, "libelle"), "Un"), (("objectifs", 2), "Deux")]
    root = Spot()
    first, nested, item = walk_texts(value, root).spots
    assert [id(spot) for spot in walk_texts(value, root).spots] == [id(first), id(nested), id(item)]
    assert [(one.field, one.is_item, one.is_sentence) for one in (first, nested, item)] == [
        ("titre", False, False),
        ("libelle", False, True),
        ("objectifs", True, True),
    ]


@pytest.mark.parametrize("value", [3, None, (), ("",), "un texte seul"])
def test_what_holds_no_text_gives_none(value: Any) -> None:  # noqa: ANN401 - any value
    assert texts(value) == []
