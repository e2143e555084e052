"""A project: one territory, its fiches and its governance, read from a folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import first_of_each, grouped
from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Ground, Location, Route
from ptsm_cli.loading.faults import Fault
from ptsm_cli.loading.folder import IgnoredEntry
from ptsm_cli.loading.layout import TERRITOIRE as TERRITOIRE  # noqa: PLC0414 - the rules know it from here
from ptsm_cli.loading.layout import path_in, relative_to
from ptsm_cli.model.acteurs import Acteur, Acteurs
from ptsm_cli.model.dimension import Dimension
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.left_out import route_in_file
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Groupe, SousTerritoire, Territoire
from ptsm_cli.model.vague import Vague
from ptsm_cli.projet.nesting import Nesting, nest

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """The content of one file. `id` is the stem of its name."""

    id: str
    file: Ground
    contenu: M
    left_out: tuple[Route, ...] = ()
    """Where the file has list items that are not valid, and were left out."""
    keys: tuple[str, ...] = ()
    """The keys written at the root of the file, whatever they hold."""
    follow_up: Document[Suivi] | None = None
    """What its own file of `suivi/` says of a fiche."""

    @property
    def path(self) -> str:
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
        return Location(self.file, route_in_file(route, self.left_out), words, rank, key)

    def rank(self, route: Route) -> int:
        """Return the rank in its list of the file, from 1, of the item that `route` leads to in the model."""
        index = route_in_file(route, self.left_out)[-1]
        assert isinstance(index, int)  # noqa: S101 - the route of a list item ends with an index
        return index + 1


Fiche = Document[FicheAction]


@dataclass(frozen=True)
class Projet:
    """One project as read. Files that could not be read are only in `files` and `faults`."""

    root: Path
    name: str
    """The path of the folder as named on the command line."""
    territoire: Document[Territoire]
    fiches: tuple[Fiche, ...]
    """In printed order: by group, then by number."""
    acteurs: Document[Acteurs]
    glossaire: Document[Glossaire]
    gouvernance: tuple[Document[Gouvernance], ...] = ()
    suivis: tuple[Document[Suivi], ...] = ()
    """The files of `suivi/`, those of no fiche included."""
    revisions: tuple[Document[Revision], ...] = ()
    """The acts that change the roadmap or the contract, in the order of their files."""
    settings: Document[Reglages] | None = None
    files: tuple[str, ...] = ()
    """Paths of the files that were opened, as named on the command line."""
    faults: tuple[Fault, ...] = ()
    ignored: tuple[IgnoredEntry, ...] = ()
    """What bears the name of a YAML file and that no part of the project reads."""
    incomplete: frozenset[str] = frozenset()
    """Paths of the files of which something, or everything, could not be read; the misnamed ones included."""
    passed_over: tuple[str, ...] = ()
    """Paths of the files of its folders that only a `.gitignore` keeps from being read."""
    idle_exclusions: tuple[int, ...] = ()
    """Ranks of the patterns of `exclure` that leave nothing out."""
    unread: frozenset[str] = frozenset()
    """Paths of the files that are none of a text: they were not checked."""
    withdrawn: tuple[Fiche, ...] = ()
    """In printed order, the fiches that `living.living_on` took out of `fiches`: none in a project as read."""
    git_mark: str = ""
    """How git names the last change of its folder, where that was asked for."""
    day: date | None = None
    """The day whose deadlines are in force; None for those that were adopted, as in a project as read."""

    @property
    def id(self) -> str:
        """The id of the territory."""
        return self.territoire.contenu.id

    @cached_property
    def every_fiche(self) -> tuple[Fiche, ...]:
        """The fiches, then those that are withdrawn."""
        return (*self.fiches, *self.withdrawn)

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The rank of each fiche in `every_fiche`, by its id."""
        return {fiche.id: rank for rank, fiche in enumerate(self.every_fiche)}

    @cached_property
    def changes_in_time(self) -> bool:
        """Whether a fiche leaves it or a deadline is put off: else it is the same any day."""
        return any(f.contenu.is_withdrawn or (f.follow_up and f.follow_up.contenu.reports) for f in self.every_fiche)

    @property
    def documents(self) -> Iterator[Document[Any]]:
        """The files that were read."""
        yield self.territoire
        yield self.acteurs
        yield self.glossaire
        yield from self.every_fiche
        yield from self.gouvernance
        yield from self.suivis
        yield from self.revisions
        if self.settings is not None:
            yield self.settings

    @cached_property
    def groupes(self) -> dict[str, Groupe]:
        """Groups by id, in printed order."""
        return first_of_each((groupe.id, groupe) for groupe in self.territoire.contenu.groupes)

    @cached_property
    def nesting(self) -> Nesting:
        """Which group contains which."""
        return nest(self.groupes)

    @cached_property
    def vagues(self) -> dict[str, Vague]:
        """Waves by id."""
        return first_of_each((vague.id, vague) for vague in self.territoire.contenu.vagues)

    @cached_property
    def dimensions(self) -> dict[str, Dimension]:
        """Dimensions of coverage by id, in printed order."""
        return first_of_each((dimension.id, dimension) for dimension in self.territoire.contenu.dimensions)

    @cached_property
    def sous_territoires(self) -> dict[str, SousTerritoire]:
        """Parts of the territory by each of their names, folded."""
        parts = self.territoire.contenu.sous_territoires
        return first_of_each((fold(name), part) for part in parts for name in part.names)

    @cached_property
    def horizon(self) -> Periode | None:
        """The interval that the roadmap covers, where it is declared and in order."""
        declared = self.territoire.contenu.horizon
        if declared is None or declared.fin.fin < declared.debut.debut:
            return None
        return declared.debut.through(declared.fin)

    @cached_property
    def acteurs_by_name(self) -> dict[str, Acteur]:
        """Organisations by each of their names, folded."""
        acteurs = self.acteurs.contenu.acteurs
        return first_of_each((fold(name), acteur) for acteur in acteurs for name in acteur.names)

    def acteur(self, entry: str) -> Acteur | None:
        """Return the organisation that an entry names, or None where it is plain words."""
        return self.acteurs_by_name.get(fold(entry))

    def name_of(self, entry: str) -> str:
        """Return how an entry is printed: an id gives the organisation's sigle or name, words stay as they are."""
        if fold(entry) == "a-definir":
            return "à définir"
        acteur = self.acteur(entry)
        if acteur is None or fold(acteur.id) != fold(entry):
            return entry
        return acteur.sigle or acteur.nom

    def priorites(self, fiche: Fiche) -> tuple[int, ...]:
        """Return the priorities of the decree that a fiche serves: its own, its group's and its parents', sorted."""
        found = set(fiche.contenu.priorites)
        for groupe in self.lineage(fiche.contenu.groupe):
            found.update(groupe.priorites)
        return tuple(sorted(found))

    def served(self, fiche: Fiche, dimension: Dimension) -> tuple[str, ...]:
        """Return the values of a dimension that a fiche says it serves, as printed, in declared order."""
        written = (fiche.contenu.dimensions or {}).get(dimension.id, ())
        named = {value.libelle for entry in written if (value := dimension.value(entry))}
        return tuple(value.libelle for value in dimension.valeurs if value.libelle in named)

    def lineage(self, groupe: str) -> Iterator[Groupe]:
        """Yield a group and those that contain it, innermost first: never more than `nesting.DEEPEST`."""
        current: str | None = groupe
        while current is not None and current in self.groupes:
            yield self.groupes[current]
            current = self.nesting.parents.get(current)

    def fiches_of(self, groupe: str) -> tuple[Fiche, ...]:
        """Return the fiches whose group is this one, in printed order."""
        return self._by_groupe.get(groupe, ())

    @cached_property
    def _by_groupe(self) -> dict[str, tuple[Fiche, ...]]:
        return grouped((fiche.contenu.groupe, fiche) for fiche in self.fiches)

    @property
    def called(self) -> str:
        """How a sentence names the project: by its folder or, for the current one, as its territory is printed."""
        return self.territoire.contenu.designation if self.name == "." else self.name

    def was_read(self, name: str) -> bool:
        """Tell whether the file or folder `name` of the project was read whole."""
        start = self.path(name)
        return not any(f"{path}/".startswith(f"{start}/") for path in self.incomplete)

    def path(self, relative: str) -> str:
        """Return how a file of the project is named to the user."""
        return path_in(self.name, relative)

    def relative(self, path: str) -> str:
        """Return the path in the project of a file named so to the user."""
        return relative_to(self.name, path)
