"""The options whose value is one, or several, of a list: what they take, and what the Tab key proposes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ptsm_cli.cli.options import UsageError
from ptsm_cli.common.typography import did_you_mean, either, guillemets


def one_of(option: str, values: Iterable[str]) -> Callable[[str], str]:
    """Return a callback that accepts only these values, and proposes the nearest one."""
    known = list(values)

    def validate(value: str) -> str:
        if value in known:
            return value
        raise UsageError(
            f"{option} ne connaît pas {guillemets(value)}.",
            hint=did_you_mean(value, known) or f"Valeurs possibles : {either(known)}.",
        )

    return validate


def completed(values: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """Return what proposes to a shell the values that go on from what is typed, or from what follows its last comma."""

    def propose(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        return [f"{before}{comma}{value}" for value in values() if value.startswith(last)]

    return propose


def several_of(option: str, text: str, values: Iterable[str]) -> list[str]:
    """Return the values of a comma-separated option.

    Raises:
        UsageError: one of them is not known, or none is given.
    """
    validate = one_of(option, values)
    chosen = [validate(piece.strip()) for piece in text.split(",") if piece.strip()]
    if not chosen:
        raise UsageError(f"{option} attend au moins une valeur.")
    return list(dict.fromkeys(chosen))
