"""The livret in Markdown, as a reader gets it, for the roadmap of Mayenne and for a project that has everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ptsm_cli.projet import charger_projet
from ptsm_cli.render.documents import Demande, rendre

RACINE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("projet", "attendu"),
    [("examples/mayenne-53", "mayenne-53/livret.md"), ("tests/data/livret", "val-d-essai/livret.md")],
)
def test_le_livret_est_celui_que_l_on_attend(projet: str, attendu: str, comparer: Callable[[str, str], None]) -> None:
    comparer(attendu, rendre(Demande((charger_projet(RACINE / projet, projet),)), "livret", ["md"])["md"])


def test_le_livret_de_la_mayenne_compte_les_fiches_comme_l_annexe_3() -> None:
    mayenne = charger_projet(RACINE / "examples/mayenne-53", "mayenne-53")
    lignes = rendre(Demande((mayenne,)), "livret", ["md"])["md"].splitlines()
    comptes = [ligne.split("**")[1].replace("\u00a0", " ") for ligne in lignes if "sont en lien avec" in ligne]
    assert comptes == [f"{nombre} fiches actions" for nombre in (4, 11, 3, 5, 4, 3)]
