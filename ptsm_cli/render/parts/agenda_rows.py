"""An agenda put in words for people: sentences, and rows of three cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendrier import Etape, Seance
from ptsm_cli.agenda.wording import etat, quand, titre
from ptsm_cli.common.typography import NBSP, accord, capitale
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.naming import nommer
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.notes import etat_de_l_echeance

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

Cellules = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class RubriqueAgenda:
    """One part of an agenda: its title, the headings of its columns, its rows."""

    titre: str
    entetes: Cellules
    lignes: tuple[Cellules, ...]


def rubriques(agenda: Agenda, annuaire: Annuaire) -> Iterator[RubriqueAgenda]:
    """Yield the parts of an agenda that are not empty; `annuaire` gives the fiches of its project."""
    toutes = (*_reunions(agenda), *_jalons(agenda), *_echeances(agenda, annuaire))
    return (rubrique for rubrique in toutes if rubrique.lignes)


def annonce(agenda: Agenda) -> str:
    """Return one sentence on the next meeting, and one on the deadlines that have passed."""
    return " ".join(filter(None, (_prochaine(agenda), _retards(agenda))))


def _reunions(agenda: Agenda) -> Iterator[RubriqueAgenda]:
    parts = (("passées", agenda.passees), ("à venir", agenda.a_venir), ("sans date", agenda.sans_date))
    for nom, seances in parts:
        lignes = tuple(_seance(seance) for seance in seances)
        yield RubriqueAgenda(f"Réunions {nom}", ("Quand", "Réunion", "Statut"), lignes)


def _jalons(agenda: Agenda) -> Iterator[RubriqueAgenda]:
    for etat_du_jalon, nom in _JALONS.items():
        etapes = (etape for etape in agenda.etapes if agenda.etats[etape.jalon.id] == etat_du_jalon)
        yield RubriqueAgenda(f"Jalons {nom}", ("Quand", "Jalon", "Qui"), tuple(map(_etape, etapes)))


def _echeances(agenda: Agenda, annuaire: Annuaire) -> Iterator[RubriqueAgenda]:
    for etat_voulu, nom in _ECHEANCES.items():
        lignes = [x for x in agenda.echeances if etat_de_l_echeance(x, agenda.aujourdhui) == etat_voulu]
        rangs = tuple(_echeance(ligne, annuaire, agenda.projet) for ligne in lignes)
        yield RubriqueAgenda(f"Échéances {nom}", ("Échéance", "Fiche", "Objectif"), rangs)


def _seance(seance: Seance) -> Cellules:
    heure = f", {seance.reunion.heure.replace('h', ':')}" if seance.reunion.heure else ""
    lieu = f" ({seance.reunion.lieu})" if seance.reunion.lieu else ""
    return quand(seance.moment) + heure, titre(seance) + lieu, etat(seance)


def _etape(etape: Etape) -> Cellules:
    return quand(etape.moment), etape.jalon.libelle, etape.jalon.organisme or ""


def _echeance(ligne: LigneEcheance, annuaire: Annuaire, projet: Projet) -> Cellules:
    nom = nommer(annuaire, projet, ligne.fiche)
    return ligne.echeance.texte, f"{capitale(nom)} — {ligne.fiche.contenu.titre}", ligne.libelle


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
