"""The roadmap of one year: what falls in it, at which place, what it costs, and what is not known of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from repository import MAYENNE
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.annuelle import Annuelle, compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

OBJECTIFS = {
    "Avant": "2019",
    "Dedans": "été 2020",
    "Commence": "2020-2021",
    "Achève": "2019-2020",
    "Traverse": "2019-2021",
    "Après": "2021",
    "Limite": "avant juin 2020",
    "Condition": "en fonction des appels à projets",
    "Jalon": "6 mois après l'arrêté",
    "Jalon sans date": "6 mois après la signature",
    "Rien": "à définir",
}
LINES = "".join(f"  - {{libelle: {name}, echeance: {text}}}\n" for name, text in OBJECTIFS.items())
FICHES = {
    "01": fiche(
        "1",
        "Former",
        f"pilotes: ch-essai\nobjectifs_operationnels:\n{LINES}"
        "indicateurs: [{libelle: Annuel, frequence: annuelle, valeur_cible: 600}, {libelle: Muet},"
        " {libelle: Repère, calendrier: [{repere: T3, date: 2020-T3}, {repere: T6, date: 2021}]},"
        " {libelle: Ailleurs, calendrier: [{repere: T6, date: 2021}]}]\n"
        "budget: [{poste: Salle, montant: 100 €, annee: 2020, financeur: ch-essai}, {poste: Temps, annee: 2020},"
        " {poste: Autre, montant: 50 €, annee: 2021}, {poste: Sans, montant: 5 €}]\n",
    ),
    "02": fiche("2", "Loger", "objectifs_operationnels: [{libelle: Tard, echeance: 2021}]\n"),
}
GOUVERNANCE = (
    "reunions: [{id: un, instance: ag, date: 2020-06-23, statut: tenue, objet: Bilan},"
    " {id: deux, instance: ag, date: 2021-06-23, statut: prevue}]\n"
    "jalons: [{id: a, libelle: Arrêté, type: arrete, date: 2020-02-01, organisme: DGARS}]\n"
)


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with an objective of each kind around 2020."""
    return write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)


def of_year(projet: Projet, year: int = 2020) -> Annuelle:
    """Return the roadmap of a year."""
    return compose(Request((projet,), annee=year))


def test_the_roadmap_of_a_year_of_a_territory_is_the_one_expected(compare: Callable[[str, str], None]) -> None:
    asked = Request((load_projet(MAYENNE, "mayenne-53"),), annee=2020)
    compare("mayenne-53/annuelle.md", render(asked, "annuelle", ["md"])["md"])


def test_what_falls_in_the_year_is_told_at_its_place(projet: Projet) -> None:
    plan = of_year(projet).plan
    assert plan is not None
    rows = [row for groupe in plan.groupes for f in groupe.fiches for block in f.blocs for row in block.lignes]
    assert {row.objectif: row.precision for row in rows} == {
        "Dedans": "commence et s'achève",
        "Commence": "commence",
        "Achève": "s'achève",
        "Traverse": "se poursuit",
        "Limite": "au plus tard cette année",
        "Jalon": "au plus tard cette année",
    }


def test_what_has_no_date_is_said_apart(projet: Projet) -> None:
    document = of_year(projet)
    assert texts_of(document.conditions)[1:] == [
        ["1", "Condition", "en fonction des appels à projets"],
        ["1", "Jalon sans date", "6 mois après la signature"],
    ]
    assert document.sans_date.replace("\u00a0", " ") == (
        "1 autre objectif n'est pas daté : le plan pluriannuel le donne."
    )
    assert document.sans_rien.replace("\u00a0", " ") == "Sur 2 fiches, 1 n’a rien de daté en 2020 : la fiche n°\u202f2."


def test_meetings_and_milestones_of_the_year_are_listed(projet: Projet) -> None:
    assert texts_of(of_year(projet).agenda)[1:] == [
        ["23 juin 2020", "ag – Bilan", "tenue"],
        ["1er février 2020", "Arrêté", "DGARS"],
    ]


def test_only_the_indicators_that_say_when_are_to_be_measured(projet: Projet) -> None:
    measures = of_year(projet).mesures
    assert [row[1:3] for row in texts_of(measures.tableau)[1:]] == [
        ["Annuel", "annuelle"],
        ["Repère", "T3 (3e trimestre 2020)"],
    ]
    assert measures.autres.replace("\u00a0", " ") == "1 indicateur de ces fiches ne dit pas quand le mesurer."


def test_the_budget_of_the_year_has_no_total_over_the_unknown(projet: Projet) -> None:
    document = of_year(projet)
    assert texts_of(document.budget)[1:] == [
        ["1", "Salle", "CHE", "prévu", "100 €"],
        ["1", "Temps", "", "prévu", "non chiffré"],
        ["Total", "", "CHE", "prévu", "100 €"],
        ["Total", "", "non dit", "prévu", "non chiffré"],
    ]
    assert document.budget is not None
    assert document.budget.legende.replace("\u00a0", " ").endswith("prévu : 100 € (1 poste chiffré sur 2)")
    assert document.non_budgete.replace("\u00a0", " ") == "1 poste de dépense ne dit pas son année."
    assert of_year(projet, 2019).non_budgete.startswith("Budget de 2019\u00a0: non dit.")


def test_a_year_without_anything_says_so(projet: Projet) -> None:
    empty = of_year(projet, 2035)
    assert (empty.plan, empty.bilan, empty.agenda) == (None, "Aucun objectif n'a de date en 2035.", None)
    assert not any("indicateur" in said for said in empty.silences)  # of the fiches of the year: there are none


@pytest.mark.parametrize(("options", "year"), [([], 2021), (["--annee", "2020"], 2020)])
def test_the_year_is_that_asked_for_or_that_of_the_day(
    projet: Projet, tmp_path: Path, options: list[str], year: int
) -> None:
    ptsm("render", projet.root, "--document", "annuelle", "-f", "md", "--date", "2021-05-01", *options, folder=tmp_path)
    assert f"Feuille de route {year}" in (tmp_path / "rendu/annuelle.md").read_text("utf-8")


def test_a_year_that_no_roadmap_speaks_of_is_refused(projet: Projet, tmp_path: Path) -> None:
    done = ptsm("render", projet.root, "--document", "annuelle", "--annee", "20266", folder=tmp_path)
    assert (done.returncode, "l'année 20266" in done.stderr) == (2, True)
    assert compose(Request((projet,), day=date(2020, 5, 1))).annee == 2020


def test_a_part_of_a_fiche_that_has_nothing_in_the_year_is_left_out(tmp_path: Path) -> None:
    lines = "{projet: Un, libelle: A, echeance: 2020}, {projet: Deux, libelle: B, echeance: 2021}"
    fiches = {"01": fiche("1", "Former", f"objectifs_operationnels: [{lines}]\n")}
    plan = of_year(write_projet(tmp_path, fiches)).plan
    assert plan is not None
    assert [block.projet for groupe in plan.groupes for one in groupe.fiches for block in one.blocs] == ["Un"]


def test_objectives_without_a_date_are_not_others_where_none_has_one(tmp_path: Path) -> None:
    fiches = {"01": fiche("1", "Former", "objectifs_operationnels: [Un, Deux]\n")}
    said = of_year(write_projet(tmp_path, fiches)).sans_date
    assert said.replace("\u00a0", " ") == "2 objectifs ne sont pas datés : le plan pluriannuel les donne."
