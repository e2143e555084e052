"""Tell from the words around it that a fiche, or an action, is another document's: « fiche 12 du PCAET »."""

from __future__ import annotations

import re

from ptsm_cli.common.departements import DEPARTEMENTS
from ptsm_cli.common.startup import deferred
from ptsm_cli.links import documents, patterns

_ITS_OWN_NAME = (
    r"pr[ée]sente?(?!\w)",  # « de la présente feuille de route »
    r"(?-i:PTSM)(?!\s++(?:d|(?-i:[A-Z])|\d))",  # « du PTSM », not « du PTSM de la Sarthe »
    r"projet\s++territorial",
    r"livret",
    r"programmation",
    rf"feuille\s++de\s++route(?!\s++{documents.ADJECTIVE})",
    patterns.KIND,
)
_OURS = rf"(?:{'|'.join(_ITS_OWN_NAME)})"
"""What the roadmap, or a part of it, is called in its own sentences."""

OF_ANOTHER = deferred(
    r"\s*+(?:(?:du|de\s++la|des|d['’]une?|de\s++(?:ce|cet|cette|leur|notre|son))\s++|de\s++l['’]\s*+)"
    rf"(?!{_OURS})|\s*+[,:(–—-]\s*+(?:{documents.OTHER_DOCUMENT_SIGLE.pattern})",
    re.IGNORECASE,
)
"""« de la fiche 5 », « du Ségur », « , PRS »: the action of something else than the roadmap."""

OTHER_BEFORE = deferred(rf"(?<!\w)(?:(?-i:Plan)(?!\w)|{documents.NAMED}|{documents.WRITTEN}d['’]action)", re.IGNORECASE)
"""A document whose action this may be."""

_FORMER = r"(?:pr[ée]c[ée]dente?|anciens?|ancienne|premier|premi[èe]re|autres?|prochaine?)"
_COMMON_NOUNS = (
    r"(?:plan|programme)(?!\s++d['’]actions?)",
    r"pacte",
    r"strat[ée]gie",
    r"sch[ée]ma",
    r"contrat(?!\s++territorial)",
    r"convention",
    r"charte",
    r"projet(?=s?\s++(?:d['’]|de\s|r[ée]gional|m[ée]dical|social|[ée]ducatif|local|urbain))",
    r"kit",
    r"mallette",
    r"livre\s++blanc",
    r"catalogue",
    r"recueil",
    r"manuel",
    r"r[èe]glement",
    r"territoire(?=s?\s++(?:voisin|limitrophe|d))",
    r"d[ée]partement",
    r"r[ée]gion",
)
_DOCUMENT = rf"(?:{'|'.join(_COMMON_NOUNS)})s?(?!\w)"
"""What else has numbered fiches, or has a roadmap of its own."""

_DEPARTEMENTS = "|".join(
    name.replace("'", "['’]") for name in DEPARTEMENTS.values() if name not in {"Nord", "Paris", "La Réunion"}
)
"""Not those whose names say more than a département: « Nord » is also a part of each."""

_IN = r"(?:\s++(?:de\s++|d['’]\s*+|en\s++|dans\s++(?:l[ea]s?\s++|l['’]\s*+))?|\s*+[(,–—-]\s*+)"
_PLACES = (
    rf"{_IN}(?:{_DEPARTEMENTS})(?![\w-])",  # « fiche 12 de Mayenne », « n° 12 (Sarthe) »
    r"(?:\s++dans\s++le\s++|\s*+[(,–—-]\s*+)Nord(?=[^\S\n]*+(?:$|[).,;:\n]|(?:et|ou)\s))",  # « dans le Nord »
    r"(?:\s++(?:de|à)\s++|\s*+[(,–—-]\s*+)(?:Paris|La\s++Réunion)(?![\w-])",  # « à Paris »
)
_OF_A_DEPARTEMENT = deferred("|".join(_PLACES))
"""That of the project is here in small letters: see `without_own_name`."""

_OF_A_FORMER = deferred(
    rf"\s*+\(\s*+(?:{_FORMER}\s++(?:(?-i:PTSM)|projet|feuille)(?!\w)|(?:ancienne|ex)\s*+\))", re.IGNORECASE
)
"""« fiche 12 (ancien PTSM) », « fiche 12 (ancienne) »."""

