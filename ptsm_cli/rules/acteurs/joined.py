"""An entry that puts several organisations side by side: their names, where they are declared."""

from __future__ import annotations

import re
from itertools import pairwise

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.projet.projet import Projet

SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;/|+&\n•·▪]|\bet/ou\b|\bet\b|\bainsi que\b|\bavec\b)\s*", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(r"(?:(?<!\s)\s+)?\([^()]*\)$")
"""« CDL (pilote) »: what is said of the organisation that is named."""

_DASH = re.compile(r"\s[-–—]\s")
_LABEL = re.compile(r"[^:]*\s?:\s")
_ARTICLE = re.compile(r"(?:de\s+)?(?:la|le|les|du|des|l['’])\s*(?=\S)", re.IGNORECASE)
_ENDS = ' \t\n.…[]{}"«»“”\u00a0'
_WHOLE = re.compile(r"\((?P<dit>[^()]*)\)\s*")
_LISTED = deferred(r"[,;/|+\n•·▪]")
_KIND = deferred(
    r"(?:(?:les?|la|des?|divers|autres) )*(?:aidants|associations|bailleurs|cliniques|collectivites|communes"
    r"|elus|entreprises|epci|familles|gem|gendarmerie|infirmiers?|infirmieres|intercommunalites|lycees|mairies?|medecins"
    r"|missions locales|mutuelles|partenaires|pharmaciens|police|prefecture|professionnels|rectorat|tuteurs"
    r"|universites?|usagers|villes)(?![a-z]).{0,60}"
)
"""The kinds of organisations that a list puts beside one that has a name: « ARS, bailleurs »."""
_LONGEST = 8
"""How many pieces between separators a declared name may be made of: they are tried together, longest first."""


def may_join(projet: Projet, entry: str) -> bool:
    """Tell whether an entry may put several names side by side, by signs or by a blank after one that is declared."""
    if SEPARATOR.search(entry) or _DASH.search(entry):
        return True
    return projet.acteur(entry.partition(" ")[0]) is not None


def names_side_by_side(projet: Projet, entry: str) -> list[str]:
    """Return the names that an entry puts side by side where two of them at least are declared, else nothing.

    One that is declared among kinds of organisations is enough: « ARS, bailleurs ». After a label (« Associations : »),
    or between dashes, which words hold too, all of them must be.
    """
    whole = _WHOLE.fullmatch(entry)
    entry = whole["dit"] if whole else entry
    label = _LABEL.match(entry)
    names = _split(projet, entry, label.end() if label else 0)
    if _declared(projet, names, all_of_them=label is not None):
        return names
    if label is None and _LISTED.search(entry) and _beside_kinds(projet, names):
        return names
    if label or _DASH.search(entry):
        names = _split(projet, _DASH.sub(" ; ", entry))
        if _declared(projet, names, all_of_them=True):
            return names
    words = entry.split()  # « ARS CPAM » in one cell
    return words if _declared(projet, words, all_of_them=True) else []


def _declared(projet: Projet, names: list[str], *, all_of_them: bool) -> bool:
    found: set[str] = set()
    for name in names:
        acteur = acteur_named(projet, name)
        if acteur is not None:
            found.add(acteur.id)
        elif all_of_them:
            return False
    return len(found) > 1


def _beside_kinds(projet: Projet, names: list[str]) -> bool:
    """Tell whether names are one that is declared and kinds of organisations: each is another one."""
    others = [name for name in names if acteur_named(projet, name) is None]
    return len(others) == len(names) - 1 > 0 and all(_KIND.fullmatch(fold(name)) for name in others)


def _split(projet: Projet, entry: str, start: int = 0) -> list[str]:
    """Return the names between separators; a declared name that holds some stays whole, and so do parentheses."""
    masked = _PARENTHESES.sub(lambda found: "(" * len(found[0]), entry)
    separators = [(start, start), *(found.span() for found in SEPARATOR.finditer(masked, start))]
    bounds = [(end, after) for (_, end), (after, _) in pairwise([*separators, (len(entry), len(entry))])]
    names: list[str] = []
    rank = 0
    while rank < len(bounds):
        ends = range(min(rank + _LONGEST, len(bounds)) - 1, rank, -1)
        last = next((end for end in ends if acteur_named(projet, entry[bounds[rank][0] : bounds[end][1]])), rank)
        name = entry[bounds[rank][0] : bounds[last][1]].strip(_ENDS)
        rank = last + 1
        if name and fold(name) != "etc":
            names.append(_bare(projet, name))
    return names


def acteur_named(projet: Projet, name: str) -> Acteur | None:
    """Return the organisation that a name among others declares, without its article or what is said beside it."""
    bare = _bare(projet, name)
    return projet.acteur(bare) or (projet.acteur(_ASIDE.sub("", bare)) if bare.endswith(")") else None)


def _bare(projet: Projet, name: str) -> str:
    """Return a name without the article that its organisation is not declared with."""
    whole = name.strip(_ENDS)
    article = _ARTICLE.match(whole)
    if article is None or projet.acteur(whole):
        return whole
    without = whole[article.end() :]
    return without if projet.acteur(without) else whole
