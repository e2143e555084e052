"""Every deadline of a project, one line each, in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ptsm_cli.echeances import Contexte, Echeance, read_echeance, structured
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.dates import EcheanceStructuree
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance, Jalon, Reunion
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.model.instants import DateInWords
from ptsm_cli.model.objectif import ObjectifOperationnel, Volet
from ptsm_cli.projet.projet import Document, Fiche, Projet

TOUTE_LA_FICHE = "Toute la fiche"
"""What stands for an objective where the deadline is of the fiche itself."""

_OUTRE_MER = frozenset({"974", "976", "986", "987", "988"})
"""Départements and territories where school does not start again in September."""


def context_of(projet: Projet) -> Contexte:
    """Return what the deadlines of a project borrow from it."""
    territoire = projet.territoire.contenu
    contrats = [vague.periode for vague in territoire.vagues if vague.nature == "contrat"]
    contrat = contrats[0] if len(contrats) == 1 else None
    return Contexte(
        horizon=projet.horizon,
        contrat=contrat.debut.through(contrat.fin) if contrat and contrat.debut.debut <= contrat.fin.fin else None,
        kind=territoire.genre,
        ecole_de_metropole=_OUTRE_MER.isdisjoint(map(str.strip, territoire.departements)),
    )


@dataclass(frozen=True, slots=True)
class EcheanceLine:
    """What the plannings draw on one row.

    It is a fiche that has a deadline of its own, an objective, or one volet of an objective that has several.
    """

    fiche: Fiche
    rank: int
    """Rank of the objective in the file of the fiche, from 1, as its readers count; 0 for the fiche itself."""
    volet_rank: int | None
    """Rank of the volet in the objective, from 1 in the file; None where the objective has no volet."""
    objectif: ObjectifOperationnel | None
    """None for the fiche itself."""
    volet: Volet | None
    echeance: Echeance
    route: Route
    """Where the deadline is written, or would be, in the file of the fiche."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first line of its objective."""
        return self.volet is None or self.objectif is None or self.volet is self.objectif.volets[0]

    @property
    def objectif_route(self) -> Route:
        """Where the objective, or the deadline of the fiche itself, is in the model of the fiche."""
        return self.route[:2]

    @property
    def libelle(self) -> str:
        """The objective, in full; for the fiche itself, that it is the whole of it."""
        return self.objectif.libelle if self.objectif else TOUTE_LA_FICHE

    @property
    def short(self) -> str:
        """The short wording of the objective, where it has one."""
        return (self.objectif and self.objectif.court) or self.libelle

    @property
    def projet(self) -> str | None:
        """The heading that the objective shares with its neighbours."""
        return self.objectif.projet if self.objectif else None

    @property
    def operateurs(self) -> tuple[str, ...]:
        """Who carries the line out: the volet's own, else the objective's."""
        return (self.volet.operateurs if self.volet else ()) or (self.objectif.operateurs if self.objectif else ())

    @property
    def pilotes(self) -> tuple[str, ...]:
        """The objective's own pilots, else the fiche's."""
        return (self.objectif or self._contenu).pilotes or self._contenu.pilotes

    @property
    def partenaires(self) -> tuple[str, ...]:
        """The objective's own partners, else the fiche's."""
        return (self.objectif or self._contenu).partenaires or self._contenu.partenaires

    @property
    def financeurs(self) -> tuple[str, ...]:
        """The objective's own funders, else the fiche's."""
        return (self.objectif or self._contenu).financeurs or self._contenu.financeurs

    @property
    def indicateurs(self) -> tuple[Indicateur, ...]:
        """The objective's own indicators, else the fiche's."""
        return (self.objectif or self._contenu).indicateurs or self._contenu.indicateurs

    @property
    def _contenu(self) -> FicheAction:
        return self.fiche.contenu


def collect_lines(projet: Projet) -> tuple[EcheanceLine, ...]:
    """Return the deadlines of a project in printed order.

    A fiche that shares the content of another has no line of its own: the content counts once.
    """
    context = context_of(projet)
    return tuple(line for fiche in projet.fiches for line in fiche_lines(fiche, context))


def fiche_lines(fiche: Fiche, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield the deadlines of one fiche: its own where it has one, then those of its objectives, in order."""
    if fiche.contenu.meme_contenu_que is not None:
        return
    if fiche.contenu.echeance is not None:
        echeance = read_entry(fiche.contenu.echeance, context)
        yield EcheanceLine(fiche, 0, None, None, None, echeance, ("echeance",))
    for index, objectif in enumerate(fiche.contenu.objectifs_operationnels):
        route: Route = ("objectifs_operationnels", index)
        rank = fiche.rank(route)
        if not objectif.volets:
            echeance = read_entry(objectif.echeance, context)
            yield EcheanceLine(fiche, rank, None, objectif, None, echeance, (*route, "echeance"))
        for volet_index, volet in enumerate(objectif.volets):
            volet_route: Route = (*route, "volets", volet_index)
            # A volet without a deadline of its own follows the objective's.
            follows = volet.echeance is None and objectif.echeance is not None
            echeance = read_entry(objectif.echeance if follows else volet.echeance, context)
            place = (*(route if follows else volet_route), "echeance")
            yield EcheanceLine(fiche, rank, fiche.rank(volet_route), objectif, volet, echeance, place)


def read_entry(entry: EcheanceStructuree | None, context: Contexte) -> Echeance:
    """Return how a deadline of a file reads; its structured dates, where given, override its words."""
    if entry is None:
        return read_echeance("", context)
    if entry.debut is None and entry.fin is None and not entry.intervalles:
        return read_echeance(entry.texte, context)
    return structured(entry.texte, entry.debut, entry.fin, entry.intervalles)


@dataclass(frozen=True, slots=True)
class TypedDeadline:
    """A deadline as it is typed in a file, and how it reads."""

    owner: EcheanceLine | Reunion | Jalon
    """What it is the deadline of."""
    document: Document[Any]
    route: Route
    echeance: Echeance

    @property
    def location(self) -> Location:
        """Where it is typed."""
        return self.document.at(*self.route)


def typed_deadlines(projet: Projet, lines: Iterable[EcheanceLine]) -> Iterator[TypedDeadline]:
    """Yield the deadlines typed in the files, each once: the volets of an objective may share one."""
    seen: set[tuple[str, Route]] = set()
    for line in lines:
        place = (line.fiche.id, line.route)
        if line.echeance.texte and place not in seen:
            seen.add(place)
            yield TypedDeadline(line, line.fiche, line.route, line.echeance)
    context = context_of(projet)
    for document in projet.gouvernance:
        yield from _of_governance(document, context)


def _of_governance(document: Document[Gouvernance], context: Contexte) -> Iterator[TypedDeadline]:
    elements: dict[str, Sequence[Reunion | Jalon]] = {
        "reunions": document.contenu.reunions,
        "jalons": document.contenu.jalons,
    }
    for key, owners in elements.items():
        for rank, owner in enumerate(owners):
            if isinstance(owner.date, DateInWords):
                read = read_echeance(owner.date.texte.strip(), context)
                if read.refus is None:  # a date that is not understood is a value refused
                    yield TypedDeadline(owner, document, (key, rank, "date"), read)
            if owner.echeance is not None:
                read = read_entry(owner.echeance, context)
                yield TypedDeadline(owner, document, (key, rank, "echeance"), read)
