"""Le numéro d'une fiche porte les mots qui sont imprimés devant lui, ou n'en est plus un.

Ce que la règle vérifie
« numero » ne commence ni par « fiche », ni par « n° », ne garde ni la parenthèse ni le point qui le suivaient, et n'est
pas un jour, comme un tableur en fait de « 1-2 », ni le numéro qu'il donne à ce jour (45323) ; celui d'un groupe ou d'un
objectif non plus.

Pourquoi
Ces mots sont imprimés devant chaque numéro : « numero: N°1 » donnerait « fiche n°N°1 ». Un renvoi à la fiche n°1-2 ne
mènerait pas à celle qui est devenue « 01-févr ».

Comment corriger
Écrivez le numéro seul, tel que le document le donne : 1, 17 bis, 1.1.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.instants import serial_day
from ptsm_cli.projet.numbers import without_mark
from ptsm_cli.projet.projet import Document
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "N009"
NAME = "numero-annonce"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yaml": "numero: N°2\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 1, 9),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


_AMONG_SIGNS = re.compile(r"\(?(?P<numero>\d{1,3}(?:[.,]\d{1,3})*) ?[.):;–-]+|(?P<decimal>\d{1,2},\d{1,2})")
_MONTHS = ("janv", "fev", "mars", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec")
_SHORT_DAY = re.compile(r"(?P<jour>\d{1,2})-(?P<mois>[a-z]{3,9})")
_WHOLE_DAY = re.compile(r"(20\d\d)-(\d\d)-(\d\d)(?:[ T]00:00:00)?")
_WRITTEN_DAY = re.compile(r"(\d\d?)/(\d\d?)/(20\d\d)")
_SERIAL = re.compile(r"\d{5}(?:[.,]0+)?")
_LEAP_YEAR = 2000
_SHORTEST_DAY = len("1-mai")


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a number that holds more than itself, or that was made a day."""
    for fiche in analysis.projet.fiches:
        numero = fiche.contenu.numero
        location = fiche.at("numero")
        said = f"Le numéro {guillemets(numero)}"
        if bare := without_mark(numero):
            yield _alone(location, f"{said} porte les mots qui sont imprimés devant lui.", bare)
        elif found := _AMONG_SIGNS.fullmatch(numero.strip()):
            yield _alone(
                location,
                f"{said} porte des signes qui n'en sont pas.",
                (found["numero"] or found["decimal"]).replace(",", "."),
            )
        else:
            yield from _made_a_day(fiche, (), numero)
        for rank, objectif in enumerate(fiche.contenu.objectifs_operationnels):
            yield from _made_a_day(fiche, ("objectifs_operationnels", rank), objectif.numero)
    for rank, groupe in enumerate(analysis.projet.territoire.contenu.groupes):
        yield from _made_a_day(analysis.projet.territoire, ("groupes", rank), groupe.numero)


def _made_a_day(document: Document[Any], route: Route, numero: str | None) -> Iterator[Constat]:
    if numero and len(numero) >= _SHORTEST_DAY and (day := _day(numero)):
        meant = either(guillemets(f"numero: {day.day}{sign}{day.month}") for sign in "-.")
        said = f"Le numéro {guillemets(numero)} est un jour, comme un tableur en fait d'un numéro."
        yield Constat(document.at(*route, "numero"), said, f"Écrivez {meant}.")


def _alone(location: Location, message: str, bare: str) -> Constat:
    fix = replacement(location, bare, "Écrit le numéro seul")
    return Constat(location, message, f"Écrivez {guillemets(f'numero: {bare}')}.", fix=fix)


def _day(numero: str) -> date | None:
    """Return the day that a spreadsheet made of a number, in one of the ways that it writes it."""
    bare = numero.strip()
    if _SERIAL.fullmatch(bare):
        told = serial_day(bare)
        return told.debut if told else None
    figures = _figures(bare)
    with suppress(ValueError):
        return date(*map(int, figures)) if figures else None
    return None


def _figures(numero: str) -> Sequence[str | int]:
    """Return the year, the month and the day that a number is written with, whether there is such a day or not."""
    if short := _SHORT_DAY.fullmatch(fold(numero).strip(" .")):
        month = next((rank for rank, name in enumerate(_MONTHS, start=1) if short["mois"].startswith(name)), 0)
        return (_LEAP_YEAR, month, short["jour"])
    if whole := _WHOLE_DAY.fullmatch(numero):
        return whole.groups()
    written = _WRITTEN_DAY.fullmatch(numero)
    return written.groups()[::-1] if written else ()
