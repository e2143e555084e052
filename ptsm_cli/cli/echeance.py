"""`ptsm echeance`: how a deadline is read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import days, formats, options
from ptsm_cli.common.encoding import printable
from ptsm_cli.common.typography import NBSP, guillemets

if TYPE_CHECKING:
    from ptsm_cli.common.periodes import Periode


def command(
    texts: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXTE…",
            help=f"Échéances telles qu'elles sont écrites{NBSP}; {guillemets('-')} pour en lire une par ligne.",
        ),
    ],
    form: Annotated[str, formats.option("echeance", "Forme du résultat")] = formats.SCREEN,
    horizon: Annotated[
        str | None,
        typer.Option(
            "--horizon",
            metavar="DÉBUT/FIN",
            help=f"Durée du projet, que prend {guillemets('durée du PTSM')}{NBSP}: 2019-S1/2024-S2.",
        ),
    ] = None,
    output: options.Output = None,
) -> None:
    """Montre comment une échéance est lue : sa nature, ses dates, ce qui n'est pas compris."""
    form = formats.choose("echeance", form, output)

    from ptsm_cli.echeances import Contexte, read_echeance

    context = Contexte(horizon=_duration(horizon))
    if texts == ["-"]:
        texts = _typed()
    readings = [read_echeance(printable(text), context) for text in texts]
    formats.deliver("echeance", form, readings, output)


def _typed() -> list[str]:
    """Return the deadlines of the standard input, one a line.

    Raises:
        UsageError: there is more of it than is read of a file.
    """
    from ptsm_cli.loading.opening import SIZE_LIMIT

    typed = sys.stdin.read(SIZE_LIMIT + 1)
    if len(typed) > SIZE_LIMIT:
        raise options.UsageError(f"L'entrée standard dépasse 1{NBSP}Mio.", hint="Donnez-la en plusieurs fois.")
    *lines, last = typed.split("\n")
    return [*lines, last] if last else lines


def _duration(horizon: str | None) -> Periode | None:
    """Return the interval between two periods of the project's notation, or that of one alone."""
    if horizon is None:
        return None
    start, _, end = horizon.partition("/")
    first, last = days.periode_given("--horizon", start), days.periode_given("--horizon", end or start)
    if last.fin < first.debut:
        raise options.UsageError(
            "--horizon se termine avant de commencer.", hint="Écrivez par exemple 2019-S1/2024-S2."
        )
    return first.through(last)
