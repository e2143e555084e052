"""La valeur d'une mesure n'est pas le rapport de son numérateur et de son dénominateur.

Ce que la règle vérifie
Une mesure qui a une valeur, un numérateur et un dénominateur les donne d'accord, à l'arrondi près : 30 pour 12 sur 40,
si l'unité est « % ».

Pourquoi
L'un des trois est mal recopié, et rien ne dit lequel est imprimé à tort.

Comment corriger
Corrigez celui qui est faux ; ou retirez « valeur », qui se calcule.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, say_number
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.suivi.measures import say_value, scale

CODE = "I009"
NAME = "rapport-contredit"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}    unite: '%'\n    mesures: {{date: 2021-06-01, numerateur: 12, denominateur: 40"
BAD = Exemple(
    {"fiches/01.yaml": f"{_FICHE.replace('200', '20')}, valeur: 40}}\n"}, places=(("fiches/01.yaml", 14, 75),)
)
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE.replace('200', '20')}, valeur: 30}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure whose value is not what its terms give, to the precision that it is written with."""
    for one in analysis.indicateurs:
        for taken in one.mesures:
            value, ratio = taken.mesure.valeur, taken.ratio
            if not isinstance(value, float) or ratio is None or not ratio[1]:
                continue
            due = ratio[0] / ratio[1] * scale(taken.unite)
            if abs(due - value) > _precision(value):
                terms = f"{say_number(ratio[0])} sur {say_number(ratio[1])}"
                yield Constat(
                    taken.at("valeur"),
                    f"La valeur est {say_value(value, taken.unite)}, et {terms} font "
                    f"{say_value(round(due, 2), taken.unite)}.",
                    f"Corrigez ce qui est faux, ou retirez {guillemets('valeur')} : elle se calcule.",
                )


def _precision(value: float) -> float:
    """Return how far the exact value may be: one of the last decimals that is written, so rounded or cut."""
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return float(10 ** min(int(exponent), 0))
