"""The roadmap of one year: what starts, goes on and ends in it, its meetings, what to measure, what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.agenda.in_words import say_moment, seance_state, seance_title
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import year_of
from ptsm_cli.common.typography import NBSP, capitalize, counted, typeset
from ptsm_cli.links.naming import dense_label, say_fiches
from ptsm_cli.model.instants import check_year
from ptsm_cli.plan import CellState, Plan, PlanFiche, PlanRow, Step, build_plans
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.parts.outline import name_fiches
from ptsm_cli.render.parts.planning import describe
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.render.parts.yearly import Measures, silences, year_budget, year_measures
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Feuille de route"
_CONDITIONS = {"conditionnelle", "relative"}


@dataclass(frozen=True, slots=True)
class Annuelle:
    """What the templates `annuelle.html.j2` and `annuelle.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: its parts.
        annee: the year.
        bilan: how many objectives start, go on and end in it.
        plan: what is planned in the year, by quarter, each row with its place in the year; None for nothing.
        sans_rien: the sentence on the fiches that have nothing in the year, or empty.
        conditions: what depends on a condition or on a milestone, and is not drawn; or None.
        sans_date: the sentence on the objectives without a date, or empty.
        agenda: the meetings and milestones of the year, or None.
        mesures: the indicators to measure.
        budget: the rows of budget of the year, or None.
        non_budgete: the sentence on what no row says of the year.
        silences: what is said of the meetings, of the indicators and of the budget that have no table.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    annee: int
    bilan: str
    plan: PrintedPlanning | None
    sans_rien: str
    conditions: Table | None
    sans_date: str
    agenda: Table | None
    mesures: Measures
    budget: Table | None
    non_budgete: str
    silences: tuple[str, ...]


def compose(request: Request) -> Annuelle:
    """Return the roadmap of the year asked for, else of that of the day of reference.

    Raises:
        UnknownValueError: the year is one that no roadmap speaks of.
    """
    projet, analysis = request.projet, request.of(request.projet)
    year = _year(request)
    plans = build_plans([projet], analysis.directory, Step.TRIMESTRE, year_of(year), year_of(year))
    whole = plans[0] if plans else None
    kept = _within(whole, year) if whole else None
    concerned = {fiche.id for fiche in kept.fiches if fiche.rows} if kept else set()
    budget, unsaid = year_budget(analysis, year)
    rows = whole.rows if whole else ()
    agenda = _agenda(projet, request.day, year)
    measures = year_measures(projet, [fiche for fiche in projet.fiches if fiche.id in concerned], year)
    document = Annuelle(
        garde=cover_page(projet, f"{TITLE} {year}"),
        sommaire=(),
        annee=year,
        bilan=_summary(kept, year),
        plan=describe(kept) if kept and concerned else None,
        sans_rien=_nothing(analysis, concerned, year),
        conditions=_conditions(projet, rows),
        sans_date=_undated(rows),
        agenda=agenda,
        mesures=measures,
        budget=budget,
        non_budgete=unsaid,
        silences=tuple(silences(agenda, measures, budget, unsaid, concerned=bool(concerned))),
    )
    return replace(document, sommaire=tuple(_contents(document)))


def _year(request: Request) -> int:
    if request.annee is None:
        horizon = request.projet.horizon
        return horizon.debut.year if request.day == date.min and horizon else request.day.year
    try:
        check_year(request.annee)
    except ValueError:
        message = f"Aucune feuille de route ne parle de l'année {request.annee}."
        raise UnknownValueError(message, hint="Écrivez par exemple --annee 2026.") from None
    return request.annee


def _within(plan: Plan, year: int) -> Plan:
    """Return what a planning draws in the year, each row with its place in it; groups and fiches without any go."""
    groupes = []
    for groupe in plan.groupes:
        fiches = [fiche for fiche in (_fiche(fiche, year) for fiche in groupe.fiches) if fiche.rows]
        if fiches:
            groupes.append(replace(groupe, fiches=tuple(fiches)))
    return replace(plan, groupes=tuple(groupes))


def _fiche(fiche: PlanFiche, year: int) -> PlanFiche:
    blocks = (
        replace(block, rows=tuple(_placed(row, year) for row in block.rows if _is_drawn(row))) for block in fiche.blocks
    )
    led = replace(fiche.pilotage, indicateurs=())  # those to measure have a table of their own
    return replace(fiche, blocks=tuple(block for block in blocks if block.rows), pilotage=led)


def _is_drawn(row: PlanRow) -> bool:
    return row.across is None and any(cell.etat is not CellState.EMPTY for cell in row.cells)


def _placed(row: PlanRow, year: int) -> PlanRow:
    said = _place_in_year(row, year)
    led = replace(row.pilotage, indicateurs=())
    return replace(row, precision=" – ".join(filter(None, (row.precision, said))), pilotage=led)


def _place_in_year(row: PlanRow, year: int) -> str:
    """Return whether a row starts in the year, ends in it, both, or goes on; what is not known is not said."""
    starts = row.debut is not None and row.debut.year == year
    ends = row.fin is not None and row.fin.year == year
    if starts and ends:
        return "commence et s'achève"
    if starts:
        return "commence"
    if ends:
        return "s'achève" if row.debut is not None else "au plus tard cette année"
    return "se poursuit"


def _summary(plan: Plan | None, year: int) -> str:
    rows = [row for row in plan.rows if row.rank] if plan else []
    objectifs = {(row.fiche, row.rank): _place_in_year(row, year) for row in rows}
    if not objectifs:
        return f"Aucun objectif n'a de date en {year}."
    said = list(objectifs.values())
    counts = (
        (sum(place.startswith("commence") for place in said), "commence", "commencent"),
        (sum("achève" in place or "au plus tard" in place for place in said), "s'achève", "s'achèvent"),
        (said.count("se poursuit"), "se poursuit", "se poursuivent"),
    )
    parts = ", ".join(counted(count, one, several) for count, one, several in counts if count)
    verb = "est prévu" if len(said) == 1 else "sont prévus"
    return f"{counted(len(said), 'objectif')} {verb} en {year}{NBSP}: {parts}."


def _nothing(analysis: ProjetAnalysis, concerned: set[str], year: int) -> str:
    projet = analysis.projet
    twins = link_fiches(projet, analysis.graph).twinned
    without = [fiche for fiche in projet.fiches if fiche.id not in concerned and fiche.id not in twins]
    if not without:
        return ""
    counts = say_fiches(projet, projet.fiches, twins)
    verb = "n'a" if len(without) == 1 else "n'ont"
    if len(without) == len(projet.fiches) - len(twins) > 1:
        return typeset(f"Sur {{counts}}, aucune n'a quoi que ce soit de daté en {year}.", counts=counts)
    said = f"Sur {{counts}}, {len(without)} {verb} rien de daté en {year} : {{names}}."
    return typeset(said, counts=counts, names=name_fiches(projet, without))


def _conditions(projet: Projet, rows: Sequence[PlanRow]) -> Table | None:
    by_id = {fiche.id: fiche for fiche in projet.fiches}
    kept = [row for row in rows if row.across is not None and row.nature in _CONDITIONS]
    lines = tuple(
        Row((Cell(dense_label(projet, by_id[row.fiche])), Cell(row.objectif), Cell(row.said))) for row in kept
    )
    legend = f"Sous condition, ou à partir d’un jalon{NBSP}: {len(lines)}"
    table = fill_table(legend, ("Fiche", "Objectif", "Échéance"), [RowGroup(lines)])
    return table and replace(table, genre="blocs etroite")


def _undated(rows: Sequence[PlanRow]) -> str:
    undated = {(row.fiche, row.rank) for row in rows if row.across is not None and row.nature not in _CONDITIONS}
    dated = {(row.fiche, row.rank) for row in rows if row.across is None}
    count = len(undated - dated)
    if not count:
        return ""
    one, several = ("autre ", "autres ") if dated else ("", "")  # with nothing before them, they are not others
    verb, them = ("n'est pas daté", "le") if count == 1 else ("ne sont pas datés", "les")
    said = counted(count, f"{one}objectif", f"{several}objectifs")
    return f"{said} {verb}{NBSP}: le plan pluriannuel {them} donne."


def _agenda(projet: Projet, day: date, year: int) -> Table | None:
    agenda = build_agenda(projet, day, year_of(year))
    meetings = tuple(
        Row((Cell(capitalize(say_moment(seance.moment))), Cell(seance_title(seance)), Cell(seance_state(seance))))
        for seance in agenda.seances
        if seance.moment.fin is not None
    )
    jalons = tuple(
        Row(tuple(map(Cell, (capitalize(say_moment(p.moment)), p.jalon.libelle, p.jalon.organisme or ""))))
        for p in agenda.jalons
    )
    blocks = [RowGroup(meetings, "Réunions"), RowGroup(jalons, "Jalons")]
    count = len(meetings) + len(jalons)
    table = fill_table(f"Réunions et jalons de {year}{NBSP}: {count}", ("Date", "Quoi", "État, ou qui"), blocks)
    return table and replace(table, genre="blocs")


def _contents(document: Annuelle) -> Iterator[OutlineEntry]:
    plan = document.plan
    groupes = tuple(OutlineEntry(g.ancre, g.intitule, g.legende) for g in plan.groupes) if plan else ()
    yield OutlineEntry("annee", f"Ce qui est prévu en {document.annee}", entrees=groupes)
    if document.conditions:
        yield OutlineEntry("conditions", "Ce qui dépend d’une condition")
    if document.agenda:
        yield OutlineEntry("agenda", "Réunions et jalons")
    if document.mesures.tableau:
        yield OutlineEntry("mesures", "Indicateurs à mesurer")
    if document.budget:
        yield OutlineEntry("budget", f"Budget de {document.annee}")
    if document.silences:
        yield OutlineEntry("silences", f"Ce qui n’est pas dit pour {document.annee}")


SPEC = DocumentSpec(
    "annuelle",
    "la feuille de route d'une année : ce qui commence, se poursuit et s'achève, réunions, mesures, budget",
    compose,
    options=("annee", "day"),
)
