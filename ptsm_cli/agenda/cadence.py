"""Whether a body meets as often as it is expected to: whole and past years, semesters, quarters or months only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, whole_units
from ptsm_cli.model.gouvernance import CADENCE_FORM, Instance
from ptsm_cli.projet.instances import FullGouvernance


@dataclass(frozen=True, slots=True)
class Attendance:
    """How often a body met.

    Attributes:
        judged: the periods of its cadence that are past as a whole, each with the number of meetings held in it.
        expected: how many each of them should have; 0 without a cadence.
        held: how many meetings were held within the frame.
        ended: whether the frame is past.
    """

    judged: tuple[tuple[Periode, int], ...]
    expected: int
    held: int
    ended: bool

    @property
    def missed(self) -> Iterator[tuple[Periode, int]]:
        """The periods where it met less often than expected."""
        return ((unit, count) for unit, count in self.judged if count < self.expected)


def attendance(gouvernance: FullGouvernance, instance: Instance, day: date) -> Attendance | None:
    """Return how often a body had met on a day; None where neither it nor the project says over which time."""
    frame = _frame(gouvernance, instance)
    if frame is None:
        return None
    held = _held(gouvernance, instance)
    form = CADENCE_FORM.fullmatch(instance.cadence or "")
    units = tuple(whole_units(form["periode"], frame, day)) if form else ()
    return Attendance(
        judged=tuple((unit, sum(unit.contains(day) for day in held)) for unit in units),
        expected=int(form["nombre"]) if form else 0,
        held=sum(frame.contains(day) for day in held),
        ended=frame.fin < day,
    )


def _frame(gouvernance: FullGouvernance, instance: Instance) -> Periode | None:
    declared = instance.periode
    if declared is None:
        return gouvernance.projet.horizon
    return None if declared.fin.fin < declared.debut.debut else declared.debut.through(declared.fin)


def _held(gouvernance: FullGouvernance, instance: Instance) -> list[date]:
    moments = (
        reunion_moment(located.contenu)
        for located in gouvernance.reunions_of(instance.id)
        if located.contenu.statut == "tenue"
    )
    return [moment.fin for moment in moments if moment.fin is not None]
