"""What a terminal may be given."""

from __future__ import annotations

import re

from ptsm_cli.common.files import printable
from ptsm_cli.loading.source import UNPRINTABLE

_ENDS = re.compile(r"\r\n?|\n")


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that would act on a terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", _ENDS.sub(" ", printable(text)))
