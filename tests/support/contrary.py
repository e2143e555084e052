"""What a change says when the two states are taken the other way round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ptsm_cli.changes.change import Change, ChangeKind, Owner, Shift

_KINDS = {ChangeKind.AJOUT: ChangeKind.RETRAIT, ChangeKind.RETRAIT: ChangeKind.AJOUT}
_SHIFTS = {Shift.REPORT: Shift.AVANCE, Shift.AVANCE: Shift.REPORT}


def contrary(change: Change) -> Change:
    """Return a change as seen from the other end."""
    return replace(
        change,
        kind=_KINDS.get(change.kind, change.kind),
        owners=tuple(Owner(owner.field, owner.after, owner.before) for owner in change.owners),
        before=change.after,
        after=change.before,
        shift=change.shift and _SHIFTS[change.shift],
    )


def contraries(changes: Iterable[Change]) -> list[str]:
    """Return changes as seen from the other end, sorted."""
    return sorted(repr(contrary(change)) for change in changes)
