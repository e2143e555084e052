"""How a deadline is drawn: the truth table of natures, windows and horizons."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import Periode, lire_notation
from ptsm_cli.echeances import Nature, lire, structuree
from ptsm_cli.plan.bars import SANS_ECHEANCE, Trace, tracer
from ptsm_cli.plan.columns import Pas, decouper
from ptsm_cli.plan.plan import Etat

HORIZON = lire_notation("2019").jusqu_a(lire_notation("2021"))


def draw(texte: str, fenetre: Periode = HORIZON, horizon: Periode | None = HORIZON) -> Trace:
    return tracer(lire(texte, horizon), decouper(Pas.SEMESTRE, fenetre), horizon)


def signs(trace: Trace) -> str:
    cellules = "".join(cellule.signe for cellule in trace.cellules).replace(" ", "·")
    return f"{trace.avant.signe.strip()}[{cellules}]{trace.apres.signe.strip()}"


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("2019", "[██····]"),
        ("Second semestre 2020", "[···█··]"),
        ("2020-2021", "[··████]"),
        ("juin 2021", "[····█·]"),
        ("fin 2020", "[···▒··]"),
        ("Installation premier semestre 2019", "[▒·····]"),
        ("à partir de 2020", "[··»»»»]"),
        ("d'ici fin 2020", "[···◆··]"),
        ("Durée du PTSM", "[======]"),
        ("en continu", "[~~~~~~]"),
        ("2018", "‹×[······]"),
        ("2018-2019", "‹×[██····]"),
        ("2021-2023", "[····██]›×"),
        ("à partir de 2018", "‹×[»»»»»»]"),
        ("à partir de 2023", "[······]›×"),
        ("avant 2018", "‹×[······]"),
    ],
)
def test_over_the_horizon_only_what_is_certain_is_drawn(texte: str, attendu: str) -> None:
    assert signs(draw(texte)) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("2019", "‹[··]"),
        ("2019-2020", "‹[██]"),
        ("2020-2021", "[██]›"),
        ("2021", "[··]›"),
        ("Durée du PTSM", "‹[==]›"),
        ("à partir de 2020", "[»»]›"),
        ("2018-2025", "‹×[██]›×"),
        ("d'ici fin 2021", "[··]›"),
    ],
)
def test_in_a_narrower_window_an_arrow_says_that_there_is_more(texte: str, attendu: str) -> None:
    assert signs(draw(texte, lire_notation("2020"))) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("2018-2019", "[××██······]"),
        ("2021-2022", "[······██××]"),
        ("à partir de 2021", "[······»»··]"),
        ("Durée du PTSM", "[··======··]"),
        ("2018", "[××········]"),
    ],
)
def test_in_a_wider_window_what_leaves_the_horizon_is_marked_in_its_cells(texte: str, attendu: str) -> None:
    fenetre = lire_notation("2018").jusqu_a(lire_notation("2022"))

    assert signs(draw(texte, fenetre)) == attendu


def test_a_period_that_straddles_the_horizon_is_marked_as_planned() -> None:
    horizon = lire_notation("2019-S2").jusqu_a(lire_notation("2020"))
    trace = tracer(lire("2019", horizon), decouper(Pas.ANNEE, horizon), horizon)

    assert [cellule.etat for cellule in trace.cellules] == [Etat.OCCUPE, Etat.VIDE]


@pytest.mark.parametrize(
    "texte",
    [
        "en fonction des appels à candidature",
        "à définir",
        "à déterminer par les pilotes",
        "2/an",
        "chaque année",
        "quand les poules auront des dents",
    ],
)
def test_words_without_a_date_are_written_across_the_row_and_never_drawn(texte: str) -> None:
    trace = draw(texte)

    assert (trace.en_travers, signs(trace)) == (texte, "[······]")


def test_a_missing_echeance_says_so_across_the_row() -> None:
    assert draw("").en_travers == SANS_ECHEANCE


def test_a_drawn_echeance_has_nothing_across_the_row() -> None:
    assert draw("2019").en_travers is None


@pytest.mark.parametrize("texte", ["Durée du PTSM", "en continu"])
def test_without_a_horizon_the_duration_of_the_project_is_only_words(texte: str) -> None:
    assert draw(texte, horizon=None).en_travers == texte


def test_without_a_horizon_an_open_echeance_goes_on_after_the_window() -> None:
    assert signs(draw("à partir de 2020", horizon=None)) == "[··»»»»]›"


def test_without_a_horizon_nothing_is_out_of_it() -> None:
    assert signs(draw("2018-2019", horizon=None)) == "‹[██····]"


def test_without_any_period_an_echeance_is_only_words() -> None:
    assert tracer(lire("2019"), (), None).en_travers == "2019"


def test_the_structured_dates_are_drawn_not_the_words() -> None:
    saisie = structuree("vers la rentrée", lire_notation("2020-T3"), lire_notation("2020-T4"))
    trace = tracer(saisie, decouper(Pas.SEMESTRE, HORIZON), HORIZON)

    assert (saisie.nature, signs(trace)) == (Nature.DATEE, "[···█··]")


@pytest.mark.parametrize(
    ("texte", "avant", "apres"),
    [
        ("2018", "plus tôt, hors horizon", ""),
        ("2019", "plus tôt", ""),
        ("2021", "", "plus tard"),
        ("2021-2022", "", "plus tard, hors horizon"),
    ],
)
def test_what_is_outside_the_window_is_also_said_in_words(texte: str, avant: str, apres: str) -> None:
    trace = draw(texte, lire_notation("2020"))

    assert (trace.avant.texte, trace.apres.texte) == (avant, apres)


@pytest.mark.parametrize("etat", [etat for etat in Etat if etat is not Etat.VIDE])
def test_every_state_has_words_and_a_sign_of_its_own(etat: Etat) -> None:
    autres = [autre for autre in Etat if autre is not etat]

    assert etat.texte
    assert all((autre.texte, autre.signe) != (etat.texte, etat.signe) and autre.signe != etat.signe for autre in autres)
