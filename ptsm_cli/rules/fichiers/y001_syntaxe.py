"""Le fichier n'est pas du YAML bien formé.

Ce que la règle vérifie
Chaque fichier du projet doit pouvoir être lu comme du YAML. Les guillemets et les crochets ouverts
sont refermés, les lignes d'un même bloc ont la même indentation, une espace suit le « : » d'une clé, et un texte qui
contient « : » est entre guillemets.

Pourquoi
Un fichier illisible ne peut être ni vérifié ni imprimé. Les autres fichiers sont vérifiés quand même.

Comment corriger
Regardez l'endroit souligné et la ligne qui le précède. Le plus souvent, il manque un guillemet, ou un
texte contenant « : » doit être mis entre guillemets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, guillemets, tronquer
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y001"
NAME = "yaml-mal-forme"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n"}, lieux=(("fiches/02.yaml", 2, 15),)
)
GOOD = Exemple({"fiches/02.yaml": 'numero: 2\ntitre: "Former : une priorité"\ngroupe: axe-1\n'})

_LARGEUR = 40


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file that is not well-formed YAML."""
    for defaut in analysis.defauts(Genre.SYNTAXE, Genre.CLE_COLLEE, Genre.DECALAGE):
        raison, conseil = _diagnostic(defaut)
        voisins = (Related("Commence ici", defaut.voir),) if defaut.voir else ()
        yield Constat(defaut.location, f"Ce fichier n'est pas du YAML bien formé{NBSP}: {raison}.", conseil, voisins)


def _diagnostic(defaut: Defaut) -> tuple[str, str]:
    if defaut.genre is Genre.CLE_COLLEE:
        cle = guillemets(f"{defaut.detail}:")
        ecrire = guillemets(f"{defaut.detail}: {tronquer(defaut.recu, _LARGEUR)}")
        return f"il manque une espace après {cle}", f"Ajoutez une espace après {cle} : écrivez {ecrire}."
    if defaut.genre is Genre.DECALAGE:
        espaces = "d'une espace" if defaut.detail == "1" else f"de {defaut.detail} espaces"
        cle = guillemets(f"{defaut.recu}:")
        return (
            f"cette ligne est décalée {espaces} par rapport à {cle}",
            f"Alignez-la sur {cle} ; si elle continue un texte, mettez tout le texte entre guillemets.",
        )
    return defaut.detail, defaut.recu
