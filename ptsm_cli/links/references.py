"""Resolve a reference to a fiche: `22`, `17 bis`, `adultes/4`, `1.1.1`, an id, `mayenne-53:22`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ptsm_cli.common.french import plier, proches
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.mentions import Place
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Projet

_MOT = re.compile(r"[^\W_]+")
_NUMERO = re.compile(r"\bn\s?[°o]\s?(?=\d)")
_ABREGE = 3
"""Letters below which a word is no abbreviation of another."""
_VIDES = frozenset(_MOT.findall("a au aux avec d dans de des du en et l la le les par pour sur actions"))


class Nommes(NamedTuple):
    """What words say of groups. `annonce` is True when they begin like the name of a group of this project."""

    groupes: tuple[str, ...]
    """Ids of the groups that they name, most often one or none."""
    annonce: bool
    entier: bool
    """True when they say nothing else than the name of the group."""


def groupes_nommes(projet: Projet, mots: str, *, prose: bool) -> Nommes:
    """Return the groups that words name by their id, title or number; in prose, the main words of a title do."""
    groupes = list(projet.groupes.values())
    plies = _NUMERO.sub("", plier(mots))
    exacts = tuple(groupe.id for groupe in groupes if plies in _appellations(groupe))
    genres = _genres(groupes)
    annonce = any(plies.startswith(genre) for genre in genres)
    if exacts or not prose:
        return Nommes(exacts, annonce, entier=True)
    dits = _mots(mots) - genres
    poids = {groupe.id: _poids(groupe, dits, genres, annonce=annonce) for groupe in groupes}
    meilleur = max(poids.values(), default=0)
    gagnants = tuple(groupe for groupe, valeur in poids.items() if valeur == meilleur and meilleur)
    noms = (_mots(nom) - genres for groupe in groupes for nom in (groupe.titre, groupe.id))
    entier = any(len(nom) == len(dits) and _tous_dits(nom, dits) for nom in noms)
    return Nommes(gagnants if len(gagnants) == 1 else (), annonce, entier)


def _poids(groupe: Groupe, dits: set[str], genres: set[str], *, annonce: bool) -> int:
    """Return how many words name a group: all those of its title or id must be said.

    Words that do not begin like the name of a group (« accueil des adultes ») must say nothing else.
    """
    noms = (_mots(groupe.titre) - genres, _mots(groupe.id) - genres)
    return max((len(nom) for nom in noms if nom and (_tous_dits(nom, dits) if annonce else nom == dits)), default=0)


def _tous_dits(nom: set[str], dits: set[str]) -> bool:
    """Tell whether every word of a name is said, if only by its first letters: « parcours ado »."""
    return all(any(mot.startswith(dit) for dit in dits if dit == mot or len(dit) >= _ABREGE) for mot in nom)


def _appellations(groupe: Groupe) -> set[str]:
    """Return the folded names of a group: id, title, number, « axe 2 »."""
    noms = {plier(groupe.id), plier(groupe.titre), plier(groupe.etiquette)}
    if groupe.numero:
        noms |= {plier(groupe.numero), f"{plier(groupe.genre).split('-')[0]} {plier(groupe.numero)}"}
    return noms


def _genres(groupes: list[Groupe]) -> set[str]:
    """Return the words by which this project calls its groups: « parcours », « axe »."""
    return {_singulier(plier(groupe.genre).split("-")[0]) for groupe in groupes} - {"autre"}


def _mots(texte: str) -> set[str]:
    return {_singulier(mot) for mot in _MOT.findall(plier(texte)) if mot not in _VIDES and not mot.isdigit()}


def _singulier(mot: str) -> str:
    return mot[:-1] if mot.endswith(("s", "x")) and mot != "parcours" else mot


_NOTATION = re.compile(r"(?:(?P<projet>[^:/]+?)\s*:\s*)?(?:(?P<groupe>[^/:]+?)\s*/\s*)?(?P<numero>[^/:]+)")
_GROUPE_NUMEROTE = re.compile(r"(?!objectif\b).*\d", re.IGNORECASE)
"""« axe 7 » is a group, where « objectif 7 » may be one of a fiche's."""

_PROCHES_MAXIMUM = 3


