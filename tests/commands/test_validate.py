"""`ptsm validate`: its exit status, its reports, and which files it looks at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from command import installed, ptsm
from deployment import Deploy

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import Constat

BROKEN = "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n"
WITHOUT_PILOTE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("files", "options", "status"),
    [
        ({}, [], 0),
        ({}, ["--strict"], 0),
        ({"fiches/02.yaml": WITHOUT_PILOTE}, [], 0),
        ({"fiches/02.yaml": WITHOUT_PILOTE}, ["--strict"], 1),
        ({"fiches/02.yaml": BROKEN}, [], 1),
    ],
)
def test_the_exit_status_says_whether_there_are_findings(
    deploy: Deploy, files: dict[str, str], options: list[str], status: int
) -> None:
    assert ptsm("validate", *options, deploy(files)).returncode == status


def _broken(analysis: ProjetAnalysis) -> Iterator[Constat]:  # noqa: ARG001 - as every rule
    raise ZeroDivisionError


def test_a_rule_that_breaks_is_told_and_hides_no_other(
    deploy: Deploy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setitem(all_rules(), "N001", replace(all_rules()["N001"], check=_broken))
    root = deploy({"fiches/02.yaml": WITHOUT_PILOTE})
    baseline = tmp_path / "reference.json"
    accepting: tuple[str | Path, ...] = ("--baseline", baseline, "--update-baseline")
    for line in ((), accepting):
        done = ptsm("validate", root, *line)
        assert done.returncode == 2
        assert "La règle N001 a rencontré un problème imprévu." in done.stderr
        assert ("A001" in done.stdout) is (not line)
    assert "A001" in baseline.read_text(encoding="utf-8")


def test_a_broken_file_hides_no_other(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": BROKEN, "fiches/03.yaml": "numero: 3\ntitre:\n", "acteurs.yaml": "- a\n"})
    result = ptsm("validate", "--format", "json", root)
    paths = {Path(constat["path"]).name for constat in json.loads(result.stdout)["findings"]}
    assert paths == {"02.yaml", "03.yaml", "acteurs.yaml"}


def test_a_finding_says_what_is_wrong_and_from_where_to_where(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": BROKEN})
    report = json.loads(ptsm("validate", "--format", "json", root).stdout)
    [constat] = report["findings"]
    said = {
        "code": "Y001",
        "severity": "erreur",
        "path": f"{root.as_posix()}/fiches/02.yaml",
        "line": 2,
        "column": 15,
        "end_line": 2,
        "end_column": 16,
        "route": [],
        "projet": "exemple",
    }
    assert {key: constat[key] for key in said} == said
    assert constat["message"].endswith("un «\u00a0:\u00a0» se trouve là où le texte devrait continuer.")
    assert "entre guillemets" in constat["hint"]
    assert report["summary"] == {"files": 4, "erreur": 1, "avertissement": 0, "conseil": 0}
    assert report["version"] == 1


def test_the_text_underlines_the_place(deploy: Deploy) -> None:
    lines = ptsm("validate", deploy({"fiches/02.yaml": BROKEN})).stdout.splitlines()
    rank = next(n for n, line in enumerate(lines) if "titre: Former : une" in line)
    assert lines[rank - 1].endswith("fiches/02.yaml:2:15")
    assert lines[rank].index("titre") + 14 == lines[rank + 1].index("^")


def test_a_file_alone_shows_only_its_own_findings(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": BROKEN, "fiches/03.yaml": WITHOUT_PILOTE})
    report = json.loads(ptsm("validate", "--format", "json", root / "fiches/03.yaml").stdout)
    assert {Path(constat["path"]).name for constat in report["findings"]} == {"03.yaml"}


def test_a_text_of_the_user_cannot_act_on_the_terminal(deploy: Deploy) -> None:
    trap = "numero: 2\ntitre: '[red]Former[/red] :smile:'\npillotes: x\ngroupe: '[bold]axe-9[/bold]'\n"
    output = ptsm("validate", deploy({"fiches/02.yaml": trap, "fiches/03.yaml": "titre: a\x1b[31mb\n"})).stdout
    assert "[bold]axe-9[/bold]" in output
    assert "\x1b" not in output


def test_the_report_may_be_written_to_a_file(deploy: Deploy, tmp_path: Path) -> None:
    output = tmp_path / "rapport.json"
    result = ptsm("validate", "--format", "json", "--output", output, deploy({}))
    assert (result.stdout, json.loads(output.read_text(encoding="utf-8"))["findings"]) == ("", [])


@pytest.mark.lent
def test_the_same_input_gives_the_same_bytes(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": BROKEN, "fiches/03.yaml": WITHOUT_PILOTE})
    outputs = [installed("validate", root, PYTHONHASHSEED=seed).stdout for seed in ("0", "1")]
    assert "02.yaml" in outputs[0]
    assert len(set(outputs)) == 1
