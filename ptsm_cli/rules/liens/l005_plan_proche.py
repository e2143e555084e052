"""Un lien cite un plan presque comme un plan déclaré.

Ce que la règle vérifie
Un plan cité dans « liens » est, à la lettre, l'identifiant, le sigle ou le titre d'un plan de territoire.yaml, ou n'y
ressemble pas.

Pourquoi
Le lien n'est suivi que si le plan est reconnu. Un plan qui n'est pas déclaré reste permis : il est imprimé tel quel.

Comment corriger
Écrivez l'identifiant du plan déclaré.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import finder
from ptsm_cli.common.typography import either, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "L005"
NAME = "plan-proche"
SEVERITY = Severity.AVERTISSEMENT
_WITH_PLAN = BASE["territoire.yaml"] + "plans:\n  - {id: prs-2018-2022, titre: Projet régional de santé, sigle: PRS}\n"
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - {plan: "
BAD = Exemple(
    {"territoire.yaml": _WITH_PLAN, "fiches/02.yaml": f"{_FICHE}PRS 2018/2022}}\n"}, places=(("fiches/02.yaml", 5, 12),)
)
GOOD = Exemple({"territoire.yaml": _WITH_PLAN, "fiches/02.yaml": f"{_FICHE}prs-2018-2022}}\n"})

_THRESHOLD = 0.84
"""Likeness from which a plan is taken for a declared one, from 0 to 1."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a plan cited that looks like a declared one."""
    yield from recurring(_near_plans(analysis))


def _near_plans(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    plans = projet.territoire.contenu.plans
    names = {name: plan.id for plan in plans for name in (plan.titre, plan.sigle, plan.id) if name}
    near = finder(names, threshold=_THRESHOLD)
    for link in analysis.graph.plans_of(analysis.projet):
        if link.plan is None and (found := near(link.text)):
            identifiers = dict.fromkeys(names[name] for name in found)
            yield Constat(
                link.location,
                f"Le plan {quote(link.text)} ressemble à un plan déclaré, sans être lui.",
                f"Vouliez-vous dire {either(map(guillemets, identifiers))} ?",
                cause=Cause(f"plan {fold(link.text)}"),
            )
