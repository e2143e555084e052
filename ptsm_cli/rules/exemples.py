"""The base project over which the examples of the rules are laid, and how to write one to disk."""

from __future__ import annotations

from pathlib import Path

from ptsm_cli.rules.regle import Exemple

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


def deployer(exemple: Exemple, dossier: Path) -> Path:
    """Write the base project and the files of an example in `dossier`; return the folder of the project."""
    fichiers: dict[str, str | bytes | None] = {**SOCLE, **exemple.fichiers}
    for relatif, contenu in fichiers.items():
        if contenu is None:
            continue
        chemin = dossier / relatif
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
    return dossier
