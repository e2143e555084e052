"""A list that is written as one text: the items that its signs part, and how to write them as a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import FINE, NBSP, truncate
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import Fault
from ptsm_cli.loading.signs import BULLETS

_BULLETS = "•▪▫‣◦●■□∙⁃➢➤►\uf0a7\uf0b7\uf0d8"
_PUT_BEFORE = deferred(rf"^\s*(?:[{BULLETS}-]|\(?(?:\d{{1,2}}|[a-z])[.)])\s+")
_SURE = deferred(rf"\s[{_BULLETS}]\s|\t+|\s[|]\s")
"""Signs that part items wherever they are, and that no sentence has."""

_NUMBERED = deferred(r"(?:^|\s)\(?(?P<rank>\d{1,2}|[a-z])[.)]\s+(?=\w)")
_SEMICOLON = deferred(r"(?:(?<!\s)\s+)?;\s*")
_COMMA = deferred(r"(?:(?<!\s)\s+)?,\s*(?!\d)")
_BETWEEN_NAMES = deferred(r"(?:(?<!\s)\s+)?,\s*|(?<!\s)\s+/\s+|(?<=\d)\s+et\s+(?=\d)")
_LAST_OF_THEM = deferred(r"(?<!\s)\s+et\s+")
_BETWEEN_REFERENCES = deferred(r"(?:(?<!\s)\s+)?[,;/|\n]\s*|(?<!\s)\s+et\s+")
_AND = deferred(r"\b(?:et|ou|dont|notamment)\b")
_DASH_OR_SLASH = deferred(r"(?<!\s)\s+[/–—-]\s+")
_ASIDE = deferred(r"\([^()]*\)|«[^«»]*»|\"[^\"]*\"")
_UNFINISHED = deferred(r"(?:[,;:(/&.-]|(?:^|[\s'’])(?:\w{1,3}))$")
"""The end of a line of prose that the next one goes on, or that ends a sentence."""

_NUMBER = r"(?:n\s?°\s?|la\s)?\d[\d.]*(?:\s?bis)?"
_FIGURES_GO_ON = deferred(
    rf"^[^;|/\n\t–—]*?[^\W\d_](?<!\bet)(?<!\bou)\s+{_NUMBER}"
    rf"(?:\s*(?:[;,/|–—-]|et|ou)\s*{_NUMBER})++(?:\s*[.;]?\s*$|\s+(?:du|des|de|d['’]))",
    re.IGNORECASE,
)
"""« les fiches 3 ; 4 ; 5 »: the numbers of one thing that is said once; none begins in the middle, behind « et »."""

_HINT = deferred(rf"[;\n\t|{_BULLETS}]")
_FIRST_RANK = frozenset(("1", "a", "("))
_SECOND_RANK = deferred(r"[2b][.)]")
_APART = deferred(r"[/–—-](?<=\s.)\s")
"""A sign between blanks, those that Word types among them; most texts have plain spaces there."""

_TO_QUOTE = deferred(r"[,\[\]{}\"]|^[#&*!|>'%@`-]|:\s|\s#|:$")
_ENDS = " \t\n.…;"
_LONGEST = 15
_SHORT = 6
"""How many words an item has at most: beyond, semicolons part sentences; and where there are only two of them."""
_TWO, _THREE = 2, 3
"""How many items make a list by signs that only part items, and by those that a sentence may have."""
_WIDTH = 120


def may_list(text: str) -> bool:
    """Tell whether a text may hold several items, at the price of a look."""
    return (
        _HINT.search(text) is not None
        or (text[:1] in _FIRST_RANK and _SECOND_RANK.search(text) is not None)
        or " / " in text
        or " – " in text
        or " — " in text
        or " - " in text
        or ((NBSP in text or FINE in text) and _APART.search(text) is not None)
    )


def may_list_names(text: str, *, plain: bool = True) -> bool:
    """Tell whether a text may hold several names, at the price of a look; `plain` is that of `names_of`."""
    if ("," in text or " et " in text) and (plain or text.count(",") > 1 or text[:1].isspace()):
        return True  # what blanks lead may be a number
    return may_list(text)


def items_of(text: str, *, alone: bool) -> list[str]:
    """Return the items that a text lists by signs, none where it is one text.

    Args:
        text: what an entry of a list says.
        alone: whether it is the only entry: the items of another one may be a part of what it says.
    """
    items = _parts(text, alone=alone)
    return [] if items and _FIGURES_GO_ON.match(text) else items


def _parts(text: str, *, alone: bool) -> list[str]:
    masked = _ASIDE.sub(lambda found: "(" * len(found[0]), text)
    for found in (_by_lines(text), _parted(text, masked, _SURE), _by_numbers(text)):
        if len(found) > 1:
            return found
    return _by_semicolons(text, masked, alone=alone) or _by_dashes(text, masked, alone=alone)


def names_of(text: str, *, plain: bool) -> list[str]:
    """Return the names that an entry lists by signs, none where it is one name.

    Args:
        text: an entry that is a name: an organisation, a place, a mark.
        plain: whether a comma never stands in such a name.
    """
    masked = _ASIDE.sub(lambda found: "(" * len(found[0]), text)
    found = items_of(text, alone=False) or _parted(text, masked, _SEMICOLON)
    if len(found) > 1:
        return found
    found = _parted(text, masked, _BETWEEN_NAMES if plain else _COMMA)
    if plain and len(found) > 1:
        return [*found[:-1], *_LAST_OF_THEM.split(found[-1])]
    short = len(found) >= _THREE and max(len(name.split()) for name in found) <= _THREE
    return found if short and not (_AND.search(masked) or ": " in masked) else []


def _by_lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < _TWO:
        return []
    if all(map(_PUT_BEFORE.match, lines)):
        return [_PUT_BEFORE.sub("", line) for line in lines]
    finished = all(line[0].isupper() for line in lines) and not any(map(_UNFINISHED.search, lines))
    return lines if finished and all(len(line.split()) <= _LONGEST for line in lines) else []


def _parted(text: str, masked: str, separator: re.Pattern[str]) -> list[str]:
    """Return what stands between separators, parentheses and quotations put aside."""
    bounds = [0, *(place for found in separator.finditer(masked) for place in found.span()), len(text)]
    pieces = (text[start:end].strip(_ENDS) for start, end in zip(bounds[::2], bounds[1::2], strict=True))
    return [bare for piece in pieces if (bare := _PUT_BEFORE.sub("", piece))]


def _by_numbers(text: str) -> list[str]:
    marks = [*_NUMBERED.finditer(text)]
    ranks = [mark["rank"] for mark in marks]
    orders = ([str(rank) for rank in range(1, len(marks) + 1)], [chr(ord("a") + rank) for rank in range(len(marks))])
    if len(marks) < _TWO or marks[0].start() or ranks not in orders:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [text[mark.end() : end].strip(_ENDS + ",") for mark, end in zip(marks, ends, strict=True)]


def _by_semicolons(text: str, masked: str, *, alone: bool) -> list[str]:
    pieces = _parted(text, masked, _SEMICOLON) if ";" in masked else []
    longest = max((len(piece.split()) for piece in pieces), default=0)
    least, most = (_TWO, _SHORT) if alone and len(pieces) < _THREE else (_THREE, _LONGEST)
    introduced = ": " in masked.partition(";")[0]  # « un poste : accueil ; écoute ; relais »
    return pieces if len(pieces) >= least and longest <= most and not introduced else []


def _by_dashes(text: str, masked: str, *, alone: bool) -> list[str]:
    pieces = _parted(text, masked, _DASH_OR_SLASH) if alone else []
    begun = all(piece[0].isupper() or piece[0].isdigit() for piece in pieces)
    return pieces if len(pieces) >= _THREE and begun else []


def list_hint(text: str, known: Callable[[str], object] = bool) -> str | None:
    """Return the hint for references that one entry puts together, None where it is one, or one is not known."""
    pieces = [piece for piece in _BETWEEN_REFERENCES.split(text.strip(_ENDS)) if piece]
    several = len(pieces) > 1 and all(map(known, pieces))
    return f"Écrivez une liste{NBSP}: {to_paste(pieces)}." if several else None


def bulleted(faults: Iterable[Fault]) -> Callable[[Location], bool]:
    """Return what tells whether the bullets of an entry have a finding of their own, which says how to list it."""
    signs = [(fault.location.path, fault.location.span) for fault in faults]

    def is_told(entry: Location) -> bool:
        span = entry.span if signs else None
        return span is not None and any(
            path == entry.path and sign is not None and span[0] <= sign[0] < span[1] for path, sign in signs
        )

    return is_told


def in_yaml(name: str) -> str:
    """Return a text as an item between brackets."""
    return '"{}"'.format(name.replace('"', '\\"')) if _TO_QUOTE.search(name) else name


def to_paste(items: list[str]) -> str:
    """Return a list as it is to be written, on one line, cut where it is long."""
    return truncate(f"[{', '.join(map(in_yaml, items))}]", _WIDTH)
