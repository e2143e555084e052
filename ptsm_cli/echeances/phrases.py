"""Turn tokens into a short phrase: dates, links, limits, and the words kept aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ptsm_cli.echeances.echeance import Motif, RefusError
from ptsm_cli.echeances.forms import Ecriture, Famille
from ptsm_cli.echeances.lexicon import INTRODUCTEURS, SITUANTS
from ptsm_cli.echeances.qualifiers import situer
from ptsm_cli.echeances.tokens import Genre, Jeton

_MOTS = frozenset({Genre.ACTE, Genre.OBJET})
_EFFACABLES = frozenset({Genre.OUTIL, Genre.LISTE, Genre.PLAGE, Genre.SIGNE})
_ARTICLES = frozenset({"la", "l'"})


def construire(jetons: Sequence[Jeton]) -> list[Jeton]:
    """Return the phrase that `jetons` make, only with the genres that bear on dates.

    Raises:
        RefusError: a word is not understood, or stands where it may change the sense of a date.
    """
    _refuser_inconnus(jetons)
    situes = _situer(_lire_des(jetons))
    _refuser_voisins(situes)
    phrase = _regrouper_mots(situes)
    _refuser_prepositions(phrase)
    return list(_sans_outils(phrase))


def _refuser_inconnus(jetons: Sequence[Jeton]) -> None:
    inconnus = [j.mot for j in jetons if j.genre is Genre.INCONNU]
    if "ou" in inconnus:
        raise RefusError(Motif.ALTERNATIVE)
    if any(c.isdigit() for mot in inconnus for c in mot):
        raise RefusError(Motif.CHIFFRES)
    if inconnus:
        raise RefusError(Motif.MOTS)


def _refuser_voisins(jetons: Sequence[Jeton]) -> None:
    """Refuse a word and a number that may name something: « rapport 2021 », « 2021 ateliers », « réunion 2 mai »."""
    for avant, apres in pairwise(jetons):
        if (
            apres.moment
            and avant.genre is Genre.OBJET
            and not apres.moment.position
            and apres.moment.famille is not Famille.JOUR
        ):
            raise RefusError(Motif.MOTS)
        if avant.moment and avant.moment.est_annee and apres.genre in _MOTS and apres.mot.endswith(("s", "x")):
            raise RefusError(Motif.MOTS)
        if (
            apres.moment
            and avant.genre in _MOTS
            and apres.moment.famille is Famille.JOUR
            and apres.moment.ecriture is Ecriture.SEULE
            and apres.mot[0].isdigit()
        ):
            raise RefusError(Motif.AMBIGUE)


def _suivant(jetons: Sequence[Jeton], rang: int) -> int:
    """Return the index of the first token from `rang` on that is no linking word."""
    while rang < len(jetons) and jetons[rang].genre in {Genre.OUTIL, Genre.ANNEES}:
        rang += 1
    return rang


def _lire_des(jetons: Sequence[Jeton]) -> list[Jeton]:
    """Tell « dès 2021 » from « groupe des partenaires », and refuse what may be either.

    « des 12 et 13 juin » is the article before several dates; « dès validation » starts with an event.
    """
    lus = list(jetons)
    for rang, jeton in enumerate(lus):
        if jeton.genre is not Genre.BORNE or jeton.mot != "des":
            continue
        suite = _suivant(lus, rang + 1)
        cible = lus[suite] if suite < len(lus) else None
        if cible and cible.moment and (cible.moment.multiple or Genre.ANNEES in {j.genre for j in lus[rang:suite]}):
            raise RefusError(Motif.AMBIGUE)
        if cible and cible.genre in {Genre.MOMENT, Genre.POSITION}:
            lus[rang] = replace(jeton, mot="ouverte")
        elif (
            rang and lus[rang - 1].genre in _MOTS and cible and cible.genre in _MOTS and cible.mot.endswith(("s", "x"))
        ):
            lus[rang] = replace(jeton, genre=Genre.OUTIL)
        else:
            raise RefusError(Motif.MOTS)
    return lus


def _situer(jetons: Sequence[Jeton]) -> list[Jeton]:
    """Merge « début », « mi », « fin », « courant » with the date that follows."""
    situes: list[Jeton] = []
    rang = 0
    while rang < len(jetons):
        jeton = jetons[rang]
        if jeton.genre is Genre.POSITION:
            rang = _suivant(jetons, rang + 1)
            cible = jetons[rang] if rang < len(jetons) else None
            if cible is None or cible.moment is None:
                raise RefusError(Motif.MOTS if cible else Motif.SANS_ANNEE)
            moment = situer(cible.moment, jeton.mot)
            if moment is None:
                raise RefusError(Motif.AMBIGUE)
            jeton = replace(cible, debut=jeton.debut, moment=moment)
        situes.append(jeton)
        rang += 1
    return situes


def _regrouper_mots(jetons: Sequence[Jeton]) -> list[Jeton]:
    """Gather each run of words, with the signs and linking words around it, into one RESIDU."""
    phrase: list[Jeton] = []
    course: list[Jeton] = []
    for jeton in [*jetons, None]:
        if jeton and (jeton.genre in _MOTS or jeton.genre in _EFFACABLES):
            course.append(jeton)
            continue
        phrase.extend(_reduire(course))
        course = []
        if jeton:
            phrase.append(jeton)
    return phrase


def _reduire(course: list[Jeton]) -> Iterator[Jeton]:
    mots = [rang for rang, jeton in enumerate(course) if jeton.genre in _MOTS]
    if not mots:
        yield from course
        return
    premier, dernier = course[mots[0]], course[mots[-1]]
    yield Jeton(Genre.RESIDU, "", premier.debut, dernier.fin)
    for jeton in course[mots[-1] + 1 :]:  # « forum à l'automne », « forum au 30 juin »: read by the next step
        if jeton.genre in {Genre.OUTIL, Genre.PLAGE} and jeton.mot not in {"-", "->"}:
            yield jeton


def _refuser_prepositions(phrase: Sequence[Jeton]) -> None:
    """Refuse linking words that leave a doubt on their date.

    « au 30 juin » may be an end or a state on that day; « de 2021 » alone lacks its end; « bilan de 2021 »
    tells of what, not when; « les années 2020 » are a decade; « année 2020-2021 » is a school year.
    """
    if not phrase:
        return
    dates = [j.moment for j in phrase if j.moment]
    plage = any(j.genre is Genre.PLAGE or j.mot == "jusque" for j in phrase) or any(m.multiple for m in dates)
    if phrase[0].genre is Genre.OUTIL and phrase[0].mot in {"de", "du", "d'"} and not plage:
        raise RefusError(Motif.AMBIGUE)
    if any(j.genre is Genre.ANNEES for j in phrase) and len(dates) == 1:
        raise RefusError(Motif.AMBIGUE)
    if phrase[0].mot == "annee" and any(j.mot in {"-", "/"} for j in phrase):
        raise RefusError(Motif.AMBIGUE)
    for rang, jeton in enumerate(phrase):
        if _introduit(phrase, rang):
            _refuser_a(phrase, rang)
        suite = _suivant(phrase, rang)
        moment = phrase[suite].moment if suite < len(phrase) else None
        if jeton.genre is Genre.OUTIL and rang and phrase[rang - 1].genre is Genre.RESIDU and moment:
            jour = moment.famille is Famille.JOUR and jeton.mot == "du"
            if jeton.mot not in SITUANTS and not jour:
                raise RefusError(Motif.AMBIGUE)


def _introduit(phrase: Sequence[Jeton], rang: int) -> bool:
    """Whether « à » or « au » brings in a date instead of linking two."""
    if phrase[rang].genre is not Genre.PLAGE or phrase[rang].mot not in {"a", "au"}:
        return False
    return rang == 0 or phrase[rang - 1].genre in {Genre.RESIDU, Genre.BORNE, Genre.CONTINU}


def _refuser_a(phrase: Sequence[Jeton], rang: int) -> None:
    """Refuse « à » and « au » that bring in a date, save « à l'été » and « au 1er semestre »."""
    suite = _suivant(phrase, rang + 1)
    moment = phrase[suite].moment if suite < len(phrase) else None
    article = phrase[rang].mot == "au" or (suite > rang + 1 and phrase[rang + 1].mot in _ARTICLES)
    if moment is None or not article or moment.famille in {Famille.JOUR, Famille.ANNEE}:
        raise RefusError(Motif.AMBIGUE)


def _sans_outils(phrase: Sequence[Jeton]) -> Iterator[Jeton]:
    """Drop what brings in a date; refuse a linking word that brings in nothing."""
    for rang, jeton in enumerate(phrase):
        if jeton.genre in {Genre.OUTIL, Genre.ANNEES}:
            suite = _suivant(phrase, rang)
            cible = phrase[suite] if suite < len(phrase) else None
            introduit = jeton.genre is Genre.ANNEES or jeton.mot in INTRODUCTEURS
            if not introduit or cible is None or not (cible.moment or cible.mot == "("):
                raise RefusError(Motif.MOTS)
        elif not _introduit(phrase, rang):
            yield jeton
