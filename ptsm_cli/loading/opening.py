"""The opening of a file: its bytes within a limit, its encoding, and what spoils its form."""

from __future__ import annotations

import os
import re
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.damage import damaged_letter
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.source import FORBIDDEN, LINE_END, SEPARATORS, UNPRINTABLE, Source

SIZE_LIMIT = 1024 * 1024
"""Largest file read, in bytes; a fiche is a hundred times smaller."""

_PIECE = 1 << 16
"""Bytes that are read at a time: room is made for as many, and a fiche has a twentieth of them."""

_READING = sum((getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_BINARY", "O_NOFOLLOW")), os.O_RDONLY)
"""How a file is opened; some systems know less of it."""

_UTF_8 = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_KEYED = re.compile(rb"^[ -]*\w+:", re.MULTILINE)
_NO_WINDOWS = re.compile(rb"[\x00\x81\x8d\x8f\x90\x9d]")
"""What no text of Windows holds."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""What such a file begins with; in one of French without it, nearly every other byte is null."""

_DOCUMENTS = {
    b"PK\x03\x04": "un document Word, Excel ou une archive zip",
    b"\xd0\xcf\x11\xe0": "un ancien document Word ou Excel",
    b"%PDF-": "un PDF",
    b"{\\rtf": "un document RTF",
    b"\x89PNG": "une image",
    b"\xff\xd8\xff": "une image",
    b"GIF8": "une image",
    b"\x1f\x8b": "une archive gzip",
}
"""How the files of other programs begin, whatever their names: what each is."""

_BOM = "\ufeff"


def read_source(path: Path | str, name: str, given: bytes | None) -> tuple[Source, list[Fault]]:
    """Return a file as read, and what spoils its form without preventing its reading.

    `given` takes the place of its bytes.

    Raises:
        UnreadableError: the file cannot be opened, is too large, or is text in no encoding that we know.
    """
    try:
        raw = read_bytes(path) if given is None else given
    except OSError as error:
        raise UnreadableError(
            Fault(FaultKind.ENCODING, Location(Unread(name)), "acces", error.strerror or "")
        ) from None
    if len(raw) > SIZE_LIMIT:
        raise UnreadableError(Fault(FaultKind.SIZE, Location(Unread(name)), str(SIZE_LIMIT)))
    if not raw.strip(b"\x00") and raw:
        raise UnreadableError(Fault(FaultKind.ENCODING, Location(Unread(name)), "nul"))
    if of := next((what for start, what in _DOCUMENTS.items() if raw.startswith(start)), None):
        raise UnreadableError(Fault(FaultKind.ENCODING, Location(Unread(name)), "document", of))
    if raw.startswith(_UTF_16) or (b"\x00" in raw and raw.count(b"\x00") * 3 > len(raw)):
        raise UnreadableError(Fault(FaultKind.ENCODING, Location(Unread(name)), "utf-16"))
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return _as_windows(name, raw, error.start)
    encoded = raw.removeprefix(BOM_UTF8)
    twice = encoded.startswith(BOM_UTF8)  # a parser of bytes would pass over the second one, and count it nowhere
    source = Source(name, text.removeprefix(_BOM), b"" if twice else encoded)
    return source, list(_form(source, has_bom=text.startswith(_BOM)))


def _as_windows(name: str, raw: bytes, start: int) -> tuple[Source, list[Fault]]:
    """Return a file that is not UTF-8 as read in the encoding of Windows, where nothing of it is UTF-8.

    Raises:
        UnreadableError: it cannot be read so either.
    """
    before, wrong = len(raw[:start].decode().removeprefix(_BOM)), f"{raw[start]:02X}"
    # Where nothing outside ASCII is UTF-8, the place is the same in both encodings.
    if _UTF_8.search(raw) or _NO_WINDOWS.search(raw) or not _KEYED.search(raw):
        source = Source(name, raw.decode(errors="replace").removeprefix(_BOM))
        raise UnreadableError(Fault(FaultKind.ENCODING, source.at(before), "utf-8", wrong))
    source = Source(name, raw.decode("cp1252"))
    return source, [Fault(FaultKind.ENCODING, source.at(before), "cp1252", wrong), *_form(source, has_bom=False)]


def read_bytes(path: Path | str, limit: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of a regular file, at most one more than the limit: sizes lie, and a pipe never ends.

    A symbolic link is not followed: whoever may follow it says so by giving where it leads.

    Raises:
        OSError: the file cannot be opened, or is no regular one.
    """
    descriptor = os.open(path, _READING)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("pas un fichier ordinaire")
        pieces, room = [], limit + 1
        while room and (piece := os.read(descriptor, min(_PIECE, room))):
            pieces.append(piece)
            room -= len(piece)
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def _form(source: Source, *, has_bom: bool) -> Iterator[Fault]:
    """Yield what does not prevent reading but spoils diffs and other tools: byte order mark, line ends, separators."""
    if has_bom:
        yield Fault(FaultKind.BOM, source.start)
    if "\r" in source.text:
        ends = list(LINE_END.finditer(source.text))
        kinds = dict.fromkeys(end[0] for end in ends)
        odd = ends[0] if len(kinds) == 1 else next(end for end in ends if end[0] != ends[0][0])
        yield Fault(FaultKind.LINE_ENDS, source.at(odd.start()), "".join(kinds) if len(kinds) == 1 else "")
    if damaged := damaged_letter(source.text, source.signs):
        meant = damaged[0].encode("cp1252").decode(errors="replace")
        yield Fault(FaultKind.TWICE_ENCODED, source.at(*damaged.span()), meant, damaged[0])
    if not UNPRINTABLE.search("".join(source.signs)):
        return
    for found in FORBIDDEN.finditer(source.text):
        yield Fault(FaultKind.CHARACTER, source.at(found.start()), f"U+{ord(found[0]):04X}")
    for found in SEPARATORS.finditer(source.text):
        yield Fault(FaultKind.SEPARATOR, source.at(found.start()), f"U+{ord(found[0]):04X}")
