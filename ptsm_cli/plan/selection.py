"""Which fiches a planning shows: those of a wave, those named by the user, or all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ptsm_cli.errors import ValeurInconnueError
from ptsm_cli.links.annuaire import Annuaire, Cle
from ptsm_cli.links.references import lire_reference, resoudre
from ptsm_cli.projet import Fiche, Projet
from ptsm_cli.texte import NBSP, guillemets, ou, vouliez_vous_dire

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
    annuaire = Annuaire(concernes)
    designees = None if references is None else {cle for ref in references for cle in _designees(annuaire, ref)}
    choisies = [(projet, _retenues(projet, designees, vague)) for projet in concernes]
    if designees is None:
        return choisies
    choisies = [(projet, fiches) for projet, fiches in choisies if fiches]
    if not choisies:
        raise ValeurInconnueError(f"Aucune des fiches demandées n'est de la vague {guillemets(vague or '')}.")
    return choisies


def source_de(projet: Projet, fiche: Fiche) -> Fiche | None:
    """Return the fiche of the project whose content this one shares, where it names one that exists."""
    reference = fiche.contenu.meme_contenu_que
    if reference is None:
        return None
    annuaire = Annuaire([projet])
    cible = resoudre(annuaire, lire_reference(reference), projet.id, fiche.contenu.groupe).cible
    return annuaire.fiche(cible) if cible else None


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
    retenues = {
        fiche.id
        for fiche in projet.fiches
        if (designees is None or Cle(projet.id, fiche.id) in designees)
        and (vague is None or vague in fiche.contenu.vagues)
    }
    sources = [source_de(projet, fiche) for fiche in projet.fiches if fiche.id in retenues]
    retenues.update(source.id for source in sources if source)
    return tuple(fiche for fiche in projet.fiches if fiche.id in retenues)
