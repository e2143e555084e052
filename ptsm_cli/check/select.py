"""Which rules a project asks for, and how serious each is in it."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.common.french import fold
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import RegisteredRule


def chosen_rules(projet: Projet) -> Iterator[tuple[RegisteredRule, Severity]]:
    """Yield the rules that `ptsm.yaml` does not ignore, each with the severity that it gives, else its own."""
    settings = projet.settings
    ignored = {fold(key) for key in settings.contenu.regles.ignorer} if settings else set()
    severities = {fold(key): value for key, value in settings.contenu.regles.severites.items()} if settings else {}
    for rule in all_rules().values():
        names = {fold(rule.code), fold(rule.name)}
        if not names & ignored:
            chosen = next((severities[name] for name in sorted(names) if name in severities), None)
            yield rule, Severity(chosen) if chosen else rule.severity
