"""How the fields of the files are called in a sentence, with their gender and number."""

from __future__ import annotations

from typing import NamedTuple


class FieldName(NamedTuple):
    """The name of a field, one item of it where it is a list, and how « ajouté » agrees with it."""

    name: str
    feminine: bool = False
    plural: bool = False

    def agree(self, participle: str, count: int = 1) -> str:
        """Return a past participle that agrees with so many of these."""
        return f"{participle}{'e' if self.feminine else ''}{'s' if self.plural or count > 1 else ''}"

    def named(self, count: int) -> str:
        """Return the name for one or several: « point de vigilance », « points de vigilance »."""
        if self.plural or count <= 1:
            return self.name
        words = self.name.split(" ")
        joint = next((rank for rank, word in enumerate(words) if word in _JOINTS or "'" in word), len(words))
        return " ".join((*(word if word[-1] in "sx" else f"{word}s" for word in words[:joint]), *words[joint:]))


_JOINTS = frozenset(("de", "du"))


LABELS: dict[str, FieldName] = {
    "a": FieldName("nouvelle échéance", feminine=True),
    "acteurs": FieldName("organisation", feminine=True),
    "ajouts": FieldName("ajout"),
    "alias": FieldName("autre nom"),
    "annee": FieldName("année", feminine=True),
    "apres": FieldName("jalon précédent"),
    "auteur": FieldName("auteur"),
    "autres_precisions": FieldName("autre précision", feminine=True),
    "budget": FieldName("poste de budget"),
    "cadence": FieldName("cadence", feminine=True),
    "calendrier": FieldName("repère de mesure"),
    "categorie": FieldName("catégorie", feminine=True),
    "charges": FieldName("charges", feminine=True, plural=True),
    "colonnes": FieldName("colonne", feminine=True),
    "communes": FieldName("commune", feminine=True),
    "composition": FieldName("membre"),
    "conditions_d_acces": FieldName("condition d'accès", feminine=True),
    "contact": FieldName("contact"),
    "contenu": FieldName("contenu"),
    "contexte": FieldName("contexte"),
    "courriel": FieldName("courriel"),
    "court": FieldName("libellé court"),
    "date": FieldName("date", feminine=True),
    "date_signature": FieldName("date de signature", feminine=True),
    "de": FieldName("échéance d'avant", feminine=True),
    "debut": FieldName("début"),
    "debut_reel": FieldName("début réel"),
    "decide_par": FieldName("auteur de la décision"),
    "decision": FieldName("décision", feminine=True),
    "decisions": FieldName("décision", feminine=True),
    "decisions_attendues": FieldName("décision attendue", feminine=True),
    "delai": FieldName("délai"),
    "denominateur": FieldName("dénominateur"),
    "departements": FieldName("département"),
    "deploiement": FieldName("lieu de déploiement"),
    "description": FieldName("description", feminine=True),
    "diagnostic": FieldName("donnée de diagnostic", feminine=True),
    "difficulte": FieldName("difficulté", feminine=True),
    "dimensions": FieldName("dimension", feminine=True),
    "duree": FieldName("durée", feminine=True),
    "duree_minutes": FieldName("durée prévue, en minutes,", feminine=True),
    "echeance": FieldName("échéance", feminine=True),
    "echelle": FieldName("échelle", feminine=True),
    "effectif_annonce": FieldName("effectif annoncé"),
    "effectif_etudie": FieldName("effectif étudié"),
    "effectif_finance": FieldName("effectif financé"),
    "etat": FieldName("état"),
    "etp": FieldName("nombre d'équivalents temps plein"),
    "evaluation": FieldName("évaluation", feminine=True),
    "fiche": FieldName("fiche", feminine=True),
    "fiches": FieldName("fiche", feminine=True),
    "fin": FieldName("fin", feminine=True),
    "fin_reelle": FieldName("fin réelle", feminine=True),
    "financeur": FieldName("financeur"),
    "financeurs": FieldName("financeur"),
    "fonction": FieldName("fonction", feminine=True),
    "frequence": FieldName("fréquence", feminine=True),
    "genre": FieldName("genre"),
    "glossaire": FieldName("sigle"),
    "groupe": FieldName("groupe"),
    "groupes": FieldName("groupe"),
    "heure": FieldName("heure", feminine=True),
    "horizon": FieldName("horizon"),
    "id": FieldName("identifiant"),
    "indicateurs": FieldName("indicateur"),
    "instance": FieldName("instance", feminine=True),
    "instances": FieldName("instance", feminine=True),
    "intervalles": FieldName("période", feminine=True),
    "invitations_annoncees": FieldName("nombre d'invitations annoncé"),
    "invites": FieldName("nombre d'invités"),
    "jalons": FieldName("jalon"),
    "le": FieldName("date de la décision", feminine=True),
    "libelle": FieldName("libellé"),
    "liens": FieldName("lien"),
    "lieu": FieldName("lieu"),
    "lignes": FieldName("ligne", feminine=True),
    "livret": FieldName("présence dans le livret", feminine=True),
    "membre": FieldName("membre"),
    "membres": FieldName("organisation présente", feminine=True),
    "membres_annonces": FieldName("nombre de membres annoncé"),
    "meme_contenu_que": FieldName("fiche de même contenu", feminine=True),
    "mention": FieldName("mention", feminine=True),
    "mesures": FieldName("mesure", feminine=True),
    "meteo": FieldName("météo", feminine=True),
    "methode": FieldName("méthode", feminine=True),
    "minimum": FieldName("nombre minimal de réunions"),
    "modalites": FieldName("modalité", feminine=True),
    "montant": FieldName("montant"),
    "motif": FieldName("motif"),
    "moyens": FieldName("moyen"),
    "nature": FieldName("nature", feminine=True),
    "niveau": FieldName("niveau"),
    "nom": FieldName("nom"),
    "nombre": FieldName("nombre"),
    "note": FieldName("note", feminine=True),
    "notes": FieldName("note de suivi", feminine=True),
    "numerateur": FieldName("numérateur"),
    "numero": FieldName("numéro"),
    "numerotation": FieldName("numérotation", feminine=True),
    "objectif": FieldName("objectif"),
    "objectifs_operationnels": FieldName("objectif"),
    "objectifs_strategiques": FieldName("objectif stratégique"),
    "objet": FieldName("objet"),
    "operateurs": FieldName("opérateur"),
    "ordre_du_jour": FieldName("point de l'ordre du jour"),
    "organisme": FieldName("organisme"),
    "orientations": FieldName("orientation", feminine=True),
    "par": FieldName("auteur"),
    "parent": FieldName("rattachement"),
    "partenaires": FieldName("partenaire"),
    "participants_annonces": FieldName("nombre de participants annoncé"),
    "periode": FieldName("période", feminine=True),
    "phrase": FieldName("phrase", feminine=True),
    "pilotes": FieldName("pilote"),
    "plan": FieldName("plan"),
    "plans": FieldName("plan de référence"),
    "points": FieldName("point de rupture"),
    "points_de_vigilance": FieldName("point de vigilance"),
    "porteur": FieldName("porteur"),
    "poste": FieldName("poste"),
    "precedente": FieldName("vague précédente", feminine=True),
    "precision": FieldName("précision", feminine=True),
    "presence": FieldName("présence", feminine=True),
    "presentation": FieldName("présentation", feminine=True),
    "presents": FieldName("nombre de présents"),
    "priorites": FieldName("priorité", feminine=True),
    "projet": FieldName("intertitre"),
    "public": FieldName("public"),
    "public_cible": FieldName("public"),
    "qualite": FieldName("qualité", feminine=True),
    "redacteurs": FieldName("rédacteur"),
    "reference": FieldName("référence", feminine=True),
    "references": FieldName("référence", feminine=True),
    "region": FieldName("région", feminine=True),
    "remplacee_par": FieldName("réunion de remplacement", feminine=True),
    "repere": FieldName("repère"),
    "reports": FieldName("report d'échéance"),
    "responsable": FieldName("responsable"),
    "resultats_attendus": FieldName("résultat attendu"),
    "retraits": FieldName("retrait"),
    "reunions": FieldName("réunion", feminine=True),
    "reunions_annoncees": FieldName("nombre de réunions annoncé"),
    "role": FieldName("rôle"),
    "rubriques": FieldName("rubrique", feminine=True),
    "ruptures": FieldName("rupture", feminine=True),
    "secteur": FieldName("secteur"),
    "sigle": FieldName("sigle"),
    "signataires": FieldName("signataire"),
    "site": FieldName("site"),
    "source": FieldName("source", feminine=True),
    "sous_territoire": FieldName("sous-territoire"),
    "sous_territoires": FieldName("sous-territoire"),
    "statut": FieldName("statut"),
    "suivi": FieldName("note de suivi", feminine=True),
    "telephone": FieldName("téléphone"),
    "territoire_concerne": FieldName("territoire"),
    "texte": FieldName("texte"),
    "titre": FieldName("titre"),
    "titre_court": FieldName("titre court"),
    "travaux": FieldName("travaux", plural=True),
    "type": FieldName("type"),
    "unite": FieldName("unité", feminine=True),
    "url": FieldName("adresse", feminine=True),
    "vague": FieldName("vague", feminine=True),
    "vagues": FieldName("vague", feminine=True),
    "valeur": FieldName("valeur", feminine=True),
    "valeur_cible": FieldName("valeur cible", feminine=True),
    "valeur_initiale": FieldName("valeur initiale", feminine=True),
    "valeurs": FieldName("valeur", feminine=True),
    "version": FieldName("version", feminine=True),
    "volet": FieldName("volet"),
    "volets": FieldName("volet"),
    "zone": FieldName("zone", feminine=True),
}
"""By key of the files."""


CLOSED = frozenset(("decision", "etat", "genre", "nature", "niveau", "numerotation", "statut", "type"))
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
    "departement": "département",
    "evaluation": "évaluation",
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


def label_of(field: str) -> FieldName:
    """Return how a field is called."""
    return LABELS.get(field) or FieldName(field.replace("_", " "))
