"""What comments ask of the check: `# ptsm: ignorer[E003] raison`, on the line that it is about or just above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.raw import comments
from ptsm_cli.loading.source import Source
from ptsm_cli.projet.projet import Projet

_OURS = deferred(r"#\s*ptsm\s*(?::|(?=ignor))\s*", re.IGNORECASE)
_IGNORE = deferred(r"ignorer\s*\[(?P<words>[^\]]*)\]\s*:?\s*(?P<reason>.*)", re.IGNORECASE | re.DOTALL)
_WORD = deferred(r"[^,\s](?:[^,]*[^,\s])?")


class Silenced(NamedTuple):
    """One word of a comment that names a rule, a family or a letter, and where it stands."""

    word: str
    location: Location


@dataclass(frozen=True, slots=True)
class Directive:
    """One comment that is for us.

    Attributes:
        location: the comment, from its `#`.
        line: the line that it is about, from 1.
        words: the rules to silence there; none where the comment could not be understood.
        reason: why; empty where it is not said.
        understood: whether it is written as it should be.
    """

    location: Location
    line: int
    words: tuple[Silenced, ...] = ()
    reason: str = ""
    understood: bool = True

    @property
    def path(self) -> str:
        """The file as named on the command line."""
        return self.location.path


def is_ours(comment: str) -> bool:
    """Tell whether a comment asks something of the check."""
    return _OURS.search(comment) is not None


def directives(projet: Projet) -> Iterator[Directive]:
    """Yield what the comments of the files of a project ask: of those that were read, then of the others."""
    grounds = [document.file for document in projet.documents]
    grounds += [fault.location.file for fault in projet.faults]
    sources = {ground.path: ground for ground in grounds if isinstance(ground, Source)}
    for source in sources.values():
        if _OURS.search(source.text):
            yield from _of_file(source)


def _of_file(source: Source) -> Iterator[Directive]:
    for comment in comments(source):
        start, end = comment.span
        line = _about(source, start)
        asked = list(_OURS.finditer(source.text, start, end))
        marks = [*(ours.start() for ours in asked), end]
        yield from (_directive(source, ours, last, line) for ours, last in zip(asked, marks[1:], strict=True))


def _directive(source: Source, ours: re.Match[str], end: int, line: int) -> Directive:
    """Return what one `# ptsm:` asks, down to the next one of its line."""
    location = source.at(ours.start(), end)
    asked = _IGNORE.fullmatch(source.text, ours.end(), end)
    words = tuple(_words(source, *asked.span("words"))) if asked else ()
    if asked is None or not words:
        return Directive(location, line, understood=False)
    reason = asked["reason"]
    return Directive(location, line, words, reason if any(map(str.isalnum, reason)) else "")


def _words(source: Source, start: int, end: int) -> Iterator[Silenced]:
    for found in _WORD.finditer(source.text, start, end):
        yield Silenced(found[0], source.at(*found.span()))


def _about(source: Source, offset: int) -> int:
    """Return the line that a comment is about: its own, or where it stands alone, the next one that is no comment."""
    place = source.place((offset, offset))
    alone = not (source.line(place.line) or "")[: place.column - 1].strip()
    line = place.line
    while alone and _is_above(source.line(line) or ""):
        line += 1
    return line


def _is_above(line: str) -> bool:
    """Tell whether a line holds nothing but a comment, or what opens a document."""
    return line.lstrip().startswith("#") or line.partition("#")[0].rstrip() == "---"
