"""Deadlines counted from a milestone: « dans les 6 mois après l'arrêté »."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ptsm_cli.echeances.tokens import plier_texte

Unite = Literal["jour", "semaine", "mois", "an"]

_NOMBRES = {
    mot: rang
    for rang, mots in enumerate(
        ("un/une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"), start=1
    )
    for mot in mots.split("/")
} | {"dix-huit": 18, "vingt-quatre": 24, "trente-six": 36}
_UNITES: dict[str, Unite] = {"jour": "jour", "semaine": "semaine", "mois": "mois", "an": "an", "annee": "an"}
_RELATIVE = re.compile(
    rf"""
    (?:(?:au\ plus\ tard|dans|sous)\ )?(?:(?:les|un\ delai\ de|l')\ ?)?
    (?P<nombre>[0-9]{{1,3}}|{"|".join(sorted(_NOMBRES, key=len, reverse=True))})\ ?
    (?P<unite>jour|semaine|mois|annee|an)s?\ ?
    (?:apres|suivant|qui\ suivent|qui\ suit|suite\ a|a\ (?:compter|partir)\ d(?:e(?![a-z])|u(?![a-z])|'))\ ?
    (?:la\ |le\ |les\ |l'|cette\ |cet\ )?
    (?P<repere>[a-z][a-z'\- ]*)\.?
    """,
    re.VERBOSE,
)
_SENS_CHANGE = re.compile(r"\b(?:ou|sauf|hors|si|sans|avant|non|pas|puis|et|sous|selon)\b")
_MOIS_PAR_AN = 12
_JOURS_PAR_SEMAINE = 7


@dataclass(frozen=True, slots=True)
class Relative:
    """A delay after a milestone.

    Attributes:
        nombre: how many units, at least 1.
        unite: the unit of the delay.
        repere: the words naming the milestone, as written, without their article.
    """

    nombre: int
    unite: Unite
    repere: str


def lire_relative(texte: str) -> Relative | None:
    """Return the delay that `texte` gives after a milestone, or None where it gives none for sure.

    A date, a condition or an alternative in the milestone leaves the text unread.
    """
    plie = plier_texte(texte)
    trouve = _RELATIVE.fullmatch(plie.plie)
    if trouve is None or _SENS_CHANGE.search(trouve["repere"]):
        return None
    ecrit = trouve["nombre"]
    nombre = int(ecrit) if ecrit.isdecimal() else _NOMBRES[ecrit]
    if nombre == 0:
        return None
    repere = plie.extrait(*trouve.span("repere")).rstrip(". ")
    return Relative(nombre, _UNITES[trouve["unite"]], repere)


def ajouter(jour: date, relative: Relative) -> date | None:
    """Return the day that ends the delay counted from `jour`, or None where the calendar ends before it.

    Months and years keep the day of the month, or take the last day of a shorter month.
    """
    try:
        return _ajouter(jour, relative)
    except (ValueError, OverflowError):  # after the year 9999
        return None


def _ajouter(jour: date, relative: Relative) -> date:
    if relative.unite == "jour":
        return jour + timedelta(days=relative.nombre)
    if relative.unite == "semaine":
        return jour + timedelta(days=_JOURS_PAR_SEMAINE * relative.nombre)
    mois = relative.nombre * (_MOIS_PAR_AN if relative.unite == "an" else 1)
    an, rang = divmod(jour.year * _MOIS_PAR_AN + jour.month - 1 + mois, _MOIS_PAR_AN)
    rang += 1
    dernier = calendar.monthrange(an, rang)[1]
    return date(an, rang, min(jour.day, dernier))
