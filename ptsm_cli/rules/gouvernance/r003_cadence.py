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
from datetime import date

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import counted, enumeration
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.gouvernance import CADENCE_FORM, Instance
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

_PER_YEAR = {"an": 1, "semestre": 2, "trimestre": 4, "mois": 12}
_UNITS = {
    "an": lambda year, _: periodes.year_of(year),
    "semestre": periodes.semester_of,
    "trimestre": periodes.quarter_of,
    "mois": periodes.month_of,
}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a cadence, one a minimum, that the meetings held do not reach."""
    for located in analysis.gouvernance.instances:
        instance = located.contenu
        frame = _frame(instance, analysis)
        if frame is None:
            continue
        held = _held(analysis, instance)
        name = instance.sigle or instance.nom
        missed = list(_missed(instance, frame, held, analysis.day))
        if missed:
            yield Constat(
                located.field_at("cadence"),
                f"{name} : la cadence {instance.cadence} n'est pas tenue ({_summarise(missed)}).",
                "Ajoutez les réunions tenues qui manquent, ou revoyez la cadence.",
            )
        within = sum(frame.contains(day) for day in held)
        if instance.minimum and frame.fin < analysis.day and within < instance.minimum:
            count = counted(within, "réunion tenue", "réunions tenues")
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


def _frame(instance: Instance, analysis: ProjetAnalysis) -> Periode | None:
    declared = instance.periode
    if declared is None:
        return analysis.projet.horizon
    return None if declared.fin.fin < declared.debut.debut else declared.debut.through(declared.fin)


def _held(analysis: ProjetAnalysis, instance: Instance) -> list[date]:
    moments = (
        reunion_moment(located.contenu)
        for located in analysis.gouvernance.reunions_of(instance.id)
        if located.contenu.statut == "tenue"
    )
    return [moment.fin for moment in moments if moment.fin is not None]


def _missed(instance: Instance, frame: Periode, held: list[date], today: date) -> Iterator[str]:
    form = CADENCE_FORM.fullmatch(instance.cadence or "")
    if form is None:
        return
    for year in range(frame.debut.year, frame.fin.year + 1):
        for rank in range(1, _PER_YEAR[form["periode"]] + 1):
            unit = _UNITS[form["periode"]](year, rank)
            whole = frame.debut <= unit.debut and unit.fin <= frame.fin and unit.fin < today
            count = sum(unit.contains(day) for day in held)
            if whole and count < int(form["nombre"]):
                yield f"{count} en {periodes.to_notation(unit)}"
