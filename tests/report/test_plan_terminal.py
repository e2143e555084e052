"""A planning on a terminal: bars, words and colours within its width, and every word where there is room."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from counting import counted
from drawn import plans_of
from planned import FICHE
from rich.console import Console
from small_projet import TERRITOIRE, WITHOUT_HORIZON, fiche, write_projet

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.common.typography import UNBOUNDED
from ptsm_cli.plan import CellState, Plan, Step
from ptsm_cli.plan.plan import legend_of
from ptsm_cli.report.plan import text as text_report


def screen(plans: tuple[Plan, ...], width: int) -> str:
    page = StringIO()
    console = Console(file=page, width=width)
    for element in text_report.format_report(plans, width):
        console.print(element)
    return page.getvalue()


@pytest.mark.parametrize(
    ("width", "first_line"),
    [(80, "- Écrire un *livret*, 2019"), (120, "- Écrire un *livret*, [voir](https://exemple.fr) 2019")],
)
def test_the_terminal_shows_bars_words_and_a_legend_within_its_width(
    one_plan: tuple[Plan, ...], width: int, first_line: str
) -> None:
    lines = screen(one_plan, width).replace("\u00a0", " ").splitlines()

    assert max(map(len, lines)) <= width
    assert "Pilotes : CHE" in [line.strip() for line in lines]
    assert [" ".join(line.split()) for line in lines if set("█◆") & set(line)] == [
        f"{first_line} ████ ···· ····",
        "- Diffuser 2021-2023 ···· ···· ████ ›×",
        "- Évaluer avant juillet 2020 ···· ◆◆·· ····",
        "Légende : █ prévu ◆ au plus tard × hors horizon",
    ]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_narrow_window_leaves_its_bars_whole(tmp_path: Path, width: int) -> None:
    projet = write_projet(tmp_path, {"informer": FICHE.replace("2021-2023", "2019")})
    semester = read_notation("2019-S1")
    page = screen(plans_of([projet], Step.SEMESTRE, semester, semester), width)

    assert "…" not in page
    assert page.count("██") == 2


@pytest.mark.parametrize(
    ("step", "years", "ranks", "bar"),
    [
        (Step.TRIMESTRE, "2019 2020 2021", "1234 1234 1234", "████ ···· ····"),
        (Step.SEMESTRE, "2019 2020 2021", "S1S2 S1S2 S1S2", "████ ···· ····"),
        (Step.ANNEE, "2019 2020 2021", "Objectif Échéance 2019 2020 2021", "████ ···· ····"),
    ],
)
def test_a_year_has_the_same_width_on_the_terminal_whatever_the_step(
    tmp_path: Path, step: Step, years: str, ranks: str, bar: str
) -> None:
    page = screen(plans_of([write_projet(tmp_path, {"informer": FICHE})], step), 120)

    assert all(expected in " ".join(page.split()) for expected in (years, ranks, bar))


def test_each_fiche_is_asked_once_what_goes_beyond_the_window(two_plans: tuple[Plan, ...]) -> None:
    fiches = sum(len(plan.fiches) for plan in two_plans)
    assert counted("overflows_before", lambda: list(text_report.format_report(two_plans, 80))) == fiches + len(
        two_plans
    )


def test_the_terminal_takes_no_word_of_a_fiche_for_markup(tmp_path: Path) -> None:
    fiche = "{numero: 1, titre: '[red]Rouge[/red]', groupe: axe-1, objectifs_operationnels: ['[bold]Gras']}"
    page = screen(plans_of([write_projet(tmp_path, {"une": fiche})], Step.ANNEE), 100)

    assert "[red]Rouge[/red]" in page
    assert "[bold]Gras" in page


SAID = (
    *(
        "2020",
        "mi-2020 environ",
        "à partir de 2020",
        "avant juillet 2020",
        "durée du PTSM",
        "en continu",
        "tous les ans",
    ),
    *("selon les financements", "2024", "2019-2021"),
)


def test_each_state_of_a_planning_has_a_colour(tmp_path: Path) -> None:
    lines = "".join(f"  - {{libelle: Agir, echeance: {text}}}\n" for text in SAID)
    projet = write_projet(tmp_path, {"01": fiche("1", "Agir", f"objectifs_operationnels:\n{lines}")})
    year = read_notation("2020")
    plans = plans_of([projet], Step.SEMESTRE, year)
    across = {CellState.EMPTY, CellState.RECURRENT, CellState.CONDITIONNEL, CellState.APPROXIMATE}
    assert {*legend_of(plans)} == {*CellState} - across
    console = Console(file=StringIO(), width=120, force_terminal=True, color_system="standard")
    console.print(*text_report.format_report(plans, 120))


def test_where_there_is_room_every_word_is_printed(tmp_path: Path) -> None:
    said = ("selon accord", "selon les financements que l'agence aura accordés à chaque établissement", "dès que prêt")
    text = f"objectifs_operationnels: {[{'libelle': 'Agir', 'echeance': one} for one in said]}\n"
    plans = plans_of([write_projet(tmp_path, {"01": fiche("1", rest=text)})], Step.SEMESTRE)
    assert [one for one in said if one not in screen(plans, UNBOUNDED).replace("’", "'")] == []


COLUMNS = {
    "bref": ("2020", "selon les financements que l'agence aura accordés", "en continu"),
    "long": ("au plus tard à la fin du mois de juin 2020", "selon accord"),
    "sans date": ("selon les financements que l'agence aura accordés", "à définir"),
    "au-delà": ("2018", "2019-2022", "tous les ans"),
    "rien": (),
}
"""Deadlines that ask for columns of several widths."""


def test_the_columns_have_the_widths_that_they_had(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    pages = []
    for name, said in COLUMNS.items():
        text = f"objectifs_operationnels: {[{'libelle': f'Agir pour {one}', 'echeance': one} for one in said]}\n"
        territoire = WITHOUT_HORIZON if name in {"bref", "sans date", "rien"} else TERRITOIRE
        projet = write_projet(tmp_path, {"01": fiche("1", rest=text)} if said else {}, territoire, name)
        window = (read_notation("2019"), read_notation("2020")) if name == "au-delà" else ()
        plans = plans_of([projet], Step.ANNEE, *window)
        pages += [f"## {name}, {width}\n{screen(plans, width)}" for width in (60, 100, UNBOUNDED)]
    compare(
        "rapports/plan-colonnes.text", "\n".join("\n".join(map(str.rstrip, page.splitlines())) for page in pages) + "\n"
    )
