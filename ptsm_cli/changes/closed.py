"""How the values of closed lists, written without accents, are said."""

from __future__ import annotations

CLOSED = frozenset(("decision", "etat", "genre", "nature", "niveau", "numerotation", "sens", "statut", "type"))
"""Keys whose values are of a closed list, written without accents."""

_ACCENTED = {
    "a-venir": "à venir",
    "abandonne": "abandonné",
    "bloque": "bloqué",
    "annulee": "annulée",
    "arrete": "arrêté",
    "assemblee-generale": "assemblée générale",
    "contractualisee": "contractualisée",
    "financee": "financée",
    "depense": "dépensé",
    "prevu": "prévu",
    "ensoleille": "ensoleillé",
    "defavorable": "défavorable",
    "departement": "département",
    "evaluation": "évaluation",
    "favorable-avec-reserves": "favorable avec réserves",
    "infra-departemental": "infra-départemental",
    "infra-regional": "infra-régional",
    "objectif-du-decret": "objectif du décret",
    "prevue": "prévue",
    "realisation": "réalisation",
    "realise": "réalisé",
    "region": "région",
    "reporte": "reporté",
    "reportee": "reportée",
    "reseau": "réseau",
    "resultat": "résultat",
    "revise": "révisé",
    "soumis-a-avis": "soumis à avis",
    "valide": "validé",
}


def say_closed(value: str) -> str:
    """Return a value of a closed list as it is printed: « soumis à avis »."""
    return _ACCENTED.get(value, value if " " in value else value.replace("-", " "))
