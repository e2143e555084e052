"""Un groupe n'a pas le nombre de fiches que le document annonce.

Ce que la règle vérifie
« effectif_annonce » d'un groupe est le nombre de ses fiches, celles des groupes qu'il contient comprises. Une fiche
qui partage le contenu d'une autre n'est pas comptée ; une fiche retirée peut l'être encore, ou ne plus l'être.

Pourquoi
L'écart révèle une fiche oubliée, fusionnée ou rangée ailleurs depuis que le nombre a été imprimé.

Comment corriger
Ajoutez la fiche qui manque, ou corrigez le nombre. Si le document d'origine se contredit, laissez ce qu'il imprime.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.comptes.counts import count_gap, counted_fiches, stray_fiches, withdrawn_fiches
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C001"
NAME = "effectif-du-groupe"
SEVERITY = Severity.AVERTISSEMENT
_AXE = "priorites: [1, 2, 3, 4, 5, 6]"
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"].replace(_AXE, f"{_AXE}, effectif_annonce: 2")},
    places=(("territoire.yaml", 6, 106),),
)
GOOD = Exemple({"territoire.yaml": BASE["territoire.yaml"].replace(_AXE, f"{_AXE}, effectif_annonce: 1")})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a group whose announced number is not that of its fiches."""
    projet = analysis.projet
    if analysis.unreadable_fiches:
        return
    counts, gone = (
        Counter(groupe.id for fiche in fiches for groupe in projet.lineage(fiche.contenu.groupe))
        for fiches in (counted_fiches(projet), withdrawn_fiches(projet))
    )
    strays = len(stray_fiches(projet))
    for rank, groupe in enumerate(projet.territoire.contenu.groupes):
        location = projet.territoire.at("groupes", rank, "effectif_annonce")
        name = f"{groupe.label or 'Le groupe'} {quote(groupe.titre)}"
        spare = max(gone[groupe.id], strays)
        if constat := count_gap(location, name, groupe.effectif_annonce, count=counts[groupe.id], spare=spare):
            yield constat
