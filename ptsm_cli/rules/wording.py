"""How the messages name what they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice

from ptsm_cli.common.french import fold_words
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.likeness import Suggest, nearest, suggester
from ptsm_cli.common.periodes import say, say_day
from ptsm_cli.common.typography import counted, either, enumeration, guillemets, proposal, quote
from ptsm_cli.echeances import Echeance
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.deadlines import TypedDeadline
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.reports import PutOff

_LISTED = 20
"""How many ids a hint lists."""


def _name_objectif(line: EcheanceLine) -> str:
    """Return « l'objectif 3 de la fiche n°22 « Titre » », or the fiche alone for its own deadline."""
    fiche = f"la {fiche_and_title(line.fiche)}"
    if line.is_whole_fiche:
        return fiche
    if line.place is not None:
        return f"l'étape {quote(line.place)} du déploiement de {fiche}"
    vague = f", dans la vague {quote(_vague_of(line))}," if line.ligne else ""
    if line.objectif is None:
        return f"la ligne {quote(line.libelle)} de {fiche}{vague.rstrip(',')}"
    volet = "" if line.volet_rank is None else f" (volet {line.volet_rank})"
    return f"l'objectif {line.number}{volet}{vague} de {fiche}"


def _vague_of(line: EcheanceLine) -> str:
    """Return the id of the wave that tells a line."""
    rank = line.ligne_route[1]
    assert isinstance(rank, int)  # noqa: S101 - the route of a row of a wave
    return line.fiche.contenu.vagues[rank].vague


def name_echeance(line: EcheanceLine) -> str:
    """Return « L'échéance « 2020 » de l'objectif 3 de la fiche n°22 « Titre » »."""
    return f"L'échéance {quote(line.echeance.texte)} de {_name_objectif(line)}"


def typed_deadline_named(deadline: TypedDeadline) -> str:
    """Return what a deadline is called at the start of a sentence: « L'échéance « 2020 » du jalon « Arrêté » »."""
    owner = deadline.owner
    if isinstance(owner, EcheanceLine):
        return name_echeance(owner)
    if isinstance(owner, PutOff):
        return f"L'échéance {quote(deadline.echeance.texte)} d'un report de la {fiche_and_title(owner.fiche)}"
    whose = f"de la réunion {quote(owner.id)}" if isinstance(owner, Reunion) else f"du jalon {quote(owner.libelle)}"
    what = "La date" if deadline.route[-1] == "date" else "L'échéance"
    return f"{what} {quote(deadline.echeance.texte)} {whose}"


def known_value(value: str, known: Suggest | Iterable[str], otherwise: str) -> str:
    """Return the hint for a value that nothing declares: the nearest ones, else what else to do.

    `known` is the declared values or, where many values may be looked for, what finds those near one.
    """
    return proposal(known(value) if callable(known) else nearest(value, known)) or otherwise


class DeclaredIds:
    """What a hint says of a value that is none of some declared ids; made once, for all such values.

    Args:
        names: by declared id, what else it is called: its title, its number…
        listed: what introduces the list of the ids: « Groupes déclarés ».
        otherwise: what else to do, as a sentence.
    """

    def __init__(self, names: Mapping[str, Iterable[str]], listed: str, otherwise: str) -> None:
        self.names = names
        self._by_name = {name: identifier for identifier, others in names.items() for name in others}
        self._near, self._near_names = suggester(names), suggester(self._by_name)
        rest = len(names) - _LISTED
        shown = [*map(guillemets, islice(names, _LISTED)), *([counted(rest, "autre")] if rest > 0 else [])]
        self._otherwise = f"{listed} : {enumeration(shown)}. {otherwise}" if names else otherwise

    @cached_property
    def _called(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The ids by the words of what each is called, folded when a first value is not declared."""
        return grouped(
            pair
            for identifier, others in self.names.items()
            for pair in dict.fromkeys((tuple(fold_words(name)), identifier) for name in (identifier, *others))
        )

    def hint(self, value: str, but: str | None = None) -> str:
        """Return the hint for a value; `but` is an id that is not to be proposed."""
        called = [identifier for identifier in self._called.get(tuple(fold_words(value)), ()) if identifier != but]
        if called:
            return f"Écrivez son identifiant : {either(map(guillemets, called))}."
        near = [identifier for identifier in self._near(value) if identifier != but]
        named = () if near else dict.fromkeys(self._by_name[name] for name in self._near_names(value))
        return proposal(near or [other for other in named if other != but]) or self._otherwise


def declared_id(value: str, names: Mapping[str, Iterable[str]], listed: str, otherwise: str) -> str:
    """Return the hint for one value that is no declared id, as `DeclaredIds` does for many."""
    return DeclaredIds(names, listed, otherwise).hint(value)


def groupe_names(groupes: Iterable[Groupe]) -> dict[str, list[str]]:
    """Return, by id of a group, what else it is called: its title, its number, its kind and number, its heading."""
    return {g.id: [g.titre, g.label, g.heading, *([g.numero] if g.numero else [])] for g in groupes}


def say_interval(echeance: Echeance) -> str:
    """Return when a deadline that is read begins and ends: « du 1er juin 2021 au 30 juin 2021 »."""
    if echeance.intervals:
        said = enumeration(map(say, echeance.intervals))
        return said if said.startswith("du ") else f"comme {guillemets(said)}"
    day = echeance.debut or echeance.fin
    if day is None:
        return "sans date"
    limit = "à partir du" if echeance.debut else "jusqu'au"
    return f"{limit} {say_day(day)}"
