"""What a template that is not ours may cost: counted, and so the same on every machine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from jinja2.exceptions import SecurityError
from jinja2.utils import Namespace

from ptsm_cli.common.typography import NBSP

MOST_TURNS = 5_000_000
"""Most turns of a document: those of its loops, and a turn for each thing that an operation goes through.

Ours take a fifth of it on 3,100 fiches.
"""

MOST_CHARACTERS = 100_000_000
"""Most characters that a document may make, on the way or for good."""

LONGEST_NUMBER = 1000
"""Most digits of a whole number."""

MOST_NUMBERS = 100_000
"""Most numbers that `range` gives in a document."""

LONGEST_REPETITION = 100_000
"""Most elements or characters that a repetition makes: « "-" * 40 »."""

WIDEST = 10_000
"""Most characters to which a text may be padded, indented or wrapped."""

_BITS = LONGEST_NUMBER * 3322 // 1000
_READ_IN_A_TURN = 100
"""Characters of a text that one turn goes through."""

_SCALAR = 20
"""Characters that a number, or a thing without elements, makes once printed: an order of magnitude."""

Value = TypeVar("Value")


class AllowanceError(SecurityError):
    """A template asks for more than its allowance."""


class Allowance:
    """What is left of the allowance of one document; nothing is counted where it has no limit."""

    def __init__(self, *, limited: bool = True) -> None:
        self.limited = limited
        self._turns = 0
        self._characters = 0
        self._numbers = 0

    def numbers(self, *bounds: int) -> range:
        """Return a range, which takes the place of the one of Python.

        Raises:
            AllowanceError: those of the document give too many numbers.
        """
        interval = range(*bounds)
        self._numbers += len(interval)
        if self._numbers > MOST_NUMBERS and self.limited:
            raise AllowanceError(f"les boucles sur des nombres font plus de {_said(MOST_NUMBERS)} tours")
        return interval

    def repeat(self, length: int) -> None:
        """Make sure that a repetition may make so much.

        Raises:
            AllowanceError: it may not.
        """
        if length > LONGEST_REPETITION and self.limited:
            raise AllowanceError(f"une répétition donne plus de {_said(LONGEST_REPETITION)} éléments")

    def spend(self, turns: int) -> None:
        """Count turns.

        Raises:
            AllowanceError: there are too many.
        """
        self._turns += turns
        if self._turns > MOST_TURNS and self.limited:
            raise AllowanceError(f"le gabarit demande plus de {_said(MOST_TURNS)} tours de boucle")

    def write(self, characters: int) -> None:
        """Count characters made.

        Raises:
            AllowanceError: there are too many.
        """
        self.room(characters)
        self._characters += characters

    def room(self, characters: int) -> None:
        """Make sure that so many characters may be made.

        Raises:
            AllowanceError: they may not.
        """
        if self._characters + characters > MOST_CHARACTERS and self.limited:
            raise AllowanceError(f"le document dépasse {_said(MOST_CHARACTERS)} caractères")

    def width(self, width: int) -> None:
        """Make sure that a text may be made so wide.

        Raises:
            AllowanceError: it may not.
        """
        if width > WIDEST and self.limited:
            raise AllowanceError(f"une largeur dépasse {_said(WIDEST)} caractères")

    def whole(self, bits: int) -> None:
        """Make sure that a whole number may have so many bits.

        Raises:
            AllowanceError: it may not.
        """
        if bits > _BITS and self.limited:
            raise AllowanceError(f"un nombre entier dépasse {_said(LONGEST_NUMBER)} chiffres")

    def weigh(self, value: object) -> int:
        """Return how many characters a value makes once printed, about; going through it is counted.

        Lists that hold the same list many times are gone through as often as they would be printed.

        Raises:
            AllowanceError: it is too long to go through.
        """
        characters, left = 0, [value]
        while left:
            one = left.pop()
            if isinstance(one, str | bytes):
                characters += len(one)
                self.spend(len(one) // _READ_IN_A_TURN)
            elif isinstance(one, Mapping):
                self.spend(2 * len(one))
                left += one
                left += one.values()
            elif isinstance(one, list | tuple | set | frozenset):
                self.spend(len(one))
                left += one
            elif isinstance(one, Namespace):
                raise SecurityError("un espace de noms ne peut être ni écrit ni comparé")
            elif isinstance(one, int):
                self.whole(one.bit_length())
                characters += _SCALAR
            else:
                characters += _SCALAR
        return characters

    def made(self, value: Value) -> Value:
        """Return what an operation has made, counted; what comes one by one is counted as it comes."""
        if isinstance(value, str | bytes):
            self.write(len(value))
        elif isinstance(value, int):
            self.whole(value.bit_length())
        elif isinstance(value, Collection):
            self.spend(len(value))
        elif isinstance(value, Iterator):
            return self._one_by_one(value)  # type: ignore[return-value]  # an iterator for an iterator
        return value

    def _one_by_one(self, values: Iterable[Value]) -> Iterator[Value]:
        for value in values:
            self.spend(1 + (len(value) if isinstance(value, list) else 0))
            yield value


def _said(count: int) -> str:
    """Return a bound in words where they are short: « cent millions »."""
    millions = {5_000_000: "cinq millions de", 100_000_000: "cent millions de"}
    return millions.get(count, f"{count:,}".replace(",", NBSP))
