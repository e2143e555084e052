"""Tell the acronyms of a French text from numbers, Roman numerals and words typed in capitals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import filterfalse

from ptsm_cli.common.french import LITTLE_WORDS, WORD, fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.concordance import Concordance
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.texts import ProjetTexts

_ADDRESS = deferred(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+")  # tried once a word: linear time
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]*+s?(?![^\W_])"
_RUN = deferred(rf"(?<![^\W_]){_CAPITALS}(?:[ \u00a0\n'’]++{_CAPITALS})*")
"""Words in capitals that only spaces or apostrophes part."""
_SIGLE = deferred(r"(?=(?:[0-9]*[A-Z]){2,7}[0-9]*s?$)(?P<sigle>[A-Z][A-Z0-9]*)s?")
_ROMAN = deferred(r"[IVX]+")
_LINKING_WORDS = (LITTLE_WORDS | {"sans"}) - {"a", "d", "en", "l"}
_KNOWN_TO_ALL = frozenset({"NB", "OK", "PDF", "SMS", "SOS", "TV", "COVID"})
_SHORTEST_RUN = 3
_LONG_NAME = 7
"""From this length on, a word beside others in capitals makes a name of them: « PRO FAMILLE »."""
_JOINED_LETTER = deferred(r"-[A-Z0-9](?![^\W_])")
"""What follows the first part of a name in two: « EHPA-H »."""
_IN_PARENTHESES = deferred(r"\((?P<sigle>[A-Z]{2,7})s?\)")
_BREAK = deferred(r"[^\w\s'’-]")
"""What words that an acronym abridges do not hold."""
_REACH = 200
"""How many characters before its parenthesis an acronym may abridge."""


@dataclass(frozen=True, slots=True)
class AcronymUse:
    """An acronym in a project: its first use, and how many there are."""

    first: Location
    count: int


def sigles(text: str) -> Iterator[tuple[str, int]]:
    """Yield each acronym of a text, without the s of its plural, with its offset."""
    without_address = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for place in _RUN.finditer(without_address):
        run = list(WORD.finditer(without_address, *place.span()))
        if len(run) >= _SHORTEST_RUN and any(fold(word[0]) in _LINKING_WORDS for word in run):
            continue  # a title or a sentence typed in capitals
        if len(run) > 1 and any(len(word[0]) >= _LONG_NAME for word in run):
            continue
        for word in run:
            sigle = _sigle(word[0])
            if sigle and not _JOINED_LETTER.match(without_address, word.end()):
                yield sigle, word.start()


@lru_cache(maxsize=1 << 10)  # a text says the same ones again and again
def _sigle(word: str) -> str | None:
    """Return the acronym that a word may be, without the s of its plural, None where it is none."""
    found = _SIGLE.fullmatch(word)
    sigle: str | None = found["sigle"] if found else None
    return sigle if sigle and not _ROMAN.fullmatch(sigle) and sigle not in _KNOWN_TO_ALL else None


def spelt_out(text: str) -> Iterator[str]:
    """Yield each acronym in parentheses after the words that it stands for: « Foyer d'hébergement (FH) »."""
    for found in _IN_PARENTHESES.finditer(text):
        before = _BREAK.split(text[max(0, found.start() - _REACH) : found.start()])[-1]
        if _abbreviates(found["sigle"].casefold(), [fold(word) for word in WORD.findall(before)]):
            yield found["sigle"]


def _abbreviates(letters: str, words: list[str]) -> bool:
    """Tell whether the initials of the last words spell `letters`; small words count or not."""
    left = {len(letters)}  # how many letters may still have to be found
    for word in reversed(words):
        read = {rest - 1 for rest in left if letters[rest - 1] == word[0]}
        if 0 in read:
            return True
        left = read | left if word in _LINKING_WORDS or len(word) == 1 else read
    return False


def acronym_uses(texts: Iterable[tuple[Location, str]]) -> dict[str, AcronymUse]:
    """Return the acronyms of some texts, in the order of their first use."""
    first_ones: dict[str, Location] = {}
    counts: dict[str, int] = {}
    for location, text in texts:
        new_spans: dict[str, tuple[int, int]] = {}
        for sigle, start in sigles(text):
            if sigle not in counts:
                new_spans[sigle] = start, start + len(sigle)
            counts[sigle] = counts.get(sigle, 0) + 1
        if new_spans:
            rank_of = ranks(text, new_spans.values())
            first_ones |= {
                sigle: location._replace(words=sigle, rank=rank_of[span]) for sigle, span in new_spans.items()
            }
    return {sigle: AcronymUse(first, counts[sigle]) for sigle, first in first_ones.items()}


def declared_names(projet: Projet) -> list[str]:
    """Return the acronyms and names of what a project declares beside its fiches: organisations, bodies, plans."""
    territoire = projet.territoire.contenu
    names = [territoire.sigle]
    names += [name for acteur in projet.acteurs.contenu.acteurs for name in acteur.names]
    names += [part.sigle for part in territoire.sous_territoires if part.sigle]
    names += [plan.sigle for plan in territoire.plans if plan.sigle]
    names += [i.sigle for document in projet.gouvernance for i in document.contenu.instances if i.sigle]
    return names


def folded(words: Collection[str]) -> set[str]:
    """Return the folded forms of some words, those without accents at one go."""
    plain = " ".join(filter(str.isascii, words)).lower().split()
    return set(plain).union(map(fold, filterfalse(str.isascii, words)))


def folded_words(texts: Iterable[str]) -> set[str]:
    """Return the words of some texts, folded, each once."""
    return folded(set(WORD.findall(" ".join(texts))))


def unexplained_acronyms(
    texts: ProjetTexts, concordance: Concordance, known: AbstractSet[str]
) -> dict[str, AcronymUse]:
    """Return the acronyms of printed texts that neither a known word nor words just before explain.

    They are in the order of their first use. A word that also stands in small letters somewhere is no acronym.

    Args:
        texts: where the acronyms are used.
        concordance: the words of these texts.
        known: the words of the glossary and of the declared names, folded.
    """
    small = set(filter(str.islower, concordance.words))
    capitals = [word for word in concordance.words - small if word.rstrip("s").isupper()]  # no other word is an acronym
    read = {word: sigle for word in capitals if (sigle := _sigle(word)) and known.isdisjoint(_spellings(sigle))}
    in_small_letters = small.union(map(fold, filterfalse(str.isascii, small))) if read else small
    unknown = {sigle for sigle in read.values() if sigle.lower() not in in_small_letters}
    if not unknown:
        return {}
    # Most texts hold none of them: the others alone are looked at closely.
    signs = {word for word, sigle in read.items() if sigle in unknown}.union(map(_stem, unknown))
    holding = [rank for rank in concordance.holding(concordance.bearing(signs)) if concordance.printed[rank]]
    said = [(file.document.at(*file.spots[rank].route), file.texts[rank]) for file, rank in texts.ranked(holding)]
    on_the_spot = {fold(sigle) for _, text in said for sigle in spelt_out(text)}
    left = {sigle for sigle in unknown if on_the_spot.isdisjoint(_spellings(sigle))}
    return {sigle: use for sigle, use in acronym_uses(said).items() if sigle in left}


def _spellings(sigle: str) -> tuple[str, str]:
    """Return what explains an acronym, folded: itself, or itself without the number that ends it."""
    return fold(sigle), fold(_stem(sigle))


def _stem(sigle: str) -> str:
    return sigle.rstrip("0123456789")
