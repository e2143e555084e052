"""From a project to its planning: choose the fiches and the window, then draw each deadline."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.periodes import Periode, noter
from ptsm_cli.common.typography import NBSP, enumerer, guillemets, ou, vouliez_vous_dire
from ptsm_cli.echeances.deadlines import LigneEcheance, relever, relever_fiche
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.references import lire_reference, resoudre
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.plan.bars import tracer
from ptsm_cli.plan.columns import Pas, PeriodePlan, decouper
from ptsm_cli.plan.plan import Bloc, FichePlan, GroupePlan, Ligne, Pilotage, Plan
from ptsm_cli.projet.projet import Fiche, Projet

Selection = tuple[Projet, tuple[Fiche, ...]]
"""A project and its fiches to show, in printed order."""


def choisir(projets: Sequence[Projet], references: Iterable[str] | None, vague: str | None) -> list[Selection]:
    """Return the projects that have something asked for, with their fiches.

    A fiche that shares the content of another brings it along: its rows are there.

    Raises:
        ValeurInconnueError: the wave, or a reference, designates nothing in any project, or several fiches in one.
    """
    concernes = [projet for projet in projets if vague is None or vague in projet.vagues]
    if vague is not None and not concernes:
        declarees = list(dict.fromkeys(declaree for projet in projets for declaree in projet.vagues))
        raise ValeurInconnueError(
            f"La vague {guillemets(vague)} n'est déclarée dans aucun territoire.yaml lu.",
            hint=vouliez_vous_dire(vague, declarees) or f"Vagues déclarées{NBSP}: {ou(declarees) or 'aucune'}.",
        )
    if references is None:
        return [(projet, _retenues(projet, None, vague)) for projet in concernes]
    annuaire = Annuaire(concernes)
    designees = {cle for reference in references for cle in _designees(annuaire, reference)}
    choisies = [(projet, _retenues(projet, designees, vague)) for projet in concernes]
    choisies = [(projet, fiches) for projet, fiches in choisies if fiches]
    if not choisies:
        raise ValeurInconnueError(f"Aucune des fiches demandées n'est de la vague {guillemets(vague or '')}.")
    return choisies


def sources(projet: Projet) -> dict[str, Fiche]:
    """Return the fiches of a project whose content another shares, by the id of the one that names an existing one."""
    partagees = [fiche for fiche in projet.fiches if fiche.contenu.meme_contenu_que]
    if not partagees:
        return {}
    annuaire = Annuaire([projet])
    trouvees: dict[str, Fiche] = {}
    for fiche in partagees:
        reference = lire_reference(fiche.contenu.meme_contenu_que or "")
        cible = resoudre(annuaire, reference, projet.id, fiche.contenu.groupe).cible
        if cible:
            trouvees[fiche.id] = annuaire.fiche(cible)
    return trouvees


def _designees(annuaire: Annuaire, reference: str) -> Iterator[Cle]:
    """Yield the fiche that a reference designates, in each of the projects that have one."""
    lue = lire_reference(reference)
    resolutions = [resoudre(annuaire, lue, projet) for projet in annuaire.projets]
    candidates = dict.fromkeys(cle for resolution in resolutions for cle in resolution.candidats)
    if candidates:
        depuis = "" if len(annuaire.projets) > 1 else None
        raise ValeurInconnueError(
            f"La référence {guillemets(reference)} désigne plusieurs fiches.",
            hint=f"Précisez laquelle{NBSP}: {ou(annuaire.notation(cle, depuis) for cle in candidates)}.",
        )
    trouvees = dict.fromkeys(resolution.cible for resolution in resolutions if resolution.cible)
    if not trouvees:
        voisines = dict.fromkeys(voisine for resolution in resolutions for voisine in resolution.proches)
        raise ValeurInconnueError(
            f"Aucune fiche ne répond à la référence {guillemets(reference)}.",
            hint=f"Vouliez-vous dire {ou(map(guillemets, voisines))}{NBSP}?" if voisines else None,
        )
    yield from trouvees


def _retenues(projet: Projet, designees: Collection[Cle] | None, vague: str | None) -> tuple[Fiche, ...]:
    if designees is None and vague is None:
        return projet.fiches
    retenues = {
        fiche.id
        for fiche in projet.fiches
        if (designees is None or Cle(projet.id, fiche.id) in designees)
        and (vague is None or vague in fiche.contenu.vagues)
    }
    partages = sources(projet)
    retenues.update([partages[identifiant].id for identifiant in retenues if identifiant in partages])
    return tuple(fiche for fiche in projet.fiches if fiche.id in retenues)


def planifier(  # noqa: PLR0913 - one argument an option of the command
    projets: Sequence[Projet],
    pas: Pas,
    debut: Periode | None = None,
    fin: Periode | None = None,
    *,
    fiches: Collection[str] | None = None,
    vague: str | None = None,
) -> tuple[Plan, ...]:
    """Return one planning a project, leaving out the projects without any of the fiches or the wave asked for.

    Args:
        projets: the projects.
        pas: length of the columns.
        debut: first period of the window; the start of the wave or horizon by default.
        fin: last period of the window, included; the end of the wave or horizon by default.
        fiches: references of the fiches to keep, all by default.
        vague: id of the wave whose fiches are kept.

    Raises:
        ValeurInconnueError: a fiche or wave does not exist, or the window cannot be drawn.
    """
    plans = []
    for projet, choisies in choisir(projets, fiches, vague):
        fenetre = _fenetre(_fenetre_naturelle(projet, vague), debut, fin)
        periodes = decouper(pas, fenetre) if fenetre else ()
        groupes = tuple(_groupes(projet, choisies, periodes))
        territoire = projet.territoire.contenu
        noms = (territoire.designation, territoire.sigle, territoire.nom)
        plans.append(Plan(projet.id, *noms, projet.horizon, pas, periodes, groupes))
    return tuple(plans)


def _fenetre_naturelle(projet: Projet, vague: str | None) -> Periode | None:
    """Return the window of a wave, else the horizon, else the span of all the dates of the project."""
    periode = projet.vagues[vague].periode if vague else None
    if periode is not None and periode.debut.debut <= periode.fin.fin:
        return periode.debut.jusqu_a(periode.fin)
    if projet.horizon is not None:
        return projet.horizon
    dates = [jour for ligne in relever(projet) for jour in (ligne.echeance.debut, ligne.echeance.fin) if jour]
    return Periode(min(dates), max(dates)) if dates else None


def _fenetre(naturelle: Periode | None, debut: Periode | None, fin: Periode | None) -> Periode | None:
    premiere = debut or naturelle or fin
    derniere = fin or naturelle or debut
    if premiere is None or derniere is None:
        return None
    if derniere.fin < premiere.debut:
        raise ValeurInconnueError(
            f"La fenêtre finirait en {noter(derniere)}, avant de commencer en {noter(premiere)}.",
            hint="Donnez à --from une période qui ne dépasse pas celle de --to.",
        )
    return premiere.jusqu_a(derniere)


def _groupes(projet: Projet, fiches: Iterable[Fiche], periodes: Sequence[PeriodePlan]) -> Iterable[GroupePlan]:
    partages = sources(projet)
    for groupe, siennes in groupby(fiches, lambda fiche: fiche.contenu.groupe):
        lignee = [parent.intitule for parent in projet.lignee(groupe)]
        yield GroupePlan(
            id=groupe,
            intitule=" › ".join(reversed(lignee)) or groupe,
            fiches=tuple(_fiche(projet, fiche, partages.get(fiche.id), periodes) for fiche in siennes),
        )


def _fiche(projet: Projet, fiche: Fiche, source: Fiche | None, periodes: Sequence[PeriodePlan]) -> FichePlan:
    lignes = relever_fiche(fiche, projet.horizon)
    contenu = fiche.contenu
    pilotage = _pilotage(projet, contenu)
    return FichePlan(
        id=fiche.id,
        numero=contenu.numero,
        titre=contenu.titre,
        blocs=tuple(
            Bloc(intertitre, tuple(_ligne(projet, ligne, pilotage, periodes) for ligne in siennes))
            for intertitre, siennes in groupby(lignes, lambda ligne: ligne.projet)
        ),
        pilotage=pilotage,
        renvoi=source.contenu.numero if source else contenu.meme_contenu_que,
    )


def _ligne(projet: Projet, ligne: LigneEcheance, commun: Pilotage, periodes: Sequence[PeriodePlan]) -> Ligne:
    """Return one row; `commun` is the pilotage of the fiche."""
    objectif = ligne.objectif
    propre = objectif.pilotes or objectif.partenaires or objectif.financeurs or objectif.indicateurs
    trace = tracer(ligne.echeance, periodes, projet.horizon)
    return Ligne(
        fiche=ligne.fiche.id,
        numero=ligne.fiche.contenu.numero,
        groupe=ligne.fiche.contenu.groupe,
        rang=ligne.rang,
        rang_volet=ligne.rang_volet,
        premiere=ligne.premiere,
        route=ligne.route_objectif,
        objectif=ligne.libelle,
        court=objectif.court or ligne.libelle,
        precision=_precision(projet, ligne),
        echeance=ligne.echeance.texte,
        nature=ligne.echeance.nature,
        debut=ligne.echeance.debut,
        fin=ligne.echeance.fin,
        approximative=ligne.echeance.approximative,
        cellules=trace.cellules,
        avant=trace.avant,
        apres=trace.apres,
        en_travers=trace.en_travers,
        operateurs=_noms(projet, ligne.operateurs),
        pilotage=_pilotage(projet, ligne) if propre else commun,
    )


def _precision(projet: Projet, ligne: LigneEcheance) -> str:
    """Return what tells a volet from its neighbours: how it is carried out, else by whom."""
    if ligne.volet is None:
        return ""
    distinctif = f"{NBSP}; ".join(ligne.volet.modalites) or enumerer(_noms(projet, ligne.volet.operateurs))
    return f"volet {ligne.rang_volet}" + (f"{NBSP}: {distinctif}" if distinctif else "")


def _pilotage(projet: Projet, porteur: FicheAction | LigneEcheance) -> Pilotage:
    return Pilotage(
        _noms(projet, porteur.pilotes),
        _noms(projet, porteur.partenaires),
        _noms(projet, porteur.financeurs),
        tuple(indicateur.libelle for indicateur in porteur.indicateurs),
    )


def _noms(projet: Projet, entrees: Iterable[str]) -> tuple[str, ...]:
    return tuple(projet.nommer(entree) for entree in entrees)
