"""The bodies of a project as documents print them: outline, facts, members, announced numbers, meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.wording import instance_periode, rhythm
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import NBSP, capitalize, counted
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import name_references
from ptsm_cli.model.gouvernance import INSTANCE_TYPES, LEVELS, Instance
from ptsm_cli.projet.projet import Projet, grouped
from ptsm_cli.render.parts.composition import is_list, membre_count, membre_table
from ptsm_cli.render.parts.reunions import Reunions, schedule
from ptsm_cli.render.parts.table import Cell, Fact, Row, RowGroup, Table, fill_table, linked

_WORKING_GROUP = "groupe-de-travail"
_LITTLE_WORDS = {"de", "en"}


@dataclass(frozen=True, slots=True)
class PrintedInstance:
    """A body in the document.

    Attributes:
        ancre: its anchor.
        titre: its name, with its sigle.
        sorte: its kind, empty where its name says it.
        role: what it does, or None.
        faits: level, parent, group, rhythm, period, who leads, writes and sits.
        composition: its members; None where they are only names, which are then a fact.
        nombres: what the source announces, beside what the files hold.
        reunions: its meetings.
    """

    ancre: str
    titre: str
    sorte: str
    role: str | None
    faits: tuple[Fact, ...]
    composition: Table | None
    nombres: Table | None
    reunions: Table | None


def has_details(instance: Instance, reunions: Reunions) -> bool:
    """Tell whether there is more to say of a body than its row in the table of all of them does."""
    said = (
        instance.role,
        instance.groupe,
        instance.fiches,
        instance.composition,
        instance.pilotes,
        instance.redacteurs,
    )
    return any(said) or bool(reunions.of(instance.id)) or _numbers(instance, ()) is not None


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


def print_instance(
    instance: Instance, reunions: Reunions, anchors: Mapping[str, str], directory: Directory
) -> PrintedInstance:
    """Return a body as the document prints it; `anchors` gives the places of the bodies."""
    own = reunions.of(instance.id)
    led = capitalize(name_references(directory, reunions.projet, instance.fiches, instance.groupe))
    return PrintedInstance(
        ancre=anchors[instance.id],
        titre=full_name(instance),
        sorte=kind_of(instance),
        role=instance.role,
        faits=tuple(fact for fact in _facts(instance, reunions, anchors, led) if fact.valeurs),
        composition=None if is_list(instance) else membre_table(reunions.projet, instance),
        nombres=_numbers(instance, own),
        reunions=_reunions(own, reunions),
    )


def _facts(instance: Instance, reunions: Reunions, anchors: Mapping[str, str], led: str) -> Iterator[Fact]:
    projet = reunions.projet
    level, parent = instance.niveau, reunions.gouvernance.instances_by_id.get(instance.parent or "")
    groupe = projet.groupes.get(instance.groupe or "")
    yield Fact("Niveau", _said(LEVELS.get(level or "", "")))
    yield Fact("Rend compte à", (Cell(linked(full_name(parent), anchors[parent.id])),) if parent else ())
    yield Fact("Fiches suivies", (Cell(_groupe_name(groupe.label, groupe.titre)),) if groupe else ())
    yield Fact("Fiches pilotées", _said(led))
    yield Fact("Rythme attendu", _said(rhythm(instance)))
    yield Fact("Période", _said(instance_periode(instance)))
    yield Fact("Pilotage", _names(projet, instance.pilotes))
    yield Fact("Rédaction", _names(projet, instance.redacteurs))
    if is_list(instance):
        yield Fact("Composition", _names(projet, [membre.membre for membre in instance.composition]))


def _said(text: str) -> tuple[Cell, ...]:
    return (Cell(text),) if text else ()


def _groupe_name(label: str, title: str) -> str:
    return f"{label} – {title}" if label else title


def _names(projet: Projet, entries: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(projet.name_of(entry)) for entry in entries)


def _numbers(instance: Instance, seances: Sequence[Seance]) -> Table | None:
    """Return what the source announces and, beside it, what the files hold."""
    held = sum(seance.reunion.statut == "tenue" for seance in seances)
    presences = [seance.reunion.presence for seance in seances if seance.reunion.presence]
    attended, invited = sum(p.presents or 0 for p in presences), sum(p.invites or 0 for p in presences)
    membres = membre_count(instance) if instance.composition else "aucun cité"
    rows = [
        ("Réunions", instance.reunions_annoncees, counted(held, "tenue") if held else "aucune"),
        ("Membres", instance.membres_annonces, membres),
        (
            "Participants",
            instance.participants_annonces,
            counted(attended, "présence") if attended else "aucune présence",
        ),
        ("Invitations", instance.invitations_annoncees, str(invited) if invited else "aucune"),
    ]
    table_rows = tuple(
        Row((Cell(label), Cell(str(announced)), Cell(recorded)))
        for label, announced, recorded in rows
        if announced is not None
    )
    return fill_table("Nombres annoncés et enregistrés", ("Nombre", "Annoncé", "Enregistré"), [RowGroup(table_rows)])


def _reunions(own: Sequence[Seance], reunions: Reunions) -> Table | None:
    table_rows = tuple(
        Row(
            (
                Cell(schedule(seance)),
                Cell(seance.reunion.objet or ""),
                reunions.state(seance),
                Cell(seance.reunion.lieu or ""),
                reunions.presence(seance.reunion),
            )
        )
        for seance in own
    )
    legend = f"Réunions{NBSP}: {len(table_rows)}"
    return fill_table(legend, ("Date", "Objet", "État", "Lieu", "Présence"), [RowGroup(table_rows)])
