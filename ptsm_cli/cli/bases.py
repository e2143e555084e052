"""The former state that `--base` names: read for the command, with what of it was not read said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ptsm_cli.cli import streams

if TYPE_CHECKING:
    from ptsm_cli.projet.past import Base
    from ptsm_cli.projet.projet import Projet


def read_base(projets: Sequence[Projet], label: str, output: Path | None, consequence: str) -> Base:
    """Return what projects were; `consequence` is what comes of a file of theirs that was not read whole.

    Raises:
        PtsmError: it cannot be read.
        WriteError: the result would be written over one of its files.
    """
    from ptsm_cli.projet.outputs import refuse_read
    from ptsm_cli.projet.past import load_base

    base = load_base(projets, label)
    if output is not None:
        refuse_read([output], (file for projet in base.projets.values() for file in projet.files))
    streams.warn_of_unread(base.projets.values(), consequence)
    return base
