"""Rules for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from ptsm_cli.common.unbroken import Unbroken
from ptsm_cli.report.findings.text import COLOURS
from ptsm_cli.report.rules.md import page
from ptsm_cli.rules.rule import RegisteredRule


def format_report(rules: Sequence[RegisteredRule]) -> Iterator[RenderableType]:
    """Yield the table of the rules."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("Code", "Sévérité", "Nom", "Ce qu'elle signale"):
        table.add_column(title, no_wrap=title != "Ce qu'elle signale")
    for rule in rules:
        severity = Text(rule.severity, COLOURS[rule.severity])
        table.add_row(rule.code, severity, rule.name, Unbroken(rule.title))
    yield table


def explain(rule: RegisteredRule) -> Markdown:
    """Return the page of a rule."""
    return Markdown(page(rule))
