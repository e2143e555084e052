"""Text as it is written: in UTF-8 whatever it holds, without what acts on a terminal."""

from __future__ import annotations

import codecs
import re

from ptsm_cli.common.startup import deferred

REPLACE = "ptsm.remplacer"
"""Name of the way to encode lone surrogates: the bytes they stand for where these are UTF-8, else U+FFFD."""


def _substitute(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wrong = error.object[error.start : error.end]
    try:
        encoded = wrong.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        encoded = b"\xff" * len(wrong)
    return encoded.decode(errors="replace").encode(), error.end


codecs.register_error(REPLACE, _substitute)


def encode(text: str) -> bytes:
    """Return a text in UTF-8, what cannot be written replaced by U+FFFD."""
    return text.encode(errors=REPLACE)


def printable(text: str) -> str:
    """Return a text as `encode` writes it."""
    return encode(text).decode()


_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
"""What nearly all of a text is made of."""


def rare_signs(text: str | bytes) -> frozenset[str]:
    """Return the signs of a text, or of one in UTF-8, but those of plain ASCII: few, they tell what it cannot hold."""
    return frozenset(_rare(text if isinstance(text, bytes) else text.encode(errors="surrogatepass")))


def has_rare(text: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether a pattern, which finds nothing else, finds one of these signs: to sift a text is quicker."""
    return pattern.search(_rare(text.encode(errors="surrogatepass"))) is not None


def _rare(encoded: bytes) -> str:
    return encoded.translate(None, _PLAIN).decode(errors="surrogatepass")


_CONTROL = deferred(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BREAKING = "\v\f\x85"


def inert(text: str) -> str:
    """Return a text without the control characters that act on a terminal; those that only break lines are spaces."""
    if not has_rare(text, _CONTROL):
        return text
    return _CONTROL.sub(lambda found: " " if found[0] in _BREAKING else "\N{REPLACEMENT CHARACTER}", text)
