"""The figures: which two tasks each compares, and what it should reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bench.corpus import Corpus
from bench.tasks import Commands, Task
from bench.words import number

IMPORTS = "import typer, pydantic"
_GROWTH = 1.1
"""A command on n times more fiches may take n times longer and a tenth more."""


class Unit(StrEnum):
    """How the two tasks of a figure are compared."""

    RATIO = "×"
    MEMORY = "Mio"
    SECONDS = "s"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Figures of one `group` are measured in the same rounds.

    A ratio is `task` over `base`, a memory is the peak of `task` less that of `base`; seconds have no base.
    `repeat` multiplies the rounds of short processes, whose times vary more; 0 is one round only, without a warm-up.
    """

    name: str
    title: str
    group: str
    task: Task
    base: Task | None = None
    unit: Unit = Unit.RATIO
    target: float | None = None
    aim: float | None = None
    repeat: int = 1

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Return the tasks of this figure, the compared one first."""
        return (self.task,) if self.base is None else (self.task, self.base)


def figures(corpora: Sequence[Corpus], commands: Commands, *, tests: bool = False) -> tuple[Figure, ...]:
    """Return every figure for these corpora, smallest first, two at least; that of `make test` only if asked."""
    found = (*_validate(corpora, commands), *_start(commands), *_growth(corpora, commands), *_others(corpora, commands))
    return (*found, _memory(corpora, commands), *([_tests(commands)] if tests else []))


def _validate(corpora: Sequence[Corpus], commands: Commands) -> Iterator[Figure]:
    big = corpora[-1]
    parse = commands.parse(big)
    of = f"de {number(big.fiches)} fiches / lecture seule"
    title = f"`validate` {of} (CSafeLoader)"
    yield Figure("validate", title, "validate", commands.ptsm("validate", big), parse, target=2.5, aim=2.0)
    yield Figure("yamllint", f"yamllint {of}", "yamllint", commands.yamllint(big), parse)
    yield Figure(
        "check-jsonschema", f"check-jsonschema {of}", "check-jsonschema", commands.check_jsonschema(big), parse
    )


def _start(commands: Commands) -> Iterator[Figure]:
    imports, nothing = commands.python_code(IMPORTS), commands.python_code("pass")
    title = "`validate examples/mayenne-53` / importer typer et pydantic"
    yield Figure("imports", title, "imports", commands.example(), imports, target=2.5, aim=2.0, repeat=3)
    title = "`--version` / `python -c pass`"
    yield Figure("version", title, "version", commands.version(), nothing, target=1.5, aim=1.2, repeat=5)


def _growth(corpora: Sequence[Corpus], commands: Commands) -> Iterator[Figure]:
    before, after = corpora[-2:]
    times = after.projects / before.projects
    for command in ("validate", "links", "plan", "agenda", "render"):
        yield Figure(
            f"croissance-{command}",
            f"`{command}`, temps pour ×{number(times)} fiches ({number(before.fiches)} à {number(after.fiches)})",
            command,
            commands.ptsm(command, after),
            commands.ptsm(command, before),
            target=times * _GROWTH,
        )


def _others(corpora: Sequence[Corpus], commands: Commands) -> Iterator[Figure]:
    big = corpora[-1]
    for command, what, target, aim in (
        ("links", "`links -f json`", 2.0, 1.6),
        ("plan", "`plan -f json`", 2.0, 1.6),
        ("render", "livrets HTML (`render`)", 5.0, 3.0),
    ):
        title = f"{what} de {number(big.fiches)} fiches / lecture seule"
        yield Figure(command, title, command, commands.ptsm(command, big), commands.parse(big), target=target, aim=aim)


def _memory(corpora: Sequence[Corpus], commands: Commands) -> Figure:
    small, big = corpora[0], corpora[-1]
    return Figure(
        "memoire",
        f"mémoire de `validate` à {number(big.fiches)} fiches, au-dessus de {number(small.fiches)}",
        "validate",
        commands.ptsm("validate", big),
        commands.ptsm("validate", small),
        Unit.MEMORY,
        target=60,
        aim=40,
    )


def _tests(commands: Commands) -> Figure:
    return Figure("tests", "`make test`, une fois", "tests", commands.tests(), None, Unit.SECONDS, 90, 60, repeat=0)
