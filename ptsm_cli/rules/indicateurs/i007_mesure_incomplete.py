"""Une mesure n'a pas de date, ou pas de valeur.

Ce que la règle vérifie
Chaque mesure a une date ou un repère, et une valeur ou, pour un taux, un numérateur et un dénominateur qui n'est pas 0.

Pourquoi
Une valeur sans date, ou un rapport sans son dénominateur, ne se compare à rien : elle n'est pas comptée.

Comment corriger
Ajoutez ce qui manque : {date: 2021-06-30, valeur: 12} ou {repere: T0, numerateur: 12, denominateur: 40}.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import either, enumeration, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.indicateur import Mesure
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "I007"
NAME = "mesure-incomplete"
SEVERITY = Severity.ERREUR
_MESURE = "mesures:\n  - {indicateur: 1, "
BAD = Exemple({"suivi/01.yaml": f"{_MESURE}valeur: 90}}\n"}, places=(("suivi/01.yaml", 2, 5),))
GOOD = Exemple({"suivi/01.yaml": f"{_MESURE}date: 2021-06-01, valeur: 90}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that lacks its day or its value; a file that was not read whole may have had it."""
    for one in analysis.indicateurs:
        for taken in one.mesures:
            missing = list(_missing(taken.mesure))
            if missing and taken.document.path not in analysis.projet.incomplete:
                yield Constat(
                    taken.at(),
                    f"Une mesure de {quote(one.indicateur.libelle)} n'a pas {either(what for what, _ in missing)}.",
                    f"Ajoutez {enumeration(guillemets(key) for _, key in missing)}.",
                )
            elif taken.mesure.denominateur == 0:
                yield Constat(
                    taken.at("denominateur"),
                    f"Le dénominateur d'une mesure de {quote(one.indicateur.libelle)} est 0 : le taux n'existe pas.",
                    f"Corrigez-le, ou dites pourquoi rien n'a pu être mesuré sous {guillemets('valeur')}, en un texte.",
                )


def _missing(mesure: Mesure) -> Iterator[tuple[str, str]]:
    """Yield what a measure lacks, in words, and the key to add."""
    if mesure.date is None and mesure.repere is None:
        yield "de date", "date"
    if mesure.valeur is None and mesure.numerateur is None and mesure.denominateur is None:
        yield "de valeur", "valeur"
    elif mesure.valeur is None and mesure.denominateur is None:
        yield "de dénominateur", "denominateur"
    elif mesure.valeur is None and mesure.numerateur is None:
        yield "de numérateur", "numerateur"
