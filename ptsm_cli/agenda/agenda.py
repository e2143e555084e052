"""What is past, next and due on a given day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ptsm_cli.agenda.gouvernance import Assemblage, assembler
from ptsm_cli.agenda.moments import Moment, moment_de_reunion, moments_des_jalons
from ptsm_cli.echeances.releve import LigneEcheance, relever
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.periodes import Periode
from ptsm_cli.projet import Projet


@dataclass(frozen=True, slots=True)
class Seance:
    """A meeting placed in time, with its body where it is declared."""

    reunion: Reunion
    instance: Instance | None
    moment: Moment


@dataclass(frozen=True, slots=True)
class Etape:
    """A milestone placed in time."""

    jalon: Jalon
    moment: Moment


@dataclass(frozen=True, slots=True)
class Agenda:
    """The calendar of one project, cut at `aujourdhui`; each list is in time order.

    Attributes:
        passees: meetings whose day, or whole period, is before today.
        a_venir: meetings today or later.
        sans_date: meetings that the files place nowhere.
        etapes: milestones, those that nothing places last.
        echeances: objectives whose deadline ends in the window, soonest first.
    """

    projet: Projet
    aujourdhui: date
    passees: tuple[Seance, ...]
    a_venir: tuple[Seance, ...]
    sans_date: tuple[Seance, ...]
    etapes: tuple[Etape, ...]
    echeances: tuple[LigneEcheance, ...]

    @property
    def seances(self) -> tuple[Seance, ...]:
        """Every meeting, past, next, then those without a date."""
        return (*self.passees, *self.a_venir, *self.sans_date)

    @property
    def prochaine(self) -> Seance | None:
        """The next meeting that is neither cancelled nor postponed."""
        return next((s for s in self.a_venir if s.reunion.statut in {"prevue", "tenue"}), None)


def dresser(
    projet: Projet, aujourdhui: date, fenetre: Periode | None = None, instances: frozenset[str] = frozenset()
) -> Agenda:
    """Return the calendar of a project, within a window and for some bodies only where they are given.

    Deadlines and milestones belong to no body: with `instances`, only meetings are kept.
    """
    assemblage = assembler(projet)
    seances = [s for s in _seances(assemblage) if _dans(s.moment, fenetre)]
    if instances:
        seances = [s for s in seances if s.reunion.instance in instances]
    datees = sorted(
        (s for s in seances if s.moment.fin), key=lambda s: (_fin(s.moment), s.reunion.heure or "", s.reunion.id)
    )
    return Agenda(
        projet=projet,
        aujourdhui=aujourdhui,
        passees=tuple(s for s in datees if _fin(s.moment) < aujourdhui),
        a_venir=tuple(s for s in datees if _fin(s.moment) >= aujourdhui),
        sans_date=tuple(s for s in seances if not s.moment.fin),
        etapes=() if instances else tuple(_etapes(assemblage, fenetre)),
        echeances=() if instances else tuple(_echeances(projet, aujourdhui, fenetre)),
    )


def _seances(assemblage: Assemblage) -> Iterator[Seance]:
    for situe in assemblage.reunions:
        reunion = situe.contenu
        yield Seance(reunion, assemblage.instances_par_id.get(reunion.instance), moment_de_reunion(reunion))


def _etapes(assemblage: Assemblage, fenetre: Periode | None) -> list[Etape]:
    moments = moments_des_jalons(assemblage)
    etapes = [Etape(situe.contenu, moments[situe.contenu.id]) for situe in assemblage.jalons]
    return sorted((e for e in etapes if _dans(e.moment, fenetre)), key=lambda e: e.moment.fin or date.max)


def _echeances(projet: Projet, aujourdhui: date, fenetre: Periode | None) -> list[LigneEcheance]:
    """Return the objectives whose deadline ends in the window; from today on where no window is given."""
    cadre = fenetre or Periode(aujourdhui, date.max)
    lignes = [x for x in relever(projet) if x.echeance.nature in {"datee", "limite"} and x.echeance.fin]
    return sorted((x for x in lignes if cadre.contient(_fin_d_echeance(x))), key=_fin_d_echeance)


def _fin_d_echeance(ligne: LigneEcheance) -> date:
    return ligne.echeance.fin or date.max


def _fin(moment: Moment) -> date:
    return moment.fin or date.max


def _dans(moment: Moment, fenetre: Periode | None) -> bool:
    if fenetre is None:
        return True
    if moment.debut is None and moment.fin is None:
        return False
    return (moment.debut or date.min) <= fenetre.fin and fenetre.debut <= (moment.fin or date.max)
