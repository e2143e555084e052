"""The words on one side of a colon that say what happens on the date of the other side: « 2026 : enquête »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.common.french import may_be_plural
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances.excluded import excluded_words
from ptsm_cli.echeances.markers import APART, LABEL_DASH, SUFFIXES, TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token

_WORDS = frozenset({TokenKind.ACT, TokenKind.THING, TokenKind.UNKNOWN})
_SIGNS = frozenset({TokenKind.LIST, TokenKind.RANGE, TokenKind.SIGN})
_SILENT = _SIGNS | {TokenKind.TOOL, TokenKind.LABEL, TokenKind.BETWEEN}
"""What may stand among the words of a label and says nothing of time."""
_INTRODUCTIONS = frozenset(
    {
        TokenKind.TOOL,
        TokenKind.YEARS,
        TokenKind.LABEL,
        TokenKind.HORIZON,
        TokenKind.DURATION,
        TokenKind.LIMIT,
        TokenKind.POSITION,
        TokenKind.BETWEEN,
    }
)
_ENDS = frozenset({TokenKind.MOMENT, TokenKind.ONWARDS, TokenKind.INCLUDED, TokenKind.HOUR, TokenKind.HORIZON})
_DASHES = frozenset({"-", "->"})
_PUNCTUATION = frozenset("«»“”\"'’·•")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text whose labels are set apart.

    Attributes:
        tokens: the tokens without their labels.
        labels: where each label stands.
        unknown: the labels before a date of which some word is in no closed table: only a date finer than a year is
            surely theirs.
    """

    tokens: Sequence[Token]
    labels: tuple[Token, ...] = ()
    unknown: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class _Label:
    """A label, told by the tokens from `start` to `end`, its colon included."""

    start: int
    end: int
    words: Sequence[Token]
    before: bool

    @property
    def place(self) -> Token:
        """Its words, as one token."""
        useful = [token for token in self.words if token.kind not in _SIGNS]
        return replace(useful[0], end=useful[-1].end)

    @property
    def starts(self) -> Token | None:
        """The word of beginning that it is, where it has no other: « 2026 : lancement »."""
        words = [token for token in self.words if token.kind not in _SILENT]
        return words.pop() if [token.word for token in words] == ["lancement"] else None


def set_labels_apart(tokens: Sequence[Token], folded: str) -> Labelled:
    """Return the tokens with each label of a date told apart.

    Raises:
        RefusalError: a label has a word that may change the sense of its date, or dates have labels on both sides.
    """
    labels = list(_labels(tokens))
    if not labels:
        return Labelled(_start_in_parentheses(tokens))
    if len({label.before for label in labels}) > 1 or _runs_on(tokens, labels):
        raise RefusalError(Motif.AMBIGUE, *(label.place for label in labels))
    [first, *others] = labels
    if first.starts:
        if first.end < len(tokens):
            raise RefusalError(Motif.MOTS, first.place)  # « 2026 : lancement ; 2028 » starts, and has another date
        return Labelled([first.starts, *tokens[: first.start]])
    for label in labels:
        _check(label, folded, alone=not others)
    unknown = [
        label.place
        for label in labels
        if label.before and any(token.kind is TokenKind.UNKNOWN for token in label.words)
    ]
    return Labelled(list(_others(tokens, labels)), tuple(label.place for label in labels), tuple(unknown))


def _labels(tokens: Sequence[Token]) -> Iterator[_Label]:
    """Yield the labels from left to right; a colon that does not part words from a date is none."""
    free = 0
    for rank, token in enumerate(tokens):
        if token.word != ":" or rank < free:
            continue
        label = _before(tokens, free, rank) or _after(tokens, rank)
        if label is not None:
            yield label
        free = label.end if label is not None else rank + 1


def _before(tokens: Sequence[Token], free: int, colon: int) -> _Label | None:
    """Return the label that ends at a colon, where a date follows it."""
    if not _starts_date(tokens, colon + 1):
        return None
    start = colon
    while start > free and not tokens[start - 1].moment:
        start -= 1
    if start > 0 and tokens[start - 1].moment:
        start = _after_date(tokens, start, colon)
    words = tokens[start:colon]
    return _Label(start, colon + 1, words, before=True) if any(j.kind in _WORDS for j in words) else None


def _after_date(tokens: Sequence[Token], start: int, colon: int) -> int:
    """Return where a label starts after another date: after the sign that parts them, or at once without any."""
    lists = [rank for rank in range(start, colon) if tokens[rank].kind is TokenKind.LIST]
    parts = [rank for rank in range(start, colon) if tokens[rank].word in {"-", "."}]
    if lists or parts:
        return (lists[0] if lists else parts[-1]) + 1
    return next((rank for rank in range(start, colon) if tokens[rank].word != ")"), colon)


