"""Ce que la vague d'un avenant dit ajouter ou retirer n'est pas ce qui change.

Ce que la règle vérifie
Les fiches que citent « ajouts » et « retraits » de la vague d'un avenant sont celles qui entrent au contrat, ou qui en
sortent, d'une version à l'autre ; et celles qui entrent ou sortent y sont toutes citées, dès que la vague en cite une.
Une ligne qui ne cite aucune fiche n'est pas jugée.

Pourquoi
Les parties signent ces lignes : elles doivent dire la même chose que les fiches.

Comment corriger
Corrigez les lignes de la vague, ou inscrivez la fiche à la vague.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.revisions.examples import START, differences, with_former
from ptsm_cli.rules.rule import BASE, Constat, Exemple

if TYPE_CHECKING:
    from ptsm_cli.changes.contracts import Contract

CODE = "M006"
NAME = "vague-de-l-avenant"
SEVERITY = Severity.AVERTISSEMENT
_ACT = START.replace(": revision", ": avenant\nvague: avenant-1") + "motifs: [{fiche: 1, motif: Le local.}]\n"


def _files(added: str) -> dict[str, str]:
    wave = f"vagues:\n  - {{id: avenant-1, titre: Avenant 1, nature: avenant, ajouts: [{added}]}}\n"
    return {
        "territoire.yaml": BASE["territoire.yaml"] + wave,
        "fiches/01.yaml": BASE["fiches/01.yaml"] + "vagues: [avenant-1]\n",
    }


_OTHER = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: CDL\n"}
BAD = Exemple(with_former(_ACT, {**_files("fiche n°1, fiche n°2"), **_OTHER}), (("territoire.yaml", 8, 76),))
GOOD = Exemple(with_former(_ACT, {**_files("fiche n°1"), **_OTHER}))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a line of a wave that the comparison contradicts, and one a fiche that the wave leaves out."""
    for _, diff in differences(analysis):
        from ptsm_cli.changes.contracts import contract_of

        contract = contract_of(diff) if diff else None
        if contract is not None:
            yield from _said(analysis.projet, contract)


def _said(projet: Projet, contract: Contract) -> Iterator[Constat]:
    ranks = {vague.id: rank for rank, vague in enumerate(projet.territoire.contenu.vagues)}
    rank = ranks.get(contract.vague.id)
    if rank is None:
        return  # rule M001 tells what is not declared
    for field, moved, said, not_said in (
        ("ajouts", contract.added, "entre au contrat", "n'entre pas au contrat"),
        ("retraits", contract.taken, "sort du contrat", "ne sort pas du contrat"),
    ):
        told: set[str] = set()
        for nth, line in enumerate(getattr(contract.vague, field)):
            named = contract.named(line)
            told |= named.keys()
            for identifier, fiche in named.items():
                if identifier not in moved:
                    yield Constat(
                        projet.territoire.at("vagues", rank, field, nth),
                        f"D'une version à l'autre, la {fiche_and_title(fiche)} {not_said}, "
                        f"ce que dit pourtant {quote(line)}.",
                        f"Corrigez {guillemets(field)}, ou l'inscription de la fiche à la vague.",
                    )
        for identifier, fiche in moved.items():
            if told and identifier not in told:
                yield Constat(
                    projet.territoire.at("vagues", rank, field, key=True),
                    f"La {fiche_and_title(fiche)} {said}, et la vague {quote(contract.vague.titre)} ne le dit pas.",
                    f"Ajoutez-la à {guillemets(field)}, ou corrigez son inscription à la vague.",
                )
