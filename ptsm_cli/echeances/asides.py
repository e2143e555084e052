"""What stands beside dates without moving them: the name of the field, a duration, an hour, « en continu »."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import pairwise

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances.markers import TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token
from ptsm_cli.echeances.units import DateUnit

_SIGNS = frozenset({TokenKind.LIST, TokenKind.SIGN})
_WORDS = frozenset({TokenKind.ACT, TokenKind.THING, TokenKind.UNKNOWN})
_PARTING = frozenset({",", ";", "et", "puis"})
_WITHIN = frozenset({"en", "sur", "durant", "pendant", "dans", "periode"})


@dataclass(frozen=True, slots=True)
class SetApart:
    """The tokens that bear on dates, and what stood beside them.

    Attributes:
        tokens: the others.
        durations: the durations, which the dates must last.
        ongoing: the words for « en continu ».
        within_period: whether a word says that the dates are a period, not a start: « sur 2026 ».
    """

    tokens: Sequence[Token]
    durations: Sequence[Token] = ()
    ongoing: Sequence[Token] = ()
    within_period: bool = False


def set_apart(tokens: Sequence[Token]) -> SetApart:
    """Return the tokens of a text that has dates without what stands beside these dates.

    Raises:
        RefusalError: it stands where it may change the sense of a date.
    """
    rest = _without_field(_without_hours(tokens))
    rest, _ = _extract(rest, TokenKind.HORIZON, lambda before: before.kind is TokenKind.RANGE, Motif.AMBIGUE)
    rest, durations = _extract(rest, TokenKind.DURATION, lambda _: True, Motif.CHIFFRES)
    rest, ongoing = _extract(rest, TokenKind.ONGOING, lambda _: True, Motif.AMBIGUE)
    within_period = any(token.word in _WITHIN for token in rest)
    return SetApart(rest, durations, ongoing, within_period)


def refuse_other_events(tokens: Sequence[Token], places: Sequence[tuple[int, int]]) -> None:
    """Refuse a date that a sign and words of its own part from what recurs or goes on: « 2/an, bilan en 2027 ».

    Args:
        tokens: the tokens of a text.
        places: where the words for the recurrence, or for « en continu », stand in it.

    Raises:
        RefusalError: the date is of another event.
    """
    cuts = [token.start for token in tokens if token.word in _PARTING]
    for start, end in pairwise([0, *cuts, sys.maxsize]):
        part = [token for token in tokens if start <= token.start < end]
        words = [token for token in part if token.kind in _WORDS]
        if words and any(token.moment for token in part) and not any(start <= place < end for place, _ in places):
            raise RefusalError(Motif.MOTS, *words)


def _without_hours(tokens: Sequence[Token]) -> list[Token]:
    """Drop the hour of a day: « le 12 juin 2026 à 14h30 », « 12 juin 2026 (14h) »."""
    kept: list[Token] = []
    opened = False
    for token in tokens:
        if token.kind is TokenKind.HOUR:
            opened = bool(kept) and kept[-1].word == "("
            if opened or (kept and kept[-1].word in {",", "-"}):
                kept.pop()
            if not any(before.moment and before.moment.unit is DateUnit.DAY for before in kept[-2:]):
                raise RefusalError(Motif.CHIFFRES, token)
        elif opened and token.word == ")":
            opened = False
        else:
            kept.append(token)
    return kept


def _without_field(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop the name of the field before the first date: « Calendrier prévisionnel : 2026 »."""
    for rank, token in enumerate(tokens):
        if token.kind is TokenKind.LABEL:
            rest = rank + 1
            while tokens[rest].kind in _SIGNS or tokens[rest].word == "-":
                rest += 1
            return tokens[rest:]
        if token.kind is not TokenKind.TOOL:
            break
    for token in tokens:
        if token.kind is TokenKind.LABEL:
            raise RefusalError(Motif.MOTS, token)
    return tokens


def _extract(
    tokens: Sequence[Token], kind: TokenKind, forbidden: Callable[[Token], bool], motif: Motif
) -> tuple[list[Token], list[Token]]:
    """Take out the tokens of a kind, with the signs between them and the dates where they come first or last.

    Raises:
        RefusalError: one stands between two dates, after a token that `forbidden` does not want there.
    """
    last = max(rank for rank, token in enumerate(tokens) if token.moment)
    kept: list[Token] = []
    found: list[Token] = []
    dated = skipping = False
    for rank, token in enumerate(tokens):
        if token.kind is kind:
            found.append(token)
            while rank > last and (kept[-1].kind in _SIGNS or kept[-1].word == "-"):
                kept.pop()
            if dated and rank < last and forbidden(kept[-1]):
                raise RefusalError(motif, token)
            skipping = not dated
        elif not (skipping and (token.kind in _SIGNS or token.word == "-")):
            kept.append(token)
            skipping = False
        dated = dated or token.moment is not None
    return kept, found
