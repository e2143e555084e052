"""Turn tokens into a short phrase: dates, links, limits, and the words kept aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ptsm_cli.common.french import may_be_plural
from ptsm_cli.echeances.lexicon import ADJECTIVES, INTRODUCERS, LOCATORS
from ptsm_cli.echeances.markers import TokenKind
from ptsm_cli.echeances.qualifiers import part_of
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.residues import gather_words
from ptsm_cli.echeances.tokens import Token, token_at
from ptsm_cli.echeances.units import DateUnit, YearPlace

_WORDS = frozenset({TokenKind.ACT, TokenKind.THING})
_ARTICLES = frozenset({"la", "l'"})
_OF = frozenset({"de", "du", "des", "d'"})
_NOT_POSITIONS = frozenset({"en", "le", "la", "les", "dans", "sur", "durant", "pendant", "periode"})
"""After « début » or « fin », they tell when something starts or ends, not which part of a date is meant."""


def build_phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the phrase that `tokens` make, only with the kinds that bear on dates.

    Raises:
        RefusalError: a word is not understood, or stands where it may change the sense of a date.
    """
    _refuse_unknown(tokens)
    qualified = _qualify(_read_des(tokens))
    _refuse_neighbours(qualified)
    phrase = gather_words(qualified)
    _refuse_prepositions(phrase)
    return list(_without_linking_words(phrase))


def _refuse_unknown(tokens: Sequence[Token]) -> None:
    onwards = [
        list(following) for unknown, following in groupby(tokens, lambda j: j.kind is TokenKind.UNKNOWN) if unknown
    ]
    if not onwards:
        return
    places = [replace(following[0], end=following[-1].end) for following in onwards]
    unknown = [token for following in onwards for token in following]
    where = [token for token in unknown if token.word == "ou"]
    if where:
        raise RefusalError(Motif.ALTERNATIVE, *where)
    digits = [token for token in unknown if any(c.isdigit() for c in token.word)]
    if digits:
        raise RefusalError(Motif.CHIFFRES, *digits)
    raise RefusalError(Motif.MOTS, *places)


def _refuse_neighbours(tokens: Sequence[Token]) -> None:
    """Refuse a word and a number that may name something: « rapport 2021 », « 2021 ateliers », « réunion 2 mai »."""
    for rank, (before, after) in enumerate(pairwise(tokens)):
        if after.moment and not after.moment.position and after.moment.unit is not DateUnit.DAY:
            thing = _thing_before(tokens, rank)
            if thing:
                raise RefusalError(Motif.MOTS, replace(thing, end=before.end))
        if before.moment and before.moment.is_year and after.kind in _WORDS and may_be_plural(after.word):
            raise RefusalError(Motif.MOTS, after)
        if (
            after.moment
            and before.kind in _WORDS
            and (
                after.moment.bare
                or (
                    after.moment.unit is DateUnit.DAY
                    and after.moment.year_place is YearPlace.ALONE
                    and after.word[0].isdigit()
                )
            )
        ):
            raise RefusalError(Motif.AMBIGUE, before, after)


def _thing_before(tokens: Sequence[Token], rank: int) -> Token | None:
    """Return what a date names: « rapport » in « rapport 2021 », « bilan » in « bilan des actions 2021 »."""
    last = tokens[rank]
    if last.kind is not TokenKind.ACT or last.word in ADJECTIVES:
        return last if last.kind is TokenKind.THING else None
    of = False
    for token in reversed(tokens[:rank]):
        if token.kind is TokenKind.THING:
            return token if of else None
        if token.kind not in {TokenKind.ACT, TokenKind.TOOL}:
            return None
        of = of or token.word in _OF
    return None


def _after_tools(tokens: Sequence[Token]) -> list[int]:
    """Return, for each place, that of the first token from there on that is no linking word."""
    following = [len(tokens)]
    for rank in range(len(tokens) - 1, -1, -1):
        linking_word = tokens[rank].kind in {TokenKind.TOOL, TokenKind.YEARS}
        following.append(following[-1] if linking_word else rank)
    return following[::-1]


def _read_des(tokens: Sequence[Token]) -> list[Token]:
    """Tell « dès 2021 » from « groupe des partenaires », and refuse what may be either.

    « des 12 et 13 juin » is the article before several dates; « dès validation » starts with an event.
    """
    read = list(tokens)
    nexts = _after_tools(read)
    for rank, token in enumerate(read):
        if token.kind is not TokenKind.LIMIT or token.word != "des":
            continue
        following = nexts[rank + 1]
        target = token_at(read, following)
        several = any(read[r].kind is TokenKind.YEARS for r in range(rank + 1, min(following, rank + 4)))
        if target and target.moment and (target.moment.multiple or several):
            raise RefusalError(Motif.AMBIGUE, token, target)
        if target and target.kind in {TokenKind.MOMENT, TokenKind.POSITION}:
            read[rank] = replace(token, word="ouverte")
        elif rank and read[rank - 1].kind in _WORDS and target and target.kind in _WORDS and may_be_plural(target.word):
            read[rank] = replace(token, kind=TokenKind.TOOL)
        else:
            raise RefusalError(Motif.MOTS, replace(token, end=target.end) if target else token)
    return read


