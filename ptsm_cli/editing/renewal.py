"""A roadmap that follows another: what is kept of the first one, and what it leaves undone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.editing.departed import Departed, Departures
from ptsm_cli.editing.drafts import Draft
from ptsm_cli.editing.patch import apply
from ptsm_cli.editing.scaffold import identifier_of
from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.loading.source import Source
from ptsm_cli.model.fiche import HISTORY
from ptsm_cli.projet.deadlines import context_of
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.objectifs import OBJECTIFS
from ptsm_cli.projet.projet import TERRITOIRE, Fiche, Projet
from ptsm_cli.projet.reports import read_entry
from ptsm_cli.render.engine.templates import FOLDER, TemplateLoader
from ptsm_cli.suivi.notes import CLOSED
from ptsm_cli.suivi.standing import Standing, last_day, standings

_OF_THE_FIRST = frozenset(("suivi", "vagues", *HISTORY))
"""What a fiche says of the life that it had in the first roadmap."""

_TO_DEFINE = "à définir"

_NOT_KEPT = ("version", "horizon", "vagues", "effectif_annonce")
"""What a territory says of its first roadmap only."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """The beginning of a roadmap.

    Attributes:
        projet: the first one, as it is on the day.
        day: the day.
        files: the texts of the new one, by their paths in it.
        carried: the fiches that it takes up.
        closed: those that it leaves, reached or given up.
        standings: where the objectives of the first one stand.
        left: what is not kept, by how it is called, and how many of it there were.
        by_hand: the references to fiches that it leaves, whose words cannot say so by themselves.
    """

    projet: Projet
    day: date
    files: Mapping[str, str]
    carried: tuple[Fiche, ...]
    closed: tuple[Fiche, ...]
    standings: tuple[Standing, ...]
    left: Mapping[str, int]
    by_hand: tuple[Departed, ...]


def renew(projet: Projet, identifier: str, day: date) -> Renewal:
    """Return the roadmap that begins where another one stands on a day, under an id of its own.

    Raises:
        PtsmError: a file or a template of the first one cannot be read whole, or laid out again: it would be missing.
    """
    for path in sorted(projet.incomplete):
        raise PtsmError(
            f"{path} ne peut pas être lu en entier{NBSP}: il manquerait à la nouvelle feuille de route.",
            hint=f"Corrigez-le d'abord{NBSP}: {guillemets('ptsm validate')} dit quoi.",
        )
    first = living_on(projet, day)
    stood = tuple(standings(first, day))
    return _Renewing(first, identifier, day, stood).result()


def identifier_after(projet: Projet, folder: Path) -> str:
    """Return the id of the roadmap that begins in a folder: its name, told from that of the first one."""
    named = identifier_of(folder)
    return f"{named}-2" if named == projet.id else named


class _Renewing:
    def __init__(self, projet: Projet, identifier: str, day: date, stood: tuple[Standing, ...]) -> None:
        self.projet, self.identifier, self.day, self.stood = projet, identifier, day, stood
        self.analysis: ProjetAnalysis = alone(projet, day)
        self.left: Counter[str] = Counter()
        closed = _closed(stood)
        twins = {twin.source: twin.resolution.target for twin in self.analysis.graph.twins_of(self.analysis.projet)}
        source = {fiche.id: twins.get(FicheKey(projet.id, fiche.id)) for fiche in projet.fiches}
        living = {fiche.id for fiche in projet.fiches} - closed
        over = {name for name, of in source.items() if (of.fiche if of else name) not in living}
        self.carried = tuple(fiche for fiche in projet.fiches if fiche.id not in over)
        self.closed = tuple(fiche for fiche in projet.fiches if fiche.id in over)
        kept = frozenset(fiche.id for fiche in self.carried)
        self.departed = grouped(
            (one.location.path, one) for one in Departures(self.analysis, kept, identifier).references()
        )
        self.by_hand: list[Departed] = []
        self.lines = grouped((line.fiche.path, line) for line in self.analysis.echeances)
        self.objectifs = grouped((one.fiche.path, one) for one in stood if one.lines[0].objectif)

    def result(self) -> Renewal:
        files = dict(self._files())
        texts = {self.projet.path(name): " ".join(text.split()) for name, text in files.items()}
        words = {
            (one.location.path, one.said): one for one in self.by_hand
        }  # those of what is dropped are no more there
        by_hand = tuple(one for (path, said), one in words.items() if said in texts[path])
        territoire = self.projet.territoire.contenu
        self.left["version"] += territoire.version is not None
        self.left["horizon"] += territoire.horizon is not None
        self.left["vagues"] += len(territoire.vagues)
        return Renewal(self.projet, self.day, files, self.carried, self.closed, self.stood, self.left, by_hand)

    def _files(self) -> Iterator[tuple[str, str]]:
        """Yield the files of the new roadmap, each with its path in it."""
        yield TERRITOIRE, self._territoire()
        for document in (self.projet.acteurs, self.projet.glossaire, self.projet.settings):
            if document is not None and isinstance(document.file, Source):
                yield self._relative(document.path), document.file.text
        for fiche in self.carried:
            yield self._relative(fiche.path), self._fiche(fiche)
        for gouvernance in self.projet.gouvernance:
            contenu = gouvernance.contenu
            self.left["reunions"] += len(contenu.reunions)
            self.left["jalons"] += len(contenu.jalons)
            if contenu.instances:
                draft = self._draft(gouvernance.file)
                draft.keep("instances")
                yield self._relative(gouvernance.path), draft.text
        templates = TemplateLoader(self.projet.root, self.projet.name)
        for name, path in templates.own.items():
            yield f"{FOLDER}/{path.as_posix()}", templates(name)[0]

    def _relative(self, path: str) -> str:
        return self.projet.relative(path)

    def _draft(self, file: object) -> Draft:
        assert isinstance(file, Source)  # noqa: S101 - what is read whole has a source
        departed = self.departed.get(file.path, ())
        edits = dict(one.edit for one in departed if one.edit is not None)
        try:
            draft = Draft(file.path, apply(file.text, edits.items()))
        except PtsmError:  # a sentence that cannot hold the id of a roadmap stays as it is
            self.by_hand += departed
            return Draft(file.path, file.text)
        self.by_hand += (one for one in departed if one.edit is None)
        return draft

    def _territoire(self) -> str:
        draft = self._draft(self.projet.territoire.file)
        draft.drop([(key,) for key in (*_NOT_KEPT, "id")])
        draft.drop(
            [("groupes", rank, "effectif_annonce") for rank in range(len(self.projet.territoire.contenu.groupes))]
        )
        draft.put((), "id", self.identifier)
        return draft.text

    def _fiche(self, fiche: Fiche) -> str:
        own = self.objectifs.get(fiche.path, ())
        closed = [rank for rank, standing in enumerate(own) if standing.etat in CLOSED]
        past = self._past_deadlines(fiche)
        self.left["echeances"] += len(past)
        self.left["objectifs"] += len(closed)
        draft = self._draft(fiche.file)
        for rank, objectif in enumerate(fiche.contenu.objectifs_operationnels):
            if closed and rank not in closed and not (objectif.id or objectif.numero):
                draft.put((OBJECTIFS, rank), "numero", str(rank + 1))  # those that cite it by its rank still find it
        bare = [route for route in past if _is_all_of_a_volet(fiche, route)]
        for route in bare:
            draft.replace(route, _TO_DEFINE)
        kept = [route for route in past if route not in bare]
        draft.drop([*kept, *((OBJECTIFS, rank) for rank in closed), *((key,) for key in _OF_THE_FIRST)])
        notation = self.analysis.directory.notation(FicheKey(self.projet.id, fiche.id), self.identifier)
        draft.put((), "issue_de", notation, after="groupe")
        return draft.text

    def _past_deadlines(self, fiche: Fiche) -> list[Route]:
        """Return where a fiche has deadlines that end on a day: they were those of the first roadmap."""
        read = [(line.route, line.echeance) for line in self.lines.get(fiche.path, ()) if line.echeance.texte]
        for rank, objectif in enumerate(fiche.contenu.objectifs_operationnels):
            if objectif.volets and objectif.echeance:  # no line of its own where each volet has its deadline
                route: Route = (OBJECTIFS, rank, "echeance")
                read.append((route, read_entry(objectif.echeance, context_of(self.projet))))
        return list(dict.fromkeys(route for route, echeance in read if last_day(echeance)))


def _is_all_of_a_volet(fiche: Fiche, route: Route) -> bool:
    """Tell whether a deadline is all that a volet says: without it, the next ones would have another rank."""
    if route[2:3] != ("volets",):
        return False
    objectif = fiche.contenu.objectifs_operationnels[int(route[1])]
    volet = objectif.volets[int(route[3])]
    return not (volet.operateurs or volet.modalites)


def _closed(stood: Sequence[Standing]) -> frozenset[str]:
    """Return the ids of the fiches of which every objective is said reached or given up."""
    states: defaultdict[str, set[str | None]] = defaultdict(set)
    for standing in stood:
        states[standing.fiche.id].add(standing.etat)
    return frozenset(identifier for identifier, said in states.items() if said <= CLOSED)
