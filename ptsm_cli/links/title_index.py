"""The titles of the fiches of a project, to find those that a quoted title may be: few of them are compared with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ptsm_cli.common.likeness import Near
from ptsm_cli.links.titles import (
    LETTERS,
    LIKENESS,
    Wording,
    cut_start,
    is_misspelt,
    read_title,
    resemblance,
    same_subject,
    stem,
    title_key,
)
from ptsm_cli.projet.projet import Fiche

_MANY_WORDS = 4
"""Words from which a misspelt title is looked for by those that are not: half of them at least."""

_LAST = "\U0010ffff"
"""The last character: a word followed by it comes after all those that the word begins."""


def titles_of(fiche: Fiche) -> tuple[str, ...]:
    """Return the titles under which a fiche is printed: in full, and in the livret where it differs."""
    return tuple(title for title in (fiche.contenu.titre, fiche.contenu.titre_court) if title)


class TitleIndex:
    """The titles of some fiches. What is found is the ranks of fiches; each part is built when it is first needed."""

    def __init__(self, fiches: Sequence[Fiche]) -> None:
        self._titles = [(title, rank) for rank, fiche in enumerate(fiches) for title in titles_of(fiche)]

    def same(self, title: str) -> list[int]:
        """Return the fiches that bear a title, whatever its case, accents and punctuation, in order."""
        return self._by_key.get(" ".join(title_key(title)), [])

    def nearly(self, title: str) -> list[int]:
        """Return the fiches whose title can only be the one that is quoted, in order."""
        quoted = read_title(title)
        found = {rank for wording, rank in self._sharing_half(quoted.subject) if same_subject(quoted, wording)}
        return sorted(found.union(self._beginning_with(cut_start(title))))

    def misspelt(self, title: str) -> list[int]:
        """Return the fiches whose title is the one that is quoted but for a letter or two, in order."""
        quoted = read_title(title)
        if len(quoted.words) >= _MANY_WORDS:  # a letter or two leave half of the words as they are
            found = ((wording.folded, rank) for wording, rank in self._sharing_half(quoted.words))
            return sorted({rank for form, rank in found if is_misspelt(quoted.folded, form)})
        near, by_form = self._near
        forms = (form for _, form in near.plausible(quoted.folded, LETTERS) if is_misspelt(quoted.folded, form))
        return sorted({rank for form in forms for rank in by_form[form]})

    def resembling(self, title: str) -> list[int]:
        """Return the fiches whose title has many of the words that are quoted, those that have most first."""
        quoted = read_title(title)
        shares: dict[int, float] = {}
        for wording, rank in self._sharing_half(quoted.words):
            share = resemblance(quoted, wording)
            if share >= LIKENESS:
                shares[rank] = max(share, shares.get(rank, 0))
        return sorted(shares, key=lambda rank: (-shares[rank], rank))

    def _sharing_half(self, said: Sequence[str]) -> Iterator[tuple[Wording, int]]:
        """Yield every title that has half of some words, or others of their families: it has one of the rarest."""
        words, places, wordings = self._words
        ranges = [(bisect_left(words, stem(word)), bisect_left(words, stem(word) + _LAST)) for word in said]
        rarest = sorted(ranges, key=lambda found: found[1] - found[0])[: len(said) // 2 + 1]
        found = {place for start, end in rarest for place in places[start:end]}
        return (wordings[place] for place in found)

    def _beginning_with(self, start: str | None) -> Iterator[int]:
        if start is None:
            return
        for place in range(bisect_left(self._sorted, (start, -1)), len(self._sorted)):
            form, rank = self._sorted[place]
            if not form.startswith(start):
                return
            yield rank

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        """Ranks by the words of the title, joined."""
        return _grouped((" ".join(title_key(title)), rank) for title, rank in self._titles)

    @cached_property
    def _words(self) -> tuple[list[str], list[int], list[tuple[Wording, int]]]:
        """The words of the titles, sorted, for each the place of its title in the list that follows, with ranks."""
        wordings = [(read_title(title), rank) for title, rank in self._titles]
        said = sorted((word, place) for place, (wording, _) in enumerate(wordings) for word in wording.words)
        return [word for word, _ in said], [place for _, place in said], wordings

    @cached_property
    def _near(self) -> tuple[Near, dict[str, list[int]]]:
        """The titles by their letters, and the ranks of each folded title."""
        by_form = _grouped(self._forms())
        return Near(by_form), by_form

    @cached_property
    def _sorted(self) -> list[tuple[str, int]]:
        return sorted(self._forms())

    def _forms(self) -> Iterator[tuple[str, int]]:
        return ((read_title(title).folded, rank) for title, rank in self._titles)


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for key, value in pairs:
        values = groups.setdefault(key, [])
        if values[-1:] != [value]:  # the two titles of a fiche may be the same
            values.append(value)
    return groups
