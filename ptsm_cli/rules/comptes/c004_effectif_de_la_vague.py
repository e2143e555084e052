"""Une vague n'a pas le nombre de fiches que le document annonce.

Ce que la règle vérifie
« effectif_annonce » d'une vague est le nombre de fiches qui la citent sous « vagues ». Une fiche qui partage le
contenu d'une autre n'est pas comptée ; une fiche retirée peut l'être encore, ou ne plus l'être.

Pourquoi
Une vague engage : ses fiches sont programmées, signées ou financées. L'écart révèle une fiche oubliée ou de trop.

Comment corriger
Ajoutez la vague à la fiche qui l'oublie, ou corrigez le nombre.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.comptes.counts import count_gap, counted_fiches, withdrawn_fiches
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C004"
NAME = "effectif-de-la-vague"
SEVERITY = Severity.AVERTISSEMENT
_VAGUES = "vagues:\n  - {id: contrat, titre: Contrat 2021, nature: contrat, effectif_annonce: 1}\n"
_WITH_VAGUE = {"territoire.yaml": BASE["territoire.yaml"] + _VAGUES}
BAD = Exemple(_WITH_VAGUE, places=(("territoire.yaml", 8, 75),))
GOOD = Exemple({**_WITH_VAGUE, "fiches/01.yaml": BASE["fiches/01.yaml"] + "vagues: contrat\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a wave whose announced number is not that of its fiches."""
    projet = analysis.projet
    if not projet.was_read("fiches"):
        return
    cited = [{inscription.vague for inscription in fiche.contenu.vagues} for fiche in counted_fiches(projet)]
    counts = Counter(identifier for of_fiche in cited for identifier in of_fiche)
    gone = Counter(name for fiche in withdrawn_fiches(projet) for name in {i.vague for i in fiche.contenu.vagues})
    strays = sum(not projet.vagues.keys() >= of_fiche for of_fiche in cited)
    for rank, vague in enumerate(projet.territoire.contenu.vagues):
        location = projet.territoire.at("vagues", rank, "effectif_annonce")
        name = f"La vague {quote(vague.titre)}"
        spare = max(gone[vague.id], strays)  # the fiches that cite a wave that is not declared may be its own
        if constat := count_gap(location, name, vague.effectif_annonce, count=counts[vague.id], spare=spare):
            yield constat
