"""Plannings in Markdown: one table a fiche, through the template `plan.md.j2`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ptsm_cli.plan import Plan
from ptsm_cli.render.engine.fill import remplir
from ptsm_cli.render.parts.planning import decrire


def formater(plans: Sequence[Plan], racine: Path, nom: str) -> str:
    """Return the plannings as one Markdown document.

    Args:
        plans: one a project.
        racine: folder whose `modeles/` come before our templates.
        nom: that folder as the user names it.

    Raises:
        ModeleDocumentError: a template of the project cannot be filled in.
    """
    return remplir("plan.md.j2", {"plans": [decrire(plan) for plan in plans]}, racine, nom)
