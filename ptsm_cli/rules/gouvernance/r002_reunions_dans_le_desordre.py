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

from ptsm_cli.agenda.moments import moment_de_reunion
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import dire
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R002"
NAME = "reunions-dans-le-desordre"
SEVERITY = Severity.AVERTISSEMENT
_DEBUT = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
BAD = Exemple(
    {
        "gouvernance/suivi.yaml": _DEBUT
        + "  - {id: copil-1, instance: copil, date: 2020-10-03, statut: tenue}\n"
        + "  - {id: copil-2, instance: copil, date: 2020-01-24, statut: tenue}\n"
    },
    lieux=(("gouvernance/suivi.yaml", 5, 42),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": _DEBUT
        + "  - {id: copil-1, instance: copil, date: 2020-10-03, statut: tenue}\n"
        + "  - {id: copil-2, instance: copil, date: 2021-01-24, statut: tenue}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting that goes back in time within its body."""
    for instance in analysis.gouvernance.instances:
        precedente = None
        for reunion in analysis.gouvernance.reunions_de(instance.contenu.id):
            periode = moment_de_reunion(reunion.contenu).periode
            if periode is None:
                continue
            if precedente is not None and periode.fin < precedente[1].debut:
                nom = instance.contenu.sigle or instance.contenu.nom
                yield Constat(
                    reunion.champ("date"),
                    f"La réunion du {dire(periode)} ({nom}) est écrite après celle du {dire(precedente[1])}.",
                    "Vérifiez l'année ; si la date est juste, remettez la réunion à sa place.",
                    (Related("Réunion précédente", precedente[0].champ("date")),),
                )
            else:
                precedente = (reunion, periode)
