"""A planning printed for programs, spreadsheets and Markdown."""

from __future__ import annotations

import csv
import json
from io import StringIO
from itertools import pairwise
from pathlib import Path

from planned import FICHE
from small_projet import write_projet

from ptsm_cli.plan import Plan
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.report.plan import csv as csv_report
from ptsm_cli.report.plan import json as json_report


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_json_has_one_object_a_project(one_plan: tuple[Plan, ...]) -> None:
    [read] = json.loads("".join(json_report.format_report(one_plan)))["plans"]

    assert {key: value for key, value in read.items() if key != "lignes"} == {
        "projet": "essai",
        "horizon": {"debut": "2019-01-01", "fin": "2021-12-31"},
        "step": "semestre",
        "periodes": ["2019-S1", "2019-S2", "2020-S1", "2020-S2", "2021-S1", "2021-S2"],
    }
    assert read["lignes"][1] == {
        "fiche": "informer",
        "numero": "7 bis",
        "groupe": "axe-1",
        "rang": 2,
        "objectif": "Diffuser",
        "echeance": "2021-2023",
        "nature": "datee",
        "debut": "2021-01-01",
        "fin": "2023-12-31",
        "intervalles": [{"debut": "2021-01-01", "fin": "2023-12-31"}],
        "cellules": ["vide", "vide", "vide", "vide", "occupe", "occupe"],
        "avant": "vide",
        "apres": "hors-horizon",
    }


def test_the_json_of_several_projects_is_a_list_that_names_them(two_plans: tuple[Plan, ...]) -> None:
    pieces = list(json_report.format_report(two_plans))
    read = json.loads("".join(pieces))

    assert ["projet" in piece for piece in pieces].count(True) == len(two_plans)  # each is written before the next
    assert [(plan["projet"], plan["horizon"] is None, len(plan["lignes"])) for plan in read["plans"]] == [
        ("essai", False, 4),
        ("autre", True, 1),
    ]


def test_the_csv_has_one_row_an_objectif_and_the_words_of_each_cell(one_plan: tuple[Plan, ...]) -> None:
    lines = read_csv(csv_report.format_report(one_plan))

    assert [(line["numero"], line["intertitre"], line["2021-S1"], line["plus_tard"]) for line in lines] == [
        ("7 bis", "", "", ""),
        ("7 bis", "Projet 1", "prévu", "plus tard, hors horizon"),
        ("7 bis", "", "", ""),
        ("7 bis", "", "", ""),
    ]


def test_the_csv_opens_in_a_french_excel(one_plan: tuple[Plan, ...]) -> None:
    header = csv_report.format_report(one_plan).splitlines()[0]

    assert header.startswith("\ufeffprojet;groupe;fiche;numero;titre;intertitre;rang;objectif;")


def test_the_csv_never_holds_a_formula(one_plan: tuple[Plan, ...]) -> None:
    cells = [value for line in read_csv(csv_report.format_report(one_plan)) for value in line.values()]

    assert "'=HYPERLINK(1)" in cells
    assert not [value for value in cells if value.strip().startswith(("=", "+", "-", "@"))]


def test_the_csv_of_several_projects_has_the_periods_of_all(two_plans: tuple[Plan, ...]) -> None:
    lines = read_csv(csv_report.format_report(two_plans))

    assert [(line["projet"], line["2019-S1"], line["2024-S2"]) for line in lines] == [
        ("essai", "prévu", ""),
        ("essai", "", ""),
        ("essai", "", ""),
        ("essai", "", ""),
        ("autre", "", "prévu"),
    ]


def test_the_markdown_is_a_table_whose_cells_carry_words(tmp_path: Path) -> None:
    asked_for = Request((write_projet(tmp_path, {"informer": FICHE}),))
    page = render(asked_for, "plan", ["md"])["md"].replace("\u00a0", " ")

    assert page == (
        "# Planning par semestre – PTSM E – Essai\n"
        "\n"
        "Période : premier semestre 2019 – second semestre 2021\n"
        "\n"
        "Version non dite\n"
        "\n"
        "Aucune fiche ne nomme de partenaire, de financeur ou d’indicateur.\n"
        "\n"
        "## Axe 1 : Repérer\n"
        "\n"
        "1 fiche, 4 objectifs.\n"
        "\n"
        "### Fiche n°\u202f7 bis – Informer \\| écouter\n"
        "\n"
        "| Projet | Objectif opérationnel | Échéance | 2019-S1 | 2019-S2 | 2020-S1 | 2020-S2 | 2021-S1 | 2021-S2 "
        "| Plus tard |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "|  | 1 – Écrire un *livret*, [voir](https://exemple.fr) | 2019 | prévu | prévu |  |  |  |  |  |\n"
        "| Projet 1 | 2 – Diffuser | 2021-2023 |  |  |  |  | prévu | prévu | plus tard, hors horizon |\n"
        "|  | 3 – =HYPERLINK(1) | *\\-* |  |  |  |  |  |  |  |\n"
        "|  | 4 – Évaluer | avant juillet 2020 |  |  | au plus tard |  |  |  |  |\n"
        "\n"
        "- **Pilotes** : CHE\n"
        "\n"
        "**4 objectifs, dont 1 sans date.**\n"
    )


def test_every_row_of_a_markdown_table_has_as_many_cells(two_projects: tuple[Projet, ...]) -> None:
    lines = render(Request(two_projects), "plan", ["md"])["md"].replace("\\|", "").splitlines()
    neighbours = [(one, other) for one, other in pairwise(lines) if one.startswith("|") and other.startswith("|")]

    assert neighbours
    assert all(one.count("|") == other.count("|") for one, other in neighbours)
