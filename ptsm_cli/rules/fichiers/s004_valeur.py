"""Une valeur n'est pas de celles que le format accepte.

Ce que la règle vérifie
Les nombres sont des nombres, les dates existent, les périodes s'écrivent 2020-S2, et les valeurs d'une liste
fermée (genre d'un groupe, statut d'une réunion…) sont de cette liste.

Pourquoi
Une valeur que le format ne connaît pas n'est pas lue, plutôt que d'être devinée.

Comment corriger
Écrivez une des valeurs proposées, ou la forme demandée.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, ou, tronquer, vouliez_vous_dire
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S004"
NAME = "valeur-refusee"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npriorites: [1, 7]\n"},
    lieux=(("fiches/02.yaml", 4, 16),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npriorites: [1, 6]\n"})

_LARGEUR = 60


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value that is refused."""
    for defaut in analysis.defauts(Genre.VALEUR):
        recu = guillemets(tronquer(defaut.recu, _LARGEUR)) if defaut.recu.strip() else "Un texte vide"
        yield Constat(defaut.location, f"{recu} ne convient pas ici.", _conseil(defaut))


def _conseil(defaut: Defaut) -> str:
    if defaut.candidats:
        proposition = vouliez_vous_dire(defaut.recu, defaut.candidats)
        return proposition or f"Valeurs possibles : {ou(defaut.candidats)}."
    return f"Il faut {defaut.detail}."
