"""Plannings as one self-contained page, through the template `plan.html.j2`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ptsm_cli.common.french import enumerer
from ptsm_cli.plan import Plan
from ptsm_cli.render.engine.fill import remplir
from ptsm_cli.render.engine.plain import Simple
from ptsm_cli.render.parts.planning import decrire


def formater(plans: Sequence[Plan], racine: Path, nom: str) -> str:
    """Return the plannings as one HTML page.

    Args:
        plans: one a project.
        racine: folder whose `modeles/` come before our templates.
        nom: that folder as the user names it.

    Raises:
        ModeleDocumentError: a template of the project cannot be filled in.
    """
    decrits = [decrire(plan) for plan in plans]
    donnees: dict[str, Simple] = {"plans": list(decrits), "garde": _entete(plans, decrits)}
    return remplir("plan.html.j2", donnees, racine, nom)


def _entete(plans: Sequence[Plan], decrits: Sequence[dict[str, Simple]]) -> Simple:
    """Return what `base.html.j2` prints around any document."""
    return {
        "document": f"Planning par {decrits[0]['pas']}",
        "sigle": enumerer(plan.sigle for plan in plans),
        "territoire": enumerer(plan.territoire for plan in plans),
        "date": None,
    }