_OF_OR_IN = (
    r"(?:du|de\s++la|des|de\s++l['’]|d['’]une?|de\s++(?:cet?|cette|leurs?|notre|votre|son)"
    r"|d['’](?=autres)|dans\s++(?:une?|l[ea]))\s*+"
)
_WHAT_HAS_FICHES = (
    rf"{_FORMER}\s++(?:\w++\s++)?(?:(?-i:PTSM)|projet|territoire|feuille|{_DOCUMENT})",  # « de l'ancien PTSM »
    # « de l'ancien CLS », « du 2e PRS »
    rf"(?:{_FORMER}|future?|nouve(?:au|lle)|actuel(?:le)?|second|\d{{1,2}}e)\s++(?:{documents.PLANS}|contrat\s++local)",
    r"(?-i:PTSM)\s++(?:voisin|pr[ée]c[ée]dent|ant[ée]rieur|limitrophe|ancien)",  # « du PTSM voisin »
    r"projet\s++territorial\s++de\s++sant[ée]\s++mentale\s++(?:d|(?-i:[A-Z])|\d)",
    r"projet\s++territorial\s++(?:d(?:e\s++l(?:a\s++|['’])|u\s++|e\s++|['’]))?(?-i:[A-Z])",
    r"feuille\s++de\s++route\s++sant[ée]\s++mentale\s++et\s++psychiatrie",  # the national one, of 2018
    r"(?-i:Assises)",  # those of mental health, of 2021
    rf"(?!{_OURS}){_DOCUMENT}",  # « du contrat de ville »
)
_OWNERS = (
    rf"{_OF_OR_IN}(?:{'|'.join(_WHAT_HAS_FICHES)})",
    r"(?:(?:de|chez)\s++(?:nos|les)|des|du)\s++voisins?(?!\w)",  # « chez les voisins »
    r"chez\s++eux(?!\w)",
    r"de\s++(?:leurs?|vos|votre)\s++(?:(?-i:PTSM)|projets?|feuilles?|livrets?)(?!\w)",  # « de leurs projets »
    r"(?:du|de\s++la|de\s++l['’])\s*+(?:annexe|bo[iî]te\s++[àa]\s++outils|diagnostic)(?!\w)",
    rf"(?-i:du|de\s++la|de\s++l['’])\s*+(?!{_OURS}|contrat\s++territorial|(?-i:CTSM|COPIL)(?!\w))(?-i:[A-ZÀ-Ý])",
    r"(?:du\s++)?(?-i:PTSM)(?:\d|\s++(?:d(?:e\s|u\s|es\s|['’])|(?-i:[A-Z]\w{2})|\d{2,3}(?!\w)))",  # « PTSM 72 »
    rf"(?:de\s++)?{documents.PLANS}",  # « fiche 12 CLS »
    r"(?-i:HAS|GHT|ANAP)\d?(?!\w)",
)
_TAKEN_FROM = (
    r"\s*+,?\s*+(?:celle|issue|extraite|tir[ée]e|figurant|inscrite|pr[ée]vue|d[ée]crite|contenue)\s++"
    rf"(?:du|de\s++la|dans\s++l[ea]|[àa]\s++la|au)\s++(?:{documents.NAMED})"
)
_FICHE_OF_ANOTHER = deferred(rf"\s++(?:{'|'.join(_OWNERS)})|{_TAKEN_FROM}", re.IGNORECASE)
"""What follows a fiche of another: « du contrat de ville », « de la Somme », « , issue du PRS »."""

_IN_BRACKETS = (
    documents.NAMED,  # « fiche 12 (PCAET) »
    r"contrat\s++de\s++ville",
    r"(?:(?-i:PTSM)\s++|territoires?\s++|d[ée]partements?\s++)?(?:voisin|limitrophe)s?(?!\w)",
)
_AFTER_A_COLON = (
    documents.PLANS,  # « fiche 12 : PCAET »
    r"(?-i:HAS|GHT|ANAP)(?!\w)",
    r"(?-i:PTSM)\s++\d{2,3}(?!\w)",
    r"contrat\s++(?:local\s++de\s++sant[ée]|de\s++ville)",
    r"plan\s++climat",
    r"feuille\s++de\s++route\s++nationale",
)
_OF_WHERE_AND_WHEN = (
    r"(?:\s++(?:de\s++(?:la\s++|l['’])?|du\s++|des\s++|d['’])(?-i:[A-ZÀ-Ý])[\w'’-]*+)?"
    r"(?:\s++20\d\d(?:[-–]20\d\d)?)?+(?=\s*+(?:$|[.;)\n]))"
)
"""« de Laval », « 2018-2028 », then the end of the phrase: more words would be the title of a fiche of ours."""

