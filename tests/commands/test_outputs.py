"""No command writes over a source, whatever the name, the link or the letter case that leads to it."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest
from command import COMMAND, ptsm
from deployment import Deploy

from ptsm_cli.common.errors import WriteError
from ptsm_cli.projet.outputs import refuse_root

LINES = {
    "validate": ["{p}"],
    "plan": ["{p}"],
    "links": ["{p}"],
    "agenda": ["{p}", "--date", "2021-01-01"],
    "status": ["{p}", "--date", "2021-01-01"],
    "diff": ["{p}", "{p}"],
    "echeance": ["2021"],
    "rules": [],
}
"""How each command that writes one file is run."""


@pytest.fixture
def root(deploy: Deploy) -> Path:
    """Return the folder of a project with one file of each kind, in a git repository."""
    root = deploy({"modeles/notes.md.j2": "", "gouvernance/copil.yaml": "reunions: []\n", "suivi/x.txt": ""})
    (root.parent / ".git").mkdir()
    return root


def content(root: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(root.parent.rglob("*")) if path.is_file()}


def run(command: str, root: Path, output: Path | str) -> tuple[int, str]:
    words = [word.format(p=root) for word in LINES[command]]
    result = ptsm(command, *words, "--output", str(output), folder=root.parent)
    return result.returncode, " ".join(result.stderr.split())


def test_every_command_that_writes_one_file_is_tried_here() -> None:
    commands = COMMAND.commands.items()  # type: ignore[attr-defined]  # a group has commands
    writers = {name for name, command in commands if any(p.name == "output" for p in command.params)}
    assert writers - {"render", "schema", "watch"} == set(LINES)  # these write several files, and are tried apart


ELSEWHERE = [
    "projet/territoire.yaml",
    "projet/neuf.yml",
    "ailleurs.yaml",
    "ailleurs.YAML",
    "ailleurs.Yml",
    "ailleurs.yaml.",
    "projet/fiches/page.txt",
    "projet/Fiches/page.txt",
    "projet/FICHES/sous/page.txt",
    "projet/rendu/../fiches/page.txt",
    "projet/gouvernance/page.txt",
    "projet/suivi/page.txt",
    "projet/revisions/page.txt",
    "projet/modeles/page.txt",
    "vers-fiches/page.txt",
    "vers-fiche.html",
]
REFUSED = ["projet/fiches/01.yaml", "ailleurs.yml", "projet/fiches/page.txt"]
"""What every command refuses; the others are tried on the quickest one, for the same code refuses them."""


@pytest.mark.parametrize(
    ("command", "output"),
    [
        *((command, output) for command in LINES for output in REFUSED),
        *(("rules", output) for output in ELSEWHERE),
    ],
)
def test_an_output_among_the_sources_is_refused(root: Path, command: str, output: str) -> None:
    (root.parent / "vers-fiches").symlink_to(root / "fiches")
    (root.parent / "vers-fiche.html").symlink_to(root / "fiches" / "01.yaml")
    before = content(root)
    status, said = run(command, root, output)
    assert (status, "n'est pas écrit" in said) == (2, True)
    assert content(root) == before


@pytest.mark.parametrize("command", [name for name in LINES if "{p}" in LINES[name]])
def test_a_file_that_was_read_is_not_written_over_under_another_name(root: Path, command: str) -> None:
    (root.parent / "commune.txt").write_bytes((root / "fiches" / "01.yaml").read_bytes())
    (root / "fiches" / "01.yaml").unlink()
    (root / "fiches" / "01.yaml").symlink_to(root.parent / "commune.txt")
    os.link(root / "territoire.yaml", root.parent / "double.txt")
    before = content(root)
    for output in ("commune.txt", "double.txt"):
        status, said = run(command, root, output)
        assert (status, "vient d'être lu" in said) == (2, True)
    assert content(root) == before


@pytest.mark.parametrize("output", ["page.txt", "projet/page.txt", "projet/rendu/page.txt", "fiches/page.txt", "yaml"])
def test_an_output_of_its_own_is_written(root: Path, output: str) -> None:
    status, said = run("plan", root, output)
    assert (status, "Erreur" in said) == (0, False)
    assert (root.parent / output).stat().st_size > 0


@pytest.mark.parametrize(
    "folder",
    [
        "projet",
        "projet/fiches",
        "projet/Fiches/x",
        "projet/gouvernance",
        "projet/suivi",
        "projet/revisions",
        "projet/modeles",
    ],
)
@pytest.mark.parametrize("linked", [False, True])
def test_documents_do_not_go_among_the_sources(root: Path, folder: str, linked: bool) -> None:
    target = root.parent / folder
    if linked:
        (root.parent / "lien").symlink_to(target)
        target = root.parent / "lien"
    before = content(root)
    result = ptsm("render", root, "--output", target)
    assert (result.returncode, result.stdout) == (2, "")
    assert content(root) == before


def test_documents_do_not_go_where_one_is_from(root: Path) -> None:
    result = ptsm("render", folder=root)
    assert (result.returncode, sorted(path.name for path in (root / "rendu").iterdir())) == (
        0,
        ["livret.html", "livret.md"],
    )
    assert ptsm("render", "--output", ".", folder=root).returncode == 2


def test_a_document_is_not_written_through_a_link_to_a_source(root: Path) -> None:
    (root / "rendu").mkdir()
    (root / "rendu" / "livret.md").symlink_to("../fiches/01.yaml")
    before = content(root)
    assert ptsm("render", root, "--output", root / "rendu").returncode == 2
    assert content(root) == before


def test_the_folder_of_each_project_is_not_that_of_its_sources(root: Path) -> None:
    root.rename(root.parent / "exemple")
    (root.parent / "autre").mkdir()
    territoire = (root.parent / "exemple" / "territoire.yaml").read_text("utf-8")
    (root.parent / "autre" / "territoire.yaml").write_text(
        territoire.replace("id: exemple", "id: autre"), encoding="utf-8"
    )
    before = content(root)
    result = ptsm("render", root.parent, "--output", root.parent)
    assert (result.returncode, "est le dossier d'un projet" in result.stderr) == (2, True)
    assert content(root) == before


@pytest.mark.parametrize(
    ("folder", "refused"), [("", True), ("fiches", True), ("suivi/a", True), ("modeles", True), ("rendu", False)]
)
def test_pages_that_are_written_again_at_each_save_do_not_go_among_the_sources(
    root: Path, folder: str, refused: bool
) -> None:
    with pytest.raises(WriteError) if refused else nullcontext():
        refuse_root(root / folder)
