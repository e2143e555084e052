"""What SECURITY.md promises, of every command in every format, as the interpreter itself reports what is done."""

from __future__ import annotations

import mimetypes
import subprocess
import sys
from pathlib import Path

import pytest
from audit import Deeds, deeds
from command import COMMAND, ENVIRONMENT, ptsm
from deployment import Deploy
from paper import needed
from repository import ROOT
from sampling import some

from ptsm_cli.cli import formats
from ptsm_cli.common import inventory

REPORTS = {"validate": "findings", "plan": "plan", "links": "links", "agenda": "agenda", "status": "status"}
OTHERS = {"echeance": ["2021"], "rules": [], "explain": ["E001"]}
EDITORS = {"fmt", "new", "renumber"}
"""What writes in the files of the project, because it is asked to."""
DOCUMENTS = ",".join(inventory.documents())
LINES = [
    *([name, "-f", form, "{p}"] for name, report in REPORTS.items() for form in formats.names(report)),
    *(
        [name, "-f", form, "{p}", "-o", "{out}/rapport"]
        for name, report in REPORTS.items()
        for form in ("text", "json")
    ),
    *([name, *rest, "-f", form] for name, rest in OTHERS.items() if name != "explain" for form in formats.names(name)),
    ["explain", "E001"],
    ["completion", "bash"],
    *(["diff", "{p}", "{p}", "-f", form] for form in formats.names("diff")),
    ["diff", "{p}", "{p}", "-o", "{out}/rapport"],
    ["render", "{p}", "-o", "{out}"],
    ["render", "{p}", "-o", "{out}", "--document", DOCUMENTS],
    ["render", "{p}", "-o", "{out}", "-f", "pdf"],
    ["init", "{out}/neuf"],
    ["init", "{out}/copie", "--example", "mayenne-53"],
    ["init", "{out}/suite", "--renew", "{p}"],
    ["schema", "-o", "{out}"],
    ["schema", "--projet", "{p}", "-o", "{out}"],
    ["validate", "{p}", "--diff"],
    ["validate", "{p}", "--base", "{p}"],
    ["validate", "{p}", "--fix"],
    ["fmt", "{p}"],
    ["fmt", "--diff", "{p}"],
    ["renumber", "1", "11", "{p}"],
    ["renumber", "1", "11", "{p}", "--write"],
    ["new", "fiche", "Agir", "{p}"],
    ["new", "reunion", "copil", "{p}"],
    ["--version"],
    ["--help"],
    ["validate", "nulle part"],
]

FICHE = """numero: 2
titre: !!python/object/apply:os.system ["touch trace"]
groupe: axe-1
contexte: "{{ ''.__class__ }} ![image](http://exemple.invalid/suivi.png) <script src=//exemple.invalid></script>"
liens: [fiche n°1, "https://exemple.invalid/"]
objectifs_operationnels: [{libelle: Agir, echeance: "2021"}]
"""
TRAP = "open('trace', 'w').write('un fichier du projet a tourné')\n"
GOUVERNANCE = """instances: [{id: copil, nom: Comité de pilotage, type: copil}]
reunions: [{id: copil-1, instance: copil, date: 2021-09-01, statut: prevue}]
"""


@pytest.fixture
def trapped(deploy: Deploy) -> Path:
    """Return a project of a stranger: code where Python, git or an editor could look for it, links to elsewhere."""
    root = deploy(
        {
            "fiches/02.yaml": FICHE,
            "gouvernance/copil.yaml": GOUVERNANCE,
            "modeles/livret.md.j2": "{{ titre if titre is defined else 1 }}\n",
            **{f"{name}.py": TRAP for name in ("typer", "yaml", "jinja2", "sitecustomize", "conftest", "ptsm_cli")},
            "modeles/filtre.py": TRAP,
            ".git/config": "[core]\n\tfsmonitor = touch trace\n\thooksPath = .\n",
            ".git/hooks/post-checkout": "#!/bin/sh\ntouch trace\n",
        }
    )
    (root / "fiches" / "03.yaml").symlink_to("/etc/passwd")
    (root / "gouvernance" / "secret.yaml").symlink_to("/proc/self/environ")
    return root


DATA_FOLDERS = ("examples", "schemas", "templates")
OURS = [Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve(), *(ROOT / n for n in ("ptsm_cli", *DATA_FOLDERS))]
"""The interpreter, its libraries, and what ptsm is made of."""
SYSTEM = [Path("/usr/share/zoneinfo"), Path("/dev/null"), *map(Path, mimetypes.knownfiles)]
"""Zones, and the kinds of files: tables of the system that libraries read."""


def within(path: Path, *folders: Path) -> bool:
    return any(path.is_relative_to(folder.resolve()) for folder in folders)


def run(line: list[str], root: Path, out: Path) -> Deeds:
    if "pdf" in line:
        needed()
    words = [word.format(p=root, out=out) for word in line]
    return deeds(lambda: ptsm(*words, folder=root))


def test_the_summary_of_a_run_goes_where_the_forge_says(
    trapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "resume.md"))
    done = run(["validate", "-f", "github", "{p}"], trapped, tmp_path / "sortie")
    assert {path for path in done.written if path.parent.name != "__pycache__"} == {tmp_path / "resume.md"}


@pytest.mark.parametrize("line", some(LINES, 20), ids=" ".join)
def test_a_command_does_nothing_but_what_it_is_asked_for(trapped: Path, tmp_path: Path, line: list[str]) -> None:
    out = tmp_path / "sortie"
    done = run(line, trapped, out)
    assert done.asked == []
    # Python lists the checkout itself when it looks for a module of the package.
    assert [path for path in done.read if not within(path, trapped, out, *OURS, *SYSTEM) and path != ROOT] == []
    edits = (line[0] in EDITORS or "--fix" in line) and "--diff" not in line
    kept = (trapped / ".git", trapped / "modeles") if edits else (trapped,)
    elsewhere = [path for path in done.written if within(path, *kept) or not within(path, out, trapped)]
    assert [path for path in elsewhere if path.parent.name != "__pycache__"] == []
    assert [name for name in done.run if within(Path(name), trapped) and name.endswith(".py")] == []
    assert not list(trapped.rglob("trace"))


def test_every_command_is_among_them() -> None:
    commands = COMMAND.commands  # type: ignore[attr-defined]  # a group has commands
    assert {line[0] for line in LINES if not line[0].startswith("-")} == set(commands) - {"watch"}  # it never ends


@pytest.mark.parametrize("start", [["-m", "ptsm_cli"], pytest.param(["{bin}"], marks=pytest.mark.lent)], ids=str)
def test_a_file_of_the_project_is_never_taken_for_a_library(trapped: Path, start: list[str]) -> None:
    (trapped / "ptsm_cli.py").unlink()
    command = [sys.executable, *(word.format(bin=Path(sys.executable).with_name("ptsm")) for word in start)]
    done = subprocess.run([*command, "rules"], capture_output=True, check=False, cwd=trapped, env=ENVIRONMENT)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not list(trapped.rglob("trace"))


@pytest.mark.parametrize(
    ("work", "kind"),
    [
        (lambda: __import__("socket").socket().close(), "asked"),
        (lambda: subprocess.run(["/bin/true"], check=True), "asked"),
        (lambda: Path("/etc/hostname").open().close(), "read"),
        (lambda: list(Path("/etc").iterdir()), "read"),
        (lambda: Path("trace").touch(), "written"),
        (lambda: Path("trace").mkdir(), "written"),
    ],
)
def test_the_watch_sees_what_it_must(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: object, kind: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert callable(work)
    assert getattr(deeds(work), kind)
