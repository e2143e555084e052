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
    BORNE = auto()
    """à partir de, avant, d'ici, lancement…: makes the date beside it a start or an end."""
    SUITE = auto()
    """et suivantes…: makes the date before a start."""
    CONTINU = auto()
    """en continu, beside a start or a period."""
    PLAGE = auto()
    """Links a start to an end."""
    LISTE = auto()
    """Links dates of a list."""
    RESIDU = auto()
    """Words gathered around dates, which change nothing."""
    ENTRE = auto()
    """entre … et …"""
    INCLUS = auto()
    """inclus, after an end."""
    ANNEES = auto()
    """The plural « années », which with one year would be a decade."""
    ETIQUETTE = auto()
    """calendrier, date…: names the field, not what happens."""
    HORIZON = auto()
    """court terme, moyen terme…: names a horizon whose dates are beside it."""
    DUREE = auto()
    """3 ans, 18 mois: must agree with the dates beside it."""
    HEURE = auto()
    """The hour of a day, which changes nothing of it."""
    OUTIL = auto()
    ACTE = auto()
    OBJET = auto()
    SIGNE = auto()
    """A parenthesis, colon or full stop."""
    INCONNU = auto()


OUVRANTES = frozenset({"ouverte", "tot", "lancement"})
"""The limits that make of a date a start."""

FERMANTES = frozenset({"avant", "ici", "tard", "jusque", "terme"})
"""Those that make of it an end."""

SUFFIXES = frozenset({"tot", "tard"})
"""Those that may also stand after their date."""

_WORD = r"(?![0-9a-z])"
_PREVU = r"(?: previsionnel(?:le)?s?)?"
_ACTION = r"(?: de (?:la )?(?:realisation|mise en oeuvre)| d'execution| de l'action| du projet)?"
_HOUR = r"(?:[01]?[0-9]|2[0-3]) ?(?:h(?:eures?)?(?: ?[0-5][0-9])?|:[0-5][0-9](?::[0-5][0-9])?)"
_ACTIVITE = r"(?:actions?|travail|demarches?|processus)"
_EN_CONTINU = (
    rf"(?:(?:{_ACTIVITE} )?en (?:continue?|permanence)|au fil de l'eau|au long cours"
    rf"|de (?:facon|maniere) (?:continue|permanente)|(?:^|{_ACTIVITE} )(?:continue?|permanente?)s?){_WORD}"
)
_TERMES = r"(?:court|moyen|long)"

DURATION = re.compile(
    rf"(?:(?:sur|pendant|durant|soit) )?(?:(?:une |la )?duree (?:totale )?(?:: ?|de )?)?"
    rf"(?P<combien>{NUMBER}) ?(?P<unite>ans?|annees?|mois){_WORD}"
)
"""How long: « 3 ans », « sur une durée de 18 mois »."""

