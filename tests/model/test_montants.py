"""Amounts of money, as the French write them, and the charges of an objective, in words or in euros."""

from __future__ import annotations

from decimal import Decimal

import pytest
from one_record import read_record

from ptsm_cli.findings.location import Unread
from ptsm_cli.model.budget import LigneDeBudget
from ptsm_cli.model.montants import likely_amounts, read_amount
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.reading import read_model


@pytest.mark.parametrize(
    ("written", "euros"),
    [
        ("12000", "12000"),
        ("12 000 €", "12000"),
        ("12\u202f000,50\u00a0€", "12000.5"),
        ("1 250 000 euros", "1250000"),
        ("12 k€", "12000"),
        ("1,5 M€", "1500000"),
        ("0", "0"),
        ("-5", None),
        ("12 000 € par an", None),
        ("12 00", None),
        ("1.234", None),
        ("environ 12 000 €", None),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_an_amount_is_read_only_when_it_is_nothing_else(written: str, euros: str | None) -> None:
    assert read_amount(written) == (Decimal(euros) if euros else None)


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("1.200 €", ["1 200 €"]),
        ("1,200.50", ["1 200,50 €"]),
        ("1.200.000,50 €", ["1 200 000,50 €"]),
        ("1'200", ["1 200 €"]),
        ("1 200€00", ["1 200 €"]),
        ("12 000 euros TTC", ["12 000 €"]),
        ("environ 12 mille euros", ["12 000 €"]),
        ("1,5 million d'euros", ["1 500 000 €"]),
        ("€ 12k / an", ["12 000 €"]),
        ("5 à 10 k€", ["5 000 €", "10 000 €"]),
        ("12 000 € (dont 3 000 € de l'ARS)", ["12 000 €"]),
        ("2 x 600 €", []),
        ("3 ETP", []),
        ("-500", []),
        ("80 %", []),
        ("gratuit", []),
    ],
)
def test_what_an_amount_left_unread_is_likely_to_mean(written: str, likely: list[str]) -> None:
    assert [" ".join(one.split()) for one in likely_amounts(written)] == likely


@pytest.mark.parametrize(
    ("written", "texte", "montant"),
    [
        ("12 000 €", None, "12000"),
        ("Temps d'un coordonnateur", "Temps d'un coordonnateur", None),
        ("2 ETP", "2 ETP", None),
        ("2020", "2020", None),
    ],
)
def test_a_charge_is_words_or_euros(written: str, texte: str | None, montant: str | None) -> None:
    objectif, _, _ = read_model(ObjectifOperationnel, {"libelle": "A", "charges": written}, Unread("f.yaml"))
    assert objectif is not None
    [charge] = objectif.charges
    assert (charge.texte, charge.montant) == (texte, Decimal(montant) if montant else None)


NOT_COSTED = "non chiffré|Non chiffrée.|à chiffrer|À définir|a determiner|à préciser ."


@pytest.mark.parametrize("written", [*NOT_COSTED.split("|"), None])
def test_what_is_not_costed_has_no_amount(written: str | None) -> None:
    read, faults = read_record(LigneDeBudget, {"poste": "P", "montant": written})
    assert (read.montant, faults) == (None, [])
