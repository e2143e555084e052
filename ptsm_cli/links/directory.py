"""The fiches of one or several projects, by id, by number and by title: built once, then read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import NamedTuple

from ptsm_cli.common.french import fold, fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import first_of_each, grouped
from ptsm_cli.common.likeness import suggester
from ptsm_cli.common.startup import deferred
from ptsm_cli.links.dashes import have_dashes
from ptsm_cli.links.groups import GroupNames
from ptsm_cli.links.loose import calls_fiches_fa
from ptsm_cli.links.title_index import TitleIndex
from ptsm_cli.model.territoire import PlanDeReference
from ptsm_cli.projet.living import answering
from ptsm_cli.projet.numbers import NumeroKey, numero_key
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.texts import Walked

_OTHER_WORD = deferred(r"^(?:l')?(?:(?:action|mesure)\s*|fa[\s-]*)(?=[a-z]{0,3}[.-]?\d|n\s?[°o])")
"""« action 27 », « FA 28 »: words for a fiche that a number may also hold, where the project prints them."""

_MAXIMUM_NEIGHBOURS = 3


class FicheKey(NamedTuple):
    """What identifies a fiche among several projects: the id of its territory, and the stem of its file's name."""

    projet: str
    fiche: str


@dataclass(slots=True)
class _Stem:
    """The first fiches whose number begins with some parts, and the parts that may follow."""

    first: list[FicheKey] = field(default_factory=list)
    longer: dict[tuple[int, int, str], _Stem] = field(default_factory=dict)


class Section:
    """The fiches of one project; each way to find them is prepared when it is first needed."""

    def __init__(self, projet: Projet, texts: Walked) -> None:
        self.projet, self._texts = projet, texts
        self.fiches = answering(projet)
        self._places = [
            (numero_key(fiche.contenu.numero), fiche.contenu.groupe, FicheKey(projet.id, fiche.id))
            for fiche in self.fiches
        ]
        self.keys = tuple(key for *_, key in self._places)

    @cached_property
    def has_dashed_numeros(self) -> bool:
        """Tell whether « 1-2 » is one number: some fiches have such numbers, or all have some of several parts."""
        return have_dashes(fiche.contenu.numero for fiche in self.fiches)

    @cached_property
    def by_numero(self) -> Mapping[NumeroKey, tuple[FicheKey, ...]]:
        """Fiches by what makes two numbers the same."""
        return grouped((numero, key) for numero, _, key in self._places)

    @cached_property
    def by_groupe(self) -> Mapping[tuple[NumeroKey, str], tuple[FicheKey, ...]]:
        """Fiches by their number and their own group."""
        return grouped(((numero, groupe), key) for numero, groupe, key in self._places)

    @cached_property
    def within_groupe(self) -> Mapping[tuple[NumeroKey, str], tuple[FicheKey, ...]]:
        """Fiches by their number and each of the groups that they are in."""
        lineage = self.projet.lineage
        return grouped(((numero, around.id), key) for numero, groupe, key in self._places for around in lineage(groupe))

    @cached_property
    def stems(self) -> _Stem:
        """Fiches by the first parts of their number."""
        root = _Stem()
        for numero, _, key in self._places:
            stem = root
            for part in numero:
                stem = stem.longer.setdefault(part, _Stem())
                if len(stem.first) < _MAXIMUM_NEIGHBOURS:
                    stem.first.append(key)
        return root

    @cached_property
    def titles(self) -> TitleIndex:
        """Fiches by title; what is found there is ranks in `keys`."""
        return TitleIndex(self.fiches)

    @cached_property
    def groupes(self) -> GroupNames:
        """Groups by what names them."""
        return GroupNames(self.projet)

    @cached_property
    def plans(self) -> Mapping[str, PlanDeReference]:
        """The other plans that the territory declares, by title, sigle and id; the first one that bears a name."""
        plans = self.projet.territoire.contenu.plans
        return first_of_each((fold(name), plan) for plan in plans for name in (plan.id, plan.sigle, plan.titre) if name)

    def plan_in(self, text: str) -> PlanDeReference | None:
        """Return the first of the other plans that the territory declares that a text names."""
        words = f" {' '.join(fold_words(text))} " if self._plan_words else ""
        return next((plan for name, plan in self._plan_words if name in words), None)

    @cached_property
    def _plan_words(self) -> tuple[tuple[str, PlanDeReference], ...]:
        return tuple((f" {' '.join(fold_words(name))} ", plan) for name, plan in self.plans.items())

    @cached_property
    def calls_fiches_fa(self) -> bool:
        """Tell whether « FA » may be a fiche action: the project gives it no other meaning."""
        return calls_fiches_fa(self.projet, self._texts)

    @cached_property
    def near_ids(self) -> Callable[[str], tuple[str, ...]]:
        """What finds the ids that look like one."""
        return suggester(key.fiche for key in self.keys)


