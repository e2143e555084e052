"""What many faults come from: what is true of most of a project, or comes back from file to file, is said once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from ptsm_cli.rules.rule import Cause, Constat

LEAST = 5
"""Fewer faults than this are each said apart: four lines are read at a glance."""


def mostly(constats: Iterable[Constat], total: int, cause: Callable[[int, int], Cause]) -> Iterator[Constat]:
    """Yield faults of one rule, as of one cause where they are most of what could have had them.

    Args:
        constats: at most one of each fiche, group… that is looked at.
        total: how many are looked at.
        cause: makes the cause from the number of faults, and the total.
    """
    found = list(constats)
    if len(found) < LEAST or 2 * len(found) <= total:
        yield from found
    else:
        shared = cause(len(found), total)
        yield from (constat.of(shared) for constat in found)


def recurring(constats: Iterable[Constat]) -> Iterator[Constat]:
    """Yield faults of one rule, each with its cause only where that shows in file after file.

    Elsewhere, each is a slip of its own, to be mended where it stands.
    """
    found = list(constats)
    files: dict[str, set[str]] = {}
    for constat in found:
        if constat.cause:
            files.setdefault(constat.cause.key, set()).add(constat.location.path)
    for constat in found:
        slip = constat.cause and len(files[constat.cause.key]) < LEAST
        yield constat.of(None) if slip else constat


def alike(constats: Iterable[Constat]) -> Iterator[Constat]:
    """Yield faults of one rule, as of one cause those that say the same of the same key in file after file."""
    return recurring(constat.of(Cause(_subject(constat))) for constat in constats)


def _subject(constat: Constat) -> str:
    keys = ".".join(step for step in constat.location.route if isinstance(step, str))
    return f"{keys} {constat.message}"


def share(count: int, total: int, what: str = "fiches") -> str:
    """Return « 28 fiches sur 36 », or « Les 36 fiches » where it is all of them; what is counted is feminine or not."""
    return f"Les {count} {what}" if count == total else f"{count} {what} sur {total}"


def share_in(count: int, total: int) -> str:
    """Return « Dans 28 fiches sur 36 », or « Dans les 36 fiches »."""
    return f"Dans les {count} fiches" if count == total else f"Dans {share(count, total)}"


def undeclared(kind: str, identifier: str, declared: Collection[str], none: str) -> Cause:
    """Return the cause of a reference to what is not declared: the thing itself or, where none is, that none is.

    Args:
        kind: what it is, the same word in every rule.
        identifier: how it is referred to.
        declared: the ids that are declared.
        none: the sentence that says that none is.
    """
    return Cause(f"{kind} {identifier}") if declared else Cause(kind, none)


def undeclared_groupe(identifier: str, declared: Collection[str]) -> Cause:
    """Return the cause of a reference to a group that is not declared, which fiches, groups and bodies make."""
    return undeclared("groupe", identifier, declared, "Aucun groupe n'est déclaré dans territoire.yaml.")
