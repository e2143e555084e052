"""Calendar intervals in the project's own notation: `2020`, `2020-S2`, `2020-T3`, `2020-06`, `2020-06-30`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_NOTATION = re.compile(
    r"(?P<annee>\d{4})(?:-(?:S(?P<semestre>[12])|T(?P<trimestre>[1-4])|(?P<mois>\d{2})(?:-(?P<jour>\d{2}))?))?"
)

_MOIS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A closed interval of days, both ends included; `debut <= fin` always holds."""

    debut: date
    fin: date

    def __post_init__(self) -> None:
        if self.fin < self.debut:
            raise ValueError(f"la fin {self.fin} précède le début {self.debut}")

    def contient(self, jour: date) -> bool:
        """Tell whether `jour` is in the interval."""
        return self.debut <= jour <= self.fin

    def chevauche(self, autre: Periode) -> bool:
        """Tell whether the two intervals share a day."""
        return self.debut <= autre.fin and autre.debut <= self.fin

    def jusqu_a(self, autre: Periode) -> Periode:
        """Return the interval from this one's start to the end of `autre`.

        Raises:
            ValueError: `autre` ends before this one starts.
        """
        return Periode(self.debut, autre.fin)


def annee(an: int) -> Periode:
    """Return the whole year `an`."""
    return Periode(date(an, 1, 1), date(an, 12, 31))


def semestre(an: int, rang: int) -> Periode:
    """Return semester `rang` (1 or 2) of year `an`."""
    return mois(an, rang * 6 - 5).jusqu_a(mois(an, rang * 6))


def trimestre(an: int, rang: int) -> Periode:
    """Return quarter `rang` (1 to 4) of year `an`."""
    return mois(an, rang * 3 - 2).jusqu_a(mois(an, rang * 3))


def mois(an: int, rang: int) -> Periode:
    """Return month `rang` (1 to 12) of year `an`."""
    return Periode(date(an, rang, 1), date(an, rang, calendar.monthrange(an, rang)[1]))


def jour(an: int, rang_mois: int, rang_jour: int) -> Periode:
    """Return one day.

    Raises:
        ValueError: there is no such day.
    """
    quand = date(an, rang_mois, rang_jour)
    return Periode(quand, quand)


def lire_notation(texte: str) -> Periode:
    """Return the interval that `texte` notes: a year, semester, quarter, month or day.

    Raises:
        ValueError: `texte` is not in this notation, or names a day or month that does not exist.
    """
    trouve = _NOTATION.fullmatch(texte.strip().upper())
    if trouve is None:
        raise ValueError(f"« {texte} » n'est pas une période : écrivez 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30")
    an = int(trouve["annee"])
    if trouve["semestre"]:
        return semestre(an, int(trouve["semestre"]))
    if trouve["trimestre"]:
        return trimestre(an, int(trouve["trimestre"]))
    if trouve["jour"]:
        return jour(an, int(trouve["mois"]), int(trouve["jour"]))
    if trouve["mois"]:
        return mois(an, int(trouve["mois"]))
    return annee(an)


def noter(periode: Periode) -> str:
    """Return the shortest notation of `periode`, or `début/fin` where no single one fits."""
    an = periode.debut.year
    if periode == annee(an):
        return f"{an}"
    for rang in (1, 2):
        if periode == semestre(an, rang):
            return f"{an}-S{rang}"
    for rang in (1, 2, 3, 4):
        if periode == trimestre(an, rang):
            return f"{an}-T{rang}"
    if periode == mois(an, periode.debut.month):
        return f"{periode.debut:%Y-%m}"
    if periode.debut == periode.fin:
        return periode.debut.isoformat()
    return f"{periode.debut.isoformat()}/{periode.fin.isoformat()}"


def dire(periode: Periode) -> str:
    """Return `periode` in French: « janvier 2019 », « 1er février 2019 », « premier semestre 2019 »."""
    notation = noter(periode)
    if "/" in notation:
        return f"du {_dire_jour(periode.debut)} au {_dire_jour(periode.fin)}"
    if "S" in notation:
        return f"{'premier' if notation.endswith('1') else 'second'} semestre {periode.debut.year}"
    if "T" in notation:
        rang = notation[-1]
        return f"{rang}{'er' if rang == '1' else 'e'} trimestre {periode.debut.year}"
    if periode.debut == periode.fin:
        return _dire_jour(periode.debut)
    if periode == mois(periode.debut.year, periode.debut.month):
        return f"{_MOIS[periode.debut.month - 1]} {periode.debut.year}"
    return notation


def _dire_jour(jour: date) -> str:
    return f"{'1er' if jour.day == 1 else jour.day} {_MOIS[jour.month - 1]} {jour.year}"
