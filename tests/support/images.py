"""Pictures as a territory may have for its logo, made of a few bytes."""

from __future__ import annotations

import zlib


def png(width: int = 2, height: int = 2, more: int = 0) -> bytes:
    """Return an image of these sides, followed by so many bytes."""

    def part(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)

    size = width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0"
    rows = zlib.compress((b"\0" + b"\x17\x50\x5a" * min(width, 9)) * min(height, 9))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", rows) + part(b"IEND", b"") + b"\0" * more


def jpeg(width: int = 2, height: int = 2, marker: int = 0xC2, before: int = 0xE0) -> bytes:
    """Return the beginning of an image, after a part of another kind, that has no size."""
    frame = b"\xff" + bytes([marker]) + b"\0\x11\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x03"
    return b"\xff\xd8\xff" + bytes([before]) + b"\0\x0aabcdefgh" + frame + b"\0" * 20
