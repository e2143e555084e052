"""Des fichiers du projet ne sont pas lus, parce qu'un .gitignore les écarte.

Ce que la règle vérifie
Les fichiers des dossiers fiches et gouvernance qui ne sont pas lus parce qu'un fichier .gitignore les écarte. Ceux
qu'écarte « exclure », dans ptsm.yaml, ne sont pas signalés.

Pourquoi
Un motif trop large dans un .gitignore ferait disparaître des fiches sans bruit ; pour des brouillons, c'est voulu.

Comment corriger
Si ces fichiers doivent être lus, retirez du .gitignore la ligne qui les écarte ; sinon, nommez-les sous « exclure ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, counted, guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S011"
NAME = "fichier-ecarte"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
BAD = Exemple(
    {"fiches/brouillon.yaml": _FICHE, ".gitignore": "brouillon*\n"}, places=(("fiches/brouillon.yaml", 1, 1),)
)
GOOD = Exemple(
    {"fiches/brouillon.yaml": _FICHE, "ptsm.yaml": "exclure: [brouillon.yaml]\n", ".gitignore": "brouillon*\n"}
)
_FIRST = 10


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding for all the files that a `.gitignore` leaves out."""
    left = analysis.projet.passed_over
    if not left:
        return
    said, them = ("ils ne sont pas lus", "les") if len(left) > 1 else ("il n'est pas lu", "le")
    where = f"sous {guillemets('exclure')} dans ptsm.yaml"
    yield Constat(
        Location(Unread(left[0])),
        f"Un .gitignore écarte {counted(len(left), 'fichier')}{NBSP}: {said}.",
        f"Si c'est voulu, nommez-{them} {where} ; sinon, retirez la ligne du .gitignore.",
        tuple(Related("Fichier écarté", Location(Unread(path))) for path in left[1:_FIRST]),
    )
