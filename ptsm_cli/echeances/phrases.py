"""Turn tokens into a short phrase: dates, links, limits, and the words kept aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ptsm_cli.echeances.echeance import Motif, RefusalError
from ptsm_cli.echeances.forms import DateUnit, YearPlace
from ptsm_cli.echeances.lexicon import INTRODUCERS, LOCATORS
from ptsm_cli.echeances.qualifiers import part_of
from ptsm_cli.echeances.tokens import Token, TokenKind

_WORDS = frozenset({TokenKind.ACT, TokenKind.THING})
_ERASABLE = frozenset({TokenKind.LINKING, TokenKind.LIST, TokenKind.RANGE, TokenKind.SIGN})
_ARTICLES = frozenset({"la", "l'"})


def build_phrase(tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase that `tokens` make, only with the kinds that bear on dates.

    Raises:
        RefusalError: a word is not understood, or stands where it may change the sense of a date.
    """
    _refuse_unknown(tokens)
    qualified = _qualify(_read_des(tokens))
    _refuse_neighbours(qualified)
    phrase = _gather_words(qualified)
    _refuse_prepositions(phrase)
    return list(_without_linking_words(phrase))


def _refuse_unknown(tokens: Sequence[Token]) -> None:
    unknown = [j.word for j in tokens if j.kind is TokenKind.UNKNOWN]
    if "ou" in unknown:
        raise RefusalError(Motif.ALTERNATIVE)
    if any(c.isdigit() for word in unknown for c in word):
        raise RefusalError(Motif.CHIFFRES)
    if unknown:
        raise RefusalError(Motif.MOTS)


def _refuse_neighbours(tokens: Sequence[Token]) -> None:
    """Refuse a word and a number that may name something: « rapport 2021 », « 2021 ateliers », « réunion 2 mai »."""
    for before, after in pairwise(tokens):
        if (
            after.moment
            and before.kind is TokenKind.THING
            and not after.moment.position
            and after.moment.unit is not DateUnit.DAY
        ):
            raise RefusalError(Motif.MOTS)
        if before.moment and before.moment.is_year and after.kind in _WORDS and after.word.endswith(("s", "x")):
            raise RefusalError(Motif.MOTS)
        if (
            after.moment
            and before.kind in _WORDS
            and after.moment.unit is DateUnit.DAY
            and after.moment.year_place is YearPlace.ABSENT
            and after.word[0].isdigit()
        ):
            raise RefusalError(Motif.AMBIGUE)


def _next_rank(tokens: Sequence[Token], rank: int) -> int:
    """Return the index of the first token from `rank` on that is no linking word."""
    while rank < len(tokens) and tokens[rank].kind in {TokenKind.LINKING, TokenKind.YEARS}:
        rank += 1
    return rank


def _read_des(tokens: Sequence[Token]) -> list[Token]:
    """Tell « dès 2021 » from « groupe des partenaires », and refuse what may be either.

    « des 12 et 13 juin » is the article before several dates; « dès validation » starts with an event.
    """
    read = list(tokens)
    for rank, token in enumerate(read):
        if token.kind is not TokenKind.BOUND or token.word != "des":
            continue
        following = _next_rank(read, rank + 1)
        target = read[following] if following < len(read) else None
        if (
            target
            and target.moment
            and (target.moment.multiple or TokenKind.YEARS in {j.kind for j in read[rank:following]})
        ):
            raise RefusalError(Motif.AMBIGUE)
        if target and target.kind in {TokenKind.MOMENT, TokenKind.POSITION}:
            read[rank] = replace(token, word="ouverte")
        elif (
            rank
            and read[rank - 1].kind in _WORDS
            and target
            and target.kind in _WORDS
            and target.word.endswith(("s", "x"))
        ):
            read[rank] = replace(token, kind=TokenKind.LINKING)
        else:
            raise RefusalError(Motif.MOTS)
    return read


def _qualify(tokens: Sequence[Token]) -> list[Token]:
    """Merge « début », « mi », « fin », « courant » with the date that follows."""
    qualified: list[Token] = []
    rank = 0
    while rank < len(tokens):
        token = tokens[rank]
        if token.kind is TokenKind.POSITION:
            rank = _next_rank(tokens, rank + 1)
            target = tokens[rank] if rank < len(tokens) else None
            if target is None or target.moment is None:
                raise RefusalError(Motif.MOTS if target else Motif.SANS_ANNEE)
            moment = part_of(target.moment, token.word)
            if moment is None:
                raise RefusalError(Motif.AMBIGUE)
            token = replace(target, start=token.start, moment=moment)
        qualified.append(token)
        rank += 1
    return qualified


