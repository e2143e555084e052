"""Une même clé est écrite deux fois.

Ce que la règle vérifie
Dans un même ensemble, une clé n'apparaît qu'une fois.

Pourquoi
Une seule des deux valeurs pourrait être gardée : l'autre serait perdue sans que personne le voie.

Comment corriger
Réunissez les deux valeurs, par exemple en une liste, ou supprimez celle qui est de trop.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y005"
NAME = "cle-en-double"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\npilotes: clinique\n"},
    places=(("fiches/02.yaml", 5, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: [mairie, clinique]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a key that comes again."""
    for fault in analysis.faults(FaultKind.DUPLICATE_KEY):
        related = (Related("Première fois", fault.see),) if fault.see else ()
        yield Constat(
            fault.location,
            f"La clé {guillemets(fault.detail)} est déjà écrite plus haut ; seule la première valeur est lue.",
            "Gardez une seule clé ; si les deux valeurs comptent, faites-en une liste.",
            related,
        )
