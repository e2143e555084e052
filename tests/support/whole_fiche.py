"""A project with one fiche that says everything that a fiche may say."""

from __future__ import annotations

from small_projet import TERRITOIRE

WHOLE = """
numero: 1
titre: Former les accueils
titre_court: Accueils
groupe: axe-1
vagues: {vague: premiere, decision: financee}
budget:
  - {poste: Formatrices, montant: 12 000 €, financeur: ch-essai, annee: 2020, etp: 0.5}
  - {poste: Salle}
  - {poste: Livret, montant: 800, nature: depense}
dimensions: {publics: [ados]}
deploiement: [{sous_territoire: nord, echeance: 2020, precision: sur deux sites}, {sous_territoire: Le sud}]
niveau: haut
responsable: directrice du CH
pilotes: ch-essai
partenaires: [UNAFAM, GEM]
contexte: Voir la fiche n°2.
description: Une formation.
objectifs_strategiques: [Accueillir mieux, Orienter]
moyens: Deux formatrices
public_cible: [agents d'accueil]
conditions_d_acces: Sur inscription
resultats_attendus: [Des agents formés]
points_de_vigilance: Le temps des agents
autres_precisions: Un livret existe
indicateurs:
  - {libelle: Agents formés, unite: agents, valeur_initiale: 0, valeur_cible: 1200, type: realisation,
     mesures: [{date: 2020-12-31, valeur: 240.5, source: le CHE}]}
liens:
  - {fiche: "2", objet: logement}
  - {plan: le PRS, reference: action 16, url: https://exemple.fr/prs}
objectifs_operationnels:
  - {libelle: Créer un groupe, echeance: 2019, modalites: [Un par site, Deux réunions], operateurs: ch-essai}
  - projet: Projet 1
    libelle: Écrire un module
    echeance: second semestre 2020
    modalites: Sans jargon
    duree: 6 mois
    charges: [12 000 €, temps d'agent]
    pilotes: UNAFAM
    indicateurs: [{libelle: Module écrit, valeur_cible: 1}]
  - libelle: Former
    volets:
      - {operateurs: GEM, modalites: Ici, echeance: 2021}
      - {operateurs: UNAFAM, modalites: Là-bas, echeance: à définir}
suivi:
  - {date: 2020-01-10, objectif: "1", etat: realise}
"""


TERRITORY = f"""{TERRITOIRE}
dimensions: [{{id: publics, titre: Publics, valeurs: [Enfants, {{id: ados, libelle: Adolescents}}]}}]
sous_territoires: [{{id: nord, type: bassin, nom: Bassin du Nord}}]
"""


FICHES = {
    "01": WHOLE,
    "02": "{numero: 2, titre: Loger, groupe: axe-2, contexte: 'Suite de la fiche n°1.'}",
    "03": "{numero: 3, titre: Loger aussi, groupe: axe-2, meme_contenu_que: '2'}",
}
