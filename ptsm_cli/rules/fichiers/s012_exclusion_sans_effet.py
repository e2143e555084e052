"""Ce qui est écrit sous « exclure », dans ptsm.yaml, n'écarte rien.

Ce que la règle vérifie
Chaque ligne de « exclure » écarte au moins un fichier ou un dossier du projet.

Pourquoi
Un nom mal écrit laisse lire et imprimer ce que l'on croyait avoir écarté.

Comment corriger
Vérifiez le nom ; il s'écrit comme dans un fichier .gitignore, à partir du dossier du projet. Retirez ce qui ne sert
plus.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S012"
NAME = "exclusion-sans-effet"
SEVERITY = Severity.CONSEIL
_FILE = {"brouillons/02.yaml": "numero: 2\n"}
BAD = Exemple({**_FILE, "ptsm.yaml": "exclure: [brouillons/, broullions/]\n"}, places=(("ptsm.yaml", 1, 24),))
GOOD = Exemple({**_FILE, "ptsm.yaml": "exclure: [brouillons/]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a pattern of the settings that leaves nothing out."""
    settings = analysis.projet.settings
    if settings is None:
        return
    for rank in analysis.projet.idle_exclusions:
        yield Constat(
            settings.at("exclure", rank),
            f"{quote(settings.contenu.exclure[rank])} n'écarte aucun fichier ni dossier.",
            "Vérifiez le nom, écrit comme dans un .gitignore : «\u00a0brouillons/\u00a0», «\u00a0essai-*.yaml\u00a0».",
        )
