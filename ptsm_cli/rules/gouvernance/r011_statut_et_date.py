"""Le statut d'une réunion ne va pas avec sa date.

Ce que la règle vérifie
Une réunion « prévue » n'est pas passée ; une réunion « tenue » n'est pas à venir.

Pourquoi
Une réunion passée restée « prévue » n'est pas comptée dans la cadence de l'instance.

Comment corriger
Mettez le statut à jour : tenue, annulee ou reportee.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R011"
NAME = "statut-et-date"
SEVERITY = Severity.AVERTISSEMENT
_START = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
BAD = Exemple(
    {"gouvernance/suivi.yaml": _START + "  - {id: copil-1, instance: copil, date: 2021-03-25, statut: prevue}\n"},
    places=(("gouvernance/suivi.yaml", 4, 62),),
)
GOOD = Exemple(
    {"gouvernance/suivi.yaml": _START + "  - {id: copil-1, instance: copil, date: 2021-03-25, statut: tenue}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting whose status its date contradicts on the day of the check."""
    for located in analysis.gouvernance.reunions:
        moment = reunion_moment(located.contenu)
        if located.contenu.statut == "prevue" and moment.fin and moment.fin < analysis.day:
            yield Constat(
                located.field_at("statut"),
                f"Cette réunion prévue le {moment.fin:%d/%m/%Y} est passée.",
                "Mettez son statut à jour : tenue, annulee ou reportee.",
            )
        elif located.contenu.statut == "tenue" and moment.debut and moment.debut > analysis.day:
            yield Constat(
                located.field_at("statut"),
                f"Cette réunion du {moment.debut:%d/%m/%Y} est dite tenue, mais elle est à venir.",
                "Vérifiez la date, ou écrivez «\u00a0prevue\u00a0».",
            )