class Directory:
    """The fiches of some projects by their ids, numbers and titles."""

    def __init__(self, projets: Iterable[Projet]) -> None:
        self.texts = Walked()
        self.projets: Mapping[str, Projet] = first_of_each((projet.id, projet) for projet in projets)
        self._sections = {identifier: Section(projet, self.texts) for identifier, projet in self.projets.items()}
        self._living = {FicheKey(p.id, f.id): f for p in self.projets.values() for f in p.fiches}
        self._by_id = {FicheKey(p.id, f.id): f for p in self.projets.values() for f in p.every_fiche}

    def forget(self, projet: Projet) -> None:
        """Forget what was worked out of a project: what another one still asks of it is worked out again."""
        self.texts.let_go(projet)
        if self.projets.get(projet.id) is projet:
            self._sections[projet.id] = Section(projet, self.texts)

    @property
    def fiches(self) -> Mapping[FicheKey, Fiche]:
        """Every fiche, by project then in printed order; the withdrawn ones answer to references, and no more."""
        return self._living

    def is_living(self, key: FicheKey) -> bool:
        """Tell whether a fiche is none of the withdrawn ones."""
        return key in self._living

    def fiche(self, key: FicheKey) -> Fiche:
        """Return a fiche of these projects."""
        return self._by_id[key]

    def section(self, projet: str) -> Section:
        """Return what is known of the fiches of one project."""
        return self._sections[projet]

    def of_projet(self, projet: str) -> tuple[FicheKey, ...]:
        """Return the keys of a project's fiches, in printed order."""
        return self._sections[projet].keys

    def projet_named(self, name: str) -> str | None:
        """Return the id of the project that has this id or this sigle."""
        return self._by_name.get(fold(name))

    def near_projets(self, identifier: str) -> tuple[str, ...]:
        """Return the ids of projects that look like this one, which no fiche says that it comes from."""
        return () if fold(identifier) in self._former else self._near_projets(identifier)

    def with_numero(self, projet: str, numero: str) -> tuple[FicheKey, ...]:
        """Return the fiches of a project whose printed number is this one: « 17 bis », « n°17 BIS », « action 17 »."""
        by_numero = self._sections[projet].by_numero
        for key in (numero_key(numero), numero_key(_OTHER_WORD.sub("", fold(numero)))):
            if key and (found := by_numero.get(key, ())):
                return found
        return ()

    def near_numero(self, projet: str, numero: str) -> tuple[FicheKey, ...]:
        """Return the first three fiches whose number begins like this one: 17 and 17 bis for « 17 ter »."""
        key = numero_key(numero)
        stem: _Stem | None = self._sections[projet].stems
        for part in key[:-1] or key:
            stem = stem and stem.longer.get(part)
        return tuple(stem.first) if stem else ()

    def with_id(self, projet: str, identifier: str) -> tuple[FicheKey, ...]:
        """Return the fiche of a project whose file has this name, if any."""
        key = FicheKey(projet, identifier.strip())
        return (key,) if key in self._by_id else ()

    def near_ids(self, projet: str, identifier: str) -> tuple[str, ...]:
        """Return the ids of a project's fiches that look like this one."""
        return self._sections[projet].near_ids(identifier)

    def with_title(self, projet: str, title: str) -> tuple[FicheKey, ...]:
        """Return the fiches of a project that bear this title, whatever its case, accents and punctuation."""
        section = self._sections[projet]
        found = tuple(section.keys[rank] for rank in section.titles.same(title))
        return tuple(filter(self.is_living, found)) or found

    def is_in(self, key: FicheKey, groupes: Iterable[str]) -> bool:
        """Tell whether a fiche belongs to one of these groups, or to a group that one of them contains."""
        wanted = set(groupes)
        lineage = self.projets[key.projet].lineage(self._by_id[key].contenu.groupe)
        return any(groupe.id in wanted for groupe in lineage)

    def among(self, found: Sequence[FicheKey], groupes: Collection[str], *, within: bool) -> tuple[FicheKey, ...]:
        """Return those of some fiches that are in one of these groups, or `within` one, in a group that it contains.

        All but the first, which may have been found by its id, have the same number.
        """
        section = self._sections[found[0].projet]
        index = section.within_groupe if within else section.by_groupe
        numero = numero_key(self._by_id[found[-1]].contenu.numero)
        kept = dict.fromkeys(key for groupe in dict.fromkeys(groupes) for key in index.get((numero, groupe), ()))
        own = self._by_id[found[0]].contenu.groupe
        if found[0] not in kept and (self.is_in(found[0], groupes) if within else own in set(groupes)):
            return (found[0], *kept)
        return tuple(kept)

    def notation(self, key: FicheKey, seen_from: str | None = None) -> str:
        """Return a reference that leads to a fiche and to no other, as written in the project `seen_from`.

        Where numbers restart in each group, the group is always said: `adultes/4`.
        """
        section, fiche = self._sections[key.projet], self._by_id[key]
        text = numero = fiche.contenu.numero
        several = len(self.with_numero(key.projet, numero)) > 1
        if several or section.projet.territoire.contenu.numerotation == "par-groupe":
            single = len(section.by_groupe.get((numero_key(numero), fiche.contenu.groupe), ())) == 1
            text = f"{fiche.contenu.groupe}/{numero}" if single else fiche.id
        if ":" in numero or "/" in numero:
            text = fiche.id  # the notation would be read as a project or a group
        return text if seen_from in {None, key.projet} else f"{key.projet}:{text}"

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        names = ((fold(name), p.id) for p in self.projets.values() for name in (p.id, p.territoire.contenu.sigle))
        return first_of_each(names)

    @cached_property
    def _former(self) -> frozenset[str]:
        living = self._living.values()
        return frozenset(fold(text.partition(":")[0]) for fiche in living for text in fiche.contenu.issue_de)

    @cached_property
    def _near_projets(self) -> Callable[[str], tuple[str, ...]]:
        return suggester(self.projets)
