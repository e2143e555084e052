"""Une priorité du décret n'est servie par aucune fiche.

Ce que la règle vérifie
Chacune des six priorités du projet territorial de santé mentale (CSP R.3224-5 à R.3224-10) est servie par au moins
une fiche, par elle-même ou par son groupe.

Pourquoi
Le PTSM a à répondre de ces six priorités ; une priorité absente est le plus souvent une clé oubliée.

Comment corriger
Ajoutez le numéro de la priorité à « priorites » d'un groupe ou d'une fiche. Si le document n'en dit rien, laissez le
constat : il est juste.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.territoire import ARTICLES
from ptsm_cli.rules.comptes.counts import stray_fiches
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C003"
NAME = "priorite-sans-fiche"
SEVERITY = Severity.AVERTISSEMENT
_ALL = "[1, 2, 3, 4, 5, 6]"
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"].replace(_ALL, "[1, 2, 4, 5, 6]")},
    places=(("territoire.yaml", 5, 1),),
)
GOOD = Exemple(
    {
        "territoire.yaml": BASE["territoire.yaml"].replace(_ALL, "[1, 2, 4, 5, 6]"),
        "fiches/01.yaml": BASE["fiches/01.yaml"] + "priorites: 3\n",
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding for all the priorities that no fiche serves; CSP R.3224-5 to R.3224-10."""
    projet = analysis.projet
    if (
        not projet.fiches
        or stray_fiches(projet)
        or not projet.was_read("fiches")
        or not projet.was_read("territoire.yaml")
    ):
        return
    served = {priorite for fiche in projet.fiches for priorite in projet.priorites(fiche)}
    missing = [f"{priorite} (CSP {article})" for priorite, article in ARTICLES.items() if priorite not in served]
    if not missing:
        return
    if len(missing) == len(ARTICLES):
        message = f"Aucune fiche ne dit quelle priorité du décret elle sert (CSP {ARTICLES[1]} à {ARTICLES[6]})."
    elif len(missing) == 1:
        message = f"Aucune fiche ne sert la priorité {missing[0]}."
    else:
        message = f"Aucune fiche ne sert les priorités {enumeration(missing)}."
    yield Constat(
        projet.territoire.at("groupes", key=True),
        message,
        f"Ajoutez-la à {guillemets('priorites')} d'un groupe ou d'une fiche, si le document le dit.",
    )
