"""Une seule entrée tient toute une liste.

Ce que la règle vérifie
Une entrée de moyens, de modalités, de public cible, de partenaires, d'ordre du jour… est un seul élément : elle n'en
réunit pas plusieurs, séparés par des points-virgules, des puces, des numéros, des tabulations ou des lignes, ni des
noms courts séparés par des virgules. Une phrase qui contient un point-virgule, ou une énumération annoncée par
deux-points, reste une phrase. Des acteurs déclarés réunis en une entrée relèvent d'A005.

Pourquoi
Une entrée est imprimée, suivie et comptée comme un seul élément.

Comment corriger
Écrivez une liste, un élément par entrée.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, counted, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.walk import Spot
from ptsm_cli.projet.projet import Document
from ptsm_cli.rules.acteurs.joined import names_side_by_side
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.listing import bulleted, items_of, may_list, may_list_names, names_of, to_paste
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S021"
NAME = "liste-en-une-entree"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nmoyens: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Un local ; un véhicule ; deux ETP\n"}, places=(("fiches/02.yaml", 4, 9),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}[Un local, un véhicule, deux ETP]\n"})

_RECORDS = {
    "objectifs_operationnels": "libelle",
    "indicateurs": "libelle",
    "decisions": "libelle",
    "budget": "poste",
    "motifs": "motif",
    "calendrier": "repere",
    "composition": "membre",
    "signataires": "organisme",
}
"""The lists of records that words alone may stand for, and the key that these words are under."""

_WORDS = frozenset(_RECORDS.values())

_WHO = frozenset(
    (
        *("pilotes", "partenaires", "financeurs", "responsable", "operateurs", "redacteurs", "membres"),
        *("composition", "signataires"),
    )
)
_NAMES = frozenset(("communes", "alias", "departements", "calendrier"))
"""The lists of names that no comma stands in."""

_NAMED = _WHO | _NAMES


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that holds several items."""
    yield from alike(_joined(analysis))


def _joined(analysis: ProjetAnalysis) -> Iterator[Constat]:
    told = bulleted(analysis.faults(FaultKind.BULLET))
    for file in analysis.file_texts:
        for spot, text in file:
            field = spot.field if spot.is_item else _list_of(spot.route) if spot.field in _WORDS else None
            if field is None or not _may_list(text, field):
                continue
            entry = _entry(spot)
            items = _items(analysis, file.spots, entry, text) if entry else []
            if entry and items and _is_whole(file.document, spot.route, entry) and not told(file.document.at(*entry)):
                yield Constat(
                    file.document.at(*entry),
                    f"{quote(text)} réunit {counted(len(items), 'élément', 'éléments')} en une seule entrée.",
                    f"Écrivez une liste, un élément par entrée{NBSP}: {to_paste(items)}.",
                )


def _may_list(text: str, field: str) -> bool:
    return may_list_names(text, plain=field in _NAMES) if field in _NAMED else may_list(text)


def _list_of(route: Route) -> str | None:
    """Return the list of records that a text may be the whole of an entry of, None where it is no entry."""
    above = "".join(map(str, route[-3:-2]))  # before the rank of the entry and the key of its words
    return above if _RECORDS.get(above) == route[-1] else None


def _entry(spot: Spot) -> Route | None:
    """Return the route of the entry that a text is in, None where it is a reference."""
    if spot.is_item:
        return spot.route if spot.is_sentence or spot.field in _NAMES else None
    return spot.route[:-1]


def _is_whole(document: Document[Any], route: Route, entry: Route) -> bool:
    """Tell whether a text is the whole of the entry that it is in, and no part of a record."""
    return document.at(*entry).span == document.at(*route).span


def _items(analysis: ProjetAnalysis, spots: Sequence[Spot], entry: Route, text: str) -> list[str]:
    *above, rank = entry
    field = str(above[-1])
    if field in _WHO:
        names = names_of(text, plain=False)
        return [] if names and names_side_by_side(analysis.projet, text) else names
    if field in _NAMES:
        return names_of(text, plain=True)
    second = (*above, 1)
    return items_of(text, alone=rank == 0 and not any(spot.route[: len(second)] == second for spot in spots))
