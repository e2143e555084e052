"""ptsm.yaml nomme une règle qui n'existe pas.

Ce que la règle vérifie
Ce qui est écrit sous « ignorer » et « severites » est le code ou le nom d'une règle.

Pourquoi
Un réglage qui ne désigne aucune règle ne fait rien, et laisse croire le contraire.

Comment corriger
Écrivez le code d'une règle ; « ptsm rules » en donne la liste.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import valeur_connue

CODE = "S006"
NAME = "regle-inconnue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"ptsm.yaml": "regles:\n  ignorer:\n    E033: échéances reprises du document signé\n"}, lieux=(("ptsm.yaml", 3, 5),)
)
GOOD = Exemple({"ptsm.yaml": "regles:\n  ignorer:\n    E003: échéances reprises du document signé\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a rule named in the settings that does not exist."""
    from ptsm_cli.rules.registry import toutes  # the registry imports this module

    reglages = analysis.projet.reglages
    if reglages is None:
        return
    regles = reglages.contenu.regles
    connues = [mot for regle in toutes().values() for mot in (regle.code, regle.nom)]
    formes = {plier(mot) for mot in connues}
    for cle, noms in (("ignorer", regles.ignorer), ("severites", regles.severites)):
        for nom in noms:
            if plier(nom) not in formes:
                yield Constat(
                    reglages.at("regles", cle, nom, key=True),
                    f"Il n'y a pas de règle {guillemets(nom)}.",
                    valeur_connue(nom, connues, f"{guillemets('ptsm rules')} donne la liste des règles."),
                )