def _after(tokens: Sequence[Token], colon: int) -> _Label | None:
    """Return the label that starts at a colon, where a date comes before it; it ends where the next date starts."""
    before = tokens[colon - 1] if colon else None
    if before is None or not (before.kind in _ENDS or before.word in SUFFIXES or before.word == ")"):
        return None
    end = colon
    while end < len(tokens) and not _next_date(tokens, end):
        if tokens[end].moment:
            return None
        end += 1
    words = tokens[colon + 1 : end]
    if any(j.kind in _WORDS or j.word == "lancement" for j in words):
        return _Label(colon, end, words, before=False)
    limits = [j for j in words if j.kind is TokenKind.LIMIT]
    if limits:
        raise RefusalError(Motif.MOTS, *limits)  # « juin 2026 : date limite »
    return None


def _runs_on(tokens: Sequence[Token], labels: Sequence[_Label]) -> bool:
    """Whether another colon parts a date from words that run on to the next date: « 2025 : réunion 2027 : bilan »."""
    colons = {rank for rank, token in enumerate(tokens) if token.word == ":" and rank and tokens[rank - 1].moment}
    told = {label.start for label in labels}
    return any(rank + 1 < len(tokens) and tokens[rank + 1].kind in _WORDS for rank in colons - told)


def _next_date(tokens: Sequence[Token], rank: int) -> bool:
    """Whether a sign parts a label from another date.

    The end of a sentence does so only where that date has a label too.
    """
    sign = tokens[rank]
    parting = sign.kind is TokenKind.LIST or sign.word in {*_DASHES, "."}
    if not (parting and _starts_date(tokens, rank + 1)):
        return False
    if sign.word != ".":
        return True
    rest = rank
    while rest < len(tokens) and (tokens[rest].kind not in _SIGNS or _starts_date(tokens, rest + 1)):
        rest += 1
    return rest < len(tokens) and tokens[rest].word == ":"


def _starts_date(tokens: Sequence[Token], rank: int) -> bool:
    """Whether a date starts there, after the words that bring it in."""
    while rank < len(tokens) and (tokens[rank].kind in _INTRODUCTIONS or tokens[rank].word in {"a", "au", "("}):
        rank += 1
    return rank < len(tokens) and tokens[rank].moment is not None


def _others(tokens: Sequence[Token], labels: Sequence[_Label]) -> Iterator[Token]:
    """Yield the tokens outside the labels; whatever sign parts two labelled dates lists them."""
    place = 0
    for label in labels:
        dates = list(tokens[place : label.start])
        if label.before and any(token.moment for token in dates):
            while dates[-1].kind in _SIGNS and dates[-1].word != ")":
                dates.pop()
            dates.append(Token(TokenKind.LIST, APART, label.start, label.start))
        yield from dates
        place = label.end
        sign = tokens[place] if place < len(tokens) and not label.before else None
        if sign and label is labels[-1] and sign.word in _DASHES:
            yield replace(sign, kind=TokenKind.LIST, word=LABEL_DASH)
            place += 1
        elif sign and (sign.word in {".", "/"} or label is not labels[-1]):
            yield replace(sign, kind=TokenKind.LIST, word=APART)
            place += 1
    yield from tokens[place:]


def _start_in_parentheses(tokens: Sequence[Token]) -> Sequence[Token]:
    """Read « 2026 (lancement) » as « lancement 2026 »."""
    if [token.word for token in tokens[-3:]] == ["(", "lancement", ")"]:
        return [tokens[-2], *tokens[:-3]]
    return tokens


def _check(label: _Label, folded: str, *, alone: bool) -> None:
    for rank, token in enumerate(label.words):
        if token.kind in _SILENT:
            continue
        if any(c.isdigit() for c in token.word):
            raise RefusalError(Motif.CHIFFRES, token)
        if not (
            _is_word(token) or token.word == "pour" or _is_article(label, rank) or (alone and _is_event(label, rank))
        ):
            raise RefusalError(Motif.MOTS, token)
    first, last = label.words[0], label.words[-1]
    found = excluded_words(folded, first.start, last.end)
    if found:
        motif = Motif.ALTERNATIVE if folded[slice(*found)] == "ou" else Motif.MOTS
        raise RefusalError(motif, replace(first, start=found[0], end=found[1]))


def _is_word(token: Token) -> bool:
    return token.kind in _WORDS and (token.word.isalpha() or token.word in _PUNCTUATION)


def _is_article(label: _Label, rank: int) -> bool:
    """Whether « des » is the article of a plural, not « dès »."""
    following = label.words[rank + 1] if rank + 1 < len(label.words) else None
    return label.words[rank].word == "des" and following is not None and may_be_plural(following.word)


def _is_event(label: _Label, rank: int) -> bool:
    """Whether a word of beginning has a complement: « lancement de l'enquête » is dated, it starts nothing."""
    first = rank == 0 or (rank == 1 and label.words[0].kind is TokenKind.TOOL)
    return label.words[rank].word == "lancement" or (first and label.words[rank].word == "debut")
