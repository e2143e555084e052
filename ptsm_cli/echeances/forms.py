"""The table of the forms that a date takes, each with how it becomes an interval."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.lexicon import JOURS_SEMAINE, MOIS, ORDINAUX, SAISONS, SEMESTRE, TRIMESTRE, alternatives


class Famille(Enum):
    """The unit that a date is told in."""

    ANNEE = "annee"
    SEMESTRE = "semestre"
    TRIMESTRE = "trimestre"
    SAISON = "saison"
    MOIS = "mois"
    JOUR = "jour"


class Ecriture(Enum):
    """Where a date has its year from, which tells what the next words may mean."""

    SEULE = "seule"
    """The date is a year, or has none yet."""
    AVANT = "avant"
    """The year comes first: « 2020 second semestre »."""
    APRES = "apres"
    """The year comes last, or is part of the form."""
    NOTEE = "notee"
    """The project's own notation: « 2020-S2 »."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is written.

    Attributes:
        famille: the unit that it is told in.
        creer: gives its interval in a year; raises ValueError when that year has no such day.
        an: its year, or None while it is not known.
        approximative: the words give it loosely.
        position: « debut », « mi », « fin », « courant », or empty.
        multiple: it joins several dates in one form (« 1er et 2nd semestres »).
        ecriture: where its year comes from.
    """

    famille: Famille
    creer: Callable[[int], Periode]
    an: int | None = None
    approximative: bool = False
    position: str = ""
    multiple: bool = False
    ecriture: Ecriture = Ecriture.SEULE

    @property
    def est_annee(self) -> bool:
        """Whether it is a bare year."""
        return self.famille is Famille.ANNEE and not self.position

    def dans(self, an: int, ecriture: Ecriture) -> Moment:
        """Return the same date in the year `an`."""
        return replace(self, an=an, ecriture=ecriture)


_Fabrique = Callable[["re.Match[str]"], Moment | None]

_BORD = r"(?![0-9a-z°])"
_NOMBRE = r"(?<![0-9/.,])"
_JOUR = r"1 ?(?:er|°|\^\{er\})|[12][0-9]|3[01]|0?[1-9]"
_LIEN_JOURS = r"(?P<lien> ?(?:-|&|\bet\b(?: le)?|\bau\b) ?)"
_NOM_MOIS = rf"(?P<mois>{alternatives(MOIS)})(?![a-z])"
_SEMAINE = rf"(?:(?P<semaine>{alternatives(JOURS_SEMAINE)}) )?"
_ORDINAL = "|".join(f"(?:{forme})(?![a-z])" for forme in ORDINAUX.values())
_LISTE = rf"(?P<rangs>(?:{_ORDINAL})(?: ?(?:-|,|/|\bet\b|&|\ba\b|\bau\b) ?(?:le )?(?:{_ORDINAL})){{0,3}})"
_UN_ORDINAL = re.compile("|".join(f"(?P<r{rang}>{forme})" for rang, forme in ORDINAUX.items()))


def _annee(trouve: re.Match[str]) -> Moment:
    return Moment(Famille.ANNEE, periodes.annee, int(trouve["an"]))


def _division(famille: Famille, rang: int) -> Moment:
    creer = periodes.semestre if famille is Famille.SEMESTRE else periodes.trimestre
    return Moment(famille, lambda an: creer(an, rang))


def _semestre(trouve: re.Match[str]) -> Moment:
    return _division(Famille.SEMESTRE, int(trouve["rang"]))


def _trimestre(trouve: re.Match[str]) -> Moment:
    return _division(Famille.TRIMESTRE, int(trouve["rang"]))


def _notation(trouve: re.Match[str]) -> Moment | None:
    famille = Famille.SEMESTRE if trouve["lettre"] == "s" else Famille.TRIMESTRE
    return _division(famille, int(trouve["rang"])).dans(int(trouve["an"]), Ecriture.NOTEE)


def _rangs(trouve: re.Match[str], famille: Famille, dernier: int) -> Moment | None:
    """Read « 1er », « 1er et 2nd », « 1er au 3e » before their unit."""
    rangs = [int((t.lastgroup or "r0")[1:]) for t in _UN_ORDINAL.finditer(trouve["rangs"])]
    if rangs[-1] > dernier or any(a >= b for a, b in pairwise(rangs)):
        return None
    creer = periodes.semestre if famille is Famille.SEMESTRE else periodes.trimestre
    suivis = rangs[-1] - rangs[0] == len(rangs) - 1 and "/" not in trouve["rangs"]
    return Moment(
        famille,
        lambda an: creer(an, rangs[0]).jusqu_a(creer(an, rangs[-1])),
        approximative=not (suivis or re.search(r"-|\bau?\b", trouve["rangs"])),
        multiple=len(rangs) > 1,
    )


def _semestres(trouve: re.Match[str]) -> Moment | None:
    return _rangs(trouve, Famille.SEMESTRE, 2)


def _trimestres(trouve: re.Match[str]) -> Moment | None:
    return _rangs(trouve, Famille.TRIMESTRE, 4)


def _dernier(trouve: re.Match[str]) -> Moment:
    return _division(Famille.SEMESTRE, 2) if trouve["s"] else _division(Famille.TRIMESTRE, 4)


def _saison(trouve: re.Match[str]) -> Moment:
    return replace(_division(Famille.TRIMESTRE, SAISONS[trouve["saison"]]), famille=Famille.SAISON, approximative=True)


def _mois(trouve: re.Match[str]) -> Moment:
    rang = MOIS[trouve["mois"]]
    return Moment(Famille.MOIS, lambda an: periodes.mois(an, rang))


def _mois_an(trouve: re.Match[str]) -> Moment:
    rang = int(trouve["mois"])
    return Moment(Famille.MOIS, lambda an: periodes.mois(an, rang), int(trouve["an"]), ecriture=Ecriture.APRES)


def _an_mois(trouve: re.Match[str]) -> Moment | None:
    if int(trouve["an"]) % 100 < int(trouve["mois"]):
        return None  # « 2009-10 » may be a range of years
    return _mois_an(trouve)


def _jour_de(mois: int, jour: int, semaine: str | None = None) -> Callable[[int], Periode]:
    def creer(an: int) -> Periode:
        quand = periodes.jour(an, mois, jour)
        if semaine and JOURS_SEMAINE[date.weekday(quand.debut)] != semaine:
            raise ValueError(f"le {quand.debut} n'est pas un {semaine}")
        return quand

    return creer


def _rang_jour(ecrit: str) -> int:
    return int(re.split(r"[^0-9]", ecrit)[0])


def _jour(trouve: re.Match[str]) -> Moment:
    jour = _rang_jour(trouve["jour"])
    return Moment(Famille.JOUR, _jour_de(MOIS[trouve["mois"]], jour, trouve["semaine"]))


def _jours(trouve: re.Match[str]) -> Moment | None:
    premier, dernier = _rang_jour(trouve["premier"]), _rang_jour(trouve["dernier"])
    if premier >= dernier:
        return None
    mois = MOIS[trouve["mois"]]
    return Moment(
        Famille.JOUR,
        lambda an: _jour_de(mois, premier)(an).jusqu_a(_jour_de(mois, dernier)(an)),
        approximative="et" in trouve["lien"] and dernier > premier + 1,
        multiple=True,
    )


def _jour_chiffre(trouve: re.Match[str]) -> Moment:
    creer = _jour_de(int(trouve["mois"]), int(trouve["jour"]))
    return Moment(Famille.JOUR, creer, int(trouve["an"]), ecriture=Ecriture.APRES)


_AN = r"(?P<an>20[0-9]{2})"

FORMES: tuple[tuple[re.Pattern[str], _Fabrique], ...] = tuple(
    (re.compile(forme), fabrique)
    for forme, fabrique in (
        # 2021-06-30, 30/06/2021
        (rf"{_NOMBRE}{_AN}-(?P<mois>[0-9]{{2}})-(?P<jour>[0-9]{{2}})(?![0-9a-z]|[-.][0-9])", _jour_chiffre),
        (
            rf"{_NOMBRE}(?P<jour>[0-9]{{1,2}})(?P<s>[/.-])(?P<mois>[0-9]{{1,2}})(?P=s){_AN}(?![0-9a-z]|[/.][0-9])",
            _jour_chiffre,
        ),
        # 2021-06, 06/2021
        (rf"{_NOMBRE}(?<![0-9]-){_AN}-(?P<mois>0[1-9]|1[0-2])(?![0-9a-z]|[-.][0-9])", _an_mois),
        (rf"{_NOMBRE}(?<![0-9]-)(?P<mois>0[1-9]|1[0-2])[/.-]{_AN}(?![0-9a-z]|[/.][0-9])", _mois_an),
        # 2020-S2, 2020-T3
        (rf"{_AN}-(?P<lettre>s(?=[12])|t)(?P<rang>[1-4]){_BORD}(?! ?[-(]? ?20[0-9]{{2}}(?!-[st]))", _notation),
        (rf"{_AN}{_BORD}", _annee),
        # S2, semestre 2, T3, trimestre 3
        (rf"(?:s|{SEMESTRE}) ?(?P<rang>[12]){_BORD}", _semestre),
        (rf"(?:t|trim\.?|{TRIMESTRE}) ?(?P<rang>[1-4]){_BORD}", _trimestre),
        # premier semestre, 1er et 2nd semestres, 3e trimestre, 1er T, dernier trimestre
        (rf"{_LISTE} ?(?:s|{SEMESTRE}){_BORD}", _semestres),
        (rf"(?P<rangs>premier|1 ?er|second|2 ?nd) sem\.?{_BORD}", _semestres),
        (rf"{_LISTE} ?(?:t|trim\.?|{TRIMESTRE}){_BORD}", _trimestres),
        (rf"dernier (?:(?P<s>{SEMESTRE})|{TRIMESTRE}){_BORD}", _dernier),
        (rf"(?P<saison>{alternatives(SAISONS)}){_BORD}", _saison),
        # 12 et 13 juin, du 1er au 15 juin
        (
            rf"{_NOMBRE}(?P<premier>{_JOUR}){_LIEN_JOURS}(?P<dernier>{_JOUR}) {_NOM_MOIS}\.?",
            _jours,
        ),
        # 1er juin, mardi 12 novembre
        (rf"{_SEMAINE}{_NOMBRE}(?P<jour>{_JOUR}) {_NOM_MOIS}\.?", _jour),
        (rf"{_NOM_MOIS}(?![0-9])\.?", _mois),
    )
)
"""Each form with what it means, the most precise first; the first that matches is taken."""
