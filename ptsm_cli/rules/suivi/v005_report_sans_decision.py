"""Un report ne dit pas qui l'a décidé, ou quand.

Ce que la règle vérifie
Chaque report du fichier de suivi a sa date (« le ») et dit qui l'a décidé (« decide_par »).

Pourquoi
Une échéance adoptée ne change que par une décision. Un report sans date ne prend effet à aucun jour : l'échéance
adoptée reste en vigueur.

Comment corriger
Ajoutez la date de la décision, et l'instance ou l'organisation qui l'a prise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "V005"
NAME = "report-sans-decision"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"suivi/01.yaml": "reports:\n  - {objectif: 1, a: 2022, le: 2021-06-01}\n"}, places=(("suivi/01.yaml", 2, 5),)
)
GOOD = Exemple(
    {"suivi/01.yaml": "reports:\n  - {objectif: 1, a: 2022, le: 2021-06-01, decide_par: Comité de pilotage}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a postponement without the day of its decision, or without who took it."""
    for suivi in analysis.projet.suivis:
        if suivi.path in analysis.projet.incomplete:
            continue
        for rank, report in enumerate(suivi.contenu.reports):
            missing = [key for key, value in (("le", report.le), ("decide_par", report.decide_par)) if value is None]
            if missing:
                effect = "" if report.le else " : l'échéance adoptée reste en vigueur"
                what = "qui l'a décidé" if report.le else "quand il a été décidé"
                yield Constat(
                    suivi.at("reports", rank),
                    f"Le report à {guillemets(report.a.texte)} ne dit pas {what}{effect}.",
                    f"Ajoutez {enumeration(map(guillemets, missing))}.",
                )
