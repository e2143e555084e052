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
    def _by_id(self) -> dict[str, tuple[int, ...]]:
        return grouped((fold(one.id), index) for index, one in enumerate(self._objectifs) if one.id)

    @cached_property
    def _by_number(self) -> dict[str, tuple[int, ...]]:
        return grouped((_plain(one.numero or ""), index) for index, one in enumerate(self._objectifs))

    @cached_property
    def _by_rank(self) -> dict[str, tuple[int, ...]]:
        # A rank is not that of an objective whose number is another whole number: « 3 » would name the fourth.
        ranks = ((str(self._fiche.rank((OBJECTIFS, index))), index) for index, _ in enumerate(self._objectifs))
        return grouped(
            (rank, index) for rank, index in ranks if not _plain(self._objectifs[index].numero or "").isdecimal()
        )

    def indices(self, reference: str) -> tuple[int, ...]:
        """Return the objectives that a reference names, by their index in the model; several where it says both."""
        wanted = _plain(reference)
        return self._by_id.get(wanted) or self._by_number.get(wanted) or self._by_rank.get(wanted, ())

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
