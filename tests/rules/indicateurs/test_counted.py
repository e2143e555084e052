"""Quantities in the words of a value: what they count, and how to write it."""

from __future__ import annotations

import pytest

from ptsm_cli.rules.indicateurs.counted import quantity_in, what_to_write

WRITTEN = {
    "80 à 100 %": "une seule valeur, « 80 » ou « 100 », et « % » sous « unite »",
    "80 % à 100 %": "une seule valeur, « 80 » ou « 100 », et « % » sous « unite »",
    "entre 1 200 et 1 500 personnes": "une seule valeur, « 1 200 » ou « 1 500 », et « personnes » sous « unite »",
    "3 ou 4": "une seule valeur, « 3 » ou « 4 »",
    "8/10": "« 8 » seul, et « sur 10 » sous « unite » ; ou « 80 », et « % » sous « unite »",
    "10 puis 20": "une seule valeur, « 10 » ou « 20 »",
    "13/2026": "« 13 » seul, et « sur 2026 » sous « unite »",
    "0/10": "« 0 » seul, et « sur 10 » sous « unite » ; ou « 0 », et « % » sous « unite »",
    "3 sur 7": "« 3 » seul, et « sur 7 » sous « unite »",
    "12/10": "« 12 » seul, et « sur 10 » sous « unite »",
    "au moins 80 %": "« 80 » seul, et « % » sous « unite »",
    "100 % des agents en 2028": "« 100 » seul, et « % » sous « unite »",
    "Hausse de 10 %": "« 10 » seul, et « % » sous « unite »",
    "+ 10 points": "« +10 » seul, et « points » sous « unite »",
    "1/an": "« 1 » seul, et « par an » sous « unite »",
    "500+": "« 500 » seul",
    "10 k€": "« 10 » seul, et « k€ » sous « unite »",
    "10 réunions/an": "« 10 » seul, et « réunions par an » sous « unite »",
    "10 €/jour": "« 10 » seul, et « € par jour » sous « unite »",
    "max 3": "« 3 » seul",
    "10 en 2025 ; 20 en 2026": "« 20 » seul : c'est la valeur de 2026. Faites un indicateur de chaque autre date",
    "2025 : 10 %, 2026 : 20 %, 2027 : 30 %": "« 30 » seul, et « % » sous « unite » : c'est la valeur de 2027. "
    "Faites un indicateur de chaque autre date",
    "10 livrets d'ici fin 2025 puis 20 (S2 2026)": "« 20 » seul, et « livrets » sous « unite » : c'est la valeur de "
    "S2 2026. Faites un indicateur de chaque autre date",
    "Dix réunions": "« 10 » seul, et « réunions » sous « unite »",
    "sept réunions": "« 7 » seul, et « réunions » sous « unite »",
    "Dix-huit lits": "« 18 » seul, et « lits » sous « unite »",
    "baisse de 10 %": "« -10 » seul, et « % » sous « unite »",
    "≥80": "« 80 » seul",
    " 80 % ": "« 80 » seul, et « % » sous « unite »",
    "12 réunions au moins dans chaque secteur": "« 12 » seul, et « réunions » sous « unite »",
}
WORDS = ["couvert", "30 juin 2026", "2025-2026", "12/2026", "31/12/2026", "1er juin", "2e semestre", "T3 2026", "V2"]
WORDS += ["dix-neuf lits", "mars 2025 ; juin 2026", "2025 : oui ; 2026 : non", "2025 ; 2026"]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_quantity_is_told_with_what_to_write(text: str) -> None:
    quantity = quantity_in(text)
    assert quantity is not None
    said = what_to_write(quantity, None, measured=False)
    assert said.replace("\u00a0", " ") == f"Écrivez {WRITTEN[text]}."


@pytest.mark.parametrize("text", [*WORDS, "3 réunions et 2 comités", "1 " + "de " * 9000 + "2", "au moins " * 9000])
def test_a_date_a_state_or_two_counts_are_no_quantity(text: str) -> None:
    assert quantity_in(text) is None


def test_a_measure_has_keys_for_the_part_and_the_whole() -> None:
    quantity = quantity_in("8/10")
    assert quantity is not None
    assert "denominateur: 10" in what_to_write(quantity, "%", measured=True)
