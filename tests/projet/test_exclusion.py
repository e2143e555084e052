"""Which files are the user's: what a walk passes over, and what is read because it is named."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from command import ptsm
from constats import findings_of, place_of
from deployment import Deploy
from growth import slow_patterns

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.loading.exclusion import Patterns, _is_bounded
from ptsm_cli.projet.selection import load_selections

FICHE = "numero: {n}\ntitre: Fiche {n}\ngroupe: axe-1\n"


def read(root: Path) -> list[str]:
    """Return the names of the fiches that a project reads."""
    [selection] = load_selections([root])
    return [Path(file).name for file in selection.projet.files if "/fiches/" in file]


def fiches(*names: str) -> dict[str, str | bytes | None]:
    return {f"fiches/{name}.yaml": FICHE.format(n=rank) for rank, name in enumerate(names, 2)}


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ({".gitignore": "brouillon*\n"}, {"brouillon.yaml"}),
        ({".gitignore": "/fiches/b*.yaml\n"}, {"brouillon.yaml"}),
        ({".gitignore": "/b*.yaml\n"}, set()),
        ({"fiches/.gitignore": "/b*.yaml\n"}, {"brouillon.yaml"}),
        ({".gitignore": "brouillon*\n", "fiches/.gitignore": "!brouillon.yaml\n"}, set()),
        ({".gitignore": "*.yaml\n!0*.yaml\n"}, {"brouillon.yaml"}),
        ({".gitignore": "fiches/\n"}, {"01.yaml", "02.yaml", "brouillon.yaml"}),
        ({".gitignore": "fiches/\n!fiches/01.yaml\n"}, {"01.yaml", "02.yaml", "brouillon.yaml"}),
        ({"../.gitignore": "brouillon*\r\n"}, {"brouillon.yaml"}),
        ({"../.gitignore": "projet/fiches/02.yaml\n"}, {"02.yaml"}),
        ({"../.gitignore": "projet/\n"}, set()),
        ({"../.gitignore": "projet/*\n"}, {"01.yaml", "02.yaml", "brouillon.yaml"}),
        ({".gitignore": "\ufeffbrouillon*\n# 01.yaml\n\n!\n\\\n"}, {"brouillon.yaml"}),
        ({"ptsm.yaml": "exclure: fiches/02.yaml\n"}, {"02.yaml"}),
        ({"ptsm.yaml": "exclure: [b*.yaml, '!brouillon.yaml', 02.yaml]\n"}, {"02.yaml"}),
        ({"ptsm.yaml": "exclure: ['!02.yaml']\n", ".gitignore": "02.yaml\n"}, set()),
        ({"ptsm.yaml": "exclure: [territoire.yaml, acteurs.yaml, ptsm.yaml]\n"}, set()),
    ],
)
def test_a_walk_passes_over_what_the_patterns_say(deploy: Deploy, written: Mapping[str, str], left: set[str]) -> None:
    root = deploy({**fiches("02", "brouillon"), **written})
    (root.parent / ".git").mkdir()
    assert {"01.yaml", "02.yaml", "brouillon.yaml"} - set(read(root)) == left


@pytest.mark.parametrize(
    ("written", "told", "left"),
    [
        ("brouillon*\n".encode("utf-16"), (1, 1, "en UTF-8"), set()),
        ("brouillon*\n# privés\n".encode("cp1252"), (2, 7, "en UTF-8"), {"brouillon.yaml"}),
        (b"PK\x03\x04", (1, 1, "en UTF-8"), set()),
        (b"brouillon*\n" + b"#" * (1 << 20), (1, 1, "dépasse 1\u00a0Mio"), {"brouillon.yaml"}),
        (b"brouillon*\n" * 1000 + b"\n# rien\n", None, {"brouillon.yaml"}),
        (
            b"brouillon*\n" * 1000 + b"01.yaml\n",
            (1001, 1, "n'est pas lu au-delà de sa 1000e ligne"),
            {"brouillon.yaml"},
        ),
        (None, (1, 1, "ne peut pas être ouvert"), set()),
        ("\ufeffbrouillon*\r\n", None, {"brouillon.yaml"}),
    ],
)
@pytest.mark.parametrize("folder", ["", "fiches/"])
def test_a_gitignore_that_is_not_read_well_is_told(
    deploy: Deploy, folder: str, written: bytes | str | None, told: tuple[int, int, str] | None, left: set[str]
) -> None:
    name = f"{folder}.gitignore"
    root = deploy({**fiches("brouillon"), (name if written is not None else f"{name}/rien"): written or ""})
    found = [(place_of(one, root), one.message) for one in findings_of(root) if one.location.path.endswith(name)]
    assert [place for place, _ in found] == ([(name, *told[:2])] if told else [])
    assert all(told and told[2] in message for _, message in found)
    assert {"01.yaml", "brouillon.yaml"} - set(read(root)) == left


def test_a_gitignore_above_the_repository_says_nothing(deploy: Deploy) -> None:
    root = deploy({**fiches("02"), "../.gitignore": "02.yaml\n", ".git/HEAD": ""})
    assert read(root) == ["01.yaml", "02.yaml"]


@pytest.mark.parametrize(("written", "name"), [("projet/\n", "projet"), ("", ".cache")])
def test_a_project_that_is_passed_over_is_named_where_there_is_no_other(
    deploy: Deploy, written: str, name: str
) -> None:
    root = deploy({"../.gitignore": written, "../.git/HEAD": ""})
    root = root.rename(root.with_name(name))
    with pytest.raises(PtsmError, match=f"«\u00a0{re.escape(str(root))}\u00a0» est caché, écarté par un .gitignore"):
        load_selections([root.parent])
    assert len(load_selections([root])) == 1


def test_what_is_named_is_read(deploy: Deploy) -> None:
    root = deploy({**fiches("02"), ".gitignore": "02.yaml\n", "ptsm.yaml": "exclure: [01.yaml]\n"})
    assert json.loads(ptsm("validate", root, "-f", "json").stdout)["summary"]["files"] == 3
    for name in ("01.yaml", "02.yaml"):
        result = ptsm("validate", root / "fiches" / name, "-f", "json")
        assert (result.returncode, json.loads(result.stdout)["summary"]["files"]) == (0, 1)


@pytest.mark.parametrize("folder", ["node_modules", "venv", "__pycache__", ".cache", "env", "copie", "ecarte"])
@pytest.mark.parametrize("inside", [False, True])
def test_folders_that_are_never_a_project_s_are_passed_over(deploy: Deploy, folder: str, inside: bool) -> None:
    root = deploy({"../.gitignore": "ecarte/\n", "../.git/HEAD": ""})
    other = (root if inside else root.parent) / folder
    (other / "fiches").mkdir(parents=True)
    if folder == "env":
        (other / "pyvenv.cfg").write_text("home = /usr/bin\n", encoding="utf-8")
    if folder == "copie":
        (other / ".git").write_text("gitdir: ../.git/worktrees/copie\n", encoding="utf-8")
    for name in ("territoire.yaml", "fiches/01.yaml"):
        (other / name).write_text((root / name).read_text("utf-8").replace("exemple", "autre"), encoding="utf-8")
    assert [selection.projet.id for selection in load_selections([root.parent])] == ["exemple"]
    assert findings_of(root) == []
    assert [selection.projet.id for selection in load_selections([other])] == ["autre"]


def test_projects_with_a_repository_each_are_read(deploy: Deploy) -> None:
    root = deploy({".git": "gitdir: ../depots/.git/worktrees/projet\n"})
    assert [selection.projet.id for selection in load_selections([root.parent])] == ["exemple"]


def test_what_a_gitignore_leaves_out_is_told_once(deploy: Deploy) -> None:
    root = deploy({**fiches("02", "03", "04"), ".gitignore": "0[2-4].yaml\n"})
    [finding] = findings_of(root)
    assert (finding.code, str(finding.severity), len(finding.related)) == ("S011", "conseil", 2)
    assert finding.message == "Un .gitignore écarte 3\u00a0fichiers\u00a0: ils ne sont pas lus."


@pytest.mark.parametrize(
    ("patterns", "ranks"),
    [
        ("[archives/, 'outil*.yml', brouillon.yaml]", []),
        ("[archives/, archive/, brouillon]", [1, 2]),
        ("['\\', brouillon.yaml, '*a*a*a*a*.yaml']", [0, 2]),
        ("brouillons/", [0]),
    ],
)
def test_an_exclusion_that_leaves_nothing_out_is_told(deploy: Deploy, patterns: str, ranks: list[int]) -> None:
    extra = {"archives/02.yaml": "", "outil.yml": ""}
    root = deploy({**fiches("brouillon"), **extra, "ptsm.yaml": f"exclure: {patterns}\n"})
    found = [finding.location.route for finding in findings_of(root, "S012")]
    assert [route[-1] if isinstance(route[-1], int) else 0 for route in found] == ranks


def test_a_pattern_made_to_be_long_is_not_tried() -> None:
    long = ["*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/a/**/b", "a" * 501, "**/**/**/**/", "x/**a**a*a**"]
    patterns = Patterns([*long, "b" * 500, "**/x/**/x/**/x", "*/*a/*a/*a/*", "*a*"])
    assert (patterns.misread, patterns.decision("a" * 250)) == ([0, 1, 2, 3, 4], True)
    assert patterns.decision("b" * 250) is None
    many = Patterns([*["a"] * 999, "b", "c"])
    assert (many.decision("b"), many.decision("c")) == (True, None)


@pytest.mark.parametrize("piece", ["*", "**/", "*a/", "a*b"])
def test_a_line_of_one_sign_is_looked_at_in_linear_time(piece: str) -> None:
    assert slow_patterns(lambda size: lambda: _is_bounded(piece * (size // len(piece))), 120) == set()


def test_a_gitignore_that_leads_elsewhere_or_is_no_file_leaves_nothing_out(deploy: Deploy, tmp_path: Path) -> None:
    root = deploy(fiches("02"))
    (tmp_path / "ailleurs").write_text("*\n", encoding="utf-8")
    (root / ".gitignore").symlink_to(tmp_path / "ailleurs")
    (root / "fiches" / ".gitignore").mkdir()
    assert read(root) == ["01.yaml", "02.yaml"]


@pytest.mark.parametrize("name", ["ailleurs", "projet/fiches", "projet", ""])
def test_paths_are_printed_from_the_current_folder(deploy: Deploy, name: str) -> None:
    root = deploy({"fiches/02.yaml": FICHE.format(n=2) + "pillotes: x\n"})
    (root.parent / "ailleurs").mkdir()
    here = root.parent / name
    path = {"ailleurs": "../projet", "projet/fiches": ".", "projet": ".", "": "projet"}[name]
    found = json.loads(ptsm("validate", path, "-f", "json", folder=here).stdout)["findings"]
    assert {(here / finding["path"]).resolve() for finding in found} == {root / "fiches" / "02.yaml"}
