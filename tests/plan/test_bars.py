"""How a deadline is drawn: the truth table of natures, windows and horizons."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.common.periodes import Periode, read_notation
from ptsm_cli.echeances import Contexte, Nature, read_echeance, structured
from ptsm_cli.plan.bars import NO_ECHEANCE, Bar, draw_bar
from ptsm_cli.plan.cells import CellState
from ptsm_cli.plan.columns import Step, split_window

HORIZON = read_notation("2019").through(read_notation("2021"))


def draw(text: str, window: Periode = HORIZON, horizon: Periode | None = HORIZON) -> Bar:
    return draw_bar(read_echeance(text, Contexte(horizon=horizon)), split_window(Step.SEMESTRE, window), horizon)


def signs(bar: Bar) -> str:
    cells = "".join(cell.signe for cell in bar.cells).replace(" ", "·")
    return f"{bar.before.signe.strip()}[{cells}]{bar.after.signe.strip()}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", "[██····]"),
        ("Second semestre 2020", "[···█··]"),
        ("2020-2021", "[··████]"),
        ("juin 2021", "[····█·]"),
        ("fin 2020", "[···▒··]"),
        ("Installation premier semestre 2019", "[█·····]"),
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
def test_over_the_horizon_only_what_is_certain_is_drawn(text: str, expected: str) -> None:
    assert signs(draw(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", "‹[··]"),
        ("2019-2020", "‹[██]"),
        ("2020-2021", "[██]›"),
        ("2021", "[··]›"),
        ("Durée du PTSM", "‹[==]›"),
        ("à partir de 2020", "[»»]›"),
        ("2018-2025", "‹×[██]›×"),
        ("d'ici fin 2021", "[··]›"),
        ("2018 et 2019", "‹×[··]"),
        ("2019 et 2021", "‹[··]›"),
        ("2021 et 2022", "[··]›×"),
        ("2018, 2020 et 2022", "‹×[██]›×"),
    ],
)
def test_in_a_narrower_window_an_arrow_says_that_there_is_more(text: str, expected: str) -> None:
    assert signs(draw(text, read_notation("2020"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018-2019", "[××██······]"),
        ("2021-2022", "[······██××]"),
        ("à partir de 2021", "[······»»··]"),
        ("Durée du PTSM", "[··======··]"),
        ("2018", "[××········]"),
    ],
)
def test_in_a_wider_window_what_leaves_the_horizon_is_marked_in_its_cells(text: str, expected: str) -> None:
    window = read_notation("2018").through(read_notation("2022"))

    assert signs(draw(text, window)) == expected


@pytest.mark.parametrize(
    ("text", "window", "expected"),
    [
        ("2021-2023", "2025", "‹×[··]"),  # it begins within the horizon, and ends after it
        ("2020", "2025", "‹[··]"),
        ("2018-2019", "2017", "[··]›×"),
        ("2020", "2017", "[··]›"),
    ],
)
def test_out_of_the_horizon_an_arrow_says_whether_all_is_within_it(text: str, window: str, expected: str) -> None:
    assert signs(draw(text, read_notation(window))) == expected


def test_a_period_that_straddles_the_horizon_is_marked_as_planned() -> None:
    horizon = read_notation("2019-S2").through(read_notation("2020"))
    bar = draw_bar(read_echeance("2019", horizon), split_window(Step.ANNEE, horizon), horizon)

    assert [cell.etat for cell in bar.cells] == [CellState.OCCUPIED, CellState.EMPTY]


@pytest.mark.parametrize(
    "text",
    [
        "en fonction des appels à candidature",
        "à définir",
        "à déterminer par les pilotes",
        "2/an",
        "chaque année",
        "quand les poules auront des dents",
    ],
)
def test_words_without_a_date_are_written_across_the_row_and_never_drawn(text: str) -> None:
    bar = draw(text)

    assert (bar.across, signs(bar)) == (text, "[······]")


def test_a_missing_echeance_says_so_across_the_row() -> None:
    assert (draw("").across, draw(" ").across) == (NO_ECHEANCE, NO_ECHEANCE)


def test_a_drawn_echeance_has_nothing_across_the_row() -> None:
    assert draw("2019").across is None


@pytest.mark.parametrize("text", ["Durée du PTSM", "en continu"])
def test_without_a_horizon_the_duration_of_the_project_is_only_words(text: str) -> None:
    assert draw(text, horizon=None).across == text


def test_without_a_horizon_an_open_echeance_goes_on_after_the_window() -> None:
    assert signs(draw("à partir de 2020", horizon=None)) == "[··»»»»]›"


def test_without_a_horizon_nothing_is_out_of_it() -> None:
    assert signs(draw("2018-2019", horizon=None)) == "‹[██····]"


def test_without_any_period_an_echeance_is_only_words() -> None:
    assert draw_bar(read_echeance("2019"), (), None).across == "2019"


def test_the_structured_dates_are_drawn_not_the_words() -> None:
    entry = structured("vers la rentrée", read_notation("2020-T3"), read_notation("2020-T4"))
    bar = draw_bar(entry, split_window(Step.SEMESTRE, HORIZON), HORIZON)

    assert (entry.nature, signs(bar)) == (Nature.DATEE, "[···█··]")


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("2018", "plus tôt, hors horizon", ""),
        ("2019", "plus tôt", ""),
        ("2021", "", "plus tard"),
        ("2021-2022", "", "plus tard, hors horizon"),
    ],
)
def test_what_is_outside_the_window_is_also_said_in_words(text: str, before: str, after: str) -> None:
    bar = draw(text, read_notation("2020"))

    assert (bar.before.texte, bar.after.texte) == (before, after)


@pytest.mark.parametrize("state", [state for state in CellState if state is not CellState.EMPTY])
def test_every_state_has_words_and_a_sign_of_its_own(state: CellState) -> None:
    others = [other for other in CellState if other is not state]

    assert state.text
    assert all((other.text, other.sign) != (state.text, state.sign) and other.sign != state.sign for other in others)


DAYS = st.dates(date(2018, 1, 1), date(2023, 12, 31))
SPANS = st.lists(DAYS, min_size=2, max_size=2).map(sorted).map(lambda days: Periode(*days))


@given(st.lists(SPANS, min_size=1, max_size=3), SPANS, SPANS | st.none(), st.sampled_from(Step))
def test_a_cell_says_what_a_look_at_its_own_period_says(
    read: list[Periode], window: Periode, horizon: Periode | None, step: Step
) -> None:
    entry = structured("…", None, None, [(span, span) for span in read])
    periodes = split_window(step, window)

    def looked_at(days: Periode) -> CellState:
        inside = [span for span in entry.intervals if horizon is None or span.overlaps(horizon)]
        if not any(span.overlaps(days) for span in entry.intervals):
            return CellState.EMPTY
        common = [max(span.debut, days.debut, horizon.debut if horizon else date.min) for span in inside]
        ends = [min(span.fin, days.fin, horizon.fin if horizon else date.max) for span in inside]
        is_inside = any(start <= end for start, end in zip(common, ends, strict=True))
        return CellState.OCCUPIED if is_inside else CellState.OUT_OF_HORIZON

    drawn = draw_bar(entry, periodes, horizon).cells
    assert [cell.etat for cell in drawn] == [looked_at(periode.interval) for periode in periodes]
