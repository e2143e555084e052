"""What the tests of the rules share: every rule, one after the other; all that each test makes them say, as it was."""

from __future__ import annotations

import pytest
from said import everything_said_as_it_was

from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import RegisteredRule

__all__ = ["everything_said_as_it_was", "rule"]


@pytest.fixture(params=all_rules().values(), ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> RegisteredRule:
    """Return each rule in turn."""
    found: RegisteredRule = request.param
    return found
