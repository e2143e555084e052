"""Which fiches a planning shows: those of a wave, those named by the user, or all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ptsm_cli.errors import ValeurInconnueError
from ptsm_cli.projet import Fiche, Projet
from ptsm_cli.texte import NBSP, guillemets, ou, plier, vouliez_vous_dire

Selection = tuple[Projet, tuple[Fiche, ...]]
"""A project and its fiches to show, in printed order."""


def choisir(projets: Sequence[Projet], references: Collection[str] | None, vague: str | None) -> list[Selection]:
    """Return the projects that have something asked for, with their fiches.

    A fiche that shares the content of another brings it along: its rows are there.

    Raises:
        ValeurInconnueError: the wave, or a reference, designates nothing in any project, or several fiches in one.
    """
    concernes = [projet for projet in projets if vague is None or vague in projet.vagues]
    if vague is not None and not concernes:
        declarees = [declaree for projet in projets for declaree in projet.vagues]
        raise ValeurInconnueError(
            f"La vague {guillemets(vague)} n'est déclarée dans aucun territoire.yaml lu.",
            hint=vouliez_vous_dire(vague, declarees) or f"Vagues déclarées{NBSP}: {ou(declarees) or 'aucune'}.",
        )
    designees = None if references is None else set(_designees(concernes, references))
    return [
        (projet, fiches) for projet in concernes if (fiches := _retenues(projet, designees, vague)) or designees is None
    ]


def _retenues(projet: Projet, designees: Collection[tuple[str, str]] | None, vague: str | None) -> tuple[Fiche, ...]:
    retenues = {
        fiche.id
        for fiche in projet.fiches
        if (designees is None or (projet.id, fiche.id) in designees)
        and (vague is None or vague in fiche.contenu.vagues)
    }
    for fiche in projet.fiches:
        source = fiche.contenu.meme_contenu_que
        if fiche.id in retenues and source is not None:
            retenues.update(autre.id for autre in _trouver(projet, source))
    return tuple(fiche for fiche in projet.fiches if fiche.id in retenues)


def _designees(projets: Sequence[Projet], references: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield the ids of the project and of the fiche that each reference designates."""
    for reference in references:
        trouvees = {projet.id: _trouver(projet, reference) for projet in projets}
        for fiches in trouvees.values():
            if len(fiches) > 1:
                raise ValeurInconnueError(
                    f"{guillemets(reference)} désigne plusieurs fiches.",
                    hint=f"Écrivez l'identifiant de l'une d'elles{NBSP}: {ou(fiche.id for fiche in fiches)}.",
                )
        if not any(trouvees.values()):
            connues = [nom for projet in projets for fiche in projet.fiches for nom in _noms(projet, fiche)]
            raise ValeurInconnueError(
                f"Aucune fiche ne porte la référence {guillemets(reference)}.",
                hint=vouliez_vous_dire(reference, connues),
            )
        yield from ((projet, fiche.id) for projet, fiches in trouvees.items() for fiche in fiches)


def _trouver(projet: Projet, reference: str) -> list[Fiche]:
    """Return the fiches of a project that a reference designates."""
    voulue = plier(reference)
    return [fiche for fiche in projet.fiches if voulue in map(plier, _noms(projet, fiche))]


def _noms(projet: Projet, fiche: Fiche) -> Iterable[str]:
    """Yield what may be written to designate a fiche."""
    numero = fiche.contenu.numero
    for nom in (numero, f"{fiche.contenu.groupe}/{numero}", fiche.id):
        yield from (nom, f"{projet.id}:{nom}")
