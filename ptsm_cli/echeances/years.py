"""Give each date its year, when only one year can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Motif, RefusError
from ptsm_cli.echeances.forms import Ecriture
from ptsm_cli.echeances.tokens import Genre, Jeton

_LIENS = frozenset({Genre.LISTE, Genre.PLAGE})
_TETES = frozenset({"-", ",", ":", "(", ":("})
_APPOSITIONS = frozenset({"-", ",", ":", "/"})


def dater(phrase: Sequence[Jeton]) -> list[Jeton]:
    """Return the phrase where every date has its year, and no sign is left.

    Raises:
        RefusError: a date has no year, or could take either of two.
    """
    jetons = _entre_parentheses(list(phrase))
    jetons = _accoles(jetons)
    jetons = _annee_en_tete(jetons)
    jetons = [j for j in jetons if j.genre is not Genre.SIGNE]
    jetons = _annee_en_queue(jetons)
    if any(j.moment and j.moment.an is None for j in jetons):
        raise RefusError(Motif.SANS_ANNEE)
    return jetons


def intervalle(jeton: Jeton) -> Periode:
    """Return the interval of a dated token.

    Raises:
        RefusError: that year has no such day.
    """
    moment = jeton.moment
    if moment is None or moment.an is None:
        raise RefusError(Motif.SANS_ANNEE)
    try:
        return moment.creer(moment.an)
    except ValueError:
        raise RefusError(Motif.IMPOSSIBLE) from None


def _est_an(jeton: Jeton | None) -> bool:
    return bool(jeton and jeton.moment and jeton.moment.est_annee)


def _est_partie(jeton: Jeton | None) -> bool:
    return bool(jeton and jeton.moment and jeton.moment.an is None)


def _dater(partie: Jeton, an: Jeton, ecriture: Ecriture) -> Jeton:
    if partie.moment is None or an.moment is None or an.moment.an is None:
        raise RefusError(Motif.SANS_ANNEE)
    return replace(partie, moment=partie.moment.dans(an.moment.an, ecriture))


def _unir(premier: Jeton, second: Jeton) -> Jeton | None:
    """Join a year and a part of year that stand side by side."""
    if _est_an(premier) and _est_partie(second):
        return _dater(second, premier, Ecriture.AVANT)
    if _est_partie(premier) and _est_an(second):
        return _dater(premier, second, Ecriture.APRES)
    return None


def _entre_parentheses(jetons: list[Jeton]) -> list[Jeton]:
    """Read « 2021 (S1) » and « S1 (2021) »."""
    lus: list[Jeton] = []
    rang = 0
    while rang < len(jetons):
        quatre = jetons[rang : rang + 4]
        if [j.mot for j in quatre[1::2]] == ["(", ")"] and (uni := _unir(quatre[0], quatre[2])):
            lus.append(uni)
            rang += 4
        else:
            lus.append(jetons[rang])
            rang += 1
    return lus


def _accoles(jetons: list[Jeton]) -> list[Jeton]:
    """Read « S1 2021 » and « 2021 S1 »; « 2020 S2 2021 » keeps its first year alone, and is refused later."""
    lus: list[Jeton] = []
    rang = 0
    while rang < len(jetons):
        courant, suivant, apres = (jetons[i] if i < len(jetons) else None for i in range(rang, rang + 3))
        uni = _unir(courant, suivant) if courant and suivant else None
        if uni and not (_est_an(courant) and _est_an(apres)):
            lus.append(uni)
            rang += 2
        elif courant:
            lus.append(courant)
            rang += 1
    return lus


def _annee_en_tete(jetons: list[Jeton]) -> list[Jeton]:
    """Read « 2020 – premier semestre », « 2021 : S1 et S2 », « premier semestre – 2020 »."""
    dates = [rang for rang, jeton in enumerate(jetons) if jeton.moment]
    if len(dates) <= 1:
        return jetons
    tete, reste = jetons[dates[0]], [jetons[rang] for rang in dates[1:]]
    lien = "".join(j.mot for j in jetons[dates[0] + 1 : dates[1]])
    if len(dates) == 2 and _est_partie(tete) and _est_an(reste[0]) and lien in _APPOSITIONS:  # noqa: PLR2004 - a pair
        return [*jetons[: dates[0]], _dater(tete, reste[0], Ecriture.APRES), *jetons[dates[1] + 1 :]]
    entre = jetons[dates[0] + 1 : dates[-1]]
    familles = {j.moment.famille for j in [tete, *reste] if j.moment and not j.moment.est_annee}
    if (
        not all(map(_est_partie, reste))
        or len(familles) > 1
        or any(j.genre in {Genre.RESIDU, Genre.BORNE} for j in entre)
    ):
        return jetons
    bornee = lien == "-" and any(j.genre is Genre.BORNE for j in jetons)  # « à partir de 2020 – juin »
    if _est_an(tete) and lien in _TETES and not bornee:
        debut = [*jetons[: dates[0]]]
    elif tete.moment and tete.moment.ecriture is Ecriture.AVANT:
        debut = jetons[: dates[1]]
    else:
        return jetons
    return debut + [_dater(j, tete, Ecriture.AVANT) if j.moment else j for j in jetons[dates[1] :]]


def _annee_en_queue(jetons: list[Jeton]) -> list[Jeton]:
    """Read « de janvier à mars 2021 », « S1 et S2 2021 »: the last year holds for all, in increasing order."""
    lus = list(jetons)
    for rang in range(len(lus) - 3, -1, -1):
        partie, lien, suivant = lus[rang], lus[rang + 1], lus[rang + 2]
        if not (_est_partie(partie) and lien.genre in _LIENS and suivant.moment and partie.moment):
            continue
        if suivant.moment.ecriture is not Ecriture.APRES or suivant.moment.famille is not partie.moment.famille:
            continue
        lus[rang] = _dater(partie, suivant, Ecriture.APRES)
        if intervalle(lus[rang]).debut >= intervalle(suivant).debut:
            raise RefusError(Motif.SANS_ANNEE)  # « octobre à mars 2022 »
        if rang >= 2 and lus[rang - 1].genre in _LIENS and lus[rang - 1].mot not in {"et", "puis"}:  # noqa: PLR2004 - a link before
            avant = lus[rang - 2]
            if avant.moment and avant.moment.an is not None:
                raise RefusError(Motif.AMBIGUE)  # « 2020 - juin - septembre 2021 »
    return lus
