"""Plusieurs acteurs déclarés tiennent dans une seule entrée.

Ce que la règle vérifie
Une entrée d'une liste de pilotes, partenaires, opérateurs, financeurs, membres… ne réunit pas deux acteurs
d'acteurs.yaml ou plus, séparés par une virgule, un point-virgule, une barre, « et »…, ni un acteur et des sortes
d'acteurs (« ARS, bailleurs »). Un acteur dont le nom contient lui-même « et » ou une barre n'en est qu'un, et un siège
dont la fonction est dite est celui d'une personne.

Pourquoi
Une entrée est un seul nom : celui-ci n'est celui d'aucun acteur, et aucun des deux n'est suivi ni compté.

Comment corriger
Écrivez une liste, un acteur par entrée.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.typography import counted, enumeration, guillemets, quote
from ptsm_cli.findings.finding import Fix, Severity, replacement
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.projet.entries import PlacedEntry
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.acteurs.joined import SEPARATOR, acteur_named, may_join, names_side_by_side
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.listing import bulleted, in_yaml, to_paste
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "A005"
NAME = "acteurs-dans-une-entree"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}CDL, Mairie du Lac\n"}, places=(("fiches/02.yaml", 4, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}[CDL, Mairie du Lac]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that names several declared organisations."""
    yield from alike(_joined(analysis))


def _joined(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    one_person = set(_seats_of_one(projet))
    told = bulleted(analysis.faults(FaultKind.BULLET))
    for place in analysis.plain_entries:
        entry = place.words
        if not may_join(projet, entry) or not _takes_several(place.route):
            continue
        if place.location in one_person or told(place.location):
            continue
        pieces = names_side_by_side(projet, entry)
        if pieces:
            count = sum(acteur_named(projet, piece) is not None for piece in pieces)
            seat = _is_in_a_record(place)
            listed = f"une liste, un acteur par entrée : {to_paste(pieces)}"
            seats = enumeration(guillemets(f"membre: {in_yaml(piece)}") for piece in pieces)
            yield Constat(
                place.location,
                f"{quote(entry)} réunit {_several(count, len(pieces))} en une seule entrée.",
                f"Écrivez {f'un siège par acteur : {seats}' if seat else listed}.",
                fix=None if seat else _in_a_list(place.location, entry, pieces),
            )


def _several(declared: int, named: int) -> str:
    return counted(declared, "acteur déclaré", "acteurs déclarés") if declared > 1 else counted(named, "acteur")


def _in_a_list(location: Location, entry: str, pieces: list[str]) -> Fix | None:
    """Return the fix that writes a list, where the separators are all that it takes away."""
    if "".join(fold_words(SEPARATOR.sub(" ", entry))) != "".join(fold_words(" ".join(pieces))):
        return None
    written, before = [in_yaml(piece) for piece in pieces], (location.quoted or "")[: location.place.column - 1]
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


def _is_in_a_record(place: PlacedEntry) -> bool:
    """Tell whether an entry is the value of a key of its own, which takes no list: « - membre: CDL »."""
    return place.route[-1] == "membre" and place.location.span != place.document.at(*place.route[:-1]).span


def _takes_several(route: Route) -> bool:
    """Tell whether an entry stands in a list: the field of one organisation alone may only name them all."""
    return isinstance(route[-1], int) or route[-1] == "membre"
