"""From a project to its planning: choose the window, then draw each deadline of the fiches that are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, say_day
from ptsm_cli.common.typography import NBSP, enumeration
from ptsm_cli.echeances import Contexte
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import OTHERS, dense_label, sharing_label, text_label
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.plan.bars import ECHEANCE_DE_LA_FICHE, NO_ECHEANCE, draw_bar
from ptsm_cli.plan.chosen import select_fiches, sources
from ptsm_cli.plan.columns import PlanPeriode, Step, split_window
from ptsm_cli.plan.plan import Pilotage, Plan, PlanBlock, PlanFiche, PlanGroupe, PlanRow
from ptsm_cli.projet.deadlines import collect_lines, context_of, fiche_lines, vague_lines
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.selection import titles


def build_plans(  # noqa: PLR0913 - one argument an option of the command
    projets: Sequence[Projet],
    directory: Directory,
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
        directory: where their fiches are found, by reference.
        step: length of the columns.
        start: first period of the window; the start of the wave or horizon by default.
        end: last period of the window, included; the end of the wave or horizon by default.
        fiches: references of the fiches to keep, all by default.
        vague: id of the wave whose fiches are kept, and told as the wave tells them.
        livret: leave out the objectives that the livret does not take up.

    Raises:
        UnknownValueError: a fiche or wave does not exist, or the window cannot be drawn.
    """
    plans, called = [], titles(projets)
    for projet, chosen in select_fiches(projets, directory, fiches, vague):
        window = _window(_natural_window(projet, vague), start, end)
        periodes = split_window(step, window) if window else ()
        drawing = _Drawing(projet, directory, context_of(projet), periodes, vague, livret)
        groupes = tuple(_groupes(drawing, chosen))
        territoire = projet.territoire.contenu
        names = (called[projet.name], territoire.sigle, territoire.nom)
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
            f"La fenêtre finirait le {say_day(last.fin)}, avant de commencer le {say_day(first.debut)}.",
            hint="Donnez à --from une période qui ne dépasse pas celle de --to.",
        )
    return first.through(last)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What all the rows of a planning share."""

    projet: Projet
    directory: Directory
    context: Contexte
    periodes: Sequence[PlanPeriode]
    vague: str | None
    livret: bool


def _groupes(drawing: _Drawing, fiches: Iterable[Fiche]) -> Iterable[PlanGroupe]:
    projet = drawing.projet
    shared = sources(projet, drawing.directory)
    for groupe, own in groupby(fiches, lambda fiche: projet.groupes.get(fiche.contenu.groupe)):
        lineage = [parent.heading for parent in projet.lineage(groupe.id)] if groupe else []
        yield PlanGroupe(
            id=groupe.id if groupe else "",
            heading=" › ".join(reversed(lineage)) or OTHERS,
            fiches=tuple(_fiche(drawing, fiche, shared) for fiche in own),
        )


def _fiche(drawing: _Drawing, fiche: Fiche, shared: Mapping[str, Fiche]) -> PlanFiche:
    projet, content, source = drawing.projet, fiche.contenu, shared.get(fiche.id)
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
        nom=text_label(projet, fiche),
        label=dense_label(projet, fiche),
        groupe=content.groupe,
        same_as=sharing_label(projet, fiche, source),
        is_twin=source is not None and source.id not in shared,
        phrase=wave.phrase if wave else None,
        phrase_route=("vagues", content.vagues.index(wave), "phrase") if wave else (),
    )


def _lines(drawing: _Drawing, fiche: Fiche) -> Iterator[EcheanceLine]:
    """Yield the lines of a fiche that are drawn: none where the wave prints a sentence at their place."""
    wave = fiche.contenu.in_vague(drawing.vague) if drawing.vague else None
    if wave and wave.phrase:
        return
    lines = (
        vague_lines(drawing.projet, fiche, wave.vague, drawing.context)
        if wave and wave.lignes
        else fiche_lines(drawing.projet, fiche, drawing.context)
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
