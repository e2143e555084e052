"""Tell the « action 27 », « FA 28 » and « voir P1 » of a roadmap from quantities, steps and other documents.

These words are said of many things, where « fiche n°27 » is not: what makes a doubt leaves them unread, and what
remains is a fiche only where the project has one of that number.
"""

from __future__ import annotations

import re

from ptsm_cli.common.french import fold
from ptsm_cli.common.numerals import NUMBER_WORDS
from ptsm_cli.common.startup import deferred
from ptsm_cli.links import others, patterns
from ptsm_cli.projet.acronyms import declared_names
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.texts import Walked, file_texts, printed_texts

_COUNTS = "|".join(word for word in NUMBER_WORDS if word != "un")
_INDEFINITE = deferred(
    rf"(?<!\w)(?:(?:une?|chaque|aucune|toute|quelques|plusieurs|de|en|par|format|{_COUNTS})\s++|d['’])$"
    rf"|(?P<rang>(?:{patterns.KIND})\s++(?:n\s?°\s*+)?)?(?<![\d.,])\d(?:[\d.,]*+(?<=\d))?\s++$",
    re.IGNORECASE,
)
"""« plan d'action 3 », « une mesure 3 fois par an », « 4 actions 2 »: no action in particular stands after these."""

_QUANTITY = deferred(
    rf"[,.]\d|\s++\d{{3}}|\s*+(?:ou|à|-|–)\s*+\d++(?:[.,]\d++)?(?:{patterns.UNIT.pattern})", re.IGNORECASE
)
_QUANTITY_AFTER_SEVERAL = deferred(rf"\s*+(?:,|et)\s*+\d++(?:[.,]\d++)?(?:{patterns.UNIT.pattern})", re.IGNORECASE)
"""What makes of a number a part of another, or of an interval: « 10 000 », « 1 ou 2 fois », « 1,5 ETP »."""

_FICHE_BEFORE = deferred(r"fiche\s[^.;\n]{0,25}\d\s*+[,:(–—-]?\s*+(?:l['’]|la\s)?$", re.IGNORECASE)
"""« fiche 5, action 2 »: a step of that fiche."""

_FICHE_AFTER = deferred(
    r"\s*+[,(–—-]?\s*+(?:dans\s++)?(?:la\s++)?fiche\s++(?:action\s++)?(?:n\s?°\s*+)?\d", re.IGNORECASE
)
"""« actions 3 et 4, fiche 5 », « action 3 (fiche 5) »: steps of that fiche."""

_OTHER_THING = deferred(
    r"(?<!\w)(?:action|ambition|ann[ée]e|annexe|circulaire|convention|[ée]tape|figure|ligne|loi|mesure|note|option"
    r"|orientation|page|partie|phase|pi[èe]ce|priorit[ée]|proposition|question|recommandation|r[ée]union|rubrique|salle"
    r"|s[ée]ance|section|semaine|session|t[âa]che|th[ée]matique|vague|version)s?(?!\w)",
    re.IGNORECASE,
)
"""What « la 3 » may be of, named before in the sentence."""

_SENTENCE_END = deferred(r"[;!?]|\n(?![^\S\n]*+[a-zà-ÿ(«])|\.(?=\s++[A-ZÀ-Ý])")
"""A line that goes on with a small letter is of the same sentence."""
_PREVIOUS_WORDS = 20

_LINE_START = deferred(r"(?:^|\n)[^\S\n]*+(?:[-•*–]\s*+)?$")
_LABEL_END = deferred(r"[^\S\n]*+(?:[:)–—-]|\.(?=\s*+\S)|\n(?=\s*+\S))")


def is_loose(head: re.Match[str], numero: re.Match[str]) -> bool:
    """Tell whether only the project can say that a number is a fiche's: « action 27 », « fiche O1 », « fiche A »."""
    other = head["mot"] or head["sigle"] or head["renvoi"] or numero["seule"]
    return other is not None or (numero["lettre"] is not None and not numero["marque"])


def is_bare(head: re.Match[str]) -> bool:
    """Tell whether nothing but « la » stands before a number: « voir la 3 »."""
    return head["renvoi"] is not None and head["renvoi"].split()[-1].lower() == "la"


def is_of_another(text: str, head: re.Match[str], end: int) -> bool:
    """Tell whether the numbers between a head and `end` count something, or belong to another document."""
    start = head.start()
    if not head["renvoi"]:
        indefinite = _INDEFINITE.search(text, max(0, start - _PREVIOUS_WORDS), start)
        if indefinite and not indefinite["rang"]:
            return True
    several = head["mots"] or head["sigle"] or head["pluriel"]
    if _QUANTITY.match(text, end) or (several and _QUANTITY_AFTER_SEVERAL.match(text, end)):
        return True
    if others.OF_ANOTHER.match(text, end) or (head["mot"] and _FICHE_AFTER.match(text, end)):
        return True
    before = sentence_before(text, start)
    if is_bare(head) and _OTHER_THING.search(before):
        return True
    return bool(others.OTHER_BEFORE.search(before) or (head["mot"] and _FICHE_BEFORE.search(before)))


def sentence_before(text: str, start: int) -> str:
    """Return the words of a sentence before an offset, as far back as one looks."""
    words = text[max(0, start - patterns.LOOK_BACK) : start + 1]  # with a letter more, which tells a line that goes on
    return _SENTENCE_END.split(words)[-1][:-1]


def is_step(text: str, head: re.Match[str], end: int) -> bool:
    """Tell whether a line begins with a number and what it is: « Action 1 : recenser », a step of the fiche itself."""
    ranged = patterns.RANGE.match(text, end) if head["mots"] else None  # « Actions 27-29 » is no action 27
    if head["mot"] is None or not _LABEL_END.match(text, ranged.end() if ranged else end):
        return False
    return _LINE_START.search(text, max(0, head.start() - _PREVIOUS_WORDS), head.start()) is not None


_SPELT_FA = deferred(r"(?P<mots>[^()]{0,60})\(FA\)")
_FICHE_ACTION = deferred(r"fiches?[\s-]+(?:d')?actions?\s*$")


def calls_fiches_fa(projet: Projet, walked: Walked) -> bool:
    """Tell whether « FA » may be a fiche action in a project: it gives it no other meaning."""
    if "fa" in map(fold, declared_names(projet)):
        return False
    meanings = {fold(name): said for name, said in projet.glossaire.contenu.root.items()}.get("fa", ())
    printed = printed_texts(projet, file_texts(projet, walked))
    spelt = (text for file in printed for text in file.texts if "(FA)" in text)
    before = (found["mots"] for text in spelt for found in _SPELT_FA.finditer(text))
    return all(_FICHE_ACTION.search(fold(words)) for words in (*meanings, *before))


def may_be_step(text: str, start: int) -> bool:
    """Tell whether the head at an offset is « action » or « mesure », as fiches call their own steps."""
    return text[start].casefold() in {"a", "m"}


STEP = deferred(
    r"^[^\S\n]*+(?:[-•*–]\s*+)?(?:action|mesure)s?\s++(?:n\s?°\s*+)?(?P<numero>\d++(?:\.\d++)*+)"
    r"(?:[^\S\n]*+(?:[:)]|[–—-](?!\s*+\d++\s*+(?:$|[,;.)]|(?:et|ou)\b))|\.(?=\s*+\S)|\n(?=\s*+\S)))",
    re.IGNORECASE | re.MULTILINE,
)
"""« Action 1 : … » at the start of a line."""
