"""The fiches of one or several projects, by id and by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ptsm_cli.common.french import plier, proches
from ptsm_cli.links.titles import cle_du_titre
from ptsm_cli.projet.projet import Fiche, Projet, cle_numero

_MARQUE = re.compile(r"^(?:la\s+)?(?:fiche(?:[\s-]+action)?\s*)?(?:(?:n\s?[°o]\s?\.?|numero)\s*(?=\d))?(?=\S)")

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


def titres_de(fiche: Fiche) -> tuple[str, ...]:
    """Return the titles under which a fiche is printed: in full, and in the livret where it differs."""
    return tuple(titre for titre in (fiche.contenu.titre, fiche.contenu.titre_court) if titre)


class Annuaire:
    """The fiches of some projects by their ids and by their numbers."""

    def __init__(self, projets: Iterable[Projet]) -> None:
        self.projets: dict[str, Projet] = {}
        self._par_id: dict[Cle, Fiche] = {}
        self._par_numero: dict[tuple[str, CleNumero], list[Cle]] = {}
        self._par_titre: dict[tuple[str, tuple[str, ...]], list[Cle]] = {}
        self._par_tronc: dict[tuple[str, CleNumero], list[Cle]] = {}
        self._ids_proches: dict[tuple[str, str], tuple[str, ...]] = {}
        for projet in projets:
            if projet.id in self.projets:
                continue
            self.projets[projet.id] = projet
            for fiche in projet.fiches:
                cle = Cle(projet.id, fiche.id)
                self._par_id[cle] = fiche
                numero = cle_du_numero(fiche.contenu.numero)
                self._par_numero.setdefault((projet.id, numero), []).append(cle)
                for longueur in range(1, len(numero) + 1):
                    self._par_tronc.setdefault((projet.id, numero[:longueur]), []).append(cle)
                for mots in dict.fromkeys(cle_du_titre(titre) for titre in titres_de(fiche)):
                    self._par_titre.setdefault((projet.id, mots), []).append(cle)

    @property
    def fiches(self) -> Mapping[Cle, Fiche]:
        """Every fiche, by project then in printed order."""
        return self._par_id

    def fiche(self, cle: Cle) -> Fiche:
        """Return a fiche of these projects."""
        return self._par_id[cle]

    def du_projet(self, projet: str) -> Iterator[Cle]:
        """Yield the keys of a project's fiches, in printed order."""
        return (Cle(projet, fiche.id) for fiche in self.projets[projet].fiches)

    def avec_le_numero(self, projet: str, numero: str) -> tuple[Cle, ...]:
        """Return the fiches of a project whose printed number is this one: « 17 bis », « 17bis », « n°17 BIS »."""
        cle = cle_du_numero(numero)
        return tuple(self._par_numero.get((projet, cle), ())) if cle else ()

    def voisins_du_numero(self, projet: str, numero: str) -> tuple[Cle, ...]:
        """Return the fiches whose number begins like this one: 17 and 17 bis for « 17 ter »."""
        souche = cle_du_numero(numero)
        return tuple(self._par_tronc.get((projet, souche[:-1] or souche), ()))

    def avec_l_id(self, projet: str, identifiant: str) -> tuple[Cle, ...]:
        """Return the fiche of a project whose file has this name, if any."""
        cle = Cle(projet, identifiant.strip())
        return (cle,) if cle in self._par_id else ()

    def ids_proches(self, projet: str, identifiant: str) -> tuple[str, ...]:
        """Return the ids of a project's fiches that look like this one; looked for once, however often it is cited."""
        cle = (projet, identifiant)
        if cle not in self._ids_proches:
            self._ids_proches[cle] = tuple(proches(identifiant, (c.fiche for c in self.du_projet(projet))))
        return self._ids_proches[cle]

    def avec_le_titre(self, projet: str, titre: str) -> tuple[Cle, ...]:
        """Return the fiches of a project that bear this title, whatever its case, accents and punctuation."""
        return tuple(self._par_titre.get((projet, cle_du_titre(titre)), ()))

    def est_dans(self, cle: Cle, groupes: Iterable[str]) -> bool:
        """Tell whether a fiche belongs to one of these groups, or to a group that one of them contains."""
        voulus = set(groupes)
        lignee = self.projets[cle.projet].lignee(self._par_id[cle].contenu.groupe)
        return any(groupe.id in voulus for groupe in lignee)

    def notation(self, cle: Cle, depuis: str | None = None) -> str:
        """Return a reference that leads to a fiche and to no other, as written in the project `depuis`.

        Where numbers restart in each group, the group is always said: `adultes/4`.
        """
        projet, fiche = self.projets[cle.projet], self._par_id[cle]
        numero, groupe = fiche.contenu.numero, fiche.contenu.groupe
        homonymes = self.avec_le_numero(cle.projet, numero)
        texte = numero
        if len(homonymes) > 1 or projet.territoire.contenu.numerotation == "par-groupe":
            memes = [c for c in homonymes if self._par_id[c].contenu.groupe == groupe]
            texte = f"{groupe}/{numero}" if len(memes) == 1 else fiche.id
        if ":" in numero or "/" in numero:
            texte = fiche.id  # the notation would be read as a project or a group
        return texte if depuis in {None, projet.id} else f"{projet.id}:{texte}"
