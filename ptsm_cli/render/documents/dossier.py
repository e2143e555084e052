"""The dossier of one meeting: its agenda, what it has to decide, and the fiches that it has to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ptsm_cli.agenda.calendar import Seance, neighbours, select_seance
from ptsm_cli.agenda.wording import STATUSES, instance_name, replacement, say_moment
from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.common.typography import NBSP, capitalize, counted
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.composition import membre_count, membre_table
from ptsm_cli.render.parts.cover import Cover, Detail, Entry, cover_page
from ptsm_cli.render.parts.dues import DueFiche, count_dues, due_fiches
from ptsm_cli.render.parts.instances import full_name
from ptsm_cli.render.parts.outline import fiche_table
from ptsm_cli.render.parts.reunions import Minutes, Reunions, gather_reunions, schedule
from ptsm_cli.render.parts.table import Cell, Table
from ptsm_cli.render.parts.undated import TITLE as WITHOUT_DATE
from ptsm_cli.render.parts.undated import undated_table
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Dossier de réunion"


@dataclass(frozen=True, slots=True)
class PreviousReunion:
    """The meeting of the same body that came before."""

    titre: str
    decisions: tuple[str | Prose, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the templates `dossier.html.j2` and `dossier.md.j2` receive.

    Attributes:
        garde: the meeting: its body, day, hour, place and state.
        annonce: why the meeting is a past one, where no other is coming; else empty.
        sommaire: the contents.
        ordre_du_jour: what is on the agenda.
        precedente: the meeting before, or None.
        attendues: decisions to be taken.
        prises: decisions taken, once the meeting is held.
        titre_des_echeances: up to when deadlines are looked at.
        bilan: the meeting after, and how many deadlines fall by then.
        fiches: the fiches with a deadline by then.
        sans_date: the objectives that are open, recurring or not datable, or None.
        sans_pilote: the fiches that nobody leads, or None.
        composition: who sits, or None.
        presence: who came, empty where it is not said.
    """

    garde: Cover
    annonce: str
    sommaire: tuple[Entry, ...]
    ordre_du_jour: tuple[str | Prose, ...]
    precedente: PreviousReunion | None
    attendues: tuple[str | Prose, ...]
    prises: tuple[str | Prose, ...]
    titre_des_echeances: str
    bilan: str
    fiches: tuple[DueFiche, ...]
    sans_date: Table | None
    sans_pilote: Table | None
    composition: Table | None
    presence: Cell


def compose(request: Request) -> Dossier:
    """Return the dossier of a meeting, given by its id, or of the next one from the day of reference on.

    Where none is coming, it is that of the last one, with what is left to follow up on the day of reference.

    Raises:
        UnknownValueError: there is no such meeting, or none at all.
    """
    projet = request.projet
    directory = request.of(projet).directory
    reunions = gather_reunions(request.of(projet).gouvernance, listed=False)
    seance = select_seance(reunions.seances, request.reunion or request.day, projet.name)
    before, after = neighbours(reunions.seances, seance)
    following = after if after and _day(after) else None
    fiches = _followed(projet, seance)
    announced = _announce(seance, request)
    day = request.day if announced else _day(seance)
    limit = _last_day(projet, day, following)
    dues = tuple(due_fiches(directory, projet, fiches, day, limit))
    ending = "" if limit == date.max else "d'ici là"
    reunion, instance = seance.reunion, seance.instance
    anchors = {due.fiche: due.ancre for due in dues}
    undated = [line for line in request.of(projet).echeances if line.fiche in fiches]
    minutes = Minutes(request.of(projet), reunion, anchors)
    dossier = Dossier(
        garde=_cover(reunions, seance),
        annonce=announced,
        sommaire=(),
        ordre_du_jour=minutes.points("ordre_du_jour"),
        precedente=_previous(replace(minutes, reunion=before.reunion), before) if before else None,
        attendues=minutes.points("decisions_attendues"),
        prises=minutes.decisions(),
        titre_des_echeances="Échéances avant la prochaine réunion" if following else "Échéances des fiches",
        bilan=f"{_until(following, limit)} {count_dues(dues, ending)}",
        fiches=dues,
        sans_date=undated_table(directory, projet, undated, day, anchors),
        sans_pilote=_without_pilote(projet, fiches),
        composition=membre_table(projet, instance) if instance else None,
        presence=reunions.presence(reunion),
    )
    return replace(dossier, sommaire=tuple(_contents(dossier)))


