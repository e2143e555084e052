"""How the formats for people put an agenda in words."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendrier import Etape, Seance
from ptsm_cli.agenda.states import etat_de_l_echeance
from ptsm_cli.agenda.wording import STATUTS, quand, remplacement, titre
from ptsm_cli.common.french import NBSP, accord, capitale
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.naming import nommer
from ptsm_cli.projet.projet import Projet

_JALONS = {
    "franchi": "franchis",
    "en-retard": "à échéance passée, sans date enregistrée",
    "a-venir": "à venir",
    "sans-date": "sans date certaine",
}
_ECHEANCES = {
    "en-retard": "passées sans réalisation enregistrée",
    "a-venir": "à venir",
    "close": "réalisées ou abandonnées",
}


def etat(seance: Seance) -> str:
    """Return the status of a meeting with its reason and its successor."""
    statut = STATUTS[seance.reunion.statut]
    if seance.reunion.motif:
        statut += f"{NBSP}: {seance.reunion.motif}"
    suite = remplacement(seance)
    return f"{statut} ({suite})" if suite else statut


def lignes_seance(seance: Seance) -> tuple[str, str, str]:
    """Return the cells of a meeting: when, what, status."""
    heure = f", {seance.reunion.heure.replace('h', ':')}" if seance.reunion.heure else ""
    lieu = f" ({seance.reunion.lieu})" if seance.reunion.lieu else ""
    return quand(seance.moment) + heure, titre(seance) + lieu, etat(seance)


def lignes_etape(etape: Etape) -> tuple[str, str, str]:
    """Return the cells of a milestone: when, what, who."""
    return quand(etape.moment), etape.jalon.libelle, etape.jalon.organisme or ""


def lignes_echeance(ligne: LigneEcheance, annuaire: Annuaire, projet: Projet) -> tuple[str, str, str]:
    """Return the cells of a deadline: when, fiche, objective."""
    nom = nommer(annuaire, projet, ligne.fiche)
    return ligne.echeance.texte, f"{capitale(nom)} — {ligne.fiche.contenu.titre}", ligne.libelle


Cellules = tuple[str, str, str]
Bloc = tuple[str, Cellules, list[Cellules]]


def blocs(agenda: Agenda) -> Iterator[Bloc]:
    """Yield the parts of an agenda that are not empty: title, headings, rows."""
    return (bloc for bloc in (*_reunions(agenda), *_jalons(agenda), *_echeances(agenda)) if bloc[2])


def _reunions(agenda: Agenda) -> Iterator[Bloc]:
    parts = (("passées", agenda.passees), ("à venir", agenda.a_venir), ("sans date", agenda.sans_date))
    for nom, seances in parts:
        yield f"Réunions {nom}", ("Quand", "Réunion", "Statut"), [lignes_seance(seance) for seance in seances]


def _jalons(agenda: Agenda) -> Iterator[Bloc]:
    for etat_du_jalon, nom in _JALONS.items():
        etapes = [etape for etape in agenda.etapes if agenda.etats[etape.jalon.id] == etat_du_jalon]
        yield f"Jalons {nom}", ("Quand", "Jalon", "Qui"), [lignes_etape(etape) for etape in etapes]


def _echeances(agenda: Agenda) -> Iterator[Bloc]:
    annuaire = Annuaire([agenda.projet])
    for etat_voulu, nom in _ECHEANCES.items():
        lignes = [x for x in agenda.echeances if etat_de_l_echeance(x, agenda.aujourdhui) == etat_voulu]
        rangs = [lignes_echeance(ligne, annuaire, agenda.projet) for ligne in lignes]
        yield f"Échéances {nom}", ("Échéance", "Fiche", "Objectif"), rangs


def annonce(agenda: Agenda) -> str:
    """Return one sentence on the next meeting, and one on the deadlines that have passed."""
    return " ".join(filter(None, (_prochaine(agenda), _retards(agenda))))


def _retards(agenda: Agenda) -> str:
    if not agenda.en_retard:
        return ""
    passees = accord(agenda.en_retard, "échéance est passée", "échéances sont passées")
    montrees = any(etat_de_l_echeance(ligne, agenda.aujourdhui) == "en-retard" for ligne in agenda.echeances)
    suite = "" if montrees else f"{NBSP}; --from et --to les montrent"
    return f"{passees} sans réalisation enregistrée{suite}."


def _prochaine(agenda: Agenda) -> str:
    """Return one sentence on the next meeting."""
    prochaine = agenda.prochaine
    if prochaine is None:
        return f"Aucune réunion n'est prévue après le {agenda.aujourdhui:%d/%m/%Y}."
    return f"Prochaine réunion{NBSP}: {titre(prochaine)}, {quand(prochaine.moment)}."
