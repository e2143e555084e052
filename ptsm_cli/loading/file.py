"""One YAML file: its data and its faults, from one opening and one parse, others where the first one refuses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Ground, Location, Unread
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.opening import read_source
from ptsm_cli.loading.parse import parse
from ptsm_cli.loading.signs import Vocabulary
from ptsm_cli.loading.source import UNPRINTABLE, Source
from ptsm_cli.loading.tree import Data

_KEY = deferred(
    rf"(?:^|(?<=\r))[ ]*(?:-[ ]+)*(?:(?:{UNPRINTABLE.pattern})[ ])*(?:[\w-]|{UNPRINTABLE.pattern})+[ ]*:(?=\s|$)",
    re.MULTILINE,
)
"""What heads a line, with any sign that no parser takes in the middle of a word, or before it."""

_SPOILT = frozenset((FaultKind.CHARACTER, FaultKind.SEPARATOR))
_OF_A_SIGN = frozenset((FaultKind.BLANK, FaultKind.INDENTATION))
_NO_WIDTH = "\u200b"


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as loaded. `data` is None when nothing can be read of it; `readable` tells an empty one from others."""

    ground: Ground
    data: Data
    faults: tuple[Fault, ...] = ()
    readable: bool = True

    def explains(self, fault: Fault) -> bool:
        """Tell whether a fault only says that a part of the file is missing, one of those that are not read."""
        if not isinstance(self.ground, Source):
            return False
        return self.ground.is_gap(fault.location, whole=fault.kind is FaultKind.MISSING_FIELD)


def load_file(
    path: Path | str, name: str, given: bytes | None = None, vocabulary: Vocabulary | None = None
) -> LoadedFile:
    """Return the content of a YAML file named `name` to the user. Never raises for what it holds: see its faults.

    `given` takes the place of what the file holds, as what an editor has not saved yet. The vocabulary tells the keys
    of the format from prose; without it, any word may be a key and any value a name.
    """
    form: list[Fault] = []
    ground: Ground = Unread(name)
    try:
        source, form = read_source(path, name, given)
        ground = source
        parsed = parse(source, _legible(source, form), vocabulary)
    except UnreadableError as error:
        fault = error.fault
        if isinstance(ground, Source):
            fault = replace(fault, unread=Location(ground, known=(0, len(ground.text))))
        return LoadedFile(ground, None, (*form, fault), readable=False)
    finally:
        if isinstance(ground, Source):
            ground.shelve()
    faults = _told_once(form, parsed.faults) if form else parsed.faults
    return LoadedFile(source, parsed.data, tuple(faults))


def _legible(source: Source, form: list[Fault]) -> str:
    """Return the text of a source without what no parser takes, or takes for the end of a line, sign for sign.

    A space takes its place; in a key, where a space would make another word of it, what has no width.
    """
    if not any(fault.kind in _SPOILT for fault in form):
        return source.text
    return UNPRINTABLE.sub(" ", _KEY.sub(lambda found: UNPRINTABLE.sub(_NO_WIDTH, found[0]), source.text))


def _told_once(form: Sequence[Fault], faults: Sequence[Fault]) -> Iterator[Fault]:
    """Yield the faults of a form, then the others, but those of a sign that it tells: what they say of it is kept."""
    told = {fault.location for fault in form if fault.kind in _SPOILT}
    again = {fault.location: fault for fault in faults if fault.kind in _OF_A_SIGN}
    for fault in form:
        same = again.get(fault.location, fault)
        yield replace(fault, received=same.received, unread=same.unread)
    yield from (fault for fault in faults if fault.kind not in _OF_A_SIGN or fault.location not in told)
