"""All that is read of many texts, and all that is said of them: where each place ends, what it is, what is not read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from repository import ROOT

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.file import load_file
from ptsm_cli.model.vocabulary import VOCABULARY

TEXTS = (ROOT / "tests" / "data" / "lectures.txt").read_text(encoding="utf-8").splitlines()
"""Each as a string of JSON: signs that cannot be seen are spelt."""


def test_each_text_is_read_as_it_was_and_told_as_it_was(compare: Callable[[str, str], None]) -> None:
    compare("lectures.txt", "".join(f"{written}\n{''.join(_read(json.loads(written)))}" for written in TEXTS))


def _read(text: str) -> Iterator[str]:
    file = load_file("f.yaml", "f.yaml", text.encode(), VOCABULARY)
    yield f"    {json.dumps(file.data, ensure_ascii=not _is_seen(text))}{'' if file.readable else ' illisible'}\n"
    for fault in file.faults:
        said = " | ".join(filter(None, (fault.detail, fault.received)))
        said = said if _is_seen(said) else ascii(said)
        yield f"    {fault.kind} {_place(fault.location)}{said and f' {said}'}\n"
        yield from (f"      voir {_place(place)}\n" for place in (fault.see,) if place)
        yield from (f"      non lu {_place(place)}\n" for place in (fault.unread,) if place)


def _is_seen(text: str) -> bool:
    return text.translate(dict.fromkeys(map(ord, "\u00a0\n"))).isprintable()


def _place(location: Location) -> str:
    if isinstance(location.file, Unread):
        return ""
    place = location.place
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"
