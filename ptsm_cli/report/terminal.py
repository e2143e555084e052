"""What a terminal may be given."""

from __future__ import annotations

from ptsm_cli.common.files import lisible
from ptsm_cli.loading.source import UNPRINTABLE


def propre(texte: str) -> str:
    """Return `texte` on one line, without the characters that would act on a terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", lisible(texte).replace("\n", " "))
