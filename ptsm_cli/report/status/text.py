"""The follow-up for the terminal: what is said in sentences, then the counts of each group, pilot and priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ptsm_cli.common.periodes import say_day
from ptsm_cli.report.terminal import clean, wrapped
from ptsm_cli.suivi.figures import Figures, national
from ptsm_cli.suivi.sayings import named, parts_of, sentences, tally
from ptsm_cli.suivi.status import Status


def format_report(statuses: Sequence[Status], width: int) -> Iterator[RenderableType]:
    """Yield the follow-up of each project, then all of them together, for a terminal of `width` columns."""
    for rank, status in enumerate(statuses):
        if rank:
            yield Text()
        yield Text(clean(status.whole.label), style="bold")
        yield from (wrapped(sentence, width) for sentence in sentences(status.whole))
        for heading, lines in named(status):
            yield Text()
            yield Text(f"{heading} au {say_day(status.day)}", style="bold")
            yield from (wrapped(clean(line), width, margin=2) for line in lines)
        for title, parts in parts_of(status):
            yield from _parts(f"Par {title.lower()} au {say_day(status.day)}", parts, width)
    if len(statuses) > 1:
        everything = national([status.whole for status in statuses])
        yield Text()
        yield Text(everything.label, style="bold")
        yield from (wrapped(sentence, width) for sentence in sentences(everything))
        yield from _parts(f"Par projet au {say_day(everything.day)}", [status.whole for status in statuses], width)


def _parts(title: str, parts: Sequence[Figures], width: int) -> Iterator[RenderableType]:
    yield Text()
    yield Text(title, style="bold")
    for part in parts:
        yield wrapped(clean(part.label), width, margin=2)
        yield wrapped(tally(part), width, margin=6, set_back=6)
