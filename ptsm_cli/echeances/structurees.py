"""The structured form of a deadline, which overrides what its text would say."""

from __future__ import annotations

from ptsm_cli.echeances.echeance import Echeance, Motif, Nature
from ptsm_cli.periodes import Periode


def structuree(texte: str, debut: Periode | None, fin: Periode | None) -> Echeance:
    """Return the deadline printed as `texte` whose ends are given apart.

    Args:
        texte: the words to print.
        debut: period whose first day is the start, or None.
        fin: period whose last day is the end, or None.

    Returns:
        A deadline `datee` with both ends, `ouverte` with a start, `limite` with an end; unread
        (`Motif.INVERSEE`) when it ends before it starts, or (`Motif.INCONNUE`) with neither.
    """
    if debut is not None and fin is not None:
        if fin.fin < debut.debut:
            return Echeance(texte, Nature.NON_INTERPRETEE, motif=Motif.INVERSEE)
        return Echeance(texte, Nature.DATEE, debut.debut, fin.fin)
    if debut is not None:
        return Echeance(texte, Nature.OUVERTE, debut.debut)
    if fin is not None:
        return Echeance(texte, Nature.LIMITE, fin=fin.fin)
    return Echeance(texte, Nature.NON_INTERPRETEE, motif=Motif.INCONNUE)
