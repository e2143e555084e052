"""Every report in every form, on one small project that has a bit of everything, to the last sign."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from command import ptsm
from drawn import plans_of
from repository import ROOT
from rich.console import Console

from ptsm_cli.common.inventory import formats
from ptsm_cli.plan import Step
from ptsm_cli.projet.load import load_projet
from ptsm_cli.report.plan.text import format_report

DATA = ROOT / "tests" / "data"
DAY = ("--date", "2022-02-01")
LINES: dict[str, dict[str, tuple[str, ...]]] = {
    "links": {"": ()},
    "plan": {
        "": (),
        "-trimestres": ("--step", "trimestre", "--from", "2021-T4", "--to", "2022-T3"),
        "-vague": ("--vague", "premiere"),
    },
    "agenda": {"": DAY, "-copil": (*DAY, "--instance", "COPIL", "--from", "2021", "--to", "2022")},
    "status": {"": DAY, "-chef-de-file": (*DAY, "--pilote", "CHE")},
    "findings": {"": (*DAY, "--all", "--hints")},
}
"""The options of each report by what they add to the names of its files."""

LIBRARY_S_OWN = {"ics"}
"""Forms whose layout is that of a library, and changes with its version; their tests read them back."""

COMMANDS = {"findings": "validate"}
"""The commands that do not bear the name of their report."""


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield the report, its form and which of its lines, for each that there is."""
    for report, lines in LINES.items():
        for form in sorted({*formats(report)} - LIBRARY_S_OWN):
            yield from ((report, form, which) for which in lines)


@pytest.mark.parametrize(("report", "form", "which"), tuple(cases()))
def test_a_report_is_printed_as_it_was(compare: Callable[[str, str], None], report: str, form: str, which: str) -> None:
    command = COMMANDS.get(report, report)
    printed = ptsm(command, "rapports", "--format", form, *LINES[report][which], folder=DATA)
    text = _results(printed.stdout) if form == "sarif" else _body(printed.stdout)
    compare(f"rapports/{report}{which}.{form}", text)


DEADLINES = (
    *("2026", "juin 2026", "30 juin 2026", "second semestre 2026", "T3 2026", "fin 2026", "2026-2028"),
    *("octobre 2026 et octobre 2027", "à partir de juin 2026", "au plus tard en juin 2026", "avant juillet 2026"),
    *("en continu", "tous les ans", "tous les ans à partir de 2026", "selon les financements", "à définir"),
    *("6 mois après la signature", "1 an après l'arrêté", "2 semaines après le COPIL", "toute la durée du projet"),
    *("réunion de lancement : juin 2026", "vers 2026", "2026 ou 2027", "été 2026", "15 au 20 juin 2026", "  "),
)
"""One deadline of each nature, and some that are left unread."""


@pytest.mark.parametrize("form", sorted(formats("echeance")))
def test_what_is_read_in_deadlines_is_printed_as_it_was(compare: Callable[[str, str], None], form: str) -> None:
    compare(f"rapports/echeances.{form}", ptsm("echeance", "--format", form, *DEADLINES).stdout)


SEVERAL: dict[str, tuple[str, ...]] = {
    "plan-depuis": ("plan", "--step", "trimestre", "--from", "2021-T2"),
    "status": ("status",),
}
"""What is printed of a project that has several of everything, without an horizon."""


@pytest.mark.parametrize(("name", "form"), [(name, form) for name in SEVERAL for form in ("text", "json")])
@pytest.mark.parametrize(
    ("projet", "day"), [("variantes", "2021-06-15"), ("contraires/apres", "2025-04-15"), ("nu", "2021-06-15")]
)
def test_a_project_that_has_several_of_everything_is_reported_as_it_was(
    compare: Callable[[str, str], None], projet: str, day: str, name: str, form: str
) -> None:
    dated = () if name.startswith("plan") else ("--date", day)
    printed = ptsm(*SEVERAL[name], projet, "--format", form, *dated, folder=DATA)
    compare(f"{projet.replace('/', '-')}/{name}.{form}", printed.stdout)


