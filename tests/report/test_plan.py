"""A planning printed for programs, spreadsheets, the web, Markdown and the terminal."""

from __future__ import annotations

import csv
import json
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from petit_projet import SANS_HORIZON, ecrire
from rich.console import Console

from ptsm_cli.common.periodes import lire_notation
from ptsm_cli.plan import Pas, Plan, planifier
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre
from ptsm_cli.report.plan import csv as rapport_csv
from ptsm_cli.report.plan import json as rapport_json
from ptsm_cli.report.plan import text as rapport_text

FICHE = """
numero: 7 bis
titre: Informer | écouter
groupe: axe-1
pilotes: ch-essai
objectifs_operationnels:
  - libelle: Écrire un *livret*, [voir](https://exemple.fr)
    echeance: 2019
  - projet: Projet 1
    libelle: Diffuser
    echeance: 2021-2023
  - libelle: "=HYPERLINK(1)"
    echeance: "-"
  - libelle: Évaluer
    echeance: avant juillet 2020
"""
AUTRE = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: 2024}]}"


@pytest.fixture
def one_plan(tmp_path: Path) -> tuple[Plan, ...]:
    return planifier([ecrire(tmp_path, {"informer": FICHE})], Pas.SEMESTRE)


@pytest.fixture
def two_projects(tmp_path: Path) -> tuple[Projet, ...]:
    autre = SANS_HORIZON.replace("id: essai", "id: autre")
    return ecrire(tmp_path, {"informer": FICHE}), ecrire(tmp_path, {"agir": AUTRE}, autre, "autre")


@pytest.fixture
def two_plans(two_projects: tuple[Projet, ...]) -> tuple[Plan, ...]:
    return planifier(two_projects, Pas.SEMESTRE)


def read_csv(texte: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(texte.removeprefix("\ufeff"), newline=""), delimiter=";"))


def screen(plans: tuple[Plan, ...], largeur: int) -> str:
    page = StringIO()
    console = Console(file=page, width=largeur)
    for element in rapport_text.formater(plans, largeur):
        console.print(element)
    return page.getvalue()


def test_the_json_of_one_project_is_one_object(one_plan: tuple[Plan, ...]) -> None:
    lu = json.loads(rapport_json.formater(one_plan))

    assert {cle: valeur for cle, valeur in lu.items() if cle != "lignes"} == {
        "horizon": {"debut": "2019-01-01", "fin": "2021-12-31"},
        "step": "semestre",
        "periodes": ["2019-S1", "2019-S2", "2020-S1", "2020-S2", "2021-S1", "2021-S2"],
    }
    assert lu["lignes"][1] == {
        "fiche": "informer",
        "numero": "7 bis",
        "groupe": "axe-1",
        "objectif": "Diffuser",
        "echeance": "2021-2023",
        "nature": "datee",
        "debut": "2021-01-01",
        "fin": "2023-12-31",
        "cellules": ["vide", "vide", "vide", "vide", "occupe", "occupe"],
        "avant": "vide",
        "apres": "hors_horizon",
    }


def test_the_json_of_several_projects_is_a_list_that_names_them(two_plans: tuple[Plan, ...]) -> None:
    lu = json.loads(rapport_json.formater(two_plans))

    assert [(plan["projet"], plan["horizon"] is None, len(plan["lignes"])) for plan in lu["plans"]] == [
        ("essai", False, 4),
        ("autre", True, 1),
    ]


def test_the_csv_has_one_row_an_objectif_and_the_words_of_each_cell(one_plan: tuple[Plan, ...]) -> None:
    lignes = read_csv(rapport_csv.formater(one_plan))

    assert [(ligne["numero"], ligne["intertitre"], ligne["2021-S1"], ligne["plus_tard"]) for ligne in lignes] == [
        ("7 bis", "", "", ""),
        ("7 bis", "Projet 1", "prévu", "plus tard, hors horizon"),
        ("7 bis", "", "", ""),
        ("7 bis", "", "", ""),
    ]


def test_the_csv_opens_in_a_french_excel(one_plan: tuple[Plan, ...]) -> None:
    entete = rapport_csv.formater(one_plan).splitlines()[0]

    assert entete.startswith("\ufeffprojet;groupe;fiche;numero;titre;intertitre;rang;objectif;")


def test_the_csv_never_holds_a_formula(one_plan: tuple[Plan, ...]) -> None:
    cellules = [valeur for ligne in read_csv(rapport_csv.formater(one_plan)) for valeur in ligne.values()]

    assert "'=HYPERLINK(1)" in cellules
    assert not [valeur for valeur in cellules if valeur.strip().startswith(("=", "+", "-", "@"))]


