"""From a project to its planning: choose the fiches and the window, then draw each deadline."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.periodes import Periode, to_notation
from ptsm_cli.common.typography import NBSP, did_you_mean, either, enumeration, guillemets
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.links.succession import build_succession, what_became
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.plan.bars import ECHEANCE_DE_LA_FICHE, NO_ECHEANCE, draw_bar
from ptsm_cli.plan.columns import PlanPeriode, Step, split_window
from ptsm_cli.plan.plan import Pilotage, Plan, PlanBlock, PlanFiche, PlanGroupe, PlanRow
from ptsm_cli.projet.deadlines import collect_lines, context_of, fiche_lines, vague_lines
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet

ChosenFiches = tuple[Projet, tuple[Fiche, ...]]
"""A project and its fiches to show, in printed order."""


def select_fiches(projets: Sequence[Projet], references: Iterable[str] | None, vague: str | None) -> list[ChosenFiches]:
    """Return the projects that have something asked for, with their fiches.

    A fiche that shares the content of another brings it along: its rows are there.

    Raises:
        UnknownValueError: the wave, or a reference, designates nothing in any project, or several fiches in one.
    """
    concerned = [projet for projet in projets if vague is None or vague in projet.vagues]
    if vague is not None and not concerned:
        all_declared = list(dict.fromkeys(declared for projet in projets for declared in projet.vagues))
        raise UnknownValueError(
            f"La vague {guillemets(vague)} n'est déclarée dans aucun territoire.yaml lu.",
            hint=did_you_mean(vague, all_declared) or f"Vagues déclarées{NBSP}: {either(all_declared) or 'aucune'}.",
        )
    if references is None:
        return [(projet, _kept(projet, None, vague)) for projet in concerned]
    directory = Directory(concerned)
    designated = {key for reference in references for key in _designated(directory, reference)}
    chosen = [(projet, _kept(projet, designated, vague)) for projet in concerned]
    chosen = [(projet, fiches) for projet, fiches in chosen if fiches]
    if not chosen:
        raise UnknownValueError(f"Aucune des fiches demandées n'est de la vague {guillemets(vague or '')}.")
    return chosen


def sources(projet: Projet) -> dict[str, Fiche]:
    """Return the fiches of a project whose content another shares, by the id of the one that names an existing one."""
    sharing = [fiche for fiche in projet.fiches if fiche.contenu.meme_contenu_que]
    if not sharing:
        return {}
    directory = Directory([projet])
    found: dict[str, Fiche] = {}
    for fiche in sharing:
        reference = read_reference(fiche.contenu.meme_contenu_que or "")
        target = resolve(directory, reference, projet.id, fiche.contenu.groupe).target
        if target:
            found[fiche.id] = directory.fiche(target)
    return found


def _designated(directory: Directory, reference: str) -> Iterator[FicheKey]:
    """Yield the fiche that a reference designates, in each of the projects that have one."""
    reading = read_reference(reference)
    resolutions = [resolve(directory, reading, projet) for projet in directory.projets]
    candidates = dict.fromkeys(key for resolution in resolutions for key in resolution.candidates)
    if candidates:
        seen_from = "" if len(directory.projets) > 1 else None
        raise UnknownValueError(
            f"La référence {guillemets(reference)} désigne plusieurs fiches.",
            hint=f"Précisez laquelle{NBSP}: {either(directory.notation(key, seen_from) for key in candidates)}.",
        )
    found = dict.fromkeys(resolution.target for resolution in resolutions if resolution.target)
    for key in found:
        if not directory.is_living(key):
            raise _withdrawn(directory, key)
    if not found:
        neighbours = dict.fromkeys(neighbour for resolution in resolutions for neighbour in resolution.near)
        raise UnknownValueError(
            f"Aucune fiche ne répond à la référence {guillemets(reference)}.",
            hint=f"Vouliez-vous dire {either(map(guillemets, neighbours))}{NBSP}?" if neighbours else None,
        )
    yield from found


def _withdrawn(directory: Directory, key: FicheKey) -> UnknownValueError:
    succession = build_succession(directory)
    fiche = directory.fiche(key)
    after = [guillemets(directory.notation(other)) for other in succession.successors(key)]
    instead = f"Demandez plutôt {either(after)}, ou donnez" if after else "Donnez"
    return UnknownValueError(
        f"La {fiche_and_title(fiche)} n'est plus dans la feuille de route{NBSP}: "
        f"{what_became(succession, directory.projets[key.projet], fiche)}.",
        hint=f"{instead} avec --date un jour d'avant son retrait.",
    )


def _kept(projet: Projet, designated: Collection[FicheKey] | None, vague: str | None) -> tuple[Fiche, ...]:
    if designated is None and vague is None:
        return projet.fiches
    kept = {
        fiche.id
        for fiche in projet.fiches
        if (designated is None or FicheKey(projet.id, fiche.id) in designated)
        and (vague is None or fiche.contenu.in_vague(vague))
    }
    shared = sources(projet)
    kept.update([shared[identifier].id for identifier in kept if identifier in shared])
    return tuple(fiche for fiche in projet.fiches if fiche.id in kept)


def build_plans(  # noqa: PLR0913 - one argument an option of the command
    projets: Sequence[Projet],
    step: Step,
    start: Periode | None = None,
    end: Periode | None = None,
    *,
    fiches: Collection[str] | None = None,
    vague: str | None = None,
    livret: bool = False,
) -> tuple[Plan, ...]:
    """Return one planning a project, leaving out the projects without any of the fiches or the wave asked for.

    Args:
        projets: the projects.
        step: length of the columns.
        start: first period of the window; the start of the wave or horizon by default.
        end: last period of the window, included; the end of the wave or horizon by default.
        fiches: references of the fiches to keep, all by default.
        vague: id of the wave whose fiches are kept, and told as the wave tells them.
        livret: leave out the objectives that the livret does not take up.

    Raises:
        UnknownValueError: a fiche or wave does not exist, or the window cannot be drawn.
    """
    plans = []
    for projet, chosen in select_fiches(projets, fiches, vague):
        window = _window(_natural_window(projet, vague), start, end)
        periodes = split_window(step, window) if window else ()
        groupes = tuple(_groupes(_Drawing(projet, periodes, vague, livret), chosen))
        territoire = projet.territoire.contenu
        names = (territoire.designation, territoire.sigle, territoire.nom)
        plans.append(Plan(projet.id, *names, projet.horizon, step, periodes, groupes))
    return tuple(plans)


def _natural_window(projet: Projet, vague: str | None) -> Periode | None:
    """Return the window of a wave, else the horizon, else the span of all the dates of the project."""
    periode = projet.vagues[vague].periode if vague else None
    if periode is not None and periode.debut.debut <= periode.fin.fin:
        return periode.debut.through(periode.fin)
    if projet.horizon is not None:
        return projet.horizon
    dates = [day for line in collect_lines(projet) for day in (line.echeance.debut, line.echeance.fin) if day]
    return Periode(min(dates), max(dates)) if dates else None


def _window(natural: Periode | None, start: Periode | None, end: Periode | None) -> Periode | None:
    first = start or natural or end
    last = end or natural or start
    if first is None or last is None:
        return None
    if last.fin < first.debut:
        raise UnknownValueError(
            f"La fenêtre finirait en {to_notation(last)}, avant de commencer en {to_notation(first)}.",
            hint="Donnez à --from une période qui ne dépasse pas celle de --to.",
        )
    return first.through(last)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What all the rows of a planning share."""

    projet: Projet
    periodes: Sequence[PlanPeriode]
    vague: str | None
    livret: bool


