"""The governance ready to print: who reports to whom, every body, their calendar, the milestones, who sits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from types import MappingProxyType

from ptsm_cli.agenda.calendar import PlacedJalon, Seance, placed_jalons
from ptsm_cli.agenda.in_words import instance_name, say_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.model.gouvernance import Instance
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.composition import Seat, membre_count, seats
from ptsm_cli.render.parts.cover import OutlineEntry
from ptsm_cli.render.parts.crossrefs import FicheLinks, links_to
from ptsm_cli.render.parts.organigramme import MAXIMUM_DEPTH, Organigramme, draw_organigramme
from ptsm_cli.render.parts.printed_instances import InstanceRows, announced_numbers, full_name, order_instances
from ptsm_cli.render.parts.reunions import Minutes, Reunions, gather_reunions, schedule
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table, linked

ORGANIGRAM, INSTANCES, CALENDAR, MINUTES = "organigramme", "instances", "calendrier", "comptes-rendus"
JALONS, MEMBERS = "jalons", "membres"


@dataclass(frozen=True, slots=True)
class Members:
    """Who sits in a body.

    Attributes:
        ancre: its anchor.
        titre: the body.
        effectif: « 35 membres cités ».
        sieges: its members.
    """

    ancre: str
    titre: str
    effectif: str
    sieges: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class PrintedGouvernance:
    """The governance of a project.

    Attributes:
        chapeau: how many bodies, meetings and milestones there are.
        organigramme: who reports to whom.
        sans_lien: the sentence that says why nothing is drawn, or empty.
        resume: every body, one row each.
        nombres: what the source announces, beside what the files hold.
        calendrier: the meetings of all of them.
        comptes_rendus: what the meetings have on their agenda and decide.
        attendues: the decisions that they are expected to take, for a document that prints no minutes.
        jalons: the milestones.
        membres: who sits in each body.
    """

    chapeau: str
    organigramme: Organigramme | None
    sans_lien: str
    resume: Table | None
    nombres: Table | None
    calendrier: Table | None
    comptes_rendus: Table | None
    attendues: Table | None
    jalons: Table | None
    membres: tuple[Members, ...]

    @property
    def entries(self) -> Iterator[OutlineEntry]:
        """The lines of a contents that lead to its parts."""
        if self.organigramme:
            yield OutlineEntry(ORGANIGRAM, "Qui rend compte à qui")
        for part, anchor, title in (
            (self.resume, INSTANCES, "Instances"),
            (self.calendrier, CALENDAR, "Calendrier des réunions"),
            (self.comptes_rendus, MINUTES, "Ordres du jour et décisions"),
            (self.jalons, JALONS, "Jalons de la démarche"),
            (self.membres, MEMBERS, f"Annexe{NBSP}: membres des instances"),
        ):
            if part:
                yield OutlineEntry(anchor, title)


def print_gouvernance(
    analysis: ProjetAnalysis, day: date | None = None, fiches: Mapping[str, str] = MappingProxyType({})
) -> PrintedGouvernance:
    """Return the governance of a project ready to print.

    Args:
        analysis: what is understood of the project.
        day: the day when it is told whether the bodies meet as expected; None for it not to be told.
        fiches: the anchors of the fiches that the document prints, by id.
    """
    links = links_to(analysis, fiches)
    reunions = gather_reunions(analysis.gouvernance)
    ordered = list(order_instances([located.contenu for located in reunions.gouvernance.instances]))
    bodies = [instance for instance, _ in ordered]
    anchors = anchors_of("instance", (instance.id for instance in bodies))
    members = anchors_of("membres", (instance.id for instance in bodies))
    in_order = placed_jalons(reunions.gouvernance)
    organigramme = draw_organigramme(ordered)
    rows = InstanceRows(reunions, links, anchors, members, day)
    return PrintedGouvernance(
        chapeau=_introduction(len(ordered), len(reunions.seances), len(in_order)),
        organigramme=organigramme,
        sans_lien="" if organigramme else _no_drawing(ordered),
        resume=rows.table(ordered),
        nombres=announced_numbers(bodies, reunions),
        calendrier=_calendar(reunions, anchors, links),
        comptes_rendus=_minutes(analysis, reunions, fiches),
        attendues=_awaited(analysis, reunions, fiches),
        jalons=_jalons(in_order, links),
        membres=tuple(_members(reunions, instance, members) for instance in bodies if instance.composition),
    )


def _introduction(instances: int, reunions: int, jalons: int) -> str:
    counts = [(instances, "instance"), (reunions, "réunion"), (jalons, "jalon")]
    said = [counted(count, name) for count, name in counts if count]
    if not said:
        return "La gouvernance n'est pas encore décrite."
    return f"La gouvernance compte {enumeration(said)}."


def _no_drawing(ordered: Sequence[tuple[Instance, int]]) -> str:
    """Return why nothing is drawn of several bodies."""
    if any(level for _, level in ordered):
        return f"Les instances se rendent compte sur plus de {MAXIMUM_DEPTH} niveaux{NBSP}: pas de dessin."
    return "Le document ne dit pas qui rend compte à qui." if ordered[1:] else ""


def _members(reunions: Reunions, instance: Instance, anchors: Mapping[str, str]) -> Members:
    own = tuple(seats(reunions.projet, instance))
    return Members(anchors[instance.id], full_name(instance), membre_count(instance), own)


def _calendar(reunions: Reunions, anchors: Mapping[str, str], links: FicheLinks) -> Table | None:
    def row(seance: Seance) -> Row:
        reunion = seance.reunion
        state = reunions.state(seance, links)
        attended = reunions.presence(reunion)
        said = tuple(line for line in (attended.texte, *attended.suite) if line)
        cells = (
            Cell(schedule(seance), suite=(reunion.lieu,) if reunion.lieu else ()),
            Cell(linked(instance_name(seance), anchors.get(reunion.instance))),
            Cell(links.said(reunion, reunion.objet or "", "objet"), suite=(*state.suite, *said)),
            Cell(state.texte, genre=state.genre),
        )
        return Row(cells, reunions.anchors[reunion.id])

    blocks = [RowGroup(tuple(map(row, seances)), year) for year, seances in groupby(reunions.seances, _year)]
    columns = ("Date", "Instance", "Objet", "État")
    table = fill_table(f"Réunions de toutes les instances{NBSP}: {len(reunions.seances)}", columns, blocks)
    return table and replace(table, genre="blocs calendrier")


def _year(seance: Seance) -> str:
    return str(seance.moment.fin.year) if seance.moment.fin else "Sans date"


def _minutes(analysis: ProjetAnalysis, reunions: Reunions, fiches: Mapping[str, str]) -> Table | None:
    def row(seance: Seance) -> Row | None:
        minutes = Minutes(analysis, seance.reunion, fiches)
        if not minutes.said:
            return None
        name = linked(instance_name(seance), reunions.anchors[seance.reunion.id])
        cells = (
            Cell(name, suite=(say_moment(seance.moment),)),
            Cell(suite=minutes.points("ordre_du_jour")),
            Cell(suite=minutes.decisions()),
            Cell(suite=minutes.points("decisions_attendues")),
        )
        return Row(cells)

    rows = tuple(filter(None, map(row, reunions.seances)))
    columns = ("Réunion", "Ordre du jour", "Décisions", "Décisions attendues")
    table = fill_table(f"Réunions qui les disent{NBSP}: {len(rows)}", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs")


def _awaited(analysis: ProjetAnalysis, reunions: Reunions, fiches: Mapping[str, str]) -> Table | None:
    rows = tuple(
        Row(
            (
                Cell(instance_name(seance), suite=(say_moment(seance.moment),)),
                Cell(suite=Minutes(analysis, seance.reunion, fiches).points("decisions_attendues")),
            )
        )
        for seance in reunions.seances
        if seance.reunion.decisions_attendues
    )
    legend = f"Décisions attendues{NBSP}: {counted(len(rows), 'réunion')}"
    table = fill_table(legend, ("Réunion", "Décisions attendues"), [RowGroup(rows)])
    return table and replace(table, genre="blocs")


def _jalons(in_order: Sequence[PlacedJalon], links: FicheLinks) -> Table | None:
    labels = {placed.jalon.id: placed.jalon.libelle for placed in in_order}
    anchors = anchors_of("jalon", labels)

    def row(placed: PlacedJalon) -> Row:
        jalon = placed.jalon
        note = links.said(jalon, jalon.note, "note") if jalon.note else ""
        before = tuple(linked(labels.get(other, other), anchors.get(other)) for other in jalon.apres)
        cells = (
            Cell(say_moment(placed.moment)),
            Cell(links.said(jalon, jalon.libelle, "libelle"), suite=(note,) if note else ()),
            Cell(jalon.organisme or ""),
            Cell(suite=before),
        )
        return Row(cells, anchors[jalon.id])

    columns = ("Date ou échéance", "Jalon", "Qui", "Vient après")
    table = fill_table(f"Jalons{NBSP}: {len(in_order)}", columns, [RowGroup(tuple(map(row, in_order)))])
    return table and replace(table, genre="blocs calendrier jalons")
