"""Every deadline of a project, one line each, in printed order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ptsm_cli.common.french import fold
from ptsm_cli.common.grouping import grouped
from ptsm_cli.echeances import Contexte, Echeance, read_echeance
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.fiche import Deploiement
from ptsm_cli.model.gouvernance import Gouvernance, Jalon, Reunion
from ptsm_cli.model.instants import DateInWords, days_of
from ptsm_cli.model.vague import LigneDeVague
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.objectifs import OBJECTIFS, Objectifs
from ptsm_cli.projet.projet import Document, Fiche, Projet
from ptsm_cli.projet.reports import PutOff, in_force, read_entry

_OUTRE_MER = frozenset({"974", "976", "986", "987", "988"})
"""Départements and territories where school does not start again in September."""


def context_of(projet: Projet, day: date | None = None) -> Contexte:
    """Return what the deadlines of a project borrow from it: of its milestones, those that are dated by a day."""
    territoire = projet.territoire.contenu
    contrats = [vague.periode for vague in territoire.vagues if vague.nature == "contrat"]
    contrat = contrats[0] if len(contrats) == 1 else None
    return Contexte(
        horizon=projet.horizon,
        contrat=contrat.debut.through(contrat.fin) if contrat and contrat.debut.debut <= contrat.fin.fin else None,
        kind=territoire.genre,
        metropolitan_school=_OUTRE_MER.isdisjoint(map(str.strip, territoire.departements)),
        jalons=tuple(_dated_jalons(projet, date.max if day is None else day)),
    )


def _dated_jalons(projet: Projet, day: date) -> Iterator[tuple[str, date]]:
    """Yield the names that only one milestone has, its wording, its kind or its id, with its last day."""
    jalons = (jalon for document in projet.gouvernance for jalon in document.contenu.jalons)
    named = grouped((name, one) for one in jalons for name in dict.fromkeys(map(fold, (one.id, one.libelle, one.type))))
    for name, found in named.items():
        days = days_of(found[0].date) if len(found) == 1 else None
        if days is not None and days.fin <= day:
            yield name, days.fin


def collect_lines(projet: Projet) -> tuple[EcheanceLine, ...]:
    """Return the deadlines of a project in printed order.

    A fiche that shares the content of another has no line of its own: the content counts once.
    """
    context = context_of(projet)
    return tuple(line for fiche in projet.fiches for line in fiche_lines(projet, fiche, context))


def fiche_lines(projet: Projet, fiche: Fiche, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield the deadlines of one fiche: its own where it has one, then its objectives', then its deployments'.

    They are those in force on the day of the project, the adopted ones where it is of no day.
    """
    lines = adopted_lines(projet, fiche, context)
    return lines if projet.day is None else in_force(lines, projet.day, context)


