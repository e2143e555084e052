"""Changes to a text by offsets: every other character stays as it is."""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Iterable
from pathlib import Path

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.source import UNPRINTABLE

_PLAIN = re.compile(r"[^\W\d_](?:[^:#\"'\[\]{}\\]|:(?=\S)|(?<=\S)#|')*")
"""Text that is read as it is written, whatever program reads it: it begins with a letter and holds no sign of YAML."""

_TYPED = {"oui", "non", "yes", "no", "on", "off", "true", "false", "null", "y", "n", "o"}
"""Words that some programs take for something else than text."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after; `after` is None where it cannot be changed, and is left as it is."""

    file: Path
    path: str
    """How the file is named to the user."""
    before: str
    after: str | None


class OverlapError(ValueError):
    """Two changes touch the same characters."""


def apply(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Return a text with some of its characters put in the place of others; insertions at one place keep their order.

    Raises:
        OverlapError: two changes touch the same characters.
    """
    pieces: list[str] = []
    done = 0
    for (start, end), replacement in sorted(edits, key=lambda edit: edit[0]):
        if start < done:
            raise OverlapError(f"characters {start} to {done} are changed twice")
        pieces += (text[done:start], replacement)
        done = end
    return "".join((*pieces, text[done:]))


def scalar(text: str) -> str:
    """Return a text on one line as it is written in a file: bare where it can be, else between double quotes."""
    line = " ".join(text.split())
    if _PLAIN.fullmatch(line) and fold(line) not in _TYPED:
        return line
    escaped = line.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + UNPRINTABLE.sub("\ufffd", escaped) + '"'


def difference(file: FileChange) -> str:
    """Return what changes in a file, line by line, as programs that apply changes read it."""
    # For them a line feed alone ends a line: neither a lone carriage return nor U+2028.
    before, after = (io.StringIO(text).readlines() for text in (file.before, file.after or ""))
    lines = difflib.unified_diff(before, after, file.path, file.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
