"""The regular expressions that recognise a mention of a fiche; every form is here and nowhere else.

Runs of blanks are matched possessively, so that a text full of them is read in linear time.
"""

from __future__ import annotations

import re

from ptsm_cli.common.periodes import MONTH_NAMES
from ptsm_cli.common.startup import deferred

LOOK_BACK = 130
"""How far before « fiche » an objective or a group may be named, in characters."""

LONGEST_RANGE = 40
"""Widest range of fiches believed: of « fiches 3 à 90 », only the two ends are named."""

_OF_NUMERO = r"(?:[°ºo]|(?-i:ᵒ))\s?(?:s|(?-i:ˢ))?"
"""What follows the n of « n° », « nᵒˢ »: a set of signs far apart, where case does not matter, is slow to compile."""

_MARK = (
    rf"(?:(?-i:n)(?=\s?\d)|n\s?[°º]\s?:(?=\s?\d)|n\s?{_OF_NUMERO}\.?"
    r"|n\.|№|num\.?(?!é)(?![a-z])|num[ée]ros?|#(?=\d))"
)
_PROJET = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_BIS = r"(?:[abcd]|(?:\s*+|-)(?:bis|ter|quater|quinquies)|\s?\((?:bis|ter|quater|quinquies)\))"
_DIGITS = r"\d{1,3}(?:\.\d{1,3})*"
NO_MORE = r"(?![¹²³])(?![⁰⁴-⁹])[^\W_]|_{1,3}[^\W_]|[°%]|€"
"""What makes of a number a part of a word; « _3_ » is set off, « 3² » has a note."""

_END = rf"(?!{NO_MORE}|[.:/]\d|\.[a-z])"
_NO_LIST = r"(?!\s?\((?:bis|ter|quater|quinquies)\s?(?:[,;/&+–—-]|et\s|ou\s|à\s|puis\s))"
"""« 2 (bis et ter) » is no number 2; what it may be is told."""

_END_OR_SLASH = (
    rf"(?!{NO_MORE}|[.:]\d|/\d(?!\d{{0,2}}(?![\d/])|(?<=[1-9])\d{{0,2}}(?:/[1-9]\d{{0,2}})++(?![\d/]))|\.[a-z])"
)
_QUOTATION = r"(?:«(?P<francais>[^«»]{3,300})»|\"(?P<droits>[^\"]{3,300})\"|“(?P<anglais>[^“”]{3,300})”)"
KIND = r"parcours|axe|objectif|groupe|volet|th[èe]me|th[ée]matique|public|fili[èe]re|r[ée]seau"
ARTICLE = r"(?:du\s|de\s++la\s|de\s++l['’]|des\s|dans\s++l[ea]\s|dans\s++l['’])\s*+"
"""What leads from a fiche to what it is of."""

_FICHE_WORD = r"(?:fiche|(?:action|mesure)s?\s++(?:n\s?°\s*+)?\d|(?-i:FA)\s?\d)"
_FREE = r"[^;()\n«»\"“”]"
_BOUND = r"[.;:()«»\"“”\n–—]"

_ALONE = r"\d{{1,3}}(?:\s*+(?:,|;|-|–|&|et|à)\s*+\d{{1,3}}){{{},40}}+[^\S\n]*+(?:$|[.;)\n])"
"""« 3 » and nothing else after « fiche : »; after « fiches : », one number alone would be a count."""

_FICHE = (
    r"(?<!nombre\sde\s)fiche(?P<pluriel>s|\(s\))?(?P<action>[\s-]+(?:d['’])?action(?:s|\(s\))?)?(?![^\W\d_])"
    r"(?:\s++(?:intitul|d[ée]nomm)ée?s?|\s++(?:li[ée]e?|associ[ée]e?|connexe|correspondante|compl[ée]mentaire|en\s++lien)(?:s|\(s\))?\s*+:"
    rf"|\s*+:(?=\s*+(?(pluriel){_ALONE.format(1)}|{_ALONE.format(0)})))?"
)
_LETTERED = r"(?-i:[A-Z]{1,3})[.-]?\d{1,3}"
_NO_WORD = r"(?![\w'’°&]|\.\w|-(?!(?-i:[A-Z])(?!\w))\w|\s?\d|\s++(?-i:(?!(?:ET|OU|POUR|BIS|TER|QUATER)\b)[A-ZÀ-Ý]{2}))"
"""What follows a letter that is a whole number: none in « fiche D'accueil », « fiche A 4 », « LA FICHE A ÉTÉ »."""

_LONE = r"(?-i:[A-Z]|[IVX]{2,5})"
"""« A », « IV »: the number of a fiche only where the project numbers them so."""

