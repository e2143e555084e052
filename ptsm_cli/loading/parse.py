"""From the text of a file to its data: read as it is, else as it was meant, else the parts of it that are whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import MappingStartEvent, NodeEvent, SequenceStartEvent

from ptsm_cli.common.encoding import rare_signs
from ptsm_cli.findings.location import Location, Span
from ptsm_cli.loading.edges import is_edged, may_hide, may_hold
from ptsm_cli.loading.events import Events, fast_events, pure_events
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.positions import Gap, gap_at
from ptsm_cli.loading.raw import glued_comments, glued_items, sub_items
from ptsm_cli.loading.recovery import Broken, NotOfFormError, SpentError, blanked, conflicts, disputed, salvage
from ptsm_cli.loading.signs import (
    Suspect,
    Vocabulary,
    are_strange,
    hold_invisible,
    hold_odd,
    may_hold_typed_bullets,
    misplaced,
    outside,
    repaired,
    sign_faults,
    suspects,
)
from ptsm_cli.loading.source import Source
from ptsm_cli.loading.syntax import syntax_fault
from ptsm_cli.loading.tree import Data, TreeBuilder

_DESCRIBED = 50
"""Parts that cannot be read and are told one by one; beyond, they are only left aside."""

_ASKED = 2000
"""How many times a parser is asked about parts of one text."""

_DECIDED = 100
"""How many of them the slow one is."""


class Parsed(NamedTuple):
    """What was read of a text, and what is wrong with it."""

    data: Data
    faults: list[Fault]


def parse(source: Source, text: str, vocabulary: Vocabulary | None) -> Parsed:
    """Return what a text holds, the parts that cannot be read put aside: the outline of the source says which.

    `text` is that of the source, sign for sign, without what a parser cannot take.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    markers = conflicts(text)
    strange = are_strange(_signs_of(source, text)) or may_hold_typed_bullets(text)
    if not markers:
        return _Reading(source, text, vocabulary, strange).read()
    parts = disputed(text, markers)
    fault = _conflict(source, markers, parts)
    try:
        gaps = [Gap(*part, headed=False) for part in parts]
        parsed = _Reading(source, blanked(text, parts), vocabulary, strange, gaps).read()
    except UnreadableError:
        raise UnreadableError(fault) from None
    return parsed._replace(faults=[fault, *(other for other in parsed.faults if other.kind is not FaultKind.EMPTY)])


def _of_keys(faults: Sequence[Fault]) -> Iterator[Gap]:
    """Yield where a key is that is no word: any key that its record misses may be the one that was meant."""
    for fault in faults:
        if fault.kind is FaultKind.COMPLEX_KEY and (span := fault.location.span):
            yield Gap(*span, headed=False)


def _signs_of(source: Source, text: str) -> frozenset[str]:
    """Return the signs of a text but those of plain ASCII: most often, it is that of the file."""
    return source.signs if text is source.text else rare_signs(text)


