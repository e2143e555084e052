"""Un « # » coupe un texte.

Ce que la règle vérifie
Après un texte de plusieurs mots sans guillemets, un « # » collé au mot qui suit n'est pas pris pour un commentaire, ni
le « #3 » d'« Action #3 » ; un commentaire ne referme pas non plus un guillemet ou une parenthèse que le texte a
ouverts.

Pourquoi
Pour YAML, une espace suivie de « # » commence un commentaire : la fin du texte ne serait ni vérifiée ni imprimée, et
rien ne le montrerait.

Comment corriger
Si « # » fait partie du texte, mettez tout le texte entre guillemets. Si c'est bien un commentaire, laissez une espace
après « # ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y011"
NAME = "diese-dans-un-texte"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Ouvrir une ligne #santé\ngroupe: axe-1\n"},
    places=(("fiches/02.yaml", 2, 25),),
)
GOOD = Exemple({"fiches/02.yaml": 'numero: 2  #à vérifier\ntitre: "Ouvrir une ligne #santé"  # note\ngroupe: axe-1\n'})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a comment that seems to be the end of a text."""
    empty = {(fault.location.path, fault.location.place.line) for fault in analysis.faults(FaultKind.EMPTY_VALUE)}
    for fault in analysis.faults(FaultKind.HASH):
        if (fault.location.path, fault.location.place.line) in empty:
            continue  # S002 says it of the key
        kept = f"le texte s'arrête à {quote(fault.received)}" if fault.received else "cette clé n'a pas de texte"
        yield Constat(
            fault.location,
            f"{quote(fault.detail)} est pris pour un commentaire{NBSP}: {kept}.",
            "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, laissez une espace après « # ».",
        )
