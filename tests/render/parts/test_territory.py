"""The tables of a diagnosis: which are set on their side, which a phone has room for, what their captions say."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import TERRITOIRE, write_projet
from tables import texts_of

from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.parts.territory import diagnosis
from ptsm_cli.render.request import Request


def tables(folder: Path, *written: str) -> list[Table]:
    """Return the tables of a diagnosis."""
    lines = "".join(f"  - {{{one}}}\n" for one in written)
    projet = write_projet(folder, {}, f"{TERRITOIRE}diagnostic:\n{lines}")
    links = link_fiches(projet, Request((projet,)).of(projet).graph)
    return [one.tableau for one in diagnosis(projet.territoire.contenu, links)]


def grid(heads: int, lines: int, values: int | None = None) -> str:
    """Return a table of so many columns and lines; each line has as many values as there are columns, or so many."""
    row = ", ".join(["1"] * (heads if values is None else values))
    columns = ", ".join(f"C{rank}" for rank in range(heads))
    return (
        f"libelle: L, unite: lits, colonnes: [{columns}], lignes: ["
        + f"{{libelle: A, valeurs: [{row}]}}, " * lines
        + "]"
    )


@pytest.mark.parametrize(
    ("written", "columns", "rows"),
    [
        (grid(9, 2), 10, 2),
        (grid(10, 2), 3, 10),  # too wide for paper: on its side
        (grid(10, 9), 10, 10),
        (grid(10, 10), 11, 10),
        (grid(10, 11), 11, 11),  # higher than wide
        (grid(2, 1, 4), 5, 1),  # more values than headings
        (grid(3, 1, 1), 4, 1),
    ],
)
def test_a_table_wider_than_paper_is_set_on_its_side(tmp_path: Path, written: str, columns: int, rows: int) -> None:
    [table] = tables(tmp_path, written)
    found = texts_of(table)
    assert (len(found[0]), len(found) - 1) == (columns, rows)
    assert {len(row) for row in found} == {columns}


@pytest.mark.parametrize(
    ("columns", "blocks"),
    [
        (f"[{'x' * 15}, {'y' * 15}]", False),
        (f"[{'x' * 15}, {'y' * 16}]", True),
        ("[A, B]", False),
        ("[A, B, C]", True),
    ],
)
def test_a_table_that_a_phone_has_no_room_for_is_made_of_blocks(tmp_path: Path, columns: str, blocks: bool) -> None:
    [table] = tables(
        tmp_path, f"libelle: L, unite: lits, colonnes: {columns}, lignes: [{{libelle: Nord, valeurs: [1, 2]}}]"
    )
    assert ("blocs" in table.genre.split(), "chiffres" in table.genre.split()) == (blocks, True)


@pytest.mark.parametrize(
    ("values", "figures"),
    [
        ("['8 601', '-0,06']", True),
        ("['2*', '± 3 %']", True),
        ("['−1 €', '> 5']", True),
        ("[12, '']", True),
        ("[12, non dit]", False),
        ("['12 lits', 3]", False),
        ("['ligne 1', 3]", False),
    ],
)
def test_a_column_of_figures_is_set_to_the_right(tmp_path: Path, values: str, figures: bool) -> None:
    first, second = values.strip("[]").split(", ")
    lines = f"lignes: [{{libelle: '1', valeurs: [{first}]}}, {{libelle: '2', valeurs: [{second}]}}]"
    [table] = tables(tmp_path, f"libelle: L, unite: lits, colonnes: [A], {lines}")
    kinds = [[cell.genre for cell in row.cases] for block in table.blocs for row in block.rangs]
    assert kinds == [["", "n" if figures else ""]] * 2


@pytest.mark.parametrize(
    ("written", "caption", "headings"),
    [
        ("colonnes: [A], annee: 2018, unite: lits, source: INSEE", "L (2018, lits, source\u00a0: INSEE)", ["", "A"]),
        ("colonnes: [{libelle: A, annee: 2018, unite: lits}]", "L", ["", "A, 2018, lits"]),
        (
            "colonnes: [{libelle: A en 2018, annee: 2018, unite: lits}], source: INSEE",
            "L (source\u00a0: INSEE)",
            ["", "A en 2018, lits"],
        ),
    ],
)
def test_a_table_says_what_its_figures_are_of(tmp_path: Path, written: str, caption: str, headings: list[str]) -> None:
    [table] = tables(tmp_path, f"libelle: L, {written}, lignes: [{{libelle: Nord, valeurs: [1]}}]")
    assert (table.legende, texts_of(table)[0]) == (caption, headings)


NORD, REST = "{annee: 2016, valeur: 3, zone: Nord}", "{annee: 2017, valeur: 1234}"
ONE = f"libelle: Un, unite: lits, source: INSEE, valeurs: [{NORD}, {REST}]"
TWO = "libelle: Deux, source: INSEE, unite: lits, valeurs: [{annee: 2016, valeur: 3, categorie: Enfants}]"
LATE = "{annee: 2018, valeur: 3}, {annee: 2017, valeur: 4}"
THREE = f"libelle: Trois, unite: lits, source: ARS, annee: 2018, valeurs: [{LATE}]"


@pytest.mark.parametrize(
    ("written", "caption", "rows", "titles"),
    [
        (
            (ONE,),
            "Un (lits, source\u00a0: INSEE)",
            [["Zone", "Année", "Valeur"], ["Nord", "2016", "3"], ["Tout le territoire", "2017", "1\u202f234"]],
            [""],
        ),
        ((TWO,), "Deux (2016, lits, source\u00a0: INSEE)", [["Catégorie", "Valeur"], ["Enfants", "3"]], [""]),
        (
            (ONE, TWO, THREE),
            "Un, et 2\u00a0autres séries de chiffres",
            [
                ["Zone, catégorie", "Année", "Valeur"],
                *(["Nord", "2016", "3"], ["Tout le territoire", "2017", "1\u202f234"]),
                *(["Enfants", "", "3"], ["Tout le territoire", "", "3"], ["Tout le territoire", "2017", "4"]),
            ],
            [
                "Un (lits, source\u00a0: INSEE)",
                "Deux (2016, lits, même source)",
                "Trois (2018, lits, source\u00a0: ARS)",
            ],
        ),
    ],
)
def test_series_that_follow_one_another_are_one_table(
    tmp_path: Path, written: tuple[str, ...], caption: str, rows: list[list[str]], titles: list[str]
) -> None:
    [table] = tables(tmp_path, *written)
    assert (table.legende, texts_of(table), [str(block.titre or "") for block in table.blocs]) == (
        caption,
        rows,
        titles,
    )


def test_tables_and_series_keep_their_order_and_what_is_empty_is_left_out(tmp_path: Path) -> None:
    grids = ("libelle: G, unite: lits, colonnes: [A], lignes: [{libelle: Nord, valeurs: [1]}]",) * 2
    found = tables(tmp_path, TWO, "libelle: Vide, unite: lits", *grids, "libelle: Vide encore, unite: lits", THREE, ONE)
    assert [table.legende.partition(" (")[0] for table in found] == [
        "Deux",
        "G",
        "G",
        "Trois, et 1\u00a0autre série de chiffres",
    ]
