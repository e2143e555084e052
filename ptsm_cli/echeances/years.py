"""Give each date its year, when only one year can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.markers import APART, TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token, token_at
from ptsm_cli.echeances.units import YearPlace

_DAY = timedelta(days=1)
_LINKS = frozenset({TokenKind.LIST, TokenKind.RANGE})
_LINK_AND_DATE = 2
"""How many tokens a date and the link after it are."""
_HEADS = frozenset({"-", ",", ":", "(", ":("})
_APPOSITIONS = frozenset({"-", ",", ":", "/", "."})


def date_all(phrase: Sequence[Token]) -> list[Token]:
    """Return the phrase where every date has its year, and no sign is left.

    Raises:
        RefusalError: a date has no year, or could take either of two.
    """
    tokens = _in_parentheses(list(phrase))
    tokens = _side_by_side(tokens)
    tokens = _leading_year(_headed_by_years(tokens))
    tokens = [j for j in tokens if j.kind is not TokenKind.SIGN]
    tokens = _trailing_year(tokens)
    no_year = [j for j in tokens if j.is_part]
    if no_year:
        dates = [j.moment for j in tokens if j.moment]
        # « 1er trimestre de l'année scolaire 2025-2026 », « rentrée d'octobre 2026 » lack no year, but a meaning
        of_school = any(moment.is_of_school for moment in dates) and any(moment.year for moment in dates)
        raise RefusalError(Motif.AMBIGUE if of_school else Motif.SANS_ANNEE, *no_year)
    return tokens


def periodes_of(token: Token) -> tuple[Periode, ...]:
    """Return the intervals of a dated token, in order.

    Raises:
        RefusalError: that year has no such day.
    """
    try:
        return token.date.make(token.date.known_year)
    except RefusalError as refusal:
        raise refusal.at(token) from None
    except ValueError:
        raise RefusalError(Motif.IMPOSSIBLE, token) from None


def _with_year(part: Token, year: Token, year_place: YearPlace) -> Token:
    return replace(part, moment=part.date.within(year.date.known_year, year_place))


def _join(first: Token, second: Token) -> Token | None:
    """Join a year and a part of year that stand side by side."""
    if first.is_year and second.is_part:
        return replace(_with_year(second, first, YearPlace.BEFORE), start=first.start)
    if first.is_part and second.is_year:
        return replace(_with_year(first, second, YearPlace.AFTER), end=second.end)
    return None


def _in_parentheses(tokens: list[Token]) -> list[Token]:
    """Read « 2021 (S1) » and « S1 (2021) »."""
    read: list[Token] = []
    rank = 0
    while rank < len(tokens):
        four = tokens[rank : rank + 4]
        if [j.word for j in four[1::2]] == ["(", ")"] and (joined := _join(four[0], four[2])):
            _refuse_two_parts(tokens[rank - 1] if rank else None, four[0], joined)
            read.append(joined)
            rank += 4
        else:
            read.append(tokens[rank])
            rank += 1
    return read


def _refuse_two_parts(before: Token | None, year: Token, inside: Token) -> None:
    """Refuse « juin 2026 (S1) », where two dates may take the year: one of them may be told for the other."""
    if before is None or not (before.is_part and year.is_year):
        return
    outside = _with_year(before, year, YearPlace.AFTER)
    readings = tuple(say(days[0]) for days in (periodes_of(outside), periodes_of(inside)) if len(days) == 1)
    raise RefusalError(Motif.AMBIGUE, replace(outside, end=inside.end), readings=readings)


def _side_by_side(tokens: list[Token]) -> list[Token]:
    """Read « S1 2021 » and « 2021 S1 »; « 2020 S2 2021 » keeps its first year alone, and is refused later."""
    read: list[Token] = []
    rank = 0
    while rank < len(tokens):
        current, following, after = tokens[rank], token_at(tokens, rank + 1), token_at(tokens, rank + 2)
        joined = _join(current, following) if following else None
        if joined and not (current.is_year and after and after.is_year):
            read.append(joined)
            rank += 2
        else:
            read.append(current)
            rank += 1
    return read


def _headed_by_years(tokens: list[Token]) -> list[Token]:
    """Read « 2025 : S2 ; 2026 : S1 et S2 », where each date stands after its year and a colon.

    Raises:
        RefusalError: a dash parts dates that do not touch: from one to the other, or both.
    """
    heads = [rank for rank, token in enumerate(tokens[:-1]) if token.is_year and tokens[rank + 1].word == ":"]
    if len(heads) <= 1 or heads[0] != 0:
        return tokens
    read: list[Token] = []
    dashes: list[int] = []
    for head, end in pairwise([*heads, len(tokens)]):
        dates = tokens[head + 2 : end]
        if not dates or not dates[0].is_part or any(not j.is_part and j.kind not in _LINKS for j in dates):
            return tokens
        read += [_with_year(token, tokens[head], YearPlace.BEFORE) if token.moment else token for token in dates]
        if end < len(tokens) and dates[-1].word == "-" and dates[-2].moment:
            dashes.append(len(read) - 1)
    for rank in dashes:
        before, after = periodes_of(read[rank - 1])[-1], periodes_of(read[rank + 1])[0]
        if after.debut != before.fin + _DAY:
            readings = (pastes.through(before, after), pastes.both(before, after))
            raise RefusalError(Motif.AMBIGUE, read[rank], readings=readings)
    return read


def _leading_year(tokens: list[Token]) -> list[Token]:
    """Read « 2020 – premier semestre », « 2021 : S1 et S2 », « premier semestre – 2020 »."""
    dates = [rank for rank, token in enumerate(tokens) if token.moment]
    if len(dates) <= 1:
        return tokens
    head, rest = tokens[dates[0]], [tokens[rank] for rank in dates[1:]]
    link = "".join(j.word for j in tokens[dates[0] + 1 : dates[1]])
    if len(dates) == 2 and head.is_part and rest[0].is_year and link in _APPOSITIONS:  # noqa: PLR2004 - a pair
        return [*tokens[: dates[0]], _with_year(head, rest[0], YearPlace.AFTER), *tokens[dates[1] + 1 :]]
    between = tokens[dates[0] + 1 : dates[-1]]
    units = {j.moment.unit for j in [head, *rest] if j.moment and not j.moment.is_year}
    if (
        not all(token.is_part for token in rest)
        or len(units) > 1
        or any(j.kind in {TokenKind.RESIDUE, TokenKind.LIMIT} for j in between)
    ):
        return tokens
    bounded = link == "-" and any(j.kind is TokenKind.LIMIT for j in tokens)  # « à partir de 2020 – juin »
    if head.is_year and link in _HEADS and not bounded:
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
        if not (part.is_part and link.kind in _LINKS and following.moment):
            continue
        if not following.moment.year_comes_last or following.moment.unit is not part.date.unit:
            continue
        read[rank] = _with_year(part, following, following.moment.year_place)
        if periodes_of(read[rank])[0].debut >= periodes_of(following)[0].debut:
            others = [token for token in (*tokens[:rank], *tokens[rank + 3 :]) if token.moment or token.kind in _LINKS]
            raise RefusalError(Motif.SANS_ANNEE, part, readings=_around_new_year(part, link, following, others))
        if (
            rank >= _LINK_AND_DATE
            and read[rank - 1].kind in _LINKS
            and _may_follow(read[rank - 2], read[rank - 1], part, link)
        ):
            raise RefusalError(Motif.AMBIGUE, replace(read[rank - 2], end=following.end))
    return read


def _may_follow(before: Token, sign: Token, part: Token, link: Token) -> bool:
    """Whether a date without its year may as well take that of the date before it.

    So may « juin » in « 2020 - juin - septembre 2021 », « septembre » in « juin 2025, septembre et décembre 2026 »; not
    « janvier » in « octobre 2025, janvier et mars 2026 », which would go back.
    """
    dated = before.moment is not None and before.moment.year is not None
    if not dated or sign.word in {"et", "puis", ";", APART}:
        return False
    if before.date.is_year or sign.kind is TokenKind.RANGE or sign.word == "/":
        return True
    same_year = _with_year(part, before, YearPlace.AFTER)
    return link.kind is TokenKind.LIST and periodes_of(same_year)[0].debut > periodes_of(before)[0].debut


def _around_new_year(part: Token, link: Token, following: Token, others: Sequence[Token]) -> tuple[str, ...]:
    """Return the two readings of « octobre à mars 2022 »: the year that starts in between is told or not.

    « octobre à mars 2022-2023 » has one; among other dates, there is none.
    """
    year = following.date.known_year
    years = [year - 1, year]
    if others:
        last = others[-1].moment
        if len(others) != _LINK_AND_DATE or last is None or not last.is_year or last.year != year + 1:
            return ()
        years = years[1:]
    tell = pastes.through if link.kind is TokenKind.RANGE else pastes.both
    return tuple(tell(part.date.make(year)[0], following.date.make(year + 1)[-1]) for year in years)
