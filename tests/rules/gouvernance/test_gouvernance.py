"""The rules of governance on edge cases: the lines at which each one points, and those where it is silent."""

from __future__ import annotations

from datetime import date

import pytest
from constats import findings_of, lines
from deployment import Deploy

COPIL = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
COPIL_TWICE_A_YEAR = COPIL.replace("type: copil}", "type: copil, cadence: 2/an}")


def reported_lines(deploy: Deploy, gouvernance: str, code: str, day: str = "2022-06-15") -> list[int]:
    """Return the lines of a file of governance at which a rule points on a day."""
    return lines(deploy({"gouvernance/suivi.yaml": gouvernance}), code, day=date.fromisoformat(day))


def reunion(numero: int, when: str, status: str = "tenue", rest: str = "") -> str:
    return f"  - {{id: r{numero}, instance: copil, {when}, statut: {status}{rest}}}\n"


@pytest.mark.parametrize(
    ("reunions", "expected"),
    [
        (reunion(1, "date: 2020-10-03") + reunion(2, "date: 2020-01-24") + reunion(3, "date: 2020-09-24"), [5, 6]),
        (reunion(1, "date: 2020-10-03") + reunion(2, "date: 2020-01-24") + reunion(3, "date: 2020-11-24"), [5]),
        (reunion(1, "date: 2020-01-24") + reunion(2, "date: 2020-01-24"), []),
        (reunion(1, "echeance: novembre 2020") + reunion(2, "date: 2020-11-02"), []),
        (reunion(1, "date: 2020-01-24") + reunion(2, "echeance: à définir") + reunion(3, "date: 2020-01-25"), []),
    ],
)
def test_r002_a_reunion_does_not_go_back_in_time(deploy: Deploy, reunions: str, expected: list[int]) -> None:
    assert reported_lines(deploy, COPIL + reunions, "R002") == expected


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        (
            "date: 2020-10-03",
            "date: 2020-01-24",
            "du 24 janvier 2020 (COPIL) est écrite après celle du 3 octobre 2020.",
        ),
        ("echeance: avril 2021", "echeance: 2020", "de 2020 (COPIL) est écrite après celle d'avril 2021."),
    ],
)
def test_r002_says_both_meetings_in_french(deploy: Deploy, first: str, then: str, said: str) -> None:
    suivi = COPIL.replace("type:", "sigle: COPIL, type:") + reunion(1, first) + reunion(2, then)
    [found] = findings_of(deploy({"gouvernance/suivi.yaml": suivi}), "R002")
    assert found.message == f"La réunion {said}"
    assert [(related.message, related.location.place.line) for related in found.places] == [("Réunion précédente", 4)]


def test_r002_does_not_compare_two_instances(deploy: Deploy) -> None:
    two = COPIL.replace("reunions:", "  - {id: ag, nom: Assemblée, type: assemblee-generale}\nreunions:")
    rest = reunion(1, "date: 2020-10-03") + "  - {id: ag-1, instance: ag, date: 2020-01-24, statut: tenue}\n"
    assert reported_lines(deploy, two + rest, "R002") == []


@pytest.mark.parametrize(
    ("day", "reunions", "expected"),
    [
        ("2020-12-31", "", []),  # the year is not over
        ("2021-01-01", "", [2]),
        ("2021-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01"), []),
        ("2021-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01", "annulee"), [2]),
        ("2030-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01"), [2]),  # 2021 to 2024 are empty
    ],
)
def test_r003_a_cadence_is_judged_on_the_years_that_are_over(
    deploy: Deploy, day: str, reunions: str, expected: list[int]
) -> None:
    assert reported_lines(deploy, COPIL_TWICE_A_YEAR + (reunions or "  []\n"), "R003", day) == expected


