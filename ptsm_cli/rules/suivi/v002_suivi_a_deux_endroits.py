"""Une fiche est suivie à deux endroits.

Ce que la règle vérifie
Le suivi d'une fiche est dans son fichier de suivi/ ou sous « suivi » dans la fiche, pas dans les deux.

Pourquoi
Deux suivis d'une même fiche finissent par se contredire, et personne ne sait lequel fait foi.

Comment corriger
Déplacez sous « notes » du fichier de suivi ce que la fiche dit sous « suivi ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "V002"
NAME = "suivi-a-deux-endroits"
SEVERITY = Severity.ERREUR
_NOTES = "\n  - {date: 2021-06-01, etat: en-cours}\n"
BAD = Exemple(
    {"fiches/01.yaml": f"{BASE['fiches/01.yaml']}suivi:{_NOTES}", "suivi/01.yaml": f"notes:{_NOTES}"},
    places=(("fiches/01.yaml", 13, 1),),
)
GOOD = Exemple({"suivi/01.yaml": f"notes:{_NOTES}"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that has notes in its file, and a file of follow-up too."""
    for fiche in analysis.projet.every_fiche:
        if fiche.follow_up is not None and fiche.contenu.suivi:
            name = guillemets(f"suivi/{fiche.id}.yaml")
            yield Constat(
                fiche.at("suivi", key=True),
                f"La fiche a des notes de suivi, et {name} aussi.",
                f"Déplacez-les sous {guillemets('notes')} dans {name}.",
                (Related("Son fichier de suivi", fiche.follow_up.at()),),
            )
