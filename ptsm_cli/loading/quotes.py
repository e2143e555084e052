"""Guillemets and smart quotes around what is no prose: YAML knows none of them, and takes them for letters."""

from __future__ import annotations

import re

from ptsm_cli.loading.signs import ODD, Vocabulary

_MARKS = "«»‹›“”„‟″〝〞＂‘’‚‛′`´"
_STRAIGHT = "\"'"
"""YAML's own, where a text in quotes begins and ends with others."""

_BEGINNING = f"-:,[{{\n\r{_STRAIGHT}"
"""What may stand before a key or a value, blanks put aside."""

_BLANKS = f" \t{ODD}"
_OPENED = re.compile(rf"(?:[{_MARKS}{_STRAIGHT}]|<<)+[\s{ODD}]*")
_CLOSED = re.compile(rf"[\s{ODD}]*(?:[{_MARKS}{_STRAIGHT}]|>>)+$")
_HALF = re.compile(rf"[^\s{_MARKS}{_STRAIGHT}<>]+")
_NUMBER = re.compile(rf"[+-]?\d[\d {ODD}]*(?:[.,]\d+)?")
_VALUES = frozenset(("valeur", "valeur_initiale", "valeur_cible"))
"""The keys that hold a number or words."""


def may_quote(text: str) -> bool:
    """Tell whether a text may hold such a sign where a key or a value begins; most texts are cleared at once."""
    signs = ("<<",) if text.isascii() else ("<<", *_MARKS)
    return any(_begins(text, sign) for sign in signs if sign in text)


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


def unquoted(value: str) -> str | None:
    """Return what stands between such signs, None where there are none or where they are only a part of the text.

    One sign is enough before or after a single word.
    """
    value = value.strip(f"{_BLANKS}\r\n")
    opened, closed = _OPENED.match(value), _CLOSED.search(value)
    start = opened.end() if opened else 0
    end = closed.start() if closed else len(value)
    bare = value[start:end]
    if end <= start or not (opened or closed) or any(sign in bare for sign in '«»“”„<>"'):
        return None
    return bare if (opened and closed) or _HALF.fullmatch(bare) else None


def is_compared(key: object, bare: str, words: Vocabulary | None) -> bool:
    """Tell whether what a key holds is an id, a number, a reference, a date or a word of a list, and no prose."""
    if words is None:
        return False  # what an acronym stands for
    return key in words.references or (key in _VALUES and _NUMBER.fullmatch(bare) is not None)
