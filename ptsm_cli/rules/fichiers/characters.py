"""How the rules on files name the characters that nobody sees, and the lines that nobody reads."""

from __future__ import annotations

import sys

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP
from ptsm_cli.loading.faults import Fault

_NAMES = {
    "U+00A0": "une espace insécable",
    "U+202F": "une espace insécable fine",
    "U+2007": "une espace insécable de la largeur d'un chiffre",
    "U+2009": "une espace fine",
    "U+3000": "une espace idéographique",
    "U+00AD": "un trait d'union invisible",
    "U+200B": "une espace sans largeur",
    "U+200C": "un antiliant sans largeur",
    "U+200D": "un liant sans largeur",
    "U+200E": "une marque de direction",
    "U+200F": "une marque de direction",
    "U+061C": "une marque de direction",
    "U+2060": "un caractère sans largeur",
    "U+180E": "un caractère sans largeur",
    "U+FEFF": "une marque d'ordre des octets",
}


def character(code: str) -> str:
    """Return what a blank or invisible character is called, its code after it: « une espace insécable (U+00A0) »."""
    return f"{_NAMES.get(code, 'une espace spéciale')} ({code})"


def said_of_the_rest(fault: Fault, analysis: ProjetAnalysis) -> str:
    """Return the sentence that says which lines are not checked because of a fault, an empty one where all are."""
    unread = fault.unread
    if unread is None or unread.span is None:
        return ""
    file, start = unread.file, unread.span[0]
    last = start + max(len(unread.text.rstrip()) - 1, 0)
    first, end = file.place((start, start)).line, file.place((last, last)).line
    if first == 1 and not file.extract((last + 1, sys.maxsize)).strip():
        return "Rien de ce fichier n'est vérifié. "
    one = first == end
    lines = f"La ligne{NBSP}{first} n'est pas" if one else f"Les lignes{NBSP}{first} à{NBSP}{end} ne sont pas"
    kept = any(document.file is file for document in analysis.projet.documents)
    rest = "le reste du fichier l'est" if kept else "le reste du fichier ne l'est qu'en partie"
    return f"{lines} vérifiée{'' if one else 's'}, {rest}. "
