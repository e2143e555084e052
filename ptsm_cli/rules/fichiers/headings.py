"""What the headings of roadmaps say in other words than the keys of the format."""

from __future__ import annotations

_HEADINGS = {
    "objectifs_operationnels objectifs_strategiques": "objectif|but|finalite",
    "libelle titre nom intitule": "titre|intitule|nom|objectif|action|designation",
    "numero": "n°|no|num|nr|n",
    "echeance": "date|delai|periode|calendrier|calendrier previsionnel|echeancier|planning|temporalite",
    "note autres_precisions": """
        note|commentaire|commentaires|remarque|remarques|observation|observations|points de vigilance
    """,
    "pilotes": """
        porteur|porteurs|referent|referents|responsable|responsables|chef de file|structure porteuse
        pilote de l'action|pilotes de l'action|porteur de l'action|coordonnateur|coordinateur
    """,
    "partenaires": """
        partenaires associes|partenaires a associer|partenaires a mobiliser|acteurs associes|acteurs concernes
        acteurs a mobiliser|partenariat|partenariats
    """,
    "public_cible": "public|publics|cible|cibles|beneficiaires|population cible|public vise|public concerne",
    "territoire_concerne": "territoire|perimetre|perimetre geographique|zone geographique|localisation",
    "contexte": """
        constat|constats|diagnostic|problematique|enjeux|elements de contexte|contexte et enjeux|etat des lieux
    """,
    "description": "descriptif|presentation|contenu|modalites de mise en oeuvre",
    "moyens": "ressources|moyens necessaires|moyens a mobiliser|moyens humains|moyens humains et financiers",
    "indicateurs": """
        indicateurs de suivi|indicateurs d'evaluation|indicateurs de resultat|evaluation|modalites d'evaluation
        criteres d'evaluation|suivi et evaluation
    """,
    "objectifs_operationnels": "actions|etapes|sous-actions|actions a mener|etapes de mise en oeuvre",
    "financeurs": "financement|financements|sources de financement",
    "presence": """
        participants|participation|emargement|excuses|absents|effectif|membres presents|membres_presents
        nombre de presents|nombre de participants|feuille de presence
    """,
    "groupe": "axe|theme|thematique|parcours|axe strategique",
}


SAME = tuple(
    (frozenset(filter(None, map(str.strip, words.replace("\n", "|").split("|")))), tuple(keys.split()))
    for keys, words in _HEADINGS.items()
)
"""Other words for a key, folded, with the keys that they may stand for, the likeliest first."""
