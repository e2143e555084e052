"""Where something stands: a route inside a document, a place inside a file."""

from __future__ import annotations

from dataclasses import dataclass

Route = tuple[str | int, ...]
"""Keys and indices from the root of a YAML document to one of its nodes."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range in a text file: lines and columns from 1, counted in characters, end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Location:
    """What a rule points at: a file, a route in it and, in a text, the words concerned.

    `path` is the file as named on the command line, `mots` a run of words found in the scalar at `route`
    and `rang` which of their occurrences, from 0. A rule that already knows the place gives it in `place`.
    """

    path: str
    route: Route = ()
    mots: str | None = None
    rang: int = 0
    place: Place | None = None
    sur_cle: bool = False
    """True to underline the key at the end of the route instead of its value."""
    origine: bool = False
    """True when the route counts the items of the file, False when it counts those kept in the model."""


def route_texte(route: Route) -> str:
    """Return a route as users read it: `objectifs_operationnels[2].echeance`, indices from 0."""
    morceaux: list[str] = []
    for pas in route:
        if isinstance(pas, int):
            morceaux.append(f"[{pas}]")
        else:
            morceaux.append(f".{pas}" if morceaux else pas)
    return "".join(morceaux)
