"""Whether a text copies its source: runs of words in common, found without the source itself.

The sources are not ours to publish. What is kept of each is one number for every eight words that follow one another,
in `data/sources/`, made by `python tests/support/copied.py SOURCE.txt FINGERPRINTS`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from struct import iter_unpack, pack

from ptsm_cli.common.french import fold_words

RUN = 8
"""Words in common from which a text is a copy."""

_TAG = re.compile(r"<[^<>]*>")

_BREAKS = re.compile(r"https?://\S+|«[^»]*»|[.;:!?\n]| – ")
"""What parts one sentence, or one entry of a list, from the next; a quotation and an address are neither."""


def fingerprints(words: list[str]) -> list[int]:
    """Return a number for each run of eight words, in order."""
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return [int.from_bytes(blake2b(run.encode(), digest_size=4).digest()) for run in runs]


def write_fingerprints(source: str, destination: Path) -> None:
    """Write what is kept of a source, its tags apart: four bytes a run, sorted."""
    numbers = sorted(set(fingerprints(fold_words(_TAG.sub(" ", source)))))
    destination.write_bytes(pack(f"<{len(numbers)}I", *numbers))


def read_fingerprints(path: Path) -> frozenset[int]:
    """Return what was kept of a source."""
    return frozenset(number for (number,) in iter_unpack("<I", path.read_bytes()))


def copied_runs(text: str, known: frozenset[int]) -> Iterator[list[str]]:
    """Yield the words of each sentence of a text that follow one another in its source too, eight at least."""
    for sentence in _BREAKS.split(text):
        words = fold_words(sentence)
        yield from _runs(words, [number in known for number in fingerprints(words)])


def _runs(words: list[str], found: Iterable[bool]) -> Iterator[list[str]]:
    start = None
    for index, is_found in enumerate([*found, False]):
        if is_found and start is None:
            start = index
        elif not is_found and start is not None:
            yield words[start : index + RUN - 1]
            start = None


if __name__ == "__main__":
    write_fingerprints(Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2]))