def _qualify(tokens: Sequence[Token]) -> list[Token]:
    """Merge « début », « mi », « fin », « courant » with the date that follows."""
    qualified: list[Token] = []
    nexts = _after_tools(tokens)
    rank = 0
    while rank < len(tokens):
        token = tokens[rank]
        if token.kind is TokenKind.POSITION:
            following = nexts[rank + 1]
            target = token_at(tokens, following)
            if target is None or target.moment is None:
                raise RefusalError(Motif.MOTS if target else Motif.SANS_ANNEE, token)
            moment = part_of(target.moment, token.word)
            elsewhere = token.word != "courant" and tokens[rank + 1].word in _NOT_POSITIONS
            if moment is None or elsewhere or (token.word != "courant" and tokens[following - 1].word == "periode"):
                raise RefusalError(Motif.AMBIGUE, replace(token, end=target.end))
            token = replace(target, start=token.start, moment=moment)
            rank = following
        qualified.append(token)
        rank += 1
    return qualified


def _refuse_prepositions(phrase: Sequence[Token]) -> None:
    """Refuse linking words that leave a doubt on their date.

    « au 30 juin » may be an end or a state on that day; « de 2021 » alone lacks its end; « bilan de 2021 »
    tells of what, not when; « les années 2020 » are a decade; « année 2020-2021 » is a school year.
    """
    dates = [j.moment for j in phrase if j.moment]
    ranged = any(j.kind is TokenKind.RANGE or j.word == "jusque" for j in phrase) or any(m.multiple for m in dates)
    if phrase[0].kind is TokenKind.TOOL and phrase[0].word in {"de", "du", "d'"} and not ranged:
        raise RefusalError(Motif.AMBIGUE)
    onwards = any(j.kind is TokenKind.ONWARDS for j in phrase)
    if any(j.kind is TokenKind.YEARS for j in phrase) and len(dates) == 1 and not onwards:
        raise RefusalError(Motif.AMBIGUE)
    if phrase[0].word == "annee" and any(j.word in {"-", "/"} for j in phrase):
        years = [moment.year for moment in dates if moment.is_year]
        readings = (f"{years[0]} à {years[-1]}", f"année scolaire {years[0]}-{years[-1]}") if years else ()
        raise RefusalError(Motif.AMBIGUE, readings=readings)
    _refuse_each_year(phrase)
    nexts = _after_tools(phrase)
    for rank, token in enumerate(phrase):
        if _introduces(phrase, rank):
            _refuse_a(phrase, rank, token_at(phrase, nexts[rank + 1]))
        target = token_at(phrase, nexts[rank])
        if token.kind is TokenKind.TOOL and rank and phrase[rank - 1].kind is TokenKind.RESIDUE and target:
            day = target.moment and target.moment.unit is DateUnit.DAY and token.word == "du"
            if target.moment and token.word not in LOCATORS and not day:
                raise RefusalError(Motif.AMBIGUE, replace(token, end=target.end))


def _refuse_each_year(phrase: Sequence[Token]) -> None:
    """Refuse « mars de 2026 à 2028 »: from that month on, or that month of each year."""
    for rank in range(len(phrase) - 4):
        part, link, year, sign, end = phrase[rank : rank + 5]
        if part.is_part and link.word in {"de", "d'"} and year.is_year and sign.kind is TokenKind.RANGE and end.is_year:
            raise RefusalError(Motif.AMBIGUE, replace(part, end=end.end))


def _introduces(phrase: Sequence[Token], rank: int) -> bool:
    """Whether « à » or « au » brings in a date instead of linking two."""
    first = rank == 0 or phrase[rank - 1].kind in {TokenKind.RESIDUE, TokenKind.LIMIT}
    return first and phrase[rank].kind is TokenKind.RANGE and phrase[rank].word in {"a", "au"}


def _refuse_a(phrase: Sequence[Token], rank: int, target: Token | None) -> None:
    """Refuse « à » and « au » that bring in a date, save « à l'été », « au 1er semestre » and « à fin 2026 »."""
    token = phrase[rank]
    if target is None or target.moment is None:
        raise RefusalError(Motif.AMBIGUE, token)
    moment = target.moment
    if moment.position == "fin" or (rank and phrase[rank - 1].kind is TokenKind.LIMIT):
        return
    article = token.word == "au" or phrase[rank + 1].word in _ARTICLES
    whole = moment.unit in {DateUnit.DAY, DateUnit.YEAR} and not moment.position
    if whole or not article:
        raise RefusalError(Motif.AMBIGUE, replace(token, end=target.end))


def _without_linking_words(phrase: Sequence[Token]) -> Iterator[Token]:
    """Drop what brings in a date; refuse a linking word that brings in nothing."""
    nexts = _after_tools(phrase)
    for rank, token in enumerate(phrase):
        if token.kind in {TokenKind.TOOL, TokenKind.YEARS}:
            target = token_at(phrase, nexts[rank])
            introducing = token.kind is TokenKind.YEARS or token.word in INTRODUCERS
            if not introducing or target is None or not (target.moment or target.word == "("):
                raise RefusalError(Motif.MOTS, replace(token, end=target.end) if target else token)
        elif not _introduces(phrase, rank):
            yield token
