"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import errors, formats, options


def command(
    paths: options.Paths = None,
    form: Annotated[str, formats.option("findings", "Forme du rapport")] = formats.SCREEN,
    strict: Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")] = False,
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

    report = check(options.read_selections(paths, output), today)
    formats.deliver("findings", form, report, output)
    if report.faults:
        raise errors.of_rules(report.faults)
    threshold = Severity.AVERTISSEMENT if strict else Severity.ERREUR
    raise typer.Exit(1 if report.reaches(threshold) else 0)
