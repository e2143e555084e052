"""Indicateurs: missing, without a target, measured in order."""

from __future__ import annotations

import pytest
from constats import constater, lieux, lignes
from deploiement import Deployer

DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("indicateurs", "dit"),
    [
        ("indicateurs: {libelle: Reçus, valeur_cible: 20}\n", None),
        ("indicateurs: Reçus\n", "aucun indicateur n'a de valeur cible."),
        (
            "indicateurs:\n  - {libelle: Reçus, valeur_cible: 0}\n  - Satisfaits\n",
            "1\u00a0indicateur sur 2 n'a pas de valeur cible.",
        ),
    ],
)
def test_indicateurs_without_a_target_are_counted_by_fiche(
    deployer: Deployer, indicateurs: str, dit: str | None
) -> None:
    messages = [f.message for f in constater(deployer({"fiches/02.yaml": DEBUT + indicateurs}), "I002")]
    assert [message.partition(", ")[2] for message in messages] == ([dit] if dit else [])


def test_an_indicateur_of_an_objectif_counts_for_its_fiche(deployer: Deployer) -> None:
    suite = "objectifs_operationnels:\n  - {libelle: Un, indicateurs: {libelle: Reçus, valeur_cible: 3}}\n"
    assert lieux(deployer({"fiches/02.yaml": DEBUT + suite}), "I001", "I002") == []


@pytest.mark.parametrize(
    ("dates", "attendues"),
    [
        (("2020-12-31", "2021-03-31"), []),
        (("2020-12-31", "2020-12-31"), [8]),
        (("2020-12-31", "2019-12-31", "2021-01-31"), [8]),
        (("2021-06-15",), []),
        (("2021-06-16",), [7]),
        (("2012-06-15",), []),
    ],
)
def test_mesures_follow_each_other_up_to_the_day_of_the_check(
    deployer: Deployer, dates: tuple[str, ...], attendues: list[int]
) -> None:
    mesures = "".join(f"      - {{date: {jour}, valeur: 1}}\n" for jour in dates)
    suite = f"indicateurs:\n  - libelle: Reçus\n    mesures:\n{mesures}"
    assert lignes(deployer({"fiches/02.yaml": DEBUT + suite}), "I003") == attendues
