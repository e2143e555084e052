"""The commands that are measured, as they are typed from the working folder."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import Corpus
from bench.process import RENDERED, Bench, Sample, total

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "mayenne-53"
DAY = "2022-06-30"
"""Reference day of the commands that have one, so that two runs at different dates do the same work."""

_SCHEMAS = {
    "fiche": "*/fiches/*.yaml",
    "gouvernance": "*/gouvernance/*.yaml",
    "territoire": "*/territoire.yaml",
    "acteurs": "*/acteurs.yaml",
    "glossaire": "*/glossaire.yaml",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One process: its arguments, and the line shown for it."""

    argv: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Task:
    """Processes measured as one. `module` is what the runner's Python must have for them to run."""

    name: str
    commands: tuple[Command, ...]
    module: str | None = None

    @property
    def lacking(self) -> str | None:
        """Return why this task cannot be measured here, if it cannot."""
        if self.module is None or importlib.util.find_spec(self.module):
            return None
        return f"le module « {self.module} » n'est pas installé (groupe « bench » de pyproject.toml)"

    def run(self, bench: Bench) -> Sample:
        """Run the processes one after the other and return their whole cost."""
        return total([bench.run(command.argv) for command in self.commands])


@dataclass(frozen=True, slots=True)
class Commands:
    """The tasks, for the Python that runs the `ptsm` to measure and for the working folder."""

    python: str
    workdir: Path

    def ptsm(self, subcommand: str, corpus: Corpus) -> Task:
        """Return the task of this subcommand on a whole corpus: `validate`, `links`, `plan`, `agenda` or `render`."""
        options = {
            "validate": f"-f json -o validate.json --date {DAY}",
            "links": "-f json -o links.json",
            "plan": "-f json -o plan.json",
            "agenda": f"-f json -o agenda.json --date {DAY}",
            "render": f"--document livret -f html -o {RENDERED} --date {DAY}",
        }[subcommand]
        return self._ptsm(f"{subcommand} {corpus.folder}", f"{subcommand} {corpus.folder} {options}")

    def example(self) -> Task:
        """Return the check of the example, read on a screen."""
        return self._ptsm("validate mayenne-53", "validate examples/mayenne-53")

    def version(self) -> Task:
        """Return the shortest command there is."""
        return self._ptsm("version", "--version")

    def python_code(self, code: str) -> Task:
        """Return the run of this one line by the Python measured."""
        return Task(f"python {code}", (Command((self.python, "-c", code), f'python -c "{code}"'),))

    def parse(self, corpus: Corpus) -> Task:
        """Return the bare parse of a corpus."""
        script = str(Path(__file__).with_name("parse.py"))
        command = Command((sys.executable, script, corpus.folder), f"python bench/parse.py {corpus.folder}")
        return Task(f"parse {corpus.folder}", (command,), module="yaml")

    def yamllint(self, corpus: Corpus) -> Task:
        """Return the check of a corpus by yamllint."""
        arguments = ("-d", "relaxed", corpus.folder)
        command = Command((sys.executable, "-m", "yamllint", *arguments), " ".join(("yamllint", *arguments)))
        return Task(f"yamllint {corpus.folder}", (command,), "yamllint")

    def check_jsonschema(self, corpus: Corpus) -> Task:
        """Return the check of a corpus by check-jsonschema: one process a schema, one for all fiches."""
        commands = tuple(self._check_jsonschema(corpus))
        return Task(f"check-jsonschema {corpus.folder}", commands, "check_jsonschema")

    def _check_jsonschema(self, corpus: Corpus) -> Iterator[Command]:
        for schema, pattern in _SCHEMAS.items():
            name = f"schemas/{schema}.schema.json"
            files = [f"{corpus.folder}/{file}" for file in _glob(self.workdir / corpus.folder, pattern)]
            yield Command(
                (sys.executable, "-m", "check_jsonschema", "--schemafile", str(ROOT / name), *files),
                f"check-jsonschema --schemafile {name} {corpus.folder}/{pattern}",
            )

    def tests(self) -> Task:
        """Return the whole test suite of the project."""
        return Task("make test", (Command(("make", "-C", str(ROOT), "test"), "make test"),))

    def _ptsm(self, name: str, arguments: str) -> Task:
        command = Command((*entry(self.python), *arguments.split()), f"ptsm {arguments}")
        return Task(name, (command,))


def entry(python: str) -> tuple[str, ...]:
    """Return how the `ptsm` of this Python is started: its installed script, or its module without one."""
    script = Path(python).with_name("ptsm")
    return (str(script),) if script.is_file() else (python, "-m", "ptsm_cli")


def _glob(folder: Path, pattern: str) -> Sequence[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.glob(pattern))
