"""Plannings of projects as tests ask for them, with the directory of their own fiches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ptsm_cli.analysis import Analysis
from ptsm_cli.plan import Plan, Step, build_plans
from ptsm_cli.projet.projet import Projet


def plans_of(projets: Sequence[Projet], step: Step, *window: Any, **chosen: Any) -> tuple[Plan, ...]:  # noqa: ANN401 - as those of what it calls
    """Return one planning a project, as `build_plans` does."""
    return build_plans(projets, Analysis(tuple(projets), date.min).directory, step, *window, **chosen)
