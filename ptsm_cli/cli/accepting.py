"""The findings that are accepted: every one of today's, written to the file that `--baseline` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ptsm_cli.cli import choices, errors, options, streams
from ptsm_cli.cli.bases import base_for_rules
from ptsm_cli.common.typography import counted, guillemets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from ptsm_cli.check.select import Choice
    from ptsm_cli.projet.selection import Selection


def accept_findings(
    selections: Sequence[Selection], choice: Choice, baseline: Path | None, *, today: date, base: str | None
) -> None:
    """Write the baseline that accepts everything that is found today.

    Raises:
        UsageError: no file is named, or what is asked for would leave out what the file accepts already.
        BaselineError: the file holds something else.
        WriteError: the file is, or would be, among the sources of a project.
    """
    from ptsm_cli.check.baseline import content_of, refuse_another
    from ptsm_cli.check.engine import Asked, check
    from ptsm_cli.projet.outputs import refuse_source
    from ptsm_cli.report.indented import dumps

    if baseline is None:
        raise options.UsageError("--update-baseline demande --baseline et le fichier à écrire.")
    choices.refuse_beside("--update-baseline", {"--select": bool(choice.select), "--ignore": bool(choice.ignore)})
    if any(selection.files is not None for selection in selections):
        raise options.UsageError(
            "--update-baseline accepte tout ce qui est trouvé dans des projets entiers.",
            hint="Nommez le dossier du projet.",
        )
    refuse_source(baseline)
    refuse_another(baseline)
    former = base_for_rules([selection.projet for selection in selections], choice, base, baseline)
    report = check(selections, today, Asked(marks=True, base=former))
    marks = [mark for projet in report.projets for mark in projet.marks]
    streams.deliver(dumps(content_of(marks)), baseline)
    streams.warn(f"{counted(len(marks), 'constat accepté', 'constats acceptés')} dans {guillemets(str(baseline))}.")
    if report.faults:
        raise errors.of_rules(report.faults)
