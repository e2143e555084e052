"""Resolve a reference to a fiche: `22`, `17 bis`, `adultes/4`, `1.1.1`, an id, `mayenne-53:22`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.numerals import NUMBER_WORDS
from ptsm_cli.common.startup import deferred
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.mention import GroupePlace

_NOTATION = deferred(r"(?:(?P<projet>[^:/]++):)?(?:(?P<groupe>[^:/]++)/)?(?P<numero>[^:/]++)")
_NUMBERED_GROUPE = deferred(rf"(?!objectif\b)(?:.*\d|\w+\s+(?:[ivx]+|une|{'|'.join(NUMBER_WORDS)})\b)", re.IGNORECASE)
"""« axe 7 », « axe VII », « axe sept » is a group, where « objectif 7 » may be one of a fiche's."""

_MAXIMUM_NEAR = 3

_MAXIMUM_COMPARED = 50
"""Fiches of one number among which the nearest group is looked for: more are no help."""


class Outcome(StrEnum):
    """What became of a reference."""

    RESOLVED = "resolu"
    UNKNOWN = "inconnu"
    """No fiche answers to it; `near` may name some."""
    AMBIGUOUS = "ambigu"
    """Several do: `candidates`."""
    PROJET_ABSENT = "projet-absent"
    """It leads to a project that was not read this time: nothing can be said of it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference taken apart. `groupe` is an id or words that may name a group."""

    numero: str
    groupe: str | None = None
    projet: str | None = None
    place: GroupePlace = GroupePlace.NOTED


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a reference leads, or why it leads nowhere."""

    outcome: Outcome
    target: FicheKey | None = None
    candidates: tuple[FicheKey, ...] = ()
    """The fiches that answer to an ambiguous reference; to one unknown, those of that number in other groups."""
    near: tuple[str, ...] = ()
    """References that exist and look like this one, as one would write them."""

    @property
    def rivals(self) -> tuple[FicheKey, ...]:
        """The fiches between which nothing decides."""
        return self.candidates if self.outcome is Outcome.AMBIGUOUS else ()


def read_reference(text: str) -> Reference:
    """Return the parts of a reference as it is written in `liens`: project, group and number or id."""
    found = _NOTATION.fullmatch(text)
    if found is None:
        return Reference(text)
    return Reference(found["numero"], found["groupe"], found["projet"])


def resolve(
    directory: Directory, reference: Reference, projet: str, groupe: str | None = None, *, prose: bool = False
) -> Resolution:
    """Return where a reference leads, as written in a fiche of `groupe` in `projet`.

    In the prose of a project whose numbers restart in each group, a bare number belongs to the same group.
    """
    if reference.projet is None:
        return _in_projet(directory, reference, projet, groupe, prose=prose)
    named = directory.projet_named(reference.projet)
    if named is None:
        return Resolution(Outcome.PROJET_ABSENT, near=tuple(_near_projets(directory, reference.projet)))
    resolution = _in_projet(directory, reference, named, None, prose=False)
    return replace(resolution, near=tuple(f"{named}:{one}" for one in resolution.near))


def _near_projets(directory: Directory, written: str) -> Iterator[str]:
    """Yield the projects whose id was probably meant: « mayenne-54 » is not a slip for « mayenne-53 »."""
    digits = re.findall(r"\d+", written)
    return (projet for projet in directory.near_projets(written) if re.findall(r"\d+", projet) == digits)


def _in_projet(
    directory: Directory, reference: Reference, projet: str, groupe: str | None, *, prose: bool
) -> Resolution:
    found = directory.with_numero(projet, reference.numero)
    if not prose and (by_id := directory.with_id(projet, reference.numero)):
        found = (*by_id, *(key for key in found if key not in by_id))
    if not found:
        return Resolution(Outcome.UNKNOWN, near=_near(directory, reference, projet))
    return _select(directory, reference, found, groupe, prose=prose)


def _select(
    directory: Directory, reference: Reference, found: tuple[FicheKey, ...], groupe: str | None, *, prose: bool
) -> Resolution:
    """Return the resolution when at least one fiche has the number, or the id, of a reference."""
    projet = directory.projets[found[0].projet]
    by_groupe = projet.territoire.contenu.numerotation == "par-groupe"
    in_groupe = directory.among(found, (groupe,), within=False) if groupe else ()
    if reference.groupe is not None and (by_groupe or not prose or len(found) > 1):
        resolution = _in_named_groupe(directory, reference, found, in_groupe, prose=prose)
        if resolution is not None:
            return resolution
    if len(in_groupe) == 1:
        return only_one(in_groupe)
    if prose and by_groupe and len(found) == 1 and groupe is not None:
        return _elsewhere(directory, reference, found)
    return only_one(found)


def _in_named_groupe(
    directory: Directory,
    reference: Reference,
    found: tuple[FicheKey, ...],
    in_groupe: tuple[FicheKey, ...],
    *,
    prose: bool,
) -> Resolution | None:
    """Return the resolution among the fiches of the group that is said, or None where the words name no group."""
    words = reference.groupe or ""
    named = directory.section(found[0].projet).groupes.named_by(words, prose=prose)
    if named.groupes or not prose:
        possible = directory.among(found, named.groupes, within=True)
        if reference.place is GroupePlace.DETACHED or (reference.place is GroupePlace.BEFORE and not named.whole):
            # « Comme dans l'axe 2, la fiche 3 » may be the fiche 3 of the same group
            possible = tuple(dict.fromkeys((*possible, *in_groupe)))
        return only_one(possible) if possible else _elsewhere(directory, reference, found)
    names_a_groupe = reference.place is GroupePlace.NOTED or (
        reference.place is GroupePlace.BEFORE and _NUMBERED_GROUPE.match(words)
    )
    if named.announced and names_a_groupe and len(found) > 1:
        return Resolution(Outcome.AMBIGUOUS, candidates=found)
    return None


def _elsewhere(directory: Directory, reference: Reference, found: tuple[FicheKey, ...]) -> Resolution:
    """Return the resolution of a number that only other groups have."""
    return Resolution(Outcome.UNKNOWN, candidates=found, near=_namesakes(directory, reference, found))


def only_one(found: tuple[FicheKey, ...]) -> Resolution:
    """Return the resolution of a reference that one fiche, or several, answer to."""
    if len(found) == 1:
        return Resolution(Outcome.RESOLVED, found[0])
    return Resolution(Outcome.AMBIGUOUS, candidates=found)


def _namesakes(directory: Directory, reference: Reference, found: tuple[FicheKey, ...]) -> tuple[str, ...]:
    """Return references to fiches of the same number in other groups, those of the nearest names first."""
    notations = [directory.notation(key) for key in found[:_MAXIMUM_COMPARED]]
    wanted = f"{reference.groupe or ''}/{reference.numero}"
    return tuple(dict.fromkeys([*nearest(wanted, notations), *notations]))[:_MAXIMUM_NEAR]


def _near(directory: Directory, reference: Reference, projet: str) -> tuple[str, ...]:
    """Return references that exist and look like one that does not: same first figures, or near id."""
    found = [directory.notation(key) for key in directory.near_numero(projet, reference.numero)]
    return tuple(dict.fromkeys(found or directory.near_ids(projet, reference.numero)))
