"""Le fichier est vide.

Ce que la règle vérifie
Chaque fichier du projet contient quelque chose.

Pourquoi
Un fichier vide est souvent une fiche commencée et oubliée, ou perdue lors d'un enregistrement.

Comment corriger
Remplissez le fichier ou supprimez-le. Sans territoire.yaml, il n'y a pas de projet : celui-là doit être rempli, et
ses clés obligatoires sont signalées à part (S002).
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y009"
NAME = "fichier-vide"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yaml": "# à faire\n"}, places=(("fiches/02.yaml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an empty file."""
    for fault in analysis.faults(FaultKind.EMPTY):
        required = fault.location.path == analysis.projet.territoire.path
        hint = "Un projet ne va pas sans lui : remplissez-le." if required else "Remplissez-le ou supprimez-le."
        yield Constat(fault.location, "Ce fichier est vide.", hint)
