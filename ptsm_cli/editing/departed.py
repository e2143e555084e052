"""References to the fiches that a new roadmap leaves to the first one: how each is written there, where it can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import TypeGuard

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import enumeration
from ptsm_cli.editing.cited import cited_number, span_of
from ptsm_cli.findings.location import Ground, Location, Span
from ptsm_cli.links.collect import instance_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import AnyLink
from ptsm_cli.links.patterns import RANGE
from ptsm_cli.projet.numbers import numero_sort_key

_FEW = 2
"""Numbers in a row that are named one by one: more of them stay a range."""

_OTHER_END = re.compile(r"\w+(?:\s+(?:[àa]|au)\s+|\s*[-–—]\s*)(?:la\s+)?(?:n\s?[°º]\s*)?$", re.IGNORECASE)
_NEAR = 16
"""Characters around a number, where the other end of its range is."""


@dataclass(frozen=True, slots=True)
class Departed:
    """A reference to one or several fiches that are left.

    Attributes:
        location: where it is written.
        fiches: the fiches that are left, by key.
        edit: what takes its place, so that it says of which roadmap they are; None where its words cannot.
    """

    location: Location
    fiches: tuple[FicheKey, ...]
    edit: tuple[Span, str] | None

    @property
    def said(self) -> str:
        """Its words, on one line."""
        return " ".join(self.location.text.split())


class Departures:
    """What is written in a project of the fiches that are left; `kept` has the ids of the others."""

    def __init__(self, analysis: ProjetAnalysis, kept: frozenset[str], identifier: str) -> None:
        self.analysis, self.kept, self.identifier = analysis, kept, identifier

    def references(self) -> Iterator[Departed]:
        """Yield each reference to a fiche that is left; a range of fiches is one."""
        links = self.analysis.all_links
        told: set[int] = set()
        for ends in _ranges([one for one in links if not one.implicit]):
            inner = [one for one in links if one.implicit and _is_within(one, ends)]
            told |= {id(one) for one in (*ends, *inner)}
            yield from self._of_range(ends, (*ends, *inner))
        others = grouped((_end(one), one) for one in links if id(one) not in told)
        for some in others.values():
            if some[0].implicit:  # the other end of the range is the fiche that says it
                yield from self._of_words(some[0].location, some)
            else:
                yield from chain.from_iterable(self._of_one(one.location, one.target) for one in some)
        for reference in instance_references(self.analysis.directory, self.analysis.projet):
            yield from self._of_one(reference.location, reference.resolution.target)

    def _of_one(self, written: Location, target: FicheKey | None) -> Iterator[Departed]:
        """Yield a reference of its own to a fiche, where it is left."""
        if self._is_left(target):
            location = _range_around(written, self._numero(target))
            edit = None if location != written else self._edit(location, target)
            yield Departed(location, (target,), edit)

    def _of_words(self, location: Location, links: Iterable[AnyLink]) -> Iterator[Departed]:
        """Yield the fiches that are left of those that some words name, which cannot say so."""
        left = tuple(link.target for link in links if self._is_left(link.target))
        if left:
            yield Departed(location, left, None)

    def _is_left(self, target: FicheKey | None) -> TypeGuard[FicheKey]:
        return target is not None and target.projet == self.analysis.projet.id and target.fiche not in self.kept

    def _numero(self, target: FicheKey) -> str:
        return self.analysis.directory.fiche(target).contenu.numero

    def _of_range(self, ends: _Ends, links: Sequence[AnyLink]) -> Iterator[Departed]:
        """Yield the range that some links make, where one of its fiches is left."""
        targets = (link.target for link in links if link.target is not None)
        known = sorted(targets, key=lambda target: numero_sort_key(self._numero(target)))
        left = tuple(filter(self._is_left, known))
        if not left:
            return
        first, target = ends[0].location, ends[0].target
        end = span_of(ends[1].location)[1]
        whole = first._replace(known=(span_of(first)[0], end))
        number = target and cited_number(first, self._numero(target))
        if number is None or len(known) < len(links):
            yield Departed(whole, left, None)
        else:
            span = (number[0], end)
            yield Departed(whole, left, (span, _apart(first.file, span, enumeration(self._listed(known)))))

    def _listed(self, targets: Iterable[FicheKey]) -> Iterator[str]:
        """Yield how the fiches of a range are named: those that are left one by one, a row of the others as a range."""
        for is_left, some in groupby(targets, self._is_left):
            row = list(some)
            if is_left:
                yield from (self.analysis.directory.notation(target, self.identifier) for target in row)
            elif len(row) > _FEW:
                yield f"{self._numero(row[0])} à {self._numero(row[-1])}"
            else:
                yield from map(self._numero, row)

    def _edit(self, location: Location, target: FicheKey) -> tuple[Span, str] | None:
        """Return the change that puts a notation at the place of a reference or, in a sentence, of its number."""
        notation = self.analysis.directory.notation(target, self.identifier)
        if location.words is None:
            return span_of(location), f'"{notation}"'
        number = cited_number(location, self._numero(target))
        return number and (number, _apart(location.file, number, notation))


_Ends = tuple[AnyLink, AnyLink]


def _ranges(links: Sequence[AnyLink]) -> Iterator[_Ends]:
    """Yield the first and the last fiche of each range of the sentences, where they follow one another: « 3 à 5 »."""
    written = (one for one in links if one.location.words is not None)
    for first, last in pairwise(written):
        between = span_of(first.location)[1], span_of(last.location)[1]
        if first.location.path == last.location.path and RANGE.fullmatch(first.location.file.extract(between)):
            yield first, last


def _end(link: AnyLink) -> tuple[str, int]:
    return link.location.path, span_of(link.location)[1]


def _range_around(location: Location, numero: str) -> Location:
    """Return the range of which a reference is one end, the other being the fiche that says it; else the reference."""
    start, end = span_of(location)
    if location.words is None or (number := cited_number(location, numero)) is None:
        return location
    is_last = number[0] == start  # « à 5 », and not « – fiche 5 »
    other = _OTHER_END.search(location.file.extract((max(start - _NEAR, 0), start))) if is_last else None
    following = RANGE.match(location.file.extract((end, end + _NEAR)))
    around = start - len(other[0]) if other else start, end + following.end() if following else end
    return location if around == (start, end) else location._replace(known=around)


def _is_within(link: AnyLink, ends: _Ends) -> bool:
    first, last = ends
    (start, _), (inner, inner_end), (_, end) = (span_of(one.location) for one in (first, link, last))
    return link.location.path == first.location.path and start <= inner and inner_end <= end


def _apart(file: Ground, span: Span, notation: str) -> str:
    """Return a notation, with a space before it where the number stood against a word."""
    before = file.extract((span[0] - 1, span[0]))
    return f" {notation}" if before.isalpha() else notation
