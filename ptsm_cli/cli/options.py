"""The options that commands share, and how the values of options are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.common.errors import PtsmError, ValeurInconnueError
from ptsm_cli.common.typography import guillemets, ou, vouliez_vous_dire

if TYPE_CHECKING:
    from ptsm_cli.common.periodes import Periode


class UsageError(PtsmError):
    """An option or argument has a value that cannot be used."""


def lire_chemin(texte: str) -> Path:
    """Return the path that an argument or an option gives.

    Raises:
        UsageError: the text is empty, which a variable left unset in a script often gives.
    """
    if not texte:
        raise UsageError("Un des chemins donnés est vide.", hint="Écrivez un point pour désigner le dossier courant.")
    return Path(texte)


Chemins = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[CHEMIN]…",
        parser=lire_chemin,
        help="Fichier, projet ou dossier de projets ; le dossier courant à défaut.",
    ),
]
"""Paths given to a command."""

Sortie = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FICHIER", parser=lire_chemin, help="Écrit dans ce fichier au lieu de l'écran."
    ),
]
"""Where to write the result."""

Jour = Annotated[
    str | None,
    typer.Option("--date", metavar="AAAA-MM-JJ", help="Jour de référence à la place d'aujourd'hui."),
]
"""The day taken for today."""


def un_parmi(option: str, valeurs: Iterable[str]) -> Callable[[str], str]:
    """Return a callback that accepts only these values, and proposes the nearest one."""
    connues = list(valeurs)

    def valider(valeur: str) -> str:
        if valeur in connues:
            return valeur
        raise UsageError(
            f"{option} ne connaît pas {guillemets(valeur)}.",
            hint=vouliez_vous_dire(valeur, connues) or f"Valeurs possibles : {ou(connues)}.",
        )

    return valider


def plusieurs_parmi(option: str, texte: str, valeurs: Iterable[str]) -> list[str]:
    """Return the values of a comma-separated option.

    Raises:
        UsageError: one of them is not known, or none is given.
    """
    valider = un_parmi(option, valeurs)
    choisies = [valider(morceau.strip()) for morceau in texte.split(",") if morceau.strip()]
    if not choisies:
        raise UsageError(f"{option} attend au moins une valeur.")
    return list(dict.fromkeys(choisies))


def lire_jour(texte: str | None) -> date:
    """Return the day of reference: the one given, else today.

    Raises:
        UsageError: the text is not a day of the calendar.
    """
    if texte is None:
        return date.today()  # noqa: DTZ011 - the user's own calendar
    try:
        jour = date.fromisoformat(texte)
    except ValueError:
        jour = None
    if jour is None or jour.isoformat() != texte:  # other notations of ISO 8601 are no help to the reader of a command
        raise UsageError(f"{guillemets(texte)} n'est pas une date.", hint="Écrivez par exemple 2021-06-30.")
    return jour


def lire_periode(option: str, texte: str | None) -> Periode | None:
    """Return the period that an option gives, None where it is not given.

    Raises:
        UsageError: the text is not in the notation of periods.
    """
    if texte is None:
        return None
    from ptsm_cli.common.periodes import lire_notation

    try:
        return lire_notation(texte)
    except ValueError:
        raise UsageError(
            f"{option} ne comprend pas {guillemets(texte)}.",
            hint="Écrivez une période qui existe : 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30.",
        ) from None


def chemins_ou_courant(chemins: list[Path] | None) -> list[Path]:
    """Return the paths given, or the current folder."""
    return chemins or [Path()]


def inconnu(quoi: str, valeur: str, connus: Iterable[str]) -> ValeurInconnueError:
    """Return the error for a name that designates nothing, with the nearest one."""
    return ValeurInconnueError(f"{quoi} {guillemets(valeur)} n'existe pas.", hint=vouliez_vous_dire(valeur, connus))
