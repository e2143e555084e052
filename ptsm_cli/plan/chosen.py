"""The fiches that are asked for: by reference, by wave, with those whose content they share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.typography import NBSP, did_you_mean, either, guillemets
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.links.succession import build_succession, what_became
from ptsm_cli.projet.projet import Fiche, Projet

ChosenFiches = tuple[Projet, tuple[Fiche, ...]]
"""A project and its fiches to show, in printed order."""


def select_fiches(
    projets: Sequence[Projet], directory: Directory, references: Iterable[str] | None, vague: str | None
) -> list[ChosenFiches]:
    """Return the projects that have something asked for, with their fiches, which are found in a directory.

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
        return [(projet, _kept(projet, directory, None, vague)) for projet in concerned]
    ids = list(dict.fromkeys(projet.id for projet in concerned))
    designated = {key for reference in references for key in _designated(directory, ids, reference)}
    chosen = [(projet, _kept(projet, directory, designated, vague)) for projet in concerned]
    chosen = [(projet, fiches) for projet, fiches in chosen if fiches]
    if not chosen:
        raise UnknownValueError(f"Aucune des fiches demandées n'est de la vague {guillemets(vague or '')}.")
    return chosen


def sources(projet: Projet, directory: Directory) -> dict[str, Fiche]:
    """Return the fiches of a project whose content another shares, by the id of the one that names an existing one."""
    found: dict[str, Fiche] = {}
    for fiche in projet.fiches:
        if fiche.contenu.meme_contenu_que:
            reference = read_reference(fiche.contenu.meme_contenu_que)
            target = resolve(directory, reference, projet.id, fiche.contenu.groupe).target
            if target and target.projet == projet.id:
                found[fiche.id] = directory.fiche(target)
    return found


def _designated(directory: Directory, projets: Sequence[str], reference: str) -> Iterator[FicheKey]:
    """Yield the fiche that a reference designates, in each of these projects that have one."""
    reading = read_reference(reference)
    resolutions = [resolve(directory, reading, projet) for projet in projets]
    candidates = dict.fromkeys(key for resolution in resolutions for key in resolution.rivals)
    if candidates:
        seen_from = "" if len(projets) > 1 else None
        raise UnknownValueError(
            f"La référence {guillemets(reference)} désigne plusieurs fiches.",
            hint=f"Précisez laquelle{NBSP}: {either(directory.notation(key, seen_from) for key in candidates)}.",
        )
    found = dict.fromkeys(resolution.target for resolution in resolutions if resolution.target)
    for key in found:
        if not directory.is_living(key):
            raise _withdrawn(directory, key)
    if not found:
        near = dict.fromkeys(one for resolution in resolutions for one in resolution.near)
        raise UnknownValueError(
            f"Aucune fiche ne répond à la référence {guillemets(reference)}.",
            hint=f"Vouliez-vous dire {either(map(guillemets, near))}{NBSP}?" if near else None,
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


def _kept(
    projet: Projet, directory: Directory, designated: Collection[FicheKey] | None, vague: str | None
) -> tuple[Fiche, ...]:
    if designated is None and vague is None:
        return projet.fiches
    kept = {
        fiche.id
        for fiche in projet.fiches
        if (designated is None or FicheKey(projet.id, fiche.id) in designated)
        and (vague is None or fiche.contenu.in_vague(vague))
    }
    shared = sources(projet, directory)
    kept.update([shared[identifier].id for identifier in kept if identifier in shared])
    return tuple(fiche for fiche in projet.fiches if fiche.id in kept)
