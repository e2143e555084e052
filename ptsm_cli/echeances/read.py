"""Read a deadline: its nature, and its interval where the text is certain of one."""

from __future__ import annotations

from functools import lru_cache

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Echeance, Motif, Nature, RefusError
from ptsm_cli.echeances.intervals import composer
from ptsm_cli.echeances.natures import RECURRENCE, motif_sans_date, nature_sans_date
from ptsm_cli.echeances.phrases import construire
from ptsm_cli.echeances.relatives import lire_relative
from ptsm_cli.echeances.tokens import Genre, TextePlie, decouper, plier_texte
from ptsm_cli.echeances.years import dater


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


def lire(texte: str, horizon: Periode | None = None) -> Echeance:
    """Return how `texte` bounds time.

    Args:
        texte: the deadline as printed; never altered.
        horizon: the project's life, which is the interval of the natures `projet` and `continue`.

    Returns:
        The deadline; of nature `non_interpretee`, with its motif, whenever its meaning is not certain.
    """
    lue = _lire(texte)
    if horizon is not None and lue.nature in {Nature.PROJET, Nature.CONTINUE}:
        return Echeance(texte, lue.nature, horizon.debut, horizon.fin)
    return lue


@lru_cache(maxsize=4096)
def _lire(texte: str) -> Echeance:
    plie = plier_texte(texte)
    if lire_relative(texte):
        return Echeance(texte, Nature.RELATIVE)
    nature = nature_sans_date(plie.plie)
    if nature is not None:
        return Echeance(texte, nature)
    sans_recurrence = RECURRENCE.sub(" ", plie.plie)
    try:
        if sans_recurrence != plie.plie:
            construire(list(decouper(sans_recurrence)))
            return Echeance(texte, Nature.RECURRENTE)
        return _lire_dates(plie)
    except RefusError as refus:
        return Echeance(texte, Nature.NON_INTERPRETEE, motif=refus.motif)


def _lire_dates(plie: TextePlie) -> Echeance:
    jetons = list(decouper(plie.plie))
    if not any(jeton.moment for jeton in jetons):
        raise RefusError(motif_sans_date(plie.plie))
    phrase = dater(construire(jetons))
    lecture = composer(phrase)
    residu = ", ".join(plie.extrait(j.debut, j.fin) for j in phrase if j.genre is Genre.RESIDU)
    return Echeance(plie.source, lecture.nature, lecture.debut, lecture.fin, lecture.approximative, residu)
