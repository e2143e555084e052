"""Une clé n'existe pas dans le format.

Ce que la règle vérifie
Chaque clé d'un fichier est une clé du format, écrite comme lui.

Pourquoi
Ce qui est écrit sous une clé inconnue n'est ni vérifié, ni planifié, ni imprimé.

Comment corriger
Employez la clé proposée, ou consultez la liste des clés dans l'aide de l'éditeur.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import did_you_mean, either, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S001"
NAME = "cle-inconnue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npillotes: mairie\n"},
    places=(("fiches/02.yaml", 4, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a key that the format does not have."""
    for fault in analysis.faults(FaultKind.UNKNOWN_KEY):
        suggestion = did_you_mean(fault.detail, fault.candidates)
        hint = suggestion or f"Clés possibles : {either(fault.candidates)}."
        yield Constat(fault.location, f"La clé {guillemets(fault.detail)} n'existe pas à cet endroit.", hint)
