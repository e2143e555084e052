"""What a revision or an avenant changes, each change with its motif."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.changes.change import Change
from ptsm_cli.changes.compare import compare
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.links.naming import name_fiche
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.model.revision import MotifDeChangement, Revision
from ptsm_cli.model.vague import CONTRACTS
from ptsm_cli.projet.living import as_written
from ptsm_cli.projet.objectifs import find_objectif
from ptsm_cli.projet.past import Act
from ptsm_cli.projet.projet import Fiche, Projet

_LIFE = frozenset(("suivi", "notes", "reports", "meteo", "mesures"))
"""Fields of the life of a fiche: what happens to it is no change of what is adopted."""

_DIAGNOSIS = frozenset(("diagnostic", "ruptures"))
_ELSEWHERE = frozenset(
    ("instances", "reunions", "jalons", "acteurs", "revisions", "glossaire", "version", "contact", "liens")
)
"""What no act changes: governance and organisations live beside the roadmap, and the version is that of the act."""


@dataclass(frozen=True, slots=True)
class Motivated:
    """A change, and the rank of its motif among those of the act, None where none is given for it."""

    change: Change
    motif: int | None


@dataclass(frozen=True)
class ActDiff:
    """What an act changes, from one state of the project to another one."""

    revision: Revision
    before: ProjetAnalysis
    after: ProjetAnalysis

    @cached_property
    def changes(self) -> tuple[Motivated, ...]:
        """What changes, as far as the act is about it, in the order of the version proposed."""
        concerned = self._concerned()
        return tuple(
            Motivated(change, self._motif(change)) for change in compare(self.before, self.after) if concerned(change)
        )

    @cached_property
    def targets(self) -> tuple[Target | None, ...]:
        """What each motif is about; None for a fiche or an objective that neither state has."""
        return tuple(self._target(motif) for motif in self.revision.motifs)

    def named(self, reference: str) -> tuple[Fiche | None, Fiche | None]:
        """Return the fiche that a reference names, in the version in force and in the proposed one."""
        found = tuple(_resolve(side, reference) for side in (self.before, self.after))
        then, now = found
        if now is not None:
            then = next((fiche for fiche in self.before.projet.every_fiche if fiche.id == now.id), then)
        elif then is not None:  # by the number that it had
            now = next((fiche for fiche in self.after.projet.every_fiche if fiche.id == then.id), None)
        return then, now

    @cached_property
    def _waves(self) -> frozenset[str]:
        """The waves of the contract: that of the avenant, and those that it follows."""
        waves: set[str] = set()
        current = self.revision.vague
        while current is not None and current not in waves:
            waves.add(current)
            known = self.after.projet.vagues.get(current)
            current = known.precedente if known else None
        return frozenset(waves)

    def signed(self, side: ProjetAnalysis) -> dict[str, Fiche]:
        """Return the fiches of the contract in one state, by id: those inscribed in one of its waves, and not left."""
        inscribed = living(side).values()
        return {f.id: f for f in inscribed if any(one.vague in self._waves for one in f.contenu.vagues)}

    def _concerned(self) -> Callable[[Change], bool]:
        if self.revision.nature == "avenant":
            sides = (self.before, self.after)
            signed = {_name(side, fiche) for side in sides for fiche in self.signed(side).values()}
            return lambda change: (
                bool(change.owners)
                and change.owners[0].field == "fiches"
                and not _is_of_life(change)
                and (not signed or bool({change.owners[0].before, change.owners[0].after} & signed))
            )
        if self.revision.porte_sur == "diagnostic":
            return lambda change: _first(change) in _DIAGNOSIS
        contracts = {name for side in (self.before, self.after) for name in _contracts(side.projet)}
        return lambda change: (
            _first(change) not in _DIAGNOSIS | _ELSEWHERE
            and not _is_of_life(change)
            and not any(owner.field == "vagues" and {owner.before, owner.after} & contracts for owner in change.owners)
        )

    def _motif(self, change: Change) -> int | None:
        """Return the rank of the motif of a change: that of its objective, else that of its fiche."""
        found = [(rank, target) for rank, target in enumerate(self.targets) if target and target.covers(change)]
        precise = [rank for rank, target in found if target.objectif is not None]
        return next(iter(precise or [rank for rank, _ in found]), None)

    def _target(self, motif: MotifDeChangement) -> Target | None:
        if motif.fiche is None:
            return Target(None, None)
        then, now = self.named(motif.fiche)
        if then is None and now is None:
            return None
        names = (_name(self.before, then), _name(self.after, now))
        if motif.objectif is None:
            return Target(names, None)
        labels = (_label(then, motif.objectif), _label(now, motif.objectif))
        return Target(names, labels) if any(labels) else None


@dataclass(frozen=True, slots=True)
class Target:
    """What a motif is about.

    Attributes:
        fiche: how both states name the fiche; None for what is of no fiche.
        objectif: the labels of the objective in both states; None for the whole fiche.
    """

    fiche: tuple[str, str] | None
    objectif: tuple[str, str] | None

    def covers(self, change: Change) -> bool:
        """Tell whether a change is of this fiche and, where one is named, of this objective."""
        owners = change.owners
        of_fiche = bool(owners) and owners[0].field == "fiches"
        if self.fiche is None or not of_fiche:
            return self.fiche is None and not of_fiche
        if not _is_same((owners[0].before, owners[0].after), self.fiche):
            return False
        inner = next((owner for owner in owners if owner.field == "objectifs_operationnels"), None)
        return self.objectif is None or (inner is not None and _is_same((inner.before, inner.after), self.objectif))


def act_diff(analysis: ProjetAnalysis, act: Act) -> ActDiff | None:
    """Return what an act changes, None where one of its states cannot be read whole."""
    if act.refusal is not None or act.before is None or act.after is None or analysis.projet.incomplete:
        return None
    before, after = (alone(as_written(state), analysis.day) for state in (act.before, act.after))
    return ActDiff(act.document.contenu, before, after)


def living(side: ProjetAnalysis) -> dict[str, Fiche]:
    """Return the fiches of one state that have not left the roadmap, by id, whatever the day that they say."""
    return {fiche.id: fiche for fiche in side.projet.fiches if not fiche.contenu.is_withdrawn}


def _is_same(names: tuple[str, str], others: tuple[str, str]) -> bool:
    """Tell whether two things are one: by their name of today, else by that of the version in force."""
    return names[1] == others[1] if names[1] else names[0] == others[0] and bool(names[0])


def _first(change: Change) -> str:
    return change.owners[0].field if change.owners else change.field


def _is_of_life(change: Change) -> bool:
    return change.field in _LIFE or any(owner.field in _LIFE for owner in change.owners)


def _contracts(projet: Projet) -> Iterator[str]:
    for vague in projet.territoire.contenu.vagues:
        if vague.nature in CONTRACTS:
            yield from (vague.id, vague.titre)


def _resolve(side: ProjetAnalysis, reference: str) -> Fiche | None:
    target = resolve(side.directory, read_reference(reference), side.projet.id, None).target
    return side.directory.fiche(target) if target is not None and target.projet == side.projet.id else None


def _name(side: ProjetAnalysis, fiche: Fiche | None) -> str:
    return "" if fiche is None else name_fiche(side.directory, side.projet, fiche)


def _label(fiche: Fiche | None, reference: str) -> str:
    """Return the label that a change gives to an objective: its printed number, else its rank in the model."""
    index = None if fiche is None else find_objectif(fiche, reference)
    if fiche is None or index is None:
        return ""
    return fiche.contenu.objectifs_operationnels[index].numero or str(index + 1)
