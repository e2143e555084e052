"""The feuille de route, whole: all that the project says, in the order of a printed PTSM."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, enumeration
from ptsm_cli.links.naming import dense_label, say_fiches, text_label
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.model.publication import Rubrique
from ptsm_cli.model.territoire import ARTICLES, Groupe
from ptsm_cli.plan import PlanRow
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.glossary import Sigle, list_sigles
from ptsm_cli.render.parts.missing import missing_everywhere
from ptsm_cli.render.parts.organisations import organisation_index
from ptsm_cli.render.parts.outline import Branch, branches
from ptsm_cli.render.parts.planning import PlanWording, describe
from ptsm_cli.render.parts.printed_budget import budget_totals
from ptsm_cli.render.parts.printed_fiche import PrintedFiche
from ptsm_cli.render.parts.printed_gouvernance import PrintedGouvernance, print_gouvernance
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.parts.programmation import Programmation, programmations_of
from ptsm_cli.render.parts.row_progress import row_progress
from ptsm_cli.render.parts.sheet import Sheets, sheets_of
from ptsm_cli.render.parts.table import Cell, Fact, Row, RowGroup, Table, fill_table, linked
from ptsm_cli.render.parts.territory import DiagnosisTable, breaks, diagnosis, plans, presentation, sub_territories
from ptsm_cli.render.parts.waves import Approval, PrintedWave, approvals, print_waves
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Feuille de route"


@dataclass(frozen=True, slots=True)
class Heading:
    """A rubrique of the document: its title, its text and its address."""

    titre: str | Prose
    contenu: str | Prose
    url: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A group on a page of its own, then its fiches.

    Attributes:
        ancre: its anchor.
        niveau: level of its heading.
        etiquette: its kind and number.
        titre: its title.
        priorites: the priorities of the decree that it serves, with their articles.
        presentation: a few words, or nothing.
        partenaires: who is committed to the whole group.
        tableau: its fiches, or None.
        fiches: its fiches, whole.
        bref: whether none of them has a page of its own: nor does the chapter.
    """

    ancre: str
    niveau: int
    etiquette: str
    titre: str
    priorites: str
    presentation: str | Prose
    partenaires: tuple[Fact, ...]
    tableau: Table | None
    fiches: tuple[PrintedFiche, ...]
    bref: bool


@dataclass(frozen=True, slots=True)
class FeuilleDeRoute:
    """What the templates `feuille-de-route.html.j2` and `feuille-de-route.md.j2` receive."""

    garde: Cover
    approbations: tuple[Approval, ...]
    sommaire: tuple[OutlineEntry, ...]
    rubriques: tuple[Heading, ...]
    annonces: tuple[str | Prose, ...]
    """The titles of the rubriques of which the files give nothing else."""
    faits: tuple[Fact, ...]
    sous_territoires: Table | None
    non_dits: tuple[str, ...]
    """What no fiche says: said once, not a fiche each."""
    diagnostic: tuple[DiagnosisTable, ...]
    ruptures: Table | None
    groupes: tuple[Chapter, ...]
    plan: PrintedPlanning | None
    nombres: tuple[int, ...]
    """How many columns the plan has, for its sheet."""
    budget: Table | None
    """What the budgets of the fiches come to, or None where none gives an amount."""
    vagues: tuple[PrintedWave, ...]
    programmations: tuple[Programmation, ...]
    gouvernance: PrintedGouvernance | None
    plans: Table | None
    sigles: tuple[Sigle, ...]
    organisations: Table | None


def compose(request: Request) -> FeuilleDeRoute:
    """Return the content of the document."""
    projet, analysis = request.projet, request.of(request.projet)
    territoire = projet.territoire.contenu
    unsaid = missing_everywhere(fiche.contenu for fiche in projet.fiches)
    sheets = replace(request.shared("sheets", lambda: sheets_of(analysis, request.drawn_day)), told=unsaid)
    labels = {fiche.id: dense_label(projet, fiche) for fiche in projet.fiches}
    gouvernance = print_gouvernance(analysis, fiches=sheets.links.anchors)
    plan = _plan(projet, sheets)
    rubriques = tuple(_heading(one, sheets.links) for one in territoire.rubriques)
    content = FeuilleDeRoute(
        garde=cover_page(projet, TITLE),
        approbations=approvals(analysis),
        sommaire=(),
        rubriques=tuple(one for one in rubriques if one.contenu or one.url),
        annonces=tuple(one.titre for one in rubriques if not (one.contenu or one.url)),
        faits=presentation(territoire),
        sous_territoires=sub_territories(territoire),
        non_dits=unsaid,
        diagnostic=tuple(diagnosis(territoire, sheets.links)),
        ruptures=breaks(territoire, sheets.links),
        groupes=tuple(_chapter(projet, branch, sheets) for branch in branches(projet, frozenset())),
        plan=plan,
        nombres=(len(plan.periodes),) if plan else (),
        budget=budget_totals(analysis.finances),
        vagues=print_waves(sheets.links),
        programmations=request.shared(
            "programmations", lambda: tuple(programmations_of(sheets.links, request.drawn_day))
        ),
        gouvernance=gouvernance if next(gouvernance.entries, None) else None,
        plans=plans(territoire),
        sigles=list_sigles(projet),
        organisations=organisation_index(sheets.links, labels),
    )
    return replace(content, sommaire=tuple(_contents(content)))


