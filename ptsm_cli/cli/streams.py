"""The standard streams: in UTF-8 whatever the locale, and always there. Light, for `--version` needs them too."""

from __future__ import annotations

import os
import signal
import sys
from io import TextIOWrapper

from ptsm_cli.common.files import REMPLACER


def preparer() -> None:
    """Make the standard streams read and write UTF-8; a closed input is empty, a closed output swallows all."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(_nulle_part(), "r")
    if sys.stdout is None:
        sys.stdout = os.fdopen(_nulle_part(), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(_nulle_part(), "w")
    for flux, erreurs in ((sys.stdin, "surrogateescape"), (sys.stdout, REMPLACER), (sys.stderr, REMPLACER)):
        if isinstance(flux, TextIOWrapper):
            flux.reconfigure(encoding="utf-8", errors=erreurs)


def finir_avec_le_lecteur() -> None:
    """Let the system end the command, in silence, when the one who reads its output has gone, as with `| head`."""
    if hasattr(signal, "SIGPIPE"):  # Windows has none
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _nulle_part() -> int:
    return os.open(os.devnull, os.O_RDWR)
