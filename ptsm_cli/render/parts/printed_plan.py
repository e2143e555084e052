"""A planning as templates receive it: years, columns, groups, fiches, rows, all texts ready to print."""

from __future__ import annotations

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.plan import PlanCell
from ptsm_cli.render.parts.gantt import Gantt
from ptsm_cli.render.parts.marks import Mark, Segment
from ptsm_cli.render.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class PrintedYear:
    """A year over the columns: `nombre` of them."""

    annee: str
    nombre: int


@dataclass(frozen=True, slots=True)
class PrintedPeriode:
    """A column: « 2019-S1 », « premier semestre 2019 », « S1 », and whether a year begins with it."""

    label: str
    intitule: str
    court: str
    annee: bool


@dataclass(frozen=True, slots=True)
class LegendState:
    """A state of the cells, with its sign and its words."""

    etat: str
    signe: str
    texte: str


@dataclass(frozen=True, slots=True)
class PlanningRubrique:
    """One heading of who leads, helps and pays, or of how one will know.

    Attributes:
        libelle: its name.
        champ: its key in the files.
        noms: its entries; that there is none, where there is none.
        dit: whether there is one.
        a_definir: whether they all say that it is still to be defined.
    """

    libelle: str
    champ: str
    noms: tuple[str, ...]
    dit: bool
    a_definir: bool = False


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """An objective, or a volet of it.

    Attributes:
        numero: what the source prints for its number, else its rank; empty for the whole fiche.
        objectif: its wording.
        court: its wording for the livret.
        premiere: whether it is the first row of its objective.
        precision: what tells a volet from its neighbours.
        echeance: its deadline, as written.
        en_travers: the words written across the row where nothing can be drawn, or None.
        cellules: the state of each column.
        avant: what lies before the first column.
        apres: what lies after the last column.
        segments: the columns, those under one mark together.
        pilotage: what it has of its own.
        etat: where it stands, as the follow-up says it: « en cours, en retard »; empty where nobody says it.
    """

    numero: str
    objectif: str
    court: Prose
    premiere: bool
    precision: str
    echeance: str
    en_travers: str | None
    cellules: tuple[PlanCell, ...]
    avant: PlanCell
    apres: PlanCell
    segments: tuple[Segment, ...]
    pilotage: tuple[PlanningRubrique, ...]
    etat: str = ""


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """Rows under a project heading, or under none; `en_ligne` where it opens its only objective."""

    projet: str | None
    en_ligne: bool
    lignes: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class DayColumn:
    """Where the day of reference is among the columns: the rank of one, from 0, and the share of it that is past."""

    rang: int
    part: float


@dataclass(frozen=True, slots=True)
class PrintedPlanFiche:
    """A fiche.

    Attributes:
        id: its id.
        ancre: its anchor.
        numero: how a dense table names it.
        seul: whether that is its number alone.
        titre: its title.
        renvoi: what names the fiche whose content it shares, in a sentence, or None.
        phrase: the sentence that a wave prints instead of its rows, or None.
        avant: whether something lies before the first column.
        apres: whether something lies after the last one.
        largeur: how many columns of time it has in Markdown.
        rangs: how many rows its pilotage stands beside in its table, its title included.
        pilotage: who leads, helps and pays, and how one will know; nothing beside a sentence.
        blocs: its objectives.
        image: the same in one picture, or None where nothing is dated or no picture is wanted.
    """

    id: str
    ancre: str
    numero: str
    seul: bool
    titre: str
    renvoi: str | None
    phrase: Prose | None
    avant: bool
    apres: bool
    largeur: int
    rangs: int
    pilotage: tuple[PlanningRubrique, ...]
    blocs: tuple[PrintedBlock, ...]
    image: Gantt | None = None


@dataclass(frozen=True, slots=True)
class PrintedPlanGroupe:
    """A group and its fiches.

    Attributes:
        id: its id.
        ancre: its anchor.
        intitule: its heading in full.
        titre: the heading of its part: its kind and number where it has them.
        suite: the rest of the heading, or nothing.
        legende: what its table says of itself: « 5 fiches, 25 objectifs ».
        place: the millimetres of paper that its heading and its first fiche take, about.
        fiches: its fiches.
    """

    id: str
    ancre: str
    intitule: str
    titre: str
    suite: str
    legende: str
    place: int
    fiches: tuple[PrintedPlanFiche, ...]


@dataclass(frozen=True, slots=True)
class PrintedPlanning:
    """The planning of a project.

    Attributes:
        projet: its id.
        titre: the project and its territory.
        ancre: its anchor.
        pas: how a column is called.
        fenetre: from the first column to the last.
        annees: the years over the columns.
        un_rang: whether the heads of the columns take one row.
        periodes: the columns.
        legende: the states of the cells that it shows.
        marques: the marks that it shows.
        echeances: whether a deadline is said at all: their column is drawn.
        rubriques: which headings of pilotage have a column: those that more than a few fiches fill.
        omises: which headings none fills, in a sentence; empty where there is no such.
        attendus: how many fiches leave to be defined what has no column, in sentences.
        total: « 123 objectifs, dont 7 sans date ».
        jour: where the day of reference is, or None where it is not given or is in none of the columns.
        groupes: its groups.
    """

    projet: str
    titre: str
    ancre: str
    pas: str
    fenetre: str
    annees: tuple[PrintedYear, ...]
    un_rang: bool
    periodes: tuple[PrintedPeriode, ...]
    legende: tuple[LegendState, ...]
    marques: tuple[Mark, ...]
    echeances: bool
    rubriques: tuple[PlanningRubrique, ...]
    omises: str
    attendus: str
    total: str
    jour: DayColumn | None
    groupes: tuple[PrintedPlanGroupe, ...]
