"""The document that stands beside a fiche, and that it may be of: « fiche 12, PCAET », « fiche 12 (CLS et CPTS) ».

One document behind a comma may be what the fiche is of, or the next thing of a list; several are a list, of partners
or of links, and the fiche is ours. Between brackets it is the other way round: one is what the fiche is of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ptsm_cli.common.startup import deferred
from ptsm_cli.links import documents, patterns
from ptsm_cli.links.mention import Mention

_WHEN = r"(?:\s++20\d\d(?:[-–]20\d\d)?)?+"
_NAME = (
    rf"(?>(?:{documents.NAMED}|contrat\s++de\s++ville|(?-i:Plan)\s++\w|(?-i:HAS|GHT|ANAP|SDSF|CPOM|DUERP)(?!\w))"
    rf"\w*+{documents.COMPLEMENT}{_WHEN})"
)
_NO_PARTNER = (
    r"(?:fiche|action|mesure|axe|objectif|orientation|page|p|livret|volet|th[ée]matique|qui|que|non|n)s?(?!\w)"
    r"|\w++(?:(?<=é)|(?<=ée)|(?<=és)|(?<=ées))(?!\w)"
)
_LIST = (
    r"\s*+(?:[,/&+]|(?:et|ou|ainsi\s++que)\s)\s*+(?:(?:et|ou|avec)\s++)?(?:l[ea]s?\s++|l['’]\s*+|des?\s++|du\s++)?+"
    rf"(?!{_NO_PARTNER})[^\W\d_]"
)
"""What goes on after a document with partners, or with other documents: « et CPTS », « , la mairie »."""

_DOCUMENT = deferred(_NAME, re.IGNORECASE)
_ONE_BEHIND_A_COMMA = deferred(rf"\s*+[,/]\s*+(?P<nom>{_NAME})(?!{_LIST}|\w)", re.IGNORECASE)
_SEVERAL_BETWEEN_BRACKETS = deferred(rf"\s*+(?:[(\[]|[–—-]\s)\s*+(?P<nom>{_NAME}){_LIST}", re.IGNORECASE)
_LETTERS = r"(?:[^\W\d_]|['’&-](?=[^\W\d_]))*+(?![\w-])"
_ANY_BEHIND_A_COMMA = deferred(
    rf"\s*+[,/]\s*+(?!(?i:{_NAME}))(?P<nom>[A-ZÀ-Ý]{_LETTERS}(?:\s++[^\W\d_]{_LETTERS}){{0,9}}+){_WHEN}(?=\s*+(?:$|[;)\n]|\.\s*+(?:$|[A-ZÀ-Ý])))"
)
"""What may be a plan that the territory declares."""

_JOINED = deferred(r"(?<!\w)(?:et|ou|puis)(?!\w)|[&/]", re.IGNORECASE)


def partners_beside(text: str, found: Sequence[Mention], end: int) -> str | None:
    """Return the first of several documents or partners between brackets behind fiches, None where there is no such.

    Args:
        text: the sentences.
        found: the fiches of a list.
        end: where what is said of them ends.
    """
    several = _SEVERAL_BETWEEN_BRACKETS.match(text, end) if _is_bare(text, found[-1], end) else None
    return " ".join(several["nom"].split()) if several else None


def document_beside(text: str, found: Sequence[Mention], end: int) -> str | None:
    """Return the name of what stands alone behind a comma that follows fiches, None where there is none."""
    if not _is_bare(text, found[-1], end) or _goes_on_by_commas(text, found):
        return None
    beside = _ONE_BEHIND_A_COMMA.match(text, end) or _ANY_BEHIND_A_COMMA.match(text, end)
    return " ".join(beside["nom"].split()) if beside else None


def _is_bare(text: str, last: Mention, end: int) -> bool:
    """Tell whether fiches have no title nor group, which are told of ours, and something else follows them."""
    return end == last.end and not (last.title or last.groupe or patterns.GOES_ON.match(text, end))


def names_a_document(name: str) -> bool:
    """Tell whether a name that stands beside fiches is that of a document which may have fiches of its own."""
    return _DOCUMENT.match(name) is not None


def _goes_on_by_commas(text: str, found: Sequence[Mention]) -> bool:
    """Tell whether fiches are parted by commas alone, so that what a comma parts from the last is one thing more."""
    if len(found) == 1:
        return False
    between = text[found[-2].end : found[-1].start]
    return "," in between and not _JOINED.search(between)
