"""Une instance s'est réunie moins souvent que prévu.

Ce que la règle vérifie
Quand une instance a une cadence (2/an) ou un nombre minimal de réunions, les réunions tenues y suffisent.
Seules les années, semestres, trimestres ou mois entiers et révolus sont jugés, dans la période de l'instance
ou, à défaut, dans l'horizon du projet. Sans l'une ni l'autre, rien n'est jugé.

Pourquoi
Un comité qui ne se réunit plus est le premier signe d'une feuille de route qui s'arrête.

Comment corriger
Ajoutez les réunions tenues qui manquent au calendrier, ou revoyez la cadence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.cadence import attendance
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import to_notation
from ptsm_cli.common.typography import counted, enumeration
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R003"
NAME = "cadence-non-tenue"
SEVERITY = Severity.AVERTISSEMENT
_REUNION = "reunions:\n  - {id: copil-1, instance: copil, date: 2020-03-01, statut: tenue}\n"
BAD = Exemple(
    {
        "gouvernance/suivi.yaml": "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil, cadence: 2/an}\n"
        + _REUNION
    },
    places=(("gouvernance/suivi.yaml", 2, 64),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil, cadence: 1/an}\n"
        + _REUNION
    }
)

_MAXIMUM = 12
"""How many missed periods a message lists: the years of a long horizon, the months of one year."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a cadence, one a minimum, that the meetings held do not reach."""
    for located in analysis.gouvernance.instances:
        instance = located.contenu
        met = attendance(analysis.gouvernance, instance, analysis.day)
        if met is None:
            continue
        name = instance.sigle or instance.nom
        missed = [f"{count} en {to_notation(unit)}" for unit, count in met.missed]
        if missed:
            yield Constat(
                located.field_at("cadence"),
                f"{name} : la cadence {instance.cadence} n'est pas tenue ({_summarise(missed)}).",
                "Ajoutez les réunions tenues qui manquent, ou revoyez la cadence.",
            )
        if instance.minimum and met.ended and met.held < instance.minimum:
            count = counted(met.held, "réunion tenue", "réunions tenues")
            yield Constat(
                located.field_at("minimum"),
                f"{name} : {count}, pour un minimum de {instance.minimum}.",
                "Ajoutez les réunions tenues qui manquent, ou revoyez le minimum.",
            )


def _summarise(missed: list[str]) -> str:
    """Return what is missed, period by period; beyond `_MAXIMUM`, the first ones and how many others there are."""
    if len(missed) <= _MAXIMUM:
        return enumeration(missed)
    others = len(missed) - _MAXIMUM
    return enumeration([*missed[:_MAXIMUM], counted(others, "autre période", "autres périodes")])
