"""The words of deadlines, folded, with their common abbreviations and misspellings.

What is not listed here is not understood, and a text with a word that is not understood is not dated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ptsm_cli.common.french import fold
from ptsm_cli.common.numerals import ORDINAL_STEMS, in_letters
from ptsm_cli.common.periodes import MONTH_NAMES, WEEKDAY_NAMES


def _words(items: str) -> frozenset[str]:
    return frozenset(items.split())


def _with_variants(names: Iterable[str], variants: Sequence[str], start: int) -> dict[str, int]:
    """Return the ranks of some names, each with its abbreviations and misspellings."""
    written = zip(map(fold, names), variants, strict=True)
    return {one: rank for rank, (name, others) in enumerate(written, start) for one in (name, *others.split())}


MONTHS: dict[str, int] = _with_variants(
    MONTH_NAMES,
    (
        "janv jan janvie janiver",
        "fevr fev fevier ferier fevreir",
        "",
        "avr avil",
        "",
        "",
        "juil juill juilet jullet juillett",
        "aoutt",
        "sept sep setembre septemb septembe",
        "oct octobe",
        "nov novemb novembe",
        "dec decemb decembe descembre",
    ),
    start=1,
)
"""Month names to their rank."""

MONTH_STARTS = tuple(dict.fromkeys(name[:3] for name in MONTHS))
"""How their names begin: no month is named where none of these stands."""

MONTH_WORDS = tuple(map(fold, MONTH_NAMES))
"""Month names whole and well spelt."""

SEASONS: dict[str, int] = {"hiver": 1, "printemps": 2, "printemp": 2, "ete": 3, "automne": 4, "autonne": 4}
"""Season names to the quarter that stands for each."""

WEEKDAYS: dict[str, int] = _with_variants(WEEKDAY_NAMES, ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"), start=0)
"""Days of the week to their rank, as `datetime.date.weekday` gives it."""

_COUNTED = (*range(2, 17), 18, 20, 24, 30, 36)
COUNTS: dict[str, int] = {"un": 1, "une": 1} | {in_letters(count): count for count in _COUNTED}
"""Numbers in words."""

NUMBER = rf"[0-9]{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))}"
"""The regular expression of a number, in figures or in words."""

SEMESTER = r"sem(?:mestre|estre|etre|este|estr|stre)s?"
QUARTER = r"tri(?:mestre|metre|meste|mestr|mstre|smestre)s?"

_FIRST, _SECOND, *_OTHERS = ORDINAL_STEMS[:4]
ORDINALS: dict[int, str] = {
    1: rf"{_FIRST}?ere?s?|1 ?(?:ier|er|ere|re|e|°|o|\^\{{er\}})",
    2: rf"{_SECOND}?eme|seconde?|2 ?(?:ieme|eme|em|me|nde|nd|de|d|e|°|o|\^\{{e\}}|\^\{{nd\}})",
    **{rank: rf"{stem}?eme|{rank} ?(?:ieme|eme|em|me|e|°|o|\^\{{e\}})" for rank, stem in enumerate(_OTHERS, start=3)},
}
"""Rank to the regular expression of its ordinals, their misspellings among them."""

INTRODUCERS = _words("en le la les l' de du d' dans sur durant pendant annee mois periode")
"""Linking words that bring in a date and change nothing of it."""

LOCATORS = _words("en le la les l' dans durant pendant")
"""Those that still tell when after a word: « bilan de 2021 », « évaluation sur 2021 » tell of what instead."""

LINKING_WORDS = INTRODUCERS | _words("un une avec par")
"""All the linking words."""

ACTS = _words(
    """
    adaptation amenagement animation appropriation communication concertation conception constitution construction
    consultation coordination creation declinaison definition deploiement depot designation developpement diffusion
    echange elaboration experimentation finalisation formalisation formation forum generalisation groupe
    identification implantation inauguration information installation instauration integration livraison livre
    livree mobilisation montage montee charge ouverture organisation partenariat planification presentation preparation
    proposition publication realisation recrutement redaction reflexion remise restitution reunion selection
    sensibilisation signature structuration test transmission travail travaux validation
    mise place oeuvre comite pilotage copil previsionnel previsionnelle progressif progressive final finale
    intermediaire
    """
)
"""Words of doing, which say nothing of time. Kept out: words of state (prévu, réalisé, reporté), which tell
a date that is no deadline; words of starting (démarrage, lancement), which leave the end unknown."""

ADJECTIVES = _words("previsionnel previsionnelle progressif progressive final finale intermediaire")
"""Those that tell how, not what."""

THINGS = _words(
    """
    acteur aidant annuaire atelier bilan centre charte colloque conference convention dispositif document dossier elu
    enquete equipe etablissement etude evaluation famille formateur guide journee livret maison medecin mobile
    outil partenaire pilote plateforme plaquette professionnel protocole psychologue questionnaire rapport
    recensement rencontre repertoire reseau seminaire service structure support territoire usager
    """
)
"""Things that may bear a period as their name (« rapport 2021 »): no date when it comes right after them."""

TERMES: dict[str, str] = {
    "ptsm": r"ptsm(?: [0-9]{2})?|projet territorial(?: de sante mentale)?(?: \(?ptsm\)?)?",
    "cls": r"cls|contrat local de sante",
    "clsm": r"clsm|conseil local de sante mentale",
    "contrat": r"ctsm|contrat(?: territorial(?: de sante mentale)?)?",
    "projet": r"projet|feuille de route",
}
"""What has a life that a deadline may be told by, each with the regular expression of its names."""


def alternatives(words: Iterable[str]) -> str:
    """Return the regular expression of `words`, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def number(written: str) -> int:
    """Return a number written in figures or in words."""
    return int(written) if written.isdecimal() else COUNTS[written]
