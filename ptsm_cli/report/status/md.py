"""The follow-up in Markdown: what is said in sentences, then tables by group, pilot and priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.periodes import say_day
from ptsm_cli.render.prose.markdown import escape
from ptsm_cli.suivi.figures import COLUMNS, Figures, national
from ptsm_cli.suivi.sayings import columns_of, named, parts_of, sentences
from ptsm_cli.suivi.status import Status


def format_report(statuses: Sequence[Status]) -> str:
    """Return the follow-up of each project, then one table of them all where there are several."""
    return "\n".join(_lines(statuses)) + "\n"


def _lines(statuses: Sequence[Status]) -> Iterator[str]:
    for rank, status in enumerate(statuses):
        if rank:
            yield ""
        yield from _whole(status.whole)
        for heading, lines in named(status):
            yield from ("", f"## {heading} au {say_day(status.day)}", "")
            yield from (f"- {escape(line)}" for line in lines)
        for title, parts in parts_of(status):
            yield from _table(title, parts)
    if len(statuses) > 1:
        everything = national([status.whole for status in statuses])
        yield ""
        yield from _whole(everything)
        yield from _table("Projet", [*(status.whole for status in statuses), everything])


def _whole(figures: Figures) -> Iterator[str]:
    yield f"# {escape(figures.label)}"
    yield ""
    yield from (f"- {sentence}" for sentence in sentences(figures))


def _table(title: str, parts: Sequence[Figures]) -> Iterator[str]:
    columns = columns_of(parts)
    yield ""
    yield f"| {title} | {' | '.join(columns)} |"
    yield f"|---|{'--:|' * len(columns)}"
    for part in parts:
        label = escape(part.label).replace("\n", " ")
        yield f"| {label} | {' | '.join(str(COLUMNS[heading](part)) for heading in columns)} |"
