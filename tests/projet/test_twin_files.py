"""Copies of a file, and names that some systems take for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import findings_of, place_of
from deployment import Deploy, write_exemple
from unprivileged import open_folder, without_rights

from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.rules.rule import BASE, Exemple

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    "name",
    [
        "Copie de 01",
        "Copy of 01",
        "01 - Copie",
        "01 - Copie (2)",
        "01 (1)",
        "01(1)",
        "01 copie",
        "01-copie",
        "01_copy",
        "01 copie 2",
        "01 (copie en conflit de la coordination 2026-01-01)",
        "01.sync-conflict-20260101",
        "01_conflict",
        "01~HEAD",
    ],
)
def test_the_exact_copy_of_a_file_is_left_aside_once(deploy: Deploy, name: str) -> None:
    root = deploy({f"fiches/{name}.yaml": BASE["fiches/01.yaml"]})
    [finding] = findings_of(root)
    said = no_break_spaces("Ce fichier est la copie exacte de « 01.yaml », et n'est pas lu.")
    assert (finding.code, place_of(finding, root)[0], finding.message) == ("S005", f"fiches/{name}.yaml", said)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Copie de 01", BASE["fiches/01.yaml"].replace("numero: 1", "numero: 2")),
        ("Copie de 02", BASE["fiches/01.yaml"]),
        ("02", BASE["fiches/01.yaml"]),
        ("copie", BASE["fiches/01.yaml"]),
    ],
)
def test_a_copy_that_says_something_else_is_read(deploy: Deploy, name: str, content: str) -> None:
    root = deploy({f"fiches/{name}.yaml": content})
    assert findings_of(root, "S005") == []
    assert len({finding.code for finding in findings_of(root)} & {"N001", "N005"}) == 1


def test_the_copy_of_a_file_of_governance_is_one_finding(deploy: Deploy) -> None:
    text = "instances: [{id: copil, nom: Comité de pilotage, type: copil}, {id: ag, nom: Assemblée, type: ag}]\n"
    root = deploy({"gouvernance/a.yaml": text, "gouvernance/a - Copie.yaml": text})
    assert [finding.code for finding in findings_of(root) if finding.code in {"S005", "N004"}] == ["S005"]


@pytest.mark.parametrize(
    "pair",
    [
        ("Former", "former"),
        ("\u00e9t\u00e9", "e\u0301te\u0301"),
        ("\u00c9t\u00e9", "e\u0301te\u0301"),
        ("STRASSE", "straße"),
    ],
)
def test_names_that_some_systems_confuse_are_an_error_at_the_second(deploy: Deploy, pair: tuple[str, str]) -> None:
    root = deploy(
        {f"fiches/{pair[0]}.yaml": FICHE, f"fiches/{pair[1]}.yaml": "numero: 3\ntitre: Loger\ngroupe: axe-1\n"}
    )
    [finding] = findings_of(root, "S009")
    files = sorted(f"fiches/{name}.yaml" for name in pair)
    assert (place_of(finding, root)[0], str(finding.severity)) == (files[1], "erreur")
    assert [Path(near.location.path).name for near in finding.related] == [Path(files[0]).name]


@pytest.mark.parametrize("pair", [("former", "former-2"), ("été", "ete")])
def test_names_that_differ_everywhere_are_no_twins(deploy: Deploy, pair: tuple[str, str]) -> None:
    root = deploy(
        {f"fiches/{name}.yaml": f"numero: {rank}\ntitre: {rank}\ngroupe: axe-1\n" for rank, name in enumerate(pair)}
    )
    assert findings_of(root, "S009") == []


def test_a_copy_that_cannot_be_opened_is_told_as_such() -> None:
    with open_folder() as folder:
        copy = Exemple({"fiches/01 (1).yaml": BASE["fiches/01.yaml"]})
        root = write_exemple(copy, folder / "projet")
        (root / "fiches/01 (1).yaml").chmod(0)
        with without_rights():
            found = findings_of(root, "Y002", "S005")
    assert [(one.code, Path(one.location.path).name) for one in found] == [("Y002", "01 (1).yaml")]
