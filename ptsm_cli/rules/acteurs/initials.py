"""Find the private persons that a text names by an initial: « J. Martin », « DUPONT J.-P. », « Sophie D. »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.french import WORD, fold
from ptsm_cli.common.startup import having
from ptsm_cli.rules.acteurs.name_lists import FIRST, SURNAMES, WORDS_TOO

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿœ"
_INITIALS = rf"(?P<initiales>[{_UPPER}]\.(?:[ -]?[{_UPPER}]\.)?)"
_NAME = (
    rf"(?P<nom>(?:(?:le|la|de|du|van|ben|el|Le|La|De|Du|Ben|El|LE|LA|DE|DU) |d')?"
    rf"[{_UPPER}](?:[{_LOWER}]+|[{_UPPER}]{{2,}})(?:[-'’][{_UPPER}](?:[{_LOWER}]+|[{_UPPER}]+))*)"
)
_BEFORE = having(".", rf"{_INITIALS} ?{_NAME}")
_AFTER = having(".", rf"{_NAME} {_INITIALS}")
_IN_SENTENCES = having(".", rf"(?<![\w.-]){_INITIALS}[ \u00a0]?{_NAME}(?![\w-])")
_NO_INITIALS = frozenset(("m.", "c.h.", "c.c.", "c.d.", "g.h.", "m.d.", "s.t.", "n.d."))
"""A civility, and the initials of an organisation, which its place follows: « C. H. Laval »."""

_NO_SURNAMES = frozenset(
    WORD.findall(
        "antenne axe bureau equipe fiche general generale groupe les notre objectif pole saint sainte secteur service "
        "site social sociale unite volet"
    )
)


def is_by_initial(name: str) -> bool:
    """Tell whether an entry, or a part of one, is nothing but a surname or a first name with an initial."""
    found = _BEFORE.fullmatch(name) or _AFTER.fullmatch(name)
    if found is None or found["initiales"].lower().replace(" ", "") in _NO_INITIALS:
        return False
    words = set(WORD.findall(fold(found["nom"])))
    led = found.start("initiales") == 0
    return _NO_SURNAMES.isdisjoint(words) and (led or found["nom"].isupper() or bool(words & (SURNAMES | FIRST)))


def initials_in_sentences(text: str) -> Iterator[re.Match[str]]:
    """Yield the frequent surnames that an initial leads in a sentence; « A. Petit déjeuner » heads a list."""
    for found in _IN_SENTENCES.finditer(text):
        surname = fold(found["nom"])
        heads = not text[: found.start()].rpartition("\n")[2].strip()
        if surname in SURNAMES and found["initiales"] != "M." and not (heads and surname in WORDS_TOO):
            yield found
