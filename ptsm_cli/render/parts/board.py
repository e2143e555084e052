"""A row of a dashboard: an objective with what is written of it, and a box for each state."""

from __future__ import annotations

from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.printed_objectifs import say_charge
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.suivi.notes import last_note

STATES = {state: name for state, name in FOLLOW_UP_STATES.items() if state != "reporte"}
"""The states that there is a box for: a postponement has none, it is an event."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box: the name of a state, and whether it is ticked."""

    etat: str
    cochee: bool


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An objective, or a volet of it.

    Attributes:
        numero: its number.
        projet: the heading that it shares, or empty.
        libelle: its wording.
        premiere: whether it is the first row of its objective.
        resultats: what is expected.
        charges: what it costs.
        duree: how long it takes, and its deadline.
        qui: who carries it out.
        comment: how.
        cases: a box for each state.
    """

    numero: str
    projet: str
    libelle: Prose
    premiere: bool
    resultats: tuple[str, ...]
    charges: tuple[str, ...]
    duree: tuple[str, ...]
    qui: tuple[str, ...]
    comment: tuple[str, ...]
    cases: tuple[Box, ...]


def board_row(line: EcheanceLine, links: FicheLinks, day: date) -> BoardRow:
    """Return the row of an objective, its last known state on a day ticked."""
    objectif = line.objectif
    assert objectif is not None  # noqa: S101 - a dashboard has only objectives
    projet, first, known = links.projet, line.is_first, _state_of(line, day)
    carried = line.operateurs or objectif.pilotes
    ways = (*(objectif.modalites if first else ()), *(line.volet.modalites if line.volet else ()))
    return BoardRow(
        numero=line.number if first else "",
        projet=(objectif.projet or "") if first else "",
        libelle=links.prose(objectif.libelle, line.fiche.id, (*line.owner_route, "libelle")),
        premiere=first,
        resultats=objectif.resultats_attendus if first else (),
        charges=tuple(map(say_charge, objectif.charges)) if first else (),
        duree=_filled(objectif.duree if first else None, line.said),
        qui=tuple(map(projet.name_of, carried)),
        comment=tuple(dict.fromkeys(ways)),
        cases=tuple(Box(name, state == known) for state, name in STATES.items()),
    )


def _state_of(line: EcheanceLine, day: date) -> str | None:
    """Return the last known state of an objective on a day; None where nothing gives it, or only a postponement."""
    note = last_note(line, day)
    state = note.etat if note else None
    return state if state in STATES else None


def _filled(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
