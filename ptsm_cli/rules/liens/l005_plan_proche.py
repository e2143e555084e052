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
from ptsm_cli.common.french import proches
from ptsm_cli.common.typography import guillemets, ou
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.rule import SOCLE, Constat, Exemple
from ptsm_cli.rules.wording import citer

CODE = "L005"
NAME = "plan-proche"
SEVERITY = Severity.AVERTISSEMENT
_AVEC_PLAN = SOCLE["territoire.yaml"] + "plans:\n  - {id: prs-2018-2022, titre: Projet régional de santé, sigle: PRS}\n"
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - {plan: "
BAD = Exemple(
    {"territoire.yaml": _AVEC_PLAN, "fiches/02.yaml": f"{_FICHE}PRS 2018/2022}}\n"}, lieux=(("fiches/02.yaml", 5, 12),)
)
GOOD = Exemple({"territoire.yaml": _AVEC_PLAN, "fiches/02.yaml": f"{_FICHE}prs-2018-2022}}\n"})

_SEUIL = 0.84
"""Likeness from which a plan is taken for a declared one, from 0 to 1."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a plan cited that looks like a declared one."""
    projet = analysis.projet
    if not projet.lu(TERRITOIRE):
        return
    plans = projet.territoire.contenu.plans
    noms = {nom: plan.id for plan in plans for nom in (plan.titre, plan.sigle, plan.id) if nom}
    for lien in analysis.liens_vers_des_plans:
        if lien.plan is None and (trouves := proches(lien.texte, noms, seuil=_SEUIL)):
            identifiants = dict.fromkeys(noms[nom] for nom in trouves)
            yield Constat(
                lien.location,
                f"Le plan {citer(lien.texte)} ressemble à un plan déclaré, sans être lui.",
                f"Vouliez-vous dire {ou(map(guillemets, identifiants))} ?",
            )
