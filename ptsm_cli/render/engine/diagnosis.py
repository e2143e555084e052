"""What goes wrong in a template, said in French with its file and line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.common.typography import NBSP, did_you_mean, guillemets
from ptsm_cli.render.engine.allowance import AllowanceError
from ptsm_cli.render.engine.sandbox import TOO_LONG, TOO_NESTED

_ADVICE = "Corrigez le gabarit, ou renommez-le pour retrouver celui qui est fourni."
_ALLOWANCE_ADVICE = "Allégez le gabarit ; si vous savez d'où il vient, --no-limit lève cette borne."

_SYNTAX: tuple[tuple[str, str], ...] = (
    (TOO_LONG, "le gabarit contient plus de cent mille mots et signes"),
    (TOO_NESTED, "des blocs ou des parenthèses y sont imbriqués trop profondément"),
    (r"No filter named '(?P<mot>.*)'", "le filtre {mot} n'existe pas"),
    (r"No test named '(?P<mot>.*)'", "le test {mot} n'existe pas"),
    (r"Encountered unknown tag '(?P<mot>end\w*)'", "la balise {mot} ferme un bloc qui n'est pas ouvert"),
    (r"Encountered unknown tag '(?P<mot>[^']*)'", "la balise {mot} n'existe pas"),
    (r"(?:got|expected) 'end of [ps]", "une balise n'est pas complète ou n'est pas fermée"),
    ("Unexpected end of template", "un bloc ouvert par une balise n'est pas fermé"),
    ("Missing end of comment", "un commentaire n'est pas fermé"),
    ("Missing end of (?P<mot>raw)", "un bloc {mot} n'est pas fermé"),
    (r"expected token '[^']*', got '(?P<mot>.*)'", "{mot} n'est pas à sa place"),
    (r"unexpected (?:char )?['\"](?P<mot>[^ ]+?)['\"]", "{mot} n'est pas à sa place"),
    (r"block '(?P<mot>.*)' defined twice", "le bloc {mot} est défini deux fois"),
)
"""What Jinja says of a template that it cannot read, and how we say it."""

_KINDS = {"integer": "un nombre", "float": "un nombre", "string": "un texte entre guillemets"}
"""What Jinja names by its kind, and not by its signs."""


class FrenchUndefined(StrictUndefined):
    """A name or a key that does not exist: using it stops the document, with a message in French."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, obj = guillemets(str(self._undefined_name)), self._undefined_obj
        if self._undefined_exception is SecurityError:
            return f"{name} n'est pas accessible depuis un gabarit"
        if obj is missing:
            return f"{name} n'existe pas" if self._undefined_name else "une valeur demandée n'existe pas"
        if not isinstance(obj, Mapping):
            return f"la valeur n'a pas d'élément {name}"
        near = did_you_mean(str(self._undefined_name), map(str, obj))
        return f"la donnée {name} n'existe pas" + (f". {near}" if near else "")


def translate(error: Exception, template: str) -> DocumentTemplateError:
    """Return the error to show for what was raised while `template` was read or filled in."""
    file, line = _place(error, template)
    if isinstance(error, DocumentTemplateError):  # a template that cannot be read: the one asked for, or one it names
        return DocumentTemplateError(f"{file}, ligne {line}{NBSP}: {error.message}", hint=error.hint) if line else error
    location = f"{file}, ligne {line}" if line else file
    message = _message(error)
    advice = _ALLOWANCE_ADVICE if isinstance(error, AllowanceError) else _ADVICE
    return DocumentTemplateError(f"{location}{NBSP}: {message}{'' if message.endswith('?') else '.'}", hint=advice)


def _place(error: Exception, template: str) -> tuple[str, int | None]:
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or template, error.lineno  # what is not closed has its file for a name
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith((".j2", ".css"))]
    return (frames[-1].filename, frames[-1].lineno) if frames else (template, None)


def _message(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"le gabarit {guillemets(str(error.name))} n'existe pas"
    if isinstance(error, TemplateSyntaxError):
        return _syntax(str(error.message))
    if isinstance(error, SecurityError) and "callable" in str(error):
        return "le gabarit appelle une fonction qui ne lui est pas permise"
    if isinstance(error, UndefinedError | SecurityError):
        return str(error)  # written by `FrenchUndefined` or by the sandbox, in French
    if isinstance(error, RecursionError):
        return "des gabarits s'appellent l'un l'autre sans fin"
    return "une opération n'est pas possible avec les valeurs données"


def _syntax(english: str) -> str:
    for pattern, french in _SYNTAX:
        if found := re.search(pattern, english):
            words = {name: _KINDS.get(word) or guillemets(word) for name, word in found.groupdict().items()}
            return french.format(**words)
    return "la syntaxe n'est pas celle d'un gabarit Jinja"
