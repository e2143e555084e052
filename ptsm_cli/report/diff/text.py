"""What changed, one sentence a line, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ptsm_cli.changes.compare import Comparison
from ptsm_cli.changes.telling import sentence
from ptsm_cli.common.typography import counted


def format_report(comparisons: Sequence[Comparison]) -> Iterator[RenderableType]:
    """Yield the changes of some projects, then their number."""
    for rank, comparison in enumerate(comparisons):
        if rank:
            yield Text()
        yield Text(comparison.title, style="bold")
        yield from (Text(sentence(change)) for change in comparison.changes)
        total = len(comparison.changes)
        yield Text(f"{counted(total, 'changement')}." if total else "Aucun changement.")
