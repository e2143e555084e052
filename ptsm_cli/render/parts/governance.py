"""The governance as tables: every body, one by one, their calendar, the milestones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ptsm_cli.agenda.calendar import PlacedJalon, Seance, placed_jalons
from ptsm_cli.agenda.wording import instance_name, instance_periode, rhythm, say_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.model.gouvernance import LEVELS, Instance
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.cover import Entry
from ptsm_cli.render.parts.instances import (
    PrintedInstance,
    full_name,
    has_details,
    kind_of,
    order_instances,
    print_instance,
)
from ptsm_cli.render.parts.reunions import Reunions, gather_reunions, schedule
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table, linked

INSTANCES, CALENDAR, JALONS = "instances", "calendrier", "jalons"


@dataclass(frozen=True, slots=True)
class Governance:
    """The governance of a project.

    Attributes:
        chapeau: how many bodies, meetings and milestones there are.
        resume: every body, one row each.
        instances: those of which there is more to say.
        calendrier: the meetings of all of them.
        jalons: the milestones.
    """

    chapeau: str
    resume: Table | None
    instances: tuple[PrintedInstance, ...]
    calendrier: Table | None
    jalons: Table | None

    @property
    def entries(self) -> Iterator[Entry]:
        """The lines of a contents that lead to its parts."""
        if self.resume:
            yield Entry(INSTANCES, "Instances", entrees=tuple(Entry(i.ancre, i.titre) for i in self.instances))
        if self.calendrier:
            yield Entry(CALENDAR, "Calendrier des réunions")
        if self.jalons:
            yield Entry(JALONS, "Jalons de la démarche")


def print_governance(analysis: ProjetAnalysis) -> Governance:
    """Return the governance of a project ready to print."""
    reunions = gather_reunions(analysis.gouvernance, listed=True)
    ordered = list(order_instances([located.contenu for located in reunions.gouvernance.instances]))
    anchors = anchors_of("instance", (instance.id for instance, _ in ordered))
    in_order = placed_jalons(reunions.gouvernance)
    detailed = [instance for instance, _ in ordered if has_details(instance, reunions)]
    return Governance(
        chapeau=_introduction(len(ordered), len(reunions.seances), len(in_order)),
        resume=_summary(ordered, reunions, anchors),
        instances=tuple(print_instance(instance, reunions, anchors, analysis.directory) for instance in detailed),
        calendrier=_calendar(reunions, anchors),
        jalons=_jalons(in_order),
    )


def _introduction(instances: int, reunions: int, jalons: int) -> str:
    counts = [(instances, "instance"), (reunions, "réunion"), (jalons, "jalon")]
    said = [counted(count, name) for count, name in counts if count]
    if not said:
        return "La gouvernance n'est pas encore décrite."
    return f"La gouvernance compte {enumeration(said)}."


def _summary(ordered: list[tuple[Instance, int]], reunions: Reunions, anchors: Mapping[str, str]) -> Table | None:
    by_id = reunions.gouvernance.instances_by_id

    def row(instance: Instance, depth: int) -> Row:
        anchor, parent = anchors[instance.id], by_id.get(instance.parent or "")
        detailed = has_details(instance, reunions)
        cells = (
            Cell(linked(full_name(instance), anchor if detailed else None), genre=f"retrait-{min(depth, 3)}"),
            Cell(kind_of(instance)),
            Cell(LEVELS.get(instance.niveau or "", "")),
            Cell(parent.sigle or parent.nom if parent else ""),
            Cell(rhythm(instance)),
            Cell(instance_periode(instance)),
            Cell(_held(reunions.of(instance.id))),
        )
        return Row(cells, "" if detailed else anchor)

    columns = ("Instance", "Sorte", "Niveau", "Rend compte à", "Rythme attendu", "Période", "Réunions")
    return fill_table(f"Instances{NBSP}: {len(ordered)}", columns, [RowGroup(tuple(row(*pair) for pair in ordered))])


def _held(seances: Sequence[Seance]) -> str:
    """Return how many meetings the files list, and how many of them were held."""
    held = sum(seance.reunion.statut == "tenue" for seance in seances)
    if not seances or held == len(seances):
        return counted(held, "tenue") if seances else ""
    return f"{len(seances)}, dont {counted(held, 'tenue')}"


def _calendar(reunions: Reunions, anchors: Mapping[str, str]) -> Table | None:
    def row(seance: Seance) -> Row:
        reunion = seance.reunion
        instance = Cell(linked(instance_name(seance), anchors.get(reunion.instance)))
        cells = (Cell(schedule(seance)), instance, Cell(reunion.objet or ""), reunions.state(seance))
        return Row(cells, reunions.anchors[reunion.id])

    blocks = [RowGroup(tuple(map(row, seances)), year) for year, seances in groupby(reunions.seances, _year)]
    return fill_table(
        f"Réunions de toutes les instances{NBSP}: {len(reunions.seances)}",
        ("Date", "Instance", "Objet", "État"),
        blocks,
    )


def _year(seance: Seance) -> str:
    return str(seance.moment.fin.year) if seance.moment.fin else "Sans date"


def _jalons(in_order: Sequence[PlacedJalon]) -> Table | None:
    labels = {placed.jalon.id: placed.jalon.libelle for placed in in_order}
    anchors = anchors_of("jalon", labels)

    def row(placed: PlacedJalon) -> Row:
        jalon = placed.jalon
        before = tuple(linked(labels.get(other, other), anchors.get(other)) for other in jalon.apres)
        cells = (
            Cell(say_moment(placed.moment)),
            Cell(jalon.libelle, suite=(jalon.note,) if jalon.note else ()),
            Cell(jalon.organisme or ""),
            Cell(suite=before),
        )
        return Row(cells, anchors[jalon.id])

    columns = ("Date ou échéance", "Jalon", "Qui", "Vient après")
    return fill_table(f"Jalons{NBSP}: {len(in_order)}", columns, [RowGroup(tuple(map(row, in_order)))])
