"""The README and the guides are true: read from top to bottom, their commands are run and print what they show."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import COMMAND, ENVIRONMENT, PTSM, ptsm
from commandes import every_command
from git_repository import IDENTITY, Repository
from repository import EXAMPLES, ROOT
from sampling import some

from ptsm_cli import __version__
from ptsm_cli.cli.help import FIRST_DAY
from ptsm_cli.rules.registry import all_rules

SKELETON = ROOT / "ptsm_cli/editing/skeleton"

STEP = re.compile(
    r"`(?P<file>[\w./-]+)` :\n\n```\w+\n(?P<text>.*?)```|```console\n\$ (?P<command>[^\n]+)\n(?P<shown>.*?)```",
    re.DOTALL,
)
INLINE = re.compile(r"`(ptsm [^`]+)`")
LEFT_OUT = "[…]\n"
"""What a guide shows in place of lines that it leaves out."""

GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
OF_ALL = {"--help", "--version", "--user"}
"""The options of the program, and the one of pip that the guides name."""

PROGRAMMERS = {"contribuer.md", "publier.md"}
"""The pages that speak of other tools, whose options are not ours."""

TOLD = [path for path in GUIDES if "```console\n" in path.read_text(encoding="utf-8")]
LONG = {"exemples.md", "gabarits.md"}
"""Guides that go through the five examples, or print a whole one: what they show is written anew in any case."""

FOLLOWED = [
    pytest.param(path, id=str(path.relative_to(ROOT)), marks=pytest.mark.lent if path.name in LONG else ())
    for path in TOLD
]

WIDE = {"COLUMNS": "100"}
"""The terminal that the guides show."""

NAMED = {"new", *every_command()}
COMMANDS = COMMAND.commands  # type: ignore[attr-defined]  # a group has commands

ENDLESS = {"watch"}
"""What never ends by itself; tests/commands/test_watch.py runs it."""


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """Return the folder of a reader, who has the examples beside."""
    (tmp_path / "examples").symlink_to(EXAMPLES)
    return tmp_path


def run_here(command: str, folder: Path) -> str:
    """Return what a command line prints, in this process."""
    if command.startswith("git "):
        return run_in_a_shell(command, folder)
    done = ptsm(*shlex.split(command)[1:], folder=folder, **WIDE)
    return done.stdout + done.stderr


def run_in_a_shell(command: str, folder: Path) -> str:
    """Return what a command line prints, typed in a shell."""
    path = os.pathsep.join([str(PTSM.parent), os.environ["PATH"]])
    launched = subprocess.run(
        ["/bin/bash", "-c", command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**ENVIRONMENT, **WIDE, **IDENTITY, "PATH": path},
    )
    return launched.stdout + launched.stderr


def as_shown(output: str, shown: str) -> str:
    """Return what is printed as a guide shows it: without what ends its lines, nor the lines that it leaves out."""
    lines = [f"{line.rstrip()}\n" for line in output.rstrip().split("\n")]
    if LEFT_OUT in shown:
        before, after = (part.count("\n") for part in shown.split(LEFT_OUT))
        lines[before : len(lines) - after] = [LEFT_OUT]
    return "".join(lines)


def follow(guide: Path, folder: Path, run: Callable[[str, Path], str]) -> Iterator[tuple[str, str, str]]:
    """Do what a guide says, step by step; yield each command, what it is said to print and what it prints."""
    for step in STEP.finditer(guide.read_text(encoding="utf-8")):
        if step["command"] is None:
            path = folder / step["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
        else:
            yield step["command"], step["shown"], as_shown(run(step["command"], folder), step["shown"])


@pytest.mark.parametrize("guide", FOLLOWED)
@pytest.mark.parametrize("run", [run_here, pytest.param(run_in_a_shell, marks=pytest.mark.lent)])
def test_the_commands_of_a_guide_print_what_it_shows(
    workshop: Path, guide: Path, run: Callable[[str, Path], str], request: pytest.FixtureRequest
) -> None:
    steps = list(follow(guide, workshop, run))
    if request.config.getoption("--maj-readme"):
        printed = iter([output for _, _, output in steps])

        def renewed(step: re.Match[str]) -> str:
            return step[0] if step["command"] is None else f"```console\n$ {step['command']}\n{next(printed)}```"

        guide.write_text(STEP.sub(renewed, guide.read_text(encoding="utf-8")), encoding="utf-8")
        return
    assert [(command, output) for command, _, output in steps] == [(command, shown) for command, shown, _ in steps]


def test_the_first_hour_ends_without_a_finding_and_with_a_livret(workshop: Path) -> None:
    assert list(follow(ROOT / "docs/premiere-heure.md", workshop, run_here))
    assert "Rien à signaler" in run_here("ptsm validate mon-ptsm", workshop)
    pages = [(workshop / f"livret/livret.{form}").read_text(encoding="utf-8") for form in ("md", "html")]
    told = ["premier semestre 2025", "à partir de 2026", "centre hospitalier", "mairies", "appels reçus par an"]
    assert [[text for text in told if text not in page.replace("’", "'")] for page in pages] == [[], []]


def test_the_way_without_installing_gives_the_workflow_that_init_writes() -> None:
    workflow = SKELETON.joinpath("dot-github/workflows/ptsm.yml").read_text(encoding="utf-8")
    page = (ROOT / "docs/integration-continue.md").read_text(encoding="utf-8")
    assert f"```yaml\n{workflow.replace('{version}', __version__)}```" in page


def test_the_page_on_rules_names_each_family() -> None:
    page = (ROOT / "docs/choisir.md").read_text(encoding="utf-8")
    named = page[page.index("le nom de son dossier (") :].split(")", 1)[0]
    assert re.findall("`([^`]+)`", named) == sorted({rule.family for rule in all_rules().values()})


def sentences() -> Iterator[str]:
    """Yield the commands that the sentences of the guides give with their arguments."""
    for guide in GUIDES:
        prose = re.sub(r"```.*?```", "", guide.read_text(encoding="utf-8"), flags=re.DOTALL)
        for line in INLINE.findall(prose):
            command = re.split(r" >+ ", line)[0].replace("<document>", "livret").replace("COMMANDE", "plan")
            if command.removeprefix("ptsm ") not in NAMED:
                yield command


LINES = sorted(set(sentences()))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the sentences of the guides speak of: a project under git, and two that begin."""
    place = tmp_path_factory.mktemp("bureau")
    repository = Repository(place / "depot")
    assert ptsm("init", "--example", "mayenne-53", "depot", folder=place).returncode == 0
    repository.commit()
    repository.git("tag", "adopte-2024")
    accepted = ptsm("validate", "--baseline", "reference.json", "--update-baseline", folder=place / "depot")
    assert accepted.returncode == 0
    assert [ptsm("init", place / name).returncode for name in ("mon-ptsm", "essai")] == [0, 0]
    return place


