"""Words that look like a mention of a fiche and are not read so, with what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import enumeration
from ptsm_cli.links import others, patterns
from ptsm_cli.links.mention import Mention


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that look like a mention of a fiche, or of several, and are not read so.

    Attributes:
        start: the offset of the first of them.
        end: that after the last.
        words: the words themselves.
        numeros: the numbers that they may be of: one, or both ends of a series.
        instead: what to write: for a series, all of it, then its ends alone; nothing where its end is not said.
        partly: whether some fiches are read, and not the others.
        roman: the number that is a Roman one, as it is written: a project may number its fiches so.
        beside: the document that stands beside them, where they may be of it.
    """

    start: int
    end: int
    words: str
    numeros: tuple[str, ...]
    instead: tuple[str, ...]
    partly: bool = False
    roman: str | None = None
    beside: str | None = None


def is_another_thing(text: str, start: int, end: int) -> bool:
    """Tell whether numbers that end there count something, or are those of another document."""
    if patterns.UNIT.match(text, end) or others.is_of_another_document(text, end):
        return True
    look_back = max(0, start - patterns.LOOK_BACK)
    return (
        others.is_theirs(text, start)
        or others.is_elsewhere(text, end)
        or others.is_fiche_of_another(text, look_back, start, end)
    )


def in_a_phrase(numeros: Sequence[str]) -> tuple[str, ...]:
    """Return « fiches 3 et 4 », as what to write for some numbers."""
    return (f"{'fiche' if len(numeros) == 1 else 'fiches'} {enumeration(numeros)}",)


def in_lists(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    """Yield the mentions of a text, those that one word introduces together: « fiches 3, 4 et 5 »."""
    together: list[Mention] = []
    for mention in mentions:
        if together and patterns.HEAD.match(mention.words):
            yield together
            together = []
        together.append(mention)
    if together:
        yield together
