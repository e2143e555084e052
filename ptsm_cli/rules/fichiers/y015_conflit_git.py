"""Le fichier contient un conflit de git.

Ce que la règle vérifie
Aucune ligne ne commence par les marques que git laisse quand deux versions se contredisent (<<<<<<<, =======, >>>>>>>).

Pourquoi
Le fichier contient alors les deux versions à la fois. Aucune n'est lue, ni imprimée, tant que personne n'a choisi.

Comment corriger
Gardez la version qui convient, ou réunissez les deux, puis effacez les lignes des marques.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import said_of_the_rest
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y015"
NAME = "conflit-git"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {
        "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n<<<<<<< HEAD\npilotes: mairie\n=======\n"
        "pilotes: clinique\n>>>>>>> autre\n"
    },
    places=(("fiches/02.yaml", 4, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: [mairie, clinique]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file with markers of git."""
    for fault in analysis.faults(FaultKind.CONFLICT):
        yield Constat(
            fault.location,
            "Un conflit de git n'est pas résolu ici : les marques <<<<<<<, ======= et >>>>>>> sont restées.",
            f"{said_of_the_rest(fault, analysis)}Gardez la version qui convient et effacez les lignes des marques.",
            (Related("Autre marque", fault.see),) if fault.see else (),
        )
