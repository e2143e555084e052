"""Milestones of which some are reached, some are late and some wait for others."""

from __future__ import annotations

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
