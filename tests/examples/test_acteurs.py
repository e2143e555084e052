"""The organisations of the five territories tell their sector with the same words."""

from __future__ import annotations

import pytest
from facts import projet
from repository import TERRITORIES

SECTORS = {
    "sanitaire",
    "social et médico-social",
    "usagers",
    "collectivité",
    "État",
    "protection sociale",
    "justice",
    "éducation",
    "logement",
}


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_a_sector_is_one_of_the_vocabulary(territoire: str) -> None:
    said = {acteur.secteur for acteur in projet(territoire).acteurs.contenu.acteurs}
    assert said - {None} <= SECTORS
