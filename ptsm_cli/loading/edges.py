"""What stands at the edges of a key or a value and is no part of it: guillemets, smart quotes, bullets.

YAML knows none of them, and takes them for letters.
"""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred, having
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.signs import BULLETS, INVISIBLE, NO_BREAK, ODD, RUN, WIDTHS, Vocabulary

_MARKS = "«»‹›“”„‟″〝〞＂‘’‚‛′`´"
_STRAIGHT = "\"'"
"""YAML's own, where a text in quotes begins and ends with others."""

_BEGINNING = f"-:,[{{\n\r{_STRAIGHT}"
"""What may stand before a key or a value, blanks put aside."""

_BLANKS = f" \t{ODD}"

_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
"""Two that make one sign of several emojis: only between letters are they slips."""

_NO_WIDTH = INVISIBLE.translate(_JOINERS)
_HIDDEN = deferred(f"(?:(?<=\\w)[\u200c\u200d](?=\\w)|[{_NO_WIDTH}])+")
_IN_A_NUMBER = having(tuple(_NO_WIDTH), rf"(?:(?<=\d)[{_NO_WIDTH}]|[{_NO_WIDTH}](?=[ {NO_BREAK}]*\d))+")
"""« fiche n°2 » is a reference, in prose too."""

_OPENED = re.compile(rf"(?:[{_MARKS}{_STRAIGHT}]|<<)+[\s{ODD}]*")
_CLOSED = re.compile(rf"(?:[{_MARKS}{_STRAIGHT}]|>>)++[\s{ODD}]*+")
"""Read from the end, so that a long run of such signs is gone through once."""

_HALF = deferred(rf"[^\s{_MARKS}{_STRAIGHT}<>]+")
_NUMBER = deferred(rf"[+-]?\d[\d {ODD}]*(?:[.,]\d+)?")
_VALUES = frozenset(("valeur", "valeur_initiale", "valeur_cible"))
"""The keys that hold a number or words."""


_PUT_BEFORE = "•▪▫‣◦∙·⁃➢➤►–—❖\uf02d\uf076\uf0a7\uf0b7\uf0d8"
"""The bullets that say nothing but that an item begins: « ✓ » or « ● » may be an answer."""

_BULLETED = deferred(rf"(?:[{_PUT_BEFORE}][ {ODD}]*|-)(?=[^\W\d_]|[«\"'(])")
_ANOTHER = deferred(rf"\s[{BULLETS}][ {ODD}]*[^\W\d_]")


_LABELS = frozenset(("titre", "titre_court", "libelle", "court", "projet", "intitule", "objet", "poste", "nom"))
"""The keys whose text begins with no bullet: a sentence may begin with a dash."""

_GLUED_DASH = re.compile(r"-(?:(?<=[:-] -)|(?<=\[-))")
"""« titre: -Former »: a dash of a list, pasted with what follows it; an item alone on its line is told elsewhere."""

_BEYOND_ASCII = frozenset(f"{_MARKS}{_PUT_BEFORE}") - {"`"}

_EDGES = frozenset(f"{_MARKS}{_STRAIGHT}{_PUT_BEFORE}-<>{_BLANKS}\r\n")
"""What begins or ends every text that is not clean, where no blank of its file is odd."""


def may_hold(text: str, rare: frozenset[str]) -> bool:
    """Tell whether a text may hold such a sign where a key or a value begins; most texts are cleared at once.

    `rare` are its signs but those of plain ASCII.
    """
    if _GLUED_DASH.search(text):
        return True
    return any(_begins(text, sign) for sign in ("<<", "`", *_BEYOND_ASCII & rare) if sign[0] in text)


def _begins(text: str, sign: str) -> bool:
    at = text.find(sign)
    while at >= 0:
        before = at - 1
        while before >= 0 and text[before] in _BLANKS:
            before -= 1
        if before < 0 or text[before] in _BEGINNING:
            return True
        at = text.find(sign, at + 1)
    return False


def is_edged(value: str) -> bool:
    """Tell whether a text that is not empty may begin or end with such a sign."""
    return value[0] in _EDGES or value[-1] in _EDGES


def may_hide(value: str) -> bool:
    """Tell whether a text that is not empty may begin or end so, or hide a sign without width: none is printable."""
    return is_edged(value) or not value.isprintable()


def unquoted(value: str) -> str | None:
    """Return what stands between such signs, None where there are none or where they are only a part of the text.

    One sign is enough before or after a single word.
    """
    value = value.strip(f"{_BLANKS}\r\n")
    opened, closed = _OPENED.match(value), _CLOSED.match(value[::-1])
    start = opened.end() if opened else 0
    end = len(value) - (closed.end() if closed else 0)
    bare = value[start:end]
    if end <= start or not (opened or closed) or any(sign in bare for sign in '«»“”„<>"'):
        return None
    return bare if (opened and closed) or _HALF.fullmatch(bare) else None


def is_compared(key: object, bare: str, words: Vocabulary | None) -> bool:
    """Tell whether what a key holds is an id, a number, a reference, a date or a word of a list, and no prose."""
    if words is None:
        return False  # what an acronym stands for
    return key in words.references or (key in _VALUES and _NUMBER.fullmatch(bare) is not None)


def after_bullet(value: str) -> tuple[str, bool] | None:
    """Return what follows a bullet that begins a text, and whether others follow; None where none begins it."""
    found = _BULLETED.match(value)
    return (value[found.end() :], _ANOTHER.search(value, found.end()) is not None) if found else None


def is_stray(value: str, key: object, before: str) -> bool:
    """Tell whether the bullet of a text that is no item is a slip; `before` is what stands before it on its line."""
    return bool(before.strip()) if value[0] == "-" else key in _LABELS


def cleaned(value: str, written: str, *, named: bool) -> tuple[str, list[Span]]:
    """Return a value without the blanks at its ends, nor what is without width in what is compared, and where they are.

    Args:
        value: what the scalar says.
        written: what the file has, quotes put aside.
        named: whether the value is a key, an id, a reference, a number or a date; in prose, its numbers alone are.
    """
    blanks = f" {ODD}" if named else f" {NO_BREAK}{WIDTHS}"
    bare = value.strip(blanks)
    first, last = len(written) - len(written.lstrip(blanks)), len(written.rstrip(blanks))
    ends = (RUN.finditer(written, 0, first), RUN.finditer(written, max(first, last)))
    spans = [run.span() for runs in ends for run in runs]
    hidden = _HIDDEN if named else _IN_A_NUMBER
    if inside := [run.span() for run in hidden.finditer(written) if run.span() not in spans]:
        spans += inside
        bare = hidden.sub("", bare)
    return (bare, sorted(spans)) if spans else (value, [])