class Statut(StrEnum):
    """What became of a reference."""

    RESOLU = "resolu"
    INCONNU = "inconnu"
    """No fiche answers to it; `proches` may name some."""
    AMBIGU = "ambigu"
    """Several do: `candidats`."""
    PROJET_ABSENT = "projet-absent"
    """It leads to a project that was not read this time: nothing can be said of it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference taken apart. `groupe` is an id or words that may name a group."""

    numero: str
    groupe: str | None = None
    projet: str | None = None
    place: Place = Place.NOTEE


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a reference leads, or why it leads nowhere."""

    statut: Statut
    cible: Cle | None = None
    candidats: tuple[Cle, ...] = ()
    """The fiches that answer to an ambiguous reference; to one unknown, those of that number in other groups."""
    proches: tuple[str, ...] = ()
    """References that exist and look like this one, as one would write them."""


def lire_reference(texte: str) -> Reference:
    """Return the parts of a reference as it is written in `liens`: project, group and number or id."""
    trouve = _NOTATION.fullmatch(texte.strip())
    if trouve is None:
        return Reference(texte.strip())
    return Reference(trouve["numero"].strip(), trouve["groupe"], trouve["projet"])


def resoudre(
    annuaire: Annuaire, reference: Reference, projet: str, groupe: str | None = None, *, prose: bool = False
) -> Resolution:
    """Return where a reference leads, as written in a fiche of `groupe` in `projet`.

    In the prose of a project whose numbers restart in each group, a bare number belongs to the same group.
    """
    if reference.projet is None:
        return _dans_le_projet(annuaire, reference, projet, groupe, prose=prose)
    nomme = _projet_nomme(annuaire, reference.projet)
    if nomme is None:
        return Resolution(Statut.PROJET_ABSENT, proches=tuple(_projets_proches(annuaire, reference.projet)))
    resolution = _dans_le_projet(annuaire, reference, nomme, None, prose=False)
    return replace(resolution, proches=tuple(f"{nomme}:{voisin}" for voisin in resolution.proches))


def _projets_proches(annuaire: Annuaire, ecrit: str) -> Iterator[str]:
    """Yield the projects whose id was probably meant: « mayenne-54 » is not a slip for « mayenne-53 »."""
    chiffres = re.findall(r"\d+", ecrit)
    return (projet for projet in proches(ecrit, annuaire.projets) if re.findall(r"\d+", projet) == chiffres)


def _dans_le_projet(
    annuaire: Annuaire, reference: Reference, projet: str, groupe: str | None, *, prose: bool
) -> Resolution:
    trouves = () if prose else annuaire.avec_l_id(projet, reference.numero)
    trouves = tuple(dict.fromkeys((*trouves, *annuaire.avec_le_numero(projet, reference.numero))))
    if not trouves:
        return Resolution(Statut.INCONNU, proches=_voisins(annuaire, reference, projet))
    return _choisir(annuaire, reference, trouves, groupe, prose=prose)


def _choisir(
    annuaire: Annuaire, reference: Reference, trouves: tuple[Cle, ...], groupe: str | None, *, prose: bool
) -> Resolution:
    """Return the resolution when at least one fiche has the number, or the id, of a reference."""
    projet = annuaire.projets[trouves[0].projet]
    par_groupe = projet.territoire.contenu.numerotation == "par-groupe"
    du_groupe = tuple(c for c in trouves if annuaire.fiche(c).contenu.groupe == groupe)
    if reference.groupe is not None and (par_groupe or not prose or len(trouves) > 1):
        resolution = _dans_le_groupe_dit(annuaire, reference, trouves, du_groupe, prose=prose)
        if resolution is not None:
            return resolution
    if len(du_groupe) == 1:
        return un_seul(du_groupe)
    if prose and par_groupe and len(trouves) == 1 and groupe is not None:
        return _ailleurs(annuaire, reference, trouves)
    return un_seul(trouves)


def _dans_le_groupe_dit(
    annuaire: Annuaire, reference: Reference, trouves: tuple[Cle, ...], du_groupe: tuple[Cle, ...], *, prose: bool
) -> Resolution | None:
    """Return the resolution among the fiches of the group that is said, or None where the words name no group."""
    mots = reference.groupe or ""
    nommes = groupes_nommes(annuaire.projets[trouves[0].projet], mots, prose=prose)
    if nommes.groupes or not prose:
        dedans = {c for c in trouves if annuaire.est_dans(c, nommes.groupes)}
        if reference.place is Place.DETACHEE or (reference.place is Place.AVANT and not nommes.entier):
            dedans |= set(du_groupe)  # « Comme dans l'axe 2, la fiche 3 » may be the fiche 3 of the same group
        possibles = tuple(c for c in trouves if c in dedans)
        return un_seul(possibles) if possibles else _ailleurs(annuaire, reference, trouves)
    vise_un_groupe = reference.place is Place.NOTEE or (reference.place is Place.AVANT and _GROUPE_NUMEROTE.match(mots))
    if nommes.annonce and vise_un_groupe and len(trouves) > 1:
        return Resolution(Statut.AMBIGU, candidats=trouves)
    return None


def _ailleurs(annuaire: Annuaire, reference: Reference, trouves: tuple[Cle, ...]) -> Resolution:
    """Return the resolution of a number that only other groups have."""
    return Resolution(Statut.INCONNU, candidats=trouves, proches=_homonymes(annuaire, reference, trouves))


def un_seul(trouves: tuple[Cle, ...]) -> Resolution:
    """Return the resolution of a reference that one fiche, or several, answer to."""
    if len(trouves) == 1:
        return Resolution(Statut.RESOLU, trouves[0])
    return Resolution(Statut.AMBIGU, candidats=trouves)


def _projet_nomme(annuaire: Annuaire, nom: str) -> str | None:
    """Return the id of the project that a reference names by its id or its sigle, if it was read."""
    return next(
        (p.id for p in annuaire.projets.values() if plier(nom) in {plier(p.id), plier(p.territoire.contenu.sigle)}),
        None,
    )


def _homonymes(annuaire: Annuaire, reference: Reference, trouves: tuple[Cle, ...]) -> tuple[str, ...]:
    """Return references to fiches of the same number in other groups, those of the nearest names first."""
    notations = [annuaire.notation(cle) for cle in trouves]
    voulue = f"{reference.groupe or ''}/{reference.numero}"
    return tuple(dict.fromkeys([*proches(voulue, notations), *notations]))[:_PROCHES_MAXIMUM]


def _voisins(annuaire: Annuaire, reference: Reference, projet: str) -> tuple[str, ...]:
    """Return references that exist and look like one that does not: same first figures, or near id."""
    memes = annuaire.voisins_du_numero(projet, reference.numero)[:_PROCHES_MAXIMUM]
    trouves = [annuaire.notation(cle) for cle in memes]
    return tuple(dict.fromkeys(trouves or annuaire.ids_proches(projet, reference.numero)))
