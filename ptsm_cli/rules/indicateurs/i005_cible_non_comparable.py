"""Une valeur d'indicateur ne peut pas être comparée aux autres.

Ce que la règle vérifie
La valeur initiale, la cible et les mesures d'un indicateur sont toutes des nombres, ou toutes des textes ; un nombre
n'est pas écrit avec son unité (« 80 % », « 500 livrets »), ni entre d'autres (« 80 à 100 », « 8/10 », « au moins 50 »,
« 10 en 2025 ; 20 en 2026 »), ni avec un point devant trois chiffres (« 1.200 »), qui peut séparer les milliers comme
les décimales.

Pourquoi
La progression est le chemin fait de la valeur initiale à la cible : entre un nombre et un texte, elle n'est pas dite.

Comment corriger
Écrivez le nombre seul, et l'unité sous « unite » ; ou un texte partout, pour ce qui ne se compte pas.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote, say_number
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.source import Source
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.indicateurs.counted import quantity_in, what_to_write
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple
from ptsm_cli.suivi.measures import FollowedIndicateur

CODE = "I005"
NAME = "cible-non-comparable"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}  - {{libelle: Part des agents formés, unite: '%', valeur_cible: "
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}80 %}}\n"}, places=(("fiches/01.yaml", 13, 65),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}80}}\n"})

_POINTED = deferred(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""« 1.200 »: thousands to whoever types it, one and a fifth to whoever reads it."""

_MESURE = "Une mesure"
_ANY = "Écrivez un nombre, ou un texte pour toutes les valeurs de cet indicateur."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value that is a text where another is a number, or a number with its unit."""
    yield from recurring(_found(analysis))


def _found(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for one in analysis.indicateurs:
        values = list(_values(one))
        numbers = any(isinstance(value, float) for _, _, value in values)
        for name, location, value in values:
            counted = quantity_in(value) if isinstance(value, str) else None
            if isinstance(value, str) and (counted or numbers):
                yield Constat(
                    location,
                    f"{name} de l'indicateur {quote(one.indicateur.libelle)} est un texte, {quote(value)} : "
                    "la progression ne peut pas être calculée.",
                    what_to_write(counted, one.indicateur.unite, measured=name == _MESURE) if counted else _ANY,
                    cause=Cause(f"valeur {value.strip()}") if counted else None,
                )
            elif isinstance(value, float) and (written := _pointed(location)):
                whole = written.replace(".", "")
                yield Constat(
                    location,
                    f"{name} de l'indicateur {quote(one.indicateur.libelle)}, {quote(written)}, est lue "
                    f"{say_number(value)} : un point sépare ici les décimales.",
                    f"Écrivez {guillemets(whole)}, ou {guillemets(say_number(value))}.",
                )


def _pointed(location: Location) -> str:
    """Return a number written with a point before three figures, empty for any other."""
    file = location.file
    if not isinstance(file, Source) or _POINTED.search(file.text) is None:
        return ""
    written = location.text.strip("\"' ")
    return written if _POINTED.fullmatch(written) else ""


def _values(one: FollowedIndicateur) -> Iterator[tuple[str, Location, float | str]]:
    for name, key in (("La valeur initiale", "valeur_initiale"), ("La cible", "valeur_cible")):
        value = getattr(one.indicateur, key)
        if value is not None:
            yield name, one.at(key), value
    for taken in one.mesures:
        if taken.value is not None:
            yield _MESURE, taken.at("valeur"), taken.value
