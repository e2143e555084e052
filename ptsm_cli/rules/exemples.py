"""The base project over which the examples of the rules are laid."""

from __future__ import annotations

SOCLE: dict[str, str] = {
    "territoire.yaml": """\
id: exemple
nom: Exemple
sigle: PTSM 00
horizon: {debut: 2020-S1, fin: 2024-S2}
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Prévenir, priorites: [1, 2, 3, 4, 5, 6]}
""",
    "acteurs.yaml": """\
acteurs:
  - {id: clinique, sigle: CDL, nom: Clinique du Lac, secteur: sanitaire}
  - {id: mairie, nom: Mairie du Lac, secteur: collectivité}
""",
    "fiches/01.yaml": """\
numero: 1
titre: Ouvrir un lieu d'écoute
groupe: axe-1
pilotes: clinique
partenaires: mairie
objectifs_strategiques: Accueillir sans rendez-vous
objectifs_operationnels:
  - libelle: Trouver le local
    echeance: premier semestre 2021
indicateurs:
  - libelle: Nombre de personnes reçues
    valeur_cible: 200
""",
}
"""A project without any finding."""
