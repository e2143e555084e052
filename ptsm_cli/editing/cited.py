"""The number of a fiche, at the end of the words that refer to it."""

from __future__ import annotations

import re

from ptsm_cli.findings.location import Location, Span


def span_of(location: Location) -> Span:
    """Return the characters of a reference, in a file that was read whole."""
    span = location.span
    assert span is not None  # noqa: S101 - what was read whole stands somewhere
    return span


def cited_number(location: Location, numero: str) -> Span | None:
    """Return where a number ends the words of a reference, its signs spaced in any way: « 17bis », « fiche1 ».

    None where these words name the fiche otherwise: by its title, by the name of its file.
    """
    loose = r"\s*".join(map(re.escape, "".join(numero.split())))
    found = re.search(rf"(?<!\d){loose}(?=[\"']?$)", location.text, re.IGNORECASE)
    start = span_of(location)[0]
    return found and (start + found.start(), start + found.end())
