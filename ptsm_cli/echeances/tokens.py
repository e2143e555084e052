"""Cut a folded text into dates, links between dates, limits, harmless words, and what is not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances.forms import FORMS
from ptsm_cli.echeances.markers import MARKS, TokenKind, word_genre
from ptsm_cli.echeances.refusals import RefusalError
from ptsm_cli.echeances.units import WrittenDate

UNREADABLE = "\ufffd"
"""What stands for a character of a number that is no digit."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text beside its folded form.

    Attributes:
        source: the text as written.
        folded: the folded form that is read.
        origins: for each folded character, the index of its source character; then the length of the source.
    """

    source: str
    folded: str
    origins: tuple[int, ...]

    def excerpt(self, start: int, end: int) -> str:
        """Return the source words of `folded[start:end]` on one line."""
        return " ".join(self.source[slice(*self.place(start, end))].split())

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where `folded[start:end]` is in the source, without the spaces after it."""
        first = self.origins[start]
        return first, first + len(self.source[first : self.origins[end]].rstrip())

    def replaced(self, form: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> str:
        """Return the source where each match of `form` in the folded text is written otherwise."""
        pieces: list[str] = []
        place = 0
        for found in form.finditer(self.folded):
            start, end = self.place(*found.span())
            pieces += [self.source[place:start], write(found)]
            place = end
        return "".join([*pieces, self.source[place:]])


def fold_text(text: str) -> FoldedText:
    """Return `text` folded as `ptsm_cli.common.french.fold` does, with the place of each character."""
    folded: list[str] = []
    origins: list[int] = []
    for rank, character in enumerate(text):
        for form in _fold_character(character):
            if form != " " or (folded and folded[-1] != " "):
                folded.append(form)
                origins.append(rank)
    if folded and folded[-1] == " ":
        del folded[-1], origins[-1]
    return FoldedText(text, "".join(folded), (*origins, len(text)))


def fold_bare(text: str) -> FoldedText:
    """Return a folded text without the full stop that ends it nor the parentheses around it, which say nothing.

    « 2026... » ends with no full stop.
    """
    whole = fold_text(text)
    bare = whole.folded.removesuffix(".").rstrip(" ")
    if bare.endswith("."):
        return whole
    start, end = 0, len(bare)
    if bare.startswith("(") and bare.find(")") == end - 1 and bare.count("(") == 1:
        start, end = 1 + (bare[1] == " "), end - 1 - (bare[-2] == " ")
    return FoldedText(text, bare[start:end], whole.origins[start:])


@lru_cache(maxsize=1024)
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":  # zero-width characters and soft hyphens are not seen
        return ""
    if character.isnumeric() and not character.isascii():
        return UNREADABLE  # the « ² » of a note must not become a digit of the date that it follows
    return fold(character)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the folded text, from `start` to `end`; `moment` is set for a date."""

    kind: TokenKind
    word: str
    start: int
    end: int
    moment: WrittenDate | None = None

    @property
    def date(self) -> WrittenDate:
        """The date that it is."""
        assert self.moment is not None  # noqa: S101 - asked of dates only
        return self.moment

    @property
    def is_year(self) -> bool:
        """Whether it is a bare year."""
        return self.moment is not None and self.moment.is_year

    @property
    def is_part(self) -> bool:
        """Whether it is a date without its year."""
        return self.moment is not None and self.moment.year is None


def token_at(tokens: Sequence[Token], rank: int) -> Token | None:
    """Return the token of a rank, None after the last one."""
    return tokens[rank] if rank < len(tokens) else None


_SPOKEN = re.compile(r"[ld]'|[^\W_]+|\S")


def split_tokens(folded: str) -> Iterator[Token]:
    """Yield the tokens of a folded text, from left to right, nothing left out but spaces."""
    place = 0
    while place < len(folded):
        if folded[place] == " ":
            place += 1
            continue
        token = _date(folded, place) or _word(folded, place)
        yield token
        place = token.end


def _date(folded: str, place: int) -> Token | None:
    for form, factory in FORMS:
        found = form.match(folded, place)
        if found is None:
            continue
        token = Token(TokenKind.MOMENT, found[0], place, found.end())
        try:
            moment = factory(found)
        except RefusalError as refusal:
            raise refusal.at(token) from None
        if moment:
            return replace(token, moment=moment)
    return None


def _word(folded: str, place: int) -> Token:
    for kind, word, form in MARKS:
        found = form.match(folded, place)
        if found:
            return Token(kind, word or found[0], place, found.end())
    word = next(_SPOKEN.finditer(folded, place))[0]
    return Token(word_genre(word), word, place, place + len(word))
