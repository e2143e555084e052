"""What a link is: from which fiche, to which one, written where, and how well."""

from __future__ import annotations

from enum import StrEnum

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.citations import TitleJudgement
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.references import Outcome, Resolution
from ptsm_cli.model.territoire import PlanDeReference


class Origin(StrEnum):
    """Where a link is written: as an entry of `liens`, or in a sentence."""

    LIENS = "liens"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLink:
    """A reference to a fiche as it is written, whoever writes it."""

    origin: Origin
    text: str
    """The reference as it is written: « 22 », « fiche action n°9 »."""
    location: Location
    """The words of the reference in the file."""
    resolution: Resolution
    route: Route
    """The field that holds it, in the model of its file."""
    start: int = 0
    end: int = 0
    """Offsets in the text at `route` of the words to turn into a hyperlink; both 0 for an entry of `liens`."""
    implicit: bool = False
    """True for a fiche inside a range (« fiches 3 à 5 »), which has no words of its own to make a hyperlink of."""
    title: str | None = None
    """The title given beside the number, or alone."""
    judgement: TitleJudgement | None = None
    """How this title agrees with the target of the number; None where there is nothing to compare."""
    title_location: Location | None = None
    objectif: str | None = None
    """The objective of the target that is named: its id, its printed number or its rank."""

    @property
    def target(self) -> FicheKey | None:
        """The fiche that the link leads to."""
        return self.resolution.target

    @property
    def outcome(self) -> Outcome:
        """What became of the reference."""
        return self.resolution.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(WrittenLink):
    """A link from a fiche to another, or to nothing."""

    source: FicheKey
    reciprocal: bool = False
    """True when the other fiche links back, wherever it does."""

    @property
    def projet(self) -> str:
        """Id of the project where it is written."""
        return self.source.projet


class HolderKind(StrEnum):
    """Which part of a project a text that is of no fiche belongs to, in the order in which they are shown."""

    GOUVERNANCE = "gouvernance"
    TERRITOIRE = "territoire"
    SUIVI = "suivi"
    ACTE = "acte"


@dataclass(frozen=True, slots=True)
class Holder:
    """What holds a text that is of no fiche: a meeting, a heading of the territory, an act, a file of follow-up."""

    kind: HolderKind
    record: object
    """The part of the model that holds the text."""
    route: Route
    """Where that part is in its file."""
    id: str
    """What tells it from its neighbours, in any state of the project."""
    article: str
    """« la  », « l' »."""
    name: str
    """« réunion « copil-1 » »."""
    groupe: str | None = None
    """The group of fiches that a bare number there belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkElsewhere(WrittenLink):
    """A link from a text that is of no fiche to a fiche, or to nothing."""

    projet: str
    """Id of the project where it is written."""
    owner: Holder


AnyLink = Link | LinkElsewhere


@dataclass(frozen=True, slots=True)
class PlanLink:
    """A link from a fiche to another plan, one of the territory's or one named in plain words."""

    source: FicheKey
    text: str
    location: Location
    plan: PlanDeReference | None = None
    reference: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A reference that is no link: the twin of a fiche, the fiches of a decision."""

    text: str
    location: Location
    resolution: Resolution
    source: FicheKey | None = None
    """The fiche that refers, None for a decision."""
    owner: str = ""
    """The id of the body or of the meeting that refers, empty for a fiche."""
