"""Find in prose what looks like a mention of a fiche and is not read so: « fiche III », « fiche (3) », « fiche trois ».

None is taken for a link: a number may be that of a note, of a page, or of another document. What to write is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ptsm_cli.common.numerals import ROMAN
from ptsm_cli.common.startup import deferred
from ptsm_cli.links import patterns
from ptsm_cli.links.lettered import find_lettered, may_be_lettered
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.mistyped import has_slip, respelt, told_of_slips
from ptsm_cli.links.seeming import Missed, in_a_phrase, is_another_thing
from ptsm_cli.links.spelt import SPELT, counts_things, is_one_of_many, spelt_numeros, with_figures
from ptsm_cli.projet.numbers import numero_sort_key

_WORD = r"fiche(?P<pluriel>s)?(?:[\s-]+(?:d['’])?actions?)?"
_MARK = r"(?:n\s?[°ºo]\s*|n\.\s*)?"
_ANY_MARK = r"(?:n\s?(?:[°ºor]|\^o)|num(?:[ée]ro|\.|°)|#)\s*"
_RANK = r"\d{1,3}"
_DOTTED = rf"{_RANK}(?:\.\d{{1,2}}){{0,3}}"
_NUMERO = rf"{_RANK}(?:\s?bis)?"
_NAMED = r"(?:(?-i:[A-Z]{1,3})[.-]?)?[1-9]\d{0,2}(?:\.\d{1,2}){0,3}(?:\s?(?:bis|ter)(?!\w))?"
_CAPITAL = r"(?-i:[A-Z])"
_SMALL = r"[a-z](?!\w)"
_BARRED = rf"(?:{_NAMED}(?:\s?/\s?{_MARK}{_NAMED})++|{_CAPITAL}(?:/{_CAPITAL}(?!\w))++)"
_ALONE = rf"(?!{patterns.NO_MORE}|[-./]\d|\.[a-z])"
"""What follows a number that is all there is: no unit, no decimal, no other part."""

_SET_OFF = r"[*_]{1,3}"
_ENDS = rf"(?=[*_]{{0,3}}\s*(?:$|[.,;:)\n]|(?:et|ou)\s)){_ALONE}"
"""What follows a number that counts nothing."""

_ALSO = rf"(?:\s*(?:,|;|/|et|ou)\s*(?:{_ANY_MARK})?{_NUMERO}{_ALONE})*+"
"""« et 4 », after « fiches du PTSM n° 3 »."""

_SUCH = (
    r"(?:projet|op[ée]ration|th[ée]matique|(?:suiv|correspond)ante|pr[ée]c[ée]dente|voisine|jumelle"
    r"|li[ée]e|associ[ée]e|cit[ée]e|jointe|prioritaire|num[ée]rot[ée]e|dite|phare|connexe|s(?:œ|oe)ur|parente"
    r"|compl[ée]mentaire|op[ée]rationnelle|ci-(?:dessus|dessous|apr[èe]s)"
    r"|(?!actions?(?!\w))(?:a[ct]{2,3}[io]{1,3}n{1,2}|aciton|ation|acion))s?"  # « fiche acton 3 »
)
_SAID = r"(?:du|de|portant\s+le|qui\s+porte\s+le|ayant\s+le|sous\s+le|(?:du\s+)?(?-i:PTSM))"
"""What is said of a fiche before its number, and what says that it has one."""

_LEADS = (
    r"[-–_]",  # « fiche-3 »
    r"\s+#\s+",  # « fiche # 3 »
    r"\s*(?:=>?|->|→)\s*",  # « fiche => 3 »
    r"\s+(?:concern[ée]e?|vis[ée]e?|en\s+lien\s+avec)s?\s*:\s*",  # « fiche concernée : 3 »
)
"""What stands between « fiche » and a number that is not read behind it."""

_PARTS = (
    r"\s?[,;/|\\]\s?",  # « fiche, 3 »
    r"\s?[–—-]\s",  # « fiche - 3 »
    rf"\s{_SET_OFF}|{_SET_OFF}\s",  # « fiche **3** », « **fiche** 3 »
    r"\s+r[ée]f(?:[ée]renc[ée]e?|\.)?\s*:?\s*",  # « fiche réf. 3 »
)
"""What parts a number from « fiche », where nothing but the end of a phrase follows it."""

_BETWEEN = (
    r"\s?[,;/|–—-]\s?",  # « fiche - n° 3 »
    r"\s+(?=nr|n\^|num°)",  # « fiche nr 3 »
    rf"\s{_SET_OFF}|{_SET_OFF}\s",  # « fiche **n° 3** »
    rf"\s+(?:{_SAID}|{_SUCH})\s*[,:(]?\s*",  # « fiche portant le n° 3 », « fiche du PTSM n° 3 »
)
"""What stands between « fiche » and a number that has its mark."""

_LINKS = (
    r"\s?(?:\.{2,3}|…)\s?",  # « fiches 1…5 »
    r"\s?(?:[-=]>|→|~)\s?",  # « fiches 1 -> 5 »
    r"\s?jusqu['’](?:à|au)\s?(?:la\s)?(?:fiche\s)?(?:n\s?°\s?)?",  # « fiches 1 jusqu'à 5 »
    rf"(?P<lu>\s*à\s*|[-–—])(?P<redit>(?:la\s+)?(?:fiche\s+)?){_MARK}",  # « fiche 1 à la fiche 5 », « fiche 1-5 »
)
"""What stands between the two ends of a series: `lu` is read after « fiches », `redit` names the second one apart."""

_OPENED = r"[(\[{«“\"'‘]"
_CLOSED = r"[)\]}»”\"'’]"
_FROM = r"(?:(?:allant|num[ée]rot[ée]es)\s+de|de\s+la|(?:allant\s+)?du|(?:comprises\s+)?entre(?:\s+l[ae]s?)?)\s+"
"""What begins « fiches de la 3 à la 5 », « fiches entre 3 et 5 »."""

_AFTER_THE_WORD = (
    rf"\s+{_FROM}{_MARK}(?P<depuis>{_RANK})\s+(?:à|au|et|jusqu['’]à)\s+(?:la\s+)?{_MARK}(?P<jusque>{_RANK}){_ALONE}",
    rf"\s+{_MARK}(?P<romain>(?-i:[IVX]{{1,5}}))(?![\w'’-]|\.\w)",  # « fiche III »
    rf"\s+{_MARK}(?P<ecartee>(?-i:[A-Z]{{1,3}})\s\d{{1,3}}){_ALONE}",  # « fiche A 4 »
    rf"\s+(?P<petites>(?-i:{_SMALL}(?:(?:\s?[,/]\s?|\s(?:et|ou)\s){_SMALL})++|[b-mo-xz]))(?![\w'’°^.-]|\s?\d)",
    rf"\s+(?:{_ANY_MARK})?(?P<lettres>{SPELT})(?![\w-]|\s(?:par|et\sdemie)(?!\w))",  # « fiche trois »
    rf"\s*(?:{_ANY_MARK})?{_OPENED}\s*(?:(?<=\[){_ANY_MARK})?(?P<entre>{_NUMERO}{_ALSO})\s*{_CLOSED}",
    rf"(?:{'|'.join(_LEADS)})(?P<mene>{_RANK}){_ALONE}",
    rf"(?:{'|'.join(_PARTS)})(?P<separe>{_RANK}){_ENDS}",
    rf"(?:{'|'.join(_BETWEEN)}){_ANY_MARK}(?P<marque>{_RANK}{_ALONE}{_ALSO})\)?",
    rf"\s+{_SUCH}\s*[,:(]?\s*(?P<telle>{_RANK}{_ALSO})\)?{_ENDS}",  # « fiches liées : 3 et 4 »
    rf"\s+{_ANY_MARK}{_SET_OFF}(?P<gras>{_RANK}){_ALONE}",  # « fiche n° **3** »
    rf"\s+(?:(?:actions\s+)?[àa]\s+partir\s+d(?:e\s+la|[ue])|≥|>=?)\s*(?:fiche\s+)?{_MARK}(?P<partir>{_RANK}){_ALONE}",
    rf"\s+jusqu['’](?:à|au)\s*(?:la\s+)?(?:fiche\s+)?{_MARK}(?P<fin>{_RANK}){_ALONE}",  # « fiches jusqu'à 5 »
    rf"\s*{_MARK}(?P<barres>{_BARRED}){_ALONE}(?:\set\s{_NAMED}{_ENDS})?(?!\s+temps)",  # « fiche 3/4 »
    rf"\s*:\s*(?P<blancs>{_RANK}(?:[^\S\n]+{_RANK})++){_ENDS}",  # « fiches : 3 4 5 »
    rf"\s*{_MARK}(?P<un>{_DOTTED}|{_CAPITAL})(?:{'|'.join(_LINKS)})(?P<deux>{_DOTTED}|{_CAPITAL}(?!\w)){_ALONE}(?!,\d)",
    rf"(?(barre)\s+{_MARK}(?P<apres>{_NUMERO}){_ALONE}|(?!))",  # « axe 1/fiche 3 »: behind a slash alone
)
"""Each form that is not read, from the word on."""

_IN_FIGURES = ("entre", "gras", "mene", "separe", "marque", "telle", "blancs", "apres")
"""The groups that hold numbers in figures, those of a series put aside."""

_FORMS = deferred(rf"(?<![\w.@=#-])(?P<barre>(?<=\w/))?{_WORD}(?:{'|'.join(_AFTER_THE_WORD)})", re.IGNORECASE)
HEAD = deferred(r"[fF][iI][cC][hH][eE]")
"""The word, which is found much sooner than what may stand before and after it."""

_FIGURES = deferred(_NUMERO)
_BAR = deferred(rf"\s?/\s?{_MARK}", re.IGNORECASE)
_BEFORE_SLASH = deferred(r"[^\s/()]+(?:\s\d+)?/$")


def may_be_missed(text: str) -> bool:
    """Tell whether a text may hold such words, at the price of a look."""
    near = any(_FORMS.match(text, head.start()) for head in HEAD.finditer(text))
    return near or may_be_lettered(text) or has_slip(text)


def find_missed(text: str) -> Iterator[Missed]:
    """Yield the words of a text that look like a mention, and of which at least one fiche is read as none."""
    yield from _missed(text)
    yield from find_lettered(text)
    if found := respelt(text):
        yield from told_of_slips(text, found, _missed(found.text))


def _missed(text: str) -> Iterator[Missed]:
    """Yield the forms that follow the word, well typed."""
    read: frozenset[int] | None = None
    for found in _FORMS.finditer(text):
        start, end = found.span()
        if is_another_thing(text, start, end):
            continue
        if found["apres"] or found["marque"] or found["telle"] or found["barres"]:
            read = _places_read(text) if read is None else read
            if end in read:
                continue
        if missed := _behind_a_slash(text, found) if found["apres"] else _after_the_word(text, found):
            yield missed


def _after_the_word(text: str, found: re.Match[str]) -> Missed | None:
    """Return what follows the word, None where it is read or is no mention."""
    start, end = found.span()
    words, partly = found[0], False
    numeros: tuple[str, ...]
    if found["romain"]:
        rank = ROMAN.get(found["romain"].lower())
        numeros = (str(rank),) if rank else ()
        instead = in_a_phrase(numeros)
    elif found["ecartee"]:
        numeros = (found["ecartee"].replace(" ", ""),)
        instead = in_a_phrase(numeros)
    elif found["petites"]:
        numeros = tuple(re.findall(r"\b[A-Z]\b", found["petites"].upper()))
        instead = in_a_phrase(numeros)
    elif found["lettres"]:
        numeros = spelt_numeros(found["lettres"])
        numeros = () if counts_things(text, start, end, numeros) else numeros
        instead = (with_figures(words),)
    elif found["depuis"]:
        numeros, partly = (found["depuis"], found["jusque"]), True
        instead = _both_ends(*numeros)
    elif found["partir"]:
        numeros, instead, partly = (found["partir"],), (), True
    elif found["fin"]:
        numeros, instead, partly = (found["fin"],), (f"fiches 1 à {found['fin']}",), True
    elif found["barres"]:
        numeros, partly = _between_bars(text, found), found["barres"][0].isalpha()  # « fiche O1 » alone is read
        instead = in_a_phrase(numeros)
    elif found["deux"]:
        numeros, partly = _series(found), True
        instead = _both_ends(found["un"], found["deux"])
    else:
        numeros = tuple(_FIGURES.findall(next(said for name in _IN_FIGURES if (said := found[name]))))
        instead = in_a_phrase(numeros)
    return Missed(start, end, words, numeros, instead, partly, found["romain"]) if numeros else None


def _both_ends(first: str, last: str) -> tuple[str, ...]:
    return tuple(f"fiches {first} {link} {last}" for link in ("à", "et"))


def _behind_a_slash(text: str, found: re.Match[str]) -> Missed:
    """Return « axe 1/fiche 3 », from the word before the slash on: a comma sets both apart."""
    start, end = found.span()
    before = _BEFORE_SLASH.search(text, max(0, start - patterns.LOOK_BACK), start)
    start = before.start() if before else start
    words = text[start:end]
    return Missed(start, end, words, (found["apres"],), (words.replace("/", ", "),))


def _series(found: re.Match[str]) -> tuple[str, ...]:
    """Return both ends of a series, none where it is read."""
    if found["un"].isalpha() or found["deux"].isalpha():
        lettered = found["un"].isalpha() and found["un"] < found["deux"] and not (found["pluriel"] and found["lu"])
        return (found["un"], found["deux"]) if lettered else ()
    *start, first = map(int, found["un"].split("."))
    *stem, last = map(int, found["deux"].split("."))
    if start != stem or first >= last or (found["pluriel"] and found["lu"]):
        return ()  # « fiches 1 à 5 » is read
    if found["redit"] and last == first + 1:
        return ()  # « de la fiche 1 à la 2 » names both
    return (found["un"], found["deux"])


def _between_bars(text: str, found: re.Match[str]) -> tuple[str, ...]:
    """Return the numbers of « fiche 3/4 », none where it is a page or a share of any fiche."""
    numeros = _BAR.split(found["barres"])
    if is_one_of_many(text, found.start()) or any(a >= b for a, b in pairwise(map(numero_sort_key, numeros))):
        return ()
    also = _FIGURES.findall(text, found.end("barres"), found.end())
    return (*numeros, *also)


def _places_read(text: str) -> frozenset[int]:
    """Return the offsets at which the words that are read as a mention go on or end."""
    return frozenset(place for mention in find_mentions(text) for place in range(mention.start + 1, mention.end + 1))
