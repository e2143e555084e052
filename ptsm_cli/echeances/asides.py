"""What stands beside dates without moving them: the name of the field, a duration, an hour, « en continu »."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ptsm_cli.echeances.markers import TokenKind
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.tokens import Token
from ptsm_cli.echeances.units import DateUnit

_SIGNS = frozenset({TokenKind.LISTE, TokenKind.SIGNE})
_EN_PERIODE = frozenset({"en", "sur", "durant", "pendant", "dans", "periode"})


@dataclass(frozen=True, slots=True)
class SetApart:
    """The tokens that bear on dates, and what stood beside them.

    Attributes:
        tokens: the others.
        durees: the durations, which the dates must last.
        continus: the words for « en continu ».
        en_periode: whether a word says that the dates are a period, not a start: « sur 2026 ».
    """

    tokens: Sequence[Token]
    durees: Sequence[Token] = ()
    continus: Sequence[Token] = ()
    en_periode: bool = False


def set_apart(tokens: Sequence[Token]) -> SetApart:
    """Return the tokens of a text that has dates without what stands beside these dates.

    Raises:
        RefusalError: it stands where it may change the sense of a date.
    """
    rest = _without_field(_without_hours(tokens))
    rest, _ = _extract(rest, TokenKind.HORIZON, lambda before: before.kind is TokenKind.PLAGE, Motif.AMBIGUE)
    rest, durees = _extract(rest, TokenKind.DUREE, lambda _: True, Motif.CHIFFRES)
    rest, continus = _extract(rest, TokenKind.CONTINU, lambda _: True, Motif.AMBIGUE)
    en_periode = any(token.kind is TokenKind.OUTIL and token.word in _EN_PERIODE for token in rest)
    return SetApart(rest, durees, continus, en_periode)


def _without_hours(tokens: Sequence[Token]) -> list[Token]:
    """Drop the hour of a day: « le 12 juin 2026 à 14h30 »."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.HEURE:
            if kept and kept[-1].word == ",":
                kept.pop()
            if not any(before.moment and before.moment.unit is DateUnit.JOUR for before in kept[-2:]):
                raise RefusalError(Motif.CHIFFRES, token)
        else:
            kept.append(token)
    return kept


def _without_field(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop the name of the field before the first date: « Calendrier prévisionnel : 2026 »."""
    for rank, token in enumerate(tokens):
        if token.kind is TokenKind.ETIQUETTE:
            rest = rank + 1
            while rest < len(tokens) and (tokens[rest].kind in _SIGNS or tokens[rest].word == "-"):
                rest += 1
            return tokens[rest:]
        if token.kind is not TokenKind.OUTIL:
            break
    for token in tokens:
        if token.kind is TokenKind.ETIQUETTE:
            raise RefusalError(Motif.MOTS, token)
    return tokens


def _extract(
    tokens: Sequence[Token], kind: TokenKind, forbidden: Callable[[Token], bool], pattern: Motif
) -> tuple[list[Token], list[Token]]:
    """Take out the tokens of a kind, with the signs between them and the dates where they come first or last.

    Raises:
        RefusalError: one stands between two dates, after a token that `forbidden` does not want there.
    """
    last = max(rank for rank, token in enumerate(tokens) if token.moment)
    kept: list[Token] = []
    found: list[Token] = []
    dated = skipping = False
    for rank, token in enumerate(tokens):
        if token.kind is kind:
            found.append(token)
            if dated and rank < last and forbidden(kept[-1]):
                raise RefusalError(pattern, token)
            while dated and rank > last and (kept[-1].kind in _SIGNS or kept[-1].word == "-"):
                kept.pop()
            skipping = not dated
        elif not (skipping and (token.kind in _SIGNS or token.word == "-")):
            kept.append(token)
            skipping = False
        dated = dated or token.moment is not None
    return kept, found
