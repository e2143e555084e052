"""What a terminal may be given."""

from __future__ import annotations

from ptsm_cli.common.files import printable
from ptsm_cli.loading.source import UNPRINTABLE


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that would act on a terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", printable(text).replace("\n", " "))
