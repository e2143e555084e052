"""A planning as plain frozen data: groups, fiches, headings, rows and cells, all texts ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import groupby

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Nature
from ptsm_cli.echeances.put_off import postponed
from ptsm_cli.findings.location import Route
from ptsm_cli.links.naming import say_count
from ptsm_cli.plan.cells import CellState, PlanCell
from ptsm_cli.plan.columns import PlanPeriode, Step

PILOTAGE_HEADINGS = {
    "pilotes": "Pilotes",
    "partenaires": "Partenaires",
    "financeurs": "Financeurs",
    "indicateurs": "Indicateurs",
}
"""How each field of a `Pilotage` is headed in print."""


@dataclass(frozen=True, slots=True)
class Pilotage:
    """Who leads, helps and pays, and how one will know: names and indicators ready to print."""

    pilotes: tuple[str, ...] = ()
    partenaires: tuple[str, ...] = ()
    financeurs: tuple[str, ...] = ()
    indicateurs: tuple[str, ...] = ()

    def told(self, shared: Pilotage | None = None) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield what is said, heading by heading: « Pilotes » and their names; beside `shared`, only what differs."""
        for name, heading in PILOTAGE_HEADINGS.items():
            entries: tuple[str, ...] = getattr(self, name)
            if entries and (shared is None or entries != getattr(shared, name)):
                yield heading, entries


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row: an objective, one of its volets, the deadline of a fiche itself, its deployment to a place.

    Attributes:
        fiche: id of the fiche.
        numero: its printed number.
        groupe: id of its group.
        rank: rank of the objective in the file of the fiche, from 1; 0 for what is no objective of the fiche.
        volet_rank: rank of the volet in the objective, from 1, or None.
        label: the number that the source prints for the objective, else its rank; empty for what is no objective.
        is_first: whether it is the first row of its objective: the others, for the volets, need not repeat it.
        is_whole_fiche: whether it is the deadline of the fiche itself.
        short_route: where `court` is written in the model of the fiche.
        objectif: the objective in full; « Toute la fiche » for the fiche itself.
        court: its wording for the livret; the full one where there is no other.
        precision: what tells a volet from its neighbours.
        echeance: the deadline in force, verbatim; empty where none is written.
        adopted: the one that was adopted, where it was put off since.
        nature: how the deadline bounds time.
        debut: first day, where the deadline gives one.
        fin: last day, where the deadline gives one.
        intervals: what it covers, in order and apart; none where an end is missing.
        approximative: the words give the dates loosely.
        cells: one a period of the plan.
        before: what lies before the first period.
        after: what lies after the last period.
        across: the words written across the row where there is no bar, else None.
        operateurs: who carries it out.
        pilotage: the objective's own, completed by the fiche's.
    """

    fiche: str
    numero: str
    groupe: str
    rank: int
    volet_rank: int | None
    label: str
    is_first: bool
    is_whole_fiche: bool
    short_route: Route
    objectif: str
    court: str
    precision: str
    echeance: str
    adopted: str | None
    nature: Nature
    debut: date | None
    fin: date | None
    intervals: tuple[Periode, ...]
    approximative: bool
    cells: tuple[PlanCell, ...]
    before: PlanCell
    after: PlanCell
    across: str | None
    operateurs: tuple[str, ...]
    pilotage: Pilotage

    @property
    def said(self) -> str:
        """The deadline as printed: its words, or « reporté de 2019 à 2020 »."""
        return self.echeance if self.adopted is None else postponed(self.adopted, self.echeance)

    @property
    def states(self) -> frozenset[CellState]:
        """The states of its cells and of what lies outside the window."""
        return frozenset(cell.etat for cell in (*self.cells, self.before, self.after))


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """Consecutive rows under one project heading, or under none."""

    projet: str | None
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanFiche:
    """The rows of one fiche, or the name of the fiche whose content it shares, or the sentence that a wave prints.

    Attributes:
        id: id of the fiche.
        numero: its printed number.
        nom: how a heading names it: « Fiche n° 17 », « Fiche Adultes 1 ».
        label: how a dense table names it: « 17 », « Adultes 1 ».
        groupe: its group, as it is written.
        titre: its title, in the wave where the planning is of one.
        blocks: its rows, by project heading; none where a sentence stands at their place.
        pilotage: who leads, helps and pays.
        same_as: name of the fiche whose content it shares, in a sentence: « fiche n° 17 ».
        is_twin: whether it is counted with that one.
        phrase: the sentence that the wave prints instead of rows.
        phrase_route: where it is written in the model of the fiche.
    """

    id: str
    numero: str
    nom: str
    label: str
    groupe: str
    titre: str
    blocks: tuple[PlanBlock, ...]
    pilotage: Pilotage
    same_as: str | None
    is_twin: bool
    phrase: str | None
    phrase_route: Route

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """All its rows."""
        return tuple(row for block in self.blocks for row in block.rows)

    @property
    def overflows_before(self) -> bool:
        """Whether a row has something before the first period."""
        return any(row.before.etat is not CellState.EMPTY for row in self.rows)

    @property
    def overflows_after(self) -> bool:
        """Whether a row has something after the last period."""
        return any(row.after.etat is not CellState.EMPTY for row in self.rows)


@dataclass(frozen=True, slots=True)
class PlanGroupe:
    """The fiches of one group; `heading` names the groups that contain it first."""

    id: str
    heading: str
    fiches: tuple[PlanFiche, ...]

    @property
    def count(self) -> str:
        """How many fiches it has, as each document counts them: « 3 fiches (et la 17 bis) »."""
        twins = [fiche.label for fiche in self.fiches if fiche.is_twin]
        return say_count(len(self.fiches) - len(twins), twins)


@dataclass(frozen=True)
class Plan:
    """The planning of one project over a window.

    Attributes:
        projet: id of the project.
        titre: the project and its territory, as printed.
        sigle: the short name of the project: « PTSM 53 ».
        territoire: the name of the territory.
        horizon: what the roadmap covers, or None where it does not say it.
        step: length of the columns.
        periodes: the columns; none where nothing is dated and no window is asked for.
        groupes: in printed order; those without a fiche are left out.
    """

    projet: str
    titre: str
    sigle: str
    territoire: str
    horizon: Periode | None
    step: Step
    periodes: tuple[PlanPeriode, ...]
    groupes: tuple[PlanGroupe, ...]

    @cached_property
    def fiches(self) -> tuple[PlanFiche, ...]:
        """All fiches, in printed order."""
        return tuple(fiche for groupe in self.groupes for fiche in groupe.fiches)

    @cached_property
    def rows(self) -> tuple[PlanRow, ...]:
        """All rows, in printed order."""
        return tuple(row for fiche in self.fiches for row in fiche.rows)

    @cached_property
    def years(self) -> tuple[tuple[int, tuple[PlanPeriode, ...]], ...]:
        """The columns by year."""
        return tuple((year, tuple(periodes)) for year, periodes in groupby(self.periodes, lambda p: p.year))

    @cached_property
    def overflows_before(self) -> bool:
        """Whether a row has something before the first period."""
        return any(fiche.overflows_before for fiche in self.fiches)

    @cached_property
    def overflows_after(self) -> bool:
        """Whether a row has something after the last period."""
        return any(fiche.overflows_after for fiche in self.fiches)

    @property
    def legend(self) -> tuple[CellState, ...]:
        """The states that the planning shows, in the order of their declaration."""
        return legend_of([self])


def legend_of(plans: Iterable[Plan]) -> tuple[CellState, ...]:
    """Return the states that these plannings show, in the order of their declaration."""
    shown = {state for plan in plans for row in plan.rows for state in row.states}
    return tuple(state for state in CellState if state in shown and state is not CellState.EMPTY)
