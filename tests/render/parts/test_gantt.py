"""The picture of a planning: a row an objective, words that hold in their room, years that do not hide one another."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from drawn import plans_of
from small_projet import fiche, write_projet

from ptsm_cli.common.periodes import Periode, semester_of, year_of
from ptsm_cli.plan import Step
from ptsm_cli.render.parts.gantt import RAIL, WIDE, DrawnDay, Gantt, Scale, draw
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

YEAR = year_of(2020)
LONG = "Organiser une session d'information sur les informations partagées entre les acteurs " * 3


def picture(tmp_path: Path, libelle: str, last: int, scale: Scale, first: Periode = YEAR) -> Gantt:
    """Return the picture of one objective, from 2020 on, or from a part of it."""
    objectif = f"objectifs_operationnels: [{{libelle: {json.dumps(libelle)}, echeance: 2020}}]\n"
    projet = write_projet(tmp_path, {"01": fiche("1", "Former", objectif)})
    [plan] = plans_of([projet], Step.SEMESTRE, first, year_of(last))
    drawn = draw("g", plan.fiches[0].rows, plan.periodes, DrawnDay(None, frozenset()), scale)
    assert drawn is not None
    return drawn


@pytest.mark.parametrize(
    ("libelle", "lines"),
    [("Former", 1), (LONG, 2), ("https://exemple.fr/" + "a" * 200, 1), ("MAJUSCULES " * 90, 2)],
)
def test_a_wording_takes_two_lines_at_most_and_stays_in_its_column(tmp_path: Path, libelle: str, lines: int) -> None:
    [row] = picture(tmp_path, libelle, 2021, WIDE).rangs
    assert (len(row.lignes), max(map(len, row.lignes)) * 5 < WIDE.label) == (lines, True)


@pytest.mark.parametrize("scale", [RAIL, WIDE])
@pytest.mark.parametrize("last", [2020, 2024, 2029, 2059])
def test_years_never_hide_one_another(tmp_path: Path, scale: Scale, last: int) -> None:
    drawn = picture(tmp_path, "Former", last, scale)
    written = [tick.x for tick in drawn.reperes if tick.annee]
    assert min([b - a for a, b in pairwise(written)], default=30) >= 30 - 0.1
    assert sum(tick.fort for tick in drawn.reperes) == last - 2019  # each year has its rule, written or not


def test_a_first_year_cut_too_short_for_its_name_hides_no_other(tmp_path: Path) -> None:
    drawn = picture(tmp_path, "Former", 2023, RAIL, semester_of(2020, 2))
    assert [tick.annee for tick in drawn.reperes if tick.fort] == ["", "2021", "2022", "2023"]


@pytest.mark.parametrize("document", ["livret", "plan"])
def test_each_table_has_its_picture_under_a_name_of_its_own(tmp_path: Path, document: str) -> None:
    dated = "objectifs_operationnels: [{libelle: Un, echeance: 2020}, {libelle: Deux, echeance: à définir}]\n"
    silent = "objectifs_operationnels: [Trois]\npartenaires: [Tous]\n"
    waves = f"vagues: [premiere]\n{dated}"
    projet = write_projet(
        tmp_path,
        {"01": fiche("1", "Former", waves), "02": fiche("2", "Loger", waves), "03": fiche("3", "Dire", silent)},
    )
    page = render(Request((projet,)), document, ["html"])["html"]
    names = [part.partition('"')[0] for part in page.split('aria-labelledby="')[1:] if "-image-" in part[:90]]
    assert (len(names), len(set(names)), 'viewBox="0 0 1040 ' in page) == (2, 2, True)


def test_in_a_picture_no_share_of_a_width_follows_an_inner_svg() -> None:
    """WeasyPrint takes it there of the whole picture: a bar of a semester ran to the last year, a sign out of sight."""
    page = Path(__file__).parents[2] / "golden" / "variantes" / "feuille-de-route.html"
    pictures = re.findall(r"<svg viewBox.*?\n</svg>", page.read_text(encoding="utf-8"), re.DOTALL)
    places = [place for one in pictures for place in re.findall(r'<svg x="\d.*?</svg>(?=<svg x="\d+\.|\n)', one)]
    assert places
    assert not [place for place in places if re.search(r"</svg><[^>]+%", place)]


NO_DAY = DrawnDay(None, frozenset())
SEVERAL = """objectifs_operationnels:
  - {libelle: Former les accueils, echeance: 2020}
  - {libelle: Ouvrir, echeance: à définir, numero: "1.2"}
  - {libelle: Tenir, volets: [{echeance: octobre 2020 et octobre 2021}, {operateurs: Mairie, echeance: dès 2021}]}
