"""Un délai compté depuis un jalon est dépassé.

Ce que la règle vérifie
Un jalon dont l'échéance est relative (« dans les 6 mois après l'arrêté ») est franchi dans ce délai ; s'il n'a
pas encore de date, le délai n'est pas écoulé.

Pourquoi
Le délai est un engagement, et personne ne le recalcule quand la date de départ change.

Comment corriger
Inscrivez la date à laquelle le jalon a été franchi, ou faites acter un nouveau délai.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.moments import relative_limit
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.model.instants import days_of
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R007"
NAME = "delai-depasse"
SEVERITY = Severity.AVERTISSEMENT
_ARRETE = "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": _ARRETE
        + "  - {id: contrat, libelle: Contrat, type: contrat, echeance: dans les 6 mois après l'arrêté}\n"
    },
    places=(("gouvernance/jalons.yaml", 3, 62),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": _ARRETE + "  - {id: contrat, libelle: Contrat, type: contrat, date: 2020-07-01, "
        "echeance: dans les 6 mois après l'arrêté}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a relative deadline that is missed, or over without a date."""
    for located in analysis.gouvernance.jalons:
        jalon = located.contenu
        found = relative_limit(jalon, analysis.gouvernance, analysis.jalon_moments)
        if found is None:
            continue
        landmark, limit = found
        done = days_of(jalon.date)
        if (done.debut if done else analysis.day) <= limit:
            continue
        state = f"franchi le {done.fin:%d/%m/%Y}" if done else "toujours sans date"
        yield Constat(
            located.field_at("echeance" if jalon.echeance else "date"),
            f"{guillemets(jalon.libelle)}, {state}, devait être franchi au plus tard le {limit:%d/%m/%Y}.",
            "Inscrivez la date du jalon, ou le nouveau délai.",
            (Related(f"Délai compté depuis {guillemets(landmark.libelle)}", _where(analysis, landmark.id)),),
        )


def _where(analysis: ProjetAnalysis, identifier: str) -> Location:
    return analysis.gouvernance.jalons_by_id[identifier].location
