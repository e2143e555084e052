"""The dossier of one meeting: its agenda, what it has to decide, what is late or falls due, who signs."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ptsm_cli.agenda.asked_seance import neighbours, select_seance
from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.in_words import say_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, capitalize, typeset
from ptsm_cli.links.naming import say_fiches
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.composition import Signatory, signatories
from ptsm_cli.render.parts.cover import Cover, OutlineEntry
from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.parts.dues import Dues, list_dues
from ptsm_cli.render.parts.outline import name_fiches
from ptsm_cli.render.parts.reunion_cover import reunion_cover
from ptsm_cli.render.parts.reunions import Minutes, gather_reunions, schedule
from ptsm_cli.render.parts.table import Cell, Table
from ptsm_cli.render.parts.undated import undated, undated_table
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Dossier de réunion"
_AHEAD = 6
"""How many months ahead a dossier looks where no meeting is dated."""


@dataclass(frozen=True, slots=True)
class PreviousReunion:
    """The meeting of the same body that came before, and what it decided; None where its file does not say it."""

    titre: str
    decisions: Table | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the templates `dossier.html.j2` and `dossier.md.j2` receive.

    Attributes:
        garde: the project and the meeting: its body, day, hour, place and state.
        annonce: why the meeting is a past one, where no other is coming; else empty.
        sommaire: nothing: a dossier is read at one go.
        ordre_du_jour: what is on the agenda.
        precedente: the meeting before, or None.
        attendues: decisions to be taken.
        prises: decisions taken, once the meeting is held.
        titre_des_echeances: up to when deadlines are looked at.
        suivante: the sentence on the meeting after.
        echeances: what is late, or falls due by then.
        sans_date: the objectives that are open, recurring or not datable, or None.
        ailleurs: where the objectives are that neither table has room for; empty where there is none.
        sans_pilote: the sentence on the fiches that nobody leads.
        presence: who came, empty where it is not said.
        emargement: who sits, a line to sign each.
    """

    garde: Cover
    annonce: str
    sommaire: tuple[OutlineEntry, ...]
    ordre_du_jour: tuple[str | Prose, ...]
    precedente: PreviousReunion | None
    attendues: tuple[str | Prose, ...]
    prises: Table | None
    titre_des_echeances: str
    suivante: str
    echeances: Dues
    sans_date: Table | None
    ailleurs: str
    sans_pilote: str
    presence: Cell
    emargement: tuple[Signatory, ...]


def compose(request: Request) -> Dossier:
    """Return the dossier of a meeting, given by its id, or of the next one from the day of reference on.

    Where none is coming, it is that of the last one, with what is left to follow up on the day of reference.

    Raises:
        UnknownValueError: there is no such meeting, or none at all.
    """
    projet, analysis = request.projet, request.of(request.projet)
    reunions = gather_reunions(analysis.gouvernance)
    seance = select_seance(reunions.seances, request.reunion or request.day, projet.called)
    before, after = neighbours(reunions.seances, seance)
    following = after if after and _day(after) else None
    fiches = _followed(analysis, seance)
    announced = _announce(seance, request)
    day = request.day if announced else _day(seance) or (None if request.day == date.min else request.day)
    limit = _last_day(day, following)
    then = projet if day is None else on_day(projet, day)
    dues = list_dues(then, fiches, day, limit)
    looked_at = {fiche.id for fiche in fiches}
    open_ended = undated((line for line in collect_lines(then) if line.fiche.id in looked_at), day)
    minutes = Minutes(analysis, seance.reunion, dues.ancres)
    next_one = capitalize(schedule(following)) if following else ""
    return Dossier(
        garde=reunion_cover(reunions, seance, TITLE, next_one, prepares=True),
        annonce=announced,
        sommaire=(),
        ordre_du_jour=minutes.points("ordre_du_jour"),
        precedente=_previous(replace(minutes, reunion=before.reunion), before) if before else None,
        attendues=minutes.points("decisions_attendues"),
        prises=minutes.decision_table("Décisions de cette réunion"),
        titre_des_echeances=_title(limit),
        suivante=_until(following, limit),
        echeances=dues,
        sans_date=undated_table(projet, open_ended, day, dues),
        ailleurs="Les autres sont dans le plan pluriannuel." if len(open_ended) > dues.left or dues.reste else "",
        sans_pilote=_without_pilote(analysis, fiches),
        presence=reunions.presence(seance.reunion),
        emargement=tuple(signatories(projet, seance.instance)) if seance.instance else (),
    )


