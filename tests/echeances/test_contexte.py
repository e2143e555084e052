"""What a deadline borrows from its project: the contract, what the roadmap is, the school calendar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from readings import PROJET_DE_CINQ_ANS, say
from small_projet import TERRITOIRE, WITHOUT_HORIZON, write_projet

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.echeances import SANS_PROJET, Contexte, Motif, read_echeance
from ptsm_cli.projet.deadlines import context_of

CONTRAT = replace(PROJET_DE_CINQ_ANS, contrat=read_notation("2025-T4").through(read_notation("2028")))
CLS = replace(PROJET_DE_CINQ_ANS, kind="cls")
CLSM = replace(PROJET_DE_CINQ_ANS, kind="clsm")
LATE = replace(PROJET_DE_CINQ_ANS, horizon=read_notation("2025-07").through(read_notation("2028-06")))
REUNION = replace(PROJET_DE_CINQ_ANS, metropolitan_school=False)


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        (CONTRAT, "durée du contrat", "projet 2025-10..2028-12"),
        (CONTRAT, "toute la durée du CTSM", "projet 2025-10..2028-12"),
        (CONTRAT, "durée du contrat territorial de santé mentale", "projet 2025-10..2028-12"),
        (CONTRAT, "durée du PTSM", "projet 2025..2029"),
        (CONTRAT, "fin du contrat", "limite ..2028-12-31"),
        (CONTRAT, "de 2026 à la fin du CTSM", "datee 2026..2028"),
        (CONTRAT, "durée du contrat local de santé", "✗ terme : durée du contrat local de santé"),
        (CONTRAT, "Année 2", "✗ chiffres : Année 2 → 2026"),
        (CONTRAT, "2e année du contrat", "✗ chiffres : 2e année du contrat → 2026 | octobre 2026 à septembre 2027"),
        (CONTRAT, "S1 de la 2e année du contrat", "✗ chiffres : 2e"),
        (SANS_PROJET, "Année 2", "✗ chiffres : Année 2"),
        (SANS_PROJET, "semaine 12", "✗ sans-annee : semaine 12 → semaine du 16 mars 2026"),
        (CLS, "durée du CLS", "projet 2025..2029"),
        (CLS, "toute la durée du contrat local de santé", "projet 2025..2029"),
        (CLS, "fin du CLS", "limite ..2029-12-31"),
        (CLS, "durée du projet", "projet 2025..2029"),
        (CLS, "durée de la feuille de route", "projet 2025..2029"),
        (CLS, "durée du CLSM", "✗ terme : durée du CLSM"),
        (CLS, "durée du PTSM", "✗ terme : durée du PTSM"),
        (CLS, "fin du PTSM", "✗ terme : fin du PTSM"),
        (CLSM, "durée du CLSM", "projet 2025..2029"),
        (CLSM, "durée du CLS", "✗ terme : durée du CLS"),
        (CONTRAT, "à mi-contrat", "✗ inconnue : à mi-contrat → mai 2027"),
        (CONTRAT, "en fin de contrat", "✗ inconnue : en fin de contrat → fin du contrat"),
        (CONTRAT, "6 premiers mois du contrat", "✗ mots : contrat → octobre 2025 à mars 2026"),
        (SANS_PROJET, "à mi-PTSM", "✗ terme : à mi-PTSM"),
        (SANS_PROJET, "évaluation à mi-parcours", "✗ terme : à mi-parcours"),
        (SANS_PROJET, "les 2 premières années", "✗ terme : les 2 premières années"),
        (SANS_PROJET, "dès le démarrage du PTSM", "✗ terme : dès le démarrage du PTSM"),
        (SANS_PROJET, "en fin de PTSM", "✗ terme : en fin de PTSM"),
        (SANS_PROJET, "N+1 à N+3", "✗ duree : N+1 / N+3"),
        (SANS_PROJET, "M+6 à M+12", "✗ duree : M+6 / M+12 → 12 mois après la signature"),
        (LATE, "à mi-parcours", "✗ inconnue : à mi-parcours → fin 2026 | début 2027"),
        (LATE, "2 premières années", "✗ chiffres : 2 premières années → juillet 2025 à juin 2027 | 2025 à 2026"),
        (LATE, "dernière moitié du PTSM", "✗ inconnue : dernière moitié du PTSM → janvier 2027 à juin 2028"),
        (LATE, "début du PTSM", "✗ inconnue : début du PTSM → juillet 2025"),
        (LATE, "dès le lancement du PTSM", "✗ inconnue : dès le lancement du PTSM → à partir de juillet 2025"),
        (SANS_PROJET, "durée du PTSM", "projet"),
        (SANS_PROJET, "durée de la feuille de route", "projet"),
        (SANS_PROJET, "fin du PTSM", "✗ terme : fin du PTSM"),
        (SANS_PROJET, "en continu", "continue"),
        (SANS_PROJET, "en continu à partir de 2026", "continue 2026-01-01.."),
        (SANS_PROJET, "rentrée 2026", "datee 2026-09 ~"),
        (REUNION, "rentrée 2026", "✗ calendrier-scolaire : rentrée 2026"),
        (REUNION, "dès la rentrée 2026", "✗ calendrier-scolaire : dès la rentrée 2026"),
        (REUNION, "année scolaire 2025-2026", "✗ calendrier-scolaire : année scolaire 2025-2026"),
        (REUNION, "juin 2026 et rentrée 2026", "✗ calendrier-scolaire : rentrée 2026"),
        (REUNION, "septembre 2026", "datee 2026-09"),
        (REUNION, "2026 (sous réserve de la rentrée)", "conditionnelle 2026"),
    ],
)
def test_a_deadline_reads_as_its_project_means_it(context: Contexte, text: str, expected: str) -> None:
    assert say(read_echeance(text, context)) == expected


def test_what_another_school_calendar_leaves_unread_has_its_own_motive() -> None:
    assert read_echeance("rentrée 2026", REUNION).motif is Motif.SCOLAIRE


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", "2019..2021 None ptsm True"),
        ("genre: clsm\n", "2019..2021 None clsm True"),
        ("departements: [53, 2A, 971]\n", "2019..2021 None ptsm True"),
        ("departements: [' 974 ']\n", "2019..2021 None ptsm False"),
        ("departements: [75, 976]\n", "2019..2021 None ptsm False"),
        ("departements: [986]\n", "2019..2021 None ptsm False"),
        ("departements: [987]\n", "2019..2021 None ptsm False"),
        ("departements: [988]\n", "2019..2021 None ptsm False"),
    ],
)
def test_the_context_is_told_by_the_territory(tmp_path: Path, rest: str, expected: str) -> None:
    context = context_of(write_projet(tmp_path, {}, TERRITOIRE + rest))
    assert context.horizon is not None

    years = f"{context.horizon.debut.year}..{context.horizon.fin.year}"
    assert f"{years} {context.contrat} {context.kind} {context.metropolitan_school}" == expected


ONE = "  - {id: c1, titre: Contrat, nature: contrat, periode: {debut: 2020, fin: 2022}}\n"
TWO = "  - {id: c2, titre: Autre contrat, nature: contrat, periode: {debut: 2023, fin: 2024}}\n"
SANS_PERIODE = "  - {id: c3, titre: Contrat sans dates, nature: contrat}\n"
INVERSE = "  - {id: c4, titre: Contrat, nature: contrat, periode: {debut: 2022, fin: 2020}}\n"


@pytest.mark.parametrize(
    ("vagues", "expected"),
    [
        (ONE, "projet 2020..2022"),
        (ONE + TWO, "✗ terme : durée du contrat"),
        (ONE + SANS_PERIODE, "✗ terme : durée du contrat"),
        (SANS_PERIODE, "✗ terme : durée du contrat"),
        (INVERSE, "✗ terme : durée du contrat"),
    ],
)
def test_the_contract_is_the_only_one_that_is_declared(tmp_path: Path, vagues: str, expected: str) -> None:
    context = context_of(write_projet(tmp_path, {}, TERRITOIRE + vagues))

    assert say(read_echeance("durée du contrat", context)) == expected


def test_a_project_without_horizon_has_no_last_day(tmp_path: Path) -> None:
    context = context_of(write_projet(tmp_path, {}, WITHOUT_HORIZON))

    assert [say(read_echeance(text, context)) for text in ("durée du PTSM", "fin du PTSM")] == [
        "projet",
        "✗ terme : fin du PTSM",
    ]
