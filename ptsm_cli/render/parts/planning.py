"""What templates receive of a planning: data for `_planning.html.j2` and `_planning.md.j2`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ptsm_cli.plan import FichePlan, GroupePlan, Ligne, Pas, Pilotage, Plan
from ptsm_cli.render.parts.anchors import ancre
from ptsm_cli.render.prose.prose import Prose

_ABSENT = "non précisé"
_RUBRIQUES = {
    "pilotes": "Pilotes",
    "partenaires": "Partenaires",
    "financeurs": "Financeurs",
    "indicateurs": "Indicateurs",
}
_PAS = {Pas.SEMESTRE: "semestre", Pas.TRIMESTRE: "trimestre", Pas.ANNEE: "année"}


def nom_du_pas(pas: Pas) -> str:
    """Return how the length of a column is called: « année »."""
    return _PAS[pas]


Libeller = Callable[[Ligne], Prose]
"""How the short wording of a row is printed, with the hyperlinks that the document can follow."""


def decrire(plan: Plan, libeller: Libeller = lambda ligne: Prose(ligne.court)) -> dict[str, Any]:
    """Return a planning as the templates lay it out; the `largeur` of a fiche counts its columns of time."""
    return {
        "projet": plan.projet,
        "titre": plan.titre,
        "ancre": ancre("planning", plan.projet),
        "pas": nom_du_pas(plan.pas),
        "fenetre": _fenetre(plan),
        "annees": [{"annee": str(annee), "nombre": len(periodes)} for annee, periodes in plan.annees],
        "un_rang": plan.pas is Pas.ANNEE or not plan.periodes,
        "periodes": [
            {"label": periode.label, "intitule": periode.intitule, "court": periode.court} for periode in plan.periodes
        ],
        "legende": [{"etat": etat.value, "signe": etat.signe, "texte": etat.texte} for etat in plan.legende],
        "groupes": [_groupe(plan, groupe, libeller) for groupe in plan.groupes],
    }


def _fenetre(plan: Plan) -> str:
    if not plan.periodes:
        return "aucune date"
    premiere, derniere = plan.periodes[0].intitule, plan.periodes[-1].intitule
    return premiere if premiere == derniere else f"{premiere} – {derniere}"


def _groupe(plan: Plan, groupe: GroupePlan, libeller: Libeller) -> dict[str, Any]:
    return {
        "id": groupe.id,
        "ancre": ancre("planning", plan.projet, groupe.id),
        "intitule": groupe.intitule,
        "fiches": [_fiche(plan, fiche, libeller) for fiche in groupe.fiches],
    }


def _fiche(plan: Plan, fiche: FichePlan, libeller: Libeller) -> dict[str, Any]:
    return {
        "id": fiche.id,
        "ancre": ancre("planning", plan.projet, "fiche", fiche.id),
        "numero": fiche.numero,
        "titre": fiche.titre,
        "renvoi": fiche.renvoi,
        "avant": fiche.deborde_avant,
        "apres": fiche.deborde_apres,
        "largeur": len(plan.periodes) + fiche.deborde_avant + fiche.deborde_apres,
        "pilotage": _rubriques(fiche.pilotage),
        "blocs": [
            {"projet": bloc.projet, "lignes": [_ligne(fiche, ligne, libeller) for ligne in bloc.lignes]}
            for bloc in fiche.blocs
        ],
    }


def _ligne(fiche: FichePlan, ligne: Ligne, libeller: Libeller) -> dict[str, Any]:
    return {
        "objectif": ligne.objectif,
        "court": libeller(ligne),
        "premiere": ligne.premiere,
        "precision": ligne.precision,
        "echeance": ligne.echeance,
        "en_travers": ligne.en_travers,
        "cellules": ligne.cellules,
        "avant": ligne.avant,
        "apres": ligne.apres,
        "pilotage": _rubriques(ligne.pilotage, fiche.pilotage) if ligne.premiere else [],
    }


def _rubriques(pilotage: Pilotage, commun: Pilotage | None = None) -> list[dict[str, Any]]:
    """Return who leads, helps and pays, and how one will know; beside `commun`, only what differs from it."""
    return [
        {"libelle": libelle, "noms": list(getattr(pilotage, champ)) or [_ABSENT]}
        for champ, libelle in _RUBRIQUES.items()
        if commun is None or getattr(pilotage, champ) != getattr(commun, champ)
    ]
