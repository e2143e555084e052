"""The fiches of one or several projects, by id, by number and by title: built once, then read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ptsm_cli.common.french import plier, suggester
from ptsm_cli.links.groups import GroupNames
from ptsm_cli.links.title_index import TitleIndex
from ptsm_cli.model.territoire import PlanDeReference
from ptsm_cli.projet.projet import Fiche, Projet, cle_numero, premiers

_MARQUE = re.compile(r"^(?:la\s+)?(?:fiche(?:[\s-]+action)?\s*)?(?:(?:n\s?[°o]\s?\.?|numero)\s*(?=\d))?(?=\S)")

_VOISINS_MAXIMUM = 3

CleNumero = tuple[tuple[int, int, str], ...]


class Cle(NamedTuple):
    """What identifies a fiche among several projects."""

    projet: str
    """Id of the territory."""
    fiche: str
    """Stem of the file's name."""


def cle_du_numero(numero: str) -> CleNumero:
    """Return what makes two numbers the same: « 17 bis », « 17bis », « fiche n°17 BIS »."""
    return cle_numero(_MARQUE.sub("", plier(numero)))


@dataclass(slots=True)
class _Stem:
    """The first fiches whose number begins with some parts, and the parts that may follow."""

    first: list[Cle] = field(default_factory=list)
    longer: dict[tuple[int, int, str], _Stem] = field(default_factory=dict)


class Section:
    """The fiches of one project; each way to find them is prepared when it is first needed."""

    def __init__(self, projet: Projet) -> None:
        self.projet = projet
        self.cles = tuple(Cle(projet.id, fiche.id) for fiche in projet.fiches)
        self._numeros = tuple(cle_du_numero(fiche.contenu.numero) for fiche in projet.fiches)

    @cached_property
    def by_number(self) -> Mapping[CleNumero, tuple[Cle, ...]]:
        """Fiches by what makes two numbers the same."""
        found: dict[CleNumero, list[Cle]] = {}
        for cle, numero in zip(self.cles, self._numeros, strict=True):
            found.setdefault(numero, []).append(cle)
        return {numero: tuple(cles) for numero, cles in found.items()}

    @cached_property
    def by_group(self) -> Mapping[tuple[CleNumero, str], int]:
        """How many fiches of a group have a number."""
        places = zip(self._numeros, self.projet.fiches, strict=True)
        return Counter((numero, fiche.contenu.groupe) for numero, fiche in places if numero)

    @cached_property
    def stems(self) -> _Stem:
        """Fiches by the first parts of their number."""
        root = _Stem()
        for cle, numero in zip(self.cles, self._numeros, strict=True):
            stem = root
            for part in numero:
                stem = stem.longer.setdefault(part, _Stem())
                if len(stem.first) < _VOISINS_MAXIMUM:
                    stem.first.append(cle)
        return root

    @cached_property
    def titles(self) -> TitleIndex:
        """Fiches by title; what is found there is ranks in `cles`."""
        return TitleIndex(self.projet.fiches)

    @cached_property
    def groups(self) -> GroupNames:
        """Groups by what names them."""
        return GroupNames(self.projet)

    @cached_property
    def plans(self) -> Mapping[str, PlanDeReference]:
        """The other plans that the territory declares, by title, sigle and id; the first one that bears a name."""
        plans = self.projet.territoire.contenu.plans
        return premiers((plier(nom), plan) for plan in plans for nom in (plan.id, plan.sigle, plan.titre) if nom)

    @cached_property
    def near_ids(self) -> Callable[[str], tuple[str, ...]]:
        """What finds the ids that look like one."""
        return suggester(cle.fiche for cle in self.cles)


