"""Un fichier qui n'est pas une fiche est vide.

Ce que la règle vérifie
Les acteurs, le glossaire, les réglages et les fichiers de gouvernance, quand ils existent, contiennent quelque chose.

Pourquoi
Un fichier vide ne dit rien de plus qu'un fichier absent, et peut avoir été perdu lors d'un enregistrement.

Comment corriger
Remplissez le fichier, ou supprimez-le.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S010"
NAME = "fichier-sans-contenu"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"glossaire.yaml": "# à faire\n"}, places=(("glossaire.yaml", 1, 1),))
GOOD = Exemple({"glossaire.yaml": None})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an empty file of another kind than a fiche."""
    projet = analysis.projet
    for fault in analysis.faults(FaultKind.EMPTY):
        path = fault.location.path
        if path != projet.territoire.path and not path.startswith(projet.path("fiches/")):
            yield Constat(fault.location, "Ce fichier est vide.", "Remplissez-le ou supprimez-le.")
