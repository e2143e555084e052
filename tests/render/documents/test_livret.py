"""The livret in Markdown, as a reader gets it, for each territory and for a project that has everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from repository import MAYENNE, ROOT, TERRITORIES

from ptsm_cli.projet.load import charger_projet
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre


@pytest.mark.parametrize(
    ("projet", "attendu"),
    [
        *((f"examples/{exemple}", f"{exemple}/livret.md") for exemple in TERRITORIES),
        ("tests/data/livret", "val-d-essai/livret.md"),
    ],
)
def test_the_livret_is_the_expected_one(projet: str, attendu: str, comparer: Callable[[str, str], None]) -> None:
    comparer(attendu, rendre(Demande((charger_projet(ROOT / projet, projet),)), "livret", ["md"])["md"])


def test_the_livret_of_mayenne_counts_the_fiches_as_annexe_3_does() -> None:
    mayenne = charger_projet(MAYENNE, "mayenne-53")
    lignes = rendre(Demande((mayenne,)), "livret", ["md"])["md"].splitlines()
    comptes = [ligne.split("**")[1].replace("\u00a0", " ") for ligne in lignes if "sont en lien avec" in ligne]
    assert comptes == [f"{nombre} fiches actions" for nombre in (4, 11, 3, 5, 4, 3)]
