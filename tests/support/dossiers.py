"""A project with two bodies and five meetings, and the dossiers of these."""

from __future__ import annotations

from datetime import date

from small_projet import fiche
from tables import text_of

from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents import dossier
from ptsm_cli.render.documents.dossier import Dossier
from ptsm_cli.render.request import Request

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil, composition: [Usagers]}
  - {id: gt, nom: Groupe Accompagner, type: groupe-de-travail, groupe: axe-2}
reunions:
  - {id: copil-1, instance: copil, date: 2019-12-04, statut: tenue,
     decisions: [Écrire les fiches, {libelle: Relire, fiches: ["1", inconnue]}]}
  - {id: copil-2, instance: copil, date: 2020-03-25, statut: annulee, remplacee_par: copil-3}
  - {id: gt-1, instance: gt, date: 2020-05-01, statut: tenue}
  - {id: copil-3, instance: copil, date: 2020-06-23, heure: "9:00", statut: prevue, lieu: Mairie, objet: Bilan,
     ordre_du_jour: [Calendrier, Fiches], decisions_attendues: [Valider]}
  - {id: copil-4, instance: copil, date: 2020-10-07, statut: prevue}
"""

FICHES = {
    "01": fiche(
        "1",
        "Former",
        "pilotes: à définir\nobjectifs_operationnels:\n"
        "  - {libelle: Passé, echeance: 2019, operateurs: ch-essai}\n"
        "  - {libelle: Réalisé, echeance: 2019}\n"
        "  - {libelle: En cours, echeance: été 2020}\n"
        "  - {libelle: Sans date, echeance: en continu}\n"
        "  - {libelle: Plus tard, echeance: octobre 2020}\n"
        "suivi:\n"
        "  - {date: 2020-01-15, objectif: 2, etat: realise}\n"
        "  - {date: 2020-02-01, objectif: 3, etat: en-cours, note: Un groupe se réunit}\n"
        "  - {date: 2020-07-01, objectif: 3, etat: abandonne}\n",
    ),
    "02": fiche(
        "2",
        "Loger",
        "objectifs_operationnels: [{libelle: Ouvrir, echeance: septembre 2020, pilotes: ch-essai}]\n",
        "axe-2",
    ),
    "03": fiche("3", "Écouter", "meme_contenu_que: '1'\n"),
}


def compose(projet: Projet, asked: str | date) -> Dossier:
    """Return the dossier of the meeting of this id, or of the next one from this day on."""
    asked_for = Request((projet,), asked) if isinstance(asked, str) else Request((projet,), day=asked)
    return dossier.compose(asked_for)


def echeances(folder: Dossier) -> list[tuple[str, list[str]]]:
    """Return the deadlines of a dossier: each heading with the objectives under it."""
    table = folder.echeances.tableau
    return [
        (block.titre.replace("\u00a0", " "), [text_of(row.cases[1]) for row in block.rangs])
        for block in (table.blocs if table else ())
    ]
