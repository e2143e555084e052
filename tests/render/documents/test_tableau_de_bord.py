"""The dashboard: a box for each of the seven states, late fiches first, nothing said of what is not known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from repository import EXAMPLES, TERRITORIES
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.tableau_de_bord import TableauDeBord, compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

DAY = date(2021, 1, 1)
FICHES = {
    "01": fiche(
        "1",
        "Former",
        "objectifs_strategiques: [Mieux former]\npilotes: groupe pilote\nobjectifs_operationnels:\n"
        "  - {libelle: Un, echeance: 2019, duree: 6 mois, charges: 12 000 €, operateurs: ch-essai, modalites: [Ainsi],"
        " resultats_attendus: [Un plan]}\n"
        "  - {libelle: Deux, echeance: 2022}\n  - {libelle: Trois, projet: Projet 2, echeance: 2020}\n"
        "suivi: [{date: 2020-01-01, objectif: 1, etat: en-cours}, {date: 2020-01-01, objectif: 2, etat: reporte}]\n",
    ),
    "02": fiche(
        "2", "Loger", "objectifs_operationnels: [{libelle: A, echeance: 2019}, {libelle: B, echeance: 2019}]\n"
    ),
    "03": fiche("3", "Écouter"),
    "04": fiche("4", "Entendre", "meme_contenu_que: '3'\n"),
}
GOUVERNANCE = (
    "instances: [{id: gp, nom: Groupe pilote, type: groupe-de-travail, fiches: '1'}]\n"
    "reunions: [{id: un, instance: gp, date: 2019-03-14, statut: tenue}, "
    "{id: deux, instance: gp, date: 2019-05-01, statut: annulee}]\n"
)


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project of four fiches, of which the last shares the content of the third."""
    return write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)


def board(projet: Projet) -> TableauDeBord:
    """Return its dashboard on the first day of 2021."""
    return compose(Request((projet,), day=DAY))


def test_the_dashboard_of_a_territory_is_the_one_expected(compare: Callable[[str, str], None]) -> None:
    exemple = "cote-d-or-21"
    asked = Request((load_projet(EXAMPLES / exemple, exemple),), day=DAY)
    compare(f"{exemple}/tableau-de-bord.md", render(asked, "tableau-de-bord", ["md"])["md"])


def test_all_the_fiches_are_counted_those_that_are_late_first(projet: Projet) -> None:
    assert texts_of(board(projet).ensemble) == [
        [
            "Fiche",
            "Intitulé",
            "Objectifs",
            "En cours",
            "Reporté",
            "Sans état connu",
            "En retard",
            "Échus, état non dit",
            "Prochaine échéance",
        ],
        ["1", "Former", "3", "1", "1", "1", "! 1", "! 1", "2022"],
        ["2", "Loger", "2", "", "", "2", "", "! 2", ""],
        ["3", "Écouter", "1", "", "", "1", "", "", ""],
        ["Total", "3 fiches (et la 4)", "6", "1", "1", "4", "! 1", "! 3", ""],
    ]


def test_each_objective_has_a_box_for_each_of_the_seven_states(projet: Projet) -> None:
    first, second, third = board(projet).fiches[0].rangs
    assert [box.etat for box in first.cases] == [
        "à venir",
        "en cours",
        "réalisé en partie",
        "réalisé",
        "en pause",
        "bloqué",
        "abandonné",
    ]
    ticked = [[box.etat for box in row.cases if box.cochee] for row in (first, second, third)]
    assert ticked == [["en cours"], [], []]


def test_a_row_holds_what_the_files_say_and_leaves_the_rest_to_be_written(projet: Projet) -> None:
    first, _, third = board(projet).fiches[0].rangs
    assert (first.resultats, first.duree, first.qui, first.comment) == (
        ("Un plan",),
        ("6 mois", "2019"),
        ("CHE",),
        ("Ainsi",),
    )
    assert [text.replace("\u202f", " ").replace("\u00a0", " ") for text in first.charges] == ["12 000 €"]
    assert (third.projet, third.resultats, third.charges, third.qui) == ("Projet 2", (), (), ())


def test_a_body_that_leads_a_fiche_is_named_once_and_gives_its_dates(projet: Projet) -> None:
    first = board(projet).fiches[0]
    assert (first.pilotes, first.rencontres) == (("groupe pilote",), ("14 mars 2019", "", "", ""))


def test_a_fiche_that_shares_the_content_of_another_has_no_page_of_its_own(projet: Projet) -> None:
    boards = board(projet).fiches
    assert [one.titre for one in boards] == ["Former", "Loger", "Écouter"]
    assert boards[2].jumelles.replace("\u00a0", " ") == "Même contenu : fiche n°\u202f4"


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_no_state_is_ticked_that_no_note_gives(exemple: str) -> None:
    projet = load_projet(EXAMPLES / exemple, exemple)
    noted = any(fiche.contenu.suivi for fiche in projet.fiches)
    boxes = [box for one in board(projet).fiches for row in one.rangs for box in row.cases]
    assert any(box.cochee for box in boxes) <= noted
