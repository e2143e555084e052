"""Tell the acronyms of a French text from numbers, Roman numerals and words typed in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ptsm_cli.common.french import PREPOSITIONS, STOP_WORDS, WORD, fold
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.texts import PrintedText

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+")  # tried once a word: linear time
_TWO_CAPITALS = re.compile(r"[A-Z][0-9]*[A-Z]")
"""What every acronym holds, and few texts: those without it are not looked at further."""
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]*+s?(?![^\W_])"
_RUN = re.compile(rf"(?<![^\W_]){_CAPITALS}(?:[ \u00a0\n'’]++{_CAPITALS})*")
"""Words in capitals that only spaces or apostrophes part."""
_SIGLE = re.compile(r"(?=(?:[0-9]*[A-Z]){2,7}[0-9]*s?$)(?P<sigle>[A-Z][A-Z0-9]*)s?")
_ROMAN = re.compile(r"[IVX]+")
_LINKING_WORDS = (STOP_WORDS | PREPOSITIONS | {"sans"}) - {"a", "d", "en", "l"}
_KNOWN_TO_ALL = frozenset({"NB", "OK", "PDF", "SMS", "SOS", "TV", "COVID"})
_SHORTEST_RUN = 3
_LONG_NAME = 7
"""From this length on, a word beside others in capitals makes a name of them: « PRO FAMILLE »."""
_JOINED_LETTER = re.compile(r"-[A-Z0-9](?![^\W_])")
"""What follows the first part of a name in two: « EHPA-H »."""
_IN_PARENTHESES = re.compile(r"\((?P<sigle>[A-Z]{2,7})s?\)")
_BREAK = re.compile(r"[^\w\s'’-]")
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
            found = _SIGLE.fullmatch(word[0])
            if _JOINED_LETTER.match(without_address, word.end()):
                continue
            if found and not _ROMAN.fullmatch(found["sigle"]) and found["sigle"] not in _KNOWN_TO_ALL:
                yield found["sigle"], word.start()


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
                sigle: replace(location, words=sigle, rank=rank_of[span]) for sigle, span in new_spans.items()
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


def read_words(texts: Iterable[str]) -> dict[str, str]:
    """Return the words of some texts, each once, with its folded form."""
    pieces = set(" ".join(texts).split())  # a word comes back ten times: most of them need not be cut out again
    return {word: fold(word) for word in set(WORD.findall(" ".join(pieces)))}


def folded_words(texts: Iterable[str]) -> set[str]:
    """Return the words of some texts, folded, each once."""
    return set(read_words(texts).values())


@dataclass(frozen=True, slots=True)
class Acronyms:
    """The acronyms of a project, in the order of their first use, and among them those that nothing explains."""

    used: dict[str, AcronymUse]
    unexplained: dict[str, AcronymUse]


def acronyms(projet: Projet, texts: Iterable[PrintedText], words: Mapping[str, str]) -> Acronyms:
    """Return the acronyms of some texts, and those that no glossary, declared name or words just before explain.

    A word that also stands in small letters somewhere is no acronym: `words` holds the words of `texts`, as read.
    """
    in_capitals = [text for text in texts if _TWO_CAPITALS.search(text.words)]
    on_the_spot = (sigle for text in in_capitals for sigle in spelt_out(text.words))
    known = folded_words([*declared_names(projet), *projet.glossaire.contenu.root, *on_the_spot])
    lower_words = {folded for word, folded in words.items() if word.islower()}
    uses = acronym_uses((text.location, text.words) for text in in_capitals)
    used = {sigle: use for sigle, use in uses.items() if fold(sigle) not in lower_words}
    explained = {sigle for sigle in used if {fold(sigle), fold(sigle).rstrip("0123456789")} & known}
    return Acronyms(used, {sigle: use for sigle, use in used.items() if sigle not in explained})
