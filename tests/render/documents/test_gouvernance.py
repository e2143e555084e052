"""The governance: which bodies, in which order, who sits, what is announced, the calendar and the milestones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from bodies import INSTANCES, composed
from repository import EXAMPLES, TERRITORIES
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.gouvernance import compose
from ptsm_cli.render.parts.printed_gouvernance import PrintedGouvernance
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

JALONS = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: Septembre 2019, organisme: DGARS}
  - {id: charte, libelle: Charte, type: autre, echeance: Dans les 6 mois après l'arrêté, apres: arrete, note: À venir}
"""


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_the_governance_of_each_territory_is_the_one_expected(
    exemple: str, compare: Callable[[str, str], None]
) -> None:
    projet = load_projet(EXAMPLES / exemple, exemple)
    asked = Request((projet,), day=date(2021, 1, 1))
    compare(f"{exemple}/gouvernance.md", render(asked, "gouvernance", ["md"])["md"])


def test_each_body_comes_after_the_one_it_answers_to_and_working_groups_last(tmp_path: Path) -> None:
    assert texts_of(composed(tmp_path, INSTANCES).resume) == [
        ["Instance", "Rôle", "Animation", "Réunions"],
        [
            "Comité de pilotage (COPIL) / Département / 2 membres cités",
            "",
            "",
            "Attendu : 2 réunions par an / 2, dont 1 tenue",
        ],
        ["Équipe / Groupe projet", "Rédige les fiches.", "Pilotage : CHE", ""],
        ["Bureau du groupe projet", "", "", ""],
        ["Groupe de travail Adultes", "", "", "Attendu : 3 réunions au moins"],
    ]


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("cadence: 2/an", "rythme non tenu (0 en 2019 et 1 en 2020)"),
        (
            "cadence: 1/an, periode: {debut: 2013, fin: 2020}",
            "rythme non tenu (0 en 2013, 0 en 2014, 0 en 2015, 0 en 2016 et 3 autres périodes)",
        ),
        ("cadence: 1/an, periode: {debut: 2020, fin: 2020}", "rythme tenu"),
        ("cadence: 1/an, periode: {debut: 2020-02, fin: 2020-11}", ""),
        ("minimum: 1", "minimum atteint"),
        ("minimum: 2", ""),
        ("minimum: 2, periode: {debut: 2020, fin: 2020}", "minimum non atteint"),
        ("role: Rien", ""),
    ],
)
def test_a_body_is_said_to_meet_as_expected_only_where_it_can_be_judged(
    tmp_path: Path, expected: str, said: str
) -> None:
    gouvernance = (
        f"instances: [{{id: copil, nom: Comité, type: copil, {expected}}}]\n"
        "reunions: [{id: un, instance: copil, date: 2020-06-23, statut: tenue},"
        " {id: deux, instance: copil, date: 2020-09-01, statut: annulee}]"
    )
    [row] = texts_of(composed(tmp_path, gouvernance, date(2021, 6, 1)).resume)[1:]
    verdicts = [line for line in row[-1].split(" / ") if line.startswith(("rythme", "minimum"))]
    assert verdicts == ([said] if said else [])


def test_a_body_whose_meetings_are_not_in_the_files_is_not_said_to_miss_them(tmp_path: Path) -> None:
    silent = "instances: [{id: copil, nom: Comité, type: copil, cadence: 2/an}]"
    [row] = texts_of(composed(tmp_path, silent, date(2022, 6, 1)).resume)[1:]
    assert row[-1] == "Attendu : 2 réunions par an / réunions tenues non dites"


def test_announced_numbers_stand_beside_those_recorded(tmp_path: Path) -> None:
    assert texts_of(composed(tmp_path, INSTANCES).nombres) == [
        ["Instance", "Réunions", "Membres", "Participants"],
        ["Comité de pilotage (COPIL)", "4 / 1 tenue", "3 / 2 membres cités", "20 / 12 présences"],
    ]