def _groupes(drawing: _Drawing, fiches: Iterable[Fiche]) -> Iterable[PlanGroupe]:
    projet = drawing.projet
    shared = sources(projet)
    for groupe, own in groupby(fiches, lambda fiche: fiche.contenu.groupe):
        lineage = [parent.heading for parent in projet.lineage(groupe)]
        yield PlanGroupe(
            id=groupe,
            heading=" › ".join(reversed(lineage)) or groupe,
            fiches=tuple(_fiche(drawing, fiche, shared.get(fiche.id)) for fiche in own),
        )


def _fiche(drawing: _Drawing, fiche: Fiche, source: Fiche | None) -> PlanFiche:
    projet, content = drawing.projet, fiche.contenu
    wave = content.in_vague(drawing.vague) if drawing.vague else None
    pilotage = _pilotage(projet, content)
    return PlanFiche(
        id=fiche.id,
        numero=content.numero,
        titre=(wave and wave.titre) or content.titre,
        blocks=tuple(
            PlanBlock(heading, tuple(_row(drawing, line, pilotage) for line in own))
            for heading, own in groupby(_lines(drawing, fiche), lambda line: line.projet)
        ),
        pilotage=pilotage,
        same_as=source.contenu.numero if source else content.meme_contenu_que,
        phrase=wave.phrase if wave else None,
        phrase_route=("vagues", content.vagues.index(wave), "phrase") if wave else (),
    )


