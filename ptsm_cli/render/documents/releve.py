"""The relevé of a meeting: who came, what was decided, and its feuille d'émargement."""

from __future__ import annotations

from ptsm_cli.agenda.asked_seance import neighbours, select_held
from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.in_words import presence
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import capitalize, counted
from ptsm_cli.render.parts.composition import Signatory, signatories
from ptsm_cli.render.parts.cover import Cover, OutlineEntry
from ptsm_cli.render.parts.printed_instances import NOT_SAID
from ptsm_cli.render.parts.reunion_cover import reunion_cover
from ptsm_cli.render.parts.reunions import Minutes, Reunions, gather_reunions, schedule
from ptsm_cli.render.parts.table import Cell, Fact, Table
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Relevé de décisions"


@dataclass(frozen=True, slots=True)
class Releve:
    """What the templates `releve.html.j2` and `releve.md.j2` receive.

    Attributes:
        garde: the project and the meeting: its body, day, hour, place and state.
        sommaire: nothing: a relevé is read at one go.
        presence: who came, and who did not, as far as the file says it.
        ordre_du_jour: what was on the agenda.
        decisions: the decisions taken, or None.
        attendues: the decisions that were to be taken.
        emargement: who sits, a line to sign each.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    presence: tuple[Fact, ...]
    ordre_du_jour: tuple[str | Prose, ...]
    decisions: Table | None
    attendues: tuple[str | Prose, ...]
    emargement: tuple[Signatory, ...]


def compose(request: Request) -> Releve:
    """Return the relevé of a meeting, given by its id, or of the last one held by the day of reference.

    Raises:
        UnknownValueError: there is no such meeting, or none was held by that day.
    """
    projet, analysis = request.projet, request.of(request.projet)
    reunions = gather_reunions(analysis.gouvernance)
    seance = select_held(reunions.seances, request.reunion or request.day, projet.called)
    minutes = Minutes(analysis, seance.reunion, {})
    _, after = neighbours(reunions.seances, seance)
    following = capitalize(schedule(after)) if after else f"{NOT_SAID}e"
    count = len(seance.reunion.decisions)
    return Releve(
        garde=reunion_cover(reunions, seance, TITLE, following, prepares=False),
        sommaire=(),
        presence=_presence(reunions, seance),
        ordre_du_jour=minutes.points("ordre_du_jour"),
        decisions=minutes.decision_table(counted(count, "décision prise", "décisions prises")),
        attendues=minutes.points("decisions_attendues"),
        emargement=tuple(signatories(projet, seance.instance)) if seance.instance else (),
    )


def _presence(reunions: Reunions, seance: Seance) -> tuple[Fact, ...]:
    """Return who came by organisation; who sent apologies is in no file, and to be written by hand."""
    recorded = seance.reunion.presence
    counts = " sur ".join(presence(recorded))
    names = tuple(Cell(reunions.projet.name_of(name)) for name in recorded.membres) if recorded else ()
    said = (*((Cell(counts),) if counts else ()), *names)
    unsaid = (Cell(f"{NOT_SAID}s"),)
    return (Fact("Présents", said or unsaid), Fact("Excusés", unsaid))


SPEC = DocumentSpec(
    "releve",
    "après une réunion : présents, décisions, qui et pour quand ; la feuille d'émargement à part",
    compose,
    options=("reunion", "day"),
)
