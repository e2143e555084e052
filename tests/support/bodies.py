"""A project with four bodies and their meetings, and the governance that is printed of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from small_projet import fiche, write_projet

from ptsm_cli.render.documents.gouvernance import compose
from ptsm_cli.render.parts.printed_gouvernance import PrintedGouvernance
from ptsm_cli.render.request import Request

INSTANCES = """\
instances:
  - {id: gt, nom: Groupe de travail Adultes, type: groupe-de-travail, minimum: 3}
  - {id: bureau, nom: Bureau du groupe projet, type: bureau, parent: projet}
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil, niveau: departement, cadence: 2/an,
     reunions_annoncees: 4, membres_annonces: 3, participants_annonces: 20,
     composition: [{membre: ch-essai, fonction: Directrice, nombre: 2}]}
  - {id: projet, nom: Équipe, type: groupe-projet, parent: copil, role: Rédige les fiches., pilotes: ch-essai}
reunions:
  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, motif: Confinement, remplacee_par: copil-2}
  - {id: copil-2, instance: copil, date: 2020-06-23, heure: 14h30, statut: tenue, lieu: Mairie,
     presence: {presents: 12, invites: 20, membres: [ch-essai, Mairie]}}
  - {id: ag-1, instance: ag, echeance: novembre 2019, statut: tenue, objet: Lancement}
"""


def composed(folder: Path, gouvernance: str, day: date = date.min) -> PrintedGouvernance:
    """Return the governance of a small project with these files."""
    projet = write_projet(folder, {"01": fiche("1")}, gouvernance=gouvernance)
    return compose(Request((projet,), day=day)).gouvernance
