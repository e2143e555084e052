"""The words that stand around dates and tell what they mean, with how each is written."""

from __future__ import annotations

import re
from enum import Enum, auto

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

DURATION = re.compile(
    rf"(?:(?:sur|pendant|durant|soit|pour) )?(?:(?:une |la )?duree(?: totale)?(?: ?: ?| de | ))?"
    rf"(?P<combien>{NUMBER}) ?(?P<unite>ans?|annees?|mois){_WORD}"
)
"""How long: « 3 ans », « sur une durée de 18 mois »."""

MARKS: tuple[tuple[TokenKind, str, re.Pattern[str]], ...] = tuple(
    (kind, word, re.compile(form))
    for kind, word, form in (
        (TokenKind.HOUR, "", rf"(?:(?:a|de|des) )?{_HOUR}(?: ?(?:a|-) ?{_HOUR})?{_WORD}"),
        (TokenKind.DURATION, "", DURATION.pattern),
        (TokenKind.LIMIT, "ouverte", rf"(?:a partir|apartir|a compter|a dater) d(?:u{_WORD}|es{_WORD}|e{_WORD}|')"),
        (TokenKind.LIMIT, "ouverte", rf"(?:depuis|pas avant){_WORD}"),
        (TokenKind.LIMIT, "tot", rf"{_AT_MOST}tot{_WORD}"),
        (TokenKind.LIMIT, "des", rf"des{_WORD}"),
        (TokenKind.LIMIT, "lancement", rf"(?:date de )?debut{_EXPECTED}{_ACTION} ?:"),
        (
            TokenKind.LIMIT,
            "lancement",
            rf"date (?:de (?:debut|lancement|demarrage){_EXPECTED}{_ACTION}|d'entree en vigueur){_WORD}",
        ),
        (TokenKind.LIMIT, "lancement", rf"date (?:de prise )?d'effet{_WORD}"),
        (TokenKind.LIMIT, "lancement", rf"debut(?= (?:en|le|au){_WORD})"),
        (
            TokenKind.LIMIT,
            "lancement",
            rf"(?:(?:lancement|demarrage){_EXPECTED}|entree en vigueur|prise d'effet|applicables?){_WORD}",
        ),
        (TokenKind.LIMIT, "terme", rf"(?:date de )?fin{_EXPECTED}{_ACTION} ?:"),
        (TokenKind.LIMIT, "terme", rf"date de fin{_EXPECTED}{_ACTION}{_WORD}"),
        (TokenKind.LIMIT, "avant", rf"avant{_WORD}"),
        (TokenKind.LIMIT, "apres", rf"apres{_WORD}"),
        (TokenKind.LIMIT, "ici", rf"d[' ]?ici(?: au?(?! (?:plus|\+)))?{_WORD}"),
        (
            TokenKind.LIMIT,
            "tard",
            rf"(?:{_AT_MOST}tard|dernier delai|{_DUE} (?:limite|butoir|maximale?)|deadline|ultimatum){_WORD}",
        ),
        (TokenKind.LIMIT, "tard", r"(?:date )?(?:limite|butoir)(?= ?:)"),
        (TokenKind.LIMIT, "tard", rf"(?:au )?max(?:imum|i)?(?:{_WORD}\.?)"),
        (TokenKind.LIMIT, "jusque", rf"jusqu(?:[' ]?(?:a|en|au|aux|a la)|e(?: (?:a|en|au|aux))?){_WORD}"),
        (TokenKind.LIMIT, "pour", rf"pour{_WORD}"),
        (TokenKind.LIMIT, "delai", rf"(?:date d'|a (?:l')?)?(?:echeances?|delais?){_EXPECTED}{_ACTION}{_WORD}"),
        (
            TokenKind.ONWARDS,
            "suivantes",
            rf"(?:[,;] ?)?(?:(?:et|puis) ?)?(?:l?es )?(?:annees? )?(?:suivant(?:e?s|e)|ulterieures|svtes){_WORD}",
        ),
        (TokenKind.ONWARDS, "au-dela", rf"et (?:au[- ]dela|apres|plus|\+){_WORD}"),
        (
            TokenKind.ONWARDS,
            "continu",
            rf"(?:[,;] ?)?(?:et|puis)(?: ensuite)? (?:en continu|au fil de l'eau|en permanence){_WORD}",
        ),
        (TokenKind.ONGOING, "continu", _ONGOING_WORDS),
        (TokenKind.POSITION, "courant", rf"(?:(?:dans le |en )?courant|au cours|tout au long){_WORD}"),
        (TokenKind.POSITION, "courant", r"en cours(?= d(?:e l)?'annee)|toute(?= l'annee)"),
        (TokenKind.POSITION, "debut", rf"(?:en )?debut{_WORD}"),
        (TokenKind.POSITION, "mi", rf"mi(?: ?- ?|{_WORD})|milieu{_WORD}"),
        (TokenKind.POSITION, "fin", rf"(?:en )?fin{_WORD}"),
        (TokenKind.POSITION, "semaine", rf"(?:la )?semaine du{_WORD}"),
        (TokenKind.BETWEEN, "entre", rf"entre{_WORD}"),
        (TokenKind.INCLUDED, "inclus", rf"(?:inclus|compris)(?:es?)?{_WORD}"),
        (TokenKind.YEARS, "annees", rf"(?:les )?annees(?: ?:|{_WORD})"),
        (TokenKind.LABEL, "etiquette", rf"(?:calendriers?|dates?|echeanciers?|plannings?){_EXPECTED}{_ACTION}{_WORD}"),
        (
            TokenKind.HORIZON,
            "terme",
            rf"(?:a (?:tres )?)?{_TERMS}s?(?: ?(?:[-/,]|et|a) ?{_TERMS})* termes?{_WORD}",
        ),
        (TokenKind.TOOL, "periode", rf"periodes?{_EXPECTED}{_ACTION}(?: ?:|{_WORD})"),
        (TokenKind.TOOL, "mois", rf"(?:le )?mois d(?:e{_WORD}|')"),
        (TokenKind.TOOL, "annee", rf"(?:l')?annee(?: ?:|{_WORD})"),
        # the last two: arrows that a word processor makes
        (TokenKind.RANGE, "->", r"[-=]{1,60}+>|[→⇒➔➜➝➡⟶⟹\uf0e0\uf0e8]"),
        (TokenKind.RANGE, "-", r"-+"),
        (TokenKind.RANGE, "au", rf"aux?{_WORD}"),
        (TokenKind.RANGE, "a", rf"a{_WORD}"),
        (TokenKind.LIST, "et", rf"et{_WORD}|&"),
        (TokenKind.LIST, "puis", rf"puis(?: ensuite)?{_WORD}"),
        (TokenKind.LIST, ",", r","),
        (TokenKind.LIST, ";", r";"),
        (TokenKind.LIST, "/", r"/"),
        (TokenKind.SIGN, "(", r"\("),
        (TokenKind.SIGN, ")", r"\)"),
        (TokenKind.SIGN, ":", r":"),
        (TokenKind.UNKNOWN, "", r"\.{2,}"),
        (TokenKind.SIGN, ".", r"\."),
    )
)
"""Each marker with its name; the first that matches is taken."""


def word_genre(word: str) -> TokenKind:
    """Return what a word that is no marker does."""
    if word in LINKING_WORDS:
        return TokenKind.TOOL
    singular = word.removesuffix("s").removesuffix("x")
    if word in ACTS or singular in ACTS:
        return TokenKind.ACT
    if singular in THINGS:
        return TokenKind.THING
    return TokenKind.UNKNOWN
