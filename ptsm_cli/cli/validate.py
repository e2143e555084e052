"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import errors, formats, options, streams

if TYPE_CHECKING:
    from ptsm_cli.check.engine import Report
    from ptsm_cli.report.shortened import Choices


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
    stdin_name: options.StdinName = None,
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

    given = options.read_given(paths, stdin_name)
    report = check([given[0]] if given else options.read_selections(paths, output), today)
    choices = Choices(hints, everything, quiet, statistics, strict)
    formats.deliver("findings", form, report, output, choices)
    if form == "github":
        _summarize(report, choices)
    if report.faults:
        raise errors.of_rules(report.faults)
    threshold = Severity.AVERTISSEMENT if strict else Severity.ERREUR
    raise typer.Exit(1 if report.reaches(threshold) else 0)


def _summarize(report: Report, choices: Choices) -> None:
    """Add to the summary of the workflow's run, where the environment names its file."""
    from ptsm_cli.report.findings import github

    if path := os.environ.get(github.SUMMARY):
        streams.append(Path(path), github.format_summary(report, choices))
