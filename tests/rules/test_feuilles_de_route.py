"""What the rules say of the five roadmaps: true observations about their sources, and no error."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from constats import constater, lieux

from ptsm_cli.findings import Severity

EXEMPLES = Path(__file__).parents[2] / "examples"
MAYENNE = EXEMPLES / "mayenne-53"
JOUR = date(2026, 1, 1)


@pytest.mark.parametrize("projet", sorted(EXEMPLES.iterdir()), ids=lambda chemin: chemin.name)
def test_une_feuille_de_route_publiee_n_a_pas_d_erreur(projet: Path) -> None:
    assert [f for f in constater(projet, jour=JOUR) if f.severity is Severity.ERREUR] == []


def test_la_mayenne_annonce_une_fiche_de_plus_a_l_objectif_6() -> None:
    (trouve,) = constater(MAYENNE, "C001", "C002", "C003", "C004", jour=JOUR)
    assert trouve.message.endswith("annonce 4\u00a0fiches et en compte 3.")


def test_les_trois_echeances_de_la_mayenne_qui_sortent_de_son_horizon() -> None:
    assert [Path(chemin).name[:2] for chemin, *_ in lieux(MAYENNE, "E003", jour=JOUR)] == ["12", "23", "25"]


def test_les_quatre_echeances_de_la_mayenne_qui_disent_plus_que_des_dates() -> None:
    mots = [f.location.mots for f in constater(MAYENNE, "E002", jour=JOUR)]
    assert mots == ["Forum", "outil livré", "Installation", "Installation"]


def test_toutes_les_echeances_des_fiches_de_la_mayenne_sont_comprises() -> None:
    assert [f for f in constater(MAYENNE, "E001", "E004") if "fiches/" in f.location.path] == []


def test_les_huit_liens_de_la_mayenne_vont_dans_un_seul_sens() -> None:
    paires = [f.message for f in constater(MAYENNE, "L004", jour=JOUR)]
    assert Counter(message.split("n°")[1].split()[0] for message in paires) == Counter(
        ["9", "10", "15", "16", "17", "18", "20", "21"]
    )


def test_aucun_renvoi_des_cinq_feuilles_de_route_ne_se_perd() -> None:
    assert constater(EXEMPLES, "L001", "L002", "L003", "L007", "N006", jour=JOUR) == []
