"""Our own words as they are printed; the words of the user stay as they are."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from growth import LINEAR, growth

from ptsm_cli.common.typography import (
    agreed,
    capitalize,
    counted,
    did_you_mean,
    either,
    enumeration,
    euros,
    guillemets,
    mentions,
    no_break_spaces,
    quote,
    say_number,
    space_numbers,
    truncate,
    typeset,
)

NBSP, FINE = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'axe 2", "l’axe 2"),
        ("aujourd'hui", "aujourd’hui"),
        ("'x'", "'x'"),
        ("fiche n°17", f"fiche n°{FINE}17"),
        ("fiche n° 17", f"fiche n°{FINE}17"),
        ("2019-2024", "2019–2024"),
        ("2019-01-25", "2019-01-25"),
        ("12019-2024, 2019-20245", "12019-2024, 2019-20245"),
        ("a:b ! « c » 3 % ; d", f"a:b{NBSP}! «{NBSP}c{NBSP}» 3{NBSP}%{NBSP}; d"),
        ("fiche 1 - titre", "fiche 1 – titre"),
        ("une accolade { seule", "une accolade { seule"),
        ("Pourquoi ?", f"Pourquoi{NBSP}?"),
        ("bio-psycho-social", "bio-psycho-social"),
    ],
)
def test_our_words_follow_french_typography(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


def test_the_words_of_the_user_are_untouched() -> None:
    assert typeset("l'axe n°{numero} : {titre}", numero="1'a", titre="l'accueil 2019-2020") == (
        f"l’axe n°{FINE}1'a{NBSP}: l'accueil 2019-2020"
    )


@pytest.mark.parametrize("text", ["a{}b", "a{}»", "«{}a"])
def test_long_blanks_between_guillemets_are_read_in_linear_time(text: str) -> None:
    assert growth(lambda size: partial(guillemets, text.format(" " * size)), 2_000, runs=3) < LINEAR


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Accueil", "«\u00a0Accueil\u00a0»"), ("« aller  » vers", "«\u00a0“aller” vers\u00a0»"), ("»", "«\u00a0”\u00a0»")],
)
def test_guillemets_within_guillemets_become_others(text: str, quoted: str) -> None:
    assert guillemets(text) == quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abcdefgh", "abcdefgh"),
        ("abcdefghi", "abcdefg…"),
        ("abcdefg hij", "abcdefg…"),
        ("abc, defghi", "abc…"),
        ("ab cd efghi", "ab cd…"),
        (" abc\n  def ", "abc def"),
        ("ab  cd", "ab cd"),
        ("ab\tcd", "ab cd"),
        ("abc   de  ", "abc de"),
    ],
)
def test_a_long_text_is_cut_at_a_word_within_its_width(text: str, shown: str) -> None:
    assert truncate(text, 8) == shown


def test_things_are_enumerated_counted_and_said_as_in_french() -> None:
    assert [enumeration("abc"[:size]) for size in range(4)] == ["", "a", "a et b", "a, b et c"]
    assert [either("abc"[:size]) for size in range(4)] == ["", "a", "a ou b", "a, b ou c"]
    assert [counted(count, "fiche") for count in (-1, 0, 1, 2)] == [
        f"{n}{NBSP}fiche{'s' * (n > 1)}" for n in (-1, 0, 1, 2)
    ]
    assert [counted(count, "travail", "travaux") for count in (1, 2)] == [f"1{NBSP}travail", f"2{NBSP}travaux"]
    assert [capitalize(text) for text in ("", "été CMP", "É")] == ["", "Été CMP", "É"]
    assert no_break_spaces("la fiche n° 2 ; n° a") == f"la fiche n°{NBSP}2{NBSP}; n° a"
    assert [space_numbers(name) for name in ("Fiche n°2", f"Fiche n°{NBSP}2", "n° ")] == [
        *(f"Fiche n°{FINE}2",) * 2,
        "n° ",
    ]


@pytest.mark.parametrize(
    ("text", "borne"),
    [
        ("Feuille de route 2024", True),
        ("2024, révisée", True),
        ("Feuille 2024 - révisée", True),
        ("Feuille de route", False),
        ("Feuille de route 2019-2024", False),
        ("Feuille de route 2019 – 2024", False),
        ("Feuille de route 2024-2029", False),
        ("Feuille de route 2024 – 2029", False),
        ("v12024", False),
        ("20245", False),
    ],
)
def test_a_name_bears_a_year_where_it_stands_alone(text: str, *, borne: bool) -> None:
    assert mentions(text, "2024") is borne


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "0"),
        ("12000", f"12{FINE}000"),
        ("1500.5", f"1{FINE}500,50"),
        ("1500.50", f"1{FINE}500,50"),
        ("-3.00", "-3"),
        ("1234567", f"1{FINE}234{FINE}567"),
    ],
)
def test_an_amount_has_cents_only_where_there_are_some(amount: str, said: str) -> None:
    assert euros(Decimal(amount)) == f"{said}{NBSP}€"


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.5, "0,5"), (12000.0, f"12{FINE}000"), (1200.25, f"1{FINE}200,25"), (100.0, "100"), (-0.1, "-0,1"), (1e-7, "0")],
)
def test_a_number_loses_the_zeros_that_say_nothing(value: float, said: str) -> None:
    assert say_number(value) == said


def test_long_words_of_a_file_are_quoted_in_short() -> None:
    assert (quote("a" * 60), quote("a" * 61)) == (f"«{NBSP}{'a' * 60}{NBSP}»", f"«{NBSP}{'a' * 59}…{NBSP}»")
    assert did_you_mean("copill", ["copil", "cosu"]) == f"Vouliez-vous dire «{NBSP}copil{NBSP}»{NBSP}?"
    assert did_you_mean("tout autre", ["copil", "cosu"]) is None


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("postes", "poste"), ("habitants au km²", "habitant au km²"), ("personnes par an", "personne par an"),
        ("heures d'intervention", "heure d'intervention"), ("agents/an", "agent/an"), ("réseaux", "réseau"),
        ("ans", "an"), ("décès", "décès"), ("mois", "mois"), ("tiers", "tiers"), ("parcours", "parcours"),
        ("postes pourvus", "postes pourvus"), ("files actives", "files actives"), ("ETP", "ETP"), ("%", "%"),
        ("POSTES", "POSTES"), ("pour 10 000", "pour 10 000"), ("hôpitaux", "hôpitaux"), ("mets", "mets"),
    ],
)  # fmt: skip
def test_a_unit_agrees_only_where_its_plural_is_sure(unit: str, one: str) -> None:
    assert [agreed(count, unit) for count in (0, 1, -1.5, 2, 10)] == [one, one, one, unit, unit]
