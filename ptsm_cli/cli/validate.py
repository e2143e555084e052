"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import errors, formats, options, streams
from ptsm_cli.common.typography import NBSP, guillemets

if TYPE_CHECKING:
    from ptsm_cli.projet.selection import Selection

StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-name",
        metavar="FICHIER",
        help="Fichier dont l'entrée standard donne le texte, quand le chemin est « - », pour un éditeur.",
    ),
]


def command(
    paths: options.Paths = None,
    form: Annotated[str, formats.option("findings", "Forme du rapport")] = formats.SCREEN,
    strict: Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")] = False,
    stdin_name: StdinName = None,
    output: options.Output = None,
    day: options.Day = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    form = formats.choose("findings", form)
    today = options.read_day(day)

    from ptsm_cli.check.engine import check
    from ptsm_cli.findings.finding import Severity

    report = check(_selections(paths, stdin_name, output), today)
    formats.deliver("findings", form, report, output)
    if report.faults:
        raise errors.of_rules(report.faults)
    threshold = Severity.AVERTISSEMENT if strict else Severity.ERREUR
    raise typer.Exit(1 if report.reaches(threshold) else 0)


def _selections(paths: list[Path] | None, stdin_name: str | None, output: Path | None) -> list[Selection]:
    """Return what to check: what the paths name, or the one file whose text comes by the standard input."""
    given = options.STDIN in (paths or ())
    if given and len(paths or ()) > 1:
        raise options.UsageError(f"{guillemets('-')} se donne seul.", hint="Retirez les autres chemins.")
    if given != (stdin_name is not None):
        raise options.UsageError(
            f"{guillemets('-')} et --stdin-name vont ensemble.",
            hint=f"Écrivez par exemple «{NBSP}ptsm validate - --stdin-name fiches/01.yaml{NBSP}».",
        )
    if stdin_name is None:
        return options.read_selections(paths, output)
    from ptsm_cli.projet.selection import load_given

    return [load_given(options.read_path(stdin_name), streams.read_input())]