@pytest.mark.parametrize(("day", "expected"), [("2020-06-30", []), ("2020-07-01", [2])])
def test_r003_a_minimum_is_judged_at_the_end_of_the_period(deploy: Deploy, day: str, expected: list[int]) -> None:
    groupe = COPIL.replace("type: copil}", "type: copil, minimum: 3, periode: {debut: 2019-S2, fin: 2020-S1}}")
    rest = reunion(1, "date: 2019-09-24") + reunion(2, "date: 2020-01-21") + reunion(3, "date: 2020-09-08")
    assert reported_lines(deploy, groupe + rest, "R003", day) == expected


@pytest.mark.parametrize(
    ("reunions", "expected"),
    [
        (reunion(1, "date: 2020-03-25", "reportee"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2020-06-23"), []),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2020-06-23", "annulee"), [4, 5]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-06-23"), []),
        (reunion(2, "date: 2020-01-23") + reunion(1, "date: 2020-03-25", "annulee"), [5]),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2020-03-25"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2022-06-23", "prevue"), []),
    ],
)
def test_r004_a_cancelled_reunion_waits_for_another(deploy: Deploy, reunions: str, expected: list[int]) -> None:
    assert reported_lines(deploy, COPIL + reunions, "R004") == expected


@pytest.mark.parametrize(
    ("reunions", "expected"),
    [
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r9"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-01"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-26"), []),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-25"), [4]),
        (reunion(1, "echeance: à définir", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-26"), []),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "echeance: à définir"), []),
    ],
)
def test_r005_a_replacement_exists_and_comes_later(deploy: Deploy, reunions: str, expected: list[int]) -> None:
    assert reported_lines(deploy, COPIL + reunions, "R005") == expected


@pytest.mark.parametrize(
    ("cited", "hint"),
    [
        ("avis, arrete", "Écrivez une liste : [avis, arrete]."),
        ("avis, zut", "Déclarez-le."),
        ("avi", "Vouliez-vous dire « avis » ?"),
    ],
)
def test_r005_a_milestone_that_does_not_exist_comes_with_those_that_do(deploy: Deploy, cited: str, hint: str) -> None:
    jalons = "".join(f"  - {{id: {one}, libelle: A, type: {one}}}\n" for one in ("avis", "arrete"))
    last = f"  - {{id: c, libelle: C, type: contrat, apres: '{cited}'}}\n"
    [found] = findings_of(deploy({"gouvernance/a.yaml": f"jalons:\n{jalons}{last}"}), "R005")
    assert found.hint.replace("\u00a0", " ") == hint


ARRETE = "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, echeance: septembre 2020}\n"


@pytest.mark.parametrize(
    ("jalon", "day", "expected"),
    [
        ("echeance: dans les 6 mois après l'arrêté", "2021-03-30", []),
        ("echeance: dans les 6 mois après l'arrêté", "2021-03-31", [3]),
        ("date: 2021-03-30, echeance: dans les 6 mois après l'arrêté", "2030-01-01", []),
        ("date: 2021-04-01, echeance: dans les 6 mois après l'arrêté", "2030-01-01", [3]),
        ("echeance: dans les 6 mois après le bilan", "2030-01-01", []),
        ("echeance: mars 2021", "2030-01-01", []),
        ("date: dans les 6 mois après l'arrêté", "2021-03-31", [3]),
    ],
)
def test_r007_a_delay_is_counted_at_the_latest(deploy: Deploy, jalon: str, day: str, expected: list[int]) -> None:
    jalons = ARRETE + f"  - {{id: contrat, libelle: Contrat, type: contrat, {jalon}}}\n"
    assert reported_lines(deploy, jalons, "R007", day) == expected


