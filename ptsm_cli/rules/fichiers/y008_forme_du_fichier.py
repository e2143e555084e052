"""Le fichier a une marque d'ordre des octets, ou des fins de ligne de Windows ou d'ancien Mac.

Ce que la règle vérifie
Les fichiers n'ont pas de marque d'ordre des octets (BOM) et leurs lignes finissent par un simple saut de ligne (LF),
non par un retour chariot seul ou suivi d'un saut de ligne (CR, CRLF), ni par un mélange des trois.

Pourquoi
Le fichier se lit, mais deux personnes dont les éditeurs diffèrent verront toutes ses lignes changer dans git.

Comment corriger
Dans l'éditeur, choisissez l'encodage « UTF-8 » sans BOM et les fins de ligne « LF ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y008"
NAME = "forme-du-fichier"
SEVERITY = Severity.CONSEIL
BAD = Exemple(
    {"acteurs.yaml": "\ufeffacteurs:\r\n  - {id: clinique, sigle: CDL, nom: Clinique}\r\n  - {id: mairie, nom: M}\r\n"},
    places=(("acteurs.yaml", 1, 1), ("acteurs.yaml", 1, 9)),
)
GOOD = Exemple({"acteurs.yaml": "acteurs:\n  - {id: clinique, sigle: CDL, nom: Clinique}\n  - {id: mairie, nom: M}\n"})

_ENDS = {
    "\r\n": "a des fins de ligne de Windows (CRLF)",
    "\r": "a des fins de ligne d'ancien Mac (CR)",
    "": "mélange plusieurs sortes de fins de ligne",
}
"""By what ends every line; nothing where lines end in several ways."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a byte order mark, one a file with other line ends than LF."""
    yield from alike(_forms(analysis))


def _forms(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for fault in analysis.faults(FaultKind.BOM):
        yield Constat(
            fault.location, "Ce fichier commence par une marque invisible (BOM).", "Enregistrez-le en UTF-8 sans BOM."
        )
    for fault in analysis.faults(FaultKind.LINE_ENDS):
        yield Constat(fault.location, f"Ce fichier {_ENDS[fault.detail]}.", "Choisissez les fins de ligne LF.")
