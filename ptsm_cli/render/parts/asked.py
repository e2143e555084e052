"""What an account of a roadmap asks of those who receive it, drawn from what is late, blocked or not said on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import NBSP, counted, enumeration, quote, typeset
from ptsm_cli.model.instants import days_of
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.outline import name_fiches, name_some
from ptsm_cli.suivi.standing import Standing
from ptsm_cli.suivi.status import Status

_COPIL, _CSSM = "le comité de pilotage", "la commission spécialisée en santé mentale"


def readers(projet: Projet, status: Status) -> str:
    """Return for whom the account is: the bodies and, where a contract is signed by the day, its signatories."""
    contracts = [
        vague
        for vague in projet.vagues.values()
        if vague.signataires and (days := days_of(vague.date_signature)) and days.fin <= status.day
    ]
    signed = [f"les signataires de {quote(vague.titre)}" for vague in contracts]
    bodies = [_COPIL, _CSSM] if projet.territoire.contenu.genre == "ptsm" else [_COPIL]
    return f"Pour {enumeration([*bodies, *signed])}."


def nothing_asked(status: Status) -> str:
    """Return what is said where nothing is asked; nothing is said of fiches that do not exist."""
    if not status.whole.fiches:
        return f"Rien n'est demandé{NBSP}: la feuille de route ne contient pas encore de fiche action."
    return f"Rien n'est demandé{NBSP}: aucun objectif n'est dit en retard ni bloqué, et chaque fiche a un pilote."


def asked(analysis: ProjetAnalysis, status: Status) -> Iterator[str]:
    """Yield what is asked, each count with what it is of."""
    whole, projet = status.whole, analysis.projet
    unsaid = [s for s in status.standings if s.is_past_unsaid]
    if unsaid:
        share = f"{counted(len(unsaid), 'objectif')} sur {whole.total}"
        what = f"Dire où en sont les objectifs échus dont l'état n'est pas dit : {share}, {{which}}."
        yield typeset(what, which=_of(status, unsaid))
    blocked = [s for s in status.standings if s.etat in {"bloque", "en-pause"}]
    if blocked:
        yield typeset(
            f"Décider de la suite de ce qui est bloqué ou en pause : "
            f"{counted(len(blocked), 'objectif')} sur {whole.said} dont l'état est dit, {{which}}.",
            which=_of(status, blocked),
        )
    late = [s for s in status.standings if s.is_late]
    if late:
        yield typeset(
            f"Réaliser, reporter ou abandonner ce qui est en retard : "
            f"{counted(len(late), 'objectif')} sur {whole.said} dont l'état est dit, {{which}}.",
            which=_of(status, late),
        )
    without = _without_pilote(status.standings)
    if without:
        share = f"{counted(len(without), 'fiche')} sur {whole.fiches}, {name_fiches(projet, without)}"
        none = typeset(f"aucune des {whole.fiches} fiches n'en a")
        yield f"Nommer un pilote{NBSP}: {none if len(without) == whole.fiches > 1 else share}."
    missing = analysis.missing_measures
    if missing:
        fiches = _fiches(one.followed.fiche for one in missing)
        share = f"{counted(len(missing), 'indicateur')} sur {whole.indicateurs}"
        named = name_some(projet, fiches, whole.fiches)
        yield f"Relever les mesures attendues et qui manquent{NBSP}: {share}, {named}."


def _of(status: Status, standings: Sequence[Standing]) -> str:
    return name_some(status.projet, _fiches(standing.fiche for standing in standings), status.whole.fiches)


def _without_pilote(standings: Sequence[Standing]) -> tuple[Fiche, ...]:
    return _fiches(standing.fiche for standing in standings if standing.fiche.contenu.lacks_pilote)


def _fiches(found: Iterable[Fiche]) -> tuple[Fiche, ...]:
    return tuple({fiche.id: fiche for fiche in found}.values())
