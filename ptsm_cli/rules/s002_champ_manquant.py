"""Une clé obligatoire manque ou est vide.

Ce que la règle vérifie
Une fiche a au moins un numéro, un titre et un groupe ; un objectif a un libellé ; un acteur a un identifiant
et un nom ; un territoire a un identifiant, un nom et un sigle.

Pourquoi
Sans elle, on ne peut ni désigner ni imprimer ce dont il s'agit.

Comment corriger
Ajoutez la clé et sa valeur à l'endroit indiqué.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.findings import Severity
from ptsm_cli.loading.defaut import Genre
from ptsm_cli.rules.contexte import Contexte
from ptsm_cli.rules.regle import Constat, Exemple
from ptsm_cli.texte import guillemets

CODE = "S002"
NAME = "cle-manquante"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 2\ntitre:\n"}, lieux=(("fiches/02.yaml", 1, 1), ("fiches/02.yaml", 2, 1)))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(contexte: Contexte) -> Iterator[Constat]:
    """Yield one finding a required key that is missing or empty."""
    for defaut in contexte.defauts(Genre.CHAMP_MANQUANT):
        etat = "est vide" if defaut.location.sur_cle else "manque"
        yield Constat(
            defaut.location,
            f"La clé obligatoire {guillemets(defaut.detail)} {etat}.",
            f"À écrire : {defaut.recu}" if defaut.recu else "Ajoutez-la.",
        )
