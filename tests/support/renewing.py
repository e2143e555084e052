"""A roadmap of six fiches that another follows, and what is read of that one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from small_projet import fiche

from ptsm_cli.editing.renewal import Renewal
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet

DAY = date(2021, 6, 1)


TERRITOIRE = """\
# Le territoire
id: essai
nom: Essai
sigle: PTSM E
version: {libelle: V1, date: 2019}
horizon: {debut: 2019, fin: 2024} # cinq ans
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Loger, effectif_annonce: 4} # le seul
vagues: [{id: v, titre: V, nature: programmation}]
"""
FICHES = {
    "01": """\
# Loger

# La première
numero: 1
titre: Loger
groupe: axe-1 # son axe
vagues: [v]
contexte: "Voir la fiche n°2, les fiches n°2 et 3, la fiche n°4."
liens: [{fiche: 2, objet: bail}, {fiche: '3'}]
objectifs_operationnels:
  - {libelle: Louer, echeance: 2020}
  # Celui-ci reste.
  - libelle: Ouvrir # note
    echeance: à partir de 2020
  - Suivre
  - libelle: Bâtir
    volets:
      - {echeance: 2020}
      - {echeance: fin 2021, modalites: [avec les bailleurs]}
suivi:
  - {date: 2020-12-01, objectif: 1, etat: realise}
""",
    "02": "{numero: 2, titre: Meubler, groupe: axe-1, objectifs_operationnels: Acheter, echeance: 2021}\n",
    "03": fiche("3", "Informer", "remplace: 4\nobjectifs_operationnels: [{libelle: Dire, id: dire, echeance: 2019}]\n"),
    "04": fiche("4", "Afficher", "retiree_le: 2020-01-01\n"),
    "05": fiche("5", "Équiper", "meme_contenu_que: 2\n"),
    "06": fiche("6", "Héberger", "meme_contenu_que: 1\n"),
}
GOUVERNANCE = """\
instances:
  # Le comité
  - id: copil
    nom: COPIL
    type: copil
    fiches:
      - 1
      - 2
reunions: [{id: un, instance: copil, date: 2020-01-01, statut: tenue}]
jalons: [{id: arrete, libelle: Arrêté, type: arrete, date: 2019-02-01}]
"""


def again(renewal: Renewal) -> Projet:
    """Return the new roadmap, as it would be read."""
    texts = {name: text.encode() for name, text in renewal.files.items() if name.endswith(".yaml")}
    return load_projet(Path("suite"), "suite", Named(texts=texts, only=True))
