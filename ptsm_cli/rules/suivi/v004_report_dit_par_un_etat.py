"""Un report est dit par un état.

Ce que la règle vérifie
Aucune note ne donne « reporte » pour état : un report est un événement, sous « reports » dans le fichier de suivi.

Pourquoi
« Reporté » ne dit ni jusqu'à quand, ni qui l'a décidé, et cache où en est l'objectif.

Comment corriger
Ajoutez le report sous « reports », avec sa nouvelle échéance, et donnez à la note l'état de l'objectif.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.suivi.located import located_notes

CODE = "V004"
NAME = "report-dit-par-un-etat"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, etat: reporte}\n"}, places=(("suivi/01.yaml", 2, 30),))
GOOD = Exemple(
    {"suivi/01.yaml": "reports:\n  - {objectif: 1, a: 2022, le: 2021-06-01, decide_par: Comité de pilotage}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a note whose state is that of a postponement."""
    for document, route, note in located_notes(analysis.projet):
        if note.etat == "reporte":
            yield Constat(
                document.at(*route, "etat"),
                "Un report n'est pas un état : il ne dit ni la nouvelle échéance, ni qui l'a décidée.",
                f"Écrivez-le sous {guillemets('reports')} dans le fichier de suivi : "
                f"{guillemets('{objectif: 1, a: 2022, le: 2021-06-01, decide_par: COPIL}')}.",
            )
