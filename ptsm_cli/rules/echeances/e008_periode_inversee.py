"""Une période déclarée se termine avant de commencer.

Ce que la règle vérifie
La fin de l'horizon, de la période d'une vague, d'un plan ou d'une instance ne précède pas son début.

Pourquoi
Une période à l'envers ne contient rien : les plannings et les comptes qui s'y appuient seraient faux.

Comment corriger
Corrigez la date fausse, ou échangez « debut » et « fin ».
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import to_notation
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.dates import Intervalle
from ptsm_cli.projet.projet import Document
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "E008"
NAME = "periode-inversee"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"].replace("fin: 2024-S2", "fin: 2014-S2")},
    places=(("territoire.yaml", 4, 32),),
)
GOOD = Exemple({"territoire.yaml": BASE["territoire.yaml"].replace("fin: 2024-S2", "fin: 2025-S1")})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an interval whose end precedes its start."""
    for document, route, interval in _intervals(analysis):
        if interval.fin.fin < interval.debut.debut:
            yield Constat(
                document.at(*route, "fin"),
                f"La période finit ({to_notation(interval.fin)}) avant de commencer ({to_notation(interval.debut)}).",
                f"Corrigez la date fausse, ou échangez {guillemets('debut')} et {guillemets('fin')}.",
                (Related("Le début", document.at(*route, "debut")),),
            )


def _intervals(analysis: ProjetAnalysis) -> Iterator[tuple[Document[Any], Route, Intervalle]]:
    projet = analysis.projet
    territoire = projet.territoire.contenu
    found: list[tuple[Document[Any], Route, Intervalle | None]] = [
        (projet.territoire, ("horizon",), territoire.horizon)
    ]
    for rank, vague in enumerate(territoire.vagues):
        found += [(projet.territoire, ("vagues", rank, "periode"), vague.periode)]
        found += [(projet.territoire, ("vagues", rank, "travaux"), vague.travaux)]
    found += [
        (projet.territoire, ("plans", rank, "periode"), plan.periode) for rank, plan in enumerate(territoire.plans)
    ]
    for document in projet.gouvernance:
        for rank, instance in enumerate(document.contenu.instances):
            found += [(document, ("instances", rank, "periode"), instance.periode)]
    yield from ((c, route, interval) for c, route, interval in found if interval is not None)
