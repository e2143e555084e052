"""The list that mypy checks names every rule."""

from __future__ import annotations

from every_rule import EVERY_RULE

from ptsm_cli.rules.registry import all_rules


def test_mypy_sees_every_rule() -> None:
    assert {rule.CODE for rule in EVERY_RULE} == set(all_rules())
