"""The meetings of a project as documents print them: state, subject, presence, and what replaces one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Literal

from ptsm_cli.agenda.calendar import Seance, seances
from ptsm_cli.agenda.in_words import STATUSES, presence, say_hour, say_moment, say_replacement
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import capitalize, enumeration, space_numbers
from ptsm_cli.links.naming import name_references
from ptsm_cli.model.gouvernance import Decision, Reunion
from ptsm_cli.projet.instances import FullGouvernance
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.crossrefs import FicheLinks, links_to
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, linked
from ptsm_cli.render.prose.prose import Prose


@dataclass(frozen=True)
class Reunions:
    """The meetings of a project.

    Attributes:
        gouvernance: its governance.
        seances: its meetings in time order.
    """

    gouvernance: FullGouvernance
    seances: tuple[Seance, ...]

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """By id of a meeting, its place in a document that lists them."""
        return anchors_of("reunion", (seance.reunion.id for seance in self.seances))

    @property
    def projet(self) -> Projet:
        """The project whose meetings these are."""
        return self.gouvernance.projet

    def of(self, instance: str) -> tuple[Seance, ...]:
        """Return the meetings of a body."""
        return self._by_instance.get(instance, ())

    @cached_property
    def _by_instance(self) -> dict[str, tuple[Seance, ...]]:
        return grouped((seance.reunion.instance, seance) for seance in self.seances)

    def state(self, seance: Seance, links: FicheLinks) -> Cell:
        """Return the status of a meeting, its reason and what replaces it."""
        reunion = seance.reunion
        replaced = linked(capitalize(say_replacement(seance)), self.anchors.get(reunion.remplacee_par or ""))
        reason = links.said(reunion, reunion.motif or "", "motif")
        lines = tuple(line for line in (reason, replaced) if line)
        return Cell(STATUSES[reunion.statut].capitalize(), genre="" if seance.takes_place else "retiree", suite=lines)

    def presence(self, reunion: Reunion) -> Cell:
        """Return who came to a meeting."""
        recorded = reunion.presence
        membres = enumeration(map(self.projet.name_of, recorded.membres)) if recorded else ""
        counts = " sur ".join(presence(recorded))
        return Cell(counts or membres, suite=(membres,) if counts and membres else ())


def gather_reunions(gouvernance: FullGouvernance) -> Reunions:
    """Return the meetings of a governance."""
    return Reunions(gouvernance, seances(gouvernance))


def schedule(seance: Seance) -> str:
    """Return when a meeting takes place, with its hour where it is known: « 23 juin 2020, 14 h 30 »."""
    return ", ".join(filter(None, (say_moment(seance.moment), say_hour(seance.reunion.heure))))


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a meeting has on its agenda and decides, with links to the fiches that the document prints.

    Attributes:
        analysis: what is understood of the project.
        reunion: the meeting.
        anchors: by id of a fiche, its place in the document.
    """

    analysis: ProjetAnalysis
    reunion: Reunion
    anchors: Mapping[str, str]

    @property
    def said(self) -> bool:
        """Whether the file has a word of what the meeting is about, decides or expects."""
        reunion = self.reunion
        return bool(reunion.ordre_du_jour or reunion.decisions or reunion.decisions_attendues)

    def points(self, field: Literal["ordre_du_jour", "decisions_attendues"]) -> tuple[str | Prose, ...]:
        """Return the points of the agenda, or the decisions to be taken."""
        return tuple(self._prose(text, field, rank) for rank, text in enumerate(getattr(self.reunion, field)))

    def decisions(self) -> tuple[str | Prose, ...]:
        """Return the decisions taken, each with the fiches that it concerns."""
        return tuple(
            self._prose(decision.libelle, "decisions", rank, "libelle", ending=self._concerned(decision))
            for rank, decision in enumerate(self.reunion.decisions)
        )

    def _concerned(self, decision: Decision) -> str:
        fiches = space_numbers(name_references(self.analysis.directory, self.analysis.projet, decision.fiches))
        return f" ({fiches})" if fiches else ""

    def decision_table(self, legend: str) -> Table | None:
        """Return the decisions taken, with room to write who does it, by when, and to tick what is done."""
        rows = tuple(Row((Cell(text), Cell(), Cell(), Cell("☐"))) for text in self.decisions())
        columns = tuple(map(Column, ("Décision", "Qui", "Pour quand", "Fait")))
        return Table(legend, columns, (RowGroup(rows),), genre="blocs decisions") if rows else None

    def _prose(self, text: str, *route: str | int, ending: str = "") -> str | Prose:
        said = links_to(self.analysis, self.anchors).said(self.reunion, text, *route)
        return f"{said}{ending}" if isinstance(said, str) else replace(said, texte=f"{text}{ending}")
