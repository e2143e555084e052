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

from ptsm_cli.common.french import NBSP, guillemets, tronquer
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.rules.context import Contexte
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y001"
NAME = "yaml-mal-forme"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n"}, lieux=(("fiches/02.yaml", 2, 15),)
)
GOOD = Exemple({"fiches/02.yaml": 'numero: 2\ntitre: "Former : une priorité"\ngroupe: axe-1\n'})

_LARGEUR = 40

_DIAGNOSTICS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "un «\u00a0:\u00a0» se trouve là où le texte devrait continuer",
        "Si «\u00a0:\u00a0» fait partie du texte, mettez tout le texte entre guillemets.",
    ),
    (
        "unexpected end of stream",
        "un guillemet ouvert n'est pas refermé",
        "Ajoutez le guillemet fermant ; une apostrophe dans un texte entre apostrophes se double.",
    ),
    (
        "did not find expected ',' or ']'",
        "une liste entre crochets n'est pas refermée",
        "Ajoutez «\u00a0]\u00a0», ou la virgule qui manque.",
    ),
    (
        "did not find expected ',' or '}'",
        "un ensemble entre accolades n'est pas refermé",
        "Ajoutez «\u00a0}\u00a0», ou la virgule qui manque.",
    ),
    (
        "did not find expected node content",
        "une valeur manque",
        "Complétez la liste ou l'ensemble, puis refermez-le.",
    ),
    (
        "did not find expected key",
        "une clé est attendue ici",
        "Vérifiez l'indentation : les clés d'un même ensemble commencent à la même colonne.",
    ),
    (
        "did not find expected '-' indicator",
        "un tiret est attendu ici",
        "Les éléments d'une même liste commencent tous par un tiret, à la même colonne.",
    ),
    (
        "could not find expected ':'",
        "il manque «\u00a0:\u00a0» après cette clé",
        "Écrivez «\u00a0clé: valeur\u00a0» sur une même ligne.",
    ),
    (
        "block sequence entries are not allowed",
        "un tiret de liste se trouve là où il n'en faut pas",
        "Mettez la liste à la ligne, sous sa clé.",
    ),
    (
        "cannot start any token",
        "un texte ne peut pas commencer par ce caractère",
        "Mettez le texte entre guillemets.",
    ),
    (
        "unknown escape character",
        "une barre oblique inverse est mal employée",
        "Entre guillemets doubles, doublez la barre oblique inverse, ou employez des apostrophes.",
    ),
    (
        "scanning an alias",
        "un texte ne peut pas commencer par «\u00a0*\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
    (
        "scanning an anchor",
        "un texte ne peut pas commencer par «\u00a0&\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
)


def check(contexte: Contexte) -> Iterator[Constat]:
    """Yield one finding a file that is not well-formed YAML."""
    for defaut in contexte.defauts(Genre.SYNTAXE, Genre.CLE_COLLEE, Genre.DECALAGE):
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
    for probleme, raison, conseil in _DIAGNOSTICS:
        if probleme in defaut.detail:
            return raison, conseil
    return "la lecture s'arrête ici", "Comparez avec une fiche voisine : indentation, tirets, guillemets."
