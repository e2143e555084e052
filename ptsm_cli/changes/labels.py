"""How the fields of the files are called in a sentence, with their gender and number."""

from __future__ import annotations

from typing import NamedTuple


class Label(NamedTuple):
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


LABELS: dict[str, Label] = {
    "a": Label("nouvelle échéance", feminine=True),
    "acteurs": Label("organisation", feminine=True),
    "ajouts": Label("ajout"),
    "alias": Label("autre nom"),
    "annee": Label("année", feminine=True),
    "apres": Label("jalon précédent"),
    "auteur": Label("auteur"),
    "autres_precisions": Label("autre précision", feminine=True),
    "budget": Label("poste de budget"),
    "cadence": Label("cadence", feminine=True),
    "calendrier": Label("repère de mesure"),
    "categorie": Label("catégorie", feminine=True),
    "charges": Label("charges", feminine=True, plural=True),
    "colonnes": Label("colonne", feminine=True),
    "communes": Label("commune", feminine=True),
    "composition": Label("membre"),
    "conditions_d_acces": Label("condition d'accès", feminine=True),
    "contact": Label("contact"),
    "contenu": Label("contenu"),
    "contexte": Label("contexte"),
    "courriel": Label("courriel"),
    "court": Label("libellé court"),
    "date": Label("date", feminine=True),
    "date_signature": Label("date de signature", feminine=True),
    "de": Label("échéance d'avant", feminine=True),
    "debut": Label("début"),
    "debut_reel": Label("début réel"),
    "decide_par": Label("auteur de la décision"),
    "decision": Label("décision", feminine=True),
    "decisions": Label("décision", feminine=True),
    "decisions_attendues": Label("décision attendue", feminine=True),
    "delai": Label("délai"),
    "denominateur": Label("dénominateur"),
    "departements": Label("département"),
    "deploiement": Label("lieu de déploiement"),
    "description": Label("description", feminine=True),
    "diagnostic": Label("donnée de diagnostic", feminine=True),
    "difficulte": Label("difficulté", feminine=True),
    "dimensions": Label("dimension", feminine=True),
    "duree": Label("durée", feminine=True),
    "duree_minutes": Label("durée prévue, en minutes,", feminine=True),
    "echeance": Label("échéance", feminine=True),
    "echelle": Label("échelle", feminine=True),
    "effectif_annonce": Label("effectif annoncé"),
    "effectif_etudie": Label("effectif étudié"),
    "effectif_finance": Label("effectif financé"),
    "etat": Label("état"),
    "etp": Label("nombre d'équivalents temps plein"),
    "evaluation": Label("évaluation", feminine=True),
    "fiche": Label("fiche", feminine=True),
    "fiches": Label("fiche", feminine=True),
    "fin": Label("fin", feminine=True),
    "fin_reelle": Label("fin réelle", feminine=True),
    "financeur": Label("financeur"),
    "financeurs": Label("financeur"),
    "fonction": Label("fonction", feminine=True),
    "frequence": Label("fréquence", feminine=True),
    "genre": Label("genre"),
    "glossaire": Label("sigle"),
    "groupe": Label("groupe"),
    "groupes": Label("groupe"),
    "heure": Label("heure", feminine=True),
    "horizon": Label("horizon"),
    "id": Label("identifiant"),
    "indicateurs": Label("indicateur"),
    "instance": Label("instance", feminine=True),
    "instances": Label("instance", feminine=True),
    "intervalles": Label("période", feminine=True),
    "invitations_annoncees": Label("nombre d'invitations annoncé"),
    "invites": Label("nombre d'invités"),
    "jalons": Label("jalon"),
    "le": Label("date de la décision", feminine=True),
    "libelle": Label("libellé"),
    "liens": Label("lien"),
    "lieu": Label("lieu"),
    "lignes": Label("ligne", feminine=True),
    "livret": Label("présence dans le livret", feminine=True),
    "membre": Label("membre"),
    "membres": Label("organisation présente", feminine=True),
    "membres_annonces": Label("nombre de membres annoncé"),
    "meme_contenu_que": Label("fiche de même contenu", feminine=True),
    "mention": Label("mention", feminine=True),
    "mesures": Label("mesure", feminine=True),
    "meteo": Label("météo", feminine=True),
    "methode": Label("méthode", feminine=True),
    "minimum": Label("nombre minimal de réunions"),
    "modalites": Label("modalité", feminine=True),
    "montant": Label("montant"),
    "motif": Label("motif"),
    "moyens": Label("moyen"),
    "nature": Label("nature", feminine=True),
    "niveau": Label("niveau"),
    "nom": Label("nom"),
    "nombre": Label("nombre"),
    "note": Label("note", feminine=True),
    "notes": Label("note de suivi", feminine=True),
    "numerateur": Label("numérateur"),
    "numero": Label("numéro"),
    "numerotation": Label("numérotation", feminine=True),
    "objectif": Label("objectif"),
    "objectifs_operationnels": Label("objectif"),
    "objectifs_strategiques": Label("objectif stratégique"),
    "objet": Label("objet"),
    "operateurs": Label("opérateur"),
    "ordre_du_jour": Label("point de l'ordre du jour"),
    "organisme": Label("organisme"),
    "orientations": Label("orientation", feminine=True),
    "par": Label("auteur"),
    "parent": Label("rattachement"),
    "partenaires": Label("partenaire"),
    "participants_annonces": Label("nombre de participants annoncé"),
    "periode": Label("période", feminine=True),
    "phrase": Label("phrase", feminine=True),
    "pilotes": Label("pilote"),
    "plan": Label("plan"),
    "plans": Label("plan de référence"),
    "points": Label("point de rupture"),
    "points_de_vigilance": Label("point de vigilance"),
    "porteur": Label("porteur"),
    "poste": Label("poste"),
    "precedente": Label("vague précédente", feminine=True),
    "precision": Label("précision", feminine=True),
    "presence": Label("présence", feminine=True),
    "presentation": Label("présentation", feminine=True),
    "presents": Label("nombre de présents"),
    "priorites": Label("priorité", feminine=True),
    "projet": Label("intertitre"),
    "public": Label("public"),
    "public_cible": Label("public"),
    "qualite": Label("qualité", feminine=True),
    "redacteurs": Label("rédacteur"),
    "reference": Label("référence", feminine=True),
    "references": Label("référence", feminine=True),
    "region": Label("région", feminine=True),
    "remplacee_par": Label("réunion de remplacement", feminine=True),
    "repere": Label("repère"),
    "reports": Label("report d'échéance"),
    "responsable": Label("responsable"),
    "resultats_attendus": Label("résultat attendu"),
    "retraits": Label("retrait"),
    "reunions": Label("réunion", feminine=True),
    "reunions_annoncees": Label("nombre de réunions annoncé"),
    "role": Label("rôle"),
    "rubriques": Label("rubrique", feminine=True),
    "ruptures": Label("rupture", feminine=True),
    "secteur": Label("secteur"),
    "sigle": Label("sigle"),
    "signataires": Label("signataire"),
    "site": Label("site"),
    "source": Label("source", feminine=True),
    "sous_territoire": Label("sous-territoire"),
    "sous_territoires": Label("sous-territoire"),
    "statut": Label("statut"),
    "suivi": Label("note de suivi", feminine=True),
    "telephone": Label("téléphone"),
    "territoire_concerne": Label("territoire"),
    "texte": Label("texte"),
    "titre": Label("titre"),
    "titre_court": Label("titre court"),
    "travaux": Label("travaux", plural=True),
    "type": Label("type"),
    "unite": Label("unité", feminine=True),
    "url": Label("adresse", feminine=True),
    "vague": Label("vague", feminine=True),
    "vagues": Label("vague", feminine=True),
    "valeur": Label("valeur", feminine=True),
    "valeur_cible": Label("valeur cible", feminine=True),
    "valeur_initiale": Label("valeur initiale", feminine=True),
    "valeurs": Label("valeur", feminine=True),
    "version": Label("version", feminine=True),
    "volet": Label("volet"),
    "volets": Label("volet"),
    "zone": Label("zone", feminine=True),
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


def label_of(field: str) -> Label:
    """Return how a field is called."""
    return LABELS.get(field) or Label(field.replace("_", " "))
