"""`ptsm echeance`: how a deadline is read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ptsm_cli.cli import commun
from ptsm_cli.texte import NBSP, guillemets

FORMATS = ("text", "json")


def commande(
    textes: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXTE…",
            help=f"Échéances telles qu'elles sont écrites{NBSP}; {guillemets('-')} pour en lire une par ligne.",
        ),
    ],
    formats: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"Forme du résultat{NBSP}: text ou json.")
    ] = "text",
    horizon: Annotated[
        str | None,
        typer.Option(
            "--horizon",
            metavar="DÉBUT/FIN",
            help=f"Durée du projet, que prend {guillemets('durée du PTSM')}{NBSP}: 2019-S1/2024-S2.",
        ),
    ] = None,
    sortie: commun.Sortie = None,
) -> None:
    """Montre comment une échéance est lue : sa nature, ses dates, ce qui n'est pas compris."""
    forme = commun.un_parmi("--format", FORMATS)(formats)

    from ptsm_cli.echeances import lire
    from ptsm_cli.periodes import Periode, lire_notation

    duree: Periode | None = None
    if horizon is not None:
        debut, _, fin = horizon.partition("/")
        try:
            duree = lire_notation(debut).jusqu_a(lire_notation(fin or debut))
        except ValueError as erreur:
            raise commun.UsageError(
                f"--horizon ne se lit pas{NBSP}: {erreur}.", hint="Écrivez par exemple 2019-S1/2024-S2."
            ) from None
    if textes == ["-"]:
        textes = sys.stdin.read().splitlines()
    # Python keeps bytes that are no UTF-8 as lone surrogates, which no output can write.
    lues = [lire(texte.encode(errors="surrogateescape").decode(errors="replace"), duree) for texte in textes]
    if forme == "json":
        from ptsm_cli.report.echeance.json import formater

        commun.livrer(formater(lues), sortie)
    else:
        from ptsm_cli.report.echeance import text

        commun.livrer_riche(lambda _: text.formater(lues), sortie)
