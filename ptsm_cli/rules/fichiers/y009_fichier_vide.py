"""Une fiche, ou territoire.yaml, est vide.

Ce que la règle vérifie
Chaque fiche contient quelque chose, et territoire.yaml aussi ; les autres fichiers vides sont un conseil (S010).

Pourquoi
Une fiche vide est souvent une fiche commencée et oubliée, ou perdue lors d'un enregistrement ; elle manquerait à tous
les documents.

Comment corriger
Remplissez la fiche ou supprimez-la. Sans territoire.yaml, il n'y a pas de projet : celui-là doit être rempli, et
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
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "# à faire\n"}, places=(("fiches/02.yaml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an empty fiche, one for an empty territoire."""
    territoire = analysis.projet.territoire.path
    fiches = analysis.projet.path("fiches/")
    for fault in analysis.faults(FaultKind.EMPTY):
        path = fault.location.path
        if path == territoire:
            yield Constat(fault.location, "Ce fichier est vide.", "Un projet ne va pas sans lui : remplissez-le.")
        elif path.startswith(fiches):
            yield Constat(fault.location, "Cette fiche est vide.", "Remplissez-la ou supprimez-la.")