@pytest.mark.parametrize(
    ("reunions", "jalons", "expected"),
    [
        (reunion(1, "date: 2016-03-25"), "", []),  # nothing says when the démarche began
        (reunion(1, "date: 2016-03-25"), "jalons:\n  - {id: j, libelle: L, type: lancement, date: 2018-01-01}\n", [4]),
        (reunion(1, "date: 2020-03-25"), "jalons:\n  - {id: j, libelle: L, type: lancement, date: 2021-01-01}\n", []),
        (reunion(1, "date: 2018-03-25"), "jalons:\n  - {id: j, libelle: L, type: lancement, date: 2018-01-01}\n", []),
        (reunion(1, "date: 2024-12-31"), "", []),
        (reunion(1, "date: 2025-01-01"), "", [4]),
    ],
)
def test_r008_a_reunion_has_its_place_in_the_life_of_the_project(
    deploy: Deploy, reunions: str, jalons: str, expected: list[int]
) -> None:
    assert reported_lines(deploy, COPIL + reunions + jalons, "R008") == expected


def jalon(type_: str, when: str) -> str:
    return f"  - {{id: {type_}-{when[-4:]}, libelle: {type_} de {when}, type: {type_}, echeance: {when}}}\n"


@pytest.mark.parametrize(
    ("jalons", "expected"),
    [
        (jalon("diagnostic", "2018") + jalon("avis", "2019") + jalon("arrete", "2020") + jalon("contrat", "2021"), []),
        (jalon("diagnostic", "2018") + jalon("arrete", "2018"), []),  # in one year the order is not known
        (jalon("arrete", "2019") + jalon("avis", "2020"), [2]),
        (jalon("contrat", "2019") + jalon("diagnostic", "2020"), [2]),
        (jalon("arrete", "2019") + jalon("arrete", "2022") + jalon("contrat", "2020"), []),
        (jalon("arrete", "à définir") + jalon("contrat", "2020"), []),
        (jalon("avis", "2018") + jalon("arrete", "2019") + jalon("avis", "2020"), [4]),
        (jalon("avis", "2018") + jalon("arrete", "2019") + jalon("avis", "2020") + jalon("arrete", "2021"), []),
        (jalon("avis", "2018") + jalon("arrete", "2019") + jalon("avis", "2020") + jalon("arrete", "à définir"), []),
        (jalon("avis", "2019"), []),
    ],
)
def test_r010_the_legal_steps_have_an_order_but_no_delay(deploy: Deploy, jalons: str, expected: list[int]) -> None:
    assert reported_lines(deploy, "jalons:\n" + jalons, "R010") == expected


@pytest.mark.parametrize(
    ("when", "status", "day", "expected"),
    [
        ("date: 2022-06-15", "prevue", "2022-06-15", []),
        ("date: 2022-06-14", "prevue", "2022-06-15", [4]),
        ("echeance: juin 2022", "prevue", "2022-06-15", []),
        ("date: 2022-06-16", "tenue", "2022-06-15", [4]),
        ("date: 2022-06-16", "annulee", "2022-06-15", []),
        ("date: 2022-06-14", "annulee", "2022-06-15", []),
        ("echeance: à définir", "prevue", "2022-06-15", []),
    ],
)
def test_r011_the_status_agrees_with_the_date(
    deploy: Deploy, when: str, status: str, day: str, expected: list[int]
) -> None:
    assert reported_lines(deploy, COPIL + reunion(1, when, status), "R011", day) == expected


@pytest.mark.parametrize(
    ("end", "listed"),
    [
        ("2019-12", "0 en 2019-11 et 0 en 2019-12)."),
        ("2020-01", "0 en 2019-12 et 1\u00a0autre période)."),
        ("2020-03", "3\u00a0autres périodes)."),
    ],
)
def test_r003_does_not_list_a_hundred_months(deploy: Deploy, end: str, listed: str) -> None:
    instance = (
        f"  - {{id: copil, nom: Comité, type: copil, cadence: 1/mois, periode: {{debut: 2019-01, fin: {end}}}}}\n"
    )
    root = deploy({"gouvernance/suivi.yaml": f"instances:\n{instance}"})
    [finding] = findings_of(root, "R003")
    assert finding.message.endswith(listed)
