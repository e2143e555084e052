"""Un motif explique ce qui n'a pas changé.

Ce que la règle vérifie
La fiche, ou l'objectif, que nomme un motif change de la version en vigueur à la version proposée.

Pourquoi
Le motif ne serait imprimé nulle part : le changement est ailleurs, ou il n'a pas été fait.

Comment corriger
Corrigez la fiche ou l'objectif que le motif désigne, faites le changement, ou retirez le motif.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.revisions.examples import START, differences, with_former
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "M004"
NAME = "motif-sans-changement"
SEVERITY = Severity.CONSEIL
_MOTIF = f"{START}motifs:\n  - {{fiche: 1, motif: Le calendrier a changé.}}\n"
BAD = Exemple(with_former(_MOTIF, {"fiches/01.yaml": BASE["fiches/01.yaml"]}), (("revisions/1.yaml", 5, 5),))
GOOD = Exemple(with_former(_MOTIF))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a motif that no change answers to."""
    for act, diff in differences(analysis):
        if diff is None:
            continue
        for rank, target in enumerate(diff.targets):
            if target is not None and not any(target.covers(one.change) for one in diff.changes):
                yield Constat(
                    act.document.at("motifs", rank),
                    f"Rien ne change de ce que le motif {quote(diff.revision.motifs[rank].motif)} explique.",
                    "Corrigez ce qu'il désigne, faites le changement, ou retirez le motif.",
                )
