"""Une réunion se tient hors de la vie du projet.

Ce que la règle vérifie
Les réunions se tiennent entre le premier jalon de la démarche et la fin de l'horizon. Sans jalon daté, le début
n'est pas jugé : l'élaboration précède l'horizon.

Pourquoi
Une réunion bien avant la démarche, ou après la fin de la feuille de route, est le plus souvent une année
mal saisie.

Comment corriger
Vérifiez l'année, ou prolongez l'horizon dans territoire.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R008"
NAME = "reunion-hors-du-projet"
SEVERITY = Severity.AVERTISSEMENT
_START = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
BAD = Exemple(
    {"gouvernance/suivi.yaml": _START + "  - {id: copil-1, instance: copil, date: 2031-03-25, statut: prevue}\n"},
    places=(("gouvernance/suivi.yaml", 4, 42),),
)
GOOD = Exemple(
    {"gouvernance/suivi.yaml": _START + "  - {id: copil-1, instance: copil, date: 2023-03-25, statut: prevue}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting before the démarche or after the horizon."""
    horizon = analysis.projet.horizon
    first_ones = [moment.debut for moment in analysis.jalon_moments.values() if moment.debut]
    start = min([*first_ones, *([horizon.debut] if horizon else [])]) if first_ones else None
    for located in analysis.gouvernance.reunions:
        moment = reunion_moment(located.contenu)
        location = located.field_at("date" if located.contenu.date else "echeance")
        if start and moment.fin and moment.fin < start:
            yield Constat(
                location,
                f"Cette réunion précède le premier jalon de la démarche ({start:%d/%m/%Y}).",
                "Vérifiez l'année, ou ajoutez le jalon qui manque.",
            )
        elif horizon and moment.debut and moment.debut > horizon.fin:
            yield Constat(
                location,
                f"Cette réunion vient après la fin de la feuille de route ({horizon.fin:%d/%m/%Y}).",
                "Vérifiez l'année, ou prolongez l'horizon dans territoire.yaml.",
            )