def test_the_csv_of_several_projects_has_the_periods_of_all(two_plans: tuple[Plan, ...]) -> None:
    lignes = read_csv(rapport_csv.formater(two_plans))

    assert [(ligne["projet"], ligne["2019-S1"], ligne["2024-S2"]) for ligne in lignes] == [
        ("essai", "prévu", ""),
        ("essai", "", ""),
        ("essai", "", ""),
        ("essai", "", ""),
        ("autre", "", "prévu"),
    ]


def test_the_markdown_is_a_table_whose_cells_carry_words(tmp_path: Path) -> None:
    demande = Demande((ecrire(tmp_path, {"informer": FICHE}),))
    page = rendre(demande, "plan", ["md"])["md"].replace("\u00a0", " ")

    assert page == (
        "# Planning par semestre – PTSM E – Essai\n"
        "\n"
        "Période : premier semestre 2019 – second semestre 2021\n"
        "\n"
        "## Axe 1 : Repérer\n"
        "\n"
        "### Fiche n°7 bis – Informer \\| écouter\n"
        "\n"
        "| Projet | Objectif opérationnel | Échéance | 2019-S1 | 2019-S2 | 2020-S1 | 2020-S2 | 2021-S1 | 2021-S2 "
        "| Plus tard |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "|  | Écrire un *livret*, [voir](https://exemple.fr) | 2019 | prévu | prévu |  |  |  |  |  |\n"
        "| Projet 1 | Diffuser | 2021-2023 |  |  |  |  | prévu | prévu | plus tard, hors horizon |\n"
        "|  | =HYPERLINK(1) | *\\-* |  |  |  |  |  |  |  |\n"
        "|  | Évaluer | avant juillet 2020 |  |  | au plus tard |  |  |  |  |\n"
    )


def test_every_row_of_a_markdown_table_has_as_many_cells(two_projects: tuple[Projet, ...]) -> None:
    lignes = rendre(Demande(two_projects), "plan", ["md"])["md"].replace("\\|", "").splitlines()
    voisines = [(une, autre) for une, autre in pairwise(lignes) if une.startswith("|") and autre.startswith("|")]

    assert voisines
    assert all(une.count("|") == autre.count("|") for une, autre in voisines)


@pytest.mark.parametrize(
    ("largeur", "premiere_ligne"),
    [(80, "- Écrire un *livret*, 2019"), (120, "- Écrire un *livret*, [voir](https://exemple.fr) 2019")],
)
def test_the_terminal_shows_bars_words_and_a_legend_within_its_width(
    one_plan: tuple[Plan, ...], largeur: int, premiere_ligne: str
) -> None:
    lignes = screen(one_plan, largeur).replace("\u00a0", " ").splitlines()

    assert max(map(len, lignes)) <= largeur
    assert [" ".join(ligne.split()) for ligne in lignes if set("█◆") & set(ligne)] == [
        f"{premiere_ligne} ████ ···· ····",
        "- Diffuser 2021-2023 ···· ···· ████ ›×",
        "- Évaluer avant juillet 2020 ···· ◆◆·· ····",
        "Légende : █ prévu ◆ au plus tard × hors horizon",
    ]


@pytest.mark.parametrize("largeur", [60, 80, 200])
def test_a_narrow_window_leaves_its_bars_whole(tmp_path: Path, largeur: int) -> None:
    projet = ecrire(tmp_path, {"informer": FICHE.replace("2021-2023", "2019")})
    semestre = lire_notation("2019-S1")
    page = screen(planifier([projet], Pas.SEMESTRE, semestre, semestre), largeur)

    assert "…" not in page
    assert page.count("██") == 2


@pytest.mark.parametrize(
    ("pas", "annees", "rangs", "barre"),
    [
        (Pas.TRIMESTRE, "2019 2020 2021", "1234 1234 1234", "████ ···· ····"),
        (Pas.SEMESTRE, "2019 2020 2021", "S1S2 S1S2 S1S2", "████ ···· ····"),
        (Pas.ANNEE, "2019 2020 2021", "Objectif Échéance 2019 2020 2021", "████ ···· ····"),
    ],
)
def test_a_year_has_the_same_width_on_the_terminal_whatever_the_step(
    tmp_path: Path, pas: Pas, annees: str, rangs: str, barre: str
) -> None:
    page = screen(planifier([ecrire(tmp_path, {"informer": FICHE})], pas), 120)

    assert all(attendu in " ".join(page.split()) for attendu in (annees, rangs, barre))


def test_the_terminal_takes_no_word_of_a_fiche_for_markup(tmp_path: Path) -> None:
    fiche = "{numero: 1, titre: '[red]Rouge[/red]', groupe: axe-1, objectifs_operationnels: ['[bold]Gras']}"
    page = screen(planifier([ecrire(tmp_path, {"une": fiche})], Pas.ANNEE), 100)

    assert "[red]Rouge[/red]" in page
    assert "[bold]Gras" in page
