"""Suffixes that stand without their number: the words, and what to write instead."""

from __future__ import annotations

import pytest

from ptsm_cli.links.elliptic import find_elliptic, may_be_elliptic
from ptsm_cli.links.mentions import find_mentions


@pytest.mark.parametrize(
    ("mark", "instead"),
    [
        ("la ⟦fiche 2 bis et ter⟧", "fiches 2 bis et 2 ter"),
        ("les ⟦fiches 2 bis, ter⟧, puis", "fiches 2 bis et 2 ter"),
        ("⟦fiches n°2 bis, ter et quater⟧.", "fiches 2 bis, 2 ter et 2 quater"),
        ("⟦fiches 2, bis et ter⟧", "fiches 2, 2 bis et 2 ter"),
        ("la ⟦fiche 2 et bis⟧", "fiches 2 et 2 bis"),
        ("la ⟦fiche 2 et sa bis⟧", "fiches 2 et 2 bis"),
        ("⟦fiche 2 bis/ter⟧", "fiches 2 bis et 2 ter"),
        ("⟦fiche 2 bis ou la ter⟧", "fiches 2 bis et 2 ter"),
        ("⟦fiche 2 bis & ter⟧", "fiches 2 bis et 2 ter"),
        ("⟦fiche 2 bis (et ter)⟧", "fiches 2 bis et 2 ter"),
        ("⟦fiche 2 (bis et ter)⟧", "fiches 2 bis et 2 ter"),
        ("⟦fiche action n° 2 (bis, ter)⟧", "fiches 2 bis et 2 ter"),
        ("⟦FICHE 2 BIS ET TER⟧", "fiches 2 BIS et 2 TER"),
        ("⟦fiche 2 bis à quater⟧", "fiches 2 bis, 2 ter et 2 quater"),
        ("⟦fiche 2 à 2 ter⟧", "fiches 2, 2 bis et 2 ter"),
        ("⟦fiche 2 bis-quater⟧", "fiches 2 bis, 2 ter et 2 quater"),
        ("⟦fiches 1.1 bis et ter⟧", "fiches 1.1 bis et 1.1 ter"),
        ("⟦fiches 1, 2 bis et ter⟧", "fiches 1, 2 bis et 2 ter"),
        ("⟦fiches 2a et b⟧", "fiches 2a et 2b"),
        ("⟦fiche 2A, B et C⟧", "fiches 2A, 2B et 2C"),
        ("⟦fiche 2 a et b⟧", "fiches 2a et 2b"),
    ],
)
def test_a_suffix_without_its_number_is_told_with_what_to_write(mark: str, instead: str) -> None:
    text = mark.replace("⟦", "").replace("⟧", "")
    [missed] = find_elliptic(text)

    assert (missed.words, missed.instead) == (mark.partition("⟦")[2].partition("⟧")[0], (instead,))
    assert (text[missed.start : missed.end], may_be_elliptic(text)) == (missed.words, True)
    assert missed.partly == bool(find_mentions(text))


@pytest.mark.parametrize(
    "text",
    [
        "fiche 2 bis et 2 ter, fiches 2, 2 bis, fiche 2 (bis), fiche 2 (bis repetita)",
        "fiche 2 bis, tertiaire, fiche 2 bis et terre, la fiche 2 et bistrot",
        "la fiche 2 a été, la fiche 2, à terme, la fiche 2 et d'autres, la fiche 2a et d'autres, la fiche 2b a dit",
        "fiches 2, a et b, la fiche 2, b",
        "la fiche 2 bis et ter du CLS, fiche 2 (bis et ter) du contrat de ville",
        "fiche 2 bis à 3 ter, fiche 2 ter à bis",
        "bis et ter, affiche 2 (bis et ter)",
    ],
)
def test_what_is_whole_or_no_suffix_is_left(text: str) -> None:
    assert list(find_elliptic(text)) == []


def test_of_a_number_that_has_several_suffixes_the_bare_one_is_not_read() -> None:
    assert [mention.numero for mention in find_mentions("fiche 2 (bis et ter), fiche 3 (bis)")] == ["3 (bis)"]
