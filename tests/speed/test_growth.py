"""At full size, work grows as what it is given: the rooms hold the same laws at a size that takes no time."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from constats import places_of
from deployment import Deploy
from growth import LINEAR, growth

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.projet.acronyms import acronym_uses

pytestmark = pytest.mark.lent


def with_mentions(deploy: Deploy, count: int) -> Path:
    """Return a project, one text of which mentions four times as many fiches, half of them unknown."""
    context = "fiche n°1 et les fiches 1 à 4 ; " * count
    return deploy({"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: {context}\n"})


def test_thousands_of_mentions_are_checked_in_linear_time(deploy: Deploy) -> None:
    told = 1_000  # of the eight thousand; one more says that the rule stops there
    assert len(places_of(with_mentions(deploy, 4_000), "L001")) == told + 1
    assert growth(lambda n: partial(places_of, with_mentions(deploy, n), "L001"), 500, runs=3) < LINEAR


@pytest.mark.parametrize(("piece", "count"), [("x((((", 0), ("x.x.", 0), ("ABCDEF  ", 100_000)])
def test_sigles_are_found_in_linear_time(piece: str, count: int) -> None:
    location = Location(Unread("fiches/01.yaml"), ("contexte",))
    uses = acronym_uses([(location, piece * 100_000)]).values()
    assert sum(use.count for use in uses) == count
    assert growth(lambda n: partial(acronym_uses, [(location, piece * n)]), 25_000, runs=3) < LINEAR
