"""The follow-up as JSON, for programs: counts, and where each objective stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.report.indented import versioned
from ptsm_cli.suivi.figures import Figures, national
from ptsm_cli.suivi.measures import FollowedIndicateur, TakenMeasure
from ptsm_cli.suivi.progress import progress
from ptsm_cli.suivi.standing import Standing
from ptsm_cli.suivi.status import Status


def format_report(statuses: Sequence[Status]) -> str:
    """Return the follow-up, one object a project, as JSON text ending with a newline."""
    content: dict[str, Any] = {"projets": [_status(status) for status in statuses]}
    if len(statuses) > 1:
        content["ensemble"] = _figures(national([status.whole for status in statuses]))
    return versioned(content)


def _status(status: Status) -> dict[str, Any]:
    return {
        "projet": status.projet.id,
        "date": status.day.isoformat(),
        "ensemble": _figures(status.whole),
        "groupes": [_figures(part) for part in status.groupes],
        "pilotes": [_figures(part) for part in status.pilotes],
        "priorites": [_figures(part) for part in status.priorites],
        "fiches_retirees": [fiche.id for fiche in status.projet.withdrawn],
        "objectifs": [_standing(standing) for standing in status.standings],
        "indicateurs": [_indicateur(one, status.day) for one in status.indicateurs],
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "nom": figures.label,
        "objectifs": figures.total,
        "suivis": figures.followed,
        "sans_etat": figures.unsaid,
        "etats": {etat: figures.states.get(etat, 0) for etat in FOLLOW_UP_STATES},
        "engages": figures.engaged,
        "realises": figures.reached,
        "en_retard": figures.late,
        "echus_etat_non_dit": figures.past_unsaid,
        "dus_sous_six_mois": figures.due,
        "fiches": figures.fiches,
        "fiches_sans_pilote": figures.without_pilote,
        "indicateurs": figures.indicateurs,
        "indicateurs_sans_mesure": figures.unmeasured,
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "fiche": standing.fiche.id,
        "objectif": standing.lines[0].rank or None,
        "etat": standing.etat,
        "en_retard": standing.is_late,
        "echu_etat_non_dit": standing.is_past_unsaid,
        "echeances": [
            {
                "volet": deadline.line.volet_rank,
                "etat": deadline.etat,
                "echeance": deadline.echeance.texte,
                "adoptee": deadline.adopted.texte,
                "fin": deadline.fin.isoformat() if deadline.fin else None,
            }
            for deadline in standing.deadlines
        ],
    }


def _indicateur(followed: FollowedIndicateur, day: date) -> dict[str, Any]:
    indicateur, done = followed.indicateur, progress(followed, day)
    return {
        "fiche": followed.fiche.id,
        "indicateur": indicateur.id,
        "libelle": indicateur.libelle,
        "unite": indicateur.unite,
        "valeur_initiale": indicateur.valeur_initiale,
        "valeur_cible": indicateur.valeur_cible,
        "mesure": _measure(done.mesure) if done.mesure else None,
        "progression": done.share,
        "non_dit": done.missing or None,
    }


def _measure(taken: TakenMeasure) -> dict[str, Any]:
    return {
        "debut": taken.days.debut.isoformat() if taken.days else None,
        "fin": taken.days.fin.isoformat() if taken.days else None,
        "repere": taken.mesure.repere,
        "valeur": taken.value,
        "numerateur": taken.mesure.numerateur,
        "denominateur": taken.mesure.denominateur,
        "source": taken.mesure.source,
    }
