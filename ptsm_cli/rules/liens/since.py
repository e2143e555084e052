"""What the references of a project led to in its base, beside what they lead to today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from functools import cached_property
from typing import Any, NamedTuple

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.occurrences import occurrences
from ptsm_cli.findings.location import Location
from ptsm_cli.links.collect import act_references, decision_references, instance_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import HolderKind, LinkElsewhere, WrittenLink
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.walk import texts
from ptsm_cli.projet.objectifs import find_objectif
from ptsm_cli.projet.projet import Document, Fiche
from ptsm_cli.rules.liens.referring import name_the_owner

Mark = tuple[object, ...]
"""What makes two references of two states the same one: who refers, in which field, in which words."""


class Written(NamedTuple):
    """A reference to a fiche, in one state of a project."""

    location: Location
    subject: str
    """What begins a sentence on who refers: « La fiche n°2 « Former » »."""
    text: str
    target: FicheKey | None
    source: FicheKey | None = None
    """The fiche that refers, None for what is of none."""
    link: WrittenLink | None = None
    """What is read of a sentence or of an entry of `liens`."""

    @property
    def lasts(self) -> bool:
        """Whether what is said of the fiche should hold today: what was said on a day, or of a change, need not."""
        elsewhere = isinstance(self.link, LinkElsewhere) and self.link.owner.kind is HolderKind.TERRITOIRE
        return self.source is not None or elsewhere


@dataclass(frozen=True)
class Since:
    """A project beside what it was in its base."""

    now: ProjetAnalysis
    before: ProjetAnalysis
    _objectifs: dict[str, dict[int, int]] = field(default_factory=dict, compare=False)

    @property
    def label(self) -> str:
        """How the user names the base."""
        base = self.now.whole.base
        return base.label if base else self.before.projet.name

    @cached_property
    def _today(self) -> dict[FicheKey, FicheKey]:
        """By fiche of the base, what it is today, in any project that is read."""
        from ptsm_cli.changes.compare import pair_fiches  # most checks compare nothing

        found: dict[FicheKey, FicheKey] = {}
        pasts = self.now.whole.base.projets if self.now.whole.base else {}
        for projet in self.now.whole.projets:
            past = pasts[projet.name]
            for old, new in pair_fiches(past.every_fiche, projet.every_fiche):
                if old and new:
                    found.setdefault(FicheKey(past.id, old.id), FicheKey(projet.id, new.id))
        return found

    def today(self, key: FicheKey) -> FicheKey | None:
        """Return what a fiche of the base is today, None where it is gone."""
        return self._today.get(key)

    @cached_property
    def fiches(self) -> tuple[tuple[Fiche, Fiche], ...]:
        """The fiches of the project that were in the base, read whole in both: what each was, and what it is."""
        own = ((old, new) for old, new in self._today.items() if new.projet == self.now.projet.id)
        pairs = ((self.before.directory.fiche(old), self.now.directory.fiche(new)) for old, new in own)
        return tuple((old, new) for old, new in pairs if self.is_whole(old, new))

    def is_whole(self, old: Fiche, new: Fiche) -> bool:
        """Tell whether what a fiche was and what it is were both read whole."""
        whole = self.now.whole
        states = (*whole.projets, *(whole.base.projets.values() if whole.base else ()))
        return not any(fiche.path in projet.incomplete for projet in states for fiche in (old, new))

    def references(self) -> Iterator[tuple[Written, Written]]:
        """Yield the references that stand in the same words in both states, as they were and as they are."""
        then = grouped(_written(self.before, self.today))
        for mark, found in grouped(_written(self.now, lambda key: key)).items():
            yield from zip(then.get(mark, ()), found, strict=False)

    def lost(self) -> Iterator[tuple[Written, str, Location]]:
        """Yield the references of the base that still stand in the same words, and that nothing makes a link of today.

        They are a title that is no more, or « action 27 » where no fiche has this number now. Each comes with what
        begins a sentence on what cites, as it is today, and the place.
        """
        now = {mark for mark, _ in _written(self.now, lambda key: key)}
        for mark, was in _written(self.before, self.today):
            citing = self._citing(was)
            if mark in now or was.link is None or was.target is None or citing is None:
                continue
            document, subject = citing
            for route, text in texts(document.contenu):
                if route[0] == was.link.route[0] and (found := occurrences(was.text, text)):
                    start, end = found[0]
                    yield was, subject, document.at(*route, words=text[start:end])

    def _citing(self, was: Written) -> tuple[Document[Any], str] | None:
        """Return the file of today that a lasting reference of the base stood in, and what begins a sentence on it."""
        if was.source is not None:
            source = self.today(was.source)
            fiche = self.now.directory.fiche(source) if source else None
            return (fiche, f"La {fiche_and_title(fiche)}") if fiche else None
        return (self.now.projet.territoire, was.subject) if was.lasts else None

    def objectif(self, old: Fiche, new: Fiche, reference: str) -> tuple[int | None, int | None]:
        """Return the objective that a reference named in the base, and the same one today, by their indices."""
        then = find_objectif(old, reference)
        return then, None if then is None else self._partners(old, new).get(then)

    def _partners(self, old: Fiche, new: Fiche) -> dict[int, int]:
        """Return, by index of an objective of the base, that of the same one today; worked out once a fiche."""
        if old.path not in self._objectifs:
            from ptsm_cli.changes.matching import pair

            was, now = old.contenu.objectifs_operationnels, new.contenu.objectifs_operationnels
            ranks, places = ({id(one): rank for rank, one in enumerate(side)} for side in (was, now))
            pairs = ((before, after) for before, after in pair(was, now) if before is not None and after is not None)
            self._objectifs[old.path] = {ranks[id(before)]: places[id(after)] for before, after in pairs}
        return self._objectifs[old.path]


def _written(analysis: ProjetAnalysis, today: Callable[[FicheKey], FicheKey | None]) -> Iterator[tuple[Mark, Written]]:
    """Yield the references of one state, each with its mark; `today` gives what a fiche of this state is today."""
    projet, graph = analysis.projet, analysis.graph
    for link in analysis.links:
        if source := today(link.source):
            subject = f"La {fiche_and_title(graph.fiche(link.source))}"
            yield (
                (source, link.route[0], fold(link.text)),
                Written(link.location, subject, link.text, link.target, link.source, link),
            )
    for said in graph.elsewhere_in(projet):
        owner = said.owner
        written = Written(said.location, name_the_owner(owner), said.text, said.target, link=said)
        yield (type(owner.record), owner.id, said.route[len(owner.route)], fold(said.text)), written
    for twin in analysis.graph.twins_of(analysis.projet):
        if twin.source and (source := today(twin.source)):
            subject = f"La {fiche_and_title(graph.fiche(twin.source))}"
            yield (source, "meme_contenu_que"), Written(twin.location, subject, twin.text, twin.resolution.target)
    others = (
        ("Une décision", decision_references),
        ("Une instance", instance_references),
        ("Le motif d'un acte", act_references),
    )
    for subject, collect in others:
        for one in collect(graph.directory, projet):
            yield (subject, one.owner, fold(one.text)), Written(one.location, subject, one.text, one.resolution.target)