def _title(limit: date) -> str:
    """Return the title of the deadlines until a day, or of all where there is none."""
    return "Échéances des fiches" if limit == date.max else f"Échéances passées, ou d'ici au {say_day(limit)}"


def _previous(minutes: Minutes, before: Seance) -> PreviousReunion:
    title = f"Décisions de la réunion précédente ({say_moment(before.moment)})"
    return PreviousReunion(title, minutes.decision_table(title))


def _day(seance: Seance) -> date | None:
    return seance.moment.debut or seance.moment.fin


def _announce(seance: Seance, request: Request) -> str:
    """Return why the meeting that nobody named is not a coming one, or nothing."""
    end = seance.moment.fin
    if request.reunion is not None or (end is not None and end >= request.day):
        return ""
    if end is None:
        undated = "en voici une sans date, avec ce qui reste à suivre"
        return typeset(f"Aucune réunion n'est datée à partir du {say_day(request.day)} : {undated}.")
    said = (
        f"Aucune réunion n'est prévue à partir du {say_day(request.day)} : voici les suites de la dernière ({{when}})."
    )
    return typeset(said, when=say_moment(seance.moment))


def _last_day(day: date | None, after: Seance | None) -> date:
    """Return the last day before the next meeting; where none is dated, six months ahead of the day, or no end."""
    next_one = _next_day(day, after) if after else None
    if next_one is not None:
        return next_one - timedelta(days=1)
    if day is None:
        return date.max
    year, month = divmod(day.year * 12 + day.month - 1 + _AHEAD, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _next_day(day: date | None, after: Seance) -> date | None:
    """Return when the next meeting starts, the first time that it does after a day, else when it ends."""
    if day is None:
        return _day(after)
    possible = (*(interval.debut for interval in after.moment.intervals), after.moment.debut, after.moment.fin)
    return next((start for start in possible if start and start > day), None)


def _until(after: Seance | None, limit: date) -> str:
    if after is not None:
        said = say_moment(after.moment)
        told = f" est celle du {said}" if after.moment.day else f"{NBSP}: {said}"
        return f"La prochaine réunion de cette instance{told}."
    if limit == date.max:
        return typeset("Cette instance n'a pas de réunion suivante datée : toutes les échéances datées sont reprises.")
    ahead = f"les six mois qui viennent, jusqu'au {say_day(limit)}"
    return typeset(f"Cette instance n'a pas de réunion suivante datée : {ahead}.")


def _followed(analysis: ProjetAnalysis, seance: Seance) -> tuple[Fiche, ...]:
    """Return the fiches that the body looks at: those that it leads and those of its group, else all."""
    projet, directory, instance = analysis.projet, analysis.directory, seance.instance
    if instance is None:
        return projet.fiches
    found = (resolve(directory, read_reference(r), projet.id, instance.groupe).target for r in instance.fiches)
    led = {key.fiche for key in found if key is not None and key.projet == projet.id}
    if instance.groupe not in projet.groupes and not led:
        return projet.fiches
    return tuple(
        fiche
        for fiche in projet.fiches
        if fiche.id in led or any(g.id == instance.groupe for g in projet.lineage(fiche.contenu.groupe))
    )


def _without_pilote(analysis: ProjetAnalysis, fiches: Sequence[Fiche]) -> str:
    """Return which fiches nobody leads; one that shares the content of another is led as it is."""
    projet: Projet = analysis.projet
    twins = link_fiches(projet, analysis.graph).twinned
    without = [fiche for fiche in fiches if fiche.contenu.lacks_pilote and fiche.contenu.meme_contenu_que is None]
    counts = say_fiches(projet, fiches, twins)
    if not fiches:
        return "La feuille de route ne contient pas encore de fiche action."
    if not without:
        return f"Un pilote est nommé pour chaque fiche, sur {counts}."
    if len(without) == len(fiches) - len(twins & {fiche.id for fiche in fiches}) > 1:
        return typeset("Aucun pilote n'est nommé, sur {counts}.", counts=counts)
    have = "n'a" if len(without) == 1 else "n'ont"
    said = f"Sur {{counts}}, {len(without)} {have} pas de pilote nommé : {{names}}."
    return typeset(said, counts=counts, names=name_fiches(projet, without))


SPEC = DocumentSpec(
    "dossier",
    "pour une réunion : ordre du jour, décisions, retards et échéances avant la suivante, émargement",
    compose,
    options=("reunion", "day"),
)
