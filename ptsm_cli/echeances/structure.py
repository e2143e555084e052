"""Which limits and links stand around each date of a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.markers import CLOSING, NO_EVENT, OPENING, SUFFIXES, TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token, token_at
from ptsm_cli.echeances.units import WrittenDate
from ptsm_cli.echeances.years import periodes_of

_DOUBLE_LINKS = frozenset({", et", ", puis", "et puis", "; et", "; puis"})


class Connection(Enum):
    """What stands between two dates."""

    RANGE = auto()
    """A dash, « à », « jusqu'à », an arrow: from one to the other."""
    LIST = auto()
    """« et », « puis », a comma, a semicolon: one, then the other."""
    SLASH = auto()
    """A slash."""
    WORDS = auto()
    """Words alone, or after a dash."""
    NOTHING = auto()
    """Nothing: the limits of the two dates, if any, tell how they go together."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a phrase.

    Attributes:
        token: where it stands, its limit before it included.
        moment: how it is written.
        periodes: its days, in order.
        bound: the limit that it is, or empty.
    """

    token: Token
    moment: WrittenDate
    periodes: tuple[Periode, ...]
    bound: str = ""

    @property
    def start(self) -> Periode:
        """Its first interval."""
        return self.periodes[0]

    @property
    def end(self) -> Periode:
        """Its last interval."""
        return self.periodes[-1]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The dates of a text with what joins them.

    Attributes:
        dates: in the order of the text; at least one.
        links: the link after each date but the last.
        signs: the word of each link: « et », « , »; empty for words.
        words_first: whether words stand before the first date.
        words_last: whether words stand after the last one.
        between: whether « entre » comes first.
        rest: what opens the end after the last date: « et suivantes »; or None.
        inclus: « inclus » after the last date, or None.
    """

    dates: tuple[Dated, ...]
    links: tuple[Connection, ...]
    signs: tuple[str, ...]
    words_first: bool
    words_last: bool
    between: bool
    rest: Token | None
    inclus: Token | None

    @property
    def own_words(self) -> bool:
        """Whether the words between two dates are of one of them: « formation 2025 - bilan 2027 »."""
        return self.words_first or self.words_last

    @property
    def place(self) -> Token:
        """The whole of its dates, as one token."""
        return replace(self.dates[0].token, end=self.dates[-1].token.end)


def articulate(tokens: Sequence[Token]) -> Phrase:
    """Return the structure of a dated phrase, words at its ends left out.

    Raises:
        RefusalError: a limit or a link does not touch the dates that it is of.
    """
    dates, gaps = _attach_limits(_merge_limits(tokens))
    words = [token for gap in gaps for token in gap if token.kind is TokenKind.RESIDUE]
    if words and any(date.bound == "lancement" for date in dates):
        raise RefusalError(Motif.MOTS, *words)  # « réunion de lancement juin 2026 » is dated, it starts nothing
    head, tail = ([j for j in gap if j.kind is not TokenKind.RESIDUE] for gap in (gaps[0], gaps[-1]))
    between = [j.kind for j in head] == [TokenKind.BETWEEN]
    rest = tail[0] if tail and tail[0].kind is TokenKind.ONWARDS else None
    inclus = tail[0] if tail and tail[0].kind is TokenKind.INCLUDED else None
    outside = [*head[between:], *tail[bool(rest or inclus) :]]
    if outside or (rest and gaps[-1][0] is not rest):
        raise RefusalError(Motif.AMBIGUE, *outside)
    words_first, words_last = map(_tells, (gaps[0], gaps[-1]))
    gaps = list(map(_without_words, gaps[1:-1]))
    links = [_link(gap) for gap in gaps]
    signs = tuple(map(_sign, gaps))
    return Phrase(tuple(dates), tuple(links), signs, words_first, words_last, between, rest, inclus)


def _merge_limits(tokens: Sequence[Token]) -> list[Token]:
    """Keep the more precise of two limits in a row: « échéance : avant juin », « lancement au plus tôt »."""
    phrase: list[Token] = []
    for token in tokens:
        before = phrase[-1] if phrase else None
        if before and before.kind is token.kind is TokenKind.LIMIT:
            if not _agree(before.word, token.word):
                raise RefusalError(Motif.AMBIGUE, replace(before, end=token.end))
            phrase.pop()
        phrase.append(token)
    return phrase


def _agree(first: str, second: str) -> bool:
    if first == "delai" or (first == "pour" and second in CLOSING):
        return True
    return any(first in side and second in side for side in (OPENING, CLOSING))


def _attach_limits(phrase: Sequence[Token]) -> tuple[list[Dated], list[list[Token]]]:
    """Return the dates with their limits, and what stands before, between and after them."""
    dates: list[Dated] = []
    gaps: list[list[Token]] = [[]]
    bound: Token | None = None
    for rank, token in enumerate(phrase):
        following = token_at(phrase, rank + 1)
        if token.moment:
            place = replace(token, start=bound.start) if bound else token
            dates.append(Dated(place, token.moment, periodes_of(token), bound.word if bound else ""))
            gaps.append([])
            bound = None
        elif token.kind is not TokenKind.LIMIT:
            gaps[-1].append(token)
        elif following and following.moment:
            bound = token
        elif token.word in SUFFIXES and rank and phrase[rank - 1].moment and not dates[-1].bound:
            dates[-1] = replace(dates[-1], bound=token.word)
        else:
            raise RefusalError(Motif.AMBIGUE, token)
    return dates, gaps


def _tells(gap: Sequence[Token]) -> bool:
    """Whether words at an end of the text tell what happens on the date beside them."""
    return any(token.kind is TokenKind.RESIDUE and token.word != NO_EVENT for token in gap)


def _without_words(gap: list[Token]) -> list[Token]:
    """Return what stands between two dates without the words beside a sign that lists them."""
    signs = [token for token in gap if token.kind is TokenKind.LIST]
    return signs if signs and {token.kind for token in gap} == {TokenKind.LIST, TokenKind.RESIDUE} else gap


def _link(gap: Sequence[Token]) -> Connection:
    if not gap:
        return Connection.NOTHING
    kind = gap[0].kind if len(gap) == 1 else None
    if kind is TokenKind.RESIDUE:
        return Connection.WORDS
    if kind is TokenKind.RANGE:
        return Connection.RANGE
    if gap[0].kind is not TokenKind.LIST or (len(gap) > 1 and _sign(gap) not in _DOUBLE_LINKS):
        raise RefusalError(Motif.AMBIGUE, *gap)
    return Connection.SLASH if gap[0].word == "/" else Connection.LIST


def _sign(gap: Sequence[Token]) -> str:
    return " ".join(token.word for token in gap)
