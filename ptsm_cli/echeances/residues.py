"""Gather the words around dates into residues, with what they tell of these dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.echeances.excluded import DELIVERED
from ptsm_cli.echeances.lexicon import ADJECTIVES
from ptsm_cli.echeances.markers import APART, LABEL_DASH, NO_EVENT, TO_WORDS, TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token, token_at

_WORDS = frozenset({TokenKind.ACT, TokenKind.THING})
_ERASABLE = frozenset({TokenKind.TOOL, TokenKind.LIST, TokenKind.RANGE, TokenKind.SIGN})
_FROM = frozenset({"de", "du", "d'"})
_TO = frozenset({"a", "au", "jusque"})


def gather_words(tokens: Sequence[Token]) -> list[Token]:
    """Gather each run of words, with the signs and linking words around it, into one RESIDUE.

    A sign that lists, or the end of a sentence, between two dates, still does: « réunion le 12 mars et bilan le 30
    juin 2026 ».

    Raises:
        RefusalError: only words in parentheses part two dates: they tell of the first, and nothing links the second.
    """
    phrase: list[Token] = []
    run: list[Token] = []
    for rank, token in enumerate([*tokens, None]):
        if token and (token.kind in _WORDS or (token.kind in _ERASABLE and token.word != "->")):
            run.append(token)
            continue
        between = token is not None and any(j.moment for j in phrase)
        phrase.extend(_reduce(run, between=between, ranged=_starts_range(tokens, rank)))
        run = []
        if token:
            phrase.append(token)
    return phrase


def _starts_range(tokens: Sequence[Token], rank: int) -> bool:
    """Whether a date there is the first of « de 2026 à 2028 »."""
    date, following = token_at(tokens, rank), token_at(tokens, rank + 1)
    return date is not None and date.moment is not None and following is not None and following.word in _TO


def _reduce(run: list[Token], *, between: bool, ranged: bool) -> Iterator[Token]:
    words = [rank for rank, token in enumerate(run) if token.kind in _WORDS]
    if not words:
        yield from run
        return
    first, last = run[words[0]], run[words[-1]]
    if first is last and first.word in DELIVERED:
        raise RefusalError(Motif.MOTS, first)  # « livré juin 2026 » is done, « outil livré juin 2026 » is due
    inside = range(words[0], words[-1])
    signs = [
        token
        for rank, token in enumerate(run)
        if (token.kind in {TokenKind.LIST, TokenKind.RANGE} or token.word == ".")
        and not (token.word in {"/", "."} and rank in inside)
    ]
    if between and not signs and run[0].word == "(" and run[-1].word == ")":
        raise RefusalError(Motif.AMBIGUE, Token(TokenKind.RESIDUE, "", run[0].start, run[-1].end))
    told_apart = any(token.word == APART for token in signs)  # « 2025 - bilan, étude : 2027 » has two dates
    if between and signs and (told_apart or not any(token.kind is TokenKind.RANGE for token in signs)):
        yield replace(signs[0], kind=TokenKind.LIST, word=APART)
    told = _told(run, words)
    closed = [token.word for token in run[words[-1] + 1 :]] == [")", "-"]
    if between and closed and run[0].word == "(" and told != NO_EVENT:  # « 2026 (étude) - 2028 », as with a colon
        yield replace(run[-1], kind=TokenKind.LIST, word=LABEL_DASH)
    yield Token(TokenKind.RESIDUE, told, first.start, last.end)
    starts = ranged and run[words[-1]].kind is TokenKind.ACT  # « bilan de 2026 à 2028 » tells of what, not when
    for token in run[words[-1] + 1 :]:  # « forum à l'automne », « forum au 30 juin »: read by the next step
        if (
            token.kind in {TokenKind.TOOL, TokenKind.RANGE}
            and token.word != "-"
            and not (starts and token.word in _FROM)
        ):
            yield token


def _told(run: Sequence[Token], words: Sequence[int]) -> str:
    """Return what some words tell of the dates around them: see `TO_WORDS` and `NO_EVENT`."""
    if any(token.kind is TokenKind.RANGE and token.word != "-" for token in run[: words[-1]]):
        return TO_WORDS
    return NO_EVENT if all(run[rank].word in ADJECTIVES for rank in words) else ""
