"""What `validate --fix` writes and `validate --diff` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ptsm_cli.cli import streams
from ptsm_cli.common.typography import counted

if TYPE_CHECKING:
    from ptsm_cli.check.outcome import CheckReport


def show_mended(report: CheckReport) -> bool:
    """Print what `--fix` would change; tell whether there is anything."""
    from ptsm_cli.editing.fixes import mend
    from ptsm_cli.editing.patch import difference

    files = mend(report).files
    for file in files:
        streams.deliver(difference(file), None)
    if not files:
        streams.warn("Rien que --fix puisse corriger.")
    return bool(files)


def write_mended(report: CheckReport) -> bool:
    """Write what can be mended in the files; tell whether anything was."""
    from ptsm_cli.common.atomic import write
    from ptsm_cli.editing.fixes import mend

    mended = mend(report)
    for file in mended.files:
        write(file.file, file.after or "")
    if mended.findings:
        count = counted(len(mended.findings), "constat corrigé", "constats corrigés")
        streams.warn(f"{count} dans {counted(len(mended.files), 'fichier')}.")
    return bool(mended.files)
