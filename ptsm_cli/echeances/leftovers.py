"""What a deadline left unread would be once the words at fault are moved to the wording of the action."""

from __future__ import annotations

import re
from collections.abc import Callable

from ptsm_cli.common.numerals import ordinals
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.lexicon import MONTH_WORDS, MONTHS, NUMBER, alternatives
from ptsm_cli.echeances.natures import YEAR
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import FoldedText, fold_bare

_LAPS = 6
"""How many times words are taken away: a text that needs more is a sentence."""
_MOVABLE = frozenset({Motif.MOTS, Motif.CHIFFRES})
_CHANGING = deferred(
    r"(?<![a-z])(?:chaque|tou(?:s|tes)|soit|mini(?:mum)?|au moins"
    r"|hors|sauf|excepte|pas|non|jamais|sans|ni|ou|voire|mais|sinon|au lieu|a la place|au[- ]dela|initial[a-z]*"
    r"|a defaut|au pire|report[a-z]*|decal[a-z]*"
    r"|realis[a-z]*|fini[a-z]*|termin[a-z]*|achev[a-z]*|annul[a-z]*|abandon[a-z]*|fait[es]*|cours"
    r"|lois?|decrets?|arretes?|circulaires?|prs|praps|ptsm|cls|clsm|ctsm|cpom|mandat|budget|donnees?|source|population"
    r"|effectif|rapport|plan|schema|exercice|adoptee?|votee?|signee?|scolaire|universitaire|civile?|vacances|parcours"
    r"|tiers|moitie|quart|noel|paques|toussaint|pentecote|ascension|fetes|treve"
    r"|exclue?s?|comprise?s?|prochaine?|suivante?|derniere?|n'est)(?![a-z])|\+ ?[0-9]"
)
"""Words without which the date would be another one, or that of another thing."""
_PERIODS = deferred(
    r"(?<![a-z])(?:semestre|trimestre|mois|quinzaine|semaine|annee|quadrimestre|bimestre)s?(?![a-z])"
    r"|(?<![a-z])(?:printemps|etes?|automnes?|hivers?|rentrees?)(?![a-z])"
    r"|^(?:debut|mi|milieu|fin|courant)$|^[hqstw]\.? ?(?:[0-9]|iv|i{1,3}(?![a-z]))"
)
"""Words of a time that is none: « 3e semestre 2026 » is no « 2026 »."""
_JOINED_YEAR = deferred(r"(?<![0-9])20[0-9]{2}[a-z]")
"""« 2026à 2028 » is no « 2028 »."""
_RANK_BEFORE = deferred(r"(?:[-/]|(?<![a-z])(?:du|au|et|a|le|tri|tr\.|sem\.?|[st]\.?)|mestre) ?$")
_RANGE_AFTER = deferred(r" ?[-/]| (?:au|et|a)(?![a-z])")
"""What makes of a number the end or the rank of a time: « du 15 au 19/06/2026 » is no « 19/06/2026 »."""
_GLUED = deferred(rf"[0-9]{{1,2}}(?:au|et|a|{alternatives(MONTHS)})")
_MONTH_AFTER = deferred(rf" (?:{alternatives(MONTHS)})(?![a-z])")
"""« 12juin 2026 » is no « 2026 », « 32 juin 2026 » no « juin 2026 »."""
_UNIT = deferred(r"°? (?:mois|tri|sem)")
_AROUND = 5
_BOUND_BEFORE = deferred(
    r"(?<![a-z])(?:avant|apres|depuis|des|d'ici|jusqu'(?:a|en|aux?)|(?:partir|compter) d(?:e|u|es)|pour"
    r"|debut|mi|milieu|fin)"
    r"(?:[ -](?:de|du|des|la|les?|au|aux|a|l'|d')){0,3}[ -]?$"
)
"""« avant l'audit 2026 » is no « avant 2026 », « outil des bilans 2026 » no « dès 2026 »."""
_FAR_BACK = 40
_FROM_A_DATE = deferred(
    rf"(?:{NUMBER}) ?(?:an|mois|semaine|jour|(?:tri|se)mestre)[a-z]{{0,3}}"
    r"(?= (?:avant|apres|a (?:partir|compter))(?![a-z]))"
)
"""« 3 ans après 2026 » is no « après 2026 »."""
_TOLD = deferred(
    r"(?:[0-9]+(?:er|ere|e|eme|nde?)?|[st][1-4]|en|de|du|d|l|le|la|au|a|et|puis|entre|fin|debut|mi|courant|ete|printemps"
    r"|automne|hiver|rentree|avant|apres|des|depuis|jusqu|jusque|ici|partir|compter|plus|tard|tot|pour"
    rf"|semestre|trimestre|{'|'.join(ordinals(4))}|{'|'.join(MONTH_WORDS)}|janv|fev|fevr|avr|juil|sept|oct|nov|dec)"
)
"""The words of a date and of its limits: the others are no part of what is kept."""
_WORD = deferred(
    r"(?:mises? en (?:oeuvre|place|service)|feuille de route|appels? a projets?|(?:comite|groupe) de [a-z]+"
    r"|mise a disposition)(?![a-z])|[^\W_]+"
)
_HANGING = deferred(r"(?<![a-z])(?:avant|des|apres|depuis|en|pour|de|du|a|au) (?:d'|(?:en|de|du|a|au)(?![a-z]))")
_EMPTY = deferred(r"[(\[][\s.,;:]*[)\]]")
_BESIDE = deferred(r"(?: (?=,))?( ?[,;:])(?: ?[,;:–-]){1,40}(?= |$)")
_ALONE = deferred(r" ?[,;:](?= (?:et|puis)\b)|\b[lL]['’](?: |(?=\d|$))")
"""A sign before « et », an article before no word: what stood after them is gone."""
_PARTED = deferred(r"(?: ?[/–—.-]){1,3} ?:")
"""« 2026 / : 2027 », « 2026 - : 2027 », once « Phase 2 » is out of it: two dates, not one interval."""
_IN_PARENTHESES = deferred(r"\([^()]*\)(?:[\s,;/–—-]+\([^()]*\))*")
_LINKS = " ,;:–-/=+."
_FOR_WHOM = deferred(
    r"(?<=20[0-9]{2}) (?:pour|dans|chez|a) (?!(?:(?:en|le|la|les|l'|fin|debut|mi) ?-?){0,3}"
    rf"(?:20|[0-3]?[0-9](?:er)? [a-z]+ 20|(?:{alternatives(MONTHS)})(?![a-z])|plus |horizon|partir))"
    r"(?=[^,;()]{0,20}(?:[a-z]{4}|[0-9]))[^,;()]{1,60}(?=[,;)]|$)"
)
"""« 2026 pour les écoles », « 2026 à 80 % »: what the date is of, after it."""


