"""Give each date its year, when only one year can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Motif, RefusalError
from ptsm_cli.echeances.forms import YearPlace
from ptsm_cli.echeances.tokens import Token, TokenKind

_LINKS = frozenset({TokenKind.LIST, TokenKind.RANGE})
_HEADS = frozenset({"-", ",", ":", "(", ":("})
_APPOSITIONS = frozenset({"-", ",", ":", "/"})


def date_all(phrase: Sequence[Token]) -> list[Token]:
    """Return the phrase where every date has its year, and no sign is left.

    Raises:
        RefusalError: a date has no year, or could take either of two.
    """
    tokens = _in_parentheses(list(phrase))
    tokens = _side_by_side(tokens)
    tokens = _leading_year(tokens)
    tokens = [j for j in tokens if j.kind is not TokenKind.SIGN]
    tokens = _trailing_year(tokens)
    if any(j.moment and j.moment.year is None for j in tokens):
        raise RefusalError(Motif.SANS_ANNEE)
    return tokens


def interval_of(token: Token) -> Periode:
    """Return the interval of a dated token.

    Raises:
        RefusalError: that year has no such day.
    """
    moment = token.moment
    if moment is None or moment.year is None:
        raise RefusalError(Motif.SANS_ANNEE)
    try:
        return moment.make(moment.year)
    except ValueError:
        raise RefusalError(Motif.IMPOSSIBLE) from None


def _is_year(token: Token | None) -> bool:
    return bool(token and token.moment and token.moment.is_year)


def _is_part(token: Token | None) -> bool:
    return bool(token and token.moment and token.moment.year is None)


def _with_year(part: Token, year: Token, year_place: YearPlace) -> Token:
    if part.moment is None or year.moment is None or year.moment.year is None:
        raise RefusalError(Motif.SANS_ANNEE)
    return replace(part, moment=part.moment.in_year(year.moment.year, year_place))


def _join(first: Token, second: Token) -> Token | None:
    """Join a year and a part of year that stand side by side."""
    if _is_year(first) and _is_part(second):
        return _with_year(second, first, YearPlace.BEFORE)
    if _is_part(first) and _is_year(second):
        return _with_year(first, second, YearPlace.AFTER)
    return None


def _in_parentheses(tokens: list[Token]) -> list[Token]:
    """Read « 2021 (S1) » and « S1 (2021) »."""
    read: list[Token] = []
    rank = 0
    while rank < len(tokens):
        four = tokens[rank : rank + 4]
        if [j.word for j in four[1::2]] == ["(", ")"] and (joined := _join(four[0], four[2])):
            read.append(joined)
            rank += 4
        else:
            read.append(tokens[rank])
            rank += 1
    return read


def _side_by_side(tokens: list[Token]) -> list[Token]:
    """Read « S1 2021 » and « 2021 S1 »; « 2020 S2 2021 » keeps its first year alone, and is refused later."""
    read: list[Token] = []
    rank = 0
    while rank < len(tokens):
        current, following, after = (tokens[i] if i < len(tokens) else None for i in range(rank, rank + 3))
        joined = _join(current, following) if current and following else None
        if joined and not (_is_year(current) and _is_year(after)):
            read.append(joined)
            rank += 2
        elif current:
            read.append(current)
            rank += 1
    return read


def _leading_year(tokens: list[Token]) -> list[Token]:
    """Read « 2020 – premier semestre », « 2021 : S1 et S2 », « premier semestre – 2020 »."""
    dates = [rank for rank, token in enumerate(tokens) if token.moment]
    if len(dates) <= 1:
        return tokens
    head, rest = tokens[dates[0]], [tokens[rank] for rank in dates[1:]]
    link = "".join(j.word for j in tokens[dates[0] + 1 : dates[1]])
    if len(dates) == 2 and _is_part(head) and _is_year(rest[0]) and link in _APPOSITIONS:  # noqa: PLR2004 - a pair
        return [*tokens[: dates[0]], _with_year(head, rest[0], YearPlace.AFTER), *tokens[dates[1] + 1 :]]
    between = tokens[dates[0] + 1 : dates[-1]]
    units = {j.moment.unit for j in [head, *rest] if j.moment and not j.moment.is_year}
    if (
        not all(map(_is_part, rest))
        or len(units) > 1
        or any(j.kind in {TokenKind.RESIDUE, TokenKind.BOUND} for j in between)
    ):
        return tokens
    bounded = link == "-" and any(j.kind is TokenKind.BOUND for j in tokens)  # « à partir de 2020 – juin »
    if _is_year(head) and link in _HEADS and not bounded:
        start = [*tokens[: dates[0]]]
    elif head.moment and head.moment.year_place is YearPlace.BEFORE:
        start = tokens[: dates[1]]
    else:
        return tokens
    return start + [_with_year(j, head, YearPlace.BEFORE) if j.moment else j for j in tokens[dates[1] :]]


def _trailing_year(tokens: list[Token]) -> list[Token]:
    """Read « de janvier à mars 2021 », « S1 et S2 2021 »: the last year holds for all, in increasing order."""
    read = list(tokens)
    for rank in range(len(read) - 3, -1, -1):
        part, link, following = read[rank], read[rank + 1], read[rank + 2]
        if not (_is_part(part) and link.kind in _LINKS and following.moment and part.moment):
            continue
        if following.moment.year_place is not YearPlace.AFTER or following.moment.unit is not part.moment.unit:
            continue
        read[rank] = _with_year(part, following, YearPlace.AFTER)
        if interval_of(read[rank]).debut >= interval_of(following).debut:
            raise RefusalError(Motif.SANS_ANNEE)  # « octobre à mars 2022 »
        if rank >= 2 and read[rank - 1].kind in _LINKS and read[rank - 1].word not in {"et", "puis"}:  # noqa: PLR2004 - a link before
            before = read[rank - 2]
            if before.moment and before.moment.year is not None:
                raise RefusalError(Motif.AMBIGUE)  # « 2020 - juin - septembre 2021 »
    return read
