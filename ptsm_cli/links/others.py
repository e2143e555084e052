"""Tell from the words around it that a fiche, or an action, is another document's: « fiche 12 du PCAET »."""

from __future__ import annotations

import re

from ptsm_cli.common.departements import DEPARTEMENTS
from ptsm_cli.common.startup import deferred
from ptsm_cli.links import patterns

_ADJECTIVE = (
    r"(?:national|r[ée]gional|d[ée]partemental|communal|intercommunal|local|territorial|minist[ée]riel|europ[ée]en)"
)
_OURS = (
    r"(?:pr[ée]sente?(?!\w)|(?-i:PTSM)(?!\s++(?:d|(?-i:[A-Z])|\d))|projet\s++territorial|livret|programmation"
    rf"|feuille\s++de\s++route(?!\s++{_ADJECTIVE})|{patterns.KIND})"
)
OF_ANOTHER = deferred(
    r"\s*+(?:(?:du|de\s++la|des|d['’]une?|de\s++(?:ce|cet|cette|leur|notre|son))\s++|de\s++l['’]\s*+)"
    rf"(?!{_OURS})|\s*+[,:(–—-]\s*+(?:{patterns.OTHER_DOCUMENT_SIGLE.pattern})",
    re.IGNORECASE,
)
"""« de la fiche 5 », « du Ségur », « , PRS »: the action of something else than the roadmap."""

_PLANS = r"(?-i:CLSM?|PRS|PRAPS|PMP|SRS|SROS|SDRSM|SDSF|PDALHPD|PCAET|PLH|PNSE|PRSE|CTG)\d?(?!\w)"
_NAMED = (
    rf"{_PLANS}"
    r"|(?-i:PTSM)\s++(?:d(?:e\s++l(?:a\s++|['’]\s*+)|u\s++)?|(?-i:[A-Z])|\d)|s[ée]gur|contrat\s++local|projet\s++(?:r[ée]gional|m[ée]dical)|sch[ée]ma(?!\w)"
    rf"|(?:plan|programme|pacte|strat[ée]gie|feuille\s++de\s++route|convention)\s++(?:{_ADJECTIVE}"
    r"|climat|v[ée]lo|sant[ée]|logement|pauvret[ée]|autisme)"
)
OTHER_BEFORE = deferred(
    rf"(?<!\w)(?:(?-i:Plan)(?!\w)|{_NAMED}"
    r"|(?:plan|programme|pacte|strat[ée]gie|feuille\s++de\s++route|convention)\s++d['’]action)",
    re.IGNORECASE,
)
"""A document whose action this may be."""

_FORMER = r"(?:pr[ée]c[ée]dente?|anciens?|ancienne|premier|premi[èe]re|autres?|prochaine?)"
_DOCUMENT = (
    r"(?:(?:plan|programme)(?!\s++d['’]actions?)|pacte|strat[ée]gie|sch[ée]ma|contrat(?!\s++territorial)|convention|charte"
    r"|projet(?=s?\s++(?:d['’]|de\s|r[ée]gional|m[ée]dical|social|[ée]ducatif|local|urbain))|kit|mallette|livre\s++blanc"
    r"|catalogue|recueil|manuel|r[èe]glement|territoire(?=s?\s++(?:voisin|limitrophe|d))|d[ée]partement|r[ée]gion)s?(?!\w)"
)
_DEPARTEMENTS = "|".join(
    name.replace("'", "['’]") for name in DEPARTEMENTS.values() if name not in {"Nord", "Paris", "La Réunion"}
)
"""Not those whose names say more than a département: « Nord » is also a part of each."""

_OF_A_DEPARTEMENT = deferred(
    r"(?:\s++(?:de\s++|d['’]\s*+|en\s++|dans\s++(?:l[ea]s?\s++|l['’]\s*+))?|\s*+[(,–—-]\s*+)"
    rf"(?:{_DEPARTEMENTS})(?![\w-])"
    r"|(?:\s++dans\s++le\s++|\s*+[(,–—-]\s*+)Nord(?=\s*+(?:$|[).,;:\n]|(?:et|ou)\s))"
    r"|(?:\s++(?:de|à)\s++|\s*+[(,–—-]\s*+)(?:Paris|La\s++Réunion)(?![\w-])",
)
"""« fiche 12 de Mayenne », « n° 12 (Sarthe) », « dans le Nord ».

That of the project is here in small letters: see `without_own_name`.
"""

_OF_A_FORMER = deferred(
    rf"\s*+\(\s*+(?:{_FORMER}\s++(?:(?-i:PTSM)|projet|feuille)(?!\w)|(?:ancienne|ex)\s*+\))", re.IGNORECASE
)
"""« fiche 12 (ancien PTSM) », « fiche 12 (ancienne) »."""

