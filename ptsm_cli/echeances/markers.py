"""The words that stand around dates and tell what they mean, with how each is written."""

from __future__ import annotations

import re
from enum import Enum, auto

from ptsm_cli.common.french import singular
from ptsm_cli.common.startup import having
from ptsm_cli.echeances.lexicon import ACTS, LINKING_WORDS, NUMBER, THINGS


class TokenKind(Enum):
    """What a token does in the sentence."""

    MOMENT = auto()
    POSITION = auto()
    """début, mi, fin, courant, semaine du: changes the date that follows."""
    LIMIT = auto()
    """à partir de, avant, d'ici, lancement…: makes the date beside it a start or an end."""
    ONWARDS = auto()
    """et suivantes…: makes the date before a start."""
    ONGOING = auto()
    """en continu, beside a start or a period."""
    RANGE = auto()
    """Links a start to an end."""
    LIST = auto()
    """Links dates of a list."""
    RESIDUE = auto()
    """Words gathered around dates, which change nothing."""
    BETWEEN = auto()
    """entre … et …"""
    INCLUDED = auto()
    """inclus, after an end."""
    YEARS = auto()
    """The plural « années », which with one year would be a decade."""
    LABEL = auto()
    """calendrier, date…: names the field, not what happens."""
    HORIZON = auto()
    """court terme, moyen terme…: names a horizon whose dates are beside it."""
    DURATION = auto()
    """3 ans, 18 mois: must agree with the dates beside it."""
    HOUR = auto()
    """The hour of a day, which changes nothing of it."""
    TOOL = auto()
    ACT = auto()
    THING = auto()
    SIGN = auto()
    """A parenthesis, colon or full stop."""
    UNKNOWN = auto()


OPENING = frozenset({"ouverte", "tot", "lancement"})
"""The limits that make of a date a start."""

CLOSING = frozenset({"avant", "ici", "tard", "jusque", "terme"})
"""Those that make of it an end."""

SUFFIXES = frozenset({"tot", "tard"})
"""Those that may also stand after their date."""

APART = "[;]"
"""The word of a sign that lists dates of which each has its own words, whatever the sign."""

LABEL_DASH = "[-]"
"""That of a dash after the words of a labelled date: « 2026 : étude - 2028 » lists two dates, or ends an interval."""

TO_WORDS = "au"
"""The word of a RESIDUE that « à » brings in: « conception 2026 à généralisation 2028 » goes from one to the other."""

RECURS = "recurs"
"""That of an ONWARDS that leads to a recurrence: the dates before it need not touch."""

NO_EVENT = "previsionnel"
"""That of a RESIDUE that says nothing of what happens: « fin 2026 (prévisionnel) »."""

_WORD = r"(?![0-9a-z])"
_EXPECTED = r"(?: previsionnel(?:le)?s?)?"
_ACTION = r"(?: de (?:la )?(?:realisation|mise en oeuvre)| d'execution| de l'action| du projet)?"
_HOUR = r"(?:[01]?[0-9]|2[0-3]) ?(?:h(?:eures?)?(?: ?[0-5][0-9])?|:[0-5][0-9](?::[0-5][0-9])?)"
_ACTIVITY = r"(?:actions?|travail|demarches?|processus)"
_ONGOING_WORDS = (
    rf"(?:(?:{_ACTIVITY} )?en (?:continue?|permanence)|au fil de l'eau|au long cours"
    rf"|de (?:facon|maniere) (?:continue|permanente)|(?:^|{_ACTIVITY} )(?:continue?|permanente?)s?){_WORD}"
)
_AT_MOST = r"au (?:plus|\+)[ -]?"
_DUE = r"(?:date|delai|echeance)"
_TERMS = r"(?:court|moyen|long)"
_ARROWS = "→⇒➔➜➝➡⟶⟹\uf0e0\uf0e8"
"""The arrows that a word processor makes, the last two of its own."""

DURATION = having(
    ("an", "mois"),
    rf"(?:(?:sur|pendant|durant|soit|pour) )?(?:(?:une |la )?duree(?: totale)?(?: ?: ?| de | ))?"
    rf"(?P<combien>{NUMBER}) ?(?P<unite>ans?|annees?|mois){_WORD}",
)
"""How long: « 3 ans », « sur une durée de 18 mois »."""

