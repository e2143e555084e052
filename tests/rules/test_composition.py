"""Counts, priorities, indicators, settings: what a project is made of."""

from __future__ import annotations

import pytest
from conftest import Deployer
from constats import Lieu, constater, lieux, lignes

from ptsm_cli.rules.rule import SOCLE

TERRITOIRE = SOCLE["territoire.yaml"]
JUMELLE = {"fiches/02.yaml": "numero: 1 bis\ntitre: Ouvrir\ngroupe: axe-1\nmeme_contenu_que: 1\n"}
SOUS_AXE = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: sous-axe\n"}
DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
Fichiers = dict[str, str]


def territoire(effectif: int, suite: str = "") -> Fichiers:
    """The base territory, whose only group announces a number of fiches."""
    return {
        "territoire.yaml": TERRITOIRE.replace("titre: Prévenir", f"titre: Prévenir, effectif_annonce: {effectif}")
        + suite
    }


@pytest.mark.parametrize(
    ("fichiers", "messages"),
    [
        (territoire(1), []),
        (territoire(2), ["Axe 1 «\u00a0Prévenir\u00a0» annonce 2\u00a0fiches et en compte 1."]),
        (territoire(0), ["Axe 1 «\u00a0Prévenir\u00a0» annonce 0\u00a0fiche et en compte 1."]),
        ({**territoire(1), **JUMELLE}, []),
        ({**territoire(2, "  - {id: sous-axe, genre: axe, titre: Former, parent: axe-1}\n"), **SOUS_AXE}, []),
        # The fiche that could not be read may be the missing one; one with a mere wrong key is counted.
        ({**territoire(2), "fiches/02.yaml": "numero: [2\n"}, []),
        ({**territoire(2), "fiches/02.yaml": f"{DEBUT}pillotes: mairie\n"}, []),
    ],
)
def test_a_group_has_the_fiches_that_it_announces(deployer: Deployer, fichiers: Fichiers, messages: list[str]) -> None:
    assert [f.message for f in constater(deployer(fichiers), "C001")] == messages


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 1\n"}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 1\n", **JUMELLE}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 4\n"}, [("territoire.yaml", 7, 19)]),
    ],
)
def test_a_project_has_the_fiches_that_it_announces(
    deployer: Deployer, fichiers: Fichiers, attendus: list[Lieu]
) -> None:
    assert lieux(deployer(fichiers), "C002") == attendus


@pytest.mark.parametrize(
    ("priorites", "message"),
    [
        ("[1, 2, 3, 4, 5, 6]", None),
        ("[1, 2, 3, 4, 5]", "Aucune fiche ne sert la priorité 6 (CSP R.3224-10)."),
        ("[2, 4, 6]", "Aucune fiche ne sert les priorités 1 (CSP R.3224-5), 3 (CSP R.3224-7) et 5 (CSP R.3224-9)."),
        ("[]", "Aucune fiche ne dit quelle priorité du décret elle sert (CSP R.3224-5 à R.3224-10)."),
    ],
)
def test_each_priorite_of_the_decree_is_served(deployer: Deployer, priorites: str, message: str | None) -> None:
    racine = deployer({"territoire.yaml": TERRITOIRE.replace("[1, 2, 3, 4, 5, 6]", priorites)})
    assert [f.message for f in constater(racine, "C003")] == ([message] if message else [])


def test_a_project_without_fiches_need_not_serve_a_priorite(deployer: Deployer) -> None:
    racine = deployer({"fiches/01.yaml": None, "territoire.yaml": TERRITOIRE.replace("[1, 2, 3, 4, 5, 6]", "[]")})
    assert lieux(racine, "C003") == []


@pytest.mark.parametrize(
    ("indicateurs", "dit"),
    [
        ("indicateurs: {libelle: Reçus, valeur_cible: 20}\n", None),
        ("indicateurs: Reçus\n", "aucun indicateur n'a de valeur cible."),
        (
            "indicateurs:\n  - {libelle: Reçus, valeur_cible: 0}\n  - Satisfaits\n",
            "1\u00a0indicateur sur 2 n'a pas de valeur cible.",
        ),
    ],
)
def test_indicateurs_without_a_target_are_counted_by_fiche(
    deployer: Deployer, indicateurs: str, dit: str | None
) -> None:
    messages = [f.message for f in constater(deployer({"fiches/02.yaml": DEBUT + indicateurs}), "I002")]
    assert [message.partition(", ")[2] for message in messages] == ([dit] if dit else [])


def test_an_indicateur_of_an_objectif_counts_for_its_fiche(deployer: Deployer) -> None:
    suite = "objectifs_operationnels:\n  - {libelle: Un, indicateurs: {libelle: Reçus, valeur_cible: 3}}\n"
    assert lieux(deployer({"fiches/02.yaml": DEBUT + suite}), "I001", "I002") == []


@pytest.mark.parametrize(
    ("dates", "attendues"),
    [
        (("2020-12-31", "2021-03-31"), []),
        (("2020-12-31", "2020-12-31"), [8]),
        (("2020-12-31", "2019-12-31", "2021-01-31"), [8]),
        (("2021-06-15",), []),
        (("2021-06-16",), [7]),
        (("2012-06-15",), []),
    ],
)
def test_mesures_follow_each_other_up_to_the_day_of_the_check(
    deployer: Deployer, dates: tuple[str, ...], attendues: list[int]
) -> None:
    mesures = "".join(f"      - {{date: {jour}, valeur: 1}}\n" for jour in dates)
    suite = f"indicateurs:\n  - libelle: Reçus\n    mesures:\n{mesures}"
    assert lignes(deployer({"fiches/02.yaml": DEBUT + suite}), "I003") == attendues


@pytest.mark.parametrize(
    ("reglages", "attendus"),
    [
        ("regles: {ignorer: {E003: repris du document signé}}\n", []),
        ("regles: {ignorer: {echeance-hors-horizon: repris}, severites: {i001: conseil}}\n", []),
        ("regles: {ignorer: {E033: repris}}\n", [("ptsm.yaml", 1, 20)]),
        ("regles: {severites: {sans-indicateurs: conseil}}\n", [("ptsm.yaml", 1, 22)]),
    ],
)
def test_ptsm_yaml_names_rules_that_exist(deployer: Deployer, reglages: str, attendus: list[Lieu]) -> None:
    assert lieux(deployer({"ptsm.yaml": reglages}), "S006") == attendus


def test_an_ignored_rule_is_silent_and_a_chosen_severity_applies(deployer: Deployer) -> None:
    reglages = "regles: {ignorer: {A001: en cours}, severites: {I001: conseil}}\n"
    trouves = constater(deployer({"fiches/02.yaml": DEBUT, "ptsm.yaml": reglages}), "A001", "I001")
    assert [(f.code, f.severity) for f in trouves] == [("I001", "conseil")]
