"""Deadlines whose nature is told by the whole text: undefined, continuous, recurrent, conditional."""

from __future__ import annotations

import re

from ptsm_cli.common.numerals import ordinals
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import COUNTS, MONTHS, WEEKDAYS, alternatives
from ptsm_cli.echeances.refusals import FoldedPlace, Motif, RefusalError

YEAR = deferred(r"(?<![0-9a-z])20[0-9]{2}(?![0-9a-z])")
"""A year in a folded text."""

_EVENTS = (
    r"signatures?|validation|obtention|reception|accords?|autorisations?|publication|recrutements?|financements?"
    r"|parution|attribution|notification|decisions?|creation|ouverture|installation|mise|nomination"
)
_CONDITION = deferred(
    rf"""
    \b(?:en\ fonction\ d | selon\b | sous\ reserve | sous\ condition | a\ condition | conditionnee?s?\b
    | subordonnee?s?\b | dependra | depend\b | en\ attente | dans\ l'attente | suivant\ l(?:e|es|a|')(?![a-z])
    | lorsqu | (?<!du\ )(?<!le\ )(?<!les\ )(?<!un\ )si\ (?!possible)[a-z] | s'il | au\ gre\ d
    | des\ (?:que\b|qu')(?!\ possible)
    )
    | ^en\ lien\ avec\b(?!.*20[0-9]{{2}})
    | (?:^|[,;(-]\ ?|\b(?:et|puis)\ )(?:des|apres|suite\ a|a\ l'issue\ d[eu]|a\ (?:compter|partir)\ d[eu]|a)\ ?
      (?:la\ |l'|le\ |les\ )?(?:{_EVENTS})\b
    """,
    re.VERBOSE,
)

_EMPTY = deferred(r"[-/_.?\s]*")
_TO_DEFINE = deferred(
    r"""
    (?:(?:la\ |les\ |l')?(?:dates?|echeances?|echeancier|calendrier|delais?|periodes?|planning|temporalite)\ ?:?\ ?)?
    (?:
      (?:reste(?:nt)?\ )?a\ (?:definir|determiner|preciser|fixer|convenir|planifier|programmer|completer|renseigner)\b.*
    | (?:non|pas)\ (?:encore\ )?(?:definie?|determinee?|precisee?|fixee?|renseignee?|communiquee?|planifiee?)s?
    | indetermine?e?s? | n\.?[/ ]?[cd]\.?
    )
    """,
    re.VERBOSE,
)

_ONGOING = (
    r"(?:(?:actions?|travail|demarches?|processus) )?"
    r"(?:en continue?|continue?s?|permanente?s?|en permanence|au fil de l'eau|au long cours"
    r"|de (?:facon|maniere) (?:continue|permanente)|(?:tout au long de|toute) l'annee)"
)
_GOING_ON = ("contin", "permanen", "fil de l'eau", "au long", "toute l'annee")
"""What stands in each of these words."""

_CONTINUOUS = having(_GOING_ON, rf"{_ONGOING}(?: ?(?:[-,/]|\bet\b| ) ?{_ONGOING})*")

_GOES_ON = having(_GOING_ON, rf"{_ONGOING} ?[-,:(]? ?(?P<suite>.+)")

_RECURRING = (
    *("/", "par", "l'an", "chaque", "tous les ", "toutes les ", "annuel", "mensuel", "mestriel"),
    *("biennal", "hebdomadaire", "quotidien", "recurrent"),
)
"""What stands in each of the ways to say that something recurs."""

