"""Cut a folded text into dates, links between dates, limits, harmless words, and what is not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from ptsm_cli.common.french import plier
from ptsm_cli.echeances.forms import FORMES, Moment
from ptsm_cli.echeances.lexicon import ACTES, OBJETS, OUTILS

_ILLISIBLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class TextePlie:
    """A text beside its folded form.

    Attributes:
        source: the text as written.
        plie: the folded form that is read.
        origines: for each folded character, the index of its source character.
    """

    source: str
    plie: str
    origines: tuple[int, ...]

    def extrait(self, debut: int, fin: int) -> str:
        """Return the source words of `plie[debut:fin]` on one line."""
        borne = self.origines[fin] if fin < len(self.origines) else len(self.source)
        return " ".join(self.source[self.origines[debut] : borne].split())


def plier_texte(texte: str) -> TextePlie:
    """Return `texte` folded as `ptsm_cli.texte.plier` does, with the place of each character."""
    plie: list[str] = []
    origines: list[int] = []
    for rang, caractere in enumerate(texte):
        for forme in _plier_caractere(caractere):
            if forme == " " and (not plie or plie[-1] == " "):
                continue
            plie.append(forme)
            origines.append(rang)
    if plie and plie[-1] == " ":
        del plie[-1], origines[-1]
    return TextePlie(texte, "".join(plie), tuple(origines))


@lru_cache(maxsize=1024)
def _plier_caractere(caractere: str) -> str:
    if caractere.isspace():
        return " "
    if unicodedata.category(caractere) == "Cf":  # zero-width characters and soft hyphens are not seen
        return ""
    if caractere.isnumeric() and not caractere.isascii():
        return _ILLISIBLE  # the « ² » of a note must not become a digit of the date that it follows
    return plier(caractere)


class Genre(Enum):
    """What a token does in the sentence."""

    MOMENT = auto()
    POSITION = auto()
    """début, mi, fin, courant: changes the date that follows."""
    BORNE = auto()
    """à partir de, avant, d'ici…: makes the date that follows a start or an end."""
    SUITE = auto()
    """et suivantes…: makes the date before a start."""
    CONTINU = auto()
    """en continu, beside a start."""
    PLAGE = auto()
    """Links a start to an end."""
    LISTE = auto()
    """Links dates of a list."""
    RESIDU = auto()
    """Words gathered around dates, which change nothing."""
    ENTRE = auto()
    """entre … et …"""
    ANNEES = auto()
    """The plural « années », which with one year would be a decade."""
    OUTIL = auto()
    ACTE = auto()
    OBJET = auto()
    SIGNE = auto()
    """A parenthesis, colon or full stop."""
    INCONNU = auto()


@dataclass(frozen=True, slots=True)
class Jeton:
    """A piece of the folded text, from `debut` to `fin`; `moment` is set for a date."""

    genre: Genre
    mot: str
    debut: int
    fin: int
    moment: Moment | None = None


_MOT = r"(?![0-9a-z])"
_ANNEE_DE = rf"(?:au |le )?mois d(?:e{_MOT}|')|(?:l')?annee{_MOT}"

_TABLE: tuple[tuple[Genre, str, re.Pattern[str]], ...] = tuple(
    (genre, mot, re.compile(forme))
    for genre, mot, forme in (
        (Genre.BORNE, "ouverte", rf"(?:a partir|apartir|a compter) d(?:u{_MOT}|es{_MOT}|e{_MOT}|')"),
        (Genre.BORNE, "ouverte", rf"(?:depuis|pas avant){_MOT}"),
        (Genre.BORNE, "des", rf"des{_MOT}"),
        (Genre.BORNE, "avant", rf"avant{_MOT}"),
        (Genre.BORNE, "ici", rf"d[' ]?ici(?: a(?:u)?)?{_MOT}"),
        (Genre.BORNE, "tard", rf"(?:au (?:plus|\+) tard|dernier delai){_MOT}"),
        (Genre.BORNE, "jusque", rf"jusqu[' ]?(?:a|en|au|aux|a la){_MOT}"),
        (
            Genre.SUITE,
            "suivantes",
            rf"(?:(?:et|puis|,) ?)?(?:l?es )?(?:annees? )?(?:suivant(?:e?s|e)|ulterieures|svtes){_MOT}",
        ),
        (Genre.SUITE, "au-dela", rf"et (?:au[- ]dela|apres|plus|\+){_MOT}"),
        (
            Genre.SUITE,
            "continu",
            rf"(?:et|puis)(?: ensuite)? (?:en continu|au fil de l'eau|en permanence){_MOT}",
        ),
        (Genre.CONTINU, "continu", rf"(?:en continue?|au fil de l'eau|action continue|en permanence){_MOT}"),
        (Genre.POSITION, "courant", rf"(?:dans le |en )?courant{_MOT}|au cours{_MOT}"),
        (Genre.POSITION, "debut", rf"(?:en |au )?debut{_MOT}"),
        (Genre.POSITION, "mi", rf"mi(?: ?- ?|{_MOT})|(?:au )?milieu{_MOT}"),
        (Genre.POSITION, "fin", rf"(?:en |a la )?fin{_MOT}"),
        (Genre.ENTRE, "entre", rf"entre{_MOT}"),
        (Genre.ANNEES, "annees", rf"(?:les )?annees{_MOT}"),
        (Genre.OUTIL, "annee", _ANNEE_DE),
        (Genre.PLAGE, "-", r"-+"),
        (Genre.PLAGE, "au", rf"aux?{_MOT}"),
        (Genre.PLAGE, "a", rf"a{_MOT}"),
        (Genre.LISTE, "et", rf"et{_MOT}|&"),
        (Genre.LISTE, "puis", rf"puis{_MOT}"),
        (Genre.LISTE, ",", r","),
        (Genre.LISTE, ";", r";"),
        (Genre.LISTE, "/", r"/"),
        (Genre.SIGNE, "(", r"\("),
        (Genre.SIGNE, ")", r"\)"),
        (Genre.SIGNE, ":", r":"),
        (Genre.SIGNE, ".", r"\."),
    )
)
_ELISION = re.compile(r"[ld]'")
_PAROLE = re.compile(r"[^\W_]+|\S")


def decouper(plie: str) -> Iterator[Jeton]:
    """Yield the tokens of a folded text, from left to right, nothing left out but spaces."""
    place = 0
    while place < len(plie):
        if plie[place] == " ":
            place += 1
            continue
        jeton = _moment(plie, place) or _parole(plie, place)
        yield jeton
        place = jeton.fin


def _moment(plie: str, place: int) -> Jeton | None:
    for forme, fabrique in FORMES:
        trouve = forme.match(plie, place)
        if trouve and (moment := fabrique(trouve)):
            return Jeton(Genre.MOMENT, trouve[0], place, trouve.end(), moment)
    return None


def _parole(plie: str, place: int) -> Jeton:
    for genre, mot, forme in _TABLE:
        trouve = forme.match(plie, place)
        if trouve:
            return Jeton(genre, mot, place, trouve.end())
    trouve = _ELISION.match(plie, place) or _PAROLE.match(plie, place)
    mot, fin = (trouve[0], trouve.end()) if trouve else (plie[place], place + 1)
    return Jeton(_genre(mot), mot, place, fin)


def _genre(mot: str) -> Genre:
    if mot in OUTILS:
        return Genre.OUTIL
    singulier = mot.removesuffix("s").removesuffix("x")
    if mot in ACTES or singulier in ACTES:
        return Genre.ACTE
    if singulier in OBJETS:
        return Genre.OBJET
    return Genre.INCONNU
