"""What opens a document on one meeting: the project, on which the meeting takes the place of the version."""

from __future__ import annotations

from dataclasses import replace

from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.in_words import STATUSES, instance_name, say_replacement
from ptsm_cli.common.typography import capitalize, counted
from ptsm_cli.render.parts.composition import membre_count
from ptsm_cli.render.parts.cover import Cover, Detail, cover_page
from ptsm_cli.render.parts.printed_instances import full_name
from ptsm_cli.render.parts.reunions import Reunions, schedule


def reunion_cover(reunions: Reunions, seance: Seance, title: str, following: str, *, prepares: bool) -> Cover:
    """Return the cover of a document on a meeting; a line of which nothing is said is left out.

    Args:
        reunions: the meetings of the project.
        seance: this one.
        title: the title of the document, before the name of the body.
        following: when the next one takes place.
        prepares: whether the document prepares the meeting: how long it lasts and how many sit are then said.
    """
    reunion, instance = seance.reunion, seance.instance
    state = (STATUSES[reunion.statut].capitalize(), reunion.motif, capitalize(say_replacement(seance)))
    length = reunion.duree_minutes if prepares else None
    sitting = instance if prepares and instance and instance.composition else None
    rows = [
        ("Instance", full_name(instance) if instance else reunion.instance),
        ("Date", capitalize(schedule(seance))),
        ("Lieu", reunion.lieu),
        ("Objet", reunion.objet),
        ("Durée prévue", counted(length, "minute") if length else None),
        ("État", " – ".join(filter(None, state))),
        ("Composition", membre_count(sitting) if sitting else None),
        ("Réunion suivante", following),
    ]
    return replace(
        cover_page(reunions.projet, f"{title} – {instance_name(seance)}"),
        details=tuple(Detail(label, value) for label, value in rows if value),
    )