class _Reading(NamedTuple):
    """A text to read, as the file has it or with blanks where it cannot be read."""

    source: Source
    text: str
    words: Vocabulary | None
    strange: bool
    """Whether it holds signs that pass for others."""
    gaps: Sequence[Gap] = ()

    def read(self) -> Parsed:
        """Return what the text says as it stands; else as it was meant; else what parts of it say."""
        found = suspects(self.text, _signs_of(self.source, self.text), self.words) if self.strange else []
        try:
            as_written = self._build(self.text)
        except YAMLError as error:
            return self._as_meant(found, error)
        outline = self.source.outline
        if found and outline and (kept := misplaced(self.text, found, outline, self.words)):
            try:
                return self.settled(kept)
            except YAMLError:
                self.source.outline = outline
                told = list(sign_faults(self.source, kept))
                places = {fault.location for fault in told}
                others = [fault for fault in as_written.faults if fault.location not in places]
                return Parsed(as_written.data, [*others, *told])
        return as_written

    def _build(self, text: str) -> Parsed:
        # A sign without width may be inside any text; the other ones begin or end one.
        rare = _signs_of(self.source, text)
        doubted = may_hide if hold_invisible(rare) else is_edged if hold_odd(rare) or may_hold(text, rare) else None
        builder = TreeBuilder(self.source, text, self.words, doubted)
        whole = self.source.encoded if text is self.source.text else b""
        try:
            data = builder.build(fast_events(whole or text))
        except YAMLError as refusal:
            builder = TreeBuilder(self.source, text, self.words, doubted)
            data = builder.build(pure_events(text, refusal))
        if (gaps := [*self.gaps, *_of_keys(builder.faults)]) and self.source.outline:
            self.source.outline.gaps = tuple(sorted(gaps))
        sentences, lists = (self.words.sentences, self.words.lists) if self.words else ((), ())
        said = (
            *glued_comments(self.source, sentences),
            *glued_items(self.source, lists),
            *sub_items(self.source),
        )
        return Parsed(data, [*builder.faults, *said])

    def settled(self, found: Sequence[Suspect]) -> Parsed:
        """Return what the text says once these signs are what they stand for; those that are prose stay as they are."""
        parsed = self._build(repaired(self.text, found))
        kept = outside(found, self.source.outline) if self.source.outline else []
        if len(kept) < len(found):
            parsed = self._build(repaired(self.text, kept))
        return parsed._replace(faults=[*parsed.faults, *sign_faults(self.source, kept)])

    def _as_meant(self, found: Sequence[Suspect], error: YAMLError) -> Parsed:
        if found:
            try:
                return self.settled(found)
            except YAMLError as again:
                error = again
        fault = syntax_fault(error, self.source)
        broken = salvage(repaired(self.text, found), _Refusals())
        if not broken:
            raise UnreadableError(fault)
        text = blanked(self.text, [part.blank for part in broken])
        gaps = sorted([*self.gaps, *(Gap(*part.span, headed=part.headed) for part in broken)])
        rest = [one for one in found if (gap := gap_at(gaps, one.start)) is None or gap.start == one.line]
        try:
            parsed = self._replace(text=text, gaps=gaps).settled(rest)
        except YAMLError:
            raise UnreadableError(fault) from None
        first = None if any(_is_of(part, fault) for part in broken[1:]) else fault
        told = [_told(self.source, part, None if rank else first) for rank, part in enumerate(broken[:_DESCRIBED])]
        places = {fault.location for fault in told}
        others = (fault for fault in parsed.faults if fault.location not in places)
        return parsed._replace(faults=[*told, *others])


class _Refusals:
    """Asks the C parser about parts of a text and, where one alone is refused, the parser that decides, a few times."""

    def __init__(self) -> None:
        self._asked = count()
        self._decided = count()

    def __call__(self, text: str, *, is_list: bool, alone: bool) -> YAMLError | None:
        """Return why they are not read."""
        if next(self._asked) > _ASKED:
            return SpentError()
        error = _error(fast_events(text), is_list=is_list)
        if not alone or error is None or isinstance(error, NotOfFormError) or next(self._decided) > _DECIDED:
            return error
        return _error(pure_events(text, error), is_list=is_list)


def _error(events: Events, *, is_list: bool) -> YAMLError | None:
    expected = SequenceStartEvent if is_list else MappingStartEvent
    root: NodeEvent | None = None
    try:
        for event in events:
            if root is None and isinstance(event, NodeEvent):
                root = event
    except YAMLError as error:
        return error
    return None if isinstance(root, expected) else NotOfFormError()


def _told(source: Source, part: Broken, first: Fault | None) -> Fault:
    """Return why a part is not read: what was said of the whole text, where it is said of this part, else its own."""
    if first is not None and (isinstance(part.error, NotOfFormError) or _is_of(part, first)):
        return replace(first, unread=Location(source, known=part.span))
    return replace(syntax_fault(part.error, source, part.span), unread=Location(source, known=part.span))


def _is_of(part: Broken, fault: Fault) -> bool:
    """Tell whether a fault stands in a part."""
    places = [place.span for place in (fault.location, fault.see) if place]
    return any(span and part.span[0] <= span[0] < part.span[1] for span in places)


def _conflict(source: Source, markers: Sequence[Span], parts: Sequence[Span]) -> Fault:
    """Return the fault that tells the markers of git, all of them at once."""
    see = source.at(*markers[1]) if len(markers) > 1 else None
    lines = Location(source, known=(parts[0][0], parts[-1][1]))
    return Fault(FaultKind.CONFLICT, source.at(*markers[0]), str(len(markers)), see=see, unread=lines)
