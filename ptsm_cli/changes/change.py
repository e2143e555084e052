"""One change: of what, in which way, from which words to which."""

from __future__ import annotations

from enum import StrEnum

from ptsm_cli.common.frozen import dataclass


class ChangeKind(StrEnum):
    """In which way something changed."""

    AJOUT = "ajout"
    RETRAIT = "retrait"
    MODIFICATION = "modification"
    ORDRE = "ordre"
    """The same items of a list, in another order."""
    FUSION = "fusion"
    """Of a fiche, that it is made of those that are named."""
    SCISSION = "scission"
    """Of a fiche, that those that are named come out of it."""
    SUCCESSION = "succession"
    """Of a fiche, that it takes the place of the one that is named."""

    @property
    def is_history(self) -> bool:
        """Whether it is what the fiches themselves say of their history, in one state and not in the other."""
        return self in {ChangeKind.FUSION, ChangeKind.SCISSION, ChangeKind.SUCCESSION}


class Shift(StrEnum):
    """In which way the last day of a deadline moved."""

    REPORT = "report"
    AVANCE = "avance"


@dataclass(frozen=True, slots=True, order=True)
class Owner:
    """One step from a project to what changed: a fiche, then one of its objectives, then one of its volets.

    Attributes:
        field: the key of the list or record that it is in; `fiches` for a fiche.
        before: how it is named in the first state, empty where it is not there.
        after: how it is named in the second state, empty where it is not there.
    """

    field: str
    before: str
    after: str

    @property
    def name(self) -> str:
        """How it is named: as it is now, else as it was."""
        return self.after or self.before


@dataclass(frozen=True, slots=True)
class Change:
    """What changed of one thing.

    Attributes:
        kind: in which way.
        owners: what leads to it, from the outermost.
        field: the key that changed; empty where it is the thing itself that came or went.
        before: the words that are gone, or that others replace.
        after: the words that came.
        shift: for a deadline, whether its last day is put off or brought forward.
        near: for a fiche that came or went, one of almost the same title that went or came; nothing says that they
            are one.
    """

    kind: ChangeKind
    owners: tuple[Owner, ...]
    field: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    shift: Shift | None = None
    near: str = ""
