"""What the rules look at: a project, those beside it, and what is computed once from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ptsm_cli.echeances.releve import LigneEcheance, relever
from ptsm_cli.links.graphe import Graphe, construire
from ptsm_cli.loading.defaut import Defaut, Genre
from ptsm_cli.projet import Projet


@dataclass(frozen=True)
class Ensemble:
    """The projects checked together; references may go from one to another."""

    projets: tuple[Projet, ...]
    aujourdhui: date

    @cached_property
    def graphe(self) -> Graphe:
        """Links between the fiches of all the projects."""
        return construire(self.projets)


@dataclass(frozen=True)
class Contexte:
    """One project under check."""

    projet: Projet
    ensemble: Ensemble

    @property
    def aujourdhui(self) -> date:
        """The day of the check, given and never taken from the clock, so that the same input gives the same output."""
        return self.ensemble.aujourdhui

    @property
    def graphe(self) -> Graphe:
        """Links between fiches, those of the neighbouring projects included."""
        return self.ensemble.graphe

    @cached_property
    def echeances(self) -> tuple[LigneEcheance, ...]:
        """The deadlines of the project, as read."""
        return relever(self.projet)

    def defauts(self, *genres: Genre) -> Iterator[Defaut]:
        """Yield what loading noticed, of these kinds."""
        return (defaut for defaut in self.projet.defauts if defaut.genre in genres)
