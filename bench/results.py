"""Measure: rounds of whole processes, interleaved, then ratios taken within each round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from bench.figures import Figure, Unit
from bench.process import Bench, Sample
from bench.tasks import Task

Round = dict[str, Sample]
"""What each task cost in one round, by name."""

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of several values, and how far they go."""

    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Cost:
    """The median cost of one task: seconds of CPU, seconds elapsed, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Result:
    """One figure, measured, or why it is not.

    `value` is the one of record: a ratio of CPU times, MiB, or elapsed seconds. `wall` is the ratio
    of elapsed times, which depends on what else the machine does.
    """

    name: str
    title: str
    unit: Unit
    target: float | None
    aim: float | None
    value: Spread | None = None
    wall: Spread | None = None
    task: Cost | None = None
    base: Cost | None = None
    failure: str | None = None


def measure(figures: Sequence[Figure], bench: Bench, runs: int, say: Callable[[str], None]) -> list[Result]:
    """Return each figure measured over `runs` rounds after one that does not count, in the order given."""
    by_group = sorted(figures, key=lambda figure: figure.group)
    found = {}
    for _, members in groupby(by_group, key=lambda figure: figure.group):
        group = list(members)
        rounds, failures = _rounds(group, bench, runs, say)
        found.update({figure.name: _result(figure, rounds, failures) for figure in group})
    return [found[figure.name] for figure in figures]


def _rounds(
    group: Sequence[Figure], bench: Bench, runs: int, say: Callable[[str], None]
) -> tuple[list[Round], dict[str, str]]:
    tasks = {task.name: task for figure in group for task in figure.tasks}
    failures = {name: task.lacking for name, task in tasks.items() if task.lacking}
    repeat = max(figure.repeat for figure in group)
    counted = runs * repeat or 1
    rounds: list[Round] = []
    say(f"{group[0].group} : {counted} tours")
    for _ in range(counted + bool(repeat)):
        done = dict(_round([task for name, task in tasks.items() if name not in failures], bench))
        failures |= {name: sample.failure for name, sample in done.items() if sample.failure}
        rounds.append(done)
    return rounds[-counted:], failures


def _round(tasks: Sequence[Task], bench: Bench) -> Iterator[tuple[str, Sample]]:
    for task in tasks:
        yield task.name, task.run(bench)


def _result(figure: Figure, rounds: Sequence[Round], failures: dict[str, str]) -> Result:
    failure = next((failures[task.name] for task in figure.tasks if task.name in failures), None)
    plain = (figure.name, figure.title, figure.unit, figure.target, figure.aim)
    if failure:
        return Result(*plain, failure=failure)
    tasks = [turn[figure.task.name] for turn in rounds]
    if figure.base is None:
        return Result(*plain, _spread(sample.wall for sample in tasks), None, _cost(tasks))
    bases = [turn[figure.base.name] for turn in rounds]
    pairs = list(zip(tasks, bases, strict=True))
    if figure.unit is Unit.MEMORY:
        return Result(*plain, _spread((a.rss - b.rss) / _MIB for a, b in pairs), None, _cost(tasks), _cost(bases))
    cpu, wall = _spread(a.cpu / b.cpu for a, b in pairs), _spread(a.wall / b.wall for a, b in pairs)
    return Result(*plain, cpu, wall, _cost(tasks), _cost(bases))


def _spread(values: Iterator[float]) -> Spread:
    kept = list(values)
    return Spread(median(kept), min(kept), max(kept))


def _cost(samples: Sequence[Sample]) -> Cost:
    return Cost(
        median(sample.cpu for sample in samples),
        median(sample.wall for sample in samples),
        median(sample.rss for sample in samples) / _MIB,
    )
