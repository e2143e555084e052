"""Plusieurs acteurs déclarés tiennent dans une seule entrée.

Ce que la règle vérifie
Une entrée d'une liste de pilotes, partenaires, opérateurs, financeurs, membres… ne réunit pas deux acteurs
d'acteurs.yaml ou plus, séparés par une virgule, un point-virgule, une barre, « et »… Un acteur dont le nom contient
lui-même « et » ou une barre n'en est qu'un, et un siège dont la fonction est dite est celui d'une personne.

Pourquoi
Une entrée est un seul nom : celui-ci n'est celui d'aucun acteur, et aucun des deux n'est suivi ni compté.

Comment corriger
Écrivez une liste, un acteur par entrée.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.typography import counted, quote, truncate
from ptsm_cli.findings.finding import Fix, Severity, replacement
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "A005"
NAME = "acteurs-dans-une-entree"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}CDL, Mairie du Lac\n"}, places=(("fiches/02.yaml", 4, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}[CDL, Mairie du Lac]\n"})

_SEPARATOR = re.compile(r"\s*(?:[,;/|+&\n•·▪]|\bet/ou\b|\bet\b|\bainsi que\b|\bavec\b)\s*", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
"""« CDL (pilote) »: what is said of the organisation that is named."""

_DASH = re.compile(r"\s[-–—]\s")
_LABEL = re.compile(r"[^:]*\s?:\s")
_ARTICLE = re.compile(r"(?:de\s+)?(?:la|le|les|du|des|l['’])\s*(?=\S)", re.IGNORECASE)
_ENDS = " \t\n.…"
_TO_QUOTE = re.compile(r"[,\[\]{}\"]|^[#&*!|>'%@`-]|:\s|\s#|:$")
_WIDTH = 120
_LONGEST = 8
"""How many pieces between separators a declared name may be made of: they are tried together, longest first."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that names several declared organisations."""
    yield from alike(_joined(analysis))


def _joined(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    one_person = set(_seats_of_one(projet))
    for place in analysis.plain_entries:
        entry = place.words
        if not (_SEPARATOR.search(entry) or _DASH.search(entry)) or not _takes_several(place.route):
            continue
        if place.location in one_person:
            continue
        pieces = _pieces(projet, entry)
        if pieces:
            listed = ", ".join(map(_in_yaml, pieces))
            count = sum(_acteur(projet, piece) is not None for piece in pieces)
            location = place.location
            yield Constat(
                location,
                f"{quote(entry)} réunit {counted(count, 'acteur déclaré', 'acteurs déclarés')} en une seule entrée.",
                f"Écrivez une liste, un acteur par entrée : {truncate(f'[{listed}]', _WIDTH)}.",
                fix=_in_a_list(location, entry, pieces),
            )


def _in_a_list(location: Location, entry: str, pieces: list[str]) -> Fix | None:
    """Return the fix that writes a list, where the separators are all that it takes away."""
    if "".join(fold_words(_SEPARATOR.sub(" ", entry))) != "".join(fold_words(" ".join(pieces))):
        return None
    written, before = [_in_yaml(piece) for piece in pieces], (location.quoted or "")[: location.place.column - 1]
    if before.endswith("- "):
        text = f"\n{' ' * (len(before) - 2)}- ".join(written)
    elif before.rstrip().endswith(":"):
        text = f"[{', '.join(written)}]"
    elif before.rstrip().endswith(("[", ",")):
        text = ", ".join(written)
    else:
        return None
    return replacement(location, text, "Écrit un acteur par entrée")


def _seats_of_one(projet: Projet) -> Iterator[Location]:
    """Yield the seats held by one person, who may come for two organisations, or for a department of one."""
    for document in projet.gouvernance:
        for rank, instance in enumerate(document.contenu.instances):
            for index, membre in enumerate(instance.composition):
                if membre.fonction:
                    yield document.at("instances", rank, "composition", index, "membre")


def _takes_several(route: Route) -> bool:
    """Tell whether an entry stands in a list: the field of one organisation alone may only name them all."""
    return isinstance(route[-1], int) or route[-1] == "membre"


def _pieces(projet: Projet, entry: str) -> list[str]:
    """Return the names that an entry puts side by side where two of them at least are declared, else nothing.

    After a label (« Associations : »), or between dashes, which words hold too, all of them must be.
    """
    label = _LABEL.match(entry)
    names = _split(projet, entry, label.end() if label else 0)
    if _declared(projet, names, all_of_them=label is not None):
        return names
    names = _split(projet, _DASH.sub(" ; ", entry))
    return names if _declared(projet, names, all_of_them=True) else []


def _declared(projet: Projet, names: list[str], *, all_of_them: bool) -> bool:
    found = [acteur for acteur in (_acteur(projet, name) for name in names) if acteur is not None]
    return len({acteur.id for acteur in found}) > 1 and not (all_of_them and len(found) < len(names))


def _split(projet: Projet, entry: str, start: int = 0) -> list[str]:
    """Return the names between separators; a declared name that holds some stays whole, and so do parentheses."""
    masked = _PARENTHESES.sub(lambda found: "(" * len(found[0]), entry)
    separators = [(start, start), *(found.span() for found in _SEPARATOR.finditer(masked, start))]
    bounds = [(end, after) for (_, end), (after, _) in pairwise([*separators, (len(entry), len(entry))])]
    names: list[str] = []
    rank = 0
    while rank < len(bounds):
        ends = range(min(rank + _LONGEST, len(bounds)) - 1, rank, -1)
        last = next((end for end in ends if _acteur(projet, entry[bounds[rank][0] : bounds[end][1]])), rank)
        name = entry[bounds[rank][0] : bounds[last][1]].strip(_ENDS)
        rank = last + 1
        if name and fold(name) != "etc":
            names.append(_bare(projet, name))
    return names


def _acteur(projet: Projet, name: str) -> Acteur | None:
    bare = _bare(projet, name)
    return projet.acteur(bare) or projet.acteur(_ASIDE.sub("", bare))


def _bare(projet: Projet, name: str) -> str:
    """Return a name without the article that its organisation is not declared with."""
    whole = name.strip(_ENDS)
    article = _ARTICLE.match(whole)
    without = whole[article.end() :] if article else whole
    return without if projet.acteur(without) and not projet.acteur(whole) else whole


def _in_yaml(name: str) -> str:
    """Return a name as an item between brackets."""
    return '"{}"'.format(name.replace('"', '\\"')) if _TO_QUOTE.search(name) else name
