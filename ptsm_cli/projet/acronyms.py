"""Tell the acronyms of a French text from numbers, Roman numerals and words typed in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ptsm_cli.common.french import plier
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.texts import MOT

_ADRESSE = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+")  # tried once a word: linear time
_MAJUSCULES = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]*")
_SIGLE = re.compile(r"(?=(?:[0-9]*[A-Z]){2,7}[0-9]*s?$)(?P<sigle>[A-Z][A-Z0-9]*)s?")
_ROMAIN = re.compile(r"[IVX]+")
_OUTILS = frozenset(
    ("de", "du", "des", "la", "le", "les", "et", "au", "aux", "pour", "sur", "par", "dans", "avec", "sans")
)
_CONNUS_DE_TOUS = frozenset({"NB", "OK", "PDF", "SMS", "SOS", "TV", "COVID"})
_SUITE_MINIMALE = 3
_NOM_LONG = 7
"""From this length on, a word beside others in capitals makes a name of them: « PRO FAMILLE »."""
_LETTRE_JOINTE = re.compile(r"-[A-Z0-9](?![^\W_])")
"""What follows the first part of a name in two: « EHPA-H »."""
_ENTRE_PARENTHESES = re.compile(r"\((?P<sigle>[A-Z]{2,7})s?\)")
_RUPTURE = re.compile(r"[^\w\s'’-]")
"""What words that an acronym abridges do not hold."""
_PORTEE = 200
"""How many characters before its parenthesis an acronym may abridge."""


@dataclass(frozen=True, slots=True)
class Emploi:
    """An acronym in a project: its first use, and how many there are."""

    premier: Location
    nombre: int


def sigles(texte: str) -> Iterator[tuple[str, int]]:
    """Yield each acronym of a text, without the s of its plural, with its offset."""
    sans_adresse = _ADRESSE.sub(lambda trouve: " " * len(trouve[0]), texte)
    for suite in _suites(sans_adresse):
        if len(suite) >= _SUITE_MINIMALE and any(plier(mot[0]) in _OUTILS for mot in suite):
            continue  # a title or a sentence typed in capitals
        if len(suite) > 1 and any(len(mot[0]) >= _NOM_LONG for mot in suite):
            continue
        for mot in suite:
            trouve = _SIGLE.fullmatch(mot[0])
            if _LETTRE_JOINTE.match(sans_adresse, mot.end()):
                continue
            if trouve and not _ROMAIN.fullmatch(trouve["sigle"]) and trouve["sigle"] not in _CONNUS_DE_TOUS:
                yield trouve["sigle"], mot.start()


def developpes(texte: str) -> Iterator[str]:
    """Yield each acronym in parentheses after the words that it stands for: « Foyer d'hébergement (FH) »."""
    for trouve in _ENTRE_PARENTHESES.finditer(texte):
        avant = _RUPTURE.split(texte[max(0, trouve.start() - _PORTEE) : trouve.start()])[-1]
        if _abrege(trouve["sigle"].casefold(), [plier(mot) for mot in MOT.findall(avant)]):
            yield trouve["sigle"]


def _abrege(lettres: str, mots: list[str]) -> bool:
    """Tell whether the initials of the last words spell `lettres`; small words count or not."""
    restes = {len(lettres)}  # how many letters may still have to be found
    for mot in reversed(mots):
        lus = {reste - 1 for reste in restes if lettres[reste - 1] == mot[0]}
        if 0 in lus:
            return True
        restes = lus | restes if mot in _OUTILS or len(mot) == 1 else lus
    return False


def employes(textes: Iterable[tuple[Location, str]]) -> dict[str, Emploi]:
    """Return the acronyms of some texts, in the order of their first use."""
    trouves: dict[str, Emploi] = {}
    for lieu, texte in textes:
        for sigle, debut in sigles(texte):
            if deja := trouves.get(sigle):
                trouves[sigle] = Emploi(deja.premier, deja.nombre + 1)
            else:
                trouves[sigle] = Emploi(replace(lieu, words=sigle, rank=texte.count(sigle, 0, debut)), 1)
    return trouves


def noms_declares(projet: Projet) -> list[str]:
    """Return the acronyms and names of what a project declares beside its fiches: organisations, bodies, plans."""
    territoire = projet.territoire.contenu
    noms = [territoire.sigle]
    noms += [nom for acteur in projet.acteurs.contenu.acteurs for nom in acteur.appellations]
    noms += [sous.sigle for sous in territoire.sous_territoires if sous.sigle]
    noms += [plan.sigle for plan in territoire.plans if plan.sigle]
    noms += [i.sigle for document in projet.gouvernance for i in document.contenu.instances if i.sigle]
    return noms


def mots_plies(textes: Iterable[str]) -> set[str]:
    """Return the words of some texts, folded, each once."""
    return {plier(mot) for mot in {mot for texte in textes for mot in MOT.findall(texte)}}


def inexpliques(projet: Projet, textes: Sequence[tuple[Location, str]]) -> dict[str, Emploi]:
    """Return the acronyms that no glossary, declared name or words just before explain, in order of first use.

    A word that also stands in small letters somewhere is no acronym.
    """
    sur_place = (sigle for _, texte in textes for sigle in developpes(texte))
    connus = mots_plies([*noms_declares(projet), *projet.glossaire.contenu.root, *sur_place])
    minuscules = {plier(m) for m in {m for _, texte in textes for m in MOT.findall(texte)} if m.islower()}
    return {
        sigle: emploi
        for sigle, emploi in employes(textes).items()
        if not {plier(sigle), plier(sigle).rstrip("0123456789")} & connus and plier(sigle) not in minuscules
    }


def _suites(texte: str) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of words in capitals that only spaces or apostrophes part."""
    mots = list(MOT.finditer(texte))
    rangs = [0]
    for avant, mot in pairwise(mots):
        lies = texte[avant.end() : mot.start()].strip(" \u00a0\n'’") == "" and _capitales(avant) and _capitales(mot)
        rangs.append(rangs[-1] + (not lies))
    for _, groupe in groupby(zip(rangs, mots, strict=False), key=lambda couple: couple[0]):
        suite = [mot for _, mot in groupe]
        if _capitales(suite[0]):
            yield suite


def _capitales(mot: re.Match[str]) -> bool:
    return _MAJUSCULES.fullmatch(mot[0].removesuffix("s")) is not None
