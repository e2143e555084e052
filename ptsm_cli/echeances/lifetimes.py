"""Times told by the life of the project: « à mi-PTSM », « les deux premières années », « N+1 à N+3 ».

None is read: that the PTSM began when its horizon does is for the user to say. What each would be is offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

from ptsm_cli.common.periodes import Periode, month_of, say, year_of
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.by_count import months_after
from ptsm_cli.echeances.context import Contexte
from ptsm_cli.echeances.lexicon import NUMBER, number
from ptsm_cli.echeances.milestones import MILESTONES
from ptsm_cli.echeances.natures import OFFSET, YEAR
from ptsm_cli.echeances.refusals import FoldedPlace, Motif, RefusalError
from ptsm_cli.echeances.tokens import FoldedText

_NAMES = r"(?:ptsm|projet(?: territorial)?|feuille de route|plan(?: d'actions?)?|programme|demarche|contrat|ctsm)"
_OF = r"(?:de la|du|de|d') ?"
_LIFE = rf"(?P<vie>{_NAMES})(?! ?[a-z0-9])"
_DURING = r"(?<![a-z])(?:(?:pendant|durant|sur|dans|au cours de|au cours des|lors de) )?(?:l[ae]s? |au |des )?"
_MIDDLE = deferred(
    rf"(?<![a-z])(?:(?:a|en|au) )?(?:la |le )?(?:mi(?: ?- ?| )|milieu {_OF})"
    rf"(?:(?:parcours|chemin|duree|terme|periode)(?: {_OF}{_LIFE}|(?! ?[a-z0-9]))"
    rf"|{_LIFE.replace('vie', 'milieu')})"
)
_ENDS = deferred(
    rf"{_DURING}(?P<combien>{NUMBER}) (?P<bout>premier|dernier)e?s "
    rf"(?:(?P<ans>annees|ans)(?: {_OF}{_LIFE}|(?! ?[a-z0-9]))"
    rf"|(?P<unite>mois|trimestres|semestres) {_OF}{_LIFE.replace('vie', 'nom')})"
)
_PART = deferred(
    rf"{_DURING}(?P<rang>premiere?|1ere?|1re|1er|seconde?|deuxieme|2e|2nde?|derniere?) "
    rf"(?P<unite>moitie|semestre|trimestre|mois)(?: de la (?:duree|periode))? {_OF}{_LIFE}"
)
_BEGINNING = deferred(
    r"^(?:(?P<des>des|a partir d[eu]|a compter d[eu]|depuis) )?(?:au |en |le |la |l')?"
    rf"(?:debut|demarrage|lancement|commencement) {_OF}{_LIFE}$"
)
_END = deferred(rf"^(?:(?:a|en|d'ici|pour) )?(?:la )?fin {_OF}(?:{_LIFE}|parcours|periode)$")
_WHOLE = deferred(rf"^(?:(?:pendant|durant|sur) )?(?:toute )?la duree {_OF}{_LIFE}$")
_OFFSET = deferred(
    r"(?<![0-9a-z])(?:(?:(?:[njm]|t0?) ?\+ ?|m(?=[0-9]))(?P<nombre>[0-9]{1,2})(?: ?mois| ?ans?)?|(?<=annee )n|t0)"
    r"(?![0-9a-z'°]| ?[+-] ?[0-9])"
)
"""« N+1 », « M+6 mois », « T0 »: its first letter tells what is counted."""

_N = deferred(
    r"(?<![0-9a-z'])(?:(?:l')?(?:annee|an) )?n(?: ?\+ ?(?P<plus>[0-9]{1,2}))?(?![a-z0-9'°.]|/[ac]| ?[+-] ?[0-9])"
)
_CONTRACT = deferred(r"(?<![a-z])(?:contrat|ctsm)(?! ?[a-z0-9])")
_WITHOUT_DATE = frozenset({Motif.INCONNUE, Motif.CHIFFRES})
_UNITS = {"j": ("jour", "jours"), "n": ("an", "ans")}
_LENGTHS = {"mois": 1, "trimestre": 3, "semestre": 6, "annees": 12, "ans": 12}
"""How many months each unit lasts."""
_MID_YEAR = 7
_DAY = timedelta(days=1)


def told_by_life(text: FoldedText, refusal: RefusalError, context: Contexte) -> RefusalError:
    """Return why a text is left unread, with what the time that it tells by a life would be; as it is for any other.

    Where nothing declares that life, that is why.
    """
    if refusal.readings or YEAR.search(text.folded):
        return refusal
    if offsets := list(_OFFSET.finditer(text.folded)):
        return _of_offsets(text, offsets, refusal, context.horizon)
    for form, tell in _TOLD:
        if found := form.search(text.folded):
            life = context.contrat if _is_of_contract(found) else context.horizon
            if life is None:
                return RefusalError(Motif.TERME, FoldedPlace(*found.span()))
            said = (text.replaced(form, partial(_instead, one)) for one in tell(found, life))
            return _offering(refusal, *said)
    contract = _CONTRACT.search(text.folded)
    if contract and refusal.motif in _WITHOUT_DATE and context.contrat is None:
        return RefusalError(Motif.TERME, FoldedPlace(*contract.span()))
    return refusal


def _offering(refusal: RefusalError, *readings: str) -> RefusalError:
    return RefusalError(refusal.motif, *(FoldedPlace(*span) for span in refusal.spans), readings=readings)


def _instead(said: str, _: re.Match[str]) -> str:
    return said


def _is_of_contract(found: re.Match[str]) -> bool:
    named = found.groupdict()
    return any(named.get(group) in {"contrat", "ctsm"} for group in ("vie", "milieu", "nom"))


def _middle(_: re.Match[str], life: Periode) -> Iterator[str]:
    """Yield « mi-2027 » for a life from 2025 to 2029; « fin 2026 », « début 2027 » for one from 2025 to 2028."""
    months = _months(life)
    day = months_after(life.debut, months // 2)
    if months % 2 or day.month not in {1, _MID_YEAR}:
        yield say(month_of(day.year, day.month))
    elif day.month == _MID_YEAR:
        yield f"mi-{day.year}"
    else:
        yield from (f"fin {day.year - 1}", f"début {day.year}")


def _ends(found: re.Match[str], life: Periode) -> Iterator[str]:
    """Yield « 2025 à 2026 » for the first two years."""
    last = found["bout"] == "dernier"
    count = number(found["combien"])
    length = count * _LENGTHS[found["ans"] or found["unite"].rstrip("s").replace("moi", "mois")]
    if not 0 < length <= _months(life):
        return
    yield _span(life, _months(life) - length if last else 0, length)
    if found["ans"] and life.debut.month != 1 and not last:
        yield pastes.span(year_of(life.debut.year).through(year_of(life.debut.year + count - 1)))


def _part(found: re.Match[str], life: Periode) -> Iterator[str]:
    """Yield the months of « première moitié du PTSM », « premier semestre du PTSM »."""
    months = _months(life)
    half = found["unite"] == "moitie"
    length = months // 2 if half else _LENGTHS[found["unite"]]
    if length <= months and not (half and months % 2):
        rank = found["rang"]
        start = months - length if rank.startswith("dern") else 0 if rank[:3] in {"pre", "1er", "1re"} else length
        yield _span(life, start, length)


def _beginning(found: re.Match[str], life: Periode) -> Iterator[str]:
    """Yield « début 2025 »; « à partir de 2025 » for « dès le début du PTSM »."""
    year, month = life.debut.year, month_of(life.debut.year, life.debut.month)
    if found["des"]:
        yield pastes.since(year_of(year) if month.debut.month == 1 else month)
    else:
        yield f"début {year}" if month.debut.month == 1 else say(month)


def _end(found: re.Match[str], _: Periode) -> Iterator[str]:
    yield "fin du contrat" if _is_of_contract(found) else "fin du PTSM"


def _whole(found: re.Match[str], _: Periode) -> Iterator[str]:
    yield "toute la durée du contrat" if _is_of_contract(found) else "toute la durée du PTSM"


_TOLD: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Periode], Iterator[str]]], ...] = (
    (_MIDDLE, _middle),
    (_ENDS, _ends),
    (_PART, _part),
    (_BEGINNING, _beginning),
    (_END, _end),
    (_WHOLE, _whole),
)
"""Each way of telling a time by a life, with what it would be."""


def _of_offsets(
    text: FoldedText, offsets: list[re.Match[str]], refusal: RefusalError, life: Periode | None
) -> RefusalError:
    """Return why « N+1 à N+3 » is left unread, with these years, and « M+6 à M+12 », with the last of its delays."""
    if OFFSET.fullmatch(text.folded) or any(form.search(text.folded) for form, _ in MILESTONES):
        return refusal
    places = [FoldedPlace(*found.span()) for found in offsets]
    if {found[0][0] for found in offsets} != {"n"}:
        last = offsets[-1]
        unit = _UNITS.get(last[0][0], ("mois", "mois"))[(last["nombre"] or "").lstrip("0") != "1"]
        others = any(sign.isdigit() for sign in _OFFSET.sub("", text.folded))  # « S1 26 M+3 »: not a delay alone
        readings = (f"{last['nombre']} {unit} après la signature",) if last["nombre"] and not others else ()
        return RefusalError(Motif.DUREE, *places, readings=readings)
    if life is None or max(int(found["nombre"] or 0) for found in offsets) > life.fin.year - life.debut.year:
        return RefusalError(Motif.DUREE, *places)
    first = life.debut.year
    named = text.replaced(_N, lambda found: str(first + int(found["plus"] or 0)))
    return RefusalError(Motif.CHIFFRES, *places, readings=(named,), detail=f"N serait {first}")


def _months(life: Periode) -> int:
    """Return how many months a life lasts."""
    return (life.fin.year - life.debut.year) * 12 + life.fin.month - life.debut.month + 1


def _span(life: Periode, start: int, length: int) -> str:
    first = months_after(life.debut, start)
    return pastes.span(Periode(first, months_after(first, length) - _DAY))