@pytest.mark.lent
@pytest.mark.parametrize("line", some([line for line in LINES if line.split()[1] not in ENDLESS], 6))
def test_a_command_of_a_sentence_runs(desk: Path, tmp_path: Path, line: str) -> None:
    _, *words = shlex.split(line)
    there = desk if {"mon-ptsm", "essai", "mon-ptsm/territoire.yaml"} & set(words) else desk / "depot"
    done = ptsm(*words, folder=tmp_path if words[0] == "init" else there, entry="id: mon-ptsm\nnom: Val d'Exemple\n")
    assert done.returncode in {0, 1}, done.stderr


@pytest.mark.parametrize("line", [line for line in LINES if line.split()[1] in ENDLESS])
def test_a_command_that_never_ends_is_understood(line: str) -> None:
    _, name, *words = shlex.split(line)
    assert COMMANDS[name].make_context(name, words).params


def test_an_option_of_a_guide_is_one_of_a_command() -> None:
    known = {form for command in every_command().values() for option in command.params for form in option.opts}
    text = "".join(guide.read_text(encoding="utf-8") for guide in GUIDES if guide.name not in PROGRAMMERS)
    assert sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - known - OF_ALL) == []


def test_the_first_day_is_five_commands_that_run(tmp_path: Path) -> None:
    assert len(FIRST_DAY) == 5
    assert [ptsm(*shlex.split(line)[1:], folder=tmp_path).returncode for line, _ in FIRST_DAY] == [0] * 5
    assert (tmp_path / "livret/livret.html").is_file()


@pytest.mark.parametrize("guide", [*GUIDES, ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_a_link_of_a_guide_leads_to_a_page_and_to_a_title_of_it(guide: Path) -> None:
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", guide.read_text(encoding="utf-8")):
        name, _, title = link.partition("#")
        page = guide.parent / name if name else guide
        if "://" not in link and not (page.exists() and (not title or title in anchors(page))):
            lost.append(link)
    assert lost == []


def anchors(page: Path) -> set[str]:
    """Return the names that a forge gives to the titles of a page."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.casefold()).strip().replace(" ", "-") for title in titles}


def test_the_readme_shows_every_command(tmp_path: Path) -> None:
    commands = re.findall(r"^(\w+)  ", run_here("ptsm --help", tmp_path), re.MULTILINE)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(commands) >= 8
    assert [name for name in commands if f"ptsm {name}" not in text] == []
