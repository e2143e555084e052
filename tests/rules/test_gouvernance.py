"""The rules of governance on edge cases: the lines at which each one points, and those where it is silent."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Deployer

from ptsm_cli.check import verifier
from ptsm_cli.chemins import charger_selections

COPIL = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
COPIL_2_PAR_AN = COPIL.replace("type: copil}", "type: copil, cadence: 2/an}")


def lignes(deployer: Deployer, gouvernance: str, code: str, jour: str = "2022-06-15") -> list[int]:
    racine = deployer({"gouvernance/suivi.yaml": gouvernance})
    rapport = verifier(charger_selections([racine]), date.fromisoformat(jour))
    return [f.place.line for f in rapport.findings if f.code == code and f.place is not None]


def reunion(numero: int, quand: str, statut: str = "tenue", reste: str = "") -> str:
    return f"  - {{id: r{numero}, instance: copil, {quand}, statut: {statut}{reste}}}\n"


@pytest.mark.parametrize(
    ("reunions", "attendues"),
    [
        (reunion(1, "date: 2020-10-03") + reunion(2, "date: 2020-01-24") + reunion(3, "date: 2020-09-24"), [5, 6]),
        (reunion(1, "date: 2020-10-03") + reunion(2, "date: 2020-01-24") + reunion(3, "date: 2020-11-24"), [5]),
        (reunion(1, "date: 2020-01-24") + reunion(2, "date: 2020-01-24"), []),
        (reunion(1, "echeance: novembre 2020") + reunion(2, "date: 2020-11-02"), []),
        (reunion(1, "date: 2020-01-24") + reunion(2, "echeance: à définir") + reunion(3, "date: 2020-01-25"), []),
    ],
)
def test_r002_une_reunion_qui_revient_en_arriere(deployer: Deployer, reunions: str, attendues: list[int]) -> None:
    assert lignes(deployer, COPIL + reunions, "R002") == attendues


def test_r002_ne_compare_pas_deux_instances(deployer: Deployer) -> None:
    deux = COPIL.replace("reunions:", "  - {id: ag, nom: Assemblée, type: assemblee-generale}\nreunions:")
    suite = reunion(1, "date: 2020-10-03") + "  - {id: ag-1, instance: ag, date: 2020-01-24, statut: tenue}\n"
    assert lignes(deployer, deux + suite, "R002") == []


@pytest.mark.parametrize(
    ("jour", "reunions", "attendues"),
    [
        ("2020-12-31", "", []),  # the year is not over
        ("2021-01-01", "", [2]),
        ("2021-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01"), []),
        ("2021-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01", "annulee"), [2]),
        ("2030-01-01", reunion(1, "date: 2020-02-01") + reunion(2, "date: 2020-09-01"), [2]),  # 2021 to 2024 are empty
    ],
)
def test_r003_une_cadence_se_juge_sur_les_annees_revolues(
    deployer: Deployer, jour: str, reunions: str, attendues: list[int]
) -> None:
    assert lignes(deployer, COPIL_2_PAR_AN + (reunions or "  []\n"), "R003", jour) == attendues


@pytest.mark.parametrize(("jour", "attendues"), [("2020-06-30", []), ("2020-07-01", [2])])
def test_r003_un_minimum_se_juge_a_la_fin_de_la_periode(deployer: Deployer, jour: str, attendues: list[int]) -> None:
    groupe = COPIL.replace("type: copil}", "type: copil, minimum: 3, periode: {debut: 2019-S2, fin: 2020-S1}}")
    suite = reunion(1, "date: 2019-09-24") + reunion(2, "date: 2020-01-21") + reunion(3, "date: 2020-09-08")
    assert lignes(deployer, groupe + suite, "R003", jour) == attendues


@pytest.mark.parametrize(
    ("reunions", "attendues"),
    [
        (reunion(1, "date: 2020-03-25", "reportee"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2020-06-23"), []),
        (reunion(1, "date: 2020-03-25", "annulee") + reunion(2, "date: 2020-06-23", "annulee"), [4, 5]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-06-23"), []),
        (reunion(2, "date: 2020-01-23") + reunion(1, "date: 2020-03-25", "annulee"), [5]),
    ],
)
def test_r004_une_reunion_annulee_attend_une_suite(deployer: Deployer, reunions: str, attendues: list[int]) -> None:
    assert lignes(deployer, COPIL + reunions, "R004") == attendues


@pytest.mark.parametrize(
    ("reunions", "attendues"),
    [
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r9"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-01"), [4]),
        (reunion(1, "date: 2020-03-25", "annulee", ", remplacee_par: r2") + reunion(2, "date: 2020-03-26"), []),
    ],
)
def test_r005_un_remplacement_existe_et_vient_apres(deployer: Deployer, reunions: str, attendues: list[int]) -> None:
    assert lignes(deployer, COPIL + reunions, "R005") == attendues


ARRETE = "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, echeance: septembre 2020}\n"


@pytest.mark.parametrize(
    ("jalon", "jour", "attendues"),
    [
        ("echeance: dans les 6 mois après l'arrêté", "2021-03-30", []),
        ("echeance: dans les 6 mois après l'arrêté", "2021-03-31", [3]),
        ("date: 2021-03-30, echeance: dans les 6 mois après l'arrêté", "2030-01-01", []),
        ("date: 2021-04-01, echeance: dans les 6 mois après l'arrêté", "2030-01-01", [3]),
        ("echeance: dans les 6 mois après le bilan", "2030-01-01", []),
        ("echeance: mars 2021", "2030-01-01", []),
    ],
)
def test_r007_un_delai_se_compte_au_plus_tard(deployer: Deployer, jalon: str, jour: str, attendues: list[int]) -> None:
    jalons = ARRETE + f"  - {{id: contrat, libelle: Contrat, type: contrat, {jalon}}}\n"
    assert lignes(deployer, jalons, "R007", jour) == attendues


@pytest.mark.parametrize(
    ("reunions", "jalons", "attendues"),
    [
        (reunion(1, "date: 2016-03-25"), "", []),  # nothing says when the démarche began
        (reunion(1, "date: 2016-03-25"), "jalons:\n  - {id: j, libelle: L, type: lancement, date: 2018-01-01}\n", [4]),
        (reunion(1, "date: 2018-03-25"), "jalons:\n  - {id: j, libelle: L, type: lancement, date: 2018-01-01}\n", []),
        (reunion(1, "date: 2024-12-31"), "", []),
        (reunion(1, "date: 2025-01-01"), "", [4]),
    ],
)
def test_r008_une_reunion_a_sa_place_dans_la_vie_du_projet(
    deployer: Deployer, reunions: str, jalons: str, attendues: list[int]
) -> None:
    assert lignes(deployer, COPIL + reunions + jalons, "R008") == attendues


def jalon(type_: str, quand: str) -> str:
    return f"  - {{id: {type_}-{quand[-4:]}, libelle: {type_} de {quand}, type: {type_}, echeance: {quand}}}\n"


@pytest.mark.parametrize(
    ("jalons", "attendues"),
    [
        (jalon("diagnostic", "2018") + jalon("avis", "2019") + jalon("arrete", "2020") + jalon("contrat", "2021"), []),
        (jalon("diagnostic", "2018") + jalon("arrete", "2018"), []),  # in one year the order is not known
        (jalon("arrete", "2019") + jalon("avis", "2020"), [2]),
        (jalon("contrat", "2019") + jalon("diagnostic", "2020"), [2]),
        (jalon("arrete", "2019") + jalon("arrete", "2022") + jalon("contrat", "2020"), []),
        (jalon("arrete", "à définir") + jalon("contrat", "2020"), []),
    ],
)
def test_r010_les_etapes_legales_ont_un_ordre_et_pas_de_delai(
    deployer: Deployer, jalons: str, attendues: list[int]
) -> None:
    assert lignes(deployer, "jalons:\n" + jalons, "R010") == attendues


@pytest.mark.parametrize(
    ("quand", "statut", "jour", "attendues"),
    [
        ("date: 2022-06-15", "prevue", "2022-06-15", []),
        ("date: 2022-06-14", "prevue", "2022-06-15", [4]),
        ("echeance: juin 2022", "prevue", "2022-06-15", []),
        ("date: 2022-06-16", "tenue", "2022-06-15", [4]),
        ("date: 2022-06-16", "annulee", "2022-06-15", []),
    ],
)
def test_r011_le_statut_va_avec_la_date(
    deployer: Deployer, quand: str, statut: str, jour: str, attendues: list[int]
) -> None:
    assert lignes(deployer, COPIL + reunion(1, quand, statut), "R011", jour) == attendues
