"""What a document is asked for, and the one place that gives documents what is understood of the projects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from ptsm_cli.common.periodes import Periode
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.graph import Graphe, construire
from ptsm_cli.plan import Pas
from ptsm_cli.projet.governance import Assemblage, assembler
from ptsm_cli.projet.projet import Projet

T = TypeVar("T")


class Basis:
    """What is understood of each project, read alone: computed when first asked for, once for all documents."""

    def __init__(self) -> None:
        self._directories: dict[Path, Annuaire] = {}
        self._links: dict[Path, Graphe] = {}
        self._governances: dict[Path, Assemblage] = {}

    def directory(self, projet: Projet) -> Annuaire:
        """Return the fiches of a project by id and by number."""
        return _once(self._directories, projet, lambda: Annuaire([projet]))

    def links(self, projet: Projet) -> Graphe:
        """Return the links between the fiches of a project: a document leads only to its own fiches."""
        return _once(self._links, projet, lambda: construire([projet]))

    def governance(self, projet: Projet) -> Assemblage:
        """Return the bodies, meetings and milestones of a project."""
        return _once(self._governances, projet, lambda: assembler(projet))


def _once(known: dict[Path, T], projet: Projet, compute: Callable[[], T]) -> T:
    if projet.racine not in known:
        known[projet.racine] = compute()
    return known[projet.racine]


@dataclass(frozen=True, slots=True)
class Demande:
    """What a document is asked for; each one reads the fields that its `SPEC` names.

    Attributes:
        projets: one project, or several for a document on all of them.
        reunion: the id of a meeting; None for the next one.
        jour: the day of reference.
        pas: length of the columns of a planning.
        debut: first period to show, or None for what is natural.
        fin: last period to show, or None for what is natural.
        fiches: references of the only fiches to show; None for all.
        vague: id of the only wave to show.
        instances: ids of the only bodies to show; empty for all.
        basis: what is understood of the projects; documents printed together share it.
    """

    projets: tuple[Projet, ...]
    reunion: str | None = None
    jour: date = date.min
    pas: Pas = Pas.SEMESTRE
    debut: Periode | None = None
    fin: Periode | None = None
    fiches: tuple[str, ...] | None = None
    vague: str | None = None
    instances: frozenset[str] = frozenset()
    basis: Basis = field(default_factory=Basis, compare=False)

    @property
    def projet(self) -> Projet:
        """The project of a document on one of them."""
        return self.projets[0]

    @property
    def fenetre(self) -> Periode | None:
        """The days from the first period to the last, open where one is not given; None where neither is."""
        if self.debut is None and self.fin is None:
            return None
        return Periode(self.debut.debut if self.debut else date.min, self.fin.fin if self.fin else date.max)
