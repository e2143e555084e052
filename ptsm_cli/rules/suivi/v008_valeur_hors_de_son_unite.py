"""Une valeur d'indicateur sort de ce que son unité permet.

Ce que la règle vérifie
Un pourcentage de quelque chose, c'est-à-dire un indicateur en « % » dont le dénominateur est donné, est compris entre
0 et 100 ; un nombre de personnes ou d'actes n'est pas négatif.

Pourquoi
Une telle valeur est presque toujours une faute de frappe, ou celle d'un autre indicateur.

Comment corriger
Vérifiez la valeur et l'unité.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.typography import guillemets, say_number
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.rules.indicateurs.routed import indicateurs
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "V008"
NAME = "valeur-hors-de-son-unite"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = (
    f"{BASE['fiches/01.yaml']}  - {{libelle: Part des élèves formés, unite: '%', denominateur: Élèves, valeur_cible: "
)
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}120}}\n"}, places=(("fiches/01.yaml", 13, 87),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}90}}\n"})

_WHOLE = 100
_PERCENT = frozenset(("%", "pourcent", "pour cent", "pourcentage"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value that its indicator cannot have."""
    for fiche in analysis.projet.fiches:
        for route, indicateur in indicateurs(fiche.contenu):
            lowest, highest = _bounds(indicateur)
            for where, value in _values(indicateur):
                if value < lowest or value > highest:
                    bound = "n'est pas négatif" if value < lowest else f"ne dépasse pas {_WHOLE} %"
                    yield Constat(
                        fiche.at(*route, *where),
                        f"L'indicateur {guillemets(indicateur.libelle)} {bound}, et vaut ici {say_number(value)}.",
                        "Vérifiez la valeur et l'unité.",
                    )


def _bounds(indicateur: Indicateur) -> tuple[float, float]:
    """Return the lowest and the highest values that an indicator may have; a growth has none."""
    if indicateur.denominateur is not None and fold(indicateur.unite or "").strip(" .") in _PERCENT:
        return 0, _WHOLE
    if fold_words(indicateur.libelle)[:2] in (["nombre", "de"], ["nombre", "d"], ["nombre", "total"]):
        return 0, float("inf")
    return float("-inf"), float("inf")


def _values(indicateur: Indicateur) -> Iterator[tuple[Route, float]]:
    for key in ("valeur_initiale", "valeur_cible"):
        value = getattr(indicateur, key)
        if value is not None:
            yield (key,), value
    for rank, mesure in enumerate(indicateur.mesures):
        yield ("mesures", rank, "valeur"), mesure.valeur