def kept_without_words(text: FoldedText, refusal_of: Callable[[FoldedText], RefusalError | None]) -> str:
    """Return the dates of a text without the words that may change their sense, empty where that is no likely deadline.

    Args:
        text: a text that is left unread.
        refusal_of: tells why a text is left unread, None for one that reads.
    """
    spans = tuple(found.span() for found in _FOR_WHOM.finditer(text.folded))
    left = _without(text, spans) if spans else text
    if _CHANGING.search(text.folded) or not YEAR.search(text.folded):
        return ""
    for _ in range(_LAPS):
        refusal = refusal_of(left)
        if refusal is None:
            kept = _dates_of(left, refusal_of)
            return kept if len(YEAR.findall(kept)) == len(YEAR.findall(text.folded)) else ""
        if refusal.motif not in _MOVABLE or any(_is_of_a_time(left.folded, span) for span in refusal.spans):
            return ""
        left = _without(left, refusal.spans)
    return ""


def _is_of_a_time(folded: str, span: tuple[int, int]) -> bool:
    """Tell whether words at fault are a part of a time: without them, the date would be another one."""
    start, end = span
    if _PERIODS.search(folded[start:end]) or _JOINED_YEAR.search(folded[start:end]):
        return True
    if _GLUED.fullmatch(folded, start, end) or folded[end : end + 1].isdigit():
        return True  # « n°1/2026 » is no « 1/2026 »
    bounded = _BOUND_BEFORE.search(folded, max(0, start - _FAR_BACK), start)
    if (bounded and not folded.startswith(" en ", end)) or _FROM_A_DATE.match(folded, start):
        return True
    before, after = folded[max(0, start - _AROUND) : start], folded[end : end + _AROUND]
    if _UNIT.match(after):
        return True
    if not folded[start:end].removesuffix("er").isdigit():
        return False
    return any((_RANK_BEFORE.search(before), _RANGE_AFTER.match(after), _MONTH_AFTER.match(folded, end)))


def _dates_of(text: FoldedText, refusal_of: Callable[[FoldedText], RefusalError | None]) -> str:
    """Return a text that reads without the words that are no date, empty where it does not read so."""
    others = [word.span() for word in _WORD.finditer(text.folded) if not _TOLD.fullmatch(word[0])]
    bare = _without(text, tuple(others))
    if bare.folded.count("(") != bare.folded.count(")"):
        return ""
    if _HANGING.search(bare.folded) or refusal_of(bare) is not None:
        return ""
    return re.sub("[()]", "", bare.source) if _IN_PARENTHESES.fullmatch(bare.source) else bare.source


def _without(text: FoldedText, spans: tuple[tuple[int, int], ...]) -> FoldedText:
    pieces, place = [], 0
    for start, end in sorted(text.place(*span) for span in spans):
        pieces.append(text.source[place:start])
        place = max(place, end)
    spaced = " ".join(_EMPTY.sub(" ", " ".join([*pieces, text.source[place:]])).split())
    bare = _ALONE.sub("", _BESIDE.sub(r"\1", _PARTED.sub(" ;", spaced)))
    return fold_bare(" ".join(bare.split()).replace(" ,", ",").replace("( ", "(").strip(_LINKS))
