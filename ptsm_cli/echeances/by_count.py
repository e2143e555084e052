"""Times told by a count: the second year of the roadmap, weeks 12 to 15, the first Wednesday of June.

None is read: which year is the second one, or has these weeks, is for the user to say. What each would be is offered.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ptsm_cli.common.numerals import ordinals
from ptsm_cli.common.periodes import Periode, month_of, say_day
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.common.typography import enumeration
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.context import Contexte
from ptsm_cli.echeances.lexicon import MONTH_STARTS, MONTHS, WEEKDAYS, alternatives
from ptsm_cli.echeances.natures import YEAR
from ptsm_cli.echeances.refusals import FoldedPlace, Motif, RefusalError
from ptsm_cli.echeances.tokens import FoldedText

_ORDINALS = ordinals(5)
_ORDINAL = rf"(?:[1-9] ?(?:er|ere|re|eme|e|nde|nd)|(?:{'|'.join(_ORDINALS)})e?)"
_LAST = "derniere?"
_LIFE = r"(?: (?:du|de la) (?P<vie>ptsm|projet|feuille de route|contrat|ctsm))?"
_YEARS = deferred(
    r"(?<![0-9a-z])(?:(?:l'|la |les )?(?:(?:(?:annee|an)s? ?(?:n ?° ?)?|a)(?P<rangs>[1-9](?![0-9])"
    r"(?:(?: ?[-,/] ?| (?:a|et) )(?:l')?(?:(?:annee|an) ?|a)?[1-9](?![0-9a-z]))*)"
    rf"|(?P<rang>{_ORDINAL}|{_LAST}) annee)){_LIFE}(?![0-9a-z])"
)
_JOINED = deferred(r"(?:l')?(?:(?:annee|an) ?|a)(?=[1-9])")
_WEEKS = deferred(
    r"(?:(?:de |en )?(?:la |les )?semaines? ?(?:n ?° ?)?|s(?:em)?\.? ?(?![12](?![0-9])))(?P<un>[0-9]{1,2})"
    r"(?:(?P<lien> ?- ?| (?:a|et|au) )(?:la )?(?:(?:semaine|sem\.?|s\.?) ?)?(?:n ?° ?)?(?P<deux>[0-9]{1,2}))?"
    r"(?: ?[-/,(]? ?(?:de |en )?(?:l'annee )?(?P<an>20[0-9]{2})\)?)?"
)
_WEEKDAY = having(
    MONTH_STARTS,
    rf"(?:le |au )?(?P<rang>{_ORDINAL}|{_LAST}) (?P<jour>{alternatives(WEEKDAYS)}) (?:de |d'|du mois de |du mois d')?"
    rf"(?P<mois>{alternatives(MONTHS)})\.? (?P<an>20[0-9]{{2}})",
)
_A_YEAR = 12
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SOME_YEAR = 2026
"""That of the examples, where nothing says when the roadmap starts."""


def told_by_count(text: FoldedText, refusal: RefusalError, context: Contexte) -> RefusalError:
    """Return why a text is left unread, with what the time that it counts would be; as it is for any other text."""
    if weeks := _WEEKS.fullmatch(text.folded):
        return _of_weeks(weeks, refusal, context)
    weekday = _WEEKDAY.fullmatch(text.folded)
    readings = _day(weekday) if weekday else () if YEAR.search(text.folded) else _years(text, context)
    return _offering(refusal, *readings) if readings else refusal


def _offering(refusal: RefusalError, *readings: str) -> RefusalError:
    return RefusalError(refusal.motif, *(FoldedPlace(*span) for span in refusal.spans), readings=readings)


def _years(text: FoldedText, context: Contexte) -> tuple[str, ...]:
    """Return « 2026 » for the second year of a roadmap from 2025, wherever it is told: « S1 année 2 ».

    Where the roadmap starts within a year, its second one is a civil year, or goes from a month to the one before it.
    A year after the last one is none, nor is any where nothing says when the first starts.
    """
    found = _YEARS.search(text.folded)
    if found is None:
        return ()
    life = context.contrat if found["vie"] in {"contrat", "ctsm"} else context.horizon
    ranks = _ranks(found, life)
    if life is None or ranks != sorted(set(ranks)) or not 0 < ranks[0] <= ranks[-1] <= _length(life):
        return ()
    year = life.debut.year - 1
    named = text.replaced(_YEARS, lambda found: _with_years(found, ranks, year))
    if life.debut.month == 1:
        return (named,)
    if found[0] != text.folded:
        return ()
    start = months_after(life.debut, (ranks[0] - 1) * _A_YEAR)
    end = months_after(life.debut, ranks[-1] * _A_YEAR) - _DAY
    return named, pastes.span(Periode(start, end))


def _ranks(found: re.Match[str], life: Periode | None) -> list[int]:
    if found["rangs"]:
        return [int(figure) for figure in re.findall("[1-9]", found["rangs"])]
    return [_rank(found["rang"]) or (_length(life) if life else 0)]


def _rank(ordinal: str) -> int:
    """Return the rank of « 2e », « deuxième », 0 for « dernière »."""
    if ordinal[0].isdigit():
        return int(ordinal[0])
    return next((rank for name, rank in _ORDINALS.items() if ordinal.startswith(name)), 0)


def _length(life: Periode) -> int:
    return life.fin.year - life.debut.year + 1


def _with_years(found: re.Match[str], ranks: list[int], year: int) -> str:
    if not found["rangs"]:
        return str(year + ranks[0])
    series = _JOINED.sub("", found["rangs"]).replace(" a ", " à ")
    return re.sub("[1-9]", lambda figure: str(year + int(figure[0])), series)


def months_after(day: date, months: int) -> date:
    """Return the same day of another month, the first of a month where it is one."""
    years, rank = divmod(day.month - 1 + months, _A_YEAR)
    return day.replace(year=day.year + years, month=rank + 1)


def _of_weeks(found: re.Match[str], refusal: RefusalError, context: Contexte) -> RefusalError:
    """Return the days of weeks told by their numbers; of those without a year, the days that they would be in one."""
    year = int(found["an"] or (context.horizon.debut.year if context.horizon else _SOME_YEAR))
    try:
        first, last = (date.fromisocalendar(year, int(found[rank] or found["un"]), 1) for rank in ("un", "deux"))
    except ValueError:
        return refusal
    if last < first or (found["an"] and first == last):
        return refusal  # « semaine 12 2026 » is written otherwise with the other words of its text
    weeks = list(dict.fromkeys(f"semaine du {say_day(monday)}" for monday in (first, last)))
    ranged = len(weeks) > 1 and (found["lien"].strip() != "et" or last == first + _WEEK)
    said = pastes.span(Periode(first, last + _WEEK - _DAY)) if ranged else enumeration(weeks)
    if found["an"]:
        return _offering(refusal, said)
    return RefusalError(Motif.SANS_ANNEE, readings=(said,), detail=f"chaque année a une semaine {found['un']}")


def _day(found: re.Match[str]) -> tuple[str, ...]:
    """Return the day of « premier mercredi de juin 2026 »."""
    month = month_of(int(found["an"]), MONTHS[found["mois"]])
    first = month.debut + timedelta(days=(WEEKDAYS[found["jour"]] - month.debut.weekday()) % _WEEK.days)
    days = [day for week in range(5) if (day := first + week * _WEEK) <= month.fin]
    rank = _rank(found["rang"])
    return (say_day(days[rank - 1]),) if rank <= len(days) else ()