def adopted_lines(projet: Projet, fiche: Fiche, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield the same, as they were adopted."""
    if fiche.contenu.meme_contenu_que is not None:
        return
    if fiche.contenu.echeance is not None:
        echeance = read_entry(fiche.contenu.echeance, context)
        yield EcheanceLine(fiche, 0, None, None, None, echeance, ("echeance",), ("echeance",))
    for index in range(len(fiche.contenu.objectifs_operationnels)):
        yield from _objectif_lines(fiche, index, context)
    for index, deploiement in enumerate(fiche.contenu.deploiement):
        if deploiement.echeance is not None:
            route: Route = ("deploiement", index)
            echeance = read_entry(deploiement.echeance, context)
            place = place_name(projet, deploiement)
            yield EcheanceLine(fiche, 0, None, None, None, echeance, (*route, "echeance"), route, place)


def place_name(projet: Projet, deploiement: Deploiement) -> str:
    """Return how the place of a deployment is printed: as the territory names it, or as it is written."""
    part = projet.sous_territoires.get(fold(deploiement.sous_territoire))
    return part.label if part else deploiement.sous_territoire


def _objectif_lines(fiche: Fiche, index: int, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield the line of an objective, or those of its volets."""
    objectif = fiche.contenu.objectifs_operationnels[index]
    route: Route = (OBJECTIFS, index)
    rank = fiche.rank(route)
    if not objectif.volets:
        echeance = read_entry(objectif.echeance, context)
        yield EcheanceLine(fiche, rank, None, objectif, None, echeance, (*route, "echeance"), route)
    for volet_index, volet in enumerate(objectif.volets):
        volet_route: Route = (*route, "volets", volet_index)
        # A volet without a deadline of its own follows the objective's.
        follows = volet.echeance is None and objectif.echeance is not None
        echeance = read_entry(objectif.echeance if follows else volet.echeance, context)
        place = (*(route if follows else volet_route), "echeance")
        yield EcheanceLine(fiche, rank, fiche.rank(volet_route), objectif, volet, echeance, place, route)


def own_deadline(projet: Projet, fiche: Fiche) -> str:
    """Return the deadline of a fiche itself as printed, empty where it has none."""
    if fiche.contenu.echeance is None:
        return ""
    own = next(fiche_lines(projet, fiche, context_of(projet)), None)
    return own.said if own and own.is_whole_fiche else fiche.contenu.echeance.texte


def vague_lines(projet: Projet, fiche: Fiche, vague: str, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield the lines of a fiche as a wave tells them: some told otherwise, its own after the objectives."""
    return _retold(list(fiche_lines(projet, fiche, context)), fiche, vague, context)


def _retold(lines: Sequence[EcheanceLine], fiche: Fiche, vague: str, context: Contexte) -> Iterator[EcheanceLine]:
    told, own = _told_lines(fiche, vague)
    for line in lines:
        ligne_route = told.get(line.owner_route)
        if line.place is None and ligne_route is None:
            yield line
        elif ligne_route is not None and (changed := _told(line, ligne_route, context)) is not None:
            yield changed
    for route in own:
        ligne = _ligne_at(fiche, route)
        echeance = read_entry(ligne.echeance, context)
        yield EcheanceLine(fiche, 0, None, None, None, echeance, (*route, "echeance"), route, None, ligne, route)
    yield from (line for line in lines if line.place is not None)


def _told_lines(fiche: Fiche, vague: str) -> tuple[Mapping[Route, Route], tuple[Route, ...]]:
    """Return where a wave tells an objective otherwise, by the route of the objective, and where it has own rows.

    A row whose objective does not exist, or that another row of the wave tells already, is its own.
    """
    told: dict[Route, Route] = {}
    own: list[Route] = []
    rank = next((rank for rank, entry in enumerate(fiche.contenu.vagues) if entry.vague == vague), None)
    lignes = () if rank is None else fiche.contenu.vagues[rank].lignes
    objectifs = Objectifs(fiche)
    for nth, ligne in enumerate(lignes):
        index = None if ligne.objectif is None else objectifs.find(ligne.objectif)
        route: Route = ("vagues", rank or 0, "lignes", nth)
        if index is not None and (OBJECTIFS, index) not in told:
            told[OBJECTIFS, index] = route
        elif ligne.libelle is not None:
            own.append(route)
    return told, tuple(own)


def _ligne_at(fiche: Fiche, route: Route) -> LigneDeVague:
    """Return the row of a wave that stands at a route of a fiche: `vagues`, a rank, `lignes`, a rank."""
    _, rank, _, nth = route
    assert isinstance(rank, int)  # noqa: S101 - the route of a row
    assert isinstance(nth, int)  # noqa: S101 - idem
    return fiche.contenu.vagues[rank].lignes[nth]


def _told(line: EcheanceLine, route: Route, context: Contexte) -> EcheanceLine | None:
    """Return a line as a wave tells it; a deadline of the wave stands once for all the volets of an objective."""
    ligne = _ligne_at(line.fiche, route)
    if ligne.echeance is None:
        return line._replace(ligne=ligne, ligne_route=route)
    if not line.is_first:
        return None
    echeance = read_entry(ligne.echeance, context)
    where = (*route, "echeance")
    if line.adopted is not None:  # put off since: what the wave says is what was adopted
        return line._replace(adopted=echeance, ligne=ligne, ligne_route=route)
    return line._replace(volet_rank=None, volet=None, echeance=echeance, route=where, ligne=ligne, ligne_route=route)


class TypedDeadline(NamedTuple):
    """A deadline as it is typed in a file, and how it reads."""

    owner: EcheanceLine | PutOff | Reunion | Jalon
    """What it is the deadline of."""
    document: Document[Any]
    route: Route
    echeance: Echeance

    @property
    def location(self) -> Location:
        """Where it is typed."""
        return self.document.at(*self.route)


def typed_deadlines(projet: Projet, lines: Sequence[EcheanceLine]) -> Iterator[TypedDeadline]:
    """Yield the deadlines typed in the files, each once: the volets of an objective may share one.

    Those that others were put off to are among them.
    """
    seen: set[tuple[str, Route]] = set()
    for line in lines:
        place = (line.fiche.id, line.route)
        if line.echeance.texte and place not in seen:
            seen.add(place)
            yield TypedDeadline(line, line.fiche, line.route, line.echeance)
    context = context_of(projet)
    yield from _of_waves(projet, lines, context, seen)
    yield from _of_follow_up(projet, context)
    for document in projet.gouvernance:
        yield from _of_governance(document, context)


def _of_waves(
    projet: Projet, lines: Iterable[EcheanceLine], context: Contexte, seen: Collection[tuple[str, Route]]
) -> Iterator[TypedDeadline]:
    by_path = grouped((line.fiche.path, line) for line in lines)
    for fiche in projet.fiches:
        vagues = [inscription for inscription in fiche.contenu.vagues if inscription.lignes]
        if not any(ligne.echeance for inscription in vagues for ligne in inscription.lignes):
            continue
        for vague in dict.fromkeys(inscription.vague for inscription in vagues):  # a second inscription is N012's
            for line in _retold(by_path.get(fiche.path, ()), fiche, vague, context):
                if line.ligne and line.ligne.echeance and (fiche.id, line.route) not in seen:
                    yield TypedDeadline(line, fiche, line.route, line.echeance)


def _of_follow_up(projet: Projet, context: Contexte) -> Iterator[TypedDeadline]:
    for fiche in projet.fiches:
        if (life := fiche.follow_up) is not None:
            for rank, report in enumerate(life.contenu.reports):
                put_off = PutOff(fiche, report)
                yield TypedDeadline(put_off, life, ("reports", rank, "a"), read_entry(report.a, context))


def _of_governance(document: Document[Gouvernance], context: Contexte) -> Iterator[TypedDeadline]:
    elements: dict[str, Sequence[Reunion | Jalon]] = {
        "reunions": document.contenu.reunions,
        "jalons": document.contenu.jalons,
    }
    for key, owners in elements.items():
        for rank, owner in enumerate(owners):
            if isinstance(owner.date, DateInWords):
                read = read_echeance(owner.date.texte, context)
                if read.refus is None:  # a date that is not understood is a value refused
                    yield TypedDeadline(owner, document, (key, rank, "date"), read)
            if owner.echeance is not None:
                read = read_entry(owner.echeance, context)
                yield TypedDeadline(owner, document, (key, rank, "echeance"), read)