def _previous(minutes: Minutes, before: Seance) -> PreviousReunion:
    title = f"Décisions de la réunion précédente ({say_moment(before.moment)})"
    return PreviousReunion(title, minutes.decisions())


def _cover(reunions: Reunions, seance: Seance) -> Cover:
    """Return the cover page: that of the project, on which the meeting takes the place of the version."""
    reunion, instance = seance.reunion, seance.instance
    state = (STATUSES[reunion.statut].capitalize(), reunion.motif, capitalize(replacement(seance)))
    rows = [
        ("Instance", full_name(instance) if instance else reunion.instance),
        ("Lieu", reunion.lieu),
        ("Durée prévue", counted(reunion.duree_minutes, "minute") if reunion.duree_minutes else None),
        ("État", " – ".join(filter(None, state))),
        ("Composition", membre_count(instance) if instance and instance.composition else None),
    ]
    return replace(
        cover_page(reunions.projet, f"{TITLE} – {instance_name(seance)}"),
        date=capitalize(schedule(seance)),
        auteur=None,
        mention=reunion.objet,
        details=tuple(Detail(label, value) for label, value in rows if value),
    )


def _day(seance: Seance) -> date | None:
    return seance.moment.debut or seance.moment.fin


def _announce(seance: Seance, request: Request) -> str:
    """Return why the meeting that nobody named is not a coming one, or nothing."""
    end = seance.moment.fin
    if request.reunion is not None or (end is not None and end >= request.day):
        return ""
    asked = say(Periode(request.day, request.day))
    if end is None:
        return f"Aucune réunion n'est datée à partir du {asked} : en voici une sans date, avec ce qui reste à suivre."
    last = say_moment(seance.moment)
    return f"Aucune réunion n'est prévue à partir du {asked} : voici les suites de la dernière ({last})."


def _last_day(projet: Projet, day: date | None, after: Seance | None) -> date:
    """Return the last day before the next meeting; where there is none, the last one of the roadmap, or of all."""
    next_one = _day(after) if after else None
    if next_one is not None:
        return next_one - timedelta(days=1)
    if projet.horizon is None:
        return date.max
    return max(projet.horizon.fin, day or date.min)


def _until(after: Seance | None, limit: date) -> str:
    if after is not None:
        return f"La prochaine réunion de cette instance est celle du {say_moment(after.moment)}."
    if limit == date.max:
        return "Cette instance n'a pas de réunion suivante datée : toutes les échéances datées sont reprises."
    until = say(Periode(limit, limit))
    return f"Cette instance n'a pas de réunion suivante datée : les échéances sont reprises jusqu'au {until}."


def _followed(projet: Projet, seance: Seance) -> tuple[Fiche, ...]:
    """Return the fiches that the body looks at: those of the group in its charge, else all."""
    groupe = seance.instance.groupe if seance.instance else None
    if groupe not in projet.groupes:
        return projet.fiches
    return tuple(fiche for fiche in projet.fiches if any(g.id == groupe for g in projet.lineage(fiche.contenu.groupe)))


def _without_pilote(projet: Projet, fiches: Sequence[Fiche]) -> Table | None:
    """Return the fiches that nobody leads; one that shares the content of another is led as it is."""
    without = [fiche for fiche in fiches if fiche.contenu.lacks_pilote and fiche.contenu.meme_contenu_que is None]
    return fiche_table(projet, without, "Fiches sans pilote")


def _contents(dossier: Dossier) -> Iterator[Entry]:
    if dossier.precedente:
        yield Entry("precedente", dossier.precedente.titre)
    yield Entry("ordre-du-jour", "Ordre du jour")
    yield Entry("attendues", "Décisions attendues")
    if dossier.prises:
        yield Entry("prises", "Décisions prises")
    fiches = tuple(Entry(due.ancre, f"{due.etiquette}{NBSP}: {due.titre}") for due in dossier.fiches)
    yield Entry("echeances", dossier.titre_des_echeances, entrees=fiches)
    if dossier.sans_date:
        yield Entry("sans-date", WITHOUT_DATE)
    yield Entry("sans-pilote", "Fiches sans pilote")
    if dossier.composition or not dossier.presence.empty:
        yield Entry("composition", "Qui siège")


SPEC = DocumentSpec(
    "dossier",
    "pour une réunion : ordre du jour, décisions, échéances avant la suivante, fiches sans pilote",
    compose,
    options=("reunion", "day"),
)
