"""The governance: which bodies, in which order, who sits, what is announced, the calendar and the milestones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import EXAMPLES, TERRITORIES
from small_projet import fiche, write_projet
from tables import text_of, texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.gouvernance import Gouvernance, compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

INSTANCES = """\
instances:
  - {id: gt, nom: Groupe de travail Adultes, type: groupe-de-travail, minimum: 3}
  - {id: bureau, nom: Bureau du groupe projet, type: bureau, parent: projet}
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil, niveau: departement, cadence: 2/an,
     reunions_annoncees: 4, membres_annonces: 3, participants_annonces: 20,
     composition: [{membre: ch-essai, fonction: Directrice, nombre: 2}]}
  - {id: projet, nom: Équipe, type: groupe-projet, parent: copil, role: Rédige les fiches., pilotes: ch-essai}
reunions:
  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, motif: Confinement, remplacee_par: copil-2}
  - {id: copil-2, instance: copil, date: 2020-06-23, heure: 14h30, statut: tenue, lieu: Mairie,
     presence: {presents: 12, invites: 20, membres: [ch-essai, Mairie]}}
  - {id: ag-1, instance: ag, echeance: novembre 2019, statut: tenue, objet: Lancement}
"""

JALONS = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: Septembre 2019, organisme: DGARS}
  - {id: charte, libelle: Charte, type: autre, echeance: Dans les 6 mois après l'arrêté, apres: arrete, note: À venir}
"""


def composed(folder: Path, gouvernance: str) -> Gouvernance:
    """Return the document of a small project with this governance."""
    return compose(Request((write_projet(folder, {"01": fiche("1")}, gouvernance=gouvernance),)))


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_the_governance_of_each_territory_is_the_one_expected(
    exemple: str, compare: Callable[[str, str], None]
) -> None:
    projet = load_projet(EXAMPLES / exemple, exemple)
    compare(f"{exemple}/gouvernance.md", render(Request((projet,)), "gouvernance", ["md"])["md"])


def test_each_body_comes_after_the_one_it_answers_to_and_working_groups_last(tmp_path: Path) -> None:
    assert texts_of(composed(tmp_path, INSTANCES).resume) == [
        ["Instance", "Sorte", "Niveau", "Rend compte à", "Rythme attendu", "Réunions"],
        ["Comité de pilotage (COPIL)", "", "Département", "", "2 réunions par an", "2, dont 1 tenue"],
        ["Équipe", "Groupe projet", "", "COPIL", "", ""],
        ["Bureau du groupe projet", "", "", "Équipe", "", ""],
        ["Groupe de travail Adultes", "", "", "", "3 réunions au moins", ""],
    ]


def test_bodies_that_answer_to_one_another_are_printed_once(tmp_path: Path) -> None:
    circle = "instances: [{id: a, nom: A, type: autre, parent: b}, {id: b, nom: B, type: autre, parent: a}]"
    assert [rank[0] for rank in texts_of(composed(tmp_path, circle).resume)[1:]] == ["A", "B"]


def test_a_body_is_detailed_when_there_is_more_to_say_than_its_row(tmp_path: Path) -> None:
    assert [instance.titre for instance in composed(tmp_path, INSTANCES).instances] == [
        "Comité de pilotage (COPIL)",
        "Équipe",
    ]


def test_announced_numbers_stand_beside_those_recorded(tmp_path: Path) -> None:
    copil = composed(tmp_path, INSTANCES).instances[0]
    assert texts_of(copil.nombres) == [
        ["Nombre", "Annoncé", "Enregistré"],
        ["Réunions", "4", "1 tenue"],
        ["Membres", "3", "2 membres cités"],
        ["Participants", "20", "12 présences"],
    ]


def test_a_meeting_says_what_came_of_it(tmp_path: Path) -> None:
    copil = composed(tmp_path, INSTANCES).instances[0]
    assert texts_of(copil.reunions) == [
        ["Date", "État", "Lieu", "Présence"],
        ["25 mars 2020", "Annulée / Confinement / Remplacée par celle du 23 juin 2020", "", ""],
        ["23 juin 2020, 14 h 30", "Tenue", "Mairie", "12 présents sur 20 invités / CHE et Mairie"],
    ]


