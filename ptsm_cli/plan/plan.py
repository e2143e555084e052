"""A planning as plain frozen data: groups, fiches, headings, rows and cells, all texts ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import groupby

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Nature
from ptsm_cli.findings.location import Route
from ptsm_cli.plan.columns import Pas, PeriodePlan


class Etat(StrEnum):
    """What happens to an objective during one period."""

    VIDE = "vide"
    OCCUPE = "occupe"
    APPROXIMATIF = "approximatif"
    OUVERT = "ouvert"
    LIMITE = "limite"
    PROJET = "projet"
    CONTINU = "continu"
    HORS_HORIZON = "hors_horizon"
    SUITE = "suite"
    """Only beside the periods: the bar goes on outside the window, inside the horizon."""

    @property
    def texte(self) -> str:
        """The words for a screen reader, a Markdown cell or a spreadsheet."""
        return _TEXTES[self]

    @property
    def signe(self) -> str:
        """One character that stands for the state where there is no colour."""
        return _SIGNES[self]


_TEXTES = {
    Etat.VIDE: "",
    Etat.OCCUPE: "prévu",
    Etat.APPROXIMATIF: "prévu, environ",
    Etat.OUVERT: "sans fin fixée",
    Etat.LIMITE: "au plus tard",
    Etat.PROJET: "durée du projet",
    Etat.CONTINU: "en continu",
    Etat.HORS_HORIZON: "hors horizon",
    Etat.SUITE: "hors de la fenêtre",
}
_SIGNES = {
    Etat.VIDE: " ",
    Etat.OCCUPE: "█",
    Etat.APPROXIMATIF: "▒",
    Etat.OUVERT: "»",
    Etat.LIMITE: "◆",
    Etat.PROJET: "=",
    Etat.CONTINU: "~",
    Etat.HORS_HORIZON: "×",
    Etat.SUITE: "›",
}


@dataclass(frozen=True, slots=True)
class Cellule:
    """One cell: its state, the sign printed and the words read."""

    etat: Etat
    signe: str
    texte: str


@cache
def cellule(etat: Etat) -> Cellule:
    """Return the cell of a period in this state: the same for all."""
    return Cellule(etat, etat.signe, etat.texte)


@dataclass(frozen=True, slots=True)
class Pilotage:
    """Who leads, helps and pays, and how one will know: names and indicators ready to print."""

    pilotes: tuple[str, ...] = ()
    partenaires: tuple[str, ...] = ()
    financeurs: tuple[str, ...] = ()
    indicateurs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ligne:
    """One row: an objective, or a volet of an objective that has several.

    Attributes:
        fiche: id of the fiche.
        numero: its printed number.
        groupe: id of its group.
        rang: rank of the objective in the file of the fiche, from 1.
        rang_volet: rank of the volet in the objective, from 1, or None.
        premiere: whether it is the first row of its objective: the others, for the volets, need not repeat it.
        route: where the objective is in the model of the fiche.
        objectif: the objective in full.
        court: its wording for the livret; the full one where there is no other.
        precision: what tells a volet from its neighbours.
        echeance: the deadline, verbatim; empty where none is written.
        nature: how the deadline bounds time.
        debut: first day, where the deadline gives one.
        fin: last day, where the deadline gives one.
        approximative: the ends are loose, or other words stand around the dates.
        cellules: one a period of the plan.
        avant: what lies before the first period.
        apres: what lies after the last period.
        en_travers: the words written across the row where there is no bar, else None.
        operateurs: who carries it out.
        pilotage: the objective's own, completed by the fiche's.
    """

    fiche: str
    numero: str
    groupe: str
    rang: int
    rang_volet: int | None
    premiere: bool
    route: Route
    objectif: str
    court: str
    precision: str
    echeance: str
    nature: Nature
    debut: date | None
    fin: date | None
    approximative: bool
    cellules: tuple[Cellule, ...]
    avant: Cellule
    apres: Cellule
    en_travers: str | None
    operateurs: tuple[str, ...]
    pilotage: Pilotage

    @property
    def etats(self) -> frozenset[Etat]:
        """The states of its cells and of what lies outside the window."""
        return frozenset(cellule.etat for cellule in (*self.cellules, self.avant, self.apres))


@dataclass(frozen=True, slots=True)
class Bloc:
    """Consecutive rows under one project heading, or under none."""

    projet: str | None
    lignes: tuple[Ligne, ...]


@dataclass(frozen=True, slots=True)
class FichePlan:
    """The rows of one fiche, or the number of the fiche whose content it shares."""

    id: str
    numero: str
    titre: str
    blocs: tuple[Bloc, ...]
    pilotage: Pilotage
    renvoi: str | None = None

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        """All its rows."""
        return tuple(ligne for bloc in self.blocs for ligne in bloc.lignes)

    @property
    def deborde_avant(self) -> bool:
        """Whether a row has something before the first period."""
        return any(ligne.avant.etat is not Etat.VIDE for ligne in self.lignes)

    @property
    def deborde_apres(self) -> bool:
        """Whether a row has something after the last period."""
        return any(ligne.apres.etat is not Etat.VIDE for ligne in self.lignes)


@dataclass(frozen=True, slots=True)
class GroupePlan:
    """The fiches of one group; `intitule` names the groups that contain it first."""

    id: str
    intitule: str
    fiches: tuple[FichePlan, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The planning of one project over a window.

    Attributes:
        projet: id of the project.
        titre: the project and its territory, as printed.
        sigle: the short name of the project: « PTSM 53 ».
        territoire: the name of the territory.
        horizon: what the roadmap covers, or None where it does not say it.
        pas: length of the columns.
        periodes: the columns; none where nothing is dated and no window is asked for.
        groupes: in printed order; those without a fiche are left out.
    """

    projet: str
    titre: str
    sigle: str
    territoire: str
    horizon: Periode | None
    pas: Pas
    periodes: tuple[PeriodePlan, ...]
    groupes: tuple[GroupePlan, ...]

    @property
    def fiches(self) -> tuple[FichePlan, ...]:
        """All fiches, in printed order."""
        return tuple(fiche for groupe in self.groupes for fiche in groupe.fiches)

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        """All rows, in printed order."""
        return tuple(ligne for fiche in self.fiches for ligne in fiche.lignes)

    @property
    def annees(self) -> tuple[tuple[int, tuple[PeriodePlan, ...]], ...]:
        """The columns by year."""
        return tuple((annee, tuple(periodes)) for annee, periodes in groupby(self.periodes, lambda p: p.annee))

    @property
    def deborde_avant(self) -> bool:
        """Whether a row has something before the first period."""
        return any(fiche.deborde_avant for fiche in self.fiches)

    @property
    def deborde_apres(self) -> bool:
        """Whether a row has something after the last period."""
        return any(fiche.deborde_apres for fiche in self.fiches)

    @property
    def legende(self) -> tuple[Etat, ...]:
        """The states that the planning shows, in the order of their declaration."""
        return legende([self])


def legende(plans: Iterable[Plan]) -> tuple[Etat, ...]:
    """Return the states that these plannings show, in the order of their declaration."""
    montres = {etat for plan in plans for ligne in plan.lignes for etat in ligne.etats}
    return tuple(etat for etat in Etat if etat in montres and etat is not Etat.VIDE)