@pytest.mark.parametrize(
    ("membres", "expected"),
    [
        (
            "[{membre: che, fonction: Cadre}, {membre: CD, fonction: Élu, nombre: 3}, {membre: che, fonction: Élu}]",
            [("che", ("Cadre", "Élu")), ("CD", ("Élu (3)",))],
        ),
        ("[CH, {membre: CH, fonction: Cadre}, CH]", [("CH", ()), ("CH", ("Cadre",)), ("CH", ())]),
        ("[{membre: Usagers, nombre: 3}, {membre: CH, fonction: Élu}]", [("Usagers (3)", ()), ("CH", ("Élu",))]),
        ("[{membre: ch-essai, fonction: Directrice}, Mairie]", [("CHE", ("Directrice",)), ("Mairie", ())]),
    ],
)
def test_no_member_is_lost_when_functions_share_the_entry_of_their_organisation(
    tmp_path: Path, membres: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    gouvernance = f"instances: [{{id: copil, nom: Comité, type: copil, composition: {membres}}}]"
    [copil] = composed(tmp_path, gouvernance).membres
    assert [(seat.nom, seat.fonctions) for seat in copil.sieges] == expected


def test_a_body_says_which_fiches_it_leads(tmp_path: Path) -> None:
    gouvernance = (
        "instances: [{id: gp, nom: Groupe, type: groupe-de-travail, groupe: axe-2, fiches: [1, logement, 99]}]"
    )
    fiches = {"logement": fiche("4", "Loger"), "un": fiche("1", "Dire"), "un-bis": fiche("1", "Lire", groupe="axe-2")}
    projet = write_projet(tmp_path, fiches, gouvernance=gouvernance)
    [row] = texts_of(compose(Request((projet,))).gouvernance.resume)[1:]
    assert row[-1] == "Axe 2 – Accompagner / Fiches n°\u202f1 (Axe 2 – Accompagner), n°\u202f4 et 99"


def test_the_calendar_holds_every_meeting_once_in_time_order_with_what_came_of_it(tmp_path: Path) -> None:
    calendar = composed(tmp_path, INSTANCES).calendrier
    assert calendar is not None
    assert [(block.titre, len(block.rangs)) for block in calendar.blocs] == [("2019", 1), ("2020", 2)]
    assert texts_of(calendar)[1:] == [
        ["novembre 2019", "ag", "Lancement", "Tenue"],
        ["25 mars 2020", "COPIL", "Confinement / Remplacée par celle du 23 juin 2020", "Annulée"],
        ["23 juin 2020, 14 h 30 / Mairie", "COPIL", "12 présents sur 20 invités / CHE et Mairie", "Tenue"],
    ]


def test_what_a_meeting_has_to_look_at_and_decides_is_printed(tmp_path: Path) -> None:
    meetings = (
        "reunions:\n  - {id: un, instance: ag, date: 2020-01-01, statut: tenue, ordre_du_jour: [Point, Autre],"
        " decisions: [{libelle: Agir, fiches: [1]}]}\n  - {id: deux, instance: ag, date: 2020-02-01, statut: prevue}"
    )
    assert texts_of(composed(tmp_path, meetings).comptes_rendus) == [
        ["Réunion", "Ordre du jour", "Décisions"],
        ["ag / 1er janvier 2020", "Point / Autre", "Agir (fiche n°\u202f1)"],
    ]


def test_a_milestone_says_its_last_day_and_what_it_follows(tmp_path: Path) -> None:
    assert texts_of(composed(tmp_path, JALONS).jalons) == [
        ["Date ou échéance", "Jalon", "Qui", "Vient après"],
        ["Septembre 2019", "Arrêté", "DGARS", ""],
        ["Dans les 6 mois après l'arrêté (au plus tard le 30 mars 2020)", "Charte / À venir", "", "Arrêté"],
    ]


@pytest.mark.parametrize(("told", "columns"), [(1, ["Instance", "Réunions"]), (2, ["Instance", "Rôle", "Réunions"])])
def test_what_few_bodies_say_stands_under_their_name(tmp_path: Path, told: int, columns: list[str]) -> None:
    bodies = "".join(
        f"  - {{id: g{rank}, nom: Groupe {rank}, type: autre, periode: {{debut: 2020, fin: 2020}}"
        f"{', role: Suit le projet' if rank < told else ''}}}\n"
        for rank in range(6)
    )
    table = composed(tmp_path, f"instances:\n{bodies}").resume
    assert texts_of(table)[0] == columns
    assert "Suit le projet" in " / ".join(texts_of(table)[1])


def test_what_is_empty_is_not_printed(tmp_path: Path) -> None:
    empty = compose(Request((write_projet(tmp_path, {}),)))
    assert empty.sommaire == ()
    assert not any(
        getattr(empty.gouvernance, field.name) for field in fields(PrintedGouvernance) if field.name != "chapeau"
    )
    assert empty.gouvernance.chapeau == "La gouvernance n'est pas encore décrite."


def printed_projet(projet: Projet) -> str:
    return render(Request((projet,)), "gouvernance", ["html"])["html"]


def test_a_cancelled_meeting_leads_to_the_one_that_replaces_it(tmp_path: Path) -> None:
    page = printed_projet(write_projet(tmp_path, {}, gouvernance=INSTANCES))
    assert page.count('<a href="#reunion-copil-2">Remplacée par celle du 23 juin 2020</a>') == 1
    assert page.count('id="reunion-copil-2"') == 1