_LETTERS = r"(?-i:[A-Z]{1,3})[.-]?"
_ALL_THERE_IS = (
    r"\d{1,3}(?:\s?bis)?(?:\s*+(?:,|et|,\s?et)\s*+la\s++\d{1,3}(?:\s?bis)?)*+[^\S\n]*+(?:$|[;)\n]|[.,](?!\d))"
)
"""« 3 », « 3 et la 5 » after « voir la », and nothing else: « voir la 3e partie », « voir la 2 fois » name no fiche."""

_LOOSE = (
    rf"(?:(?P<mot>action|mesure)(?P<mots>s)?\b|(?P<sigle>(?-i:FA\.?|F\.\s?A\.)-?))(?=\s*+(?:{_MARK}\s*+)?(?:{_LETTERS})?\d)"
    rf"|(?P<renvoi>(?:voir|cf\.?|liens?\s++avec)\s++(?:aussi\s++)?(?:l(?:e|a|es)\s++(?=n)|la\s++(?={_ALL_THERE_IS}))?)"
    rf"(?!(?-i:FA))(?={_LETTERS}\d|n\s?[°º]\s*+\d|(?<=la\s){_ALL_THERE_IS})"
)

_AFTER_SLASH = "|".join(
    rf"(?<=(?-i:FA)\d{{{digits}}}/)(?=(?-i:FA))"
    rf"|(?:(?<=fiche\s\d{{{digits}}}[/-])|(?<=fiches\s\d{{{digits}}}[/-])|(?<=n°\d{{{digits}}}[/-]))(?=fiche)"
    for digits in (1, 2, 3)
)
"""« FA13 » in « FA12/FA13 », « Fiche 5 » in « Fiche 3/Fiche 5 »."""

_BEGUN = "(?=[famvcl][iacefo.])"
"""How those words begin, which tells most characters sooner than what stands before them."""

_SET_OFF = r"(?<=(?<!\w)_)|(?<=(?<!\w)__)"
"""« _fiche 3_ », « __fiche 3__ »."""

_BEHIND_A_SIGN = rf"(?<=[_./-])(?:{_SET_OFF}|(?<=\bcf\.)|{_AFTER_SLASH})"
"""The signs after which a word may be one of these all the same: any other letter is told from them at once."""

HEAD = deferred(rf"{_BEGUN}(?:(?<![\w/.@=#-])|{_BEHIND_A_SIGN})(?:{_FICHE}|{_LOOSE})", re.IGNORECASE)
"""« fiche », « fiches actions », « fiche-action »; « affiche » and « fichier » are other words.

Before a number, so are « action », « mesure », « FA », and before a lettered one « voir »: only a project that has the
number makes a fiche of them.
"""

NUMERO = deferred(
    rf"\s*+(?:[(:]\s*+(?={_MARK})|de\s++(?=\d{{1,3}}\s++à\s))?(?P<corps>(?P<marque>{_MARK}\s*+)?"
    rf"(?:(?P<projet>{_PROJET}):)?(?:(?!{_LETTERED}/|(?-i:[A-Z]/[A-Z](?!\w)))(?P<groupe>[^\W\d_][\w-]*)/)?"
    rf"(?P<numero>(?:(?-i:[A-Z])\.|(?:bis|ter)\.|(?P<lettre>(?-i:(?!FA)[A-Z]{{1,3}})-?))?{_DIGITS}{_BIS}?"
    rf"|(?P<seule>(?(marque)[a-z]|{_LONE})){_NO_WORD}(?:\s(?:bis|ter|quater)(?!\w))?)){_END_OR_SLASH}{_NO_LIST}",
    re.IGNORECASE,
)
"""A number with its mark and, in the written notation, its project and group: « n°17 bis », `adultes/4`."""

OTHER_PROJET = deferred(
    rf"(?:(?<![\w/.:@-])|{_SET_OFF})(?P<projet>[a-z][a-z0-9]*(?:-[a-z0-9]+)+):(?:(?P<groupe>[a-z][\w-]*)/)?"
    rf"(?P<numero>{_DIGITS}{_BIS}?|[a-z0-9]+(?:-[a-z0-9]+)+)(?!-){_END}"
)
"""`mayenne-53:22`, which needs no « fiche » before it."""

COLON = deferred(r"-[a-z0-9]+:[a-z0-9]")
"""What every such reference holds, where a colon of prose follows a space."""

RANGE = deferred(
    rf"\s*+(?:(?P<de_a>[àa]|au)|-|–|—)\s*+(?:la\s++)?(?:{_MARK}\s*+|(?-i:FA)[\s-]?(?=\d))?(?P<numero>(?P<rang>(?:(?-i:[A-Z]{{1,3}})[.-]?)?{_DIGITS}|(?-i:[A-Z]){_NO_WORD})(?P<suffixe>{_BIS})?)(?!-\d){_END}",
    re.IGNORECASE,
)
"""The end of « 3 à 5 », « O1 à O3 », « 2 bis à 2 quater », « A à C »."""

