"""Une réunion annulée ou reportée n'a pas de suite.

Ce que la règle vérifie
Une réunion annulée ou reportée indique celle qui la remplace, ou une réunion de la même instance se tient
plus tard.

Pourquoi
Ce qui était à l'ordre du jour attend toujours d'être traité.

Comment corriger
Ajoutez la réunion de remplacement et citez-la dans « remplacee_par ».
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ptsm_cli.agenda.in_words import STATUSES
from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R004"
NAME = "reunion-sans-suite"
SEVERITY = Severity.AVERTISSEMENT
_START = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
BAD = Exemple(
    {"gouvernance/suivi.yaml": _START + "  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee}\n"},
    places=(("gouvernance/suivi.yaml", 4, 62),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": _START
        + "  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, remplacee_par: copil-2}\n"
        + "  - {id: copil-2, instance: copil, date: 2020-06-23, statut: tenue}\n"
    }
)

_CALLED_OFF = frozenset(("annulee", "reportee"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting called off that nothing follows."""
    last = _last_ones(analysis)
    for located in analysis.gouvernance.reunions:
        reunion = located.contenu
        if reunion.statut not in _CALLED_OFF or reunion.remplacee_par is not None:
            continue
        if last.get(reunion.instance, date.min) <= (reunion_moment(reunion).fin or date.max):
            instance = analysis.gouvernance.instances_by_id.get(reunion.instance)
            name = instance.sigle or instance.nom if instance else reunion.instance
            yield Constat(
                located.field_at("statut"),
                f"Cette réunion {STATUSES[reunion.statut]} ({name}) n'a pas de suite.",
                "Ajoutez la réunion qui la remplace et citez-la dans «\u00a0remplacee_par\u00a0».",
            )


def _last_ones(analysis: ProjetAnalysis) -> dict[str, date]:
    """Return the first possible day of the last meeting of each body that is held or to be held."""
    last: dict[str, date] = {}
    for located in analysis.gouvernance.reunions:
        reunion = located.contenu
        if reunion.statut in {"prevue", "tenue"} and (day := reunion_moment(reunion).debut):
            last[reunion.instance] = max(day, last.get(reunion.instance, day))
    return last
