"""Every report on five territories at once, in every form, to the last sign; the text in colours, on two screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from inspect import signature
from io import StringIO
from typing import Any

import pytest
from drawn import plans_of
from repository import DATA
from rich.console import Console

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.analysis import Analysis
from ptsm_cli.changes.compare import compare_all
from ptsm_cli.common.inventory import formats
from ptsm_cli.links.view import view_of
from ptsm_cli.plan import Step
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.status import StatusChoice, build_status, tell_apart

DAY = date(2025, 4, 15)
INSTANT = datetime(2025, 4, 15, 9, 30, tzinfo=UTC)
EARLIER = {"variantes": date(2021, 6, 15), "rapports": date(2022, 2, 1)}
"""Days on which there is still something to come."""
NARROW, WIDE = 48, 120


@cache
def read(*names: str) -> tuple[Projet, ...]:
    return tuple(load_projet(DATA / name, name) for name in names)


def territories() -> tuple[Projet, ...]:
    return read("variantes", "contraires/apres", "nu", "tout-rempli", "rapports")


def some_links() -> Any:  # noqa: ANN401 - what a report is made of
    projets = read("renvois/vallon", "renvois/rive")
    return view_of(Analysis(projets, DAY).graph, {projets[0].fiches[0].path})


MADE: dict[str, Callable[[], Any]] = {
    "agenda": lambda: [
        build_agenda(projet, EARLIER.get(projet.name, DAY), instant=INSTANT) for projet in territories()
    ],
    "diff": lambda: compare_all(read("contraires/avant", "livret"), read("contraires/apres", "rapports"), DAY),
    "links": lambda: view_of(Analysis(territories(), DAY).graph),
    "links-fiche": some_links,
    "plan": lambda: plans_of(territories(), Step.SEMESTRE),
    "plan-annee": lambda: plans_of(territories(), Step.ANNEE),
    "plan-trimestre": lambda: plans_of(read("variantes", "rapports"), Step.TRIMESTRE),
    "status": lambda: tell_apart([build_status(projet, DAY, StatusChoice()) for projet in territories()]),
}


@cache
def made(name: str) -> Any:  # noqa: ANN401 - idem
    return MADE[name]()


def cases() -> Iterator[tuple[str, str]]:
    """Yield each report, and its form."""
    for name in MADE:
        yield from ((name, form) for form in sorted(formats(name.partition("-")[0])))


@pytest.mark.parametrize(("name", "form"), tuple(cases()))
def test_a_report_on_several_territories_is_printed_as_it_was(
    compare: Callable[[str, str], None], name: str, form: str
) -> None:
    printed = import_module(f"ptsm_cli.report.{name.partition('-')[0]}.{form}").format_report
    if form == "text":
        for width in (NARROW, WIDE):
            compare(f"territoires/{name}-{width}.text", _on_screen(printed, made(name), width))
        return
    text = "".join(printed(made(name)))
    compare(f"territoires/{name}.{form}", _held(text) if form == "ics" else text.partition("<body>")[2] or text)


def _on_screen(printed: Callable[..., Any], made: object, width: int) -> str:
    screen = StringIO()
    console = Console(file=screen, width=width, force_terminal=True, color_system="standard", _environ={})
    for part in printed(made, width) if "width" in signature(printed).parameters else printed(made):
        console.print(part)
    return screen.getvalue().replace("\x1b", "⟨ESC⟩")


def _held(calendar: str) -> str:
    """Return what a calendar holds, in an order that no library changes."""
    head, *events = calendar.replace("\r\n ", "").replace("\r\n", "\n").split("BEGIN:VEVENT\n")
    kept = [line for line in head.splitlines() if line.partition(":")[0] in {"PRODID", "VERSION", "METHOD"}]
    named = [line for line in head.splitlines() if line.startswith("X-WR-CALNAME")]
    held = (sorted(event.partition("END:VEVENT")[0].splitlines()) for event in events)
    return "\n\n".join(map("\n".join, [kept + named, *held]))
