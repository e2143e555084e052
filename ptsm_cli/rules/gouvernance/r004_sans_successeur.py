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

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.gouvernance import Reunion
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

_WORDS = {"annulee": "annulée", "reportee": "reportée"}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting called off that nothing follows."""
    for located in analysis.gouvernance.reunions:
        reunion = located.contenu
        if reunion.statut in _WORDS and reunion.remplacee_par is None and not _is_followed(reunion, analysis):
            instance = analysis.gouvernance.instances_by_id.get(reunion.instance)
            name = instance.sigle or instance.nom if instance else reunion.instance
            yield Constat(
                located.field_at("statut"),
                f"Cette réunion {_WORDS[reunion.statut]} ({name}) n'a pas de suite.",
                "Ajoutez la réunion qui la remplace et citez-la dans «\u00a0remplacee_par\u00a0».",
            )


def _is_followed(reunion: Reunion, analysis: ProjetAnalysis) -> bool:
    when = reunion_moment(reunion).fin or date.max
    others = (located.contenu for located in analysis.gouvernance.reunions_of(reunion.instance))
    return any(
        other.statut in {"prevue", "tenue"} and (reunion_moment(other).debut or date.min) > when for other in others
    )
