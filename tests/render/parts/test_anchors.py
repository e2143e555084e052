"""Anchors are readable, and no two things of a document have the same."""

from __future__ import annotations

import pytest

from ptsm_cli.render.parts.anchors import anchor, anchors_of

LONG = "a" * 90


@pytest.mark.parametrize(
    ("pieces", "name"),
    [
        (("fiche", "17 bis"), "fiche-17-bis"),
        (("fiche", "n°4 (été)."), "fiche-n-4-ete"),
        (("", "«\u00a0Écoute\u00a0»"), "ecoute"),
    ],
)
def test_an_anchor_is_made_of_words(pieces: tuple[str, ...], name: str) -> None:
    assert anchor(*pieces) == name


@pytest.mark.parametrize(
    ("identifiers", "names"),
    [
        (("a", "b", "a"), ["r-a", "r-b"]),
        (("a b", "a-b", "a.b"), ["r-a-b", "r-a-b-2", "r-a-b-3"]),
        (("a", "a-2", "a."), ["r-a", "r-a-2", "r-a-3"]),
        ((LONG + "b" * 9, LONG + "b" * 8 + "c"), [f"r-{LONG}{'b' * 8}", f"r-{LONG}{'b' * 8}-2"]),
        ((LONG + "b" * 7 + " c",), [f"r-{LONG}{'b' * 7}"]),
    ],
)
def test_anchors_are_short_and_unlike_one_another(identifiers: tuple[str, ...], names: list[str]) -> None:
    assert list(anchors_of("r", identifiers).values()) == names
