"""What the tests of the rules share: every rule, one after the other."""

from __future__ import annotations

import pytest

from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import RegisteredRule


@pytest.fixture(params=all_rules().values(), ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> RegisteredRule:
    """Return each rule in turn."""
    found: RegisteredRule = request.param
    return found
