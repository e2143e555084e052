"""Tell the acronyms of a French text from numbers, Roman numerals and words typed in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ptsm_cli.common.french import MOT, PREPOSITIONS, STOP_WORDS, plier, ranks
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.texts import PrintedText

_ADRESSE = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+")  # tried once a word: linear time
_DEUX_CAPITALES = re.compile(r"[A-Z][0-9]*[A-Z]")
"""What every acronym holds, and few texts: those without it are not looked at further."""
_CAPITALES = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]*+s?(?![^\W_])"
_SUITE = re.compile(rf"(?<![^\W_]){_CAPITALES}(?:[ \u00a0\n'’]++{_CAPITALES})*")
"""Words in capitals that only spaces or apostrophes part."""
_SIGLE = re.compile(r"(?=(?:[0-9]*[A-Z]){2,7}[0-9]*s?$)(?P<sigle>[A-Z][A-Z0-9]*)s?")
_ROMAIN = re.compile(r"[IVX]+")
_OUTILS = (STOP_WORDS | PREPOSITIONS | {"sans"}) - {"a", "d", "en", "l"}
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
    for trouvee in _SUITE.finditer(sans_adresse):
        suite = list(MOT.finditer(sans_adresse, *trouvee.span()))
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
    premiers: dict[str, Location] = {}
    nombres: dict[str, int] = {}
    for lieu, texte in textes:
        nouveaux: dict[str, tuple[int, int]] = {}
        for sigle, debut in sigles(texte):
            if sigle not in nombres:
                nouveaux[sigle] = debut, debut + len(sigle)
            nombres[sigle] = nombres.get(sigle, 0) + 1
        if nouveaux:
            rangs = ranks(texte, nouveaux.values())
            premiers |= {sigle: replace(lieu, words=sigle, rank=rangs[span]) for sigle, span in nouveaux.items()}
    return {sigle: Emploi(premier, nombres[sigle]) for sigle, premier in premiers.items()}


def noms_declares(projet: Projet) -> list[str]:
    """Return the acronyms and names of what a project declares beside its fiches: organisations, bodies, plans."""
    territoire = projet.territoire.contenu
    noms = [territoire.sigle]
    noms += [nom for acteur in projet.acteurs.contenu.acteurs for nom in acteur.appellations]
    noms += [sous.sigle for sous in territoire.sous_territoires if sous.sigle]
    noms += [plan.sigle for plan in territoire.plans if plan.sigle]
    noms += [i.sigle for document in projet.gouvernance for i in document.contenu.instances if i.sigle]
    return noms


def read_words(textes: Iterable[str]) -> dict[str, str]:
    """Return the words of some texts, each once, with its folded form."""
    pieces = set(" ".join(textes).split())  # a word comes back ten times: most of them need not be cut out again
    return {mot: plier(mot) for mot in set(MOT.findall(" ".join(pieces)))}


def mots_plies(textes: Iterable[str]) -> set[str]:
    """Return the words of some texts, folded, each once."""
    return set(read_words(textes).values())


def inexpliques(projet: Projet, textes: Iterable[PrintedText], mots: Mapping[str, str]) -> dict[str, Emploi]:
    """Return the acronyms that no glossary, declared name or words just before explain, in order of first use.

    A word that also stands in small letters somewhere is no acronym: `mots` holds the words of `textes`, as read.
    """
    en_capitales = [texte for texte in textes if _DEUX_CAPITALES.search(texte.words)]
    sur_place = (sigle for texte in en_capitales for sigle in developpes(texte.words))
    connus = mots_plies([*noms_declares(projet), *projet.glossaire.contenu.root, *sur_place])
    minuscules = {plie for mot, plie in mots.items() if mot.islower()}
    return {
        sigle: emploi
        for sigle, emploi in employes((texte.location, texte.words) for texte in en_capitales).items()
        if not {plier(sigle), plier(sigle).rstrip("0123456789")} & connus and plier(sigle) not in minuscules
    }
