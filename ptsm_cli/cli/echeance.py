"""`ptsm echeance`: how a deadline is read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import formats, options
from ptsm_cli.common.files import lisible
from ptsm_cli.common.typography import NBSP, guillemets

if TYPE_CHECKING:
    from ptsm_cli.common.periodes import Periode


def commande(
    textes: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXTE…",
            help=f"Échéances telles qu'elles sont écrites{NBSP}; {guillemets('-')} pour en lire une par ligne.",
        ),
    ],
    forme: Annotated[str, formats.option("echeance", "Forme du résultat")] = formats.SCREEN,
    horizon: Annotated[
        str | None,
        typer.Option(
            "--horizon",
            metavar="DÉBUT/FIN",
            help=f"Durée du projet, que prend {guillemets('durée du PTSM')}{NBSP}: 2019-S1/2024-S2.",
        ),
    ] = None,
    sortie: options.Sortie = None,
) -> None:
    """Montre comment une échéance est lue : sa nature, ses dates, ce qui n'est pas compris."""
    forme = formats.choose("echeance", forme)

    from ptsm_cli.echeances import lire

    duree = _duree(horizon)
    if textes == ["-"]:
        textes = sys.stdin.read().splitlines()
    lues = [lire(lisible(texte), duree) for texte in textes]
    formats.deliver("echeance", forme, lues, sortie)


def _duree(horizon: str | None) -> Periode | None:
    """Return the interval between two periods of the project's notation, or that of one alone."""
    if horizon is None:
        return None
    debut, _, fin = horizon.partition("/")
    premiere, derniere = options.lire_periode("--horizon", debut), options.lire_periode("--horizon", fin or debut)
    if premiere is None or derniere is None or derniere.fin < premiere.debut:
        raise options.UsageError(
            "--horizon se termine avant de commencer.", hint="Écrivez par exemple 2019-S1/2024-S2."
        )
    return premiere.jusqu_a(derniere)