@pytest.mark.parametrize(
    ("membres", "expected"),
    [
        (
            "[{membre: che, fonction: Cadre}, {membre: CD, fonction: Élu, nombre: 3}, {membre: che, fonction: Élu}]",
            [["che", "Cadre / Élu", "2"], ["CD", "Élu (3)", "3"]],
        ),
        ("[CH, {membre: CH, fonction: Cadre}, CH]", [["CH", ""], ["CH", "Cadre"], ["CH", ""]]),
        ("[{membre: Usagers, nombre: 3}, {membre: CH, fonction: Élu}]", [["Usagers", "", "3"], ["CH", "Élu", "1"]]),
        ("[{membre: ch-essai, fonction: Directrice}, Mairie]", [["CHE", "Directrice"], ["Mairie", ""]]),
    ],
)
def test_no_member_is_lost_when_functions_share_the_row_of_their_organisation(
    tmp_path: Path, membres: str, expected: list[list[str]]
) -> None:
    gouvernance = f"instances: [{{id: copil, nom: Comité, type: copil, composition: {membres}}}]"
    [copil] = composed(tmp_path, gouvernance).instances
    assert texts_of(copil.composition)[1:] == expected


def test_members_that_are_only_names_are_a_list(tmp_path: Path) -> None:
    [ag] = composed(tmp_path, "instances: [{id: ag, nom: AG, type: autre, composition: [Usagers, Élus]}]").instances
    facts = {done.libelle: [text_of(value) for value in done.valeurs] for done in ag.faits}
    assert (ag.composition, facts) == (None, {"Composition": ["Usagers", "Élus"]})


def test_a_body_says_which_fiches_it_leads(tmp_path: Path) -> None:
    gouvernance = (
        "instances: [{id: gp, nom: Groupe, type: groupe-de-travail, groupe: axe-2, fiches: [1, logement, 99]}]"
    )
    fiches = {"logement": fiche("4", "Loger"), "un": fiche("1", "Dire"), "un-bis": fiche("1", "Lire", groupe="axe-2")}
    projet = write_projet(tmp_path, fiches, gouvernance=gouvernance)
    [gp] = compose(Request((projet,))).instances
    facts = {fact.libelle: [text_of(value) for value in fact.valeurs] for fact in gp.faits}
    assert facts["Fiches pilotées"] == ["Fiches n°1 (Axe 2 – Accompagner), n°4 et 99"]


def test_the_calendar_holds_every_meeting_in_time_order(tmp_path: Path) -> None:
    calendar = composed(tmp_path, INSTANCES).calendrier
    assert calendar is not None
    assert [(block.titre, len(block.rangs)) for block in calendar.blocs] == [("2019", 1), ("2020", 2)]
    assert [rank[:2] for rank in texts_of(calendar)[1:]] == [
        ["novembre 2019", "ag"],
        ["25 mars 2020", "COPIL"],
        ["23 juin 2020, 14 h 30", "COPIL"],
    ]


def test_a_milestone_says_its_last_day_and_what_it_follows(tmp_path: Path) -> None:
    assert texts_of(composed(tmp_path, JALONS).jalons) == [
        ["Date ou échéance", "Jalon", "Qui", "Vient après"],
        ["Septembre 2019", "Arrêté", "DGARS", ""],
        ["Dans les 6 mois après l'arrêté (au plus tard le 30 mars 2020)", "Charte / À venir", "", "Arrêté"],
    ]


def test_what_is_empty_is_not_printed(tmp_path: Path) -> None:
    empty = compose(Request((write_projet(tmp_path, {}),)))
    assert (empty.resume, empty.instances, empty.calendrier, empty.jalons, empty.sommaire) == (None, (), None, None, ())
    assert empty.chapeau == "La gouvernance n'est pas encore décrite."


def printed_projet(projet: Projet) -> str:
    return render(Request((projet,)), "gouvernance", ["html"])["html"]


def test_a_cancelled_meeting_leads_to_the_one_that_replaces_it(tmp_path: Path) -> None:
    page = printed_projet(write_projet(tmp_path, {}, gouvernance=INSTANCES))
    assert page.count('<a href="#reunion-copil-2">Remplacée par celle du 23 juin 2020</a>') == 2
    assert page.count('id="reunion-copil-2"') == 1
