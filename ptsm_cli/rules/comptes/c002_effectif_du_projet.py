"""Le projet n'a pas le nombre de fiches que le document annonce.

Ce que la règle vérifie
« effectif_annonce » du territoire est le nombre de fiches du projet. Une fiche qui partage le contenu d'une autre
n'est pas comptée.

Pourquoi
Ce nombre est celui que retiennent les lecteurs et les instances ; il doit être celui des fiches qu'ils ont en main.

Comment corriger
Ajoutez la fiche qui manque, ou corrigez le nombre. Si le document d'origine se contredit, laissez ce qu'il imprime.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.comptes.counts import comptees, ecart
from ptsm_cli.rules.rule import SOCLE, Constat, Exemple

CODE = "C002"
NAME = "effectif-du-projet"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"territoire.yaml": SOCLE["territoire.yaml"] + "effectif_annonce: 30\n"}, lieux=(("territoire.yaml", 7, 19),)
)
GOOD = Exemple({"territoire.yaml": SOCLE["territoire.yaml"] + "effectif_annonce: 1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where the announced number is not that of the fiches."""
    projet = analysis.projet
    if analysis.fiches_illisibles:
        return
    territoire = projet.territoire
    lieu = territoire.at("effectif_annonce")
    annonce = territoire.contenu.effectif_annonce
    if constat := ecart(lieu, f"Le projet {territoire.contenu.sigle}", annonce, comptees(projet)):
        yield constat
