"""Une fiche est retirée sans dire pourquoi.

Ce que la règle vérifie
Une fiche qui a « retiree_le » a un « motif_de_retrait », ou une suite : une fiche dans laquelle elle est fusionnée,
qui la remplace ou qui en est issue.

Pourquoi
Un numéro qui manque se remarque. Sans motif, chacun imagine le sien.

Comment corriger
Écrivez « motif_de_retrait », en une phrase, ou dites quelle fiche a pris la suite.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "H003"
NAME = "retrait-sans-motif"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Loger\ngroupe: axe-1\nretiree_le: 2021-01-31\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 4, 1),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}motif_de_retrait: Le bailleur s'est retiré.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that is, or will be, withdrawn for no reason that is said."""
    for fiche in analysis.projet.every_fiche:
        contenu = fiche.contenu
        told = contenu.motif_de_retrait or contenu.fusionnee_dans
        if contenu.retiree_le is None or told or fiche.path in analysis.projet.incomplete:
            continue
        if not analysis.graph.succession.following(FicheKey(analysis.projet.id, fiche.id)):
            yield Constat(
                fiche.at("retiree_le", key=True),
                f"La {fiche_and_title(fiche)} est retirée sans motif, et aucune ne prend sa suite.",
                "Écrivez « motif_de_retrait », en une phrase, ou dites dans quelle fiche elle est fusionnée.",
            )
