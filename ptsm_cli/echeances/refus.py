"""How the reading of dates gives up: it never guesses."""

from __future__ import annotations

from ptsm_cli.echeances.echeance import Motif


class RefusError(Exception):
    """The text is not surely understood; `lire` turns it into a deadline left unread."""

    def __init__(self, motif: Motif) -> None:
        super().__init__(motif.value)
        self.motif = motif
