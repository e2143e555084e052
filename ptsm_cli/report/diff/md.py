"""What changed, in Markdown: a list of sentences a project, long texts whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.changes.compare import Comparison
from ptsm_cli.changes.telling import sentence
from ptsm_cli.render.prose.markdown import escape


def format_report(comparisons: Sequence[Comparison]) -> str:
    """Return the changes of some projects as a Markdown text, ended by a newline."""
    return "\n".join(line for comparison in comparisons for line in _lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"# {escape(comparison.title)}\n"
    for change in comparison.changes:
        yield f"- {escape(sentence(change, whole=True))}"
    yield "" if comparison.changes else "Aucun changement.\n"
