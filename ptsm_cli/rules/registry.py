"""All the rules, by code: each module of a family that has a `CODE` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import cast

from ptsm_cli import rules
from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import guillemets, insecables, vouliez_vous_dire
from ptsm_cli.rules.rule import Regle, Rule


@cache
def toutes() -> dict[str, Regle]:
    """Return the rules by code, in the order of codes."""
    trouves = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    modules = (importlib.import_module(m.name) for m in trouves if not m.ispkg)
    regles = [_regle(cast("Rule", module), module.__name__) for module in modules if hasattr(module, "CODE")]
    return {regle.code: regle for regle in sorted(regles, key=lambda r: r.code)}


def trouver(code_ou_nom: str) -> Regle:
    """Return a rule by its code or its name, whatever the case.

    Raises:
        ValeurInconnueError: there is no such rule.
    """
    forme = plier(code_ou_nom)
    for regle in toutes().values():
        if forme in (plier(regle.code), plier(regle.nom)):
            return regle
    connus = [mot for regle in toutes().values() for mot in (regle.code, regle.nom)]
    raise ValeurInconnueError(
        f"Il n'y a pas de règle {guillemets(code_ou_nom)}.",
        hint=vouliez_vous_dire(code_ou_nom, connus) or "« ptsm rules » en donne la liste.",
    )


def _regle(module: Rule, nom: str) -> Regle:
    titre, _, explication = (module.__doc__ or "").strip().partition("\n")
    return Regle(
        code=module.CODE,
        nom=module.NAME,
        severite=module.SEVERITY,
        titre=insecables(titre),
        explication=insecables(explication.strip()),
        mauvais=module.BAD,
        bon=module.GOOD,
        verifier=module.check,
        module=nom,
    )