MARKS: tuple[tuple[TokenKind, str, re.Pattern[str]], ...] = tuple(
    (kind, word, re.compile(form))
    for kind, word, form in (
        (TokenKind.HEURE, "", rf"(?:(?:a|de|des) )?{_HOUR}(?: ?(?:a|-) ?{_HOUR})?{_WORD}"),
        (TokenKind.DUREE, "", DURATION.pattern),
        (TokenKind.BORNE, "ouverte", rf"(?:a partir|apartir|a compter) d(?:u{_WORD}|es{_WORD}|e{_WORD}|')"),
        (TokenKind.BORNE, "ouverte", rf"(?:depuis|pas avant){_WORD}"),
        (TokenKind.BORNE, "tot", rf"au (?:plus|\+) tot{_WORD}"),
        (TokenKind.BORNE, "des", rf"des{_WORD}"),
        (TokenKind.BORNE, "lancement", rf"(?:date de )?debut{_PREVU}{_ACTION} ?:"),
        (
            TokenKind.BORNE,
            "lancement",
            rf"date (?:de (?:debut|lancement|demarrage){_PREVU}{_ACTION}|d'entree en vigueur){_WORD}",
        ),
        (TokenKind.BORNE, "lancement", rf"debut(?= (?:en|le|au){_WORD})"),
        (
            TokenKind.BORNE,
            "lancement",
            rf"(?:(?:lancement|demarrage){_PREVU}|entree en vigueur|applicables?){_WORD}",
        ),
        (TokenKind.BORNE, "terme", rf"(?:date de )?fin{_PREVU}{_ACTION} ?:"),
        (TokenKind.BORNE, "terme", rf"date de fin{_PREVU}{_ACTION}{_WORD}"),
        (TokenKind.BORNE, "avant", rf"avant{_WORD}"),
        (TokenKind.BORNE, "apres", rf"apres{_WORD}"),
        (TokenKind.BORNE, "ici", rf"d[' ]?ici(?: au?(?! (?:plus|\+)))?{_WORD}"),
        (TokenKind.BORNE, "tard", rf"(?:au (?:plus|\+) tard|dernier delai|(?:date|delai) (?:limite|butoir)){_WORD}"),
        (TokenKind.BORNE, "tard", rf"(?:au )?max(?:imum|i)?(?:{_WORD}\.?)"),
        (TokenKind.BORNE, "jusque", rf"jusqu[' ]?(?:a|en|au|aux|a la){_WORD}"),
        (TokenKind.BORNE, "pour", rf"pour{_WORD}"),
        (TokenKind.BORNE, "delai", rf"(?:date d'|a (?:l')?)?(?:echeances?|delais?){_PREVU}{_ACTION}{_WORD}"),
        (
            TokenKind.SUITE,
            "suivantes",
            rf"(?:(?:et|puis|,) ?)?(?:l?es )?(?:annees? )?(?:suivant(?:e?s|e)|ulterieures|svtes){_WORD}",
        ),
        (TokenKind.SUITE, "au-dela", rf"et (?:au[- ]dela|apres|plus|\+){_WORD}"),
        (
            TokenKind.SUITE,
            "continu",
            rf"(?:et|puis)(?: ensuite)? (?:en continu|au fil de l'eau|en permanence){_WORD}",
        ),
        (TokenKind.CONTINU, "continu", _EN_CONTINU),
        (TokenKind.POSITION, "courant", rf"(?:(?:dans le |en )?courant|au cours|tout au long){_WORD}"),
        (TokenKind.POSITION, "courant", r"en cours(?= d(?:e l)?'annee)|toute(?= l'annee)"),
        (TokenKind.POSITION, "debut", rf"(?:en )?debut{_WORD}"),
        (TokenKind.POSITION, "mi", rf"mi(?: ?- ?|{_WORD})|milieu{_WORD}"),
        (TokenKind.POSITION, "fin", rf"(?:en )?fin{_WORD}"),
        (TokenKind.POSITION, "semaine", rf"(?:la )?semaine du{_WORD}"),
        (TokenKind.ENTRE, "entre", rf"entre{_WORD}"),
        (TokenKind.INCLUS, "inclus", rf"(?:inclus|compris)(?:es?)?{_WORD}"),
        (TokenKind.ANNEES, "annees", rf"(?:les )?annees(?: ?:|{_WORD})"),
        (TokenKind.ETIQUETTE, "etiquette", rf"(?:calendriers?|dates?|echeanciers?|plannings?){_PREVU}{_ACTION}{_WORD}"),
        (
            TokenKind.HORIZON,
            "terme",
            rf"(?:a (?:tres )?)?{_TERMES}s?(?: ?(?:[-/,]|et|a) ?{_TERMES})* termes?{_WORD}",
        ),
        (TokenKind.OUTIL, "periode", rf"periodes?{_PREVU}{_ACTION}(?: ?:|{_WORD})"),
        (TokenKind.OUTIL, "annee", rf"(?:au |le )?mois d(?:e{_WORD}|')|(?:l')?annee(?: ?:|{_WORD})"),
        (TokenKind.PLAGE, "->", r"[-=]+>|[→⇒➔➜➝➡]"),
        (TokenKind.PLAGE, "-", r"-+"),
        (TokenKind.PLAGE, "au", rf"aux?{_WORD}"),
        (TokenKind.PLAGE, "a", rf"a{_WORD}"),
        (TokenKind.LISTE, "et", rf"et{_WORD}|&"),
        (TokenKind.LISTE, "puis", rf"puis{_WORD}"),
        (TokenKind.LISTE, ",", r","),
        (TokenKind.LISTE, ";", r";"),
        (TokenKind.LISTE, "/", r"/"),
        (TokenKind.SIGNE, "(", r"\("),
        (TokenKind.SIGNE, ")", r"\)"),
        (TokenKind.SIGNE, ":", r":"),
        (TokenKind.INCONNU, "", r"\.{2,}"),
        (TokenKind.SIGNE, ".", r"\."),
    )
)
"""Each marker with its name; the first that matches is taken."""


def word_genre(word: str) -> TokenKind:
    """Return what a word that is no marker does."""
    if word in LINKING_WORDS:
        return TokenKind.OUTIL
    singular = word.removesuffix("s").removesuffix("x")
    if word in ACTS or singular in ACTS:
        return TokenKind.ACTE
    if singular in THINGS:
        return TokenKind.OBJET
    return TokenKind.INCONNU
