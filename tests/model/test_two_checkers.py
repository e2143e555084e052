"""Two checkers of structure, ours and that of an editor, before the examples and whatever may be wrong in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from damaged import MUTATIONS, Route, alone, damaged, samples
from jsonschema import Draft202012Validator

from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.model.schemas import MODELS, schema

STRUCTURE = {
    *(FaultKind.UNKNOWN_KEY, FaultKind.MISSING_FIELD, FaultKind.EMPTY_VALUE),
    *(FaultKind.TYPE, FaultKind.VALUE),
}
"""What S001 to S004 say."""

READ_IN_FRENCH = ("une date", "une période", "une cadence")
"""What begins the description of a value that is read in French, which no schema does: « juin 2020 » is one."""

ACROSS_KEYS = {"unite"}
"""What one key asks of another, which our schemas do not say."""


def disagreements(cases: list[tuple[str, Any, Route]]) -> Iterator[tuple[object, ...]]:
    """Yield where one checker refuses what the other takes, but for what only one of them can know."""
    editors = {name: Draft202012Validator(json.loads(schema(name))) for name in MODELS}
    for kind, route, name, wrong in damaged(cases):
        ours = [fault for fault in alone(kind, wrong).faults if fault.kind in STRUCTURE]
        theirs = next(editors[kind].iter_errors(wrong), None)
        if theirs is not None and not ours:
            yield kind, route, name, theirs.message
        if theirs is None and any(is_for_a_schema(fault, name) for fault in ours):
            yield kind, route, name, ours[0].kind, ours[0].detail


def is_for_a_schema(fault: Fault, mutation: str) -> bool:
    """Tell whether a schema could say it: not what is read in French, nor what waits to be written."""
    waits = mutation == "rien"
    return not waits and not fault.detail.startswith(READ_IN_FRENCH) and fault.detail not in ACROSS_KEYS


@pytest.mark.lent
@pytest.mark.parametrize("one_in", [16, pytest.param(1, marks=pytest.mark.lent)])
def test_the_editor_and_the_command_agree_on_what_is_wrong(one_in: int) -> None:
    cases = list(samples())[::one_in]
    assert len(cases) * len(MUTATIONS) >= 100
    assert list(disagreements(cases)) == []
