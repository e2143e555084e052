"""`ptsm rules`: the list of the rules."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import options, streams

FORMATS = ("text", "md", "json")


def commande(
    forme: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="Forme de la liste : text, md ou json.")
    ] = "text",
    sortie: options.Sortie = None,
) -> None:
    """Liste les règles, leur sévérité et ce qu'elles vérifient."""
    forme = options.un_parmi("--format", FORMATS)(forme)
    from ptsm_cli.rules.registry import toutes

    regles = tuple(toutes().values())
    if forme == "text":
        from ptsm_cli.report.rules import text

        streams.livrer_riche(lambda _: [text.lister(regles)], sortie)
    elif forme == "json":
        from ptsm_cli.report.rules import json

        streams.livrer(json.lister(regles), sortie)
    else:
        from ptsm_cli.report.rules import md

        streams.livrer(md.lister(regles), sortie)
