"""What `render` does without printing: our templates copied into a folder, for the user to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ptsm_cli.cli import streams
from ptsm_cli.common.typography import NBSP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def eject_templates(folder: Path, documents: Sequence[str]) -> None:
    """Copy our templates into a folder, and say what was done; a file that the user changed is kept.

    Raises:
        WriteError: one of them cannot be written, or would be outside the folder.
    """
    from ptsm_cli.common.atomic import write
    from ptsm_cli.projet.outputs import refuse_elsewhere
    from ptsm_cli.render.engine.ejected import copies, is_kept

    texts = {folder / relative: text for relative, text in copies(tuple(documents))}
    refuse_elsewhere(folder, texts)
    for path, text in texts.items():
        if is_kept(path):
            streams.warn(f"Gardé tel quel{NBSP}: {path}. Pour avoir le nôtre, choisissez un dossier neuf.")
        else:
            streams.deliver(f"{'Écrit' if write(path, text) else 'Inchangé'}{NBSP}: {path}\n", None)
