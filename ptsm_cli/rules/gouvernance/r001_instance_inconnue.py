"""Une instance citée n'est pas déclarée.

Ce que la règle vérifie
Chaque réunion désigne une instance déclarée dans « gouvernance/ » ; une instance rend compte à une instance
déclarée et a la charge d'un groupe de fiches déclaré.

Pourquoi
Une réunion sans instance disparaît du calendrier de chacune, et n'est comptée dans aucune cadence.

Comment corriger
Reprenez l'identifiant d'une instance déclarée, ou déclarez l'instance.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.rules.habits import undeclared, undeclared_groupe
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds, groupe_names

CODE = "R001"
NAME = "instance-inconnue"
SEVERITY = Severity.ERREUR
_INSTANCE = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n"
BAD = Exemple(
    {
        "gouvernance/suivi.yaml": _INSTANCE
        + "reunions:\n  - {id: copil-1, instance: copill, date: 2021-03-01, statut: tenue}\n"
    },
    places=(("gouvernance/suivi.yaml", 4, 29),),
)
GOOD = Exemple(
    {
        "gouvernance/suivi.yaml": _INSTANCE
        + "reunions:\n  - {id: copil-1, instance: copil, date: 2021-03-01, statut: tenue}\n"
    }
)


_NONE = f"Aucune instance n'est déclarée dans {guillemets('gouvernance/')}."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a body or group that is named but not declared."""
    if not analysis.projet.was_read("gouvernance"):
        return
    known = analysis.gouvernance.instances_by_id
    names = {identifier: [i.nom, *([i.sigle] if i.sigle else [])] for identifier, i in known.items()}
    instances = DeclaredIds(names, "Instances déclarées", f"Déclarez-la sous {guillemets('instances')}.")
    groupes = DeclaredIds(
        groupe_names(analysis.projet.groupes.values()), "Groupes déclarés", "Déclarez-le dans territoire.yaml."
    )
    for reunion in analysis.gouvernance.reunions:
        if reunion.contenu.instance not in known:
            yield _instance(reunion.field_at("instance"), reunion.contenu.instance, instances)
    for located in analysis.gouvernance.instances:
        parent, groupe = located.contenu.parent, located.contenu.groupe
        if parent is not None and parent not in known:
            yield _instance(located.field_at("parent"), parent, instances)
        if groupe is not None and groupe not in analysis.projet.groupes and analysis.projet.was_read("territoire.yaml"):
            yield Constat(
                located.field_at("groupe"),
                f"Le groupe de fiches {guillemets(groupe)} n'est pas déclaré.",
                groupes.hint(groupe),
                cause=undeclared_groupe(groupe, analysis.projet.groupes),
            )


def _instance(location: Location, value: str, instances: DeclaredIds) -> Constat:
    return Constat(
        location,
        f"L'instance {guillemets(value)} n'est pas déclarée.",
        instances.hint(value),
        cause=undeclared("instance", value, instances.names, _NONE),
    )
