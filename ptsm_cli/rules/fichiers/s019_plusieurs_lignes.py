"""Un texte qui s'imprime sur une ligne en a plusieurs.

Ce que la règle vérifie
Un numéro, un titre, un sigle, un nom, un libellé, une échéance, un lieu… s'écrivent sur une ligne. Les textes longs
(contexte, note, présentation…) gardent leurs paragraphes.

Pourquoi
Ces textes sont des titres, des cases de tableau, des lignes d'agenda : leurs lignes y sont mises bout à bout.

Comment corriger
Écrivez le texte sur une ligne, ou retirez la barre « | » qui garde les fins de ligne.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S019"
NAME = "plusieurs-lignes"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: |\n  Former\n  les accueillants\ngroupe: axe-1\n"},
    places=(("fiches/02.yaml", 2, 8),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former les accueillants\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a text of several lines that is printed on one."""
    for fault in analysis.faults(FaultKind.SEVERAL_LINES):
        yield Constat(
            fault.location,
            f"Ce texte a plusieurs lignes, et {guillemets(fault.detail)} n'en a qu'une.",
            f"Il est lu {quote(fault.received)} : écrivez-le sur une ligne.",
        )
