"""The roadmaps that several files of tests compare with their printed source, each read once for all of them."""

from __future__ import annotations

import pytest
from facts import projet

from ptsm_cli.projet.projet import Projet


@pytest.fixture(scope="session")
def artois() -> Projet:
    return projet("artois-audomarois-62")


@pytest.fixture(scope="session")
def cote_d_or() -> Projet:
    return projet("cote-d-or-21")


@pytest.fixture(scope="session")
def mayenne() -> Projet:
    return projet("mayenne-53")
