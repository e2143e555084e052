"""The regular expressions that recognise a mention of a fiche; every form is here and nowhere else.

Runs of blanks are matched possessively, so that a text full of them is read in linear time.
"""

from __future__ import annotations

import re

RECUL = 130
"""How far before « fiche » an objective or a group may be named, in characters."""

PLAGE_MAXIMALE = 40
"""Widest range of fiches believed: beyond it, « fiches 3 à 90 » is something else."""

_MARQUE = r"(?:n\s?[°ºo]\s?s?\.?|n\.|num[ée]ros?)"
_PROJET = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_BIS = r"(?:[abcd]\b|[\s-]?(?:bis|ter|quater|quinquies)\b)"
_CHIFFRES = r"\d{1,3}(?:\.\d{1,3})*"
_FIN = r"(?![\w°%€]|[.:/]\d|\.[a-z])"
_FIN_OU_BARRE = r"(?![\w°%€]|[.:]\d|/\d(?!\d{0,2}(?![\d/]))|\.[a-z])"
_CITATION = r"(?:«(?P<francais>[^«»]{3,300})»|\"(?P<droits>[^\"]{3,300})\"|“(?P<anglais>[^“”]{3,300})”)"
_GENRE = r"parcours|axe|objectif|groupe|volet|th[èe]me|th[ée]matique|public|fili[èe]re|r[ée]seau"
_ARTICLE = r"(?:du\s|de\s++la\s|de\s++l['’]|des\s|dans\s++l[ea]\s|dans\s++l['’])\s*+"
_LIBRE = r"[^;()\n«»\"“”]"
_BORNE = r"[.;:()«»\"“”\n–—]"

TETE = re.compile(
    r"(?<![\w/.@=#-])fiche(?P<pluriel>s)?(?P<action>[\s-]+actions?)?(?![^\W\d_])(?:\s++(?:intitul|d[ée]nomm)ée?s?)?",
    re.IGNORECASE,
)
"""« fiche », « fiches actions », « fiche-action »; « affiche » and « fichier » are other words."""

NUMERO = re.compile(
    rf"\s*+(?:\(\s*+(?={_MARQUE}))?(?P<corps>(?P<marque>{_MARQUE}\s*+)?"
    rf"(?:(?P<projet>{_PROJET}):)?(?:(?P<groupe>[^\W\d_][\w-]*)/)?"
    rf"(?P<numero>(?:(?-i:[A-Z])\.|(?:bis|ter)\.|(?P<lettre>(?-i:[A-Z])-?))?{_CHIFFRES}{_BIS}?)){_FIN_OU_BARRE}",
    re.IGNORECASE,
)
"""A number with its mark and, in the written notation, its project and group: « n°17 bis », `adultes/4`."""

AUTRE_PROJET = re.compile(
    r"(?<![\w/.:@-])(?P<projet>[a-z][a-z0-9]*(?:-[a-z0-9]+)+):(?:(?P<groupe>[a-z][\w-]*)/)?"
    rf"(?P<numero>{_CHIFFRES}{_BIS}?|[a-z0-9]+(?:-[a-z0-9]+)+)(?!-){_FIN}"
)
"""`mayenne-53:22`, which needs no « fiche » before it."""

PLAGE = re.compile(
    rf"\s*+(?:à|au|-|–|—)\s*+(?:la\s++)?(?:{_MARQUE}\s*+)?(?P<numero>{_CHIFFRES})(?!-\d){_FIN}", re.IGNORECASE
)
"""The end of « 3 à 5 »."""

BARRE_ET_CHIFFRE = re.compile(r"/\d")
"""What follows « 17 » in « fiches 17/18 », two fiches, and in « fiche 1/2 », the first of two pages."""

TIRET_ET_CHIFFRE = re.compile(r"-\d")
"""What follows « 16 » in « 16-25 » or « 22 » in « 22-12 »."""

SUITE = re.compile(
    r"\s*+(?:,\s*+(?:et|ou|puis)?|[;&/]|et|ou|puis|ainsi\s++que)\s*+(?:(?:de\s++|à\s++)?la\s++)?", re.IGNORECASE
)
"""What joins two fiches after « fiches »."""

SUITE_AU_SINGULIER = re.compile(r"\s*+(?:,\s*+(?:et|ou)?|;|&|et|ou|puis)\s*+(?:la\s++)?", re.IGNORECASE)
"""What joins two fiches after « fiche » alone, where the second number has its « n° » or ends the sentence."""

MARQUE = re.compile(_MARQUE, re.IGNORECASE)
"""« n° » and the like."""

LISTE_FINALE = re.compile(
    rf"{_CHIFFRES}{_BIS}?(?:\s*+,\s*+{_CHIFFRES}{_BIS}?)*(?:\s++(?:et|ou)\s++{_CHIFFRES}{_BIS}?)?\s*(?:$|[.;)»\n])",
    re.IGNORECASE,
)
"""« 4, 5 et 6 » at the end of a sentence."""

UNITE = re.compile(
    r"\s*+(?:fois|pages?|p\.|lignes?|parties|recto|exemplaires?|h|heures?|minutes|jours?|semaines?|mois|ans?|"
    r"ann[ée]es?|semestres?|trimestres?|euros?|k€|m²|r[ée]unions?|s[ée]ances?|personnes?|professionnels?|usagers?|"
    r"patients?|partenaires?|pilotes?|acteurs?|places?|lits?|sites?|postes?|[ée]tp|actions?|projets?|"
    r"janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\b|\s*+[€%]",
    re.IGNORECASE,
)
"""Words that make of the number before them a quantity or a date."""

