"""French typography: no-break spaces, guillemets, enumerations, plurals, text cut to a width."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ptsm_cli.common.french import proches

NBSP = "\u00a0"
"""No-break space, before « : » and inside guillemets."""

_BLANCS = re.compile(r"[ \t\r\n]+")
_OUVRANT = re.compile(r"«\s*")
_FERMANT = re.compile(r"(?<!\s)\s*+»")
_ESPACES_INSECABLES = re.compile(r" (?=[:;?!»%])|(?<=«) |(?<=n°) (?=\d)")


def guillemets(texte: str) -> str:
    """Return `texte` between French guillemets with their no-break spaces; those that it has become “ ”."""
    dedans = _OUVRANT.sub("“", _FERMANT.sub("”", texte))
    return f"«{NBSP}{dedans}{NBSP}»"


def vouliez_vous_dire(valeur: str, candidats: Iterable[str]) -> str | None:
    """Return « Vouliez-vous dire … ? » with the nearest candidates, or None where nothing is near."""
    trouves = proches(valeur, candidats)
    if not trouves:
        return None
    return f"Vouliez-vous dire {ou(guillemets(t) for t in trouves)}{NBSP}?"


def insecables(texte: str) -> str:
    """Return `texte`, of the same length, with no-break spaces where French typography wants them."""
    return _ESPACES_INSECABLES.sub(NBSP, texte)


def enumerer(elements: Iterable[str], conjonction: str = "et") -> str:
    """Return « a, b et c »."""
    liste = list(elements)
    if len(liste) <= 1:
        return "".join(liste)
    return f"{', '.join(liste[:-1])} {conjonction} {liste[-1]}"


def ou(elements: Iterable[str]) -> str:
    """Return « a, b ou c »."""
    return enumerer(elements, "ou")


def capitale(texte: str) -> str:
    """Return `texte` with a capital letter first, the others as they are."""
    return texte[:1].upper() + texte[1:]


def accord(nombre: int, singulier: str, pluriel: str | None = None) -> str:
    """Return « 1 fiche », « 2 fiches »: the plural begins at two in French."""
    mot = singulier if abs(nombre) < 2 else (pluriel or f"{singulier}s")  # noqa: PLR2004 - two is the rule of French
    return f"{nombre}{NBSP}{mot}"


def tronquer(texte: str, largeur: int) -> str:
    """Return `texte` on one line, cut at a word with « … » when longer than `largeur` characters."""
    texte = _BLANCS.sub(" ", texte).strip()
    if len(texte) <= largeur:
        return texte
    coupe = texte[: largeur - 1].rsplit(" ", 1)[0] or texte[: largeur - 1]
    return coupe.rstrip(" ,;:-–") + "…"
