"""Un changement n'a pas de motif.

Ce que la règle vérifie
Chaque changement d'une révision ou d'un avenant, d'une version à l'autre, a son motif : celui de la fiche, celui de
l'objectif ou, hors des fiches, un motif qui n'en nomme pas. Le suivi n'est pas un changement.

Pourquoi
Les instances consultées se prononcent sur des changements motivés. Une case vide est imprimée à la place du motif.

Comment corriger
Ajoutez le motif sous « motifs ». Si le changement est venu après l'acte, dites sous « arrivee » la version qu'il
proposait.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import counted, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.revisions.examples import START, differences, with_former
from ptsm_cli.rules.rule import Constat, Exemple

if TYPE_CHECKING:
    from ptsm_cli.changes.change import Change

CODE = "M003"
NAME = "changement-sans-motif"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(with_former(START), (("revisions/1.yaml", 1, 1),))
GOOD = Exemple(with_former(f"{START}motifs:\n  - {{fiche: 1, objectif: 1, motif: Le local n'est pas trouvé.}}\n"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that an act changes without a motif, and one for what it changes elsewhere."""
    for act, diff in differences(analysis):
        if diff is None:
            continue
        bare = grouped((_owner(one.change), one.change) for one in diff.changes if one.motif is None)
        where = act.document.at("motifs", key=True) if diff.revision.motifs else act.document.at()
        for owner, changes in bare.items():
            rest = len(changes) - 1
            others = f" Il y a {counted(rest, 'autre changement', 'autres changements')}." if rest else ""
            from ptsm_cli.changes.telling import sentence

            whose = f"de la {owner}" if owner else "de ce qui n'est d'aucune fiche"
            yield Constat(
                where,
                f"{guillemets(diff.revision.intitule)} ne dit pas le motif de ce qui change : "
                f"{_lower(sentence(changes[0]))}{others}",
                f"Ajoutez le motif {whose} sous {guillemets('motifs')}.",
            )


def _owner(change: Change) -> str:
    return change.owners[0].name if change.owners and change.owners[0].field == "fiches" else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
