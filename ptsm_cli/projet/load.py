"""Read a project from its folder: every file once, every fault kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from ptsm_cli.common.encoding import printable
from ptsm_cli.common.errors import NewerFormatError
from ptsm_cli.common.french import composed
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import first_of_each
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.exclusion import Exclusions
from ptsm_cli.loading.faults import Fault
from ptsm_cli.loading.file import LoadedFile, load_file
from ptsm_cli.loading.folder import (
    IgnoredEntry,
    ignored_entries,
    is_to_read,
    leads_outside,
    names_in,
    opened_at,
    yaml_files,
)
from ptsm_cli.loading.layout import TERRITOIRE, IgnoreReason, bare_name, copied_from, in_order, path_in
from ptsm_cli.loading.opening import read_bytes
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import FORMAT, Reglages
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.model.vocabulary import VOCABULARY
from ptsm_cli.projet.around import closed_folder
from ptsm_cli.projet.living import in_printed_order
from ptsm_cli.projet.projet import Document, Projet

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Named:
    """What a command line says of some files, by their paths in the project.

    Attributes:
        files: those that are read even where a walk would pass over them.
        texts: what takes the place of what some hold.
        only: whether nothing else is read, whatever is on the disk.
    """

    files: frozenset[str] = frozenset()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    only: bool = False


_NOTHING_NAMED = Named()


def load_projet(root: Path, name: str, named: Named = _NOTHING_NAMED) -> Projet:
    """Read the project in the folder `root`, named `name` to the user. Faults are returned in the project.

    Raises:
        NewerFormatError: it is written for a later version of ptsm.
    """
    reading = _FolderReading(root, name, named)
    settings = reading.read_one("ptsm.yaml", Reglages)
    _refuse_newer(name, settings)
    reading.exclude(settings.contenu.exclure if settings else ())
    folder = " ".join(composed(printable(root.resolve().name)).split()) or "projet"  # a name may hold line ends
    territoire = reading.read_or(TERRITOIRE, Territoire, partial(Territoire, id=folder, nom=folder, sigle=folder))
    fiches = tuple(reading.read_all("fiches", FicheAction))
    suivis = tuple(reading.read_all("suivi", Suivi))
    acteurs = reading.read_or("acteurs.yaml", Acteurs, Acteurs)
    glossaire = reading.read_or("glossaire.yaml", Glossaire, partial(Glossaire, {}))
    gouvernance = tuple(reading.read_all("gouvernance", Gouvernance))
    revisions = tuple(reading.read_all("revisions", Revision))
    passes_over = partial(_is_of_the_past, reading.exclusions, _former_states(root, revisions))
    found = () if named.only else ignored_entries(root, reading.within, name, reading.read_paths, passes_over)
    ignored = tuple(sorted((*found, *reading.twins), key=lambda entry: entry.path))
    return Projet(
        root=root,
        name=name,
        territoire=territoire,
        fiches=tuple(_followed(in_printed_order(fiches, territoire.contenu), suivis)),
        acteurs=acteurs,
        glossaire=glossaire,
        gouvernance=gouvernance,
        suivis=suivis,
        revisions=revisions,
        settings=settings,
        files=tuple(reading.files),
        faults=(*reading.faults, *reading.exclusions.faults),
        ignored=ignored,
        incomplete=frozenset(_incomplete(name, reading.faults, ignored)),
        unread=frozenset(reading.unread),
        passed_over=tuple(reading.passed_over),
        idle_exclusions=reading.exclusions.own.idle,
    )


def _former_states(root: Path, revisions: Iterable[Document[Revision]]) -> frozenset[Path]:
    """Return the folders where acts say that a version of the project is kept."""
    labels = (label for act in revisions for label in (act.contenu.base, act.contenu.arrivee) if label)
    return frozenset(root / label for label in labels)


def _is_of_the_past(exclusions: Exclusions, former: frozenset[Path], path: Path, folder: bool) -> bool:
    """Tell whether nothing below a path is looked at: it is left out, or another version of the project."""
    return (folder and path in former) or exclusions.leaves_out(path, folder)


def _followed(
    fiches: Iterable[Document[FicheAction]], suivis: Iterable[Document[Suivi]]
) -> Iterator[Document[FicheAction]]:
    """Yield each fiche with the file of its follow-up, if it has one."""
    lives = first_of_each((suivi.id, suivi) for suivi in suivis)
    for fiche in fiches:
        yield replace(fiche, follow_up=lives[fiche.id]) if fiche.id in lives else fiche


def _refuse_newer(name: str, settings: Document[Reglages] | None) -> None:
    if settings is not None and settings.contenu.format > FORMAT:
        raise NewerFormatError(
            f"Le projet {guillemets(name)} est écrit dans le format {settings.contenu.format}, "
            f"et cette version de ptsm ne lit que le format {FORMAT}.",
            hint=f"Mettez ptsm à jour, ou corrigez {guillemets('format')} dans ptsm.yaml.",
        )


def _incomplete(name: str, faults: Iterable[Fault], ignored: Iterable[IgnoredEntry]) -> Iterator[str]:
    """Yield the paths of the files not read whole, as they should be named."""
    yield from (fault.location.path for fault in faults if not fault.kind.of_form)
    yield from (
        path_in(name, entry.meant)
        for entry in ignored
        if entry.meant and not entry.taken and entry.reason is not IgnoreReason.TWIN
    )


class _FolderReading:
    """What has been read of one folder so far."""

    def __init__(self, root: Path, name: str, named: Named) -> None:
        self.root = root
        self.name = name
        self.named = named
        self.exclusions = Exclusions(root, name=name)
        self.passed_over: list[str] = []
        self.names = frozenset() if named.only else names_in(root)
        self.within = self.exclusions.within
        self.read_paths: set[str] = set()
        self.unread: list[str] = []
        self.twins: list[IgnoredEntry] = []
        self.files: list[str] = []
        self.faults: list[Fault] = []

    def exclude(self, patterns: Sequence[str]) -> None:
        """Pass over what the settings of the project say, from now on."""
        if patterns:
            self.exclusions = Exclusions(self.root, patterns, self.name)

    def _holds(self, folder: str) -> bool:
        """Tell whether a folder bears exactly this name, and does not lead out of what may be read."""
        return folder in self.names and not leads_outside(self.root / folder, self.within)

    def read_one(self, relative: str, model: type[M]) -> Document[M] | None:
        file = self._load(relative)
        return None if file is None else self._document(relative, file, model)

    def _load(self, relative: str) -> LoadedFile | None:
        path = f"{self.root}/{relative}"  # a text: a `Path` takes ten times as long to make, and a project has many
        given, there = self.named.texts.get(relative), relative.partition("/")[0] in self.names
        opened = path if given is not None else opened_at(path, self.within) if there else None
        return None if opened is None else load_file(opened, path_in(self.name, relative), given, VOCABULARY)

    def _document(self, relative: str, file: LoadedFile, model: type[M]) -> Document[M] | None:
        self.read_paths.add(relative)
        self.files.append(file.ground.path)
        self.faults.extend(file.faults)
        if isinstance(file.ground, Unread):
            self.unread.append(file.ground.path)
        empty = file.data is None and file.readable and relative == TERRITOIRE
        data = {} if empty else file.data  # the only file that must be there: its keys are missing
        if data is None:
            return None
        content, faults, left_out = read_model(model, data, file.ground)
        self.faults.extend(fault for fault in faults if not file.explains(fault))
        keys = tuple(data) if isinstance(data, dict) else ()
        return None if content is None else Document(bare_name(relative), file.ground, content, left_out, keys)

    def read_or(self, relative: str, model: type[M], fallback: Callable[[], M]) -> Document[M]:
        read = self.read_one(relative, model)  # making a fallback that does not serve would cost what reads the files
        return read or Document(bare_name(relative), Unread(path_in(self.name, relative)), fallback())

    def read_all(self, folder: str, model: type[M]) -> Iterable[Document[M]]:
        # Parsed first, then made into models: what does each stays in the caches of the processor (a fifteenth less).
        loaded = [(relative, file) for relative in self._in(folder) if (file := self._load(relative)) is not None]
        return filter(None, [self._document(relative, file, model) for relative, file in loaded])

    def _in(self, folder: str) -> Sequence[str]:
        """Return the paths of the files to read in a folder, those that are given included."""
        here = self.root / folder
        try:
            names = yaml_files(here) if self._holds(folder) else []
        except OSError:
            self.faults.append(closed_folder(path_in(self.name, folder)))
            names = []
        files = [file for name in names if not self._is_twin(file := f"{folder}/{name}")]
        out = bool(files) and self.exclusions.leaves_out(here, folder=True)
        asked = out or (bool(files) and not self.exclusions.says_nothing_of(here))
        found = [file for file in files if not (asked and self._is_passed_over(file, out))]
        given = {text for text in self.named.texts if text.startswith(f"{folder}/")}
        return sorted({*found, *given}, key=in_order) if given else found

    def _is_twin(self, relative: str) -> bool:
        """Tell whether a file is by its name the copy of another, and by its content too: it says nothing more."""
        original = copied_from(relative.rpartition("/")[2])
        if original is None:
            return False
        path = self.root / relative
        if relative in self.named.files or not is_to_read(path.with_name(original)):
            return False
        try:
            same = read_bytes(path) == read_bytes(path.with_name(original))
        except OSError:  # reading them will say why
            return False
        if same:
            self.read_paths.add(relative)
            self.twins.append(IgnoredEntry(path_in(self.name, relative), IgnoreReason.TWIN, original))
        return same

    def _is_passed_over(self, relative: str, folder_is: bool) -> bool:
        """Tell whether a file is left out; those that only a `.gitignore` leaves out are kept in mind."""
        path = self.root / relative
        if not folder_is and not self.exclusions.leaves_out(path):
            return False
        if relative in self.named.files:
            return False
        if not self.exclusions.is_own(path):
            self.passed_over.append(path_in(self.name, relative))
        return True
