"""What is past, next and due on a given day."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from ptsm_cli.agenda.calendar import PlacedJalon, Seance, placed_jalons, seances
from ptsm_cli.agenda.jalons import JalonState, jalon_states
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.projet.instances import assemble
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.standing import echeance_state


@dataclass(frozen=True, slots=True)
class Agenda:
    """The calendar of one project, cut at `today`; each list is in time order.

    Attributes:
        past: meetings whose day, or whole period, is before today.
        coming: meetings today or later.
        undated: meetings that the files place nowhere.
        jalons: milestones.
        states: the state of each milestone, by its id.
        echeances: objectives whose deadline ends in the window, soonest first; from today on without a window.
        window: the days asked for, or None where none is.
        late: how many deadlines have passed while what is said of them is neither reached nor given up, in the window
            or not.
        past_unsaid: how many have passed without a state said: nobody knows whether they are late.
        instant: when the agenda is drawn up; the start of `today`, in universal time, where nothing more is known.
    """

    projet: Projet
    today: date
    past: tuple[Seance, ...]
    coming: tuple[Seance, ...]
    undated: tuple[Seance, ...]
    jalons: tuple[PlacedJalon, ...]
    states: Mapping[str, JalonState]
    echeances: tuple[EcheanceLine, ...]
    late: int
    past_unsaid: int
    instant: datetime
    window: Periode | None = None

    @property
    def seances(self) -> tuple[Seance, ...]:
        """Every meeting, past, next, then those without a date."""
        return (*self.past, *self.coming, *self.undated)

    @property
    def next_seance(self) -> Seance | None:
        """The next meeting that is neither cancelled nor postponed."""
        return next((s for s in self.coming if s.takes_place), None)


def build_agenda(
    projet: Projet,
    today: date,
    window: Periode | None = None,
    *,
    instances: frozenset[str] = frozenset(),
    instant: datetime | None = None,
) -> Agenda:
    """Return the calendar of a project, within a window and for some bodies only where they are given.

    Deadlines and milestones belong to no body: with `instances`, only meetings are kept.
    """
    projet = on_day(projet, today)
    gouvernance = assemble(projet)
    everything = placed_jalons(gouvernance)
    past = () if instances else echeances_within(projet, Periode(date.min, today))
    states = Counter(echeance_state(line, today) for line in past)
    kept = [s for s in seances(gouvernance) if _within(s.moment, window)]
    if instances:
        kept = [s for s in kept if s.reunion.instance in instances]
    return Agenda(
        projet=projet,
        today=today,
        past=tuple(s for s in kept if s.moment.fin and s.moment.fin < today),
        coming=tuple(s for s in kept if s.moment.fin and s.moment.fin >= today),
        undated=tuple(s for s in kept if not s.moment.fin),
        jalons=() if instances else tuple(e for e in everything if _within(e.moment, window)),
        states=jalon_states(everything, today),
        echeances=() if instances else echeances_within(projet, window or Periode(today, date.max)),
        late=states["en-retard"],
        past_unsaid=states["echue-etat-non-dit"],
        instant=instant or datetime.combine(today, time(), UTC),
        window=window,
    )


_MONTHS_SHOWN = 6
_MONTHS_OF_A_YEAR = 12


def shortened(agenda: Agenda) -> tuple[Agenda, Agenda | None]:
    """Return an agenda as a person reads it, six months ahead, and what follows; None where nothing does.

    Nothing is left out where a window was asked for.
    """
    end = _months_after(agenda.today, _MONTHS_SHOWN)
    if agenda.window is not None:
        return agenda, None
    coming = tuple(s for s in agenda.coming if _begins_by(s.moment, end))
    jalons = tuple(placed for placed in agenda.jalons if _begins_by(placed.moment, end))
    echeances = tuple(line for line in agenda.echeances if _may_fall_by(line, Periode(agenda.today, date.max), end))
    shown = replace(agenda, coming=coming, jalons=jalons, echeances=echeances)
    rest = replace(
        agenda,
        past=(),
        undated=(),
        coming=tuple(s for s in agenda.coming if s not in coming),
        jalons=tuple(placed for placed in agenda.jalons if placed not in jalons),
        echeances=tuple(line for line in agenda.echeances if line not in echeances),
    )
    return shown, rest if rest.coming or rest.jalons or rest.echeances else None


def _may_fall_by(line: EcheanceLine, coming: Periode, end: date) -> bool:
    """Tell whether a deadline may fall by a day: one of « 2021 » may fall any day of that year."""
    last = _first_end(line, coming)
    return last is None or max(line.echeance.debut or last, _months_after(last, -_MONTHS_OF_A_YEAR)) <= end


def _begins_by(moment: Moment, end: date) -> bool:
    return (moment.debut or moment.fin or date.min) <= end


def _months_after(day: date, months: int) -> date:
    """Return the day some months later; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def echeances_within(projet: Projet, frame: Periode) -> tuple[EcheanceLine, ...]:
    """Return the objectives whose deadline is a date or a limit that falls in an interval, soonest first.

    Of a deadline of several intervals, it is enough that one ends there.
    """
    lines = [x for x in collect_lines(projet) if x.echeance.nature in {"datee", "limite"}]
    ended = [(end, line) for line in lines if (end := _first_end(line, frame))]
    return tuple(line for _, line in sorted(ended, key=lambda pair: pair[0]))


def _first_end(line: EcheanceLine, frame: Periode) -> date | None:
    ends = [read.fin for read in line.echeance.intervals] or list(filter(None, [line.echeance.fin]))
    return next((end for end in ends if frame.contains(end)), None)


def _within(moment: Moment, window: Periode | None) -> bool:
    if window is None:
        return True
    if moment.debut is None and moment.fin is None:
        return False
    if moment.several:
        return any(window.overlaps(interval) for interval in moment.several)
    return (moment.debut or date.min) <= window.fin and window.debut <= (moment.fin or date.max)
