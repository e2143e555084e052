"""A fiche as printed: what stands where, and what is said of what it does not say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import fiche, write_projet
from whole_fiche import FICHES, TERRITORY

from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.fiche import compose
from ptsm_cli.render.parts.printed_fiche import PrintedFiche
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, FICHES, TERRITORY)


@pytest.fixture
def first(projet: Projet) -> PrintedFiche:
    return compose(Request((projet,), page="01")).fiches[0]


def texts(fiche: PrintedFiche, where: str) -> dict[str, list[str]]:
    """Return the texts of each part, by its heading."""
    return {part.titre: [prose.texte for prose in part.textes] for part in getattr(fiche, where)}


def test_beside_the_rail_stands_what_the_fiche_is_about(first: PrintedFiche) -> None:
    assert texts(first, "parts") == {
        "Contexte": ["Voir la fiche n°2."],
        "Description": ["Une formation."],
        "Objectifs stratégiques": ["Accueillir mieux", "Orienter"],
        "Moyens": ["Deux formatrices"],
        "Résultats attendus": ["Des agents formés"],
    }


def test_in_the_rail_stands_who_for_whom_and_when(first: PrintedFiche) -> None:
    assert texts(first, "rail") == {
        "Responsable": ["directrice du CH"],
        "Pilotes": ["CHE"],
        "Partenaires": ["UNAFAM", "GEM"],
        "Public": ["agents d'accueil"],
        "Conditions d’accès": ["Sur inscription"],
        "Niveau": ["priorité haute"],
        "Publics": ["Adolescents"],
        "Vague": ["Première vague (financée)"],
    }
    assert first.etats == ("1\u00a0réalisé", "2\u00a0sans état")


def test_what_the_notes_say_reached_is_ticked_on_the_calendar_and_on_the_plan(
    projet: Projet, first: PrintedFiche
) -> None:
    assert first.calendrier is not None
    ticked = [[mark.marque.fait for mark in row.marques] for row in first.calendrier.rangs]
    assert ticked == [[True], [False], [False], [], [False]]
    plan = render(Request((projet,)), "plan", ["html"])["html"]
    assert plan.count('class="m-coche"') == 3  # in the row, in its picture and in the legend


def test_the_day_is_drawn_only_when_it_is_given(projet: Projet) -> None:
    days = [
        compose(Request((projet,), page="01", drawn_day=day)).fiches[0].calendrier for day in (None, date(2020, 7, 1))
    ]
    assert [calendar and calendar.jour and calendar.jour.mots for calendar in days] == [None, "1er juillet 2020"]


def test_the_day_is_drawn_in_each_row_of_the_plan_and_named_in_its_legend(projet: Projet) -> None:
    pages = [render(Request((projet,), drawn_day=day), "plan", ["html"])["html"] for day in (None, date(2020, 7, 1))]
    assert [page.count('class="m-jour"') > page.count("<tbody") for page in pages] == [False, True]
    assert ["jour de référence" in page for page in pages] == [False, True]


def test_the_budget_never_adds_what_is_not_costed_nor_what_is_spent(first: PrintedFiche) -> None:
    assert first.budget is not None
    assert first.budget.legende.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Budget : 3 postes, prévu : 12 000 € (1 poste chiffré sur 2) ; dépensé : 800 €"
    )
    amounts = [str(row.cases[-1].texte) for row in first.budget.blocs[0].rangs]
    assert [amount.replace("\u00a0", " ").replace("\u202f", " ") for amount in amounts] == [
        "12 000 €",
        "non chiffré",
        "800 €",
    ]


def test_a_deployment_says_where_and_when(first: PrintedFiche) -> None:
    assert texts(first, "apres") == {
        "Déploiement": ["Bassin du Nord\u00a0: 2020, sur deux sites", "Le sud"],
        "Points de vigilance": ["Le temps des agents"],
        "Autres précisions": ["Un livret existe"],
    }


def test_the_objectives_are_a_table_without_the_column_that_nothing_fills(first: PrintedFiche) -> None:
    table = first.objectifs
    assert table is not None
    rows = [row for block in table.blocs for row in block.rangs]
    assert [(row.numero, row.libelle.texte, row.echeance.texte, row.etat) for row in rows] == [
        ("1", "Créer un groupe", "2019", "réalisé"),
        ("2", "Écrire un module", "second semestre 2020", ""),
        ("3", "Former", "2021", ""),
        ("", "Former", "à définir", ""),
    ]
    assert (table.modalites, table.operateurs, table.etat) == (True, True, True)
    assert rows[1].projet is not None
    assert rows[1].projet.texte == "Projet 1"


def test_what_an_objective_has_of_its_own_is_said_under_it(first: PrintedFiche) -> None:
    assert first.objectifs is not None
    row = first.objectifs.blocs[1].rangs[0]
    said = {one.libelle: [value.texte for value in one.valeurs] for one in row.precisions}
    assert said == {
        "Pilotes": ["UNAFAM"],
        "Durée": ["6 mois"],
        "Charges et coûts": ["12\u202f000\u00a0€", "temps d'agent"],
        "Indicateurs intermédiaires": ["Module écrit (cible\u00a0: 1)"],
    }


def test_a_single_operator_or_modality_needs_no_column(tmp_path: Path) -> None:
    objectifs = "[{libelle: A, operateurs: ch-essai}, {libelle: B}, {libelle: C, modalites: Ainsi}, {libelle: D}]"
    fiche = f"{{numero: 1, titre: T, groupe: axe-1, objectifs_operationnels: {objectifs}}}"
    table = compose(Request((write_projet(tmp_path, {"01": fiche}),))).fiches[0].objectifs
    assert table is not None
    said = [[one.libelle for one in row.precisions] for row in table.blocs[0].rangs]
    assert (table.modalites, table.operateurs, said) == (False, False, [["Opérateur"], [], ["Modalités"], []])


def test_each_volet_of_the_only_objective_of_a_projet_has_its_row(tmp_path: Path) -> None:
    second = "{operateurs: B, echeance: 2021, modalites: Voir la fiche n°2}"
    volets = f"[{{operateurs: A, echeance: 2020}}, {second}, {{operateurs: C, echeance: 2022}}]"
    rest = f"objectifs_operationnels: [{{libelle: Louer, projet: Projet 1, volets: {volets}}}]\n"
    projet = write_projet(tmp_path, {"1": fiche("1", "Loger", rest), "2": fiche("2")})
    lines = render(Request((projet,)), "fiche", ["md"])["md"].replace("\u00a0", " ").splitlines()
    assert [line for line in lines if "Louer" in line] == [
        "- **1** Projet 1 : Louer – 2020 – A",
        "- Louer – 2021 – B (modalités : Voir la [fiche n°2](#fiche-2))",
        "- Louer – 2022 – C",
    ]


def test_an_indicator_has_its_values_in_french(first: PrintedFiche) -> None:
    [one] = first.indicateurs
    assert (one.initiale, one.cible, one.mesure, one.jour, one.type) == (
        "0\u00a0agent",
        "1\u202f200\u00a0agents",
        "240,5\u00a0agents",
        "31 décembre 2020",
        "réalisation",
    )
    assert first.colonnes == ("type", "initiale", "cible", "mesure")


def test_the_links_say_where_they_lead_and_who_leads_here(first: PrintedFiche) -> None:
    assert [(one.libelle.texte, one.objet.texte, one.url.texte) for one in first.liens] == [
        ("Fiche n°\u202f2 – Loger", "logement", ""),
        ("le PRS, action 16", "", "https://exemple.fr/prs"),
    ]
    assert [link.page for one in first.liens for link in one.libelle.renvois] == ["fiche-2"]
    assert [(one.nom, one.page) for one in first.citee_par] == [("fiche n°\u202f2", "fiche-2")]
    assert first.cite == ()


@pytest.mark.parametrize(
    ("identifier", "missing"),
    [
        ("01", "Non renseigné\u00a0: financeurs, territoire."),
        (
            "02",
            (
                "Non renseigné\u00a0: objectifs stratégiques, objectifs opérationnels, pilotes, partenaires, "
                "financeurs, public, territoire, moyens, résultats attendus, indicateurs, points de vigilance."
            ),
        ),
        ("03", ""),
    ],
)
def test_the_last_line_says_what_is_missing(projet: Projet, identifier: str, missing: str) -> None:
    [fiche] = compose(Request((projet,), page=identifier)).fiches
    assert fiche.manque == missing


def test_a_fiche_that_shares_the_content_of_another_leads_to_it(projet: Projet) -> None:
    assert compose(Request((projet,), page="03")).fiches[0].renvoi == "fiche n°\u202f2"
