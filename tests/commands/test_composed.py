"""A project zipped on a Mac, where accents are written apart in texts and names, behaves as any other."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any, Literal

import pytest
from command import ptsm
from repository import EXAMPLES, TERRITORIES
from sampling import some

DAY = "2024-03-01"


def decompose(source: Path, target: Path) -> Path:
    """Copy a folder, every name and every text of it decomposed (NFD)."""
    for path in source.rglob("*"):
        if path.is_file():
            copy = target / unicodedata.normalize("NFD", path.relative_to(source).as_posix())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    return target


def composed(value: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(unicodedata.normalize("NFC", value))


WITHOUT_COLUMNS = {"column", "end_column", "span"}
"""Columns are those of the file, where an accent that is written apart is one more character."""


def simplified(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {key: simplified(item) for key, item in value.items() if key not in WITHOUT_COLUMNS}
    return [simplified(item) for item in value] if isinstance(value, list) else value


LONG = [pytest.param(name, marks=pytest.mark.lent) for name in TERRITORIES if name != "mayenne-53"]


@pytest.mark.lent
@pytest.mark.parametrize("territoire", ["mayenne-53", *LONG])
@pytest.mark.parametrize("command", ["validate", "links", "plan"])
def test_an_example_says_the_same_once_decomposed(tmp_path: Path, territoire: str, command: str) -> None:
    decompose(EXAMPLES / territoire, tmp_path / territoire)
    day = ["--date", DAY] if command == "validate" else []
    said, again = (
        ptsm(command, territoire, "--format", "json", *day, folder=folder).stdout for folder in (EXAMPLES, tmp_path)
    )
    assert simplified(composed(again)) == simplified(composed(said))


@pytest.mark.parametrize("territoire", ["mayenne-53", *LONG])
def test_its_livret_is_the_same(tmp_path: Path, territoire: str) -> None:
    decompose(EXAMPLES / territoire, tmp_path / territoire)
    for folder, where in ((EXAMPLES, "tel"), (tmp_path, "mac")):
        ptsm("render", territoire, "--format", "md", "--date", DAY, "-o", tmp_path / where, folder=folder)
    assert (tmp_path / "mac/livret.md").read_bytes() == (tmp_path / "tel/livret.md").read_bytes()


ACCENTED = {
    "territoire.yaml": "id: été\nnom: Été\nsigle: ÉTÉ\nhorizon: {debut: 2020-S1, fin: 2024-S2}\n"
    "groupes: [{id: prévenir, genre: axe, numero: É, titre: Prévenir, priorites: [1, 2, 3, 4, 5, 6]}]\n"
    "vagues: [{id: première, titre: Première, nature: programmation}]\n"
    "plans: [{id: prs, titre: Projet régional de santé}]\n",
    "acteurs.yaml": "acteurs: [{id: équipe, nom: Équipe mobile, sigle: ÉM, alias: [l'équipe]}]\n",
    "glossaire.yaml": "CÉS: Centre d'études de santé\n",
    "fiches/écoute.yaml": "numero: É1\ntitre: Écouter les aînés\ngroupe: prévenir\nvagues: première\npilotes: équipe\n"
    "contexte: Voir la fiche « Héberger l'été » ; le CÉS.\n"
    "objectifs_operationnels: [{libelle: Étudier, echeance: février 2021}]\n"
    "liens: [{plan: Projet régional de santé}, {fiche: É2}]\n",
    "fiches/été.yaml": "numero: É2\ntitre: Héberger l'été\ngroupe: prévenir\nmeme_contenu_que: écoute\n",
    "gouvernance/réunions.yaml": "instances: [{id: comité, nom: Comité, type: copil}]\n"
    "reunions: [{id: réunion, instance: comité, date: 2021-01-01, statut: tenue,\n"
    "  decisions: [{libelle: É, fiches: écoute}]}]\n",
}
MIXED = [
    frozenset(),
    frozenset({"territoire.yaml"}),
    frozenset({"fiches/écoute.yaml", "acteurs.yaml"}),
    frozenset({"fiches/été.yaml", "gouvernance/réunions.yaml"}),
    frozenset(ACCENTED),
]


def deploy(folder: Path, apart: frozenset[str]) -> Path:
    """Write the accented project, the names and texts of some of its files decomposed."""
    for name, content in ACCENTED.items():
        form: Literal["NFC", "NFD"] = "NFD" if name in apart else "NFC"
        path = folder / unicodedata.normalize(form, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(unicodedata.normalize(form, content), encoding="utf-8")
    return folder


@pytest.mark.parametrize("apart", MIXED)
def test_ids_references_acronyms_and_titles_agree_however_each_file_writes_them(
    tmp_path: Path, apart: frozenset[str]
) -> None:
    """Nothing is missed for being written otherwise: no indicator, and nothing else, is what this project lacks."""
    deploy(tmp_path, apart)
    report = composed(ptsm("validate", ".", "--format", "json", "--date", DAY, folder=tmp_path).stdout)
    assert {found["code"] for found in report["findings"]} == {"I001"}


@pytest.mark.parametrize("form", some(["NFD", "NFC"], 1))
@pytest.mark.parametrize(
    "arguments",
    [
        ["plan", ".", "--fiche", "É1"],
        ["plan", ".", "--fiche", "écoute"],
        ["plan", ".", "--vague", "première"],
        ["agenda", ".", "--instance", "comité", "--date", DAY],
        ["echeance", "février 2021"],
        ["validate", "fiches/écoute.yaml"],
        ["links", "fiches/été.yaml"],
    ],
)
def test_what_is_typed_is_found_however_it_is_spelt(
    tmp_path: Path, arguments: list[str], form: Literal["NFC", "NFD"]
) -> None:
    deploy(tmp_path, frozenset(ACCENTED))
    expected = ptsm(*(unicodedata.normalize("NFD", text) for text in arguments), folder=tmp_path)
    typed = ptsm(*(unicodedata.normalize(form, text) for text in arguments), folder=tmp_path)
    assert (typed.returncode, typed.stdout, typed.stderr) == (expected.returncode, expected.stdout, "")
    assert typed.returncode in {0, 1}
    assert typed.stdout


def test_a_place_is_that_of_the_file_as_it_is_written(tmp_path: Path) -> None:
    deploy(tmp_path, frozenset(ACCENTED))
    report = json.loads(ptsm("links", ".", "--format", "json", folder=tmp_path).stdout)
    lines = (tmp_path / unicodedata.normalize("NFD", "fiches/écoute.yaml")).read_text(encoding="utf-8").split("\n")
    words = [lines[link["line"] - 1][link["column"] - 1 : link["end_column"] - 1] for link in report["liens"]]
    assert [unicodedata.normalize("NFC", text) for text in words] == ["fiche « Héberger l'été »", "É2"]