def _gather_words(tokens: Sequence[Token]) -> list[Token]:
    """Gather each run of words, with the signs and linking words around it, into one RESIDUE."""
    phrase: list[Token] = []
    run: list[Token] = []
    for token in [*tokens, None]:
        if token and (token.kind in _WORDS or token.kind in _ERASABLE):
            run.append(token)
            continue
        phrase.extend(_reduce(run))
        run = []
        if token:
            phrase.append(token)
    return phrase


def _reduce(run: list[Token]) -> Iterator[Token]:
    words = [rank for rank, token in enumerate(run) if token.kind in _WORDS]
    if not words:
        yield from run
        return
    first, last = run[words[0]], run[words[-1]]
    yield Token(TokenKind.RESIDUE, "", first.start, last.end)
    for token in run[words[-1] + 1 :]:  # « forum à l'automne », « forum au 30 juin »: read by the next step
        if token.kind in {TokenKind.LINKING, TokenKind.RANGE} and token.word not in {"-", "->"}:
            yield token


def _refuse_prepositions(phrase: Sequence[Token]) -> None:
    """Refuse linking words that leave a doubt on their date.

    « au 30 juin » may be an end or a state on that day; « de 2021 » alone lacks its end; « bilan de 2021 »
    tells of what, not when; « les années 2020 » are a decade; « année 2020-2021 » is a school year.
    """
    if not phrase:
        return
    dates = [j.moment for j in phrase if j.moment]
    ranged = any(j.kind is TokenKind.RANGE or j.word == "jusque" for j in phrase) or any(m.multiple for m in dates)
    if phrase[0].kind is TokenKind.LINKING and phrase[0].word in {"de", "du", "d'"} and not ranged:
        raise RefusalError(Motif.AMBIGUE)
    if any(j.kind is TokenKind.YEARS for j in phrase) and len(dates) == 1:
        raise RefusalError(Motif.AMBIGUE)
    if phrase[0].word == "annee" and any(j.word in {"-", "/"} for j in phrase):
        raise RefusalError(Motif.AMBIGUE)
    for rank, token in enumerate(phrase):
        if _introduces(phrase, rank):
            _refuse_a(phrase, rank)
        following = _next_rank(phrase, rank)
        moment = phrase[following].moment if following < len(phrase) else None
        if token.kind is TokenKind.LINKING and rank and phrase[rank - 1].kind is TokenKind.RESIDUE and moment:
            day = moment.unit is DateUnit.DAY and token.word == "du"
            if token.word not in LOCATORS and not day:
                raise RefusalError(Motif.AMBIGUE)


def _introduces(phrase: Sequence[Token], rank: int) -> bool:
    """Whether « à » or « au » brings in a date instead of linking two."""
    if phrase[rank].kind is not TokenKind.RANGE or phrase[rank].word not in {"a", "au"}:
        return False
    return rank == 0 or phrase[rank - 1].kind in {TokenKind.RESIDUE, TokenKind.BOUND, TokenKind.CONTINUOUS}


def _refuse_a(phrase: Sequence[Token], rank: int) -> None:
    """Refuse « à » and « au » that bring in a date, save « à l'été » and « au 1er semestre »."""
    following = _next_rank(phrase, rank + 1)
    moment = phrase[following].moment if following < len(phrase) else None
    article = phrase[rank].word == "au" or (following > rank + 1 and phrase[rank + 1].word in _ARTICLES)
    if moment is None or not article or moment.unit in {DateUnit.DAY, DateUnit.YEAR}:
        raise RefusalError(Motif.AMBIGUE)


def _without_linking_words(phrase: Sequence[Token]) -> Iterator[Token]:
    """Drop what brings in a date; refuse a linking word that brings in nothing."""
    for rank, token in enumerate(phrase):
        if token.kind in {TokenKind.LINKING, TokenKind.YEARS}:
            following = _next_rank(phrase, rank)
            target = phrase[following] if following < len(phrase) else None
            introducing = token.kind is TokenKind.YEARS or token.word in INTRODUCERS
            if not introducing or target is None or not (target.moment or target.word == "("):
                raise RefusalError(Motif.MOTS)
        elif not _introduces(phrase, rank):
            yield token
