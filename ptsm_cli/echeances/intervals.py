"""Compose dated tokens into one deadline: closed, open, or limited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Motif, Nature, RefusError
from ptsm_cli.echeances.forms import Ecriture, Famille, Moment
from ptsm_cli.echeances.qualifiers import bornes_seules
from ptsm_cli.echeances.tokens import Genre, Jeton
from ptsm_cli.echeances.years import intervalle

_JOUR = timedelta(days=1)
_LIENS_DOUBLES = frozenset({", et", ", puis", "et puis", "; et", "; puis"})


@dataclass(frozen=True, slots=True)
class Lecture:
    """What the dates of a text say."""

    nature: Nature
    debut: date | None
    fin: date | None
    approximative: bool


@dataclass(frozen=True, slots=True)
class _Date:
    moment: Moment
    periode: Periode


def composer(phrase: Sequence[Jeton]) -> Lecture:
    """Return the one interval of a dated phrase.

    Raises:
        RefusError: the dates do not make one sure interval.
    """
    rangs = [rang for rang, jeton in enumerate(phrase) if jeton.moment]
    dates = [_Date(moment, intervalle(phrase[rang])) for rang in rangs if (moment := phrase[rang].moment)]
    if not dates:
        raise RefusError(Motif.INCONNUE)
    _refuser_melanges(dates)
    _refuser_eloignes(phrase)
    tete = [j for j in phrase[: rangs[0]] if j.genre is not Genre.RESIDU]
    queue = [j for j in phrase[rangs[-1] + 1 :] if j.genre is not Genre.RESIDU]
    liens = [phrase[a + 1 : b] for a, b in pairwise(rangs)]
    residu = any(j.genre is Genre.RESIDU for j in phrase)
    lu = _bornee(tete, queue, dates, liens) or _fermee(tete, queue, dates, liens)
    if (lu.nature is not Nature.DATEE or len(dates) > 1) and any(_hiver(d) for d in dates):
        raise RefusError(Motif.AMBIGUE)
    return Lecture(lu.nature, lu.debut, lu.fin, lu.approximative or residu)


def _refuser_eloignes(phrase: Sequence[Jeton]) -> None:
    """Refuse a limit that does not touch its date: « avant la mise en place 2021 »."""
    for rang, jeton in enumerate(phrase):
        avant = phrase[rang - 1].moment if rang else None
        apres = phrase[rang + 1].moment if rang + 1 < len(phrase) else None
        touche = {
            Genre.BORNE: apres or (avant and jeton.mot == "tard" and rang + 1 == len(phrase)),
            Genre.ENTRE: apres,
            Genre.SUITE: avant,
        }
        if not touche.get(jeton.genre, True):
            raise RefusError(Motif.AMBIGUE)


def _hiver(quand: _Date) -> bool:
    """Whether it is a winter, which is in January by convention but starts in December."""
    return quand.moment.famille is Famille.SAISON and quand.periode.debut.month == 1


def _refuser_melanges(dates: Sequence[_Date]) -> None:
    """Refuse « 2019-S1 – S2 2020 », which may be cut in two ways."""
    ecritures = {d.moment.ecriture for d in dates}
    if {Ecriture.NOTEE, Ecriture.APRES} <= ecritures:
        raise RefusError(Motif.AMBIGUE)


def _bornee(tete: list[Jeton], queue: list[Jeton], dates: list[_Date], liens: list[Sequence[Jeton]]) -> Lecture | None:
    """Read what has one end only, or return None for what has two."""
    bornes = [j.mot for j in tete if j.genre is Genre.BORNE]
    suites = [j for j in queue if j.genre is Genre.SUITE]
    tard = [j for j in queue if j.genre is Genre.BORNE and j.mot == "tard"]
    if bornes == ["ouverte"] and [*map(_lien_jusque, liens)] == [True]:
        return None
    if not (bornes or suites or tard):
        return None
    attendus = {Genre.BORNE, Genre.SUITE}
    if bornes == ["ouverte"] or suites:
        attendus.add(Genre.CONTINU)
    if any(j.genre not in attendus for j in [*tete, *queue]) or len(bornes) + len(tard) > 1 or len(suites) > 1:
        raise RefusError(Motif.AMBIGUE)
    if suites and bornes in ([], ["ouverte"]):
        return _ouverte(_enchainer(dates, liens) if not bornes else _seule(dates))
    if suites:
        raise RefusError(Motif.AMBIGUE)
    if bornes == ["ouverte"]:
        return _ouverte(_seule(dates))
    return _limite(bornes[0] if bornes else "tard", _seule(dates))


def _seule(dates: list[_Date]) -> _Date:
    if len(dates) > 1 or dates[0].moment.multiple:
        raise RefusError(Motif.AMBIGUE)
    return dates[0]


def _ouverte(quand: _Date | Lecture) -> Lecture:
    if isinstance(quand, Lecture):
        return Lecture(Nature.OUVERTE, quand.debut, None, quand.approximative)
    moment = quand.moment
    if moment.position in {"mi", "courant"} or bornes_seules(moment):
        raise RefusError(Motif.AMBIGUE)
    return Lecture(Nature.OUVERTE, quand.periode.debut, None, moment.approximative)


def _limite(borne: str, quand: _Date) -> Lecture:
    """Return the last day that a limit leaves.

    « avant » stops the day before; the others include their date, loosely with « d'ici juin » and
    « jusqu'à juin ». The end of something is its last day, whatever the limit.
    """
    moment, periode = quand.moment, quand.periode
    position = moment.position
    if moment.famille is Famille.SAISON and borne != "avant":
        raise RefusError(Motif.AMBIGUE)  # « d'ici l'été » may end where summer starts
    if position in {"mi", "courant"} or (bornes_seules(moment) and position == "debut" and borne != "avant"):
        raise RefusError(Motif.AMBIGUE)
    if position == "fin":
        return Lecture(Nature.LIMITE, None, periode.fin, approximative=True)
    if borne == "avant":
        saison = moment.famille is Famille.SAISON
        return Lecture(Nature.LIMITE, None, periode.debut - _JOUR, approximative=saison)
    vague = borne in {"ici", "jusque"} and moment.famille is not Famille.JOUR
    return Lecture(Nature.LIMITE, None, periode.fin, moment.approximative or vague)


def _lien_jusque(lien: Sequence[Jeton]) -> bool:
    bornes = [j for j in lien if j.genre is Genre.BORNE]
    autres = [j.mot for j in lien if j.genre is not Genre.BORNE]
    return len(bornes) == 1 and bornes[0].mot == "jusque" and autres in ([], ["et"], [","])


def _fermee(tete: list[Jeton], queue: list[Jeton], dates: list[_Date], liens: list[Sequence[Jeton]]) -> Lecture:
    entre = [j.genre for j in tete] == [Genre.ENTRE]
    if entre:
        if len(dates) != 2 or [j.mot for j in liens[0]] not in (["et"], ["-"]):  # noqa: PLR2004 - « entre » two
            raise RefusError(Motif.AMBIGUE)
    elif tete and not (len(tete) == 1 and tete[0].mot == "ouverte"):
        raise RefusError(Motif.AMBIGUE)
    if queue:
        raise RefusError(Motif.AMBIGUE)
    lecture = _enchainer(dates, liens)
    if entre and not any(d.moment.approximative for d in dates):
        return Lecture(Nature.DATEE, lecture.debut, lecture.fin, approximative=False)
    return lecture


def _enchainer(dates: list[_Date], liens: list[Sequence[Jeton]]) -> Lecture:
    """Join dates in time order, from the first start to the last end."""
    if any(bornes_seules(d.moment) for d in dates):
        raise RefusError(Motif.AMBIGUE)
    approximative = any(d.moment.approximative for d in dates)
    for (avant, apres), lien in zip(pairwise(dates), liens, strict=True):
        approximative |= _joindre(avant, apres, lien)
    return Lecture(Nature.DATEE, dates[0].periode.debut, dates[-1].periode.fin, approximative)


def _joindre(avant: _Date, apres: _Date, lien: Sequence[Jeton]) -> bool:
    """Check one link; return whether it leaves a hole or a doubt in the interval."""
    residu = any(j.genre is Genre.RESIDU for j in lien)
    plage = _lien_jusque(lien)
    if not plage and not residu:
        plage = _est_plage(lien)
        _refuser_distributifs(avant.moment, apres.moment, lien)
    elif residu and len(lien) > 1:
        raise RefusError(Motif.AMBIGUE)
    if apres.periode.fin < avant.periode.debut and not residu:
        raise RefusError(Motif.INVERSEE)
    if apres.periode.debut <= avant.periode.fin:
        raise RefusError(Motif.AMBIGUE)
    notees = avant.moment.ecriture is apres.moment.ecriture is Ecriture.NOTEE
    barre = any(j.mot == "/" for j in lien) and not notees
    trou = apres.periode.debut > avant.periode.fin + _JOUR
    return residu or barre or (trou and not plage and not notees)


def _est_plage(lien: Sequence[Jeton]) -> bool:
    mots = [j.mot for j in lien]
    if any(j.genre not in {Genre.LISTE, Genre.PLAGE} for j in lien) or not mots:
        raise RefusError(Motif.AMBIGUE)
    if len(mots) > 1 and " ".join(mots) not in _LIENS_DOUBLES:
        raise RefusError(Motif.AMBIGUE)
    return lien[-1].genre is Genre.PLAGE


def _refuser_distributifs(avant: Moment, apres: Moment, lien: Sequence[Jeton]) -> None:
    """Refuse a part of year and a bare year that could share it: « 1er semestre 2021 et 2022 ».

    « S2 2020 - 2024 » runs to the end of 2024; « S2 2020 - 2021 » may be the school year 2020-2021.
    """
    if avant.est_annee and apres.ecriture is Ecriture.AVANT:
        raise RefusError(Motif.AMBIGUE)
    if avant.est_annee or not apres.est_annee:
        return
    if lien[-1].genre is Genre.LISTE or avant.position == "courant" or avant.famille is Famille.SAISON:
        raise RefusError(Motif.AMBIGUE)
    proche = avant.an is not None and apres.an == avant.an + 1
    if lien[-1].mot == "-" and (avant.position or proche):
        raise RefusError(Motif.AMBIGUE)
