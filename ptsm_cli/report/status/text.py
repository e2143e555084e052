"""The follow-up for the terminal: what is said in sentences, then tables by group, pilot and priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ptsm_cli.report.terminal import clean
from ptsm_cli.suivi.figures import COLUMNS, Figures, national
from ptsm_cli.suivi.sayings import SHORT, named, parts_of, sentences
from ptsm_cli.suivi.status import Status


def format_report(statuses: Sequence[Status]) -> Iterator[RenderableType]:
    """Yield the follow-up of each project, then one table of them all where there are several."""
    for rank, status in enumerate(statuses):
        if rank:
            yield Text()
        yield Text(clean(status.whole.label), style="bold")
        yield from (Text(sentence) for sentence in sentences(status.whole))
        for heading, lines in named(status):
            yield Text()
            yield Text(f"{heading} au {status.day:%d/%m/%Y}", style="bold")
            yield from (Text(f"  {clean(line)}") for line in lines)
        for title, parts in parts_of(status):
            yield Text()
            yield _table(title, parts)
    if len(statuses) > 1:
        everything = national([status.whole for status in statuses])
        yield Text()
        yield Text(everything.label, style="bold")
        yield from (Text(sentence) for sentence in sentences(everything))
        yield Text()
        yield _table("Projet", [*(status.whole for status in statuses), everything])


def _table(title: str, parts: Sequence[Figures]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(title, overflow="fold")
    for heading in SHORT:
        table.add_column(heading, justify="right")
    for part in parts:
        table.add_row(clean(part.label), *(str(COLUMNS[heading](part)) for heading in SHORT))
    return table
