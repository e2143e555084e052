"""Find the private persons that a text names without a civility: a frequent first name, then a surname.

Only where nothing else is likely: an entry that is nothing but a name, or a surname in capitals. A place, an
organisation or somebody of history bears such a name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile

from ptsm_cli.common.french import LITTLE_WORDS, WORD, fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.rules.acteurs.initials import initials_in_sentences, is_by_initial
from ptsm_cli.rules.acteurs.name_lists import FIRST, HISTORY, SURNAMES
from ptsm_cli.rules.acteurs.persons import FUNCTIONS, NAMED_AFTER, NamedPerson, is_named_after, words_before

_COMMON = frozenset(
    WORD.findall(
        "accueil action actions aide amitie association autonomie avenir centre commune conseil departement "
        "developpement emploi enfance ensemble entraide espoir familles formation france groupe habitat handicap "
        "insertion jeunesse logement mediation medical nationale prevention region residence sante service services "
        "social sociale solidarite solidarites soins travail ville"
    )
)
"""What follows a first name in the name of an organisation, folded."""

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿœ"
_GIVEN = rf"[{_UPPER}][{_LOWER}]+(?:[- ][{_UPPER}][{_LOWER}]+)?"
_LOUD_GIVEN = rf"[{_UPPER}]{{3,}}(?:-[{_UPPER}]{{2,}})?"
_PARTICLE = r"(?:(?:le |la |van |von |ben |el |da |di |d'|Le |La |De |Du |Ben |El ))?"
_QUIET = rf"{_PARTICLE}[{_UPPER}](?:['’][{_UPPER}])?[{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)*"
_LOUD_PARTICLE = "(?:(?:DE LA|DE|DU|LE|LA|VAN|BEN|EL|de la|de|du|le|la|van|ben|el) |d'|D')?"
_LOUD = rf"{_LOUD_PARTICLE}[{_UPPER}]{{2,}}(?:['’-][{_UPPER}]{{2,}})*"
_NAME = deferred(
    rf"(?P<prenom>{_GIVEN}) (?P<nom>{_LOUD}(?: {_LOUD})?|{_QUIET})|(?P<nom_devant>{_LOUD}) (?P<prenom_apres>{_GIVEN})"
    rf"|(?P<prenom_fort>{_LOUD_GIVEN}) (?P<nom_fort>{_LOUD})"
)
_SURNAME_FIRST = deferred(rf"(?P<nom>{_QUIET}) (?P<prenom>{_GIVEN})")
_SURNAME = deferred(rf"(?<= )[{_UPPER}]{{4,}}(?:['’-][{_UPPER}]{{2,}})*(?![\w-])")
_ONE_GIVEN = deferred(rf"(?:.*[^\w'’.-])?(?P<prenom>[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?)")

_SEPARATOR = deferred(r"(?:(?<!\s)\s+)?(?:[,;:/()\n]|\s[-–—]\s|\bet\b)\s*")
_HINT = deferred(  # a name has a length: without one, a long run of capitals is gone through from each of them
    rf"[{_UPPER}](?:\w{{1,60}}+[-\s]|\.[ \u00a0-]?)[{_UPPER}]|[{_UPPER}]\w{{1,60}}+\s(?:d[eu']|van|von|ben|el|l[ae])"
)
_CAPITALS = deferred(
    rf"[{_UPPER}][{_LOWER}]+\s(?:(?:DE|DU|LE|LA|de|du|le|la)\s){{0,2}}[{_UPPER}]{{4}}"
    rf"|[{_UPPER}]\.[ \u00a0]?[{_UPPER}]\w"
)
INITIAL = deferred(rf"\.(?<=[{_UPPER}]\.)(?<!\w[{_UPPER}]\.)")
"""What every initial is, told by its full stop, of which a text has few."""

_PARTICLES = ("DE", "DU", "LE", "LA", "de", "du", "le", "la", "van", "von", "ben", "el")
_SHORT = 3
_BEARERS = {"equipe", "unite", "service", "pole", "dispositif", "projet", "groupe", "antenne", "site"}
_LITTLE = LITTLE_WORDS | set(WORD.findall("confier contacter voir vu selon contact pilote merci m dr"))


def first_names(words: Iterable[str]) -> set[str]:
    """Return which of some words are frequent first names, with a capital: no other text names a person by one."""
    return {word for word in words if word[0].isupper() and fold(word) in FIRST}


def may_be_unnamed(text: str) -> bool:
    """Tell whether a text may hold a first name and a surname, at the price of a look."""
    return _HINT.search(text) is not None


def may_be_in_capitals(text: str) -> bool:
    """Tell whether a text may hold a first name and a surname in capitals, at the price of a look."""
    return _CAPITALS.search(text) is not None


def unnamed_persons(text: str) -> Iterator[NamedPerson]:
    """Yield the persons that a text, an entry or a sentence, names without a civility."""
    if _has_a_first_name(text):
        yield from persons_alone(text)
        yield from persons_in_sentences(text)


def _has_a_first_name(text: str) -> bool:
    """Tell whether a text holds a frequent first name, or an initial: every name of a person does."""
    return INITIAL.search(text) is not None or bool(first_names(WORD.findall(text)))


def persons_alone(entry: str) -> Iterator[NamedPerson]:
    """Yield the persons that the parts of an entry are nothing but: « Jean DUPONT (ARS) », « ARS : Anne Martin »."""
    start = 0
    for separator in (*_SEPARATOR.finditer(entry), None):
        end = separator.start() if separator else len(entry)
        part = entry[start:end]
        bare = part.strip().replace("\u00a0", " ")
        lead = start + len(part) - len(part.lstrip())
        name = bare if _is_name(bare) else _behind_function(bare)
        if name and not is_named_after(entry, lead):
            place = lead + len(bare) - len(name)
            yield NamedPerson(entry[place : lead + len(bare)], place, is_address=False)
        start = separator.end() if separator else end


def _is_name(part: str) -> bool:
    """Tell whether a part of an entry is nothing but the name of a person."""
    if not _has_a_first_name(part):
        return False
    found = _NAME.fullmatch(part)
    if found and _is_person(found):
        return True
    reverse = _SURNAME_FIRST.fullmatch(part)
    return is_by_initial(part) or bool(reverse and fold(reverse["nom"]) in SURNAMES and _is_person(reverse))


def _behind_function(part: str) -> str:
    """Return the name that a function leads: « Mme la préfète Sophie Durand »; empty where none does."""
    words = part.split(" ")
    ranks = [rank for rank, word in enumerate(words[:-1]) if fold(word) in FUNCTIONS]
    name = " ".join(words[ranks[-1] + 1 :]) if ranks else ""
    return name if _is_name(name) else ""


def persons_in_sentences(text: str) -> Iterator[NamedPerson]:
    """Yield the persons that a sentence names by a surname in capitals or an initial: « confié à Jean DUPONT »."""
    for found in initials_in_sentences(text):
        led = any(map(_bears, words_before(text, found.start()).split()[-1:]))
        if not led and not is_named_after(text, found.start()):
            yield NamedPerson(found[0], found.start(), is_address=False)
    for surname in _SURNAME.finditer(text):
        words = words_before(text, surname.start()).split()
        particles = len(words) - len([*dropwhile(_PARTICLES.__contains__, reversed(words))])
        words = words[: len(words) - particles]
        given = _ONE_GIVEN.fullmatch(words[-1]) if words else None
        if given is None or not _is_first_name(given["prenom"]):
            continue
        start = text.rindex(given["prenom"], 0, surname.start())
        told = text[start : surname.end()]
        led = given.start("prenom") == 0 and any(map(_bears, words[-2:-1]))
        if not (led or is_named_after(text, start) or _is_of_history(told)):
            yield NamedPerson(told, start, is_address=False)


def _is_of_history(name: str) -> bool:
    return " ".join(WORD.findall(fold(name))) in HISTORY


def _bears(word: str) -> bool:
    """Tell whether the word before a name may bear it: « CH Jean DUPONT », unlike « Avec Jean DUPONT »."""
    folded = (WORD.findall(fold(word)) or [""])[-1]
    if folded.endswith(("er", "ir")) and not folded.endswith("ier"):
        return False  # « Appeler Jean DUPONT »
    return folded in _BEARERS or (word[:1].isupper() and word[-1:].isalnum() and folded not in _LITTLE | FIRST)


def _is_first_name(given: str) -> bool:
    return all(name in FIRST for name in WORD.findall(fold(given)))


def _said(parts: Mapping[str, str | None], *names: str) -> str:
    """Return the only part that was found of those that stand for one another."""
    return next(filter(None, map(parts.get, names)))


def _is_person(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    given, surname = (
        _said(parts, "prenom", "prenom_apres", "prenom_fort"),
        _said(parts, "nom", "nom_devant", "nom_fort"),
    )
    if parts.get("nom_devant") and (len(surname) <= _SHORT or NAMED_AFTER.search(f"{surname} ")):
        return False  # « CMP Camille »
    if not _is_first_name(given):
        return False
    return not _is_of_history(f"{given} {surname}") and not _COMMON.intersection(WORD.findall(fold(surname)))
