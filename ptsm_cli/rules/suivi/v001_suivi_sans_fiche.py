"""Un fichier de suivi n'est celui d'aucune fiche.

Ce que la règle vérifie
Chaque fichier de suivi/ porte le nom du fichier de sa fiche : suivi/22.yaml suit fiches/22.yaml.

Pourquoi
Ce qu'il contient n'est rattaché à aucune fiche : ni compté, ni imprimé.

Comment corriger
Donnez-lui le nom du fichier de sa fiche.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import declared_id

CODE = "V001"
NAME = "suivi-sans-fiche"
SEVERITY = Severity.ERREUR
BAD = Exemple({"suivi/02.yaml": "notes:\n  - {date: 2021-06-01, etat: en-cours}\n"}, places=(("suivi/02.yaml", 1, 1),))
GOOD = Exemple({"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, etat: en-cours}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file of follow-up whose fiche does not exist; one that was not read may be its fiche."""
    projet = analysis.projet
    names = {fiche.id: [fiche.contenu.titre, fiche.contenu.numero] for fiche in projet.every_fiche}
    unread = {path.rpartition("/")[2] for path in analysis.unreadable_fiches}
    for suivi in projet.suivis:
        if suivi.id in names or f"{suivi.id}.yaml" in unread or "fiches" in unread:
            continue
        yield Constat(
            suivi.at(),
            f"Aucune fiche n'a pour fichier {guillemets(f'fiches/{suivi.id}.yaml')}.",
            declared_id(suivi.id, names, "Fiches", "Donnez à ce fichier le nom de celui de sa fiche."),
        )
