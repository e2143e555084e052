"""At full size, work grows as what it is given: the rooms hold the same laws at a size that takes no time."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from constats import lieux
from deploiement import Deployer
from growth import LINEAR, growth

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.projet.acronyms import employes

pytestmark = pytest.mark.lent


def with_mentions(deployer: Deployer, nombre: int) -> Path:
    """Return a project, one text of which mentions four times as many fiches, half of them unknown."""
    contexte = "fiche n°1 et les fiches 1 à 4 ; " * nombre
    return deployer({"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: {contexte}\n"})


def test_thousands_of_mentions_are_checked_in_linear_time(deployer: Deployer) -> None:
    assert len(lieux(with_mentions(deployer, 4_000), "L001")) == 8_000
    assert growth(lambda n: partial(lieux, with_mentions(deployer, n), "L001"), 500, runs=3) < LINEAR


@pytest.mark.parametrize(("morceau", "nombre"), [("x((((", 0), ("x.x.", 0), ("ABCDEF  ", 100_000)])
def test_sigles_are_found_in_linear_time(morceau: str, nombre: int) -> None:
    lieu = Location(Unread("fiches/01.yaml"), ("contexte",))
    emplois = employes([(lieu, morceau * 100_000)]).values()
    assert sum(emploi.nombre for emploi in emplois) == nombre
    assert growth(lambda n: partial(employes, [(lieu, morceau * n)]), 25_000, runs=3) < LINEAR
