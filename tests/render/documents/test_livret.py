"""The livret in Markdown, as a reader gets it, for each territory and for a project that has everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from repository import MAYENNE, ROOT, TERRITORIES

from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.mark.parametrize(
    ("projet", "expected"),
    [
        *((f"examples/{exemple}", f"{exemple}/livret.md") for exemple in TERRITORIES),
        ("tests/data/livret", "val-d-essai/livret.md"),
    ],
)
def test_the_livret_is_the_expected_one(projet: str, expected: str, compare: Callable[[str, str], None]) -> None:
    compare(expected, render(Request((load_projet(ROOT / projet, projet),)), "livret", ["md"])["md"])


def test_the_livret_of_mayenne_counts_the_fiches_as_annexe_3_does() -> None:
    mayenne = load_projet(MAYENNE, "mayenne-53")
    lines = render(Request((mayenne,)), "livret", ["md"])["md"].splitlines()
    counts = [line.split("**")[1].replace("\u00a0", " ") for line in lines if "sont en lien avec" in line]
    assert counts == [f"{count} fiches actions" for count in (4, 11, 3, 5, 4, 3)]
