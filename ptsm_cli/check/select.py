"""Which rules a project asks for, and how serious each is in it."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.common.french import plier
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.registry import toutes
from ptsm_cli.rules.rule import Regle


def chosen_rules(projet: Projet) -> Iterator[tuple[Regle, Severity]]:
    """Yield the rules that `ptsm.yaml` does not ignore, each with the severity that it gives, else its own."""
    reglages = projet.reglages
    ignored = {plier(key) for key in reglages.contenu.regles.ignorer} if reglages else set()
    severities = {plier(key): value for key, value in reglages.contenu.regles.severites.items()} if reglages else {}
    for regle in toutes().values():
        names = {plier(regle.code), plier(regle.nom)}
        if not names & ignored:
            chosen = next((severities[name] for name in sorted(names) if name in severities), None)
            yield regle, Severity(chosen) if chosen else regle.severite
