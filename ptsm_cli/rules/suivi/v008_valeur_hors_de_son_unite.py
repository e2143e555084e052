"""Une valeur d'indicateur sort de ce que son unité permet.

Ce que la règle vérifie
Un pourcentage est compris entre 0 et 100, une note « sur 10 » entre 0 et 10 ; un nombre de personnes ou d'actes n'est
pas négatif. Une hausse, un écart, un taux d'occupation ou d'exécution peuvent dépasser 100 %.

Pourquoi
Une telle valeur est presque toujours une faute de frappe, ou celle d'un autre indicateur.

Comment corriger
Vérifiez la valeur et l'unité.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, quote, say_number
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.suivi.measures import FollowedIndicateur, is_percentage, scale

CODE = "V008"
NAME = "valeur-hors-de-son-unite"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}  - {{libelle: Part des élèves formés, unite: '%', valeur_cible: "
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}120}}\n"}, places=(("fiches/01.yaml", 13, 65),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}90}}\n"})

_PER_MILLE = frozenset(("‰", "pour mille"))
_OUT_OF = deferred(r"(?:note )?(?:sur|/) ?(?P<whole>\d{1,3})")
"""A mark: « sur 10 », « /5 »."""

_CHANGE = frozenset(
    (
        *("hausse", "baisse", "evolution", "augmentation", "diminution", "croissance", "variation", "progression"),
        *("ecart", "solde", "difference", "reduction", "accroissement", "occupation", "execution", "realisation"),
        *("consommation", "atteinte", "surcout", "indice", "score", "temperature", "rendement", "gain", "perte"),
    )
)
"""What may be negative, or more than the whole: a change, or beds that are occupied beyond their number."""

_UNBOUNDED = frozenset(("€", "euro", "euros", "k€", "m€", "point", "points", "indice", "degre", "degres"))
"""The units of what may be negative."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value that its indicator cannot have."""
    for one in analysis.indicateurs:
        values = list(_values(one))
        lowest, highest = _bounds(one.indicateur) if values else (0, 0)
        for location, value in values:
            if value < lowest or value > highest:
                unit = f"{NBSP}{one.indicateur.unite}" if _whole(one.indicateur) else ""
                bound = "n'est pas négatif" if value < lowest else f"ne dépasse pas {say_number(highest)}{unit}"
                yield Constat(
                    location,
                    f"L'indicateur {quote(one.indicateur.libelle)} {bound}, et vaut ici {say_number(round(value, 2))}.",
                    "Vérifiez la valeur et l'unité.",
                )


def _bounds(indicateur: Indicateur) -> tuple[float, float]:
    """Return the lowest and the highest values that an indicator may have; a change has none."""
    words = [*fold_words(indicateur.libelle), *fold_words(indicateur.unite or "")]
    if _CHANGE.intersection(word.removesuffix("s") for word in words):
        return float("-inf"), float("inf")
    unit = _unit(indicateur)
    counts = words[:1] in (["nombre"], ["nb"], ["effectif"], ["part"], ["taux"])
    lowest = 0 if counts or (unit and unit not in _UNBOUNDED) else float("-inf")
    return lowest, _whole(indicateur) or float("inf")


def _whole(indicateur: Indicateur) -> float | None:
    """Return the most that a value may be in its unit: 100 for « % », 10 for a mark « sur 10 »; None elsewhere."""
    unit = _unit(indicateur)
    if mark := _OUT_OF.fullmatch(unit):
        return float(mark["whole"])
    return scale(unit) if is_percentage(unit) or unit in _PER_MILLE else None


def _unit(indicateur: Indicateur) -> str:
    return fold(indicateur.unite or "").strip(" .")


def _values(one: FollowedIndicateur) -> Iterator[tuple[Location, float]]:
    for key in ("valeur_initiale", "valeur_cible"):
        value = getattr(one.indicateur, key)
        if isinstance(value, float):
            yield one.at(key), value
    for taken in one.mesures:
        value = taken.value
        if isinstance(value, float):
            yield taken.at("numerateur" if taken.mesure.valeur is None else "valeur"), value
