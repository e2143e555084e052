"""The dashboard: a page for all the fiches, then a page a fiche to be filled by hand, a box for each state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ptsm_cli.agenda.in_words import say_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, capitalize
from ptsm_cli.links.naming import cited_label, dense_label, say_fiches, text_label
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.model.acteurs import is_nobody, is_to_define
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.board import STATES, BoardRow, board_row
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.crossrefs import FicheLinks, link_fiches
from ptsm_cli.render.parts.measured import board_measures
from ptsm_cli.render.parts.reunions import Reunions, gather_reunions
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, drawn_by_names, fill_table, linked
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec
from ptsm_cli.suivi.figures import Figures, figures
from ptsm_cli.suivi.measures import FollowedIndicateur
from ptsm_cli.suivi.notes import CLOSED
from ptsm_cli.suivi.sayings import bare_fiches, unkept
from ptsm_cli.suivi.standing import Standing
from ptsm_cli.suivi.status import Status, build_status

TITLE = "Tableau de bord"
_BOXES = 4
"""How many dates of meetings there is room for."""


@dataclass(frozen=True, slots=True)
class Board:
    """The page of a fiche.

    Attributes:
        ancre: its anchor.
        nom: « Fiche n° 22 ».
        titre: its title.
        jumelles: those that share its content, in a few words.
        strategiques: its strategic objectives.
        pilotes: who leads it, and the bodies that do.
        rencontres: the dates of the meetings of these bodies; empty texts for those to write.
        rangs: its objectives.
        indicateurs: its indicators with their last measure, a blank where it is to be written; None where it has none.
    """

    ancre: str
    nom: str
    titre: str
    jumelles: str
    strategiques: tuple[Prose, ...]
    pilotes: tuple[str, ...]
    rencontres: tuple[str, ...]
    rangs: tuple[BoardRow, ...]
    indicateurs: Table | None


@dataclass(frozen=True, slots=True)
class TableauDeBord:
    """What the templates `tableau-de-bord.html.j2` and `tableau-de-bord.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: nothing: the table of all the fiches leads to each.
        jour: the day of the states, or empty.
        etats: the names of the states that a box is ticked for.
        non_tenu: what is said once where no state and no measure is, instead of what hangs on them; else empty.
        sans_objectif: what is said of the fiches that say no objective, or empty.
        ensemble: all the fiches, those with the most late objectives first; None where there is none.
        fiches: a page a fiche.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    jour: str
    etats: tuple[str, ...]
    non_tenu: str
    sans_objectif: str
    ensemble: Table | None
    fiches: tuple[Board, ...]


def compose(request: Request) -> TableauDeBord:
    """Return the content of the document."""
    projet, analysis = request.projet, request.of(request.projet)
    links = link_fiches(projet, analysis.graph)
    own = grouped((line.fiche.id, line) for line in analysis.echeances if line.objectif is not None)
    fiches = [fiche for fiche in projet.fiches if fiche.id not in links.twinned]
    reunions = gather_reunions(analysis.gouvernance)
    led = _led(analysis)
    status = request.shared("status", lambda: build_status(projet, request.day))
    followed = grouped((one.fiche.id, one) for one in analysis.indicateurs)
    return TableauDeBord(
        garde=cover_page(projet, TITLE),
        sommaire=(),
        jour="" if request.day == date.min else say_day(request.day),
        etats=tuple(STATES.values()),
        non_tenu=unkept(status.whole),
        sans_objectif=bare_fiches(status.whole),
        ensemble=_all(links, fiches, status),
        fiches=tuple(
            _board(
                links,
                fiche,
                _Own(own.get(fiche.id, ()), followed.get(fiche.id, ())),
                _Piloting(reunions, led.get(fiche.id, ())),
                request.day,
            )
            for fiche in fiches
        ),
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """What a fiche has: its objectives and its indicators."""

    lines: Sequence[EcheanceLine]
    indicateurs: Sequence[FollowedIndicateur]


@dataclass(frozen=True, slots=True)
class _Piloting:
    """The bodies that lead a fiche, by id, among the meetings of the project."""

    reunions: Reunions
    bodies: tuple[str, ...]


def _led(analysis: ProjetAnalysis) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the bodies that lead each fiche, by its id."""
    projet, directory = analysis.projet, analysis.directory
    found = (
        (resolve(directory, read_reference(reference), projet.id, located.contenu.groupe).target, located.contenu.id)
        for located in analysis.gouvernance.instances
        for reference in located.contenu.fiches
    )
    return grouped((key.fiche, body) for key, body in found if key is not None and key.projet == projet.id)


def _all(links: FicheLinks, fiches: Sequence[Fiche], status: Status) -> Table | None:
    """Return one row a fiche, counted as `ptsm status` does, those with the most late objectives first.

    Where nothing is followed they keep their order, and nothing is counted of the states that nobody said.
    """
    stood = grouped((standing.fiche.id, standing) for standing in status.standings)
    followed = grouped((one.fiche.id, one) for one in status.indicateurs)
    counted_fiches = [
        (fiche, figures("", stood.get(fiche.id, ()), status.day, followed), stood.get(fiche.id, ())) for fiche in fiches
    ]
    silent = bool(unkept(status.whole))
    if not silent:
        counted_fiches.sort(key=lambda found: (-found[1].late, -found[1].past_unsaid))
    rows = tuple(
        Row((_name(links, fiche), Cell(fiche.contenu.titre), *_counts(of, silent), Cell(_coming(own, status.day))))
        for fiche, of, own in counted_fiches
    )
    legend = say_fiches(links.projet, links.projet.fiches, links.twinned)
    foot = Row((Cell("Total"), Cell(legend), *_counts(status.whole, silent), Cell()))
    names = map(capitalize, FOLLOW_UP_STATES.values())
    past = ("En retard", "Échus, état non dit", "Indicateurs mesurés")
    columns = ("Fiche", "Intitulé", "Objectifs", *names, "Sans état connu", *past, "Prochaine échéance")
    table = fill_table(legend, columns, [RowGroup(rows)], foot)
    return table and drawn_by_names(table, "blocs ensemble")


def _counts(of: Figures, silent: bool) -> tuple[Cell, ...]:
    """Return the counts of a row, from the objectives to the indicators; nothing where there is none to count."""
    unsaid = "" if silent else str(of.unsaid or "")
    told = (str(of.total or ""), *(str(of.states.get(state) or "") for state in FOLLOW_UP_STATES), unsaid)
    past = (Cell(f"!{NBSP}{number}" if number else "", genre="retard") for number in (of.late, of.past_unsaid))
    measured = f"{of.indicateurs - of.unmeasured} sur {of.indicateurs}" if of.indicateurs and not silent else ""
    return (*(Cell(text, genre="n") for text in told), *past, Cell(measured, genre="n"))


def _coming(own: Sequence[Standing], day: date) -> str:
    """Return the next deadline in force that is waited for, in its words."""
    waited = [
        (fin, rank, deadline.said)
        for rank, deadline in enumerate(deadline for standing in own for deadline in standing.deadlines)
        if (fin := deadline.fin) is not None and fin >= day and deadline.etat not in CLOSED
    ]
    return min(waited)[2] if waited else ""


def _name(links: FicheLinks, fiche: Fiche) -> Cell:
    return Cell(linked(dense_label(links.projet, fiche), links.anchors[fiche.id]))


def _once(*names: str) -> tuple[str, ...]:
    """Return names, that of a body which a fiche names by itself given once."""
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(fold(name), name)
    return tuple(known.values())


def _board(links: FicheLinks, fiche: Fiche, own: _Own, piloting: _Piloting, day: date) -> Board:
    projet, contenu = links.projet, fiche.contenu
    twins = [cited_label(projet, twin) for twin in links.twins.get(fiche.id, ())]
    named = [projet.name_of(p) for p in contenu.pilotes if not (is_to_define(p) or is_nobody(p))]
    seances = [seance for body in piloting.bodies for seance in piloting.reunions.of(body) if seance.takes_place]
    bodies = piloting.reunions.gouvernance.instances_by_id
    return Board(
        ancre=links.anchors[fiche.id],
        nom=text_label(projet, fiche),
        titre=contenu.titre,
        jumelles=f"Même contenu{NBSP}: {', '.join(twins)}" if twins else "",
        strategiques=tuple(
            links.prose(text, fiche.id, ("objectifs_strategiques", rank))
            for rank, text in enumerate(contenu.objectifs_strategiques)
        ),
        pilotes=_once(*named, *(bodies[body].nom for body in piloting.bodies)),
        rencontres=tuple(_dates([say_moment(seance.moment) for seance in seances])),
        rangs=tuple(board_row(line, links, day) for line in own.lines),
        indicateurs=board_measures(own.indicateurs, day),
    )


def _dates(known: Sequence[str]) -> Iterator[str]:
    """Yield the last dates known, then what is left to write; one is always left."""
    shown = known[-(_BOXES - 1) :]
    yield from shown
    yield from [""] * (_BOXES - len(shown))


SPEC = DocumentSpec(
    "tableau-de-bord",
    "où en sont toutes les fiches, les retards d'abord, puis une page par fiche, où cocher les états à la main",
    compose,
    options=("day",),
)
