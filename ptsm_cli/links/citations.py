"""Titles in the prose: which fiche a title alone names, and whether the title beside a number is the right one."""

from __future__ import annotations

from enum import StrEnum

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.references import Outcome, Resolution, only_one
from ptsm_cli.links.title_index import titles_of
from ptsm_cli.links.titles import LIKENESS, Wording, abbreviates, read_title, resemblance, title_key
from ptsm_cli.projet.projet import Fiche

_LEAD = 0.3
"""How much nearer to another fiche's title a title must be not to be taken for the target's."""

_TITLE_WORDS = 3
"""Fewer words than that outside guillemets are a remark, not a title."""

_MAXIMUM_NEAR = 3


class TitleMatch(StrEnum):
    """How the title quoted beside a number agrees with the fiche of that number."""

    SAME = "identique"
    NEAR = "proche"
    OTHER_FICHE = "autre-fiche"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class TitleJudgement:
    """The agreement of a quoted title; `other` is the fiche whose title it is, when it is another's."""

    match: TitleMatch
    other: FicheKey | None = None


def resolve_title(directory: Directory, title: str, projet: str) -> Resolution:
    """Return the fiche of a project that a title alone names: the same title, or one that can be no other."""
    if found := titled(directory, title, projet):
        return only_one(found)
    section = directory.section(projet)
    alike = (section.keys[rank] for rank in section.titles.resembling(title))
    near = tuple(dict.fromkeys((*misspelt(directory, title, projet), *alike)))[:_MAXIMUM_NEAR]
    return Resolution(Outcome.UNKNOWN, near=tuple(directory.notation(c, projet) for c in near))


def titled(directory: Directory, title: str, projet: str) -> tuple[FicheKey, ...]:
    """Return the fiches of a project between which a title alone leaves a choice, none where it is of no fiche."""
    return directory.with_title(projet, title) or _nearly_bearing(directory, title, projet)


def misspelt(directory: Directory, title: str, projet: str) -> tuple[FicheKey, ...]:
    """Return the fiches of a project whose title is this one but for a letter or two."""
    section = directory.section(projet)
    return tuple(section.keys[rank] for rank in section.titles.misspelt(title))


def judge_title(directory: Directory, title: str, target: FicheKey, *, quoted: bool) -> TitleJudgement | None:
    """Return whether a title is that of `target`, or None where words outside guillemets are no title at all."""
    exact = directory.with_title(target.projet, title)
    if exact:
        return TitleJudgement(TitleMatch.SAME) if target in exact else TitleJudgement(TitleMatch.OTHER_FICHE, exact[0])
    if not quoted and len(title_key(title)) < _TITLE_WORDS:
        return None
    nearly = _nearly_bearing(directory, title, target.projet)
    read = read_title(title)
    closeness = _closeness(directory.fiche(target), read)
    outdone = any(_closeness(directory.fiche(c), read) >= closeness + _LEAD for c in nearly)
    if target in nearly or (not outdone and (closeness >= LIKENESS or _abbreviates(directory.fiche(target), read))):
        return TitleJudgement(TitleMatch.NEAR)
    if nearly:
        return TitleJudgement(TitleMatch.OTHER_FICHE, nearly[0])
    return TitleJudgement(TitleMatch.DIFFERENT) if quoted else None


def _abbreviates(fiche: Fiche, title: Wording) -> bool:
    return any(abbreviates(title, read_title(own)) for own in titles_of(fiche))


def _closeness(fiche: Fiche, title: Wording) -> float:
    return max(resemblance(title, read_title(own)) for own in titles_of(fiche))


def _nearly_bearing(directory: Directory, title: str, projet: str) -> tuple[FicheKey, ...]:
    section = directory.section(projet)
    return tuple(section.keys[rank] for rank in section.titles.nearly(title))
