"""Links for programs: the fiches, the links with their places, the links to other plans."""

from __future__ import annotations

from typing import Any

from ptsm_cli.findings.location import route_texte
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.link import Lien, LienPlan
from ptsm_cli.links.view import Vue
from ptsm_cli.report.indented import dumps


def formater(vue: Vue) -> str:
    """Return the links as JSON, ended by a newline.

    Lines and columns are from 1. An id is that of the file, `projet:fiche` when several projects are read.
    """
    contenu = {
        "fiches": [_fiche(vue, cle) for cle in vue.fiches],
        "liens": [_lien(vue, lien) for lien in vue.liens],
        "plans": [_plan(vue, plan) for plan in vue.plans],
    }
    return dumps(contenu)


def _fiche(vue: Vue, cle: Cle) -> dict[str, Any]:
    fiche = vue.fiche(cle)
    return {
        "id": vue.identifiant(cle),
        "projet": cle.projet,
        "numero": fiche.contenu.numero,
        "titre": fiche.contenu.titre,
        "groupe": fiche.contenu.groupe,
        "path": fiche.chemin,
        "citee_par": [vue.identifiant(autre) for autre in vue.graphe.cites_par(cle)],
    }


def _lien(vue: Vue, lien: Lien) -> dict[str, Any]:
    place = lien.location.place
    autre = lien.accord.autre if lien.accord else None
    return {
        "source": vue.identifiant(lien.source),
        "cible": vue.identifiant(lien.cible) if lien.cible else None,
        "origine": lien.origine.value,
        "path": lien.location.path,
        "line": place.line,
        "column": place.column,
        "resolu": lien.cible is not None,
        "reciproque": lien.reciproque,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "route": route_texte(lien.route),
        "texte": lien.texte,
        "statut": lien.statut.value,
        "candidats": [vue.identifiant(cle) for cle in lien.resolution.candidats],
        "proches": list(lien.resolution.proches),
        "objectif": lien.objectif,
        "titre": lien.titre,
        "accord_titre": lien.accord.etat.value if lien.accord else None,
        "titre_de": vue.identifiant(autre) if autre else None,
    }


def _plan(vue: Vue, lien: LienPlan) -> dict[str, Any]:
    place = lien.location.place
    return {
        "source": vue.identifiant(lien.source),
        "plan": lien.plan.id if lien.plan else None,
        "titre": lien.plan.titre if lien.plan else lien.texte,
        "reference": lien.reference,
        "objet": lien.objet,
        "path": lien.location.path,
        "line": place.line,
        "column": place.column,
    }
