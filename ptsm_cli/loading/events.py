"""The stream of YAML events of a text, by the C parser where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.findings.location import Location, Place
from ptsm_cli.loading.faults import Defaut, Genre
from ptsm_cli.loading.source import INDENTATION, IllisibleError, place_a
from ptsm_cli.loading.syntax import reconnaitre

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # imported there from the C extension
except ImportError:  # no C parser for this platform: the pure one gives the same events, slowly
    CParser = None

from ruamel.yaml.error import MarkedYAMLError, YAMLError


def analyseur_c() -> bool:
    """Tell whether the fast C parser is in use."""
    return CParser is not None


def _evenements_purs(texte: str) -> Iterator[Any]:
    from ruamel.yaml import YAML

    yield from YAML(typ="base", pure=True).parse(texte)


def _evenements_c(texte: str) -> Iterator[Any]:
    parseur = CParser(texte)
    try:
        while (evenement := parseur.get_event()) is not None:
            yield evenement
    finally:
        parseur.dispose()


def evenements(texte: str, nom: str) -> Iterator[Any]:
    """Yield the events of `texte`.

    Raises:
        IllisibleError: the text is not well-formed YAML; the fault says where and what the parser met.
    """
    flux = _evenements_c(texte) if analyseur_c() else _evenements_purs(texte)
    try:
        yield from flux
    except MarkedYAMLError as erreur:
        raise IllisibleError(_defaut_de_syntaxe(erreur, texte, nom)) from None
    except YAMLError as erreur:
        place = place_a(texte, getattr(erreur, "position", 0) or 0)
        raise IllisibleError(Defaut(Genre.SYNTAXE, Location(nom, place=place), "caractere")) from None


def _defaut_de_syntaxe(erreur: MarkedYAMLError, texte: str, nom: str) -> Defaut:
    marque = erreur.problem_mark or erreur.context_mark
    ligne, colonne = (marque.line, marque.column) if marque else (0, 0)
    if trouve := _indentation_fautive(texte, ligne):
        place = place_a(texte, trouve)
        return Defaut(Genre.INDENTATION, Location(nom, place=place), f"U+{ord(texte[trouve]):04X}")
    if faute := reconnaitre(erreur.problem or "", texte, ligne, nom):
        return faute
    voir = None
    if erreur.context_mark is not None and erreur.context_mark.line != ligne:
        debut = erreur.context_mark
        voir = Location(nom, place=Place(debut.line + 1, debut.column + 1, debut.line + 1, debut.column + 2))
    place = _dans_le_texte(texte, ligne, colonne)
    detail = f"{erreur.context or ''}|{erreur.problem or ''}"
    recu = texte.splitlines()[place.line - 1][place.column - 1 : place.column] if texte else ""
    return Defaut(Genre.SYNTAXE, Location(nom, place=place), detail, recu, voir=voir)


def _indentation_fautive(texte: str, ligne: int) -> int | None:
    """Return the index of a tab or no-break space used as indentation on the line at fault or the one before."""
    for trouve in INDENTATION.finditer(texte):
        rang = texte.count("\n", 0, trouve.start("fautif"))
        if ligne - 1 <= rang <= ligne:
            return trouve.start("fautif")
    return None


def _dans_le_texte(texte: str, ligne: int, colonne: int) -> Place:
    """Return a place that exists in the text: the parser points past the last line when something is not closed."""
    lignes = texte.splitlines() or [""]
    if ligne >= len(lignes):
        ligne, colonne = len(lignes) - 1, max(len(lignes[-1].rstrip()) - 1, 0)
    return Place(ligne + 1, colonne + 1, ligne + 1, colonne + 2)
