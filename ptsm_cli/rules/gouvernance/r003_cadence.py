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

from ptsm_cli.agenda.moments import moment_de_reunion
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import accord, enumerer
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.gouvernance import FORME_CADENCE, Instance
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
    lieux=(("gouvernance/suivi.yaml", 2, 64),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil, cadence: 1/an}\n"
        + _REUNION
    }
)

_MAXIMUM = 12
"""How many missed periods a message lists: the years of a long horizon, the months of one year."""

_PAR_AN = {"an": 1, "semestre": 2, "trimestre": 4, "mois": 12}
_UNITES = {
    "an": lambda an, _: periodes.annee(an),
    "semestre": periodes.semestre,
    "trimestre": periodes.trimestre,
    "mois": periodes.mois,
}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a cadence, one a minimum, that the meetings held do not reach."""
    for situe in analysis.gouvernance.instances:
        instance = situe.contenu
        cadre = _cadre(instance, analysis)
        if cadre is None:
            continue
        tenues = _tenues(analysis, instance)
        nom = instance.sigle or instance.nom
        manques = list(_manques(instance, cadre, tenues, analysis.day))
        if manques:
            yield Constat(
                situe.champ("cadence"),
                f"{nom} : la cadence {instance.cadence} n'est pas tenue ({_resumer(manques)}).",
                "Ajoutez les réunions tenues qui manquent, ou revoyez la cadence.",
            )
        dans_le_cadre = sum(cadre.contient(jour) for jour in tenues)
        if instance.minimum and cadre.fin < analysis.day and dans_le_cadre < instance.minimum:
            nombre = accord(dans_le_cadre, "réunion tenue", "réunions tenues")
            yield Constat(
                situe.champ("minimum"),
                f"{nom} : {nombre}, pour un minimum de {instance.minimum}.",
                "Ajoutez les réunions tenues qui manquent, ou revoyez le minimum.",
            )


def _resumer(manques: list[str]) -> str:
    """Return what is missed, period by period; beyond `_MAXIMUM`, the first ones and how many others there are."""
    if len(manques) <= _MAXIMUM:
        return enumerer(manques)
    autres = len(manques) - _MAXIMUM
    return enumerer([*manques[:_MAXIMUM], accord(autres, "autre période", "autres périodes")])


def _cadre(instance: Instance, analysis: ProjetAnalysis) -> Periode | None:
    declare = instance.periode
    if declare is None:
        return analysis.projet.horizon
    return None if declare.fin.fin < declare.debut.debut else declare.debut.jusqu_a(declare.fin)


def _tenues(analysis: ProjetAnalysis, instance: Instance) -> list[date]:
    moments = (
        moment_de_reunion(situe.contenu)
        for situe in analysis.gouvernance.reunions_de(instance.id)
        if situe.contenu.statut == "tenue"
    )
    return [moment.fin for moment in moments if moment.fin is not None]


def _manques(instance: Instance, cadre: Periode, tenues: list[date], aujourdhui: date) -> Iterator[str]:
    forme = FORME_CADENCE.fullmatch(instance.cadence or "")
    if forme is None:
        return
    for an in range(cadre.debut.year, cadre.fin.year + 1):
        for rang in range(1, _PAR_AN[forme["periode"]] + 1):
            unite = _UNITES[forme["periode"]](an, rang)
            entiere = cadre.debut <= unite.debut and unite.fin <= cadre.fin and unite.fin < aujourdhui
            nombre = sum(unite.contient(jour) for jour in tenues)
            if entiere and nombre < int(forme["nombre"]):
                yield f"{nombre} en {periodes.noter(unite)}"
