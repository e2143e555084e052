"""« début », « mi », « fin », « courant » before a date."""

from __future__ import annotations

from dataclasses import replace

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.forms import Famille, Moment


def situer(moment: Moment, position: str) -> Moment | None:
    """Return the part of `moment` that `position` names, or None where the two do not go together.

    A year gives its first quarter, its middle quarters or its last one; a month stays whole, for nothing
    cuts it surely. A quarter or semester stays whole too, but only as the end that a limit needs: see
    `bornes_seules`.
    """
    if moment.position or moment.multiple or moment.famille in {Famille.JOUR, Famille.SAISON}:
        return None
    if moment.famille is Famille.ANNEE:
        parts = {"debut": (1, 1), "mi": (2, 3), "fin": (4, 4), "courant": (1, 4)}
        premier, dernier = parts[position]

        def creer(an: int) -> Periode:
            return periodes.trimestre(an, premier).jusqu_a(periodes.trimestre(an, dernier))

        return replace(moment, creer=creer, position=position, approximative=True)
    return replace(moment, position=position, approximative=True)


def bornes_seules(moment: Moment) -> bool:
    """Whether only an end of `moment` is sure: « fin du 1er semestre 2021 » is some part of it."""
    return moment.position in {"debut", "mi", "fin"} and moment.famille in {
        Famille.SEMESTRE,
        Famille.TRIMESTRE,
    }