GROUPE = re.compile(
    r"\s*+\(\s*+(?P<entre>[^()\n]{3,150}?)\s*+\)"
    rf"|(?:\s++[–—-]\s++|\s*+,\s*+|\s++{_ARTICLE}|\s++)"
    rf"(?P<genre>(?:{_GENRE})\b(?:(?!{_BORNE}|,|\s++fiche|\s++(?:et|ou)\s++(?:n\s?°|\d|la\s|les\s|fiche))[^\n]){{0,90}})"
    rf"|\s++[–—-]\s++(?P<tiret>(?:(?!{_BORNE})[^\n]){{3,150}})(?={_BORNE}|$)",
    re.IGNORECASE,
)
"""Words set beside the number: in parentheses, after a dash, or « du parcours … »."""

GROUPE_AVANT = re.compile(
    rf"(?<!\w)(?P<groupe>(?:{_GENRE})s?\b(?:(?!\b(?:{_GENRE})\b)[^.;:()«»\"“”\n]){{0,90}}?(?:\s*+«[^«»]{{3,90}}»)?)"
    r"\s*+(?P<joint>(?:[:,(–—-]\s*+){0,2})(?:(?:voir|cf\.?)\s++(?:aussi\s++)?)?(?P<article>(?:la|les)\s++)?$",
    re.IGNORECASE,
)
"""« axe 2, », « parcours adultes : voir la », just before « fiche »."""

GROUPE_NUMEROTE = re.compile(rf"(?:{_GENRE})\s++(?:{_MARQUE}\s*+)?(?:\d{{1,2}}|(?-i:[A-Z]))(?:\s*+«.*)?", re.IGNORECASE)
"""« axe 2 », which names a group or nothing, where « parcours de soins » is a way of speaking."""

FICHE_SUIT = re.compile(r"\s*+(?P<joint>[:,–—-]?)\s*+(?:la\s++)?fiche", re.IGNORECASE)
"""After the name of a group: « axe 1, fiche 3, axe 2, fiche 5 »."""

EST_UN_GENRE = re.compile(rf"(?:{_GENRE})\b", re.IGNORECASE)
"""Words that begin like the name of a group."""

TITRE_CITE = re.compile(rf"\s*+(?:[:,–—-]\s*+)?(?:intitul[ée]e?s?\s*+)?\(?\s*+{_CITATION}\s*+\)?", re.IGNORECASE)
"""A title in guillemets after a number."""

TITRE_APRES_DEUX_POINTS = re.compile(
    rf"\s*+:\s*+(?P<libre>[A-ZÀ-Ý]{_LIBRE}{{8}}(?:{_LIBRE}{{1,292}}?(?<!\s))??)[^\S\n]*+(?=\.?\s*+$|[;)]|\.\s|\n)"
)
"""A title after a colon, up to the end of the sentence."""

TITRE_SEUL = re.compile(rf"\s*+:?\s*+{_CITATION}")
"""A title in guillemets right after « fiche »."""

OBJECTIF_AVANT = re.compile(
    rf"(?<!\w)objectif\s*+(?:op[ée]rationnel\s*+)?(?:{_MARQUE}\s*+)?(?P<rang>\d{{1,2}})"
    r"\s*+[,–—-]?\s*+(?:de\s++|dans\s++)?(?:la\s++)?$",
    re.IGNORECASE,
)
"""« objectif 3 de la », just before « fiche »."""

OBJECTIF_APRES = re.compile(
    rf"\s*+[,(–—-]?\s*+objectif\s*+(?:op[ée]rationnel\s*+)?(?:{_MARQUE}\s*+)?(?P<rang>\d{{1,2}})(?!\d)(?!\s++du\s++d[ée]cret)",
    re.IGNORECASE,
)
"""« , objectif 3 », just after the number."""

SIGLE_AUTRE_DOCUMENT = re.compile(
    r"(?:(?-i:CLSM?|PRS|PRAPS|PMP|SRS|SROS|GHT|HAS|ARS|DGOS|DGCS|OMS|ANAP|CNSA|INCa|SDRSM|PDALHPD)(?!\w)"
    r"|(?-i:PTSM)\s++(?:d|(?-i:[A-Z])|\d)"
    r"|contrat\s++local|feuille\s++de\s++route\s++(?:nationale|r[ée]gionale)|projet\s++(?:r[ée]gional|m[ée]dical)"
    r"|sch[ée]ma\b|(?:plan|programme|pacte)\s++(?:national|r[ée]gional|d[ée]partemental|territorial)"
    r"|minist[èe]re|circulaire|instruction\b|d[ée]cret|guide\b|r[ée]f[ée]rentiel|rapport\b|s[ée]gur|haute\s++autorit[ée])",
    re.IGNORECASE,
)
"""Documents that have fiches of their own; another territory's PTSM is one."""

AUTRE_DOCUMENT = re.compile(
    rf"\s*+(?:{_ARTICLE}|\(|[–—-]\s*+|,\s*+{_ARTICLE}){SIGLE_AUTRE_DOCUMENT.pattern}", re.IGNORECASE
)
"""« … du CLS », « … de la feuille de route nationale »: the fiche is another document's."""
