"""What the house holds, read from the names of its files: documents, outputs, formats of each report.

Nothing is imported, so that any room may know these names and a help text costs nothing; there is no list to keep.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from pkgutil import iter_modules

_PACKAGE = Path(__file__).parents[1]


def documents() -> tuple[str, ...]:
    """Return the names of the documents that can be printed, in alphabetical order."""
    return _modules("render", "documents")


def outputs() -> tuple[str, ...]:
    """Return the names of the forms in which documents are printed, in alphabetical order."""
    return _modules("render", "outputs")


def formats(report: str) -> tuple[str, ...]:
    """Return the names of the formats of one report, in alphabetical order."""
    return _modules("report", report)


@cache
def _modules(*path: str) -> tuple[str, ...]:
    """Return the names of the modules of a folder of the package: they come in alphabetical order."""
    return tuple(module.name.replace("_", "-") for module in iter_modules([str(_PACKAGE.joinpath(*path))]))
