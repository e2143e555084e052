"""Agendas as JSON, for programs: dates in ISO, domain keys in French."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendrier import Etape, Seance
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.report.indented import dumps
from ptsm_cli.suivi.notes import etat_de_l_echeance


def formater(agendas: Sequence[Agenda]) -> str:
    """Return the agendas, one object a project, as JSON text ending with a newline."""
    return dumps([_agenda(agenda) for agenda in agendas])


def _agenda(agenda: Agenda) -> dict[str, Any]:
    return {
        "projet": agenda.projet.id,
        "aujourdhui": agenda.aujourdhui.isoformat(),
        "passees": [_seance(s) for s in agenda.passees],
        "a_venir": [_seance(s) for s in agenda.a_venir],
        "sans_date": [_seance(s) for s in agenda.sans_date],
        "jalons": [_etape(agenda, e) for e in agenda.etapes],
        "echeances": [_echeance(agenda, ligne) for ligne in agenda.echeances],
        "echeances_en_retard": agenda.en_retard,
    }


def _seance(seance: Seance) -> dict[str, Any]:
    reunion = seance.reunion
    return {
        "id": reunion.id,
        "instance": reunion.instance,
        **_moment(seance.moment),
        "heure": reunion.heure,
        "lieu": reunion.lieu,
        "objet": reunion.objet,
        "statut": reunion.statut,
        "motif": reunion.motif,
        "remplacee_par": reunion.remplacee_par,
    }


def _etape(agenda: Agenda, etape: Etape) -> dict[str, Any]:
    jalon = etape.jalon
    return {
        "id": jalon.id,
        "libelle": jalon.libelle,
        "type": jalon.type,
        **_moment(etape.moment),
        "apres": list(jalon.apres),
        "etat": agenda.etats[jalon.id],
    }


def _moment(moment: Moment) -> dict[str, str | None]:
    return {
        "texte": moment.texte,
        "debut": moment.debut.isoformat() if moment.debut else None,
        "fin": moment.fin.isoformat() if moment.fin else None,
    }


def _echeance(agenda: Agenda, ligne: LigneEcheance) -> dict[str, Any]:
    fin = ligne.echeance.fin
    return {
        "fiche": ligne.fiche.id,
        "objectif": ligne.rang,
        "echeance": ligne.echeance.texte,
        "fin": fin.isoformat() if fin else None,
        "etat": etat_de_l_echeance(ligne, agenda.aujourdhui),
    }