class Annuaire:
    """The fiches of some projects by their ids, numbers and titles."""

    def __init__(self, projets: Iterable[Projet]) -> None:
        self.projets: Mapping[str, Projet] = premiers((projet.id, projet) for projet in projets)
        self._sections = {identifiant: Section(projet) for identifiant, projet in self.projets.items()}
        self._par_id = {
            cle: fiche
            for section in self._sections.values()
            for cle, fiche in zip(section.cles, section.projet.fiches, strict=True)
        }

    @property
    def fiches(self) -> Mapping[Cle, Fiche]:
        """Every fiche, by project then in printed order."""
        return self._par_id

    def fiche(self, cle: Cle) -> Fiche:
        """Return a fiche of these projects."""
        return self._par_id[cle]

    def section(self, projet: str) -> Section:
        """Return what is known of the fiches of one project."""
        return self._sections[projet]

    def du_projet(self, projet: str) -> tuple[Cle, ...]:
        """Return the keys of a project's fiches, in printed order."""
        return self._sections[projet].cles

    def projet_nomme(self, nom: str) -> str | None:
        """Return the id of the project that has this id or this sigle."""
        return self._par_nom.get(plier(nom))

    def projets_proches(self, identifiant: str) -> tuple[str, ...]:
        """Return the ids of projects that look like this one."""
        return self._near_projects(identifiant)

    def avec_le_numero(self, projet: str, numero: str) -> tuple[Cle, ...]:
        """Return the fiches of a project whose printed number is this one: « 17 bis », « 17bis », « n°17 BIS »."""
        cle = cle_du_numero(numero)
        return self._sections[projet].by_number.get(cle, ()) if cle else ()

    def voisins_du_numero(self, projet: str, numero: str) -> tuple[Cle, ...]:
        """Return the first three fiches whose number begins like this one: 17 and 17 bis for « 17 ter »."""
        cle = cle_du_numero(numero)
        stem: _Stem | None = self._sections[projet].stems
        for part in cle[:-1] or cle:
            stem = stem and stem.longer.get(part)
        return tuple(stem.first) if stem else ()

    def avec_l_id(self, projet: str, identifiant: str) -> tuple[Cle, ...]:
        """Return the fiche of a project whose file has this name, if any."""
        cle = Cle(projet, identifiant.strip())
        return (cle,) if cle in self._par_id else ()

    def ids_proches(self, projet: str, identifiant: str) -> tuple[str, ...]:
        """Return the ids of a project's fiches that look like this one."""
        return self._sections[projet].near_ids(identifiant)

    def avec_le_titre(self, projet: str, titre: str) -> tuple[Cle, ...]:
        """Return the fiches of a project that bear this title, whatever its case, accents and punctuation."""
        section = self._sections[projet]
        return tuple(section.cles[rank] for rank in section.titles.same(titre))

    def est_dans(self, cle: Cle, groupes: Iterable[str]) -> bool:
        """Tell whether a fiche belongs to one of these groups, or to a group that one of them contains."""
        voulus = set(groupes)
        lignee = self.projets[cle.projet].lignee(self._par_id[cle].contenu.groupe)
        return any(groupe.id in voulus for groupe in lignee)

    def notation(self, cle: Cle, depuis: str | None = None) -> str:
        """Return a reference that leads to a fiche and to no other, as written in the project `depuis`.

        Where numbers restart in each group, the group is always said: `adultes/4`.
        """
        section, fiche = self._sections[cle.projet], self._par_id[cle]
        numero, groupe = fiche.contenu.numero, fiche.contenu.groupe
        texte = numero
        plusieurs = len(self.avec_le_numero(cle.projet, numero)) > 1
        if plusieurs or section.projet.territoire.contenu.numerotation == "par-groupe":
            seule = section.by_group.get((cle_du_numero(numero), groupe)) == 1
            texte = f"{groupe}/{numero}" if seule else fiche.id
        if ":" in numero or "/" in numero:
            texte = fiche.id  # the notation would be read as a project or a group
        return texte if depuis in {None, cle.projet} else f"{cle.projet}:{texte}"

    @cached_property
    def _par_nom(self) -> Mapping[str, str]:
        noms = ((plier(nom), p.id) for p in self.projets.values() for nom in (p.id, p.territoire.contenu.sigle))
        return premiers(noms)

    @cached_property
    def _near_projects(self) -> Callable[[str], tuple[str, ...]]:
        return suggester(self.projets)
