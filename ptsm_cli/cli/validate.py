"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import errors, formats, options, streams
from ptsm_cli.common.typography import NBSP, guillemets

if TYPE_CHECKING:
    from ptsm_cli.check.engine import Report
    from ptsm_cli.projet.selection import Selection
    from ptsm_cli.report.shortened import Choices

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
    hints: Annotated[bool, typer.Option("--hints", help="Montre aussi les conseils.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Montre tous les constats, si nombreux qu'ils soient.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Ne montre que les constats, sans bilan.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Compte les constats de chaque règle au lieu de les montrer.")
    ] = False,
    stdin_name: StdinName = None,
    output: options.Output = None,
    day: options.Day = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    form = formats.choose("findings", form)
    if statistics and form not in {formats.SCREEN, "json"}:
        raise options.UsageError(
            f"--statistics ne va pas avec --format {form}.",
            hint="Le format text les montre, et json les donne toujours.",
        )
    today = options.read_day(day)

    from ptsm_cli.check.engine import check
    from ptsm_cli.findings.finding import Severity
    from ptsm_cli.report.shortened import Choices

    report = check(_selections(paths, stdin_name, output), today)
    choices = Choices(hints, everything, quiet, statistics, strict)
    formats.deliver("findings", form, report, output, choices)
    if form == "github":
        _summarize(report, choices)
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


def _summarize(report: Report, choices: Choices) -> None:
    """Add to the summary of the workflow's run, where the environment names its file."""
    from ptsm_cli.report.findings import github

    if path := os.environ.get(github.SUMMARY):
        streams.append(Path(path), github.format_summary(report, choices))
