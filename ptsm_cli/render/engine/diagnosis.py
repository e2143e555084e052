"""What goes wrong in a template, said in French with its file and line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from ptsm_cli.common.errors import ModeleDocumentError
from ptsm_cli.common.typography import NBSP, guillemets, vouliez_vous_dire

_AIDE = "Corrigez le modèle, ou renommez-le pour retrouver celui qui est fourni."

_SYNTAXE: tuple[tuple[str, str], ...] = (
    (r"No filter named '(?P<mot>.*)'", "le filtre {mot} n'existe pas"),
    (r"No test named '(?P<mot>.*)'", "le test {mot} n'existe pas"),
    (r"Encountered unknown tag '(?P<mot>end\w*)'", "la balise {mot} ferme un bloc qui n'est pas ouvert"),
    (r"Encountered unknown tag '(?P<mot>[^']*)'", "la balise {mot} n'existe pas"),
    (r"[Uu]nexpected end of template", "un bloc ouvert par une balise n'est pas fermé"),
    (r"got 'end of (?:print|statement)|expected 'end of", "une balise n'est pas complète ou n'est pas fermée"),
    (r"expected token '[^']*', got '(?P<mot>.*)'", "{mot} n'est pas à sa place"),
    (r"[Uu]nexpected (?:char )?'(?P<mot>[^ ]*?)'", "{mot} n'est pas à sa place"),
    (r"block '(?P<mot>.*)' defined twice", "le bloc {mot} est défini deux fois"),
)
"""What Jinja says of a template that it cannot read, and how we say it."""


class Indefini(StrictUndefined):
    """A name or a key that does not exist: using it stops the document, with a message in French."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        nom, objet = guillemets(str(self._undefined_name)), self._undefined_obj
        if self._undefined_exception is SecurityError:
            return f"{nom} n'est pas accessible depuis un modèle"
        if objet is missing:
            return f"{nom} n'existe pas" if self._undefined_name else "une valeur demandée n'existe pas"
        if not isinstance(objet, Mapping):
            return f"la valeur n'a pas d'élément {nom}"
        proche = vouliez_vous_dire(str(self._undefined_name), map(str, objet))
        return f"la donnée {nom} n'existe pas" + (f". {proche}" if proche else "")


def traduire(erreur: Exception, gabarit: str) -> ModeleDocumentError:
    """Return the error to show for what was raised while `gabarit` was read or filled in."""
    fichier, ligne = _lieu(erreur, gabarit)
    lieu = f"{fichier}, ligne {ligne}" if ligne else fichier
    message = _message(erreur)
    return ModeleDocumentError(f"{lieu}{NBSP}: {message}{'' if message.endswith('?') else '.'}", hint=_AIDE)


def _lieu(erreur: Exception, gabarit: str) -> tuple[str, int | None]:
    if isinstance(erreur, TemplateSyntaxError):
        return erreur.filename or gabarit, erreur.lineno
    cadres = [cadre for cadre in traceback.extract_tb(erreur.__traceback__) if cadre.filename.endswith((".j2", ".css"))]
    return (cadres[-1].filename, cadres[-1].lineno) if cadres else (gabarit, None)


def _message(erreur: Exception) -> str:
    if isinstance(erreur, TemplateNotFound):
        return f"le modèle {guillemets(str(erreur.name))} n'existe pas ou ne peut pas être lu"
    if isinstance(erreur, TemplateSyntaxError):
        return _syntaxe(str(erreur.message))
    if isinstance(erreur, SecurityError) and "callable" in str(erreur):
        return "le modèle appelle une fonction qui ne lui est pas permise"
    if isinstance(erreur, UndefinedError | SecurityError):
        return str(erreur)  # written by `Indefini` or by the sandbox, in French
    if isinstance(erreur, RecursionError):
        return "des modèles s'appellent l'un l'autre sans fin"
    return "une opération n'est pas possible avec les valeurs données"


def _syntaxe(anglais: str) -> str:
    for motif, francais in _SYNTAXE:
        if trouve := re.search(motif, anglais):
            return francais.format(**{nom: guillemets(mot) for nom, mot in trouve.groupdict().items()})
    return "la syntaxe n'est pas celle d'un modèle Jinja"
