"""L'indentation emploie une tabulation ou une espace insécable.

Ce que la règle vérifie
Le début des lignes n'est fait que d'espaces ordinaires.

Pourquoi
YAML refuse les tabulations, et prend une espace insécable, souvent venue d'un copier-coller depuis
Word, pour le début d'un mot : la clé n'est alors plus reconnue.

Comment corriger
Effacez le début de la ligne et tapez des espaces ordinaires.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import character, said_of_the_rest
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y003"
NAME = "indentation"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n\t- Un local\n"},
    places=(("fiches/02.yaml", 5, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens:\n  - Un local\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an indentation that is not made of plain spaces."""
    for fault in analysis.faults(FaultKind.INDENTATION):
        sign = "une tabulation" if fault.detail == "U+0009" else character(fault.detail)
        yield Constat(
            fault.location,
            f"Cette ligne est indentée par {sign}.",
            f"{said_of_the_rest(fault, analysis)}Effacez le début de la ligne et tapez des espaces ordinaires.",
        )