"""


def several(
    tmp_path: Path, scale: Scale, step: Step = Step.SEMESTRE, last: int = 2021, moment: DrawnDay = NO_DAY
) -> Gantt:
    """Return the picture of four rows from 2020 on."""
    projet = write_projet(tmp_path, {"01": fiche("1", "Former", SEVERAL)})
    [plan] = plans_of([projet], step, YEAR, year_of(last))
    drawn = draw("g", plan.fiches[0].rows, plan.periodes, moment, scale)
    assert drawn is not None
    return drawn


def test_the_picture_of_a_rail_is_drawn_as_it_was(tmp_path: Path) -> None:
    drawn = several(tmp_path, RAIL)
    assert (drawn.largeur, drawn.hauteur, drawn.gauche, drawn.haut, drawn.bas) == (196, 102, 22, 20, 100)
    assert (drawn.rang, drawn.droite, drawn.colonne, drawn.titre) == (20, 196, 43.5, "Calendrier des objectifs")
    assert drawn.description.replace("\u00a0", " ") == (
        "1, prévu, premier semestre 2020 – second semestre 2020 ; 1.2, à définir ; "
        "3, prévu, second semestre 2020 et prévu, second semestre 2021 ; "
        "3, sans fin fixée, premier semestre 2021 – second semestre 2021"
    )
    assert [(tick.x, tick.annee, tick.fort, tick.court) for tick in drawn.reperes] == [
        (22.0, "2020", True, "S1"),
        (65.5, "", False, "S2"),
        (109.0, "2021", True, "S1"),
        (152.5, "", False, "S2"),
    ]
    assert [
        (row.y, row.libelle, row.mots, [(mark.x, mark.largeur, mark.marque.forme) for mark in row.marques])
        for row in drawn.rangs
    ] == [
        (20, "1", "", [(23.0, 85.0, "plein")]),
        (40, "1.2", "à définir", []),
        (60, "3", "", [(66.5, 41.5, "plein"), (153.5, 41.5, "plein")]),
        (80, "", "", [(110.0, 85.0, "ouvert")]),
    ]


def test_a_wide_picture_says_beside_each_row_what_its_table_says(tmp_path: Path) -> None:
    drawn = several(tmp_path, WIDE, moment=DrawnDay(None, frozenset({("01", 1)})))
    assert (drawn.largeur, drawn.hauteur, drawn.colonne) == (1040, 214, 144.0)
    assert drawn.description == "La table qui précède dit la même chose."
    assert [(row.lignes, row.echeance) for row in drawn.rangs] == [
        (("Former les accueils",), "2020"),
        (("Ouvrir",), "à définir"),
        (("Tenir",), "octobre 2020 et octobre 2021"),
        (("volet 2\u00a0: Mairie",), "dès 2021"),
    ]
    assert [mark.marque.fait for row in drawn.rangs for mark in row.marques] == [True, False, False, False]


@pytest.mark.parametrize(
    ("scale", "day", "rule", "height"),
    [
        (WIDE, date(2020, 7, 1), (573.4, "1er juillet 2020", 573.4), 252),
        (RAIL, date(2020, 1, 1), (22.0, "1er janvier 2020", 60.0), 116),
        (RAIL, date(2021, 12, 31), (195.8, "31 décembre 2021", 136.0), 116),
        (RAIL, date(2022, 1, 1), None, 102),
        (RAIL, date(2019, 12, 31), None, 102),
    ],
)
def test_the_day_of_reference_is_drawn_to_the_day_and_its_words_stay_inside(
    tmp_path: Path, scale: Scale, day: date, rule: tuple[float, str, float] | None, height: int
) -> None:
    drawn = several(tmp_path, scale, moment=DrawnDay(day, frozenset()))
    assert (drawn.jour and (drawn.jour.x, drawn.jour.mots, drawn.jour.milieu), drawn.hauteur) == (rule, height)


@pytest.mark.parametrize(
    ("step", "last", "heads"),
    [(Step.ANNEE, 2022, ["", "", ""]), (Step.SEMESTRE, 2031, ["S1", "S2"] * 12), (Step.SEMESTRE, 2032, [""] * 26)],
)
def test_the_heads_of_periods_are_written_where_they_have_room(
    tmp_path: Path, step: Step, last: int, heads: list[str]
) -> None:
    assert [tick.court for tick in several(tmp_path, WIDE, step=step, last=last).reperes] == heads
