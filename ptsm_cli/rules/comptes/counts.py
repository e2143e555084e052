"""Compare a number of fiches that the document announces with the fiches that the project has."""

from __future__ import annotations

from ptsm_cli.common.typography import counted
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.rules.rule import Constat


def counted_fiches(projet: Projet) -> tuple[Fiche, ...]:
    """Return the fiches that count: one that shares the content of another is not counted apart."""
    return tuple(fiche for fiche in projet.fiches if fiche.contenu.meme_contenu_que is None)


def withdrawn_fiches(projet: Projet) -> tuple[Fiche, ...]:
    """Return the fiches that counted once: a number that was printed before they left may still have them."""
    return tuple(fiche for fiche in projet.withdrawn if fiche.contenu.meme_contenu_que is None)


def stray_fiches(projet: Projet) -> tuple[Fiche, ...]:
    """Return the fiches whose group is not declared: they may be of any, and nothing is known of what it lacks."""
    return tuple(fiche for fiche in counted_fiches(projet) if fiche.contenu.groupe not in projet.groupes)


def count_gap(location: Location, what: str, announced: int | None, *, count: int, spare: int) -> Constat | None:
    """Return the finding on an announced number that is not that of the fiches, or None where they agree.

    It may be that of the day when it was printed: with as many as `spare` more, that are gone or may be of another.
    """
    if announced is None or count <= announced <= count + spare:
        return None
    missing = announced - count
    direction = "de moins" if missing > 0 else "de plus"
    return Constat(
        location,
        f"{what} annonce {counted(announced, 'fiche')} et en compte {count}.",
        f"Il y a {counted(abs(missing), 'fiche')} {direction} qu'annoncé : vérifiez le nombre, puis les fichiers. "
        "Si le document d'origine se contredit, laissez le nombre qu'il imprime.",
    )
