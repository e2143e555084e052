"""Une liste est écrite avec des puces.

Ce que la règle vérifie
Chaque élément d'une liste commence par un tiret et une espace, non par une puce de traitement de texte.

Pourquoi
Pour YAML, seul le tiret fait une liste : les autres outils liraient toutes les lignes comme un seul texte.

Comment corriger
Remplacez chaque puce par un tiret suivi d'une espace.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y014"
NAME = "puce"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  • Un local\n  • Un poste\n"},
    places=(("fiches/02.yaml", 5, 3),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  - Un local\n  - Un poste\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a list of which some items begin with a bullet."""
    for fault in analysis.faults(FaultKind.BULLET):
        bullet = guillemets(fault.detail)
        yield Constat(
            fault.location,
            f"Cet élément de liste commence par {bullet} ; YAML ne connaît que le tiret.",
            f"Remplacez {bullet} par un tiret et une espace, à chaque ligne de la liste.",
        )
