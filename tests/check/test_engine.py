"""What is kept of what the rules find: a project may silence a rule or choose its severity, and says why."""

from __future__ import annotations

from constats import constater
from deploiement import Deployer

DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def test_an_ignored_rule_is_silent_and_a_chosen_severity_applies(deployer: Deployer) -> None:
    reglages = "regles: {ignorer: {A001: en cours}, severites: {I001: conseil}}\n"
    trouves = constater(deployer({"fiches/02.yaml": DEBUT, "ptsm.yaml": reglages}), "A001", "I001")
    assert [(f.code, f.severity) for f in trouves] == [("I001", "conseil")]
