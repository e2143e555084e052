"""What the forms of the links share: the arrows to draw, the names of groups, a summary in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ptsm_cli.links.annuaire import Cle
from ptsm_cli.links.liens import Lien
from ptsm_cli.links.references import Statut
from ptsm_cli.links.vue import Vue
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet import Projet
from ptsm_cli.texte import NBSP, accord, guillemets, ou, tronquer

_LARGEUR_DE_TITRE = 72
_LARGEUR_DE_GROUPE = 100
"""The wording of the decree's objectives is long; their number and first words are enough here."""


class Fleche(NamedTuple):
    """One arrow of a drawing; `double` when each of the two fiches cites the other."""

    source: Cle
    cible: Cle
    double: bool


def fleches(vue: Vue) -> Iterator[Fleche]:
    """Yield one arrow for each two fiches that are linked, however many times they are."""
    couples = dict.fromkeys((lien.source, lien.cible) for lien in vue.liens if lien.cible)
    tracees: set[tuple[Cle, Cle]] = set()
    for source, cible in couples:
        if (cible, source) not in tracees:
            tracees.add((source, cible))
            yield Fleche(source, cible, (cible, source) in couples)


def libelle_du_groupe(vue: Vue, projet: Projet, groupe: Groupe | None) -> str:
    """Return « Objectif 1 du décret : titre », after the territory's sigle when there are several."""
    nom = tronquer(groupe.intitule if groupe else "Sans groupe", _LARGEUR_DE_GROUPE)
    return f"{projet.territoire.contenu.sigle} – {nom}" if vue.plusieurs else nom


def resume(vue: Vue) -> str:
    """Return the counts in one sentence."""
    resolus = [lien for lien in vue.liens if lien.cible]
    reciproques = sum(fleche.double for fleche in fleches(vue))
    perdus = len(vue.liens) - len(resolus)
    phrase = f"{accord(len(resolus), 'lien')} entre {accord(len(vue.fiches), 'fiche')}"
    if reciproques:
        phrase += f", dont {accord(reciproques, 'échange réciproque', 'échanges réciproques')}"
    if perdus:
        phrase += f", et {accord(perdus, 'référence')} sans fiche"
    return f"{phrase}."


def raison(vue: Vue, lien: Lien) -> str:
    """Return in words why a reference leads to no fiche."""
    voisins = f" – vouliez-vous dire {ou(lien.resolution.proches)}{NBSP}?" if lien.resolution.proches else ""
    if lien.statut is Statut.AMBIGU:
        return f"plusieurs fiches possibles{NBSP}: {ou(vue.numero(c, lien.source) for c in lien.resolution.candidats)}"
    if lien.statut is Statut.PROJET_ABSENT:
        return f"le projet de cette fiche n'a pas été lu{voisins}"
    return f"aucune fiche n'y répond{voisins}"


def nommer(vue: Vue, cle: Cle, depuis: Cle) -> str:
    """Return the number and, shortened, the title of a fiche as another cites it."""
    return f"{vue.numero(cle, depuis)} {tronquer(vue.fiche(cle).contenu.titre, _LARGEUR_DE_TITRE)}"


def designer(lien: Lien) -> str:
    """Return the words of a reference between guillemets."""
    return guillemets(lien.texte)
