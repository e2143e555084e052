"""The documentation of the rules as files: an index and one page a rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ptsm_cli.common.files import write
from ptsm_cli.report.rules import md
from ptsm_cli.rules.rule import RegisteredRule

INDEX = "README.md"
_HEADER = """\
# Les règles de ptsm

Ces pages sont faites à partir des règles elles-mêmes\u00a0; `ptsm explain CODE` les affiche dans le terminal.

"""


def pages(rules: Sequence[RegisteredRule]) -> dict[str, str]:
    """Return the content of each page by file name."""
    index = md.format_report(rules)
    for rule in rules:
        index = index.replace(f"| {rule.code} |", f"| [{rule.code}]({rule.code}.md) |")
    return {INDEX: _HEADER + index} | {f"{rule.code}.md": md.page(rule) for rule in rules}


def write_pages(rules: Sequence[RegisteredRule], folder: Path) -> None:
    """Write the pages in a folder."""
    for name, content in pages(rules).items():
        write(folder / name, content)