def test_what_is_found_in_a_project_that_has_several_of_everything_is_said_as_it_was(
    compare: Callable[[str, str], None],
) -> None:
    found = ptsm("validate", "variantes", "--all", "--hints", "--date", "2021-06-15", folder=DATA)
    compare("variantes/findings.text", found.stdout)


@pytest.mark.parametrize("form", sorted(formats("findings")))
def test_what_is_found_in_files_full_of_faults_is_said_as_it_was(
    compare: Callable[[str, str], None], form: str
) -> None:
    found = ptsm("validate", "fautes", "--all", "--hints", "--format", form, *DAY, folder=DATA)
    compare(f"rapports/findings-fautes.{form}", _results(found.stdout) if form == "sarif" else found.stdout)


@pytest.mark.parametrize("form", ["text", "github"])
def test_what_is_found_in_files_full_of_faults_is_cut_as_it_was(compare: Callable[[str, str], None], form: str) -> None:
    found = ptsm("validate", "fautes", "--format", form, *DAY, folder=DATA)
    compare(f"rapports/findings-fautes-court.{form}", found.stdout)


@pytest.mark.parametrize("form", sorted(formats("links")))
def test_the_links_of_two_projects_are_printed_as_they_were(compare: Callable[[str, str], None], form: str) -> None:
    compare(f"rapports/links-deux.{form}", ptsm("links", "renvois", "-f", form, folder=DATA).stdout)


def test_what_is_found_in_the_links_of_two_projects_is_said_as_it_was(compare: Callable[[str, str], None]) -> None:
    found = ptsm("validate", "renvois", "--select", "L,H", "--all", "--hints", "--date", "2024-01-01", folder=DATA)
    compare("rapports/findings-deux.text", found.stdout)


def _body(text: str) -> str:
    """Return a page without its head, whose style sheet is the same for all; any other text whole."""
    return text.partition("<body>")[2] or text


def _results(sarif: str) -> str:
    """Return what is found; the rules, which come before it, have tests of their own."""
    results = json.loads(sarif)["runs"][0]["results"]
    for result in results:
        del result["ruleIndex"]  # a rule more would move them all
    return json.dumps(results, ensure_ascii=False, indent=1)


def test_a_report_of_findings_is_cut_as_it_was(compare: Callable[[str, str], None]) -> None:
    compare("rapports/findings-court.text", ptsm("validate", "rapports", *DAY, folder=DATA).stdout)
    compare("rapports/findings-comptes.text", ptsm("validate", "fautes", "--statistics", *DAY, folder=DATA).stdout)


COLOURED = {
    "echeance": ("echeance", *DEADLINES),
    "explain": ("explain", "E003"),
    "findings": ("validate", "fautes", "--hints", *DAY),
    "help": ("--help",),
    "links": ("links", "renvois"),
    "premier-jour": (),
    "status": ("status", "variantes", "--date", "2021-06-15"),
}
"""What is printed on a screen in colours."""


@pytest.mark.parametrize("name", COLOURED)
def test_what_is_printed_in_colours_is_as_it_was(compare: Callable[[str, str], None], name: str) -> None:
    screen = {"FORCE_COLOR": "1", "NO_COLOR": "", "COLUMNS": "100", "TERM": "xterm", "COLORTERM": ""}
    printed = ptsm(*COLOURED[name], folder=DATA, **screen)
    compare(f"rapports/{name}-couleurs.text", printed.stdout.replace("\x1b", "⟨ESC⟩"))


@pytest.mark.parametrize(("width", "name"), [(100, "couleurs"), (60, "etroit")])
def test_a_planning_is_drawn_on_a_screen_as_it_was(compare: Callable[[str, str], None], width: int, name: str) -> None:
    plans = plans_of([load_projet(DATA / "rapports", "rapports")], Step.SEMESTRE)
    screen = StringIO()
    console = Console(file=screen, width=width, force_terminal=True, color_system="standard", _environ={})
    for part in format_report(plans, width):
        console.print(part)
    compare(f"rapports/plan-{name}.text", screen.getvalue().replace("\x1b", "⟨ESC⟩"))