def _lines(drawing: _Drawing, fiche: Fiche) -> Iterator[EcheanceLine]:
    """Yield the lines of a fiche that are drawn: none where the wave prints a sentence at their place."""
    wave = fiche.contenu.in_vague(drawing.vague) if drawing.vague else None
    if wave and wave.phrase:
        return
    context = context_of(drawing.projet)
    lines = (
        vague_lines(drawing.projet, fiche, wave.vague, context)
        if wave and wave.lignes
        else fiche_lines(drawing.projet, fiche, context)
    )
    yield from (line for line in lines if line.in_livret or not drawing.livret)


def _row(drawing: _Drawing, line: EcheanceLine, shared: Pilotage) -> PlanRow:
    """Return one row; `shared` is the pilotage of the fiche."""
    projet, periodes = drawing.projet, drawing.periodes
    of = line.objectif
    own = of is not None and (of.pilotes or of.partenaires or of.financeurs or of.indicateurs)
    commune = line.fiche.contenu.echeance is not None
    bar = draw_bar(line.echeance, periodes, projet.horizon, ECHEANCE_DE_LA_FICHE if commune else NO_ECHEANCE)
    return PlanRow(
        fiche=line.fiche.id,
        numero=line.fiche.contenu.numero,
        groupe=line.fiche.contenu.groupe,
        rank=line.rank,
        volet_rank=line.volet_rank,
        label=line.number,
        is_first=line.is_first,
        is_whole_fiche=line.is_whole_fiche,
        short_route=line.short_route,
        objectif=line.libelle,
        court=line.short,
        precision=_precision(projet, line),
        echeance=line.echeance.texte,
        adopted=line.adopted.texte if line.adopted else None,
        nature=line.echeance.nature,
        debut=line.echeance.debut,
        fin=line.echeance.fin,
        intervals=line.echeance.intervals,
        approximative=line.echeance.approximative,
        cells=bar.cells,
        before=bar.before,
        after=bar.after,
        across=line.said if line.adopted and bar.across is not None else bar.across,
        operateurs=_names(projet, line.operateurs),
        pilotage=_pilotage(projet, line) if own or line.ligne else shared,
    )


def _precision(projet: Projet, line: EcheanceLine) -> str:
    """Return what tells a volet from its neighbours: how it is carried out, else by whom."""
    if line.volet is None:
        return ""
    distinction = f"{NBSP}; ".join(line.volet.modalites) or enumeration(_names(projet, line.volet.operateurs))
    return f"volet {line.volet_rank}" + (f"{NBSP}: {distinction}" if distinction else "")


def _pilotage(projet: Projet, bearer: FicheAction | EcheanceLine) -> Pilotage:
    return Pilotage(
        _names(projet, bearer.pilotes),
        _names(projet, bearer.partenaires),
        _names(projet, bearer.financeurs),
        tuple(indicateur.libelle for indicateur in bearer.indicateurs),
    )


def _names(projet: Projet, entries: Iterable[str]) -> tuple[str, ...]:
    return tuple(projet.name_of(entry) for entry in entries)