_UNIT = r"(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?|trim|sem)"
_NUMBER = rf"(?:[0-9]{{1,2}}|{alternatives(COUNTS)})"
_RANK = rf"(?:1er|[2-5]e|{alternatives(ordinals(5))}|dernier)"
RECURRENCE = having(
    _RECURRING,
    rf"""
    (?:\b{_NUMBER}(?:\ (?:a|ou|-)\ {_NUMBER})?\ ?(?:x\b|fois\b|reunions?\b|seances?\b|rencontres?\b)?\ ?)?
    (?:/\ ?{_UNIT}\b | \bpar\ {_UNIT}\b
      | (?:(?<=[sx]\ )l'an|\bchaque\ (?:an|annee))\b(?!\ (?:20|prochain|dernier|passe))
      | \bchaque\ (?!an)(?:{_UNIT})\b)
    | \b(?:a\ )?(?:chaque|tou(?:s|tes)\ les)\ (?:(?:{_RANK}s?\ )?(?:{alternatives(WEEKDAYS)})s?(?:\ du\ mois)?
      | {alternatives(MONTHS)} | printemps | etes? | automnes? | hivers? | rentrees?(?:\ scolaires?)?
      | {_RANK}\ (?:(?:tri|se)mestre|mois) | (?:debut|fin)s?\ d'annee)\b(?!\ (?:20|prochain|dernier|passe))
    | \btou(?:s|tes)\ les\ (?:{_NUMBER}\ )?{_UNIT}\b
    | (?<!pluri-)(?<!pluri\ )\b(?:bi-?\ ?)?(?:annuel|mensuel|trimestriel|semestriel|bimestriel)(?:le)?(?:ment|s)?\b
    | \b(?:biennale?|hebdomadaire|quotidien(?:ne)?|recurrente?)s?\b
    """,
    re.VERBOSE,
)
_AMOUNT = having(
    ("€", "eur", "%", "etp"),
    # from the first figure of a series, and never given back: « 1 1 1 1 » is read once, not once from each figure
    r"(?<![0-9])(?<![0-9][., ])[0-9]++(?:[., ][0-9]++)*+ ?(?:(?:k|m)?(?:€|euros?\b)|%|(?:etp|keur|meur)\b)",
)
_PART_OF = deferred(r"(?<![a-z])(?:debut|milieu|mi|fin|avant|apres|issue|terme)(?: |-|de |du |d'|la |le |l')*$")
_REACH = 60
"""How far before a recurrence one looks for the part of its period."""
_DURATION = deferred(rf"\b{_NUMBER} ?(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?)\b")
OFFSET = deferred(r"(?P<lettre>m(?= ?[0-9+])|(?:[jan]|t0?)(?= ?[+])) ?[+]? ?(?P<nombre>[0-9]{1,3})")
"""« M+6 », « N+1 », « J+30 »: a time after a day that is not said."""
_FIGURE = deferred("[0-9]")
_SEPARATOR = deferred("[,;:]")
_YEAR_END = deferred(
    r"(?:(?:en|a|avant|d'ici|pour|courant) )?(?:la |le )?(?:debut|milieu|mi|fin)(?:(?: de l'| d'|-| )annee)?"
)


def is_undefined(folded: str) -> bool:
    """Tell whether a folded text says that the deadline is not known yet, or says nothing."""
    bare = folded.rstrip(" .;")
    return bool(_EMPTY.fullmatch(folded) or (_TO_DEFINE.fullmatch(bare) and not YEAR.search(bare)))


def is_continuous(folded: str) -> bool:
    """Tell whether a folded text says that the action goes on all along, and nothing else."""
    return _CONTINUOUS.fullmatch(folded.rstrip(" .;")) is not None


def after_continuous(folded: str) -> str:
    """Return what follows « en continu » at the start of a folded text, empty where nothing does."""
    found = _GOES_ON.match(folded.rstrip(" .;)"))
    return found["suite"] if found else ""