_APPOSED = (
    rf"[(\[]\s*+(?:{'|'.join(_IN_BRACKETS)})",
    rf"[–—-]\s*+{documents.PLANS}",  # « fiche 12 – PLH »
    rf":\s*+(?:{'|'.join(_AFTER_A_COLON)}){_OF_WHERE_AND_WHEN}",  # « fiche 12 : PRS 2018-2028 »
)
_BESIDE = deferred(rf"\s*+(?:{'|'.join(_APPOSED)})", re.IGNORECASE)
"""What stands beside a fiche of another: « fiche 12 (PCAET) », « fiche 12 – PLH »."""

_SOURCE = (
    rf"(?:{documents.NAMED}|(?-i:Plan)(?!\w|\s++d['’]action)|(?-i:HAS|SDSF|CPOM|DUERP)(?!\w))\w*+{documents.COMPLEMENT}"
)
_BEFORE = (
    rf"(?<!\w){_SOURCE}\s*+[,:(–—-]?\s*+$",  # « CLS de Laval, fiche 12 », « le PRS (fiche 12) »
    rf"(?:^|[.;:(\n–—-])\s*+(?-i:{_DEPARTEMENTS})\s*+[,:(–—-]\s*+(?:la\s++)?$",  # « Sarthe : fiche 12 »
    # « Dans le PRS, la fiche 12 »
    rf"(?<!\w)dans\s++l(?:[ea]\s++|['’]\s*+)(?:{documents.NAMED})\w*+{documents.COMPLEMENT}\s*+,\s*+la\s++$",
)
_FICHE_AFTER_ANOTHER = deferred("|".join(_BEFORE), re.IGNORECASE)
"""What precedes a fiche of another; « CLS : voir fiche 12 » is ours."""

_OF_A_PART = deferred(
    r"\s*+,?\s*+(?:de\s++l['’]\s*+|du\s++|de\s++la\s++)?"
    r"(?:axe|objectif|volet|orientation|th[èe]me|livret)\s++(?:n\s?°\s*+)?\d{1,2}"
    rf"\s*+[,(]?\s*+(?:du\s++|de\s++la\s++|de\s++l['’]\s*+)?(?:{documents.NAMED}|(?-i:HAS|GHT))",
    re.IGNORECASE,
)
"""« fiche 2 de l'axe 3 du CLS »."""

_THEIRS = deferred(
    r"(?<!\w)(?:anciennes?|ex|anciennement(?:\s++la|\s*+:)?|(?:leurs?|votre|vos)(?=\s))\s*+$", re.IGNORECASE
)
"""« l'ancienne fiche 5 », whose number is that of another day; « leur fiche 5 »."""

_OURS_BEFORE = deferred(r"^$|[^\s,:(–—-](?<![dD][eE])\s(?:la|les)\s$|(?<!\S)(?:cf\.|voir)\s$")
"""How most sentences lead to a fiche: nothing of the above ends so."""

_LEAD = len("e les ")


def is_of_another_document(text: str, end: int) -> bool:
    """Tell whether numbers that end there are said to be another document's: « du CLS », « (HAS) »."""
    return not patterns.GOES_ON.match(text, end) and documents.OTHER_DOCUMENT.match(text, end) is not None


def is_elsewhere(text: str, end: int) -> bool:
    """Tell whether numbers that end there are said to be former ones, or those of another territory."""
    after = (_OF_A_DEPARTEMENT, _OF_A_FORMER, _OF_A_PART, _BESIDE)
    return not patterns.GOES_ON.match(text, end) and any(pattern.match(text, end) for pattern in after)


def is_theirs(text: str, start: int) -> bool:
    """Tell whether a fiche that is named from `start` on is that of others, or of another day: « leur fiche 5 »."""
    return _THEIRS.search(text, max(0, start - len("anciennement la    ")), start) is not None


def is_fiche_of_another(text: str, look_back: int, start: int, end: int) -> bool:
    """Tell whether the fiche that the words from `start` to `end` name is another document's.

    Args:
        text: the sentences.
        look_back: from where what is said before may be of this fiche.
        start: where « fiche » stands.
        end: where its numbers, and what is said of them, end.
    """
    if not patterns.GOES_ON.match(text, end) and _FICHE_OF_ANOTHER.match(text, end):
        return True
    if _OURS_BEFORE.search(text, max(look_back, start - _LEAD), start):
        return False
    return _FICHE_AFTER_ANOTHER.search(text, look_back, start) is not None
