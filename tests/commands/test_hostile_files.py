"""Whatever the files hold, each command ends with findings or a result, and a place is one of its file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from command import ptsm
from constats import findings_of
from deployment import Deploy, write_exemple
from hostile import COMMANDS, HOSTILE, inside, widths
from repository import DATA
from sampling import some

from ptsm_cli.findings.finding import Finding
from ptsm_cli.rules.rule import BASE, Exemple

ROLES = (
    *("territoire.yaml", "acteurs.yaml", "glossaire.yaml", "ptsm.yaml", "gouvernance/suivi.yaml", "fiches/02.yaml"),
    *(pytest.param(role, marks=pytest.mark.lent) for role in ("suivi/01.yaml", "revisions/1.yaml")),
)
SUITE = sorted((DATA / "yaml-test-suite").glob("*.yaml"))


@pytest.fixture(scope="module")
def crowds(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return a project with every hostile text as a fiche and as governance, and one with the YAML suite as fiches."""
    folder = tmp_path_factory.mktemp("foules")
    texts = {f"{place}/{name}.yaml": text for name, text in HOSTILE.items() for place in ("fiches", "gouvernance")}
    suite = {f"fiches/{path.name}": path.read_bytes() for path in SUITE}
    return {name: write_exemple(Exemple(files), folder / name) for name, files in (("textes", texts), ("suite", suite))}


@pytest.mark.lent
@pytest.mark.parametrize("command", [list(command) for command in COMMANDS], ids=" ".join)
@pytest.mark.parametrize("crowd", ["textes", "suite"])
def test_every_command_ends_well_on_a_crowd_of_hostile_files(
    crowds: Mapping[str, Path], tmp_path: Path, crowd: str, command: list[str]
) -> None:
    code = ends_well(crowds[crowd], tmp_path, tuple(command))
    assert code == {"validate": 1, "fmt": 2}.get(command[0], 0)  # what is good in the other files is printed


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", some(HOSTILE, 12))
def test_every_place_is_inside_its_file_whatever_the_file_is_for(deploy: Deploy, name: str, role: str) -> None:
    text = HOSTILE[name]
    root = deploy({role: text})
    found = findings_of(root)
    assert [said(finding) for finding in found if not is_inside(finding, root)] == []
    assert found or name == "commentaire" or not isinstance(text, str) or text.strip() == ""


@pytest.mark.lent
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", HOSTILE)
def test_every_command_ends_well_on_a_hostile_file(deploy: Deploy, tmp_path: Path, name: str, role: str) -> None:
    root = deploy({role: HOSTILE[name]})
    for command in COMMANDS:
        ends_well(root, tmp_path / command[0], command)


ENDS: Mapping[str, Callable[[str], str]] = {
    "CR": lambda text: text.replace("\n", "\r"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "mêlées": lambda text: text.replace("\n", "\r", 2).replace("\n", "\r\n", 2),
    "U+0085": lambda text: text.replace("lieu d'écoute", "lieu\x85d'écoute").replace("du Lac", "du\x85Lac"),
    "U+2028": lambda text: text.replace("lieu d'écoute", "lieu\u2028d'écoute").replace("du Lac", "du\u2028Lac"),
}


@pytest.mark.parametrize("command", [c for c in COMMANDS if c[0] in {"plan", "links", "agenda"}], ids=" ".join)
@pytest.mark.parametrize("ends", ENDS)
def test_line_ends_and_separators_change_no_result(deploy: Deploy, ends: str, command: tuple[str, ...]) -> None:
    root = deploy({})
    day = ["--date", "2021-01-15"] if command[0] == "agenda" else []
    expected = ptsm(command[0], root, *command[1:], *day).stdout
    for name, text in BASE.items():
        (root / name).write_bytes(ENDS[ends](text).encode())
    assert ptsm(command[0], root, *command[1:], *day).stdout == expected


@pytest.mark.parametrize("ends", ENDS)
def test_line_ends_and_separators_change_no_document(deploy: Deploy, tmp_path: Path, ends: str) -> None:
    root = deploy({})
    printed: list[dict[str, bytes]] = []
    for rank in (1, 2):
        out = tmp_path / str(rank)
        assert ptsm("render", root, "--format", "md", "--date", "2021-01-15", "-o", out).returncode == 0
        printed.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
        for name, text in BASE.items():
            (root / name).write_bytes(ENDS[ends](text).encode())
    assert printed[0] == printed[1]


def ends_well(root: Path, out: Path, command: tuple[str, ...]) -> int:
    """Run a command on a project; return its code, once it has said something and, in JSON, something whole."""
    where: list[str | Path] = ["-o", out] if command[0] == "render" else []
    run = ptsm(command[0], root, *command[1:], *where)
    assert run.returncode in {0, 1, 2}
    assert "imprévu" not in run.stderr
    assert run.stdout or run.stderr
    assert set(controls(run.stdout + run.stderr)) == set()
    if command[-1] == "json" and run.returncode < 2:
        assert json.loads(run.stdout)
    return run.returncode


def controls(text: str) -> Iterator[str]:
    """Yield the control characters that a terminal obeys."""
    return (sign for sign in text if (sign < " " and sign not in "\r\n\t") or "\x7f" <= sign < "\xa0")


def is_inside(finding: Finding, root: Path) -> bool:
    """Tell whether a finding stands in its file, or at the start of what was not read."""
    place, path = finding.location.place, Path(finding.location.path)
    if (place.line, place.column) == (1, 1) or not path.is_file():
        return True
    raw = (root / path.resolve().relative_to(root.resolve())).read_bytes()
    return inside(place, widths(raw.decode("utf-8-sig", errors="replace")))


def said(finding: Finding) -> str:
    """Return what a failing test shows of a finding."""
    return f"{finding.code} {finding.location.place} {finding.message}"
