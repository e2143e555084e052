"""Le fichier contient un caractère de contrôle.

Ce que la règle vérifie
Les textes ne contiennent ni caractère de contrôle, ni séparateur de ligne invisible. Aucune lettre n'y porte plus de
trente accents.

Pourquoi
Ces caractères ne s'impriment pas, abîment l'affichage et viennent presque toujours d'un copier-coller. Chacun est lu
comme une espace.

Comment corriger
Effacez le caractère à l'endroit indiqué, puis retapez le mot.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import said_of_the_rest
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y004"
NAME = "caractere-de-controle"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\x0bles équipes\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 2, 14),)
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former les équipes\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a forbidden character."""
    for fault in analysis.faults(FaultKind.CHARACTER):
        if fault.detail == "accents":
            yield Constat(fault.location, "Plus de trente accents se suivent.", "Effacez-les et retapez le mot.")
            continue
        yield Constat(
            fault.location,
            f"Ce texte contient un caractère invisible ({fault.detail}).",
            f"{said_of_the_rest(fault, analysis)}Effacez-le et retapez le mot.",
        )