_FICHE_OF_ANOTHER = deferred(
    r"\s++(?:"
    r"(?:du|de\s++la|des|de\s++l['’]|d['’]une?|de\s++(?:cet?|cette|leurs?|notre|votre|son)|d['’](?=autres)|dans\s++(?:une?|l[ea]))\s*+"
    rf"(?:{_FORMER}\s++(?:\w++\s++)?(?:(?-i:PTSM)|projet|territoire|feuille|{_DOCUMENT})"
    r"|(?-i:PTSM)\s++(?:voisin|pr[ée]c[ée]dent|ant[ée]rieur|limitrophe|ancien)"
    r"|projet\s++territorial\s++de\s++sant[ée]\s++mentale\s++(?:d|(?-i:[A-Z])|\d)"
    r"|projet\s++territorial\s++(?:d(?:e\s++l(?:a\s++|['’])|u\s++|e\s++|['’]))?(?-i:[A-Z])"
    r"|feuille\s++de\s++route\s++sant[ée]\s++mentale\s++et\s++psychiatrie|(?-i:Assises)"
    rf"|(?!{_OURS}){_DOCUMENT})"
    r"|(?:(?:de|chez)\s++(?:nos|les)|des|du)\s++voisins?(?!\w)|chez\s++eux(?!\w)"
    r"|de\s++(?:leurs?|vos|votre)\s++(?:(?-i:PTSM)|projets?|feuilles?|livrets?)(?!\w)"
    r"|(?:du|de\s++la|de\s++l['’])\s*+(?:annexe|bo[iî]te\s++[àa]\s++outils|diagnostic)(?!\w)"
    rf"|(?-i:du|de\s++la|de\s++l['’])\s*+(?!{_OURS}|contrat\s++territorial|(?-i:CTSM|COPIL)(?!\w))(?-i:[A-ZÀ-Ý])"
    r"|(?:du\s++)?(?-i:PTSM)(?:\d|\s++(?:d(?:e\s|u\s|es\s|['’])|(?-i:[A-Z]\w{2})|\d{2,3}(?!\w)))"
    rf"|{_PLANS}|(?-i:HAS|GHT|ANAP)\d?(?!\w))"
    rf"|\s*+,?\s*+(?:celle|issue|extraite|tir[ée]e|figurant|inscrite)\s++(?:du|de\s++la|dans\s++l[ea]|[àa]\s++la|au)\s++(?:{_NAMED})",
    re.IGNORECASE,
)
"""« fiche 12 du contrat de ville », « de la Somme », « de l'ancien PTSM », « fiche 12 CLS »."""

_BESIDE = deferred(
    rf"\s*+(?:[(\[]\s*+(?:{_NAMED}|contrat\s++de\s++ville"
    r"|(?:(?-i:PTSM)\s++|territoires?\s++|d[ée]partements?\s++)?(?:voisin|limitrophe)s?(?!\w))"
    rf"|[–—-]\s*+{_PLANS})",
    re.IGNORECASE,
)
"""« fiche 12 (PCAET) », « fiche 12 – PLH », « fiche 12 (territoires voisins) »."""

_COMPLEMENT = (
    r"(?:\s++(?:de\s++la\s++|de\s++l['’]|du\s++|des\s++|de\s++|d['’])?"
    r"(?!(?:et|ou|avec|la|les?|voir|cf|une?|pour|dans|par|sur|est|sont|a|en|de|du|des)(?!\w))[\w'’&/-]++){0,5}"
)
_FICHE_AFTER_ANOTHER = deferred(
    rf"(?<!\w)(?:{_NAMED}|(?-i:Plan)(?!\w|\s++d['’]action)|(?-i:HAS|SDSF|CPOM|DUERP)(?!\w))\w*+{_COMPLEMENT}\s*+[,:(–—-]?\s*+$"
    rf"|(?:^|[.;:(\n–—-])\s*+(?-i:{_DEPARTEMENTS})\s*+[,:(–—-]\s*+(?:la\s++)?$"
    rf"|(?<!\w)dans\s++l(?:[ea]\s++|['’]\s*+)(?:{_NAMED})\w*+{_COMPLEMENT}\s*+,\s*+la\s++$",
    re.IGNORECASE,
)
"""« CLS de Laval, fiche 12 », « le PRS (fiche 12) », « Dans le PRS, la fiche 12 »; « CLS : voir fiche 12 » is ours."""


_OF_A_PART = deferred(
    r"\s*+,?\s*+(?:de\s++l['’]\s*+|du\s++|de\s++la\s++)?(?:axe|objectif|volet|orientation|th[èe]me|livret)\s++(?:n\s?°\s*+)?\d{1,2}"
    rf"\s*+[,(]?\s*+(?:du\s++|de\s++la\s++|de\s++l['’]\s*+)?(?:{_NAMED}|(?-i:HAS|GHT))",
    re.IGNORECASE,
)
"""« fiche 2 de l'axe 3 du CLS »."""

_THEIRS = deferred(
    r"(?<!\w)(?:anciennes?|ex|anciennement(?:\s++la|\s*+:)?|(?:leurs?|votre|vos)(?=\s))\s*+$", re.IGNORECASE
)
"""« l'ancienne fiche 5 », whose number is that of another day; « leur fiche 5 »."""


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Tell whether numbers that stand from `start` to `end` are former ones, or those of another territory."""
    if _OF_A_DEPARTEMENT.match(text, end) or _OF_A_FORMER.match(text, end):
        return True
    if _OF_A_PART.match(text, end) or _BESIDE.match(text, end):
        return True
    return _THEIRS.search(text, max(0, start - len("anciennement la    ")), start) is not None


def is_fiche_of_another(text: str, look_back: int, start: int, end: int) -> bool:
    """Tell whether the fiche that the words from `start` to `end` name is another document's.

    Args:
        text: the sentences.
        look_back: from where what is said before may be of this fiche.
        start: where « fiche » stands.
        end: where its numbers, and what is said of them, end.
    """
    if _FICHE_OF_ANOTHER.match(text, end):
        return True
    return _FICHE_AFTER_ANOTHER.search(text, look_back, start) is not None
