"""The bodies of a project as documents print them: outline, row, announced numbers, whether they meet as expected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.agenda.cadence import attendance
from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.in_words import rhythm
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import in_period, say, say_day
from ptsm_cli.common.typography import NBSP, capitalize, counted, enumeration, space_numbers
from ptsm_cli.links.naming import name_references
from ptsm_cli.model.gouvernance import INSTANCE_TYPES, LEVELS, Instance
from ptsm_cli.render.parts.composition import membre_count
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.reunions import Reunions
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table, linked

_WORKING_GROUP = "groupe-de-travail"
_LITTLE_WORDS = {"de", "en"}
_SHOWN = 4
"""How many missed periods a row names; the others are counted."""

_FEW = 6
"""A column that one body in so many fills is none."""

NOT_SAID = "non dit"

COLUMNS = ("Instance", "Rôle", "Animation", "Fiches", "Réunions")
"""The headings of the table of all the bodies."""


def order_instances(instances: Sequence[Instance]) -> Iterator[tuple[Instance, int]]:
    """Yield each body once with its depth: those that no other contains, working groups last, each before its own."""
    known = {instance.id for instance in instances}
    children = grouped((instance.parent, instance) for instance in instances)
    roots = [instance for instance in instances if instance.parent not in known]
    roots.sort(key=lambda instance: instance.type == _WORKING_GROUP)
    seen: set[str] = set()
    # Those that contain one another in a circle come last.
    waiting = [(instance, 0) for instance in reversed((*roots, *instances))]
    while waiting:
        instance, level = waiting.pop()
        if instance.id not in seen:
            seen.add(instance.id)
            yield instance, level
            waiting += ((child, level + 1) for child in reversed(children.get(instance.id, ())))


def full_name(instance: Instance) -> str:
    """Return the name of a body, with its sigle where it is not in it."""
    if instance.sigle is None or fold(instance.sigle) in fold(instance.nom).split():
        return instance.nom
    return f"{instance.nom} ({instance.sigle})"


def kind_of(instance: Instance) -> str:
    """Return the kind of a body; empty where it has none of its own or where its name says it."""
    name = INSTANCE_TYPES[instance.type]
    said = set(fold(name).split()) - _LITTLE_WORDS <= set(fold(instance.nom).split())
    return "" if instance.type == "autre" or said else name


@dataclass(frozen=True, slots=True)
class InstanceRows:
    """What the rows of the bodies are made of.

    Attributes:
        reunions: the meetings of the project.
        links: what leads to its fiches.
        anchors: the places of the bodies, by id.
        members: the places of their members, by id.
        day: the day when it is told whether they meet as expected; None for it not to be told.
    """

    reunions: Reunions
    links: FicheLinks
    anchors: Mapping[str, str]
    members: Mapping[str, str]
    day: date | None

    def table(self, ordered: Sequence[tuple[Instance, int]]) -> Table | None:
        """Return every body, one row each."""
        rows = _without_rare_columns([self._row(instance, depth) for instance, depth in ordered])
        expected = self.day and any(instance.cadence or instance.minimum for instance, _ in ordered)
        day = f" (réunions tenues au {say_day(self.day)})" if expected and self.day else ""
        table = fill_table(f"Instances{NBSP}: {len(ordered)}{day}", COLUMNS, [RowGroup(rows)])
        return table and replace(table, genre="blocs instances")

    def _row(self, instance: Instance, depth: int) -> Row:
        projet = self.reunions.projet
        count = linked(membre_count(instance), self.members.get(instance.id)) if instance.composition else ""
        beside = (kind_of(instance), LEVELS.get(instance.niveau or "", ""), count)
        fiches = name_references(self.links.graph.directory, projet, instance.fiches, instance.groupe)
        led = capitalize(space_numbers(fiches))
        groupe = projet.groupes.get(instance.groupe or "")
        followed = (f"{groupe.label} – {groupe.titre}" if groupe.label else groupe.titre) if groupe else ""
        people = (("Pilotage", instance.pilotes), ("Rédaction", instance.redacteurs))
        names = (f"{what}{NBSP}: {f'{NBSP}; '.join(map(projet.name_of, who))}" for what, who in people if who)
        cells = (
            Cell(
                full_name(instance),
                genre=f"retrait-{min(depth, 3)}" if depth else "",
                suite=tuple(filter(None, beside)),
            ),
            Cell(self.links.said(instance, instance.role or "", "role")),
            Cell(suite=tuple(names)),
            Cell(suite=tuple(filter(None, (followed, led)))),
            Cell(suite=tuple(filter(None, self._meetings(instance)))),
        )
        return Row(cells, self.anchors[instance.id])

    def _meetings(self, instance: Instance) -> Iterator[str]:
        own = self.reunions.of(instance.id)
        expected = rhythm(instance)
        yield f"Attendu{NBSP}: {expected}" if expected else ""
        yield count_held(own)
        if expected and self.day:
            yield self._verdict(instance, self.day) if own else "réunions tenues non dites"
        yield instance.periode.said if instance.periode else ""

    def _verdict(self, instance: Instance, day: date) -> str:
        """Return whether a body meets as often as expected, as far as its file lets it be told."""
        met = attendance(self.reunions.gouvernance, instance, day)
        if met is None:
            held = sum(seance.reunion.statut == "tenue" for seance in self.reunions.of(instance.id))
            reached = instance.minimum is not None and held >= instance.minimum and not instance.cadence
            return "minimum atteint" if reached else "rythme non jugé, faute de période"
        said = []
        missed = list(met.missed)
        if missed:
            shown = [f"{count} {in_period(say(unit))}" for unit, count in missed[:_SHOWN]]
            others = len(missed) - len(shown)
            named = enumeration([*shown, counted(others, "autre période", "autres périodes")] if others else shown)
            said.append(f"rythme non tenu ({named})")
        elif met.judged:
            said.append("rythme tenu")
        if instance.minimum:
            if met.held >= instance.minimum:
                said.append("minimum atteint")
            elif met.ended:
                said.append("minimum non atteint")
        return ", ".join(said)


def _without_rare_columns(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows where what few bodies say stands under their name: a column would be almost empty."""
    middle = range(1, len(COLUMNS) - 1)
    rare = {at for at in middle if sum(_says(row.cases[at]) for row in rows) * _FEW <= len(rows)}

    def moved(row: Row) -> Row:
        under = [line for at in sorted(rare) for line in (row.cases[at].texte, *row.cases[at].suite) if line]
        name = replace(row.cases[0], suite=(*row.cases[0].suite, *under))
        return replace(row, cases=(name, *(Cell() if at in rare else row.cases[at] for at in range(1, len(COLUMNS)))))

    return tuple(map(moved, rows))