def _heading(rubrique: Rubrique, links: FicheLinks) -> Heading:
    text = links.said(rubrique, rubrique.contenu or "", "contenu")
    return Heading(links.said(rubrique, rubrique.titre, "titre"), text, rubrique.url or "")


def _plan(projet: Projet, sheets: Sheets) -> PrintedPlanning | None:
    """Return the plan with the short wordings, for the full ones stand in the fiches."""
    day = sheets.moment.day

    def short(row: PlanRow) -> Prose:
        return sheets.links.prose(row.court, row.fiche, row.short_route)

    return (
        describe(
            sheets.plan,
            PlanWording(short, day=day, done=sheets.moment.done, progress=row_progress(projet, day)),
        )
        if sheets.plan and sheets.plan.groupes
        else None
    )


def _chapter(projet: Projet, branch: Branch, sheets: Sheets) -> Chapter:
    groupe = branch.groupe
    fiches = tuple(sheets.of(fiche) for fiche in branch.fiches)
    committed = tuple(Cell(projet.name_of(entry)) for entry in groupe.partenaires) if groupe else ()
    return Chapter(
        ancre=branch.anchor,
        niveau=min(3 + branch.level, 4),
        etiquette=groupe.label if groupe and groupe.numero else "",
        titre=branch.title,
        priorites=_priorites(groupe) if groupe else "",
        presentation=sheets.links.said(groupe, (groupe and groupe.presentation) or "", "presentation"),
        partenaires=(Fact("Partenaires engagés", committed),) if committed else (),
        tableau=_fiche_table(projet, branch.fiches, sheets),
        fiches=fiches,
        bref=all(fiche.breve for fiche in fiches),
    )


def _priorites(groupe: Groupe) -> str:
    if not groupe.priorites:
        return ""
    s = "s" if len(groupe.priorites) > 1 else ""
    numbers, articles = enumeration(map(str, groupe.priorites)), enumeration(ARTICLES[n] for n in groupe.priorites)
    return f"Priorité{s} {numbers} du décret, article{s} {articles} du Code de la santé publique"


def _fiche_table(projet: Projet, fiches: tuple[Fiche, ...], sheets: Sheets) -> Table | None:
    def row(fiche: Fiche) -> Row:
        content = fiche.contenu
        label = Cell(linked(text_label(projet, fiche), sheets.links.anchors[fiche.id]))
        short = (content.titre_court,) if content.titre_court and content.titre_court != content.titre else ()
        pilotes = tuple(projet.name_of(entry) for entry in content.pilotes if not is_to_define(entry))
        return Row((label, Cell(content.titre, suite=short), Cell(suite=pilotes)))

    legend = say_fiches(projet, fiches, sheets.links.twinned)
    table = fill_table(legend, ("Fiche", "Titre", "Pilotes"), [RowGroup(tuple(map(row, fiches)))])
    return table and replace(table, genre="blocs")


def _contents(content: FeuilleDeRoute) -> Iterator[OutlineEntry]:
    if content.rubriques or content.annonces or content.faits or content.sous_territoires or content.non_dits:
        yield OutlineEntry("introduction", "Introduction")
    if content.diagnostic or content.ruptures:
        yield OutlineEntry("diagnostic", "Diagnostic territorial partagé")
    for groupe in content.groupes:
        heading = f"{groupe.etiquette}{NBSP}: {groupe.titre}" if groupe.etiquette else groupe.titre
        fiches = tuple(OutlineEntry(fiche.ancre, f"{fiche.nom} – {fiche.titre}") for fiche in groupe.fiches)
        yield OutlineEntry(groupe.ancre, heading, entrees=fiches)
    if content.plan:
        yield OutlineEntry(content.plan.ancre, "Plan pluriannuel")
    waves = tuple(OutlineEntry(wave.ancre, wave.titre) for wave in content.vagues)
    parts = (
        ("budget", "Budget", content.budget),
        ("vagues", "Programmations et contrats", waves),
        ("gouvernance", "Gouvernance", content.gouvernance),
        ("plans", "Plans de référence", content.plans),
        ("sigles", "Sigles", content.sigles),
        ("organisations", "Index des organisations", content.organisations),
    )
    for anchor, title, said in parts:
        if said:
            yield OutlineEntry(anchor, title, entrees=waves if anchor == "vagues" else ())


SPEC = DocumentSpec(
    "feuille-de-route",
    "la feuille de route entière : diagnostic, fiches, plan, vagues, gouvernance, sigles, organisations",
    compose,
    options=("drawn_day",),
)
