"""What a text left unread is likely to mean, as texts that read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ptsm_cli.common.numerals import ordinals
from ptsm_cli.common.periodes import month_name, say_day
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.idioms import BROUGHT_IN, IDIOMS
from ptsm_cli.echeances.lexicon import MONTHS, NUMBER, WEEKDAYS, alternatives
from ptsm_cli.echeances.milestones import MILESTONES
from ptsm_cli.echeances.misprints import SLIPS
from ptsm_cli.echeances.natures import OFFSET, YEAR, around_condition
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.rewrites import EITHER, WAYS, rewritten
from ptsm_cli.echeances.scans import SCANS
from ptsm_cli.echeances.school import SCHOOL
from ptsm_cli.echeances.tokens import FoldedText
from ptsm_cli.echeances.undertakings import UNDERTAKINGS

_TWO = 2
_SHORT_YEAR = deferred(r"(?<![0-9])(?P<siecle>20)(?P<an>[0-9]{2}) ?[-/–—] ?(?P<court>[0-9]{2})(?![0-9]|[-/][0-9])")
_SHORT_MONTH = deferred(
    r"(?:(?<![0-9/-])(?P<jour>(?:[0-2]?[0-9]|3[01])(?:er)?)[-/. ])?(?<![a-z])"
    rf"(?P<mois>{alternatives(MONTHS)})\.?(?:[-/ '.]| - | ')(?P<court>[1-4][0-9])(?![0-9])"
)
_DOUBTS = deferred(
    r" ?(?:\(? ?\?+ ?\)?|[~≈]|(?<![a-z])(?:vers|env\.|circa|environ|autour de|si possible|au mieux|a venir"
    r"|peut-etre|eventuellement|probablement|idealement|prevue?|programmee?|planifiee?|previsionnel(?:le)?"
    r"|(?:l')?exercice(?: budgetaire)?"
    r"|(?:dates? )?(?:reste )?a confirmer)(?![a-z]))"
)
_STARTS = deferred(r"^(?:[Cc]ommence|[Dd]ébute|[Dd]émarre) (?:en |dès |(?P<au>au |le )|(?=fin |début ))(?=\w)")
"""Not « démarré », which says that it is done."""
_WEEKDAY = deferred(rf"(?<![a-z])(?:{alternatives(WEEKDAYS)})(?![a-z])\.?,? ?")
_EMPTY = deferred(r"\(\s*\)")
_WHERE = deferred(r" ou (?:bien )?")
_DELAY = deferred(
    r"(?<![0-9a-z])(?<!sur )(?<!sur les )(?<!pendant )(?<!pendant les )(?<!durant )"
    rf"(?P<delai>(?:{NUMBER}) ?(?:ans?|annees?|mois|semaines?|jours?))(?![a-z0-9]| (?:avant|sur)(?![a-z]))"
)
_LANDMARK = deferred(
    r"(?:ans?|annees?|mois|semaines?|jours?|[+] ?[0-9]{1,3}) "
    r"(?:(?:apres|suivant|a (?:compter|partir)|de) |d[eu] |(?=d'))(?:d[eu] |d')?(?:la |les? |l')?[a-z]{3}"
)
"""A delay after something that is said: not after the signature."""
_RANK = deferred(rf"(?:au |l[ea] )?(?:[0-9]{{1,2}}(?: ?(?:er|e|eme|nd))?|(?:{'|'.join(ordinals(4))})e?)(?![0-9a-z])")
_LIMIT = deferred(r"(?:avant|d'ici|au plus tard|a partir de|des|apres)(?: en)? (?=20)")
_OF_A_DATE = deferred(r"[0-9a-z.] ?20[0-9]{2}(?![0-9])")
_MONTHS = ("mois", "mois")
_UNITS = {"a": ("an", "ans"), "j": ("jour", "jours"), "n": ("an", "ans")}
"""What « N+1 », « J+30 » count, of one and of several; the others count months."""
_BULLETS = " \t-–—*•▪◦●·"
_SERIES = deferred(r"(?P<serie>[0-9]{5})(?:[.,]0+)?")
_EPOCH = date(1899, 12, 30)
_CENTURY = range(2000, 2100)


def refuse_serial(folded: str) -> None:
    """Refuse the number that a spreadsheet keeps in place of a day, and say which day it is.

    Raises:
        RefusalError: the folded text is such a number, of a day from 2000 to 2099.
    """
    found = _SERIES.fullmatch(folded)
    if found is None:
        return
    day = _EPOCH + timedelta(days=int(found["serie"]))
    if day.year in _CENTURY:
        said = say_day(day)
        raise RefusalError(Motif.TABLEUR, readings=(said,), detail=f"le {said}")


def likely_readings(text: FoldedText, refusal: RefusalError, nature_of: Callable[[str], str]) -> tuple[str, ...]:
    """Return what a text left unread is likely to mean, at most two texts.

    Args:
        text: the text.
        refusal: why it was left unread; its own readings come first.
        nature_of: tells the nature of a text, empty for one that does not read: every reading offered does.
    """
    lines = tuple(_by_line(text.source))
    if any(map(nature_of, lines)):
        return lines
    told = tuple(reading for reading in rewritten(text, EITHER) if nature_of(reading))
    if told:
        return told
    slips = (
        ()
        if refusal.motif is Motif.ALTERNATIVE
        else [
            said
            for table in (SLIPS, MILESTONES, SCHOOL, UNDERTAKINGS, IDIOMS, SCANS)
            for said in rewritten(text, table)
        ]
    )
    ways = () if refusal.motif is Motif.ALTERNATIVE else rewritten(text, WAYS)
    candidates = refusal.readings or (*_candidates(text, refusal), *ways, *slips)
    natures = {reading: nature_of(reading) for reading in candidates if reading}
    offered = tuple(reading for reading, nature in natures.items() if nature)
    if refusal.motif is Motif.ALTERNATIVE and (len(offered) != _TWO or len(set(natures.values())) > 1):
        return ()
    return offered[:_TWO]


def _candidates(text: FoldedText, refusal: RefusalError) -> Iterator[str]:
    if refusal.motif is Motif.CHIFFRES:
        yield _with_whole_years(text)
    elif refusal.motif is Motif.IMPOSSIBLE:
        yield " ".join(text.replaced(_WEEKDAY, lambda _: "").split())
    elif refusal.motif is Motif.MOTS:
        yield _EMPTY.sub("", text.replaced(_DOUBTS, lambda _: "")).strip(" ,;:-–—")
        yield _after_condition(text)
        yield _STARTS.sub(lambda found: "à partir du " if found["au"] else "à partir de ", text.source)
    elif refusal.motif is Motif.ALTERNATIVE:
        yield from _alternatives(text)
    elif refusal.motif is Motif.SANS_ANNEE:
        yield from _with_the_year(text, refusal)
    elif refusal.motif is Motif.AMBIGUE and len(YEAR.findall(text.folded)) == 1:
        yield from rewritten(text, BROUGHT_IN)
    elif refusal.motif is Motif.DUREE:
        found = None if _LANDMARK.search(text.folded) else _DELAY.search(text.folded)
        if offset := OFFSET.fullmatch(text.folded):
            many = offset["nombre"].lstrip("0") != "1"
            yield f"{offset['nombre']} {_UNITS.get(offset['lettre'], _MONTHS)[many]} après la signature"
        elif found:
            yield f"{text.excerpt(*found.span('delai'))} après la signature"


def _after_condition(text: FoldedText) -> str:
    """Return « si AAP, 2026 » for « si AAP : 2026 », empty where no condition comes first."""
    condition, _, _ = text.folded.partition(":")
    if around_condition(condition) != "":
        return ""
    return f"{text.excerpt(0, len(condition))}, {text.excerpt(len(condition) + 1, len(text.folded))}"


def _with_whole_years(text: FoldedText) -> str:
    """Write « 2025-27 » and « sept-25 » with years of four digits."""
    month = text.replaced(
        _SHORT_MONTH, lambda t: " ".join(filter(None, (t["jour"], month_name(MONTHS[t["mois"]]), f"20{t['court']}")))
    )
    return _SHORT_YEAR.sub(lambda t: f"20{t['an']}-20{t['court']}", month)


def _alternatives(text: FoldedText) -> Iterator[str]:
    """Yield both sides of « ou », each with the year that is written once."""
    years = [found[0] for found in YEAR.finditer(text.folded)]
    cuts = [found.span() for found in _WHERE.finditer(text.folded)]
    sides = list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text.folded)], strict=True))
    last = _RANK.match(text.folded, sides[-1][0])
    limit = _LIMIT.match(text.folded)
    shared = not any(_LIMIT.match(text.folded, start) for start, _ in sides[1:])
    for start, end in sides:
        cote = text.excerpt(start, end).strip(" (),")
        if last and _RANK.fullmatch(text.folded, start, end):  # « 1er ou 2e semestre 2026 »
            yield f"{cote} {text.excerpt(last.end(), len(text.folded))}"
        else:
            before = text.excerpt(*limit.span()) + " " if limit and shared and start else ""
            yield f"{before}{cote}" if YEAR.search(text.folded, start, end) or len(years) != 1 else f"{cote} {years[0]}"


def _with_the_year(text: FoldedText, refusal: RefusalError) -> Iterator[str]:
    """Yield the text where the only year that it gives is added to the date that lacks one."""
    years = {found[0] for found in YEAR.finditer(text.folded)}
    told = _OF_A_DATE.search(text.folded)  # in « 2026 ; T3 », the year is one by itself, or that of the quarter
    if told and len(years) == 1 and len(refusal.spans) == 1:
        _, end = text.place(*refusal.spans[0])
        yield f"{text.source[:end]} {years.pop()}{text.source[end:]}"


def _by_line(source: str) -> Iterator[str]:
    """Yield a text of several lines as a list of what each says, without bullets."""
    lines = [line.strip(f"{_BULLETS};,") for line in source.split("\n")]
    told = [line for line in lines if line]
    if len(told) > 1:
        yield " ; ".join(told)
