"""The « fiche » that a slip of the fingers leaves unread: « FIHCE 3 », « fcihes 3 et 4 », « fich. 3 »."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.seeming import Missed, in_a_phrase, in_lists

_KEYS = {"f": "cdgrv", "i": "jkou", "c": "dfvx", "h": "bgjny", "e": "drsz", "s": "dqz"}
"""The keys around each letter of the word, on a French keyboard."""

_OTHERWISE = ("fishe", "fishes", "fische", "fisches", "fîche", "fîches", "fiçhe", "fiçhes", "\ufb01che", "\ufb01ches")
"""Slips of another kind: by ear, by accent, and the « fi » that a PDF gives as one sign."""

_WORDS = ("fiche", "fiches")
_OTHER_WORDS = frozenset((*_WORDS, "riche", "riches", "friche", "friches", "ficher", "fichez"))


def _slips(word: str) -> Iterator[str]:
    """Yield a word with one letter left out, struck twice, struck beside, one too many, or out of its turn."""
    for rank, letter in enumerate(word):
        before, after = word[:rank], word[rank + 1 :]
        yield f"{before}{after}"
        yield f"{before}{letter}{letter}{after}"
        yield f"{before}{after[:1]}{letter}{after[1:]}"
        yield from (f"{before}{key}{after}" for key in _KEYS[letter])
        yield from (f"{before}{key}{letter}{after}" for key in {*_KEYS[letter], *word})
        yield from (f"{before}{letter}{key}{after}" for key in {*_KEYS[letter], *word})


_SMALL = frozenset((*_OTHERWISE, *(slip for word in _WORDS for slip in _slips(word)))) - _OTHER_WORDS
SLIPS = frozenset(cased for slip in _SMALL for cased in (slip, slip.capitalize(), slip.upper()))
"""The word with a slip, plural or not, as it may be written."""

_ABBREVIATED = ("fich", "fichs")


def _letters(rank: int) -> str:
    """Return the regular expression of the letters that stand at a rank in these words."""
    letters = {slip[rank] for slip in _SMALL}
    return f"[{''.join(sorted(letters | set(map(str.upper, letters))))}]"


_START = "".join(map(_letters, range(4)))
_A_WORD = deferred(
    rf"(?P<mot>{_START}(?<![\w.@=#-]....)[^\W\d_]{{0,4}})(?![^\W\d_])(?P<point>\.(?=\s?(?:n\s?[°º]|\d)))?"
)
"""A word that begins like one with a slip, which most do not."""


@dataclass(frozen=True, slots=True)
class Respelt:
    """A text with its slips mended. `places` are where each of these words begins in it, in order.

    `shifts` are how many letters further each thing that follows it stood in the text as it is written.
    """

    text: str
    places: tuple[int, ...]
    shifts: tuple[int, ...]

    def written(self, offset: int) -> int:
        """Return where an offset of the mended text, at no mended word but its start, stands in the text itself."""
        rank = bisect_right(self.places, offset - 1)
        return offset + (self.shifts[rank - 1] if rank else 0)


def has_slip(text: str) -> bool:
    """Tell whether a text holds the word with a slip."""
    return any(found["mot"].lower() in _SMALL for found in _A_WORD.finditer(text))


def respelt(text: str) -> Respelt | None:
    """Return a text with its slips mended, None where it holds none."""
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for found in _A_WORD.finditer(text):
        slip = found["mot"].lower()
        if slip not in _SMALL:
            continue
        end = found.end() if slip in _ABBREVIATED else found.end("mot")
        pieces += [text[done : found.start()], "fiches" if slip.endswith("s") else "fiche"]
        places.append(length + len(pieces[-2]))
        length = places[-1] + len(pieces[-1])
        shifts.append(end - length)
        done = end
    return Respelt("".join([*pieces, text[done:]]), tuple(places), tuple(shifts)) if places else None


def told_of_slips(text: str, found: Respelt, would_miss: Iterable[Missed]) -> Iterator[Missed]:
    """Yield what a text would say of fiches were its slips mended, those alone that a slip leads to.

    Args:
        text: the text, as it is written.
        found: the same, mended.
        would_miss: what would not be read of it even then.
    """
    places = frozenset(found.places)
    ends = {mention.end for mention in find_mentions(text)}  # « fihce action 3 » leads to the fiche all the same
    for read in in_lists(find_mentions(found.text)):
        if read[0].start not in places or not all(mention.numero for mention in read):
            continue
        start, end = read[0].start, read[-1].end
        if found.written(end) in ends:
            continue
        numeros = tuple(mention.numero or "" for mention in read)
        plain = not any(mention.implicit or mention.groupe or mention.projet for mention in read)
        meant = in_a_phrase(numeros) if plain else (found.text[start:end],)
        yield _placed(text, found, Missed(start, end, "", numeros, meant))
    yield from (_placed(text, found, missed) for missed in would_miss if missed.start in places)


def _placed(text: str, found: Respelt, missed: Missed) -> Missed:
    start, end = found.written(missed.start), found.written(missed.end)
    return replace(missed, start=start, end=end, words=text[start:end])
