"""Resolve a reference to a fiche: `22`, `17 bis`, `adultes/4`, `1.1.1`, an id, `mayenne-53:22`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from ptsm_cli.common.french import proches
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.mentions import Place

_NOTATION = re.compile(r"(?:(?P<projet>[^:/]++):)?(?:(?P<groupe>[^:/]++)/)?(?P<numero>[^:/]++)")
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
    projet, groupe = trouve["projet"], trouve["groupe"]
    return Reference(trouve["numero"].strip(), groupe and (groupe.strip() or groupe), projet and projet.strip())


def resoudre(
    annuaire: Annuaire, reference: Reference, projet: str, groupe: str | None = None, *, prose: bool = False
) -> Resolution:
    """Return where a reference leads, as written in a fiche of `groupe` in `projet`.

    In the prose of a project whose numbers restart in each group, a bare number belongs to the same group.
    """
    if reference.projet is None:
        return _dans_le_projet(annuaire, reference, projet, groupe, prose=prose)
    nomme = annuaire.projet_nomme(reference.projet)
    if nomme is None:
        return Resolution(Statut.PROJET_ABSENT, proches=tuple(_projets_proches(annuaire, reference.projet)))
    resolution = _dans_le_projet(annuaire, reference, nomme, None, prose=False)
    return replace(resolution, proches=tuple(f"{nomme}:{voisin}" for voisin in resolution.proches))


def _projets_proches(annuaire: Annuaire, ecrit: str) -> Iterator[str]:
    """Yield the projects whose id was probably meant: « mayenne-54 » is not a slip for « mayenne-53 »."""
    chiffres = re.findall(r"\d+", ecrit)
    return (projet for projet in annuaire.projets_proches(ecrit) if re.findall(r"\d+", projet) == chiffres)


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
    nommes = annuaire.section(trouves[0].projet).groups.named_by(mots, prose=prose)
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


def _homonymes(annuaire: Annuaire, reference: Reference, trouves: tuple[Cle, ...]) -> tuple[str, ...]:
    """Return references to fiches of the same number in other groups, those of the nearest names first."""
    notations = [annuaire.notation(cle) for cle in trouves]
    voulue = f"{reference.groupe or ''}/{reference.numero}"
    return tuple(dict.fromkeys([*proches(voulue, notations), *notations]))[:_PROCHES_MAXIMUM]


def _voisins(annuaire: Annuaire, reference: Reference, projet: str) -> tuple[str, ...]:
    """Return references that exist and look like one that does not: same first figures, or near id."""
    trouves = [annuaire.notation(cle) for cle in annuaire.voisins_du_numero(projet, reference.numero)]
    return tuple(dict.fromkeys(trouves or annuaire.ids_proches(projet, reference.numero)))
