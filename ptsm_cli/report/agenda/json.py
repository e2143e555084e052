"""Agendas as JSON, for programs: dates in ISO, domain keys in French."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendar import PlacedJalon, Seance
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.periodes import Periode
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.report.indented import versioned
from ptsm_cli.suivi.standing import echeance_state


def format_report(agendas: Sequence[Agenda]) -> str:
    """Return the agendas, one object a project, as JSON text ending with a newline."""
    return versioned({"agendas": [_agenda(agenda) for agenda in agendas]})


def _agenda(agenda: Agenda) -> dict[str, Any]:
    return {
        "projet": agenda.projet.id,
        "aujourdhui": agenda.today.isoformat(),
        "passees": [_seance(s) for s in agenda.past],
        "a_venir": [_seance(s) for s in agenda.coming],
        "sans_date": [_seance(s) for s in agenda.undated],
        "jalons": [_placed_jalon(agenda, e) for e in agenda.jalons],
        "echeances": [_echeance(agenda, line) for line in agenda.echeances],
        "echeances_en_retard": agenda.late,
        "echeances_echues_etat_non_dit": agenda.past_unsaid,
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


def _placed_jalon(agenda: Agenda, placed: PlacedJalon) -> dict[str, Any]:
    jalon = placed.jalon
    return {
        "id": jalon.id,
        "libelle": jalon.libelle,
        "type": jalon.type,
        **_moment(placed.moment),
        "apres": list(jalon.apres),
        "etat": agenda.states[jalon.id],
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "texte": moment.texte,
        "debut": moment.debut.isoformat() if moment.debut else None,
        "fin": moment.fin.isoformat() if moment.fin else None,
        "intervalles": _intervals(moment.intervals),
    }


def _intervals(intervals: Sequence[Periode]) -> list[dict[str, str]]:
    return [{"debut": read.debut.isoformat(), "fin": read.fin.isoformat()} for read in intervals]


def _echeance(agenda: Agenda, line: EcheanceLine) -> dict[str, Any]:
    end = line.echeance.fin
    return {
        "fiche": line.fiche.id,
        "objectif": line.rank or None,
        **({"deploiement": line.place} if line.place else {}),
        "echeance": line.echeance.texte,
        **({"adoptee": line.adopted.texte} if line.adopted else {}),
        "fin": end.isoformat() if end else None,
        "intervalles": _intervals(line.echeance.intervals),
        "etat": echeance_state(line, agenda.today),
    }
