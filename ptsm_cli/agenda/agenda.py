"""What is past, next and due on a given day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ptsm_cli.agenda.calendrier import Etape, Seance, etapes, seances
from ptsm_cli.agenda.jalons import EtatDeJalon, etats_des_jalons
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.deadlines import LigneEcheance, relever
from ptsm_cli.projet.governance import assembler
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.notes import etat_de_l_echeance


@dataclass(frozen=True, slots=True)
class Agenda:
    """The calendar of one project, cut at `aujourdhui`; each list is in time order.

    Attributes:
        passees: meetings whose day, or whole period, is before today.
        a_venir: meetings today or later.
        sans_date: meetings that the files place nowhere.
        etapes: milestones.
        etats: the state of each milestone, by its id.
        echeances: objectives whose deadline ends in the window, soonest first; from today on without a window.
        en_retard: how many deadlines have passed without being told reached or given up, in the window or not.
    """

    projet: Projet
    aujourdhui: date
    passees: tuple[Seance, ...]
    a_venir: tuple[Seance, ...]
    sans_date: tuple[Seance, ...]
    etapes: tuple[Etape, ...]
    etats: Mapping[str, EtatDeJalon]
    echeances: tuple[LigneEcheance, ...]
    en_retard: int

    @property
    def seances(self) -> tuple[Seance, ...]:
        """Every meeting, past, next, then those without a date."""
        return (*self.passees, *self.a_venir, *self.sans_date)

    @property
    def prochaine(self) -> Seance | None:
        """The next meeting that is neither cancelled nor postponed."""
        return next((s for s in self.a_venir if s.a_lieu), None)


def dresser(
    projet: Projet, aujourdhui: date, fenetre: Periode | None = None, instances: frozenset[str] = frozenset()
) -> Agenda:
    """Return the calendar of a project, within a window and for some bodies only where they are given.

    Deadlines and milestones belong to no body: with `instances`, only meetings are kept.
    """
    assemblage = assembler(projet)
    toutes = etapes(assemblage)
    passees = () if instances else echeances_dans(projet, Periode(date.min, aujourdhui))
    retenues = [s for s in seances(assemblage) if _dans(s.moment, fenetre)]
    if instances:
        retenues = [s for s in retenues if s.reunion.instance in instances]
    return Agenda(
        projet=projet,
        aujourdhui=aujourdhui,
        passees=tuple(s for s in retenues if s.moment.fin and s.moment.fin < aujourdhui),
        a_venir=tuple(s for s in retenues if s.moment.fin and s.moment.fin >= aujourdhui),
        sans_date=tuple(s for s in retenues if not s.moment.fin),
        etapes=() if instances else tuple(e for e in toutes if _dans(e.moment, fenetre)),
        etats=etats_des_jalons(toutes, aujourdhui),
        echeances=() if instances else echeances_dans(projet, fenetre or Periode(aujourdhui, date.max)),
        en_retard=sum(etat_de_l_echeance(ligne, aujourdhui) == "en-retard" for ligne in passees),
    )


def echeances_dans(projet: Projet, cadre: Periode) -> tuple[LigneEcheance, ...]:
    """Return the objectives whose deadline is a date or a limit that falls in an interval, soonest first."""
    lignes = [x for x in relever(projet) if x.echeance.nature in {"datee", "limite"} and x.echeance.fin]
    return tuple(sorted((x for x in lignes if cadre.contient(_fin_d_echeance(x))), key=_fin_d_echeance))


def _fin_d_echeance(ligne: LigneEcheance) -> date:
    return ligne.echeance.fin or date.max


def _dans(moment: Moment, fenetre: Periode | None) -> bool:
    if fenetre is None:
        return True
    if moment.debut is None and moment.fin is None:
        return False
    return (moment.debut or date.min) <= fenetre.fin and fenetre.debut <= (moment.fin or date.max)
