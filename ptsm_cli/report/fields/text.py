"""The keys of the files, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.markdown import Markdown

from ptsm_cli.model.fields import FieldCard
from ptsm_cli.report.fields import md


def format_report(cards: Sequence[FieldCard]) -> Iterator[RenderableType]:
    """Yield what is said of one key in each place where it may be written."""
    yield Markdown(md.format_report(cards))
