"""Un jalon est daté d'avant celui dont il dépend.

Ce que la règle vérifie
Un jalon n'est pas franchi avant ceux que cite sa clé « apres ».

Pourquoi
L'une des deux dates est fausse, ou la dépendance n'en est pas une.

Comment corriger
Vérifiez les deux dates, ou retirez le jalon de « apres ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R006"
NAME = "jalon-trop-tot"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: essai, libelle: Lancement, type: lancement, date: 2020-02-08}\n"
        "  - {id: bilan, libelle: Bilan, type: evaluation, date: 2019-02-08, apres: essai}\n"
    },
    places=(("gouvernance/jalons.yaml", 3, 76),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: essai, libelle: Lancement, type: lancement, date: 2020-02-08}\n"
        "  - {id: bilan, libelle: Bilan, type: evaluation, date: 2021-02-08, apres: essai}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a milestone that is certainly over before one that it follows has begun."""
    for located in analysis.gouvernance.jalons:
        jalon = located.contenu
        end = analysis.jalon_moments[jalon.id].fin
        for rank, cited in enumerate(jalon.apres):
            previous = analysis.gouvernance.jalons_by_id.get(cited)
            start = analysis.jalon_moments[cited].debut if previous else None
            if previous is None or end is None or start is None or end >= start:
                continue
            before = guillemets(previous.contenu.libelle)
            yield Constat(
                located.field_at("apres", rank),
                f"{guillemets(jalon.libelle)} est daté d'avant {before}, dont il dépend.",
                "Vérifiez les deux dates.",
                (Related("Jalon dont il dépend", previous.location),),
            )
