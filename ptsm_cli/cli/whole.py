"""The commands that show whole projects: a file alone stands for its project, and they say so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ptsm_cli.cli import options, streams
from ptsm_cli.common.typography import guillemets

if TYPE_CHECKING:
    from ptsm_cli.projet.projet import Projet

ONE_FICHE = "Pour une seule fiche, ajoutez --fiche et son numéro."
"""How the commands that can choose a fiche are told which."""


def read_whole(paths: list[Path] | None, output: Path | None = None, *, advice: str = "") -> tuple[Projet, ...]:
    """Return the projects that the paths name, whole, and say so where some of their files alone were named.

    The advice tells how to choose what was named, where the command can.
    """
    from ptsm_cli.loading.layout import TERRITOIRE

    selections = options.read_selections(paths, output)
    for selection in selections:
        for path in sorted(selection.files or ())[:1]:
            if path != selection.projet.path(TERRITOIRE):
                said = f"{guillemets(path)} désigne ici tout son projet, {guillemets(selection.projet.called)}."
                streams.warn(f"{said} {advice}")
    return tuple(selection.projet for selection in selections)
