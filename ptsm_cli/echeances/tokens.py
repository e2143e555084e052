"""Cut a folded text into dates, links between dates, limits, harmless words, and what is not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from ptsm_cli.common.french import fold
from ptsm_cli.echeances.forms import FORMS, WrittenDate
from ptsm_cli.echeances.lexicon import ACTS, LINKING_WORDS, THINGS

_UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text beside its folded form.

    Attributes:
        source: the text as written.
        folded: the folded form that is read.
        origins: for each folded character, the index of its source character.
    """

    source: str
    folded: str
    origins: tuple[int, ...]

    def excerpt(self, start: int, end: int) -> str:
        """Return the source words of `folded[start:end]` on one line."""
        bound = self.origins[end] if end < len(self.origins) else len(self.source)
        return " ".join(self.source[self.origins[start] : bound].split())


def fold_text(text: str) -> FoldedText:
    """Return `text` folded as `ptsm_cli.common.french.fold` does, with the place of each character."""
    folded: list[str] = []
    origins: list[int] = []
    for rank, character in enumerate(text):
        for form in _fold_character(character):
            if form == " " and (not folded or folded[-1] == " "):
                continue
            folded.append(form)
            origins.append(rank)
    if folded and folded[-1] == " ":
        del folded[-1], origins[-1]
    return FoldedText(text, "".join(folded), tuple(origins))


@lru_cache(maxsize=1024)
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":  # zero-width characters and soft hyphens are not seen
        return ""
    if character.isnumeric() and not character.isascii():
        return _UNREADABLE  # the « ² » of a note must not become a digit of the date that it follows
    return fold(character)


class TokenKind(Enum):
    """What a token does in the sentence."""

    MOMENT = auto()
    POSITION = auto()
    """début, mi, fin, courant: changes the date that follows."""
    BOUND = auto()
    """à partir de, avant, d'ici…: makes the date that follows a start or an end."""
    ONWARD = auto()
    """et suivantes…: makes the date before a start."""
    CONTINUOUS = auto()
    """en continu, beside a start."""
    RANGE = auto()
    """Links a start to an end."""
    LIST = auto()
    """Links dates of a list."""
    RESIDUE = auto()
    """Words gathered around dates, which change nothing."""
    BETWEEN = auto()
    """entre … et …"""
    YEARS = auto()
    """The plural « années », which with one year would be a decade."""
    LINKING = auto()
    ACT = auto()
    THING = auto()
    SIGN = auto()
    """A parenthesis, colon or full stop."""
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the folded text, from `start` to `end`; `moment` is set for a date."""

    kind: TokenKind
    word: str
    start: int
    end: int
    moment: WrittenDate | None = None


_WORD_END = r"(?![0-9a-z])"
_YEAR_OF = rf"(?:au |le )?mois d(?:e{_WORD_END}|')|(?:l')?annee{_WORD_END}"

_TABLE: tuple[tuple[TokenKind, str, re.Pattern[str]], ...] = tuple(
    (kind, word, re.compile(form))
    for kind, word, form in (
        (TokenKind.BOUND, "ouverte", rf"(?:a partir|apartir|a compter) d(?:u{_WORD_END}|es{_WORD_END}|e{_WORD_END}|')"),
        (TokenKind.BOUND, "ouverte", rf"(?:depuis|pas avant){_WORD_END}"),
        (TokenKind.BOUND, "des", rf"des{_WORD_END}"),
        (TokenKind.BOUND, "avant", rf"avant{_WORD_END}"),
        (TokenKind.BOUND, "ici", rf"d[' ]?ici(?: a(?:u)?)?{_WORD_END}"),
        (TokenKind.BOUND, "tard", rf"(?:au (?:plus|\+) tard|dernier delai){_WORD_END}"),
        (TokenKind.BOUND, "jusque", rf"jusqu[' ]?(?:a|en|au|aux|a la){_WORD_END}"),
        (
            TokenKind.ONWARD,
            "suivantes",
            rf"(?:(?:et|puis|,) ?)?(?:l?es )?(?:annees? )?(?:suivant(?:e?s|e)|ulterieures|svtes){_WORD_END}",
        ),
        (TokenKind.ONWARD, "au-dela", rf"et (?:au[- ]dela|apres|plus|\+){_WORD_END}"),
        (
            TokenKind.ONWARD,
            "continu",
            rf"(?:et|puis)(?: ensuite)? (?:en continu|au fil de l'eau|en permanence){_WORD_END}",
        ),
        (
            TokenKind.CONTINUOUS,
            "continu",
            rf"(?:en continue?|au fil de l'eau|action continue|en permanence){_WORD_END}",
        ),
        (TokenKind.POSITION, "courant", rf"(?:dans le |en )?courant{_WORD_END}|au cours{_WORD_END}"),
        (TokenKind.POSITION, "debut", rf"(?:en |au )?debut{_WORD_END}"),
        (TokenKind.POSITION, "mi", rf"mi(?: ?- ?|{_WORD_END})|(?:au )?milieu{_WORD_END}"),
        (TokenKind.POSITION, "fin", rf"(?:en |a la )?fin{_WORD_END}"),
        (TokenKind.BETWEEN, "entre", rf"entre{_WORD_END}"),
        (TokenKind.YEARS, "annees", rf"(?:les )?annees{_WORD_END}"),
        (TokenKind.LINKING, "annee", _YEAR_OF),
        (TokenKind.RANGE, "-", r"-+"),
        (TokenKind.RANGE, "au", rf"aux?{_WORD_END}"),
        (TokenKind.RANGE, "a", rf"a{_WORD_END}"),
        (TokenKind.LIST, "et", rf"et{_WORD_END}|&"),
        (TokenKind.LIST, "puis", rf"puis{_WORD_END}"),
        (TokenKind.LIST, ",", r","),
        (TokenKind.LIST, ";", r";"),
        (TokenKind.LIST, "/", r"/"),
        (TokenKind.SIGN, "(", r"\("),
        (TokenKind.SIGN, ")", r"\)"),
        (TokenKind.SIGN, ":", r":"),
        (TokenKind.SIGN, ".", r"\."),
    )
)
_ELISION = re.compile(r"[ld]'")
_SPOKEN = re.compile(r"[^\W_]+|\S")


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
        if found and (moment := factory(found)):
            return Token(TokenKind.MOMENT, found[0], place, found.end(), moment)
    return None


def _word(folded: str, place: int) -> Token:
    for kind, word, form in _TABLE:
        found = form.match(folded, place)
        if found:
            return Token(kind, word, place, found.end())
    found = _ELISION.match(folded, place) or _SPOKEN.match(folded, place)
    word, end = (found[0], found.end()) if found else (folded[place], place + 1)
    return Token(_kind(word), word, place, end)


def _kind(word: str) -> TokenKind:
    if word in LINKING_WORDS:
        return TokenKind.LINKING
    singular = word.removesuffix("s").removesuffix("x")
    if word in ACTS or singular in ACTS:
        return TokenKind.ACT
    if singular in THINGS:
        return TokenKind.THING
    return TokenKind.UNKNOWN
