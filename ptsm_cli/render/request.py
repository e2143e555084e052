"""What a document is asked for, and what is understood of the projects that it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.plan import Step
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.projet import Projet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """What a document is asked for; each one reads the fields that its `SPEC` names.

    Attributes:
        projets: one project, or several for a document on all of them, without the fiches withdrawn on the day.
        reunion: the id of a meeting; None for the next one.
        day: the day of reference.
        step: length of the columns of a planning.
        start: first period to show, or None for what is natural.
        end: last period to show, or None for what is natural.
        fiches: references of the only fiches to show; None for all.
        vague: id of the only wave to show.
        instances: ids of the only bodies to show; empty for all.
        acteur: how the only organisation to show is called; None for all.
        revision: the id of the only revision or avenant to show; None for all.
        annee: the only year to show; None for that of the day.
        page: the id of the only thing that a page is on, where a document has a page each; None for all in one.
        cadre: the frame of a fiche: `ptsm`, or `anap`.
        drawn_day: the day that the user gives, drawn on the calendars; None where none is given.
        limited: whether the templates of a project have to keep within a budget.
        kept: what pages or documents on one project share, by a name and the folder of the project.
        understood: what is understood of each project, by its folder; documents printed together share it.
    """

    projets: tuple[Projet, ...]
    reunion: str | None = None
    day: date = date.min
    step: Step = Step.SEMESTRE
    start: Periode | None = None
    end: Periode | None = None
    fiches: tuple[str, ...] | None = None
    vague: str | None = None
    instances: frozenset[str] = frozenset()
    acteur: str | None = None
    annee: int | None = None
    revision: str | None = None
    page: str | None = None
    cadre: str = "ptsm"
    drawn_day: date | None = None
    limited: bool = True
    kept: dict[tuple[str, Path], Any] = field(default_factory=dict, compare=False)
    understood: dict[Path, ProjetAnalysis] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Take the projects as they are on the day: without the fiches that have left, with the deadlines in force."""
        object.__setattr__(self, "projets", tuple(on_day(projet, self.day) for projet in self.projets))

    @property
    def projet(self) -> Projet:
        """The project of a document on one of them."""
        return self.projets[0]

    def of(self, projet: Projet) -> ProjetAnalysis:
        """Return what is understood of a project, read alone: a document leads only to its own fiches."""
        return self.understood.setdefault(projet.root, alone(projet, self.day))

    def shared(self, name: str, make: Callable[[], T]) -> T:
        """Return what the documents on one project share under a name, made when it is first asked for."""
        key = (name, self.projet.root)
        if key not in self.kept:
            self.kept[key] = make()
        found: T = self.kept[key]
        return found

    @property
    def window(self) -> Periode | None:
        """The days from the first period to the last, open where one is not given; None where neither is."""
        if self.start is None and self.end is None:
            return None
        return Periode(self.start.debut if self.start else date.min, self.end.fin if self.end else date.max)
