"""What each command does once only: open and parse a file, look into a text; and what it does not import at all."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from command import ENVIRONMENT, ptsm
from counting import calls_of, opened
from repository import EXAMPLES, MAYENNE
from sampling import some

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.texts import Walked, file_texts, printed_texts

COUNTED = [
    "fast_events",
    "pure_events",
    "walk_texts",
    "let_go",
    "build_graph",
    "acronym_uses",
    "find_mentions",
    "context_of",
]
"""To parse a file, to gather its texts and to forget those of a project, to work out the links, to look for the sigles
of a project and for the fiches that a text cites, to gather what deadlines borrow from their project."""

COMMANDS = [
    ["validate"],
    ["validate", "--format", "json"],
    ["links", "--format", "json"],
    ["plan", "--format", "json"],
    ["plan", "--format", "md"],
    ["agenda", "--format", "ics"],
    ["render", "--document", "livret,dossier,couverture", "--format", "html,md", "--output", "{out}"],
]


READ = [MAYENNE, EXAMPLES / "artois-audomarois-62"]


@pytest.mark.parametrize("command", some(COMMANDS, 1), ids=" ".join)
def test_a_command_does_once_what_is_long(command: list[str], tmp_path: Path) -> None:
    words = [word.format(out=tmp_path) for word in command]
    calls: Counter[str] = Counter()
    files = Counter(path for project in READ for path in project.rglob("*.yaml"))

    def run() -> None:
        calls.update(calls_of(COUNTED, partial(ptsm, *words, *READ)))

    assert opened(EXAMPLES, run) == files
    assert command[0] != "validate" or set(calls) == {*COUNTED} - {"pure_events"}  # the names are those of functions
    assert (calls["fast_events"], calls["pure_events"]) == (files.total(), 0)
    assert command[0] != "validate" or (calls["walk_texts"] <= files.total() and calls["let_go"] == len(READ))
    assert calls["build_graph"] <= (len(READ) if command[0] == "render" else 1)  # a document is on one project
    assert calls["acronym_uses"] <= len(READ)
    assert command[0] != "plan" or calls["context_of"] <= 5 * len(READ)  # by reader, and by no fiche
    read = [load_projet(project, "projet") for project in READ]
    printed = [printed_texts(projet, file_texts(projet, Walked())) for projet in read]
    assert calls["find_mentions"] <= sum(len(file.texts) for files in printed for file in files)


UNMEASURED = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("COV")}
"""Without what makes coverage start in the process, and import there what the command does not."""

ALONE = {"ptsm_cli.rules", "ptsm_cli.check"}
UNASKED = {"ptsm_cli.plan", "ptsm_cli.editing", "ptsm_cli.changes", "ptsm_cli.loading.git"}
"""What no check needs, unless it is asked to mend files or to compare states."""

WITHOUT_DEADLINES = {"markdown_it", "ptsm_cli.agenda", "ptsm_cli.echeances"}
"""What no command needs that neither reads deadlines nor prints prose."""

OTHERS = {"ptsm_cli.cli.new", "ptsm_cli.cli.plan", "ptsm_cli.cli.render"}
"""Commands that nobody asked for."""

HEAVY = {"pydantic", "ruamel", "jinja2", "markdown_it", "icalendar"}


@pytest.mark.parametrize(
    ("command", "not_imported"),
    some(
        [
            (["--version"], {"typer", "rich", "re", "pathlib", "ptsm_cli.cli", "ptsm_cli.common", *HEAVY}),
            (["--help"], {"ptsm_cli.model", "ptsm_cli.projet", "ptsm_cli.report", *ALONE, *HEAVY}),
            (["echeance", "2020"], {"ptsm_cli.model", "ptsm_cli.projet", *ALONE, *(HEAVY - {"pydantic"})}),
            (["echeance", "2020", "--output", "{out}/a.txt"], {"rich", *ALONE}),
            (["echeance", "2020", "--format", "json"], {"rich", "ptsm_cli.loading", *ALONE, *(HEAVY - {"pydantic"})}),
            (["validate", str(MAYENNE)], {"jinja2", "markdown_it", "icalendar", *UNASKED, *OTHERS}),
            (["validate", str(MAYENNE), "--format", "json"], {"rich", "jinja2", "markdown_it", "icalendar"}),
            (["links", str(MAYENNE), "--format", "json"], {"rich", "jinja2", "icalendar", *WITHOUT_DEADLINES, *ALONE}),
            (["plan", str(MAYENNE), "--format", "json"], {"rich", "jinja2", "markdown_it", "icalendar", *ALONE}),
            (["agenda", str(MAYENNE), "--format", "json"], {"rich", "jinja2", "markdown_it", "icalendar", *ALONE}),
            (["render", str(MAYENNE), "--output", "{out}"], {"icalendar", "ptsm_cli.report", *ALONE}),
        ],
        2,
    ),
    ids=lambda value: " ".join(value[:1]) if isinstance(value, list) else "",
)
def test_a_command_imports_what_it_needs(command: list[str], not_imported: set[str], tmp_path: Path) -> None:
    words = [word.format(out=tmp_path) for word in command]
    program = (
        "import sys; from ptsm_cli.__main__ import main\n"
        f"sys.argv = {['ptsm', *words]!r}\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, encoding="utf-8", check=True, env=UNMEASURED
    )
    imported = set(run.stderr.split())
    assert "ptsm_cli.__main__" in imported
    assert imported & not_imported == set()
