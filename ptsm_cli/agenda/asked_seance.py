"""Which meeting is meant by an id or a day, and those of the same body around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.common.errors import LackingError, UnknownValueError
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, did_you_mean, enumeration, guillemets

_CITED = 5
"""How many meetings a message names: the last ones."""


def select_seance(ordered: Sequence[Seance], asked: str | date, projet: str) -> Seance:
    """Return the meeting that has an id, or the first one that takes place from a day on, else the last one.

    Args:
        ordered: the meetings of a project in time order.
        asked: the id, or the day.
        projet: how the project is named to the user.

    Raises:
        UnknownValueError: there is none at all.
    """
    identifiers = [seance.reunion.id for seance in ordered]
    if isinstance(asked, date):
        held = [seance for seance in ordered if seance.takes_place]
        dated = [seance for seance in held if seance.moment.fin is not None]
        coming = [seance for seance in dated if seance.moment.fin and seance.moment.fin >= asked]
        if held:
            return (coming or dated[-1:] or held)[0]
        lacks = f"pas de réunion à partir du {say_day(asked)}"
        raise LackingError(projet, (f"n'a {lacks}", f"n'ont {lacks}"), hint=_hint(identifiers))
    found = next((seance for seance in ordered if seance.reunion.id == asked), None)
    if found is None:
        message = f"{projet} n'a pas de réunion {guillemets(asked)}."
        hint = did_you_mean(asked, identifiers) or _hint(identifiers)
        raise UnknownValueError(message, hint=hint)
    return found


def select_held(ordered: Sequence[Seance], asked: str | date, projet: str) -> Seance:
    """Return the meeting that has an id, or the last one held by a day.

    Args:
        ordered: the meetings of a project in time order.
        asked: the id, or the day.
        projet: how the project is named to the user.

    Raises:
        UnknownValueError: there is none.
    """
    if isinstance(asked, str):
        return select_seance(ordered, asked, projet)
    held = [s for s in ordered if s.reunion.statut == "tenue" and (s.moment.fin is None or s.moment.fin <= asked)]
    if held:
        return max(held, key=lambda seance: seance.moment.fin or date.min)
    lacks = f"pas de réunion tenue au {say_day(asked)}"
    hint = _hint([seance.reunion.id for seance in ordered])
    raise LackingError(projet, (f"n'a {lacks}", f"n'ont {lacks}"), hint=hint)


def neighbours(ordered: Sequence[Seance], seance: Seance) -> tuple[Seance | None, Seance | None]:
    """Return the meetings of the same body before and after one, those cancelled or postponed left out."""
    own = [s for s in ordered if s == seance or (s.takes_place and s.reunion.instance == seance.reunion.instance)]
    rank = own.index(seance)
    return (own[rank - 1] if rank else None), (own[rank + 1] if rank + 1 < len(own) else None)


def _hint(identifiers: Sequence[str]) -> str:
    if not identifiers:
        return "Décrivez les réunions dans un fichier du dossier gouvernance."
    return f"Dernières réunions{NBSP}: {enumeration(identifiers[-_CITED:])}."
