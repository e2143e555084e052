"""Which key was meant by one that the format does not have, and where names stand in place of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import likeness, nearest
from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Route
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.fichiers.headings import SAME

_SAME_KEY = 0.85
"""Likeness from which two keys are one: « pilote » and « pilotes »."""

_DAY = deferred(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")

Record = tuple[str, Route]
"""A record of a file: its path, then its route."""


def spot(fault: Fault) -> tuple[str, int, int]:
    """Return the path, the line and the column of a fault."""
    place = fault.location.place
    return fault.location.path, place.line, place.column


def spots_of_signs(analysis: ProjetAnalysis) -> set[tuple[str, int, int]]:
    """Return the spots of the words that a sign makes an alias or a tag, « *titre », « !Former »: they are told so."""
    return {spot(fault) for fault in analysis.faults(FaultKind.ALIAS, FaultKind.TAG)}


def meant_key(fault: Fault) -> str | None:
    """Return the key that was meant by an unknown one: the nearest, else one that another word names."""
    near = nearest(fault.detail, fault.candidates)
    if near:
        return near[0]
    return next((key for key in _other_words(fault) if not _is_there(fault, key)), None)


def twin_key(fault: Fault) -> str | None:
    """Return the key that an unknown one was meant to be where its record has it already; None for any other."""
    near = nearest(fault.detail, fault.candidates)
    if near:
        same = likeness(fold(fault.detail), fold(near[0]), _SAME_KEY) > 0
        return near[0] if same and _is_there(fault, near[0]) else None
    others = _other_words(fault)
    return others[0] if others and all(_is_there(fault, key) for key in others) else None


def _other_words(fault: Fault) -> list[str]:
    """Return the keys that an unknown one is other words for."""
    written = fold(fault.detail).replace("(s)", "")
    return [key for words, keys in SAME if written in words for key in keys if key in fault.candidates]


def is_prose(fault: Fault) -> bool:
    """Tell whether an unknown key is words of a text that « : » follows: « - Réunir : chaque mois »."""
    key = fault.detail
    return " " in key or (key[:1].isupper() and not key.isupper() and meant_key(fault) is None)


def _is_there(fault: Fault, key: str) -> bool:
    """Tell whether the record of an unknown key has another one already."""
    return fault.location._replace(route=(*fault.location.route[:-1], key)).text == key


def is_day(fault: Fault) -> bool:
    """Tell whether an unknown key is a day, in a record that has one: « 12/03/2025: Réunion tenue »."""
    return "date" in fault.candidates and _DAY.fullmatch(fault.detail) is not None


def record_of(fault: Fault) -> Record:
    """Return the record that an unknown key stands in."""
    return fault.location.path, fault.location.route[:-1]


def named_records(unknown: Iterable[Fault], missing: Iterable[Fault]) -> frozenset[Record]:
    """Return the records that are names in place of a list: « instances: », then « copil: » under it.

    Args:
        unknown: the unknown keys.
        missing: the keys that are missing.
    """
    lacking = {(fault.location.path, fault.location.route) for fault in missing}
    return frozenset(
        record_of(fault)
        for fault in unknown
        if record_of(fault) in lacking and _stands_for_a_list(fault) and meant_key(fault) is None
    )


def _stands_for_a_list(fault: Fault) -> bool:
    """Tell whether the record of a key is all that is written where a list is expected."""
    if fault.location.route[-2:-1] != (0,):
        return False
    whole = fault.location._replace(route=fault.location.route[:-2], on_key=False)
    return whole.text not in {"-", "["}


def comment_in_place(fault: Fault) -> str:
    """Return the comment that stands in the place of the value that is empty, glued to its sign; else nothing."""
    comment = (fault.location.quoted or "").partition(": ")[2].strip()
    return comment if re.match(r"#[^\W_].*\s\w", comment) else ""