EXCEPTED = deferred(
    r"\s*+,?\s*+\(?(?:sauf|hors|hormis|except[ée]|[àa]\s++l['’]exception\s++de)\s++(?:l[ae]s?\s++)?"
    rf"(?P<numeros>(?:{_MARK}\s*+)?{_DIGITS}{_BIS}?(?:\s*+(?:,|et|ou)\s*+(?:la\s++)?(?:{_MARK}\s*+)?{_DIGITS}{_BIS}?)*+)(?!\w)",
    re.IGNORECASE,
)
"""« sauf la 4 », after « fiches 3 à 5 »."""

GOES_ON = deferred(r"\s*+(?:$|[.;!?)\]»«\"”]|,?\s*+(?:et|ou|pour|qui|que)(?!\w))")
"""How most sentences end or go on after a number: it is that of no quantity, series, group or other document."""

BARE_NUMERO = deferred(rf"{_DIGITS}{_BIS}?", re.IGNORECASE)
"""« 4 » in « la n° 4 et la 5 »."""

DIGIT = deferred(r"\d")

SLASH_AND_DIGIT = deferred(r"/\d")
"""What follows « 17 » in « fiches 17/18 », two fiches, and in « fiche 1/2 », the first of two pages."""

SLASHED = deferred(r"(?:\s?/\s?\d{1,3})++")
"""What follows « 3 » in « fiches 3/4/5 », and in « les fiches 3/4 ans »."""

DASH_AND_DIGIT = deferred(r"-\d")
"""What follows « 16 » in « 16-25 » or « 22 » in « 22-12 »."""

JOINT = deferred(
    r"\s*+(?:,\s*+(?:et|ou|puis)?|et\s*+/\s*+ou|[;&/+]|et|ou|puis|ainsi\s++que)\s*+(?:(?:de\s++|à\s++)?la\s++)?",
    re.IGNORECASE,
)
"""What joins two fiches after « fiches »."""

SINGULAR_JOINT = deferred(
    rf"\s*+(?:,\s*+(?:et|ou)?|et\s*+/\s*+ou|;|&|/(?=\s*+{_MARK})|et|ou|puis|à(?=\s++la\s))\s*+(?:la\s++)?",
    re.IGNORECASE,
)
"""What joins two fiches after « fiche » alone, where the second number has its « n° » or ends the sentence."""

MARK = deferred(_MARK, re.IGNORECASE)
"""« n° » and the like."""

LONE = deferred(rf"{_LONE}{_NO_WORD}", re.IGNORECASE)
"""« B » in « la fiche A et B »."""

FINAL_LIST = deferred(
    rf"{_DIGITS}{_BIS}?(?:\s*+,\s*+(?:la\s++)?{_DIGITS}{_BIS}?)*(?:\s++(?:et|ou|&)\s++(?:la\s++)?{_DIGITS}{_BIS}?)?"
    r"\s*(?:$|[.;)»\n])",
    re.IGNORECASE,
)
"""« 4, 5 et 6 » at the end of a sentence."""

UNIT = deferred(
    r"\s*+(?:fois|pages?(?!\s*+(?:\d|suivante|pr[ée]c[ée]dente))|p\.(?!\d)|lignes?|parties|recto|exemplaires?|h|heures?|minutes|jours?|semaines?|mois|ans?|"
    r"ann[ée]es?|semestres?|trimestres?|euros?|[km]€|m²|r[ée]unions?|s[ée]ances?|personnes?|professionnels?|usagers?|"
    r"volets|colonnes|feuillets|[ée]tapes|rubriques|questions|points|mod[èe]les|familles|copies|formats|couleurs|cases|"
    r"niveaux|crit[èe]res|chapitres|patients?|partenaires?|pilotes?|acteurs?|places?|lits?|sites?|postes?|[ée]tp|actions?(?!\s++\d)|projets?|"
    rf"{'|'.join(MONTH_NAMES).replace('é', '[ée]').replace('û', '[ûu]')})\b|\s*+[€%]|(?<=(\d))\s+par\s+\1(?!\d)",
    re.IGNORECASE,
)
"""Words that make of the number before them a quantity or a date."""

