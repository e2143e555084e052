"""Acronyms: what is one, what explains it, what is never used."""

from __future__ import annotations

import pytest
from conftest import Deployer
from constats import Lieu, constater, lieux

from ptsm_cli.rules.exemples import SOCLE
from ptsm_cli.rules.sigles import sigles

DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: "


@pytest.mark.parametrize(
    ("texte", "attendus"),
    [
        ("Chaque CMP reçoit", ["CMP"]),
        ("les CMPs et les EHPADs", ["CMP", "EHPAD"]),
        ("CMP/CATTP, D-ITEP (GCSMS)", ["CMP", "CATTP", "ITEP", "GCSMS"]),
        ("l'ARS PDL et la DT53", ["ARS", "PDL", "DT53"]),
        ("F2RSM et CM2R", ["F2RSM", "CM2R"]),
        ("de T0 à T4, puis S2 2020", []),
        ("livret IV, annexe XIX", []),
        ("Un Ehpad, une e-santé", []),
        ("GUIDE À DESTINATION DES PROFESSIONNELS", []),
        ("L'ARS ET LE CMP", []),
        ("OPTIMISATION", []),
        ("SÉSAME", []),
        ("https://www.CMP.fr/GUIDE et CMP@ARS.FR", []),
        ("NB : le PDF est envoyé par SMS", []),
        ("A. B. et C", []),
    ],
)
def test_un_sigle_n_est_ni_un_chiffre_romain_ni_un_mot_en_capitales(texte: str, attendus: list[str]) -> None:
    assert [sigle for sigle, _ in sigles(texte)] == attendus


def test_la_place_d_un_sigle_est_celle_du_premier_emploi(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}Les CMPP, le CMP et les CMP.\n", "glossaire.yaml": "CMPP: Centre\n"})
    assert lieux(racine, "G001") == [("fiches/02.yaml", 4, 24)]


def test_un_sigle_est_signale_une_fois_avec_le_nombre_de_ses_emplois(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}Le CMP, les CMP.\n", "fiches/03.yaml": f"{DEBUT}Le CMP.\n"})
    assert [f.message for f in constater(racine, "G001")] == [
        "Le sigle «\u00a0CMP\u00a0» n'est pas dans le glossaire (3\u00a0emplois)."
    ]


@pytest.mark.parametrize(
    "fichiers",
    [
        {"glossaire.yaml": "CMP: Centre médico-psychologique\n"},
        {"glossaire.yaml": "cmp: Centre médico-psychologique\n"},
        {"acteurs.yaml": "acteurs:\n  - {id: a, nom: CMP de Laval}\n"},
        {"gouvernance/a.yaml": "instances:\n  - {id: a, nom: Comité du port, sigle: CMP, type: autre}\n"},
        {"territoire.yaml": f"{SOCLE['territoire.yaml']}plans:\n  - {{id: a, titre: Plan, sigle: CMP}}\n"},
        {"fiches/03.yaml": "numero: 3\ntitre: Le cmp\ngroupe: axe-1\n"},
        # What could not be read may hold the explanation.
        {"glossaire.yaml": "CMP: [\n"},
    ],
)
def test_ce_qui_explique_un_sigle(deployer: Deployer, fichiers: dict[str, str]) -> None:
    assert lieux(deployer({"fiches/02.yaml": f"{DEBUT}Le CMP.\n", **fichiers}), "G001") == []


@pytest.mark.parametrize(("sigle", "connu"), [("CD53", "CD"), ("MDPH62", "MDPH")])
def test_le_numero_d_un_departement_ne_fait_pas_un_autre_sigle(deployer: Deployer, sigle: str, connu: str) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}Le {sigle}.\n", "glossaire.yaml": f"{connu}: Son sens\n"})
    assert lieux(racine, "G001", "G002") == []


def test_un_sigle_mal_tape_propose_celui_du_glossaire(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}Les SISIM.\n", "glossaire.yaml": "SISM: Semaines d'information\n"})
    assert [(f.hint or "").startswith("Vouliez-vous dire «\u00a0SISM\u00a0»") for f in constater(racine, "G001")] == [
        True
    ]


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        ({}, [("glossaire.yaml", 2, 1)]),
        ({"fiches/02.yaml": f"{DEBUT}Les CMPP.\n"}, [("glossaire.yaml", 2, 1)]),
        ({"fiches/02.yaml": f"{DEBUT}Les CMPs.\n"}, []),
        ({"fiches/02.yaml": f"{DEBUT}Le Cmp.\n"}, []),
        ({"acteurs.yaml": "acteurs:\n  - {id: a, sigle: CDL, nom: CMP du Lac}\n"}, []),
        ({"gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: avis, organisme: CMP}\n"}, []),
        ({"fiches/02.yaml": "numero: 2\ntitre: [\n"}, []),
    ],
)
def test_un_sigle_du_glossaire_est_employe_quelque_part(
    deployer: Deployer, fichiers: dict[str, str], attendus: list[Lieu]
) -> None:
    glossaire = "CDL: Clinique du Lac\nCMP: Centre médico-psychologique\n"
    assert lieux(deployer({"glossaire.yaml": glossaire, **fichiers}), "G002") == attendus
