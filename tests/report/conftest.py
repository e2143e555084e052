"""Plannings of one project and of two, which the tests of their forms print."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import plans_of
from planned import FICHE, OTHER
from small_projet import WITHOUT_HORIZON, write_projet

from ptsm_cli.plan import Plan, Step
from ptsm_cli.projet.projet import Projet


@pytest.fixture
def one_plan(tmp_path: Path) -> tuple[Plan, ...]:
    return plans_of([write_projet(tmp_path, {"informer": FICHE})], Step.SEMESTRE)


@pytest.fixture
def two_projects(tmp_path: Path) -> tuple[Projet, ...]:
    other = WITHOUT_HORIZON.replace("id: essai", "id: autre")
    return write_projet(tmp_path, {"informer": FICHE}), write_projet(tmp_path, {"agir": OTHER}, other, "autre")


@pytest.fixture
def two_plans(two_projects: tuple[Projet, ...]) -> tuple[Plan, ...]:
    return plans_of(two_projects, Step.SEMESTRE)
