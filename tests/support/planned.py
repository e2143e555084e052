"""Two fiches whose deadlines are of several kinds, for a planning."""

from __future__ import annotations

FICHE = """
numero: 7 bis
titre: Informer | écouter
groupe: axe-1
pilotes: ch-essai
objectifs_operationnels:
  - libelle: Écrire un *livret*, [voir](https://exemple.fr)
    echeance: 2019
  - projet: Projet 1
    libelle: Diffuser
    echeance: 2021-2023
  - libelle: "=HYPERLINK(1)"
    echeance: "-"
  - libelle: Évaluer
    echeance: avant juillet 2020
"""


OTHER = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: 2024}]}"
