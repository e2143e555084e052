"""The table of the forms that a date takes, each with what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances import days, divisions
from ptsm_cli.echeances.lexicon import (
    MONTH_STARTS,
    MONTHS,
    NUMBER,
    ORDINALS,
    QUARTER,
    SEASONS,
    SEMESTER,
    TERMES,
    alternatives,
    number,
)
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.units import DateUnit, WrittenDate, YearPlace, division, month, months, year

_Factory = Callable[["re.Match[str]"], WrittenDate | None]

_EDGE = r"(?![0-9a-z°])"
_NUMBER = r"(?<![0-9/.,])"
_AFTER_DASH = r"(?:(?<![0-9]-)|(?<=/20[0-9]{2}-))"
"""« 2020-06/2021 » may be cut in two ways, « 10/2021-04/2022 » in one."""
_YEAR = r"(?P<an>20[0-9]{2})"
_TWO_YEARS = deferred(r"(20[0-9]{2}) ?[-/] ?(20[0-9]{2})")
_SCHOOL = r"20[0-9]{2} ?[-/] ?20[0-9]{2}(?![0-9a-z]| ?[-/] ?[0-9])"
_NOTED_SIGN = r"(?:(?<!20[0-9]{2}-20[0-9]{2})-|(?<![0-9]-20[0-9]{2}) ?/ ?|\.)"
"""Between the year and the rank; « 2025-2026/S1 », « 2025-2026-S1 » may be the first semester of a school year."""
_REST = r" ?(?:$|[-,;&/):.](?![0-9])|(?:et|puis|a|au|jusqu)\b)"
_AA = rf"(?P<aa>1[5-9]|[2-4][0-9])(?={_REST})|\.?{_EDGE})"
_SHORT_YEAR = rf"(?:(?: ?[-/'.] ?| ){_AA}"
_GLUED_YEAR = rf"(?:(?: ?[-/'.] ?| ?){_AA}"
"""The end of a semester or of a quarter, with a year of two digits where what follows leaves no doubt on it."""
_MONTH_NAME = rf"(?P<mois>{alternatives(MONTHS)})(?![a-z])"
END_OF_TERM = having(
    "fin ",
    rf"fin (?:(?:du |de )?(?=ptsm|ctsm|cls)|du |de la (?=feuille))(?P<terme>{'|'.join(TERMES.values())})(?![0-9a-z])",
)
"""« fin du PTSM »: the last day of its life, which the project tells."""

_COUNT = rf"(?:{_NUMBER}(?P<combien>{NUMBER}) )?(?:(?P<premiers>premier)|dernier)(?P<pluriel>s)?"


def _year(found: re.Match[str]) -> WrittenDate:
    return year(int(found["an"]))


def _school_year(found: re.Match[str]) -> WrittenDate:
    """Read « année scolaire 2025-2026 », « années scolaires 2025-2026 et 2026-2027 »: each two years must follow."""
    years = [(int(start), int(end)) for start, end in _TWO_YEARS.findall(found["annees"])]
    starts = [start for start, _ in years]
    if any(end != start + 1 for start, end in years) or any(a >= b for a, b in pairwise(starts)):
        raise RefusalError(Motif.AMBIGUE)
    shifts = [start - starts[0] for start in starts]

    def make(year: int) -> tuple[Periode, ...]:
        return tuple(Periode(date(year + plus, 9, 1), date(year + plus + 1, 8, 31)) for plus in shifts)

    several = len(starts) > 1
    return WrittenDate(
        DateUnit.SCHOOL_YEAR, make, starts[0], approximative=True, multiple=several, year_place=YearPlace.AFTER
    )


def _rentree(_: re.Match[str]) -> WrittenDate:
    return replace(month(9), unit=DateUnit.RENTREE, approximative=True)


def _ending(_: re.Match[str]) -> WrittenDate:
    return WrittenDate(DateUnit.TERM, lambda _: ())


def _counted_months(found: re.Match[str]) -> WrittenDate | None:
    """Read « les 6 premiers mois de », « deux derniers trimestres de »."""
    if found["combien"] is None and found["pluriel"]:
        return None  # « les premiers mois de 2026 » does not say how many
    month, months_each = 12, 1 if found["unite"] == "mois" else 3
    duration = months_each * number(found["combien"] or "un")
    if not 0 < duration <= month:
        return None
    unit = DateUnit.MONTH if months_each == 1 else DateUnit.QUARTER
    return months(1, duration, unit) if found["premiers"] else months(month + 1 - duration, month, unit)


def _season(found: re.Match[str]) -> WrittenDate:
    season = division(DateUnit.QUARTER, SEASONS[found["saison"]])
    return replace(season, unit=DateUnit.SEASON, approximative=True)


def _month(found: re.Match[str]) -> WrittenDate:
    return month(MONTHS[found["mois"]])


def _month_year(found: re.Match[str]) -> WrittenDate:
    return month(int(found["mois"])).within(int(found["an"]), YearPlace.AFTER)


def _bare_month_year(found: re.Match[str]) -> WrittenDate:
    """Read « 6/2026 »: after a word, « atelier 6/2026 », the figure may be of the word."""
    return replace(_month_year(found), bare=True)


def _year_month(found: re.Match[str]) -> WrittenDate | None:
    if int(found["an"]) % 100 < int(found["mois"]):
        return None  # « 2009-10 » may be a range of years
    return _month_year(found)


FORMS: tuple[tuple[re.Pattern[str], _Factory], ...] = (
    # 2021-06-30, 30/06/2021, 30.06.21, 30-juin-2026, 01/06 au 30/09/2026
    *((form, days.from_figures) for form in days.in_figures(_YEAR)),
    (days.in_words_with_year(_MONTH_NAME, _YEAR), days.from_words),
    *((form, days.from_figures_without_year) for form in days.in_figures_without_year()),
    # 2021-06, 06/2021
    (having("-", rf"{_NUMBER}(?<![0-9]-){_YEAR}-(?P<mois>0[1-9]|1[0-2])(?![0-9a-z]|[-.][0-9])"), _year_month),
    (
        having(
            ("/", ".", "-"),
            rf"{_NUMBER}{_AFTER_DASH}(?P<mois>0[1-9]|1[0-2])(?: ?/ ?|[.-]){_YEAR}(?![0-9a-z]|[/.][0-9])",
        ),
        _month_year,
    ),
    # 6/2026, 6/ 2026
    (
        having("/", rf"{_NUMBER}{_AFTER_DASH}(?P<mois>[1-9]) ?/ ?{_YEAR}(?![0-9a-z]| ?[/.][0-9])"),
        _bare_month_year,
    ),
    # 2020-S2, 2020-T3, 2020/S2
    (
        having(
            ("s", "t"),
            rf"{_YEAR}{_NOTED_SIGN}(?P<lettre>s(?=[12])|t)(?P<rang>[1-4]){_EDGE}(?! ?[-(]? ?20[0-9]{{2}}(?!-[st]))",
        ),
        divisions.notation,
    ),
    (having("20", rf"{_YEAR}{_EDGE}"), _year),
    # année scolaire 2025-2026, rentrée, rentrée scolaire de septembre
    (
        having(" scolaire", rf"(?:l')?annees? scolaires? (?P<annees>{_SCHOOL}(?:(?:, | et | puis ){_SCHOOL}){{0,5}})"),
        _school_year,
    ),
    (
        having("rentree", rf"rentree(?: scolaire)?(?: (?:de |d'|en )?(?:septembre|sept\.?)(?![a-z]))?{_EDGE}"),
        _rentree,
    ),
    (END_OF_TERM, _ending),
    # S2, semestre 2, T3, trimestre 3, S2/2026, S2 26
    (
        having(
            ("-", "/", "."),
            rf"(?<![0-9]-)(?P<lettre>s(?=[12])|t)(?P<rang>[1-4])[-/.]{_YEAR}(?![0-9a-z]|[-/.][0-9])",
        ),
        divisions.rank_and_year,
    ),
    (having("s", rf"(?:s|{SEMESTER}) ?(?P<rang>[12]){_SHORT_YEAR}"), divisions.semester),
    (having("t", rf"(?:t|trim\.?|{QUARTER}) ?(?P<rang>[1-4]){_SHORT_YEAR}"), divisions.quarter),
    # 1S 2026, 4T2026, 4T26
    (
        having(("1s", "2s"), rf"{_NUMBER}(?P<rang>[12])s(?:{_GLUED_YEAR}|(?=20[0-9]{{2}}{_EDGE}))"),
        divisions.semester,
    ),
    (
        having(("1t", "2t", "3t", "4t"), rf"{_NUMBER}(?P<rang>[1-4])t(?:{_GLUED_YEAR}|(?=20[0-9]{{2}}{_EDGE}))"),
        divisions.quarter,
    ),
    # premier semestre, 1er et 2nd semestres, 3e trimestre, 1er T, 1er S. 26, dernier trimestre
    (
        having(("s", "t"), rf"{divisions.LIST} ?(?:(?P<s>s\.?|{SEMESTER})|t\.?|trim\.?|{QUARTER}){_SHORT_YEAR}"),
        divisions.by_rank,
    ),
    (having(" sem", rf"(?P<rangs>premier|1 ?er|second|2 ?nd) (?P<s>sem)\.?{_EDGE}"), divisions.by_rank),
    (having("dernier ", rf"dernier (?:(?P<s>{SEMESTER})|{QUARTER}){_EDGE}"), divisions.last),
    # première moitié de, les 6 premiers mois de, deux derniers trimestres de
    (having(" moitie", rf"(?:(?P<premiere>{ORDINALS[1]})|{ORDINALS[2]}) moitie{_EDGE}"), divisions.half),
    (having((" mois", " trimestre"), rf"{_COUNT} (?P<unite>mois|trimestres?){_EDGE}"), _counted_months),
    (having(tuple(SEASONS), rf"(?P<saison>{alternatives(SEASONS)}){_EDGE}"), _season),
    # entre le 1er et le 15 juin
    (days.between(_MONTH_NAME), days.from_between),
    # 1er juin, mardi 12 novembre, 12, 19 et 26 juin, du 1er au 15 juin
    (days.in_words(_MONTH_NAME), days.from_words),
    (having(MONTH_STARTS, rf"{_MONTH_NAME}(?![0-9])\.?"), _month),
)
"""Each form with what it means, the most precise first; the first that matches and makes sense is taken."""
