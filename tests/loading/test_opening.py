"""Bytes that are no text of ours: what each is told to be, and how much of a file is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.loading.faults import FaultKind, UnreadableError
from ptsm_cli.loading.opening import SIZE_LIMIT, read_bytes, read_source

FOREIGN: dict[bytes, tuple[FaultKind, str, str]] = {
    b"PK\x03\x04.": (FaultKind.ENCODING, "document", "un document Word, Excel ou une archive zip"),
    b"\xd0\xcf\x11\xe0": (FaultKind.ENCODING, "document", "un ancien document Word ou Excel"),
    b"%PDF-1.7": (FaultKind.ENCODING, "document", "un PDF"),
    b"{\\rtf1": (FaultKind.ENCODING, "document", "un document RTF"),
    b"\x89PNG": (FaultKind.ENCODING, "document", "une image"),
    b"\xff\xd8\xff": (FaultKind.ENCODING, "document", "une image"),
    b"GIF89a": (FaultKind.ENCODING, "document", "une image"),
    b"\x1f\x8b": (FaultKind.ENCODING, "document", "une archive gzip"),
    b"\x00\x00": (FaultKind.ENCODING, "nul", ""),
    b"\xff\xfea\x00": (FaultKind.ENCODING, "utf-16", ""),
    b"\xfe\xff\x00a": (FaultKind.ENCODING, "utf-16", ""),
    b"a\x00b\x00\xe9": (FaultKind.ENCODING, "utf-16", ""),
    b"a\x00: \xe9\x00": (FaultKind.ENCODING, "utf-8", "E9"),
    b"a: \x81": (FaultKind.ENCODING, "utf-8", "81"),
    b"a: \xc3\xa9 \xe9": (FaultKind.ENCODING, "utf-8", "E9"),
    b"no key \xe9": (FaultKind.ENCODING, "utf-8", "E9"),
    b"#" * (SIZE_LIMIT + 1): (FaultKind.SIZE, "1048576", ""),
}


@pytest.mark.parametrize("raw", FOREIGN, ids=lambda raw: repr(raw[:8]))
def test_what_is_no_text_of_ours_is_named(raw: bytes) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_source("a.yaml", "a.yaml", raw)
    fault = refused.value.fault
    assert (fault.kind, fault.detail, fault.received) == FOREIGN[raw]


READ: dict[bytes, tuple[str, list[tuple[FaultKind, str, str]]]] = {
    b"": ("", []),
    b"#" * SIZE_LIMIT: ("#" * SIZE_LIMIT, []),
    b"ab\x00: 1": ("ab\x00: 1", [(FaultKind.CHARACTER, "U+0000", "")]),
    b"\xef\xbb\xbfa: 1": ("a: 1", [(FaultKind.BOM, "", "")]),
    b"- a: \xe9": ("- a: é", [(FaultKind.ENCODING, "cp1252", "E9")]),
    b"a: 1\r\nb: 1\r\n": ("a: 1\r\nb: 1\r\n", [(FaultKind.LINE_ENDS, "\r\n", "")]),
    b"a: 1\nb: 1\r\n": ("a: 1\nb: 1\r\n", [(FaultKind.LINE_ENDS, "", "")]),
    "a: Ã©".encode(): ("a: Ã©", [(FaultKind.TWICE_ENCODED, "é", "Ã©")]),
    "a: â€™".encode(): ("a: â€™", [(FaultKind.TWICE_ENCODED, "’", "â€™")]),
    "a: Âme â l'Å".encode(): ("a: Âme â l'Å", []),
    "a: b\u2028\x85".encode(): (
        "a: b\u2028\x85",
        [(FaultKind.SEPARATOR, "U+2028", ""), (FaultKind.SEPARATOR, "U+0085", "")],
    ),
}


@pytest.mark.parametrize("raw", READ, ids=lambda raw: repr(raw[:8]))
def test_what_spoils_a_text_does_not_prevent_its_reading(raw: bytes) -> None:
    source, faults = read_source("a.yaml", "a.yaml", raw)
    assert (source.text, [(one.kind, one.detail, one.received) for one in faults]) == READ[raw]


@pytest.mark.parametrize("raw", [*READ, b"\xef\xbb\xbf\xef\xbb\xbfa: 1"], ids=lambda raw: repr(raw[:8]))
def test_the_bytes_that_a_parser_is_given_are_those_of_the_text_and_begin_with_no_mark(raw: bytes) -> None:
    source, _ = read_source("a.yaml", "a.yaml", raw)
    assert source.encoded in {b"", source.text.encode()}
    assert not source.encoded.startswith(b"\xef\xbb\xbf")


def test_no_more_than_the_limit_and_one_byte_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a" * 200_000)
    assert [len(read_bytes(path, limit)) for limit in (0, 9, 65_535, 199_999, 300_000)] == [
        1,
        10,
        65_536,
        *[200_000] * 2,
    ]
    for other in (tmp_path, tmp_path / "lien"):
        if other != tmp_path:
            other.symlink_to(path)
        with pytest.raises(OSError, match=r"."):
            read_bytes(other)