GROUPE = deferred(
    r"\s*+\(\s*+(?P<entre>[^()\n]{3,150}?)\s*+\)"
    rf"|(?:\s++[–—-]\s++|\s*+,\s*+|\s++{ARTICLE}|\s++)"
    rf"(?P<genre>(?:{KIND})\b(?:(?!{_BOUND}|,|\s++{_FICHE_WORD}|\s++(?:et|ou)\s++(?:n\s?°|\d|la\s|les\s|fiche))[^\n]){{0,90}})"
    rf"|\s++[–—-]\s++(?P<tiret>(?:(?!{_BOUND})[^\n]){{3,150}})(?={_BOUND}|$)",
    re.IGNORECASE,
)
"""Words set beside the number: in parentheses, after a dash, or « du parcours … »."""

GROUPE_OF = deferred(
    rf"\s++{ARTICLE}(?!pr[ée]sent|[pc]tsm|projet|feuille|livret)"
    rf"(?P<groupe>(?:(?!{_BOUND}|,|\s++(?:et|ou|qui|est|pour|avec|en)(?!\w))[^\n]){{3,80}})",
    re.IGNORECASE,
)
"""« des adolescents », just after the number: a group, if it is the name of one."""

GROUPE_BEFORE = deferred(
    rf"(?<!\w)(?P<groupe>(?:{KIND})s?\b(?:(?!\b(?:{KIND})\b)[^.;:()«»\"“”\n]){{0,90}}?(?:\s*+«[^«»]{{3,90}}»)?)"
    r"\s*+(?P<joint>(?:[:,(–—-]\s*+){0,2})(?:(?:voir|cf\.?)\s++(?:aussi\s++)?)?(?P<article>(?:la|les)\s++)?$",
    re.IGNORECASE,
)
"""« axe 2, », « parcours adultes : voir la », just before « fiche »."""

NUMBERED_GROUPE = deferred(rf"(?:{KIND})\s++(?:{_MARK}\s*+)?(?:\d{{1,2}}|(?-i:[A-Z]))(?:\s*+«.*)?", re.IGNORECASE)
"""« axe 2 », which names a group or nothing, where « parcours de soins » is a way of speaking."""

FICHE_FOLLOWS = deferred(rf"\s*+(?P<joint>[:,–—-]?)\s*+(?:la\s++|l['’])?{_FICHE_WORD}", re.IGNORECASE)
"""After the name of a group: « axe 1, fiche 3, axe 2, fiche 5 »."""

IS_A_KIND = deferred(rf"(?:{KIND})\b", re.IGNORECASE)
"""Words that begin like the name of a group."""

QUOTED_TITLE = deferred(rf"\s*+(?:[:,–—-]\s*+)?(?:intitul[ée]e?s?\s*+)?\(?\s*+{_QUOTATION}\s*+\)?", re.IGNORECASE)
"""A title in guillemets after a number."""

TITLE_AFTER_COLON = deferred(
    rf"\s*+:\s*+(?P<libre>[A-ZÀ-Ý]{_FREE}{{8}}(?:{_FREE}{{1,292}}?(?<!\s))??)[^\S\n]*+(?=\.?\s*+$|[;)]|\.\s|\n)"
)
"""A title after a colon, up to the end of the sentence."""

TITLE_ALONE = deferred(rf"\s*+:?\s*+{_QUOTATION}")
"""A title in guillemets right after « fiche »."""

OBJECTIF_BEFORE = deferred(
    rf"(?<!\w)objectif\s*+(?:op[ée]rationnel\s*+)?(?:{_MARK}\s*+)?(?P<rang>\d{{1,2}})"
    r"\s*+[,–—-]?\s*+(?:de\s++|dans\s++)?(?:la\s++)?$",
    re.IGNORECASE,
)
"""« objectif 3 de la », just before « fiche »."""

OBJECTIF_AFTER = deferred(
    rf"\s*+[,(–—-]?\s*+objectif\s*+(?:op[ée]rationnel\s*+)?(?:{_MARK}\s*+)?(?P<rang>\d{{1,2}}(?:\.\d{{1,2}})*+)"
    r"(?!\d)(?!\s++du\s++d[ée]cret)",
    re.IGNORECASE,
)
"""« , objectif 3 », « , objectif 1.1 », just after the number."""

_NAME = r"(?:«\s*+)?(?P<nom>[a-z0-9]++(?:[.-][a-z0-9]++)*+)(?:\s*+»)?"

OBJECTIF_NAMED_BEFORE = deferred(
    rf"(?<!\w)objectif\s++(?:op[ée]rationnel\s++)?(?:{_MARK}\s*+)?{_NAME}"
    r"\s*+[,–—-]?\s*+(?:de\s++|dans\s++)?(?:la\s++)?$",
    re.IGNORECASE,
)
"""« objectif 1.1 de la », « objectif lieu-de-repit, »: a name, if the fiche has an objective of that number or id."""
