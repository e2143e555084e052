"""Une fiche est inscrite deux fois dans la même vague.

Ce que la règle vérifie
Chaque vague n'est citée qu'une fois sous « vagues » d'une fiche.

Pourquoi
Seule la première inscription est retenue : ce que la seconde décide, ou dit autrement, n'est imprimé nulle part.

Comment corriger
Réunissez les deux inscriptions en une seule.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "N012"
NAME = "vague-en-double"
SEVERITY = Severity.AVERTISSEMENT
_WITH_VAGUE = BASE["territoire.yaml"] + "vagues:\n  - {id: contrat, titre: Contrat, nature: contrat}\n"
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nvagues:\n"
BAD = Exemple(
    {
        "territoire.yaml": _WITH_VAGUE,
        "fiches/02.yaml": f"{_FICHE}  - contrat\n  - {{vague: contrat, decision: financee}}\n",
    },
    places=(("fiches/02.yaml", 6, 13),),
)
GOOD = Exemple(
    {"territoire.yaml": _WITH_VAGUE, "fiches/02.yaml": f"{_FICHE}  - {{vague: contrat, decision: financee}}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a wave that a fiche cites again."""
    for fiche in analysis.projet.fiches:
        first: dict[str, int] = {}
        for rank, inscription in enumerate(fiche.contenu.vagues):
            earlier = first.setdefault(inscription.vague, rank)
            if earlier != rank:
                yield Constat(
                    fiche.at("vagues", rank, "vague"),
                    f"La {fiche_and_title(fiche)} est déjà inscrite dans la vague {guillemets(inscription.vague)}.",
                    "Réunissez les deux inscriptions : seule la première est retenue.",
                    (Related("Première inscription", fiche.at("vagues", earlier, "vague")),),
                )
