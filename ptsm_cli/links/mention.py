"""One fiche mentioned in a text, with what is said of it there."""

from __future__ import annotations

import re
from enum import StrEnum

from ptsm_cli.common.frozen import dataclass


class GroupePlace(StrEnum):
    """Where the words that may name a group stand beside a number."""

    NOTED = "notee"
    """In the notation itself, or just after the number: « adultes/4 », « fiche 4 du parcours adultes »."""
    BEFORE = "avant"
    """Just before: « axe 2, fiche 4 ». Words that name no group (« le parcours de soins : fiche 4 ») say nothing."""
    DETACHED = "detachee"
    """Where they may as well belong to the rest of the sentence: « Comme dans l'axe 2, la fiche 4 »."""


@dataclass(frozen=True, slots=True)
class QuotedTitle:
    """Words given as the title of a fiche. `quoted` is True in guillemets, False where they only stand at its place."""

    words: str
    start: int
    end: int
    quoted: bool


def title_in(match: re.Match[str]) -> QuotedTitle:
    """Return the title that a regular expression caught, without the spaces inside its guillemets."""
    name = match.lastgroup or ""
    words = match[name].strip()
    start = match.start(name) + match[name].index(words)
    return QuotedTitle(words, start, start + len(words), quoted=name != "libre")


@dataclass(frozen=True, slots=True)
class Mention:
    """One fiche mentioned in a text. `start` and `end` are the offsets of the words that can become a hyperlink."""

    start: int
    end: int
    words: str
    numero: str | None = None
    projet: str | None = None
    groupe: str | None = None
    """Words beside the number that may name a group: « parcours adultes »; they may also be anything else."""
    place: GroupePlace = GroupePlace.NOTED
    """Where these words stand."""
    title: QuotedTitle | None = None
    objectif: int | None = None
    """Rank of the objective of that fiche that the text speaks of, from 1."""
    objectif_name: str | None = None
    """What follows « objectif » and is no rank: the number or id of an objective of that fiche, or any word."""
    implicit: bool = False
    """True for a fiche inside a range: in « fiches 3 à 5 », n°4 has no words of its own but those of the range."""
    explicit: bool = True
    """False for « fiche « … » », which may be any sort of fiche, where « fiche action « … » » is one of ours."""
    loose: int | None = None
    """Offset of the word that introduces it, where it is a fiche's only if the project has it: « action 27 »."""
    step: bool = False
    """True for « Action 1 : … » at the start of a line, which may be a step of the fiche that holds it."""
    beside: str | None = None
    """The name that stands beside it, of which it is where it is that of a document: « fiche 12, PCAET »."""
