"""What a rule is: what it says of a project, and the pair of examples that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.finding import Fix, Related, RuleCard, Severity
from ptsm_cli.findings.location import Location

BASE: dict[str, str] = {
    "territoire.yaml": """\
id: exemple
nom: Exemple
sigle: PTSM 00
horizon: {debut: 2020-S1, fin: 2024-S2}
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Prévenir, priorites: [1, 2, 3, 4, 5, 6]}
""",
    "acteurs.yaml": """\
acteurs:
  - {id: clinique, sigle: CDL, nom: Clinique du Lac, secteur: sanitaire}
  - {id: mairie, nom: Mairie du Lac, secteur: collectivité}
""",
    "fiches/01.yaml": """\
numero: 1
titre: Ouvrir un lieu d'écoute
groupe: axe-1
pilotes: clinique
partenaires: mairie
objectifs_strategiques: Accueillir sans rendez-vous
objectifs_operationnels:
  - libelle: Trouver le local
    echeance: premier semestre 2021
indicateurs:
  - libelle: Nombre de personnes reçues
    valeur_cible: 200
""",
}
"""A project without any finding."""


if TYPE_CHECKING:
    from ptsm_cli.analysis import ProjetAnalysis

TITLES = ("Ce que la règle vérifie", "Pourquoi", "Comment corriger")
"""The headings that the docstring of every rule has, in this order."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What one or several faults come from: those of the same cause, whatever the rules, are reported as one.

    Attributes:
        key: what identifies it in a project.
        message: what is said of several faults that it explains; what the first of them says where it is empty.
        hint: how to mend them all; as the first of them says where it is empty.
    """

    key: str
    message: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Constat:
    """One fault that a rule reports; the code and severity are the rule's.

    Attributes:
        location: where.
        message: one sentence on what is wrong there.
        hint: what to write instead, or how to mend it.
        related: other places that help to understand it.
        fix: a safe edit that mends it, or None.
        cause: what it comes from, where that may show at other places too.
    """

    location: Location
    message: str
    hint: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    cause: Cause | None = None

    def of(self, cause: Cause | None) -> Constat:
        """Return the same fault, of a cause or of none: a rule that gathers its faults says so of each."""
        return Constat(self.location, self.message, self.hint, self.related, self.fix, cause)


@dataclass(frozen=True, slots=True)
class Exemple:
    """Files laid over the base project of `BASE`, and where the rule must point.

    `places` are (path, line, column); None as content takes the base file away. `former` are the files laid in the same
    way that make the state to compare with, None for a rule that compares with none.
    """

    files: Mapping[str, str | bytes | None]
    places: tuple[tuple[str, int, int], ...] = ()
    today: date = field(default_factory=lambda: date(2021, 6, 15))
    former: Mapping[str, str | bytes | None] | None = None


class Rule(Protocol):
    """A module of a family, whose docstring is what `ptsm explain` says of it."""

    __doc__: str | None
    CODE: str
    NAME: str
    SEVERITY: Severity
    BAD: Exemple
    GOOD: Exemple

    def check(self, analysis: ProjetAnalysis) -> Iterator[Constat]:
        """Yield one finding a fault."""


@dataclass(frozen=True)
class RegisteredRule:
    """A rule, read from its module."""

    code: str
    name: str
    severity: Severity
    title: str
    explanation: str
    bad: Exemple
    good: Exemple
    check: Callable[[ProjetAnalysis], Iterator[Constat]]
    module: str

    @property
    def family(self) -> str:
        """The folder of its module."""
        return self.module.split(".")[-2]

    @property
    def compares(self) -> bool:
        """Whether it looks at a former state of the project, without which it has nothing to say."""
        return self.bad.former is not None

    @cached_property
    def card(self) -> RuleCard:
        """What findings and reports say of it."""
        return RuleCard(self.code, self.name, self.severity, self.title, self.explanation)
