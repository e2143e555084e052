"""A fiche as templates receive it: its band, its rail, its text and its tables, all texts ready to print."""

from __future__ import annotations

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.render.parts.crossrefs import Citation
from ptsm_cli.render.parts.gantt import Gantt
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it: paragraphs, or the items of a list."""

    titre: str
    textes: tuple[Prose, ...]
    liste: bool = False


@dataclass(frozen=True, slots=True)
class Precision:
    """A small fact under an objective or an indicator: « Opérateur : UNAFAM »."""

    libelle: str
    valeurs: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class ObjectifRow:
    """A row of the table of objectives: an objective, or a volet of one.

    Attributes:
        numero: its number; empty for the volets after the first.
        projet: the heading that opens it, where it is the only one under it.
        libelle: its wording.
        premiere: whether it is the first row of its objective.
        precisions: what it has of its own, in small.
        modalites: how it is carried out.
        operateurs: who carries it out, where they have a column.
        echeance: its deadline, as written.
        etat: its state, as the notes of follow-up say it.
    """

    numero: str
    projet: Prose | None
    libelle: Prose
    premiere: bool
    precisions: tuple[Precision, ...]
    modalites: tuple[Prose, ...]
    operateurs: tuple[Prose, ...]
    echeance: Prose
    etat: str


@dataclass(frozen=True, slots=True)
class ObjectifBlock:
    """Rows under a project heading, or under none."""

    projet: Prose | None
    rangs: tuple[ObjectifRow, ...]


@dataclass(frozen=True, slots=True)
class ObjectifTable:
    """The objectives of a fiche; a column that almost nothing fills is not drawn."""

    legende: str
    blocs: tuple[ObjectifBlock, ...]
    modalites: bool
    operateurs: bool
    echeance: bool
    etat: bool
    colonnes: int


@dataclass(frozen=True, slots=True)
class PrintedIndicateur:
    """An indicator: its values are empty where they are not given."""

    libelle: Prose
    type: str
    initiale: str
    cible: str
    mesure: str
    jour: str
    precisions: tuple[Precision, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A link: what it leads to, what the two have in common, and an address."""

    libelle: Prose
    objet: Prose
    url: Prose


@dataclass(frozen=True, slots=True)
class PrintedFiche:
    """A fiche.

    Attributes:
        id: its id.
        ancre: its anchor.
        nom: how a heading names it: « Fiche n° 22 », « Fiche Adultes 1 ».
        surtitre: what stands over its number: « Fiche n° », « Adultes ».
        numero: its number.
        groupe: the heading of its group.
        titre: its title.
        titre_court: its title in the livret, where it is another.
        renvoi: what names the fiche whose content it shares, in a sentence, or None.
        parts: what stands beside the rail.
        rail: what stands in it.
        calendrier: the picture of its objectives, or None.
        etats: how many objectives are in each state, and the day.
        objectifs: its objectives, or None.
        indicateurs: its indicators.
        colonnes: the columns of values that they fill: `type`, `initiale`, `cible`, `mesure`.
        budget: its rows of budget, with what they come to, or None.
        liens: what it names in its links.
        cite: the fiches that its prose names beside.
        citee_par: the fiches that name it.
        apres: what stands after its objectives.
        manque: what it does not say.
        place: the millimetres of paper that the heading and the first row of its objectives take, about.
        breve: whether it takes less than half a page: it needs no page of its own.
        courte: whether none of its objectives is high: those of the end can be held together on paper.
    """

    id: str
    ancre: str
    nom: str
    surtitre: str
    numero: str
    groupe: str
    titre: str
    titre_court: str
    renvoi: str | None
    parts: tuple[Part, ...]
    rail: tuple[Part, ...]
    calendrier: Gantt | None
    etats: tuple[str, ...]
    objectifs: ObjectifTable | None
    indicateurs: tuple[PrintedIndicateur, ...]
    colonnes: tuple[str, ...]
    budget: Table | None
    liens: tuple[Relation, ...]
    cite: tuple[Citation, ...]
    citee_par: tuple[Citation, ...]
    apres: tuple[Part, ...]
    manque: str
    place: int
    breve: bool
    courte: bool
