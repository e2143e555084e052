"""The governance: which bodies, in which order, who sits, what is announced, the calendar and the milestones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from petit_projet import ecrire, fiche
from repository import EXAMPLES, TERRITORIES
from tableaux import texte, textes

from ptsm_cli.projet.load import charger_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.gouvernance import Gouvernance, composer
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre

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


def compose(dossier: Path, gouvernance: str) -> Gouvernance:
    """Return the document of a small project with this governance."""
    return composer(Demande((ecrire(dossier, {"01": fiche("1")}, gouvernance=gouvernance),)))


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_the_governance_of_each_territory_is_the_one_expected(
    exemple: str, comparer: Callable[[str, str], None]
) -> None:
    projet = charger_projet(EXAMPLES / exemple, exemple)
    comparer(f"{exemple}/gouvernance.md", rendre(Demande((projet,)), "gouvernance", ["md"])["md"])


def test_each_body_comes_after_the_one_it_answers_to_and_working_groups_last(tmp_path: Path) -> None:
    assert textes(compose(tmp_path, INSTANCES).resume) == [
        ["Instance", "Sorte", "Niveau", "Rend compte à", "Rythme attendu", "Réunions"],
        ["Comité de pilotage (COPIL)", "", "Département", "", "2 réunions par an", "2, dont 1 tenue"],
        ["Équipe", "Groupe projet", "", "COPIL", "", ""],
        ["Bureau du groupe projet", "", "", "Équipe", "", ""],
        ["Groupe de travail Adultes", "", "", "", "3 réunions au moins", ""],
    ]


def test_bodies_that_answer_to_one_another_are_printed_once(tmp_path: Path) -> None:
    cercle = "instances: [{id: a, nom: A, type: autre, parent: b}, {id: b, nom: B, type: autre, parent: a}]"
    assert [rang[0] for rang in textes(compose(tmp_path, cercle).resume)[1:]] == ["A", "B"]


def test_a_body_is_detailed_when_there_is_more_to_say_than_its_row(tmp_path: Path) -> None:
    assert [instance.titre for instance in compose(tmp_path, INSTANCES).instances] == [
        "Comité de pilotage (COPIL)",
        "Équipe",
    ]


def test_announced_numbers_stand_beside_those_recorded(tmp_path: Path) -> None:
    copil = compose(tmp_path, INSTANCES).instances[0]
    assert textes(copil.nombres) == [
        ["Nombre", "Annoncé", "Enregistré"],
        ["Réunions", "4", "1 tenue"],
        ["Membres", "3", "2 membres cités"],
        ["Participants", "20", "12 présences"],
    ]


def test_a_meeting_says_what_came_of_it(tmp_path: Path) -> None:
    copil = compose(tmp_path, INSTANCES).instances[0]
    assert textes(copil.reunions) == [
        ["Date", "État", "Lieu", "Présence"],
        ["25 mars 2020", "Annulée / Confinement / Remplacée par celle du 23 juin 2020", "", ""],
        ["23 juin 2020, 14 h 30", "Tenue", "Mairie", "12 présents sur 20 invités / CHE et Mairie"],
    ]


@pytest.mark.parametrize(
    ("membres", "attendus"),
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
    tmp_path: Path, membres: str, attendus: list[list[str]]
) -> None:
    gouvernance = f"instances: [{{id: copil, nom: Comité, type: copil, composition: {membres}}}]"
    [copil] = compose(tmp_path, gouvernance).instances
    assert textes(copil.composition)[1:] == attendus


def test_members_that_are_only_names_are_a_list(tmp_path: Path) -> None:
    [ag] = compose(tmp_path, "instances: [{id: ag, nom: AG, type: autre, composition: [Usagers, Élus]}]").instances
    faits = {fait.libelle: [texte(valeur) for valeur in fait.valeurs] for fait in ag.faits}
    assert (ag.composition, faits) == (None, {"Composition": ["Usagers", "Élus"]})


def test_the_calendar_holds_every_meeting_in_time_order(tmp_path: Path) -> None:
    calendrier = compose(tmp_path, INSTANCES).calendrier
    assert calendrier is not None
    assert [(bloc.titre, len(bloc.rangs)) for bloc in calendrier.blocs] == [("2019", 1), ("2020", 2)]
    assert [rang[:2] for rang in textes(calendrier)[1:]] == [
        ["novembre 2019", "ag"],
        ["25 mars 2020", "COPIL"],
        ["23 juin 2020, 14 h 30", "COPIL"],
    ]


def test_a_milestone_says_its_last_day_and_what_it_follows(tmp_path: Path) -> None:
    assert textes(compose(tmp_path, JALONS).jalons) == [
        ["Date ou échéance", "Jalon", "Qui", "Vient après"],
        ["Septembre 2019", "Arrêté", "DGARS", ""],
        ["Dans les 6 mois après l'arrêté (au plus tard le 30 mars 2020)", "Charte / À venir", "", "Arrêté"],
    ]


def test_what_is_empty_is_not_printed(tmp_path: Path) -> None:
    vide = composer(Demande((ecrire(tmp_path, {}),)))
    assert (vide.resume, vide.instances, vide.calendrier, vide.jalons, vide.sommaire) == (None, (), None, None, ())
    assert vide.chapeau == "La gouvernance n'est pas encore décrite."


def projet_imprime(projet: Projet) -> str:
    return rendre(Demande((projet,)), "gouvernance", ["html"])["html"]


def test_a_cancelled_meeting_leads_to_the_one_that_replaces_it(tmp_path: Path) -> None:
    page = projet_imprime(ecrire(tmp_path, {}, gouvernance=INSTANCES))
    assert page.count('<a href="#reunion-copil-2">Remplacée par celle du 23 juin 2020</a>') == 2
    assert page.count('id="reunion-copil-2"') == 1
