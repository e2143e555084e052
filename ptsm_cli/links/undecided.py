"""Find in prose the fiches that may be ours or those of the document beside them: « fiche 12, PCAET »."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ptsm_cli.common.startup import deferred
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.seeming import Missed, in_lists

_MAY = deferred(r"\d(?:\s?(?:bis|ter))?\s*(?:[,/]\s*[^\W\d_]|[(\[–—-]\s*[^\W\d_])")


def may_be_undecided(text: str) -> bool:
    """Tell whether a text may hold such fiches, at the price of a look."""
    return _MAY.search(text) is not None


def find_undecided(text: str, is_document: Callable[[str], bool]) -> Iterator[Missed]:
    """Yield the fiches of a text that stand beside a document; « action 12, PCAET » is most often of the document.

    Args:
        text: the sentences.
        is_document: tells whether a name is that of a document that may have fiches of its own.
    """
    for read in in_lists(find_mentions(text)):
        beside = read[0].beside
        if beside and read[0].loose is None and is_document(beside):
            start, end = read[0].start, read[-1].end
            numeros = tuple(mention.numero or "" for mention in read)
            words = text[start:end]
            instead = (f"{words} ({beside})", f"{words} ; {beside}")
            yield Missed(start, end, words, numeros, instead, partly=True, beside=beside)
