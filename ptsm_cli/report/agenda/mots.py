"""How the formats for people put an agenda in words."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendrier import Etape, Seance
from ptsm_cli.agenda.mots import STATUTS, quand, titre
from ptsm_cli.echeances.releve import LigneEcheance
from ptsm_cli.texte import NBSP


def etat(seance: Seance) -> str:
    """Return the status of a meeting with its reason and its successor."""
    statut = STATUTS[seance.reunion.statut]
    if seance.reunion.motif:
        statut += f"{NBSP}: {seance.reunion.motif}"
    if seance.reunion.remplacee_par:
        statut += f" (remplacée par {seance.reunion.remplacee_par})"
    return statut


def lignes_seance(seance: Seance) -> tuple[str, str, str]:
    """Return the cells of a meeting: when, what, status."""
    heure = f", {seance.reunion.heure.replace('h', ':')}" if seance.reunion.heure else ""
    lieu = f" ({seance.reunion.lieu})" if seance.reunion.lieu else ""
    return quand(seance.moment) + heure, titre(seance) + lieu, etat(seance)


def lignes_etape(etape: Etape) -> tuple[str, str, str]:
    """Return the cells of a milestone: when, what, who."""
    return quand(etape.moment), etape.jalon.libelle, etape.jalon.organisme or ""


def lignes_echeance(ligne: LigneEcheance) -> tuple[str, str, str]:
    """Return the cells of a deadline: when, fiche, objective."""
    contenu = ligne.fiche.contenu
    return ligne.echeance.texte, f"Fiche n°{contenu.numero} — {contenu.titre}", ligne.libelle


Bloc = tuple[str, tuple[str, str, str], list[tuple[str, str, str]]]


def blocs(agenda: Agenda) -> Iterator[Bloc]:
    """Yield the parts of an agenda that are not empty: title, headings, rows."""
    reunion = ("Quand", "Réunion", "Statut")
    parties: list[Bloc] = [
        ("Réunions passées", reunion, [lignes_seance(s) for s in agenda.passees]),
        ("Réunions à venir", reunion, [lignes_seance(s) for s in agenda.a_venir]),
        ("Réunions sans date", reunion, [lignes_seance(s) for s in agenda.sans_date]),
        ("Jalons", ("Quand", "Jalon", "Qui"), [lignes_etape(e) for e in agenda.etapes]),
        ("Échéances des fiches", ("Échéance", "Fiche", "Objectif"), [lignes_echeance(x) for x in agenda.echeances]),
    ]
    return (bloc for bloc in parties if bloc[2])


def annonce(agenda: Agenda) -> str:
    """Return one sentence on the next meeting."""
    prochaine = agenda.prochaine
    if prochaine is None:
        return f"Aucune réunion n'est prévue après le {agenda.aujourdhui:%d/%m/%Y}."
    return f"Prochaine réunion{NBSP}: {titre(prochaine)}, {quand(prochaine.moment)}."
