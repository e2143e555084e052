"""Which objective of a fiche some words name: by its id, else by its printed number, else by its rank."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.common.french import fold
from ptsm_cli.projet.projet import Fiche

OBJECTIFS = "objectifs_operationnels"


def objectif_number(fiche: Fiche, index: int) -> str:
    """Return the number under which an objective is named: the one that is printed, else its rank in the file."""
    return fiche.contenu.objectifs_operationnels[index].numero or str(fiche.rank((OBJECTIFS, index)))


def objectif_indices(fiche: Fiche, reference: str) -> tuple[int, ...]:
    """Return the objectives of a fiche that a reference names, by their index in the model; several where it says both.

    A rank is not that of an objective whose printed number is another whole number: « 3 » would name the fourth.
    """
    wanted = _plain(reference)
    objectifs = fiche.contenu.objectifs_operationnels
    for found in (
        tuple(index for index, objectif in enumerate(objectifs) if objectif.id and fold(objectif.id) == wanted),
        tuple(index for index, objectif in enumerate(objectifs) if _plain(objectif.numero or "") == wanted),
    ):
        if found:
            return found
    return tuple(_of_rank(fiche, wanted))


def _of_rank(fiche: Fiche, wanted: str) -> Iterator[int]:
    """Yield the objective of this rank in the file."""
    for index, objectif in enumerate(fiche.contenu.objectifs_operationnels):
        if str(fiche.rank((OBJECTIFS, index))) == wanted and not _plain(objectif.numero or "").isdecimal():
            yield index


def find_objectif(fiche: Fiche, reference: str) -> int | None:
    """Return the index in the model of the objective that a reference names, None where it names none or several."""
    found = objectif_indices(fiche, reference)
    return found[0] if len(found) == 1 else None


def _plain(reference: str) -> str:
    """Return « 1.1 » of « 1.1) » and « n°1.1 »."""
    return fold(reference).removeprefix("n°").removeprefix("n ").strip(" .)°")
