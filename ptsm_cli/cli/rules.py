"""`ptsm rules`: the list of the rules."""

from __future__ import annotations

from typing import Annotated

from ptsm_cli.cli import formats, options


def commande(
    forme: Annotated[str, formats.option("rules", "Forme de la liste")] = formats.SCREEN,
    sortie: options.Sortie = None,
) -> None:
    """Liste les règles, leur sévérité et ce qu'elles vérifient."""
    forme = formats.choose("rules", forme)
    from ptsm_cli.rules.registry import toutes

    formats.deliver("rules", forme, tuple(toutes().values()), sortie)
