"""Rows for spreadsheets, whose cells a French Excel opens without an import.

Semicolons and a byte order mark, because Excel takes the comma for a decimal mark and bare UTF-8 for Windows-1252.
A text that a spreadsheet would run as a formula is preceded by an apostrophe.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO

_BOM = "\ufeff"
_FORMULA_STARTS = frozenset("=+-@")
_UNSEEN = frozenset("ZC")
"""What a spreadsheet drops before it looks for a formula, or may drop: blanks, and characters that are not seen."""


def to_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as the text of a CSV file, the mark of its encoding first."""
    page = StringIO()
    page.write(_BOM)
    output = csv.writer(page, delimiter=";", lineterminator="\r\n")
    output.writerows([_without_formula(value) for value in row] for row in rows)
    return page.getvalue()


def _without_formula(text: str) -> str:
    first = next((character for character in text if unicodedata.category(character)[0] not in _UNSEEN), "")
    acts = unicodedata.normalize("NFKC", first)[:1] in _FORMULA_STARTS or text[:1] in {"\t", "\r"}
    return f"'{text}" if first and acts else text
