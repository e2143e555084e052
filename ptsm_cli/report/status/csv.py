"""The follow-up for spreadsheets: one row a project, a group, a pilot or a priority, with every count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.report.spreadsheet import to_csv
from ptsm_cli.suivi.figures import COLUMNS, Figures, national
from ptsm_cli.suivi.sayings import parts_of
from ptsm_cli.suivi.status import Status


def format_report(statuses: Sequence[Status]) -> str:
    """Return the counts as CSV: a header, then the rows of each project, then all of them where there are several."""
    return to_csv([["date", "projet", "part", "nom", *COLUMNS], *_rows(statuses)])


def _rows(statuses: Sequence[Status]) -> Iterator[list[str]]:
    for status in statuses:
        yield _row(status.projet.id, "ensemble", status.whole)
        for title, parts in parts_of(status):
            yield from (_row(status.projet.id, title.lower(), part) for part in parts)
    if len(statuses) > 1:
        yield _row("", "tous les projets", national([status.whole for status in statuses]))


def _row(projet: str, kind: str, figures: Figures) -> list[str]:
    counts = [str(count(figures)) for count in COLUMNS.values()]
    return [figures.day.isoformat(), projet, kind, figures.label, *counts]