MARKS: tuple[tuple[TokenKind, str, re.Pattern[str]], ...] = (
    (TokenKind.HOUR, "", having(("h", ":"), rf"(?:(?:a|de|des) )?{_HOUR}(?: ?(?:a|-) ?{_HOUR})?{_WORD}")),
    (TokenKind.DURATION, "", DURATION),
    (
        TokenKind.LIMIT,
        "ouverte",
        having(
            ("partir", "a compter", "a dater"),
            rf"(?:a partir|apartir|a compter|a dater) d(?:u{_WORD}|es{_WORD}|e{_WORD}|')",
        ),
    ),
    (TokenKind.LIMIT, "ouverte", re.compile(rf"(?:depuis|pas avant){_WORD}")),
    (TokenKind.LIMIT, "tot", re.compile(rf"{_AT_MOST}tot{_WORD}")),
    (TokenKind.LIMIT, "des", re.compile(rf"des{_WORD}")),
    (TokenKind.LIMIT, "lancement", having(":", rf"(?:date de )?debut{_EXPECTED}{_ACTION} ?:")),
    (
        TokenKind.LIMIT,
        "lancement",
        having("date d", rf"date (?:de (?:debut|lancement|demarrage){_EXPECTED}{_ACTION}|d'entree en vigueur){_WORD}"),
    ),
    (TokenKind.LIMIT, "lancement", having("d'effet", rf"date (?:de prise )?d'effet{_WORD}")),
    (TokenKind.LIMIT, "lancement", re.compile(rf"debut(?= (?:en|le|au){_WORD})")),
    (
        TokenKind.LIMIT,
        "lancement",
        re.compile(rf"(?:(?:lancement|demarrage){_EXPECTED}|entree en vigueur|prise d'effet|applicables?){_WORD}"),
    ),
    (TokenKind.LIMIT, "terme", having(":", rf"(?:date de )?fin{_EXPECTED}{_ACTION} ?:")),
    (TokenKind.LIMIT, "terme", having("date de fin", rf"date de fin{_EXPECTED}{_ACTION}{_WORD}")),
    (TokenKind.LIMIT, "avant", re.compile(rf"avant{_WORD}")),
    (TokenKind.LIMIT, "apres", re.compile(rf"apres{_WORD}")),
    (TokenKind.LIMIT, "ici", re.compile(rf"d[' ]?ici(?: au?(?! (?:plus|\+)))?{_WORD}")),
    (TokenKind.LIMIT, "tard", re.compile(rf"(?:{_AT_MOST}tard|dernier delai|dead[ -]?line|ultimatum){_WORD}")),
    (TokenKind.LIMIT, "tard", re.compile(rf"{_DUE} (?:limite|butoir|maximale?){_ACTION}{_WORD}")),
    (TokenKind.LIMIT, "tard", having(":", r"(?:date )?(?:limite|butoir)(?= ?:)")),
    (TokenKind.LIMIT, "tard", having("max", rf"(?:au )?max(?:imum|i)?(?:{_WORD}\.?)")),
    (TokenKind.LIMIT, "jusque", having("jusqu", rf"jusqu(?:[' ]?(?:a|en|au|aux|a la)|e(?: (?:a|en|au|aux))?){_WORD}")),
    (TokenKind.LIMIT, "pour", re.compile(rf"pour{_WORD}")),
    (
        TokenKind.LIMIT,
        "delai",
        having(("echeance", "delai"), rf"(?:date d'|a (?:l')?)?(?:echeances?|delais?){_EXPECTED}{_ACTION}{_WORD}"),
    ),
    (
        TokenKind.ONWARDS,
        "suivantes",
        having(
            ("suivant", "ulterieures", "svtes"),
            rf"(?:[,;] ?)?(?:(?:et|puis) ?)?(?:l?es )?(?:annees? )?(?:suivant(?:e?s|e)|ulterieures|svtes){_WORD}",
        ),
    ),
    (TokenKind.ONWARDS, "au-dela", having("et ", rf"et (?:au[- ]dela|apres|plus|\+){_WORD}")),
    (
        TokenKind.ONWARDS,
        "continu",
        having(
            ("en continu", "fil de l'eau", "permanence"),
            rf"(?:[,;] ?)?(?:et|puis)(?: ensuite)? (?:en continu|au fil de l'eau|en permanence){_WORD}",
        ),
    ),
    (TokenKind.ONGOING, "continu", having(("contin", "permanen", "fil de l'eau", "long cours"), _ONGOING_WORDS)),
    (TokenKind.POSITION, "courant", re.compile(rf"(?:(?:dans le |en )?courant|au cours|tout au long){_WORD}")),
    (TokenKind.POSITION, "courant", re.compile(r"en cours(?= d(?:e l)?'annee)|toute(?= l'annee)")),
    (TokenKind.POSITION, "debut", re.compile(rf"(?:en )?debut{_WORD}")),
    (TokenKind.POSITION, "mi", re.compile(rf"mi(?: ?- ?|{_WORD})|milieu{_WORD}")),
    (TokenKind.POSITION, "fin", re.compile(rf"(?:en )?fin{_WORD}")),
    (TokenKind.POSITION, "semaine", re.compile(rf"(?:la )?semaine du{_WORD}")),
    (TokenKind.BETWEEN, "entre", re.compile(rf"entre{_WORD}")),
    (TokenKind.INCLUDED, "inclus", re.compile(rf"(?:inclus|compris)(?:es?)?{_WORD}")),
    (TokenKind.YEARS, "annees", having("annees", rf"(?:les )?annees(?: ?:|{_WORD})")),
    (
        TokenKind.LABEL,
        "etiquette",
        having(
            ("calendrier", "date", "echeancier", "planning"),
            rf"(?:calendriers?|dates?|echeanciers?|plannings?){_EXPECTED}{_ACTION}{_WORD}",
        ),
    ),
    (
        TokenKind.HORIZON,
        "terme",
        having(" terme", rf"(?:a (?:tres )?)?{_TERMS}s?(?: ?(?:[-/,]|et|a) ?{_TERMS})* termes?{_WORD}"),
    ),
    (TokenKind.TOOL, "periode", having("periode", rf"periodes?{_EXPECTED}{_ACTION}(?: ?:|{_WORD})")),
    (TokenKind.TOOL, "mois", having("mois d", rf"(?:le )?mois d(?:e{_WORD}|')")),
    (TokenKind.TOOL, "annee", having("annee", rf"(?:l')?annee(?: ?:|{_WORD})")),
    (TokenKind.RANGE, "->", having((">", *_ARROWS), rf"[-=]{{1,60}}+>|[{_ARROWS}]")),
    (TokenKind.RANGE, "-", re.compile(r"-+")),
    (TokenKind.RANGE, "au", re.compile(rf"aux?{_WORD}")),
    (TokenKind.RANGE, "a", re.compile(rf"a{_WORD}")),
    (TokenKind.LIST, "et", re.compile(rf"et{_WORD}|&")),
    (TokenKind.LIST, "puis", re.compile(rf"puis(?: ensuite)?{_WORD}")),
    (TokenKind.LIST, ",", re.compile(r",")),
    (TokenKind.LIST, ";", re.compile(r";")),
    (TokenKind.LIST, "/", re.compile(r"/")),
    (TokenKind.SIGN, "(", re.compile(r"\(")),
    (TokenKind.SIGN, ")", re.compile(r"\)")),
    (TokenKind.SIGN, ":", re.compile(r":")),
    (TokenKind.UNKNOWN, "", re.compile(r"\.{2,}")),
    (TokenKind.SIGN, ".", re.compile(r"\.")),
)
"""Each marker with its name; the first that matches is taken."""


def word_genre(word: str) -> TokenKind:
    """Return what a word that is no marker does."""
    if word in LINKING_WORDS:
        return TokenKind.TOOL
    one = singular(word)
    if word in ACTS or one in ACTS:
        return TokenKind.ACT
    if one in THINGS:
        return TokenKind.THING
    return TokenKind.UNKNOWN
