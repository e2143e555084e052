"""The roadmap on a day: the fiches that are still in it, and those that have left it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ptsm_cli.common.french import fold
from ptsm_cli.common.grouping import first_of_each
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.projet.numbers import numero_sort_key
from ptsm_cli.projet.projet import Fiche, Projet


def in_printed_order(fiches: Iterable[Fiche], territoire: Territoire) -> tuple[Fiche, ...]:
    """Return the fiches group by group as the territory lists these, those of no known group last."""
    ranks = first_of_each((groupe.id, rank) for rank, groupe in enumerate(territoire.groupes))
    return tuple(
        sorted(fiches, key=lambda f: (ranks.get(f.contenu.groupe, len(ranks)), numero_sort_key(f.contenu.numero), f.id))
    )


def living_on(projet: Projet, day: date) -> Projet:
    """Return a project with, in `fiches`, only those that are of the roadmap on a day; the others in `withdrawn`.

    A project whose fiches are all as that day has them is returned as it is.
    """
    if not projet.changes_in_time:
        return projet
    gone = [fiche for fiche in projet.every_fiche if fiche.contenu.has_left(day)]
    if len(gone) == len(projet.withdrawn):
        return projet  # a fiche that has left does not come back: these are the same
    territoire = projet.territoire.contenu
    kept = (fiche for fiche in projet.every_fiche if not fiche.contenu.has_left(day))
    return replace(projet, fiches=in_printed_order(kept, territoire), withdrawn=in_printed_order(gone, territoire))


def on_day(projet: Projet, day: date) -> Projet:
    """Return a project as it is on a day: without the fiches that have left, and with the deadlines then in force.

    One in which nothing was withdrawn nor put off is returned as it is.
    """
    if not projet.changes_in_time or projet.day == day:
        return projet
    return replace(living_on(projet, day), day=day)


def as_written(projet: Projet) -> Projet:
    """Return a project as its files have it, whatever the day: the fiches that have left, the deadlines adopted."""
    if projet.day is None and not projet.withdrawn:
        return projet
    fiches = in_printed_order(projet.every_fiche, projet.territoire.contenu)
    return replace(projet, fiches=fiches, withdrawn=(), day=None)


def answering(projet: Projet) -> tuple[Fiche, ...]:
    """Return the fiches that answer to a number: a withdrawn one does as long as no other has taken it."""
    by_groupe = projet.territoire.contenu.numerotation == "par-groupe"

    def place(fiche: Fiche) -> tuple[object, str]:
        return numero_sort_key(fiche.contenu.numero), fold(fiche.contenu.groupe) if by_groupe else ""

    taken = {place(fiche) for fiche in projet.fiches} if projet.withdrawn else set()
    return (*projet.fiches, *(fiche for fiche in projet.withdrawn if place(fiche) not in taken))
