"""Compose dated tokens into one deadline: closed, open, or limited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Motif, Nature, RefusalError
from ptsm_cli.echeances.forms import DateUnit, WrittenDate, YearPlace
from ptsm_cli.echeances.qualifiers import only_ends_known
from ptsm_cli.echeances.tokens import Token, TokenKind
from ptsm_cli.echeances.years import interval_of

_DAY = timedelta(days=1)
_DOUBLE_LINKS = frozenset({", et", ", puis", "et puis", "; et", "; puis"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the dates of a text say."""

    nature: Nature
    debut: date | None
    fin: date | None
    approximative: bool


@dataclass(frozen=True, slots=True)
class _DatedToken:
    moment: WrittenDate
    periode: Periode


def build_reading(phrase: Sequence[Token]) -> Reading:
    """Return the one interval of a dated phrase.

    Raises:
        RefusalError: the dates do not make one sure interval.
    """
    ranks = [rank for rank, token in enumerate(phrase) if token.moment]
    dates = [_DatedToken(moment, interval_of(phrase[rank])) for rank in ranks if (moment := phrase[rank].moment)]
    if not dates:
        raise RefusalError(Motif.INCONNUE)
    _refuse_mixed(dates)
    _refuse_distant(phrase)
    head = [j for j in phrase[: ranks[0]] if j.kind is not TokenKind.RESIDUE]
    tail = [j for j in phrase[ranks[-1] + 1 :] if j.kind is not TokenKind.RESIDUE]
    links = [phrase[a + 1 : b] for a, b in pairwise(ranks)]
    residue = any(j.kind is TokenKind.RESIDUE for j in phrase)
    read = _bounded(head, tail, dates, links) or _closed(head, tail, dates, links)
    if (read.nature is not Nature.DATEE or len(dates) > 1) and any(_is_winter(d) for d in dates):
        raise RefusalError(Motif.AMBIGUE)
    return Reading(read.nature, read.debut, read.fin, read.approximative or residue)


def _refuse_distant(phrase: Sequence[Token]) -> None:
    """Refuse a limit that does not touch its date: « avant la mise en place 2021 »."""
    for rank, token in enumerate(phrase):
        before = phrase[rank - 1].moment if rank else None
        after = phrase[rank + 1].moment if rank + 1 < len(phrase) else None
        touching = {
            TokenKind.BOUND: after or (before and token.word == "tard" and rank + 1 == len(phrase)),
            TokenKind.BETWEEN: after,
            TokenKind.ONWARD: before,
        }
        if not touching.get(token.kind, True):
            raise RefusalError(Motif.AMBIGUE)


def _is_winter(when: _DatedToken) -> bool:
    """Whether it is a winter, which is in January by convention but starts in December."""
    return when.moment.unit is DateUnit.SEASON and when.periode.debut.month == 1


def _refuse_mixed(dates: Sequence[_DatedToken]) -> None:
    """Refuse « 2019-S1 – S2 2020 », which may be cut in two ways."""
    year_places = {d.moment.year_place for d in dates}
    if {YearPlace.NOTED, YearPlace.AFTER} <= year_places:
        raise RefusalError(Motif.AMBIGUE)


def _bounded(
    head: list[Token], tail: list[Token], dates: list[_DatedToken], links: list[Sequence[Token]]
) -> Reading | None:
    """Read what has one end only, or return None for what has two."""
    bounds = [j.word for j in head if j.kind is TokenKind.BOUND]
    onwards = [j for j in tail if j.kind is TokenKind.ONWARD]
    late = [j for j in tail if j.kind is TokenKind.BOUND and j.word == "tard"]
    if bounds == ["ouverte"] and [*map(_links_until, links)] == [True]:
        return None
    if not (bounds or onwards or late):
        return None
    expected = {TokenKind.BOUND, TokenKind.ONWARD}
    if bounds == ["ouverte"] or onwards:
        expected.add(TokenKind.CONTINUOUS)
    if any(j.kind not in expected for j in [*head, *tail]) or len(bounds) + len(late) > 1 or len(onwards) > 1:
        raise RefusalError(Motif.AMBIGUE)
    if onwards and bounds in ([], ["ouverte"]):
        return _open(_chain(dates, links) if not bounds else _only(dates))
    if onwards:
        raise RefusalError(Motif.AMBIGUE)
    if bounds == ["ouverte"]:
        return _open(_only(dates))
    return _limit(bounds[0] if bounds else "tard", _only(dates))


def _only(dates: list[_DatedToken]) -> _DatedToken:
    if len(dates) > 1 or dates[0].moment.multiple:
        raise RefusalError(Motif.AMBIGUE)
    return dates[0]


def _open(when: _DatedToken | Reading) -> Reading:
    if isinstance(when, Reading):
        return Reading(Nature.OUVERTE, when.debut, None, when.approximative)
    moment = when.moment
    if moment.position in {"mi", "courant"} or only_ends_known(moment):
        raise RefusalError(Motif.AMBIGUE)
    return Reading(Nature.OUVERTE, when.periode.debut, None, moment.approximative)


