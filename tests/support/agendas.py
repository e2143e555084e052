"""The agenda of a project on a day, and milestones of which some are reached, some late and some waiting."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ptsm_cli.agenda.agenda import Agenda, build_agenda
from ptsm_cli.common.periodes import Periode
from ptsm_cli.projet.load import load_projet

PLACED_JALONS = """\
jalons:
  - {id: cadrage, libelle: Cadrage, type: cadrage, echeance: 2018}
  - {id: avis, libelle: Avis, type: avis, apres: cadrage}
  - {id: arrete, libelle: Arrêté, type: arrete, date: 2019-09-30, apres: avis}
  - {id: charte, libelle: Charte, type: autre, echeance: dans les 6 mois après l'arrêté}
  - {id: contrat, libelle: Contrat, type: contrat, date: 2021-01-15, apres: arrete}
  - {id: evaluation, libelle: Évaluation, type: evaluation, echeance: à partir de 2022}
  - {id: suite, libelle: Suite, type: autre}
"""


def agenda_of(root: Path, day: str, window: Periode | None = None, instances: frozenset[str] = frozenset()) -> Agenda:
    """Return the agenda of the project of a folder."""
    return build_agenda(load_projet(root, "projet"), date.fromisoformat(day), window, instances=instances)
