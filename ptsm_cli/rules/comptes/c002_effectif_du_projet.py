"""Le projet n'a pas le nombre de fiches que le document annonce.

Ce que la règle vérifie
« effectif_annonce » du territoire est le nombre de fiches du projet. Une fiche qui partage le contenu d'une autre
n'est pas comptée ; une fiche retirée peut l'être encore, ou ne plus l'être.

Pourquoi
Ce nombre est celui que retiennent les lecteurs et les instances ; il doit être celui des fiches qu'ils ont en main.

Comment corriger
Ajoutez la fiche qui manque, ou corrigez le nombre. Si le document d'origine se contredit, laissez ce qu'il imprime.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.comptes.counts import count_gap, counted_fiches, withdrawn_fiches
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C002"
NAME = "effectif-du-projet"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"] + "effectif_annonce: 30\n"}, places=(("territoire.yaml", 7, 19),)
)
GOOD = Exemple({"territoire.yaml": BASE["territoire.yaml"] + "effectif_annonce: 1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where the announced number is not that of the fiches."""
    projet = analysis.projet
    if analysis.unreadable_fiches:
        return
    territoire = projet.territoire
    location = territoire.at("effectif_annonce")
    announced = territoire.contenu.effectif_annonce
    count, gone = len(counted_fiches(projet)), len(withdrawn_fiches(projet))
    if constat := count_gap(location, f"Le projet {territoire.contenu.sigle}", announced, count=count, spare=gone):
        yield constat
