"""The follow-up of a project on a day, as a whole, by group, by pilot and by priority of the decree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, did_you_mean, either, guillemets
from ptsm_cli.links.naming import OTHERS
from ptsm_cli.model.acteurs import is_nobody, is_to_define
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.model.vague import Vague
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import titles
from ptsm_cli.suivi.figures import Figures, figures
from ptsm_cli.suivi.measures import FollowedIndicateur, followed_indicateurs
from ptsm_cli.suivi.standing import Standing, standings


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """What the user asks for: the objectives of a pilot, a wave or a group only; all of them where nothing is given."""

    pilote: str | None = None
    vague: str | None = None
    groupe: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """The follow-up of a project on a day."""

    projet: Projet
    day: date
    whole: Figures
    groupes: tuple[Figures, ...]
    pilotes: tuple[Figures, ...]
    """An objective with several pilots counts for each of them."""
    priorites: tuple[Figures, ...]
    """The same for those of several priorities."""
    standings: tuple[Standing, ...]
    indicateurs: tuple[FollowedIndicateur, ...]
    """The indicators of the fiches of these objectives."""


NO_PILOTE = "Sans pilote"
NO_PRIORITE = "Sans priorité"


_ALL = StatusChoice()


def build_status(projet: Projet, day: date, choice: StatusChoice = _ALL) -> Status:
    """Return the follow-up of a project on a day, of what is chosen only; the withdrawn fiches are of it no more."""
    projet = living_on(projet, day)
    kept = tuple(standing for standing in standings(projet, day) if _is_chosen(projet, standing, choice))
    followed = {standing.fiche.id: followed_indicateurs(standing.fiche) for standing in kept}

    def split(labels: Callable[[Standing], Iterable[str]]) -> tuple[Figures, ...]:
        parts: dict[str, list[Standing]] = {}
        for standing in kept:
            for label in dict.fromkeys(labels(standing)):
                parts.setdefault(label, []).append(standing)
        return tuple(figures(label, part, day, followed) for label, part in parts.items())

    by_pilote = split(lambda standing: _pilotes_of(projet, standing) or (NO_PILOTE,))
    by_priorite = split(
        lambda standing: [f"Priorité {rank}" for rank in projet.priorites(standing.fiche)] or (NO_PRIORITE,)
    )
    return Status(
        projet,
        day,
        figures(projet.territoire.contenu.designation, kept, day, followed),
        split(lambda standing: (_groupe_of(projet, standing),)),
        tuple(sorted(by_pilote, key=lambda part: (part.label == NO_PILOTE, -part.total, fold(part.label)))),
        tuple(sorted(by_priorite, key=lambda part: part.label)),
        kept,
        tuple(one for of_fiche in followed.values() for one in of_fiche),
    )


def tell_apart(statuses: Sequence[Status]) -> list[Status]:
    """Return the follow-up of some projects, those of one name, as two states of a territory, with their folders."""
    names = titles([status.projet for status in statuses])
    return [replace(status, whole=replace(status.whole, label=names[status.projet.name])) for status in statuses]


def _pilotes_of(projet: Projet, standing: Standing) -> tuple[str, ...]:
    """Return who leads an objective, as printed: its own pilots, else its fiche's."""
    written = standing.lines[0].pilotes
    named = (entry for entry in written if not (is_to_define(entry) or is_nobody(entry)))
    return tuple(dict.fromkeys(projet.name_of(entry) for entry in named))


def check_choice(projets: Sequence[Projet], choice: StatusChoice) -> None:
    """Refuse a choice that no project knows.

    Raises:
        UnknownValueError: no project declares the wave or the group, or nobody of this name leads anything.
    """
    known: dict[str, tuple[str | None, str, list[tuple[str, ...]]]] = {
        "La vague": (choice.vague, "Vagues", [_names(vague) for projet in projets for vague in projet.vagues.values()]),
        "Le groupe": (choice.groupe, "Groupes", [_names(g) for projet in projets for g in projet.groupes.values()]),
        "Le pilote": (choice.pilote, "", [(name,) for projet in projets for name in _leaders(projet)]),
    }
    for what, (asked, label, declared) in known.items():
        names = [name for some in declared for name in some]
        if asked is not None and not _is_among(asked, names):
            first = dict.fromkeys(some[0] for some in declared)
            listed = f"{label}{NBSP}: {either(first)}." if label and first else None
            raise UnknownValueError(
                f"{what} {guillemets(asked)} n'existe pas.", hint=did_you_mean(asked, names) or listed
            )


def _names(one: Groupe | Vague) -> tuple[str, ...]:
    """Return what a group or a wave may be called: its id first, its title, « Axe 1 »."""
    called = (one.label, one.heading) if isinstance(one, Groupe) and one.numero else ()
    return (one.id, one.titre, *called)


def _is_among(asked: str, names: Iterable[str]) -> bool:
    """Tell whether a name is one of others, whatever its case, its accents and its signs."""
    words = fold_words(asked)
    return bool(words) and any(words == fold_words(name) for name in names)


def _leaders(projet: Projet) -> Iterable[str]:
    """Yield every name of whoever leads something, or could: a declared organisation may lead nothing."""
    for acteur in projet.acteurs.contenu.acteurs:
        yield from acteur.names
    for fiche in projet.fiches:
        for entries in (fiche.contenu.pilotes, *(o.pilotes for o in fiche.contenu.objectifs_operationnels)):
            yield from entries


def _is_chosen(projet: Projet, standing: Standing, choice: StatusChoice) -> bool:
    contenu = standing.fiche.contenu
    vagues = [projet.vagues[entry.vague] for entry in contenu.vagues if entry.vague in projet.vagues]
    acteurs = [(projet.acteur(entry), entry) for entry in standing.lines[0].pilotes]
    return (
        _is_one(choice.vague, map(_names, vagues))
        and _is_one(choice.groupe, map(_names, projet.lineage(contenu.groupe)))
        and _is_one(choice.pilote, (acteur.names if acteur else (entry,) for acteur, entry in acteurs))
    )


def _is_one(asked: str | None, named: Iterable[Iterable[str]]) -> bool:
    """Tell whether what is asked for, if anything is, is one of some things that have several names."""
    return asked is None or any(_is_among(asked, names) for names in named)


def _groupe_of(projet: Projet, standing: Standing) -> str:
    groupe = projet.groupes.get(standing.fiche.contenu.groupe)
    return groupe.heading if groupe else OTHERS
