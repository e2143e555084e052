"""Findings accepted one day: the check is silent on them, place by place, and fails on the new ones only."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from command import ptsm
from constats import DAY
from deployment import Deploy

from ptsm_cli.analysis import Analysis
from ptsm_cli.check.baseline import marked
from ptsm_cli.check.causes import Found
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Place
from ptsm_cli.projet.load import load_projet
from ptsm_cli.rules.registry import all_rules

REST = "groupe: axe-1\nindicateurs: Visites\n"
FILES = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\n{REST}" for n in range(10, 17)}


@pytest.fixture
def root(deploy: Deploy) -> Path:
    """Return a project most of whose fiches have no pilote, which a baseline accepts."""
    root = deploy(FILES)
    assert validate(root, "--update-baseline") == (0, "")
    return root


def validate(root: Path, *options: str) -> tuple[int, str]:
    done = ptsm("validate", "--baseline", root.parent / "reference.json", *options, root)
    return done.returncode, done.stdout.replace("\u00a0", " ")


def summary(root: Path, *options: str) -> dict[str, int]:
    _, output = validate(root, "-f", "json", *options)
    report = json.loads(output)
    counts: dict[str, int] = {**report["summary"], **report["aside"]}
    return {key: counts[key] for key in ("erreur", "avertissement", "conseil", "accepted", "left")}


def test_what_was_accepted_is_counted_and_no_longer_said(root: Path) -> None:
    status, output = validate(root, "--strict")
    assert status == 0
    assert output.splitlines()[:2] == [
        "Rien à signaler : 10 fichiers vérifiés.",
        "21 constats de plus : la référence les accepte.",
    ]


def test_only_what_is_new_is_said_and_fails(root: Path) -> None:
    (root / "fiches" / "17.yaml").write_text("numero: 17\ntitre: Action 17\ngroupe: axe-9\npilotes: mairie\n", "utf-8")
    status, output = validate(root)
    assert (status, "erreur[N002]" in output, "A001" in output) == (1, True, False)


def test_one_place_more_of_an_accepted_cause_is_new(root: Path) -> None:
    (root / "fiches" / "17.yaml").write_text(FILES["fiches/10.yaml"].replace("10", "17"), "utf-8")
    status, output = validate(root, "--strict")
    assert status == 1
    assert "La fiche n°17 « Action 17 » n'a pas de pilote." in output
    assert output.count("A001]") == 1


def test_lines_added_elsewhere_change_nothing(root: Path) -> None:
    for fiche in (root / "fiches").iterdir():
        fiche.write_text(f"# Relu\n\n{fiche.read_text('utf-8')}", "utf-8")
    assert summary(root) == {"erreur": 0, "avertissement": 0, "conseil": 0, "accepted": 21, "left": 0}


def test_what_is_found_no_more_is_counted(root: Path) -> None:
    with (root / "fiches" / "10.yaml").open("a", encoding="utf-8") as fiche:
        fiche.write("pilotes: mairie\n")
    assert summary(root) == {"erreur": 0, "avertissement": 0, "conseil": 0, "accepted": 20, "left": 1}
    assert "1 constat de la référence ne se trouve plus" in validate(root)[1]
    assert validate(root, "--update-baseline")[0] == 0
    assert summary(root)["left"] == 0


def test_a_file_alone_finds_nothing_missing(root: Path) -> None:
    done = ptsm("validate", "--baseline", root.parent / "reference.json", root / "fiches" / "10.yaml")
    assert "ne se trouve" not in done.stdout


def test_the_file_is_the_same_whatever_the_order(root: Path, tmp_path: Path) -> None:
    before = (tmp_path / "reference.json").read_bytes()
    ptsm("validate", "--baseline", tmp_path / "reference.json", "--update-baseline", root)
    assert (tmp_path / "reference.json").read_bytes() == before
    entries = json.loads(before)["findings"]
    assert [e["file"] for e in entries] == sorted(e["file"] for e in entries)
    (root / "fiches" / "10.yaml").write_text(f"{FILES['fiches/10.yaml']}pilotes: Clinque du Lac\n", "utf-8")
    assert validate(root, "--update-baseline")[0] == 0
    entries = json.loads((tmp_path / "reference.json").read_bytes())["findings"]
    assert [e["code"] for e in entries if e["file"] == "fiches/10.yaml"] == ["A002", "C005", "I002"]
    assert set(entries[0]) == {"fingerprint", "code", "projet", "file", "message"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "n'existe pas"),
        ("", "n'est pas une référence écrite par ptsm"),
        ("[]", "n'est pas une référence écrite par ptsm"),
        ('{"version": 1}', "n'est pas une référence écrite par ptsm"),
        ('{"version": 1, "findings": [{"code": "A001"}]}', "n'est pas une référence écrite par ptsm"),
        ("[" * 100_000, "n'est pas une référence écrite par ptsm"),
        ('{"version": 2, "findings": []}', "par une autre version de ptsm"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_said(deploy: Deploy, tmp_path: Path, content: str | None, said: str) -> None:
    if content is not None:
        (tmp_path / "reference.json").write_text(content, "utf-8")
    done = ptsm("validate", "--baseline", tmp_path / "reference.json", deploy({}))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("options", [["--select", "A001"], ["--ignore", "A001"]])
def test_a_baseline_accepts_all_the_rules(root: Path, options: list[str]) -> None:
    assert validate(root, "--update-baseline", *options)[0] == 2


def test_a_baseline_accepts_whole_projects(root: Path) -> None:
    reference = root.parent / "reference.json"
    done = ptsm("validate", "--baseline", reference, "--update-baseline", root / "fiches" / "10.yaml")
    assert (done.returncode, "projets entiers" in done.stderr) == (2, True)


@pytest.mark.parametrize("path", ["/dev/zero", "."])
def test_only_an_ordinary_file_is_a_baseline(deploy: Deploy, path: str) -> None:
    done = ptsm("validate", "--baseline", path, deploy({}))
    assert (done.returncode, "ne peut pas être lue" in done.stderr) == (2, True)


def test_there_is_no_update_without_a_file(deploy: Deploy) -> None:
    done = ptsm("validate", "--update-baseline", deploy({}))
    assert (done.returncode, "demande --baseline" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", ["fiches/x", "reference.yaml", "fiches/01.yaml"])
def test_what_is_accepted_is_not_written_among_the_sources(deploy: Deploy, name: str) -> None:
    root = deploy({})
    before = sorted(root.rglob("*"))
    done = ptsm("validate", "--baseline", root / name, "--update-baseline", root)
    assert (done.returncode, sorted(root.rglob("*"))) == (2, before)
    assert "n'est pas écrit" in done.stderr


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("Compte rendu du COPIL\n", 2),
        ('{"version": 1, "plans": []}', 2),
        ("\n", 0),
        ('{"version": 0, "findings": []}', 0),
        ('<<<<<<< HEAD\n{\n  "version": 1,\n  "findings": [\n=======\n', 0),
    ],
)
def test_what_is_accepted_takes_the_place_of_no_other_file(deploy: Deploy, content: str, status: int) -> None:
    root = deploy({})
    reference = root.parent / "reference.json"
    reference.write_text(content, encoding="utf-8")
    assert validate(root, "--update-baseline")[0] == status
    assert (reference.read_text("utf-8") == content) is bool(status)


def test_places_alike_are_numbered_as_they_stand_in_whatever_order_they_were_found(deploy: Deploy) -> None:
    again = "contexte: |\n  La fiche n°9, la fiche n°9,\n  la fiche n°9.\n"
    projet = load_projet(deploy({"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\n{again}"}), "projet")
    rule = all_rules()["L001"]
    constats = rule.check(Analysis((projet,), DAY).of(projet))
    found = [Found(rule.card, Severity.ERREUR, constat) for constat in constats]

    def numbered(found: list[Found]) -> dict[Place, str]:
        return {one.constat.location.place: mark.fingerprint for one, mark in marked(found, projet, Counter())}

    assert len(set(numbered(found).values())) == 3
    assert numbered(found[::-1]) == numbered(found)
