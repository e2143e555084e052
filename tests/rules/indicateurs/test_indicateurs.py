"""Indicateurs: missing, without a target, measured in order."""

from __future__ import annotations

import pytest
from constats import findings_of, lines, places_of
from deployment import Deploy

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("indicateurs", "said"),
    [
        ("indicateurs: {libelle: Reçus, valeur_cible: 20}\n", None),
        ("indicateurs: Reçus\n", "aucun indicateur n'a de valeur cible."),
        (
            "indicateurs:\n  - {libelle: Reçus, valeur_cible: 0}\n  - Satisfaits\n",
            "1\u00a0indicateur sur 2 n'a pas de valeur cible.",
        ),
    ],
)
def test_indicateurs_without_a_target_are_counted_by_fiche(deploy: Deploy, indicateurs: str, said: str | None) -> None:
    messages = [f.message for f in findings_of(deploy({"fiches/02.yaml": START + indicateurs}), "I002")]
    assert [message.partition(", ")[2] for message in messages] == ([said] if said else [])


def test_an_indicateur_of_an_objectif_counts_for_its_fiche(deploy: Deploy) -> None:
    rest = "objectifs_operationnels:\n  - {libelle: Un, indicateurs: {libelle: Reçus, valeur_cible: 3}}\n"
    assert places_of(deploy({"fiches/02.yaml": START + rest}), "I001", "I002") == []


@pytest.mark.parametrize(
    ("dates", "expected"),
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
    deploy: Deploy, dates: tuple[str, ...], expected: list[int]
) -> None:
    mesures = "".join(f"      - {{date: {day}, valeur: 1}}\n" for day in dates)
    rest = f"indicateurs:\n  - libelle: Reçus\n    mesures:\n{mesures}"
    assert lines(deploy({"fiches/02.yaml": START + rest}), "I003") == expected
