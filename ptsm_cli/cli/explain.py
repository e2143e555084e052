"""`ptsm explain`: what a rule checks, why, and how to mend what it finds."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import streams


def command(
    rule: Annotated[str, typer.Argument(metavar="CODE", help="Code ou nom d'une règle : E003, echeance-hors-horizon.")],
) -> None:
    """Explique une règle, avec un mauvais et un bon exemple."""
    from ptsm_cli.report.rules.text import explain
    from ptsm_cli.rules.registry import find_rule

    streams.show([explain(find_rule(rule))])