def _says(cell: Cell) -> bool:
    return bool(cell.texte or cell.suite)


def count_held(seances: Sequence[Seance]) -> str:
    """Return how many meetings the files list, and how many of them were held; empty where they list none."""
    held = sum(seance.reunion.statut == "tenue" for seance in seances)
    if not seances or held == len(seances):
        return counted(held, "tenue") if seances else ""
    return f"{len(seances)}, dont {counted(held, 'tenue')}"


def announced_numbers(instances: Sequence[Instance], reunions: Reunions) -> Table | None:
    """Return what the source announces and, under it, what the files hold; None where it announces nothing."""
    said = ((instance, _numbers(instance, reunions.of(instance.id))) for instance in instances)
    rows = tuple(
        Row((Cell(full_name(instance)), *cells)) for instance, cells in said if not all(c.empty for c in cells)
    )
    recorded = any(cell.suite for row in rows for cell in row.cases)
    legend = f"Nombres annoncés{NBSP}: dessous, ce qui en est enregistré" if recorded else "Nombres annoncés"
    table = fill_table(legend, ("Instance", "Réunions", "Membres", "Participants", "Invitations"), [RowGroup(rows)])
    return table and replace(table, genre="blocs")


def _numbers(instance: Instance, seances: Sequence[Seance]) -> tuple[Cell, ...]:
    held = [seance.reunion for seance in seances if seance.reunion.statut == "tenue"]
    presents, invited = (
        [getattr(reunion.presence, name) for reunion in held if reunion.presence] for name in ("presents", "invites")
    )
    counts = (
        (instance.reunions_annoncees, counted(len(held), "tenue") if held else ""),
        (instance.membres_annonces, membre_count(instance) if instance.composition else ""),
        (instance.participants_annonces, _total(presents, len(held), "présence")),
        (instance.invitations_annoncees, _total(invited, len(held), "invitation")),
    )
    return tuple(
        Cell() if announced is None else Cell(str(announced), suite=(recorded,) if recorded else ())
        for announced, recorded in counts
    )


def _total(counts: Sequence[int | None], meetings: int, what: str) -> str:
    """Return « 12 présences », and of how many meetings where not all of them say it; empty where none does."""
    known = [count for count in counts if count is not None]
    if not known:
        return ""
    of = f" (dites de {counted(len(known), 'réunion')} sur {meetings})" if len(known) < meetings else ""
    return f"{counted(sum(known), what)}{of}"
