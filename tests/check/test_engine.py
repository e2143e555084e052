"""What is kept of what the rules find: a project may silence a rule or choose its severity, and says why."""

from __future__ import annotations

from constats import findings_of
from deployment import Deploy

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def test_an_ignored_rule_is_silent_and_a_chosen_severity_applies(deploy: Deploy) -> None:
    settings = "regles: {ignorer: {A001: en cours}, severites: {I001: conseil}}\n"
    found = findings_of(deploy({"fiches/02.yaml": START, "ptsm.yaml": settings}), "A001", "I001", among_all=True)
    assert [(f.code, f.severity) for f in found] == [("I001", "conseil")]
