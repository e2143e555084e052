"""`ptsm rules`: the list of the rules."""

from __future__ import annotations

from typing import Annotated

from ptsm_cli.cli import formats, options


def command(
    form: Annotated[str, formats.option("rules", "Forme de la liste")] = formats.SCREEN,
    output: options.Output = None,
) -> None:
    """Liste les règles, leur sévérité et ce qu'elles vérifient."""
    form = formats.choose("rules", form, output)
    from ptsm_cli.rules.registry import all_rules

    formats.deliver("rules", form, tuple(all_rules().values()), output)
