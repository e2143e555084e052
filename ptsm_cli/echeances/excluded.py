"""Words that may change the sense of the date that they label: with one of them, nothing is read.

A label may hold any other words: they say what happens on the date. These say that the date has passed or moved,
that it is of something else than an action, or that it is not sure. A word of the closed tables of `lexicon` wins over
the beginnings listed here: « réalisation » is harmless, « réalisé » is not.
"""

from __future__ import annotations

from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.lexicon import ACTS, THINGS

_PARTICIPLES = """
    abandonn achev adopt amorc annul arret clotur commenc cre debut demarr deploy differ diffus effectu engag entam
    execut finalis initi install lanc livr nomm planifi publi realis recrut redig sign stopp termin valid vot
"""
"""Past participles without their ends: what is done, under way or planned is told, not due."""

_STATES = "accompli clos conclu fait fini interrompu obtenu prevu suspendu tenu transmis"
"""The other participles, which may be feminine or plural."""

_STARTS = """
    ajourn ancien anticip auparavant avance decal initial maintenu prolong reconduct reconduit renouvel report repouss
    retard

    budget cout credit depens dotation enveloppe euro financ fonds montant subvention tarif

    article circulaire cpom decret directive edition instruction legislat mandat norme ordonnance reglement version

    chiffre constat donnee effectif indicateur insee nombre population situation source statistique valeur

    aboutissement achevement butoir cloture decade delai duree heure horizon limite moitie phase pluriannuel quinzaine
    rentree scolaire semaine semestre terme tranche trimestre vacances

    approximativ aucun condition confirm defini determin envisag estim eventuel hypothe ideal jamais mieux minim option
    permanent possib potentiel pourr probab provisoire reserve sauf selon sinon souhait voire
"""
"""Beginnings of the words of postponement, money, norms, facts, time, and doubt, one paragraph each."""

_WORDS = """
    an ans annee annees code continu continue environ faire fin hors jour jours loi lois maj mois n ne neant non ok ou
    oui pas peut peuvent prix prs rien sans si taux vers
"""
"""Whole words, of which other words begin alike: « maison », « source », « finalité »."""

_EXPRESSIONS = (
    r"en (?:attente|cours|discussion|phase|preparation|projet|reflexion|retard|suspens)",
    r"a (?:[a-z]+(?:er|ir|re)|nouveau)",
    r"files? actives?",
    r"mis(?:es?)? a jour",
    r"(?:etat|situation) au",
    r"fil de l'eau",
    r"des (?:qu|la|le|l|les|lors)",
    r"suite a",
    r"a l'issue",
)


def _any(words: str) -> str:
    return "|".join(words.split())


_EXCLUDED = deferred(
    rf"(?<![a-z])(?:(?:(?:{_any(_PARTICIPLES)})e|(?:{_any(_STATES)}))e?s?(?![a-z])"
    rf"|(?:{_any(_STARTS)})[a-z]*"
    rf"|(?:{_any(_WORDS)}|{'|'.join(_EXPRESSIONS)})(?![a-z]))"
)
_AMBIGUOUS = frozenset({"livre", "livree"})
"""Of the closed tables, yet told of what is done when they label a date."""


def excluded_words(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the first excluded words of a part of a folded text stand, or None where it has none."""
    for found in _EXCLUDED.finditer(folded, start, end):
        word = found[0]
        singular = word.removesuffix("s").removesuffix("x")
        if word in _AMBIGUOUS or not (word in ACTS or singular in ACTS or singular in THINGS):
            return found.span()
    return None