def _limit(bound: str, when: _DatedToken) -> Reading:
    """Return the last day that a limit leaves.

    « avant » stops the day before; the others include their date, loosely with « d'ici juin » and
    « jusqu'à juin ». The end of something is its last day, whatever the limit.
    """
    moment, periode = when.moment, when.periode
    position = moment.position
    if moment.unit is DateUnit.SEASON and bound != "avant":
        raise RefusalError(Motif.AMBIGUE)  # « d'ici l'été » may end where summer starts
    if position in {"mi", "courant"} or (only_ends_known(moment) and position == "debut" and bound != "avant"):
        raise RefusalError(Motif.AMBIGUE)
    if position == "fin":
        return Reading(Nature.LIMITE, None, periode.fin, approximative=True)
    if bound == "avant":
        season = moment.unit is DateUnit.SEASON
        return Reading(Nature.LIMITE, None, periode.debut - _DAY, approximative=season)
    loose = bound in {"ici", "jusque"} and moment.unit is not DateUnit.DAY
    return Reading(Nature.LIMITE, None, periode.fin, moment.approximative or loose)


def _links_until(link: Sequence[Token]) -> bool:
    bounds = [j for j in link if j.kind is TokenKind.BOUND]
    others = [j.word for j in link if j.kind is not TokenKind.BOUND]
    return len(bounds) == 1 and bounds[0].word == "jusque" and others in ([], ["et"], [","])


def _closed(head: list[Token], tail: list[Token], dates: list[_DatedToken], links: list[Sequence[Token]]) -> Reading:
    between = [j.kind for j in head] == [TokenKind.BETWEEN]
    if between:
        if len(dates) != 2 or [j.word for j in links[0]] not in (["et"], ["-"]):  # noqa: PLR2004 - « entre » two
            raise RefusalError(Motif.AMBIGUE)
    elif head and not (len(head) == 1 and head[0].word == "ouverte"):
        raise RefusalError(Motif.AMBIGUE)
    if tail:
        raise RefusalError(Motif.AMBIGUE)
    reading = _chain(dates, links)
    if between and not any(d.moment.approximative for d in dates):
        return Reading(Nature.DATEE, reading.debut, reading.fin, approximative=False)
    return reading


def _chain(dates: list[_DatedToken], links: list[Sequence[Token]]) -> Reading:
    """Join dates in time order, from the first start to the last end."""
    if any(only_ends_known(d.moment) for d in dates):
        raise RefusalError(Motif.AMBIGUE)
    approximative = any(d.moment.approximative for d in dates)
    for (before, after), link in zip(pairwise(dates), links, strict=True):
        approximative |= _join(before, after, link)
    return Reading(Nature.DATEE, dates[0].periode.debut, dates[-1].periode.fin, approximative)


def _join(before: _DatedToken, after: _DatedToken, link: Sequence[Token]) -> bool:
    """Check one link; return whether it leaves a hole or a doubt in the interval."""
    residue = any(j.kind is TokenKind.RESIDUE for j in link)
    ranged = _links_until(link)
    if not ranged and not residue:
        ranged = _is_range(link)
        _refuse_distributive(before.moment, after.moment, link)
    elif residue and len(link) > 1:
        raise RefusalError(Motif.AMBIGUE)
    if after.periode.fin < before.periode.debut and not residue:
        raise RefusalError(Motif.INVERSEE)
    if after.periode.debut <= before.periode.fin:
        raise RefusalError(Motif.AMBIGUE)
    noted = before.moment.year_place is after.moment.year_place is YearPlace.NOTED
    slash = any(j.word == "/" for j in link) and not noted
    gap = after.periode.debut > before.periode.fin + _DAY
    return residue or slash or (gap and not ranged and not noted)


def _is_range(link: Sequence[Token]) -> bool:
    words = [j.word for j in link]
    if any(j.kind not in {TokenKind.LIST, TokenKind.RANGE} for j in link) or not words:
        raise RefusalError(Motif.AMBIGUE)
    if len(words) > 1 and " ".join(words) not in _DOUBLE_LINKS:
        raise RefusalError(Motif.AMBIGUE)
    return link[-1].kind is TokenKind.RANGE


def _refuse_distributive(before: WrittenDate, after: WrittenDate, link: Sequence[Token]) -> None:
    """Refuse a part of year and a bare year that could share it: « 1er semestre 2021 et 2022 ».

    « S2 2020 - 2024 » runs to the end of 2024; « S2 2020 - 2021 » may be the school year 2020-2021.
    """
    if before.is_year and after.year_place is YearPlace.BEFORE:
        raise RefusalError(Motif.AMBIGUE)
    if before.is_year or not after.is_year:
        return
    if link[-1].kind is TokenKind.LIST or before.position == "courant" or before.unit is DateUnit.SEASON:
        raise RefusalError(Motif.AMBIGUE)
    near = before.year is not None and after.year == before.year + 1
    if link[-1].word == "-" and (before.position or near):
        raise RefusalError(Motif.AMBIGUE)