def around_condition(folded: str) -> str | None:
    """Return the part of a folded text that a condition leaves free, in its place; None without a condition.

    « 2025 (sous réserve de financement) » leaves « 2025 »; « selon les crédits, 2025 », what follows the comma.

    Raises:
        RefusalError: a colon parts the condition from a date, of which it may tell anything.
    """
    found = _CONDITION.search(folded)
    if found is None:
        return None
    start = found.start()
    before, clause = folded[:start].rstrip(" (,;-"), folded[start:]
    cut = _SEPARATOR.search(clause)
    if YEAR.search(folded) and (before.endswith(":") or (not before and cut and cut[0] == ":")):
        raise RefusalError(Motif.MOTS, FoldedPlace(start, len(folded)))
    if before:
        # « 2021 et dès validation » gives two dates, of which one is not known
        return "" if _FIGURE.search(clause) or clause.startswith(("et ", "puis ")) else before
    if cut is None or _FIGURE.search(clause[: cut.start()]):
        return ""
    start += cut.end()
    return " " * start + folded[start:]


_OF_YEAR = (
    r"(?:(?:en|au|a la|le|du|debut|mi|fin)[ -](?:de )?){0,2}"
    rf"(?:(?:(?:[12]?[0-9]|3[01])(?:er)? )?(?:{alternatives(MONTHS)})|printemps|ete|automne|hiver|[ts][1-4]"
    r"|rentree(?: scolaire)?|(?:1er|[2-4]e|premier|second|dernier) (?:tri|se)mestre)"
)
_PARTS_OF_YEAR = rf"{_OF_YEAR}(?:(?:, ?{_OF_YEAR})? et {_OF_YEAR})?"
_EACH_YEAR = r"(?:(?:de )?chaque annee|tous les ans|(?:(?:1|une) fois )?(?:par|/) ?an|annuel(?:le)?(?:ment)?)"
_OF_EACH_YEAR = having(
    _RECURRING,
    rf"(?<![a-z0-9])(?:{_PARTS_OF_YEAR},? {_EACH_YEAR}$|{_OF_YEAR},? {_EACH_YEAR}"
    rf"|{_EACH_YEAR},? {_PARTS_OF_YEAR}"
    rf"(?! ?(?:20|et |ou |puis |[-/&+]|a(?! (?:partir|compter))|de 20|[,;] ?{_OF_YEAR})))(?![a-z])",
)
_LIMITED = deferred(
    r"(?<![a-z])(?:avant|apres|d'ici|jusqu'a|jusqu'en|des|depuis|partir|tard|tot|compter|et|ou|(?<!20[0-9]{2}),|-|/)"
    r" ?(?:d[e'u] ?)?$"
)
"""« en juin de chaque année », « chaque année, en juin »: the month is no date by itself, unless a limit is on it."""


def without_recurrence(folded: str) -> str:
    """Return a folded text where « une fois par an » is blank; the same text where nothing recurs.

    Raises:
        RefusalError: what recurs is an amount: « 500 € par an ».
    """
    amount = _AMOUNT.search(folded)
    if amount and RECURRENCE.search(folded):
        raise RefusalError(Motif.CHIFFRES, FoldedPlace(*amount.span()))
    found = _OF_EACH_YEAR.search(folded) if YEAR.search(folded) else None
    if found and not _LIMITED.search(folded, 0, found.start()):
        folded = f"{folded[: found.start()]}{_blank(found)}{folded[found.end() :]}"
    return RECURRENCE.sub(_blank, folded)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def is_part_of_each(folded: str) -> bool:
    """Tell whether what recurs is told by a part of its period: « fin de chaque trimestre 2026 » dates nothing."""
    starts = (found.start() for found in RECURRENCE.finditer(folded))
    return any(_PART_OF.search(folded, start - _REACH, start) for start in starts)


def motif_without_date(folded: str) -> Motif:
    """Return why a folded text without any date is left unread."""
    if _DURATION.search(folded) or OFFSET.fullmatch(folded):
        return Motif.DUREE
    if _YEAR_END.fullmatch(folded):
        return Motif.SANS_ANNEE
    return Motif.CHIFFRES if _FIGURE.search(folded) else Motif.INCONNUE
