"""Titles in the prose: which fiche a title alone names, and whether the title beside a number is the right one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.references import Resolution, Statut, un_seul
from ptsm_cli.links.title_index import titres_de
from ptsm_cli.links.titles import RESSEMBLANCE, Wording, abrege, cle_du_titre, read_title, ressemblance
from ptsm_cli.projet.projet import Fiche

_AVANCE = 0.3
"""How much nearer to another fiche's title a title must be not to be taken for the target's."""

_MOTS_D_UN_TITRE = 3
"""Fewer words than that outside guillemets are a remark, not a title."""

_PROCHES_MAXIMUM = 3


class AccordTitre(StrEnum):
    """How the title quoted beside a number agrees with the fiche of that number."""

    IDENTIQUE = "identique"
    PROCHE = "proche"
    AUTRE_FICHE = "autre-fiche"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Accord:
    """The agreement of a quoted title; `autre` is the fiche whose title it is, when it is another's."""

    etat: AccordTitre
    autre: Cle | None = None


def resoudre_titre(annuaire: Annuaire, titre: str, projet: str) -> Resolution:
    """Return the fiche of a project that a title alone names: the same title, or one that can be no other."""
    if trouves := annuaire.avec_le_titre(projet, titre) or _qui_portent_presque(annuaire, titre, projet):
        return un_seul(trouves)
    section = annuaire.section(projet)
    voisins = (section.cles[rank] for rank in section.titles.resembling(titre))
    proches = tuple(dict.fromkeys((*mal_ecrits(annuaire, titre, projet), *voisins)))[:_PROCHES_MAXIMUM]
    return Resolution(Statut.INCONNU, proches=tuple(annuaire.notation(c, projet) for c in proches))


def mal_ecrits(annuaire: Annuaire, titre: str, projet: str) -> tuple[Cle, ...]:
    """Return the fiches of a project whose title is this one but for a letter or two."""
    section = annuaire.section(projet)
    return tuple(section.cles[rank] for rank in section.titles.misspelt(titre))


def juger_titre(annuaire: Annuaire, titre: str, cible: Cle, *, cite: bool) -> Accord | None:
    """Return whether a title is that of `cible`, or None where words outside guillemets are no title at all."""
    exacts = annuaire.avec_le_titre(cible.projet, titre)
    if exacts:
        return Accord(AccordTitre.IDENTIQUE) if cible in exacts else Accord(AccordTitre.AUTRE_FICHE, exacts[0])
    if not cite and len(cle_du_titre(titre)) < _MOTS_D_UN_TITRE:
        return None
    presque = _qui_portent_presque(annuaire, titre, cible.projet)
    lu = read_title(titre)
    proximite = _proximite(annuaire.fiche(cible), lu)
    devance = any(_proximite(annuaire.fiche(c), lu) >= proximite + _AVANCE for c in presque)
    if cible in presque or (not devance and (proximite >= RESSEMBLANCE or _abrege(annuaire.fiche(cible), lu))):
        return Accord(AccordTitre.PROCHE)
    if presque:
        return Accord(AccordTitre.AUTRE_FICHE, presque[0])
    return Accord(AccordTitre.DIFFERENT) if cite else None


def _abrege(fiche: Fiche, titre: Wording) -> bool:
    return any(abrege(titre, read_title(porte)) for porte in titres_de(fiche))


def _proximite(fiche: Fiche, titre: Wording) -> float:
    return max(ressemblance(titre, read_title(porte)) for porte in titres_de(fiche))


def _qui_portent_presque(annuaire: Annuaire, titre: str, projet: str) -> tuple[Cle, ...]:
    section = annuaire.section(projet)
    return tuple(section.cles[rank] for rank in section.titles.nearly(titre))
