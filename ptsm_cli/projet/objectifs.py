"""Which objective of a fiche some words name: by its id, else by its printed number, else by its rank."""

from __future__ import annotations

from functools import cached_property

from ptsm_cli.common.french import fold
from ptsm_cli.common.grouping import grouped
from ptsm_cli.projet.projet import Fiche

OBJECTIFS = "objectifs_operationnels"


def objectif_number(fiche: Fiche, index: int) -> str:
    """Return the number under which an objective is named: the one that is printed, else its rank in the file."""
    return fiche.contenu.objectifs_operationnels[index].numero or str(fiche.rank((OBJECTIFS, index)))


class Objectifs:
    """The objectives of a fiche by what names them: made once for all that is said of them in a place."""

    def __init__(self, fiche: Fiche) -> None:
        self._fiche = fiche
        self._objectifs = fiche.contenu.objectifs_operationnels

    @cached_property
    def _named(self) -> dict[str, tuple[int, ...]]:
        """By what names them, their indices: what is an id is no number, and what is a number is no rank."""
        ids = grouped((fold(one.id), index) for index, one in enumerate(self._objectifs) if one.id)
        numbers = [_plain(one.numero or "") for one in self._objectifs]
        # A rank is not that of an objective whose number is another whole number: « 3 » would name the fourth.
        unnumbered = [index for index, number in enumerate(numbers) if not number.isdecimal()]
        ranks = grouped((str(self._fiche.rank((OBJECTIFS, index))), index) for index in unnumbered)
        return ranks | grouped((number, index) for index, number in enumerate(numbers)) | ids

    def indices(self, reference: str) -> tuple[int, ...]:
        """Return the objectives that a reference names, by their index in the model; several where it says both."""
        return self._named.get(_plain(reference), ())

    def find(self, reference: str) -> int | None:
        """Return the index in the model of the one that a reference names, None where it names none or several."""
        found = self.indices(reference)
        return found[0] if len(found) == 1 else None


def objectif_indices(fiche: Fiche, reference: str) -> tuple[int, ...]:
    """Return the objectives of a fiche that a reference names, by their index in the model."""
    return Objectifs(fiche).indices(reference)


def find_objectif(fiche: Fiche, reference: str) -> int | None:
    """Return the index in the model of the objective that a reference names, None where it names none or several."""
    return Objectifs(fiche).find(reference)


def _plain(reference: str) -> str:
    """Return « 1.1 » of « 1.1) » and « n°1.1 »."""
    return fold(reference).removeprefix("n°").removeprefix("n ").strip(" .)°")
