"""Une réunion est datée d'avant celle qui la précède.

Ce que la règle vérifie
Les réunions d'une même instance sont écrites dans l'ordre de leurs dates.

Pourquoi
Une date qui revient en arrière est le plus souvent une faute de frappe : une année restée à l'an passé.

Comment corriger
Vérifiez l'année et le mois soulignés. Si la date est juste, remettez la réunion à sa place.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import of_period, say
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R002"
NAME = "reunions-dans-le-desordre"
SEVERITY = Severity.AVERTISSEMENT
_START = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
BAD = Exemple(
    {
        "gouvernance/suivi.yaml": _START
        + "  - {id: copil-1, instance: copil, date: 2020-10-03, statut: tenue}\n"
        + "  - {id: copil-2, instance: copil, date: 2020-01-24, statut: tenue}\n"
    },
    places=(("gouvernance/suivi.yaml", 5, 42),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": _START
        + "  - {id: copil-1, instance: copil, date: 2020-10-03, statut: tenue}\n"
        + "  - {id: copil-2, instance: copil, date: 2021-01-24, statut: tenue}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting that goes back in time within its body."""
    for instance in analysis.gouvernance.instances:
        previous = None
        for reunion in analysis.gouvernance.reunions_of(instance.contenu.id):
            periode = reunion_moment(reunion.contenu).periode
            if periode is None:
                continue
            if previous is not None and periode.fin < previous[1].debut:
                name = instance.contenu.sigle or instance.contenu.nom
                yield Constat(
                    reunion.field_at("date"),
                    f"La réunion {of_period(say(periode))} ({name}) est écrite "
                    f"après celle {of_period(say(previous[1]))}.",
                    "Vérifiez l'année ; si la date est juste, remettez la réunion à sa place.",
                    (Related("Réunion précédente", previous[0].field_at("date")),),
                )
            else:
                previous = (reunion, periode)
