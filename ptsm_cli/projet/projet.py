"""A project: one territory, its fiches and its governance, read from a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from ptsm_cli.common.french import plier
from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Ground, Location, Route
from ptsm_cli.loading.faults import Defaut
from ptsm_cli.loading.folder import Ignore
from ptsm_cli.model.acteurs import Acteur, Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.reading import route_d_origine
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.territoire import Groupe, Territoire, Vague

M = TypeVar("M")
T = TypeVar("T")

TERRITOIRE = "territoire.yaml"
"""The file whose presence makes a folder a project."""


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """The content of one file. `id` is the stem of its name."""

    id: str
    file: Ground
    contenu: M
    retraits: tuple[Route, ...] = ()
    """Where the file has list items that are not valid, and were left out."""
    keys: tuple[str, ...] = ()
    """The keys written at the root of the file, whatever they hold."""

    @property
    def chemin(self) -> str:
        """The path shown to the user."""
        return self.file.path

    def at(self, *route: str | int, words: str | None = None, rank: int = 0, key: bool = False) -> Location:
        """Return where the file has what `route` leads to in the model.

        Args:
            route: keys and indices, as the model counts them.
            words: a run of words of the text there.
            rank: which of their occurrences, from 0.
            key: point at the key at the end of the route instead of its value.
        """
        return Location(self.file, route_d_origine(route, self.retraits), words, rank, key)

    def rang(self, route: Route) -> int:
        """Return the rank in its list of the file, from 1, of the item that `route` leads to in the model."""
        indice = self.at(*route).route[-1]
        assert isinstance(indice, int)  # noqa: S101 - the route of a list item ends with an index
        return indice + 1


Fiche = Document[FicheAction]


@dataclass(frozen=True)
class Projet:
    """One project as read. Files that could not be read are only in `fichiers` and `defauts`."""

    racine: Path
    nom: str
    """The path of the folder as named on the command line."""
    territoire: Document[Territoire]
    fiches: tuple[Fiche, ...]
    """In printed order: by group, then by number."""
    acteurs: Document[Acteurs]
    glossaire: Document[Glossaire]
    gouvernance: tuple[Document[Gouvernance], ...] = ()
    reglages: Document[Reglages] | None = None
    fichiers: tuple[str, ...] = ()
    """Paths of the files that were opened, as named on the command line."""
    defauts: tuple[Defaut, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    """What bears the name of a YAML file and that no part of the project reads."""
    incomplets: frozenset[str] = frozenset()
    """Paths of the files of which something, or everything, could not be read."""

    @property
    def id(self) -> str:
        """The id of the territory."""
        return self.territoire.contenu.id

    @property
    def documents(self) -> Iterator[Document[Any]]:
        """The files that were read."""
        yield self.territoire
        yield self.acteurs
        yield self.glossaire
        yield from self.fiches
        yield from self.gouvernance
        if self.reglages is not None:
            yield self.reglages

    @cached_property
    def groupes(self) -> dict[str, Groupe]:
        """Groups by id, in printed order."""
        return premiers((groupe.id, groupe) for groupe in self.territoire.contenu.groupes)

    @cached_property
    def vagues(self) -> dict[str, Vague]:
        """Waves by id."""
        return premiers((vague.id, vague) for vague in self.territoire.contenu.vagues)

    @cached_property
    def horizon(self) -> Periode | None:
        """The interval that the roadmap covers, where it is declared and in order."""
        declare = self.territoire.contenu.horizon
        if declare is None or declare.fin.fin < declare.debut.debut:
            return None
        return declare.debut.jusqu_a(declare.fin)

    @cached_property
    def acteurs_par_appellation(self) -> dict[str, Acteur]:
        """Organisations by each of their names, folded."""
        acteurs = self.acteurs.contenu.acteurs
        return premiers((plier(nom), acteur) for acteur in acteurs for nom in acteur.appellations)

    def acteur(self, entree: str) -> Acteur | None:
        """Return the organisation that an entry names, or None where it is plain words."""
        return self.acteurs_par_appellation.get(plier(entree))

    def nommer(self, entree: str) -> str:
        """Return how an entry is printed: an id gives the organisation's sigle or name, words stay as they are."""
        if plier(entree) == "a-definir":
            return "à définir"
        acteur = self.acteur(entree)
        if acteur is None or plier(acteur.id) != plier(entree):
            return entree
        return acteur.sigle or acteur.nom

    def priorites(self, fiche: Fiche) -> tuple[int, ...]:
        """Return the priorities of the decree that a fiche serves: its own, its group's and its parents', sorted."""
        trouvees = set(fiche.contenu.priorites)
        for groupe in self.lignee(fiche.contenu.groupe):
            trouvees.update(groupe.priorites)
        return tuple(sorted(trouvees))

    def lignee(self, groupe: str) -> Iterator[Groupe]:
        """Yield a group and those that contain it, innermost first."""
        vus: set[str] = set()
        courant = self.groupes.get(groupe)
        while courant is not None and courant.id not in vus:
            vus.add(courant.id)
            yield courant
            courant = self.groupes.get(courant.parent or "")

    def fiches_du_groupe(self, groupe: str) -> tuple[Fiche, ...]:
        """Return the fiches whose group is this one, in printed order."""
        return tuple(fiche for fiche in self.fiches if fiche.contenu.groupe == groupe)

    def lu(self, nom: str) -> bool:
        """Tell whether the file or folder `nom` of the project was read whole."""
        debut = f"{self.nom}/{nom}"
        return not any(chemin == debut or chemin.startswith(f"{debut}/") for chemin in self.incomplets)


def premiers(couples: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what each key names; the first one where it names several, as for a key written twice in a file."""
    trouves: dict[str, T] = {}
    for cle, valeur in couples:
        trouves.setdefault(cle, valeur)
    return trouves


def cle_numero(numero: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key that puts 2 before 10, 17 before 17 bis, 1.1.1 before 1.2.1."""
    morceaux = re.findall(r"\d+|[^\W\d_]+", plier(numero))
    return tuple((0, int(m), "") if m.isdigit() else (1, 0, m) for m in morceaux)
