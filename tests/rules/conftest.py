"""What the tests of the rules share: every rule, one after the other; all that each test makes them say, as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from constats import SEEN
from said import compare_what_was_said

from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import RegisteredRule


@pytest.fixture(params=all_rules().values(), ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> RegisteredRule:
    """Return each rule in turn."""
    found: RegisteredRule = request.param
    return found


@pytest.fixture(autouse=True)
def everything_said_as_it_was(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Compare all that is said in each test with what is kept of it."""
    SEEN.clear()
    yield
    if request.path.parent != Path(__file__).parent:  # those are about every rule, and say so of their examples
        compare_what_was_said(request, tmp_path_factory.getbasetemp())
