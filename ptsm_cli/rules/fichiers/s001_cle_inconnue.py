"""Une clé n'existe pas dans le format.

Ce que la règle vérifie
Chaque clé d'un fichier est une clé du format, écrite comme lui.

Pourquoi
Ce qui est écrit sous une clé inconnue n'est ni vérifié, ni planifié, ni imprimé.

Comment corriger
Employez la clé proposée, ou consultez la liste des clés dans l'aide de l'éditeur.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, ou, vouliez_vous_dire
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Genre
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S001"
NAME = "cle-inconnue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npillotes: mairie\n"},
    lieux=(("fiches/02.yaml", 4, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a key that the format does not have."""
    for defaut in analysis.defauts(Genre.CLE_INCONNUE):
        proposition = vouliez_vous_dire(defaut.detail, defaut.candidats)
        conseil = proposition or f"Clés possibles : {ou(defaut.candidats)}."
        yield Constat(defaut.location, f"La clé {guillemets(defaut.detail)} n'existe pas à cet endroit.", conseil)
