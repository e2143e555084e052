"""What a rule is: what it says of a project, and the pair of examples that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ptsm_cli.findings import Related, Severity
from ptsm_cli.location import Location

if TYPE_CHECKING:
    from ptsm_cli.rules.contexte import Contexte

TITRES = ("Ce que la règle vérifie", "Pourquoi", "Comment corriger")
"""The headings that the docstring of every rule has, in this order."""


@dataclass(frozen=True, slots=True)
class Constat:
    """One fault that a rule reports; the code and severity are the rule's."""

    location: Location
    message: str
    hint: str | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Exemple:
    """Files laid over the base project of `exemples.SOCLE`, and where the rule must point.

    `lieux` are (path, line, column); None as content takes the base file away.
    """

    fichiers: Mapping[str, str | bytes | None]
    lieux: tuple[tuple[str, int, int], ...] = ()
    aujourdhui: date = field(default_factory=lambda: date(2021, 6, 15))


@dataclass(frozen=True, slots=True)
class Regle:
    """A rule, read from its module."""

    code: str
    nom: str
    severite: Severity
    titre: str
    explication: str
    mauvais: Exemple
    bon: Exemple
    verifier: Callable[[Contexte], Iterator[Constat]]
    module: str
