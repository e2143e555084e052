"""Le fichier contient un séparateur que des programmes prennent pour une fin de ligne, et d'autres non.

Ce que la règle vérifie
Une ligne finit par un saut de ligne ordinaire. Le saut de page (U+000C), le saut de ligne « NEL » (U+0085), le
séparateur de lignes (U+2028) et le séparateur de paragraphes (U+2029) ne sont pas employés.

Pourquoi
Ces caractères ne se voient pas et viennent d'un copier-coller. Chacun est lu comme une espace : deux mots que vous
voyez sur deux lignes se suivent. Dans une clé, il n'est pas lu.

Comment corriger
Effacez le caractère à l'endroit indiqué ; puis, sauf dans une clé, tapez une espace, ou allez à la ligne.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import said_of_the_rest
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y010"
NAME = "separateur-invisible"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\u2028les équipes\ngroupe: axe-1\n"},
    places=(("fiches/02.yaml", 2, 14),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former les équipes\ngroupe: axe-1\n"})

_NAMES = {
    "U+000C": "un saut de page",
    "U+0085": "un saut de ligne invisible",
    "U+2028": "un séparateur de lignes",
    "U+2029": "un séparateur de paragraphes",
}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a separator."""
    for fault in analysis.faults(FaultKind.SEPARATOR):
        said = f"contient {_NAMES[fault.detail]} ({fault.detail}), lu"
        if fault.received:
            yield Constat(fault.location, f"Cette clé {said}e sans ce caractère.", "Effacez-le.")
        else:
            hint = f"{said_of_the_rest(fault, analysis)}Effacez-le et tapez une espace, ou allez à la ligne."
            yield Constat(fault.location, f"Ce texte {said} comme une espace.", hint)
