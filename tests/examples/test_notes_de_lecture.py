"""What each example deduces of its source, mends or leaves blank is printed, and does not wait in a comment."""

from __future__ import annotations

import re

import pytest
from repository import EXAMPLES, TERRITORIES


def note(territoire: str) -> str:
    """Return on one line the section where an example says what its source does not: the last of its territory."""
    written = (EXAMPLES / territoire / "territoire.yaml").read_text(encoding="utf-8")
    return " ".join(written.partition("  - titre: Note de lecture\n    contenu: |-\n")[2].split())


FACTS = {
    "artois-audomarois-62": (
        "ni sa date, ni les années que couvre le PTSM",
        "chaque date y est rendue à sa colonne",
        "datée du 24 janvier 2019, avant la première",
        "est sans doute le PRS",
    ),
    "cote-d-or-21": (
        "seules les quatre fiches transversales et le projet n° 1 y portent un numéro",
        "puces sont toutes de même rang",
        "le titre de toutes les pages qui le suivent",
        "séparés d'après l'ordre des lignes",
        "CHLC, HCB et CDOM 21, qu'il n'explique pas",
    ),
    "hauts-de-seine-92": (
        "d'après leur premier chiffre",
        "aucune fiche n'est rattachée à un des huit axes",
        "l'horizon est celui du contrat",
        "n'est pas datée",
    ),
    "mayenne-53": (
        "le 17 bis n'est pas compté dans les 30 fiches",
        "son rattachement au comité de pilotage est déduit",
        "quatre fiches laissent leurs pilotes en blanc",
    ),
    "meurthe-et-moselle-54": (
        "en nomme 22 sur 27",
        "le numéro est celui de l'axe, puis le rang de la puce",
        "l'horizon compte les 5 ans du PTSM à partir de 2020",
        "qui rend compte à qui en est déduit",
    ),
}
"""For each example, what its source does not say."""


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_what_is_deduced_of_the_source_is_printed(territoire: str) -> None:
    read = note(territoire)
    assert [fact for fact in FACTS[territoire] if fact not in read] == []


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_no_deduction_waits_in_a_comment(territoire: str) -> None:
    paths = (EXAMPLES / territoire).rglob("*.yaml")
    assert [path.name for path in paths if re.search(r"# .*dédui", path.read_text(encoding="utf-8"))] == []
