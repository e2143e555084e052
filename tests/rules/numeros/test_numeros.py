"""Identity: numbers, groups, waves, ids, titles, shared contents."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import JOUR, Lieu, constater, lieux, lignes
from deploiement import Deployer
from petit_projet import fiche

from ptsm_cli.check.engine import verifier
from ptsm_cli.projet.load import charger_projet
from ptsm_cli.projet.selection import charger_selections
from ptsm_cli.rules.rule import SOCLE

TERRITOIRE = SOCLE["territoire.yaml"]
DEUX_AXES = f"{TERRITOIRE}  - {{id: axe-2, genre: axe, numero: 2, titre: Accompagner}}\n"
PAR_GROUPE = f"numerotation: par-groupe\n{DEUX_AXES}"
Fichiers = dict[str, str]


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        ({"fiches/02.yaml": fiche("2")}, []),
        ({"fiches/02.yaml": fiche("01")}, [("fiches/02.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1 bis"), "fiches/03.yaml": fiche("1BIS")}, [("fiches/03.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1.1"), "fiches/03.yaml": fiche("1.10"), "fiches/04.yaml": fiche("11")}, []),
        ({"territoire.yaml": DEUX_AXES, "fiches/02.yaml": fiche("1", groupe="axe-2")}, [("fiches/02.yaml", 1, 9)]),
        ({"territoire.yaml": PAR_GROUPE, "fiches/02.yaml": fiche("1", groupe="axe-2")}, []),
        ({"territoire.yaml": PAR_GROUPE, "fiches/02.yaml": fiche("1")}, [("fiches/02.yaml", 1, 9)]),
    ],
)
def test_a_number_serves_once(deployer: Deployer, fichiers: Fichiers, attendus: list[Lieu]) -> None:
    assert lieux(deployer(fichiers), "N001") == attendus


def test_a_number_used_twice_shows_the_first_fiche(deployer: Deployer) -> None:
    trouves = constater(deployer({"fiches/02.yaml": fiche("1")}), "N001")
    assert [Path(voisin.location.path).name for f in trouves for voisin in f.related] == ["01.yaml"]


@pytest.mark.parametrize(
    ("groupe", "conseil"),
    [
        ("axe-11", "Vouliez-vous dire «\u00a0axe-1\u00a0»\u00a0?"),
        ("crise", "Déclarez-le sous «\u00a0groupes\u00a0» dans territoire.yaml."),
    ],
)
def test_an_unknown_group_comes_with_the_nearest_one(deployer: Deployer, groupe: str, conseil: str) -> None:
    racine = deployer({"fiches/02.yaml": fiche("2", groupe=groupe)})
    assert [f.hint for f in constater(racine, "N002")] == [conseil]


@pytest.mark.parametrize("code", ["N002", "N003", "N007", "L005"])
def test_nothing_is_unknown_when_the_territoire_could_not_be_read(deployer: Deployer, code: str) -> None:
    suite = "vagues: contrat\nliens:\n  - {plan: prs}\n"
    racine = deployer({"territoire.yaml": "id: [\n", "fiches/02.yaml": fiche("2", suite=suite)})
    assert lieux(racine, code) == []


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        (
            {"territoire.yaml": f"{TERRITOIRE}  - {{id: Axe-1, genre: axe, titre: Former}}\n"},
            [("territoire.yaml", 7, 10)],
        ),
        (
            {
                "gouvernance/a.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete}\n",
                "gouvernance/b.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete}\n",
            },
            [("gouvernance/b.yaml", 2, 10)],
        ),
        # An actor and a group, or a body and a milestone, may have the same id.
        ({"acteurs.yaml": f"{SOCLE['acteurs.yaml']}  - {{id: axe-1, nom: Association du Lac}}\n"}, []),
    ],
)
def test_an_id_serves_once_among_its_kind(deployer: Deployer, fichiers: Fichiers, attendus: list[Lieu]) -> None:
    assert lieux(deployer(fichiers), "N004") == attendus


def test_the_first_of_two_groups_of_one_id_is_the_one_meant(deployer: Deployer) -> None:
    second = "  - {id: axe-1, genre: axe, numero: 9, titre: Autre}\n"
    racine = deployer({"territoire.yaml": SOCLE["territoire.yaml"] + second})
    assert charger_projet(racine, "projet").groupes["axe-1"].titre == "Prévenir"
    [finding] = constater(racine, "N004")
    assert finding.message == (
        "L'identifiant «\u00a0axe-1\u00a0» est déjà celui d'un groupe\u00a0; ce qui le cite désigne le premier."
    )


def test_two_projects_checked_together_have_two_ids(deployer: Deployer, tmp_path: Path) -> None:
    premier = deployer({})
    second = tmp_path / "second"
    second.mkdir()
    (second / "territoire.yaml").write_text(TERRITOIRE, encoding="utf-8")
    rapport = verifier(charger_selections([premier, second]), JOUR)
    assert [(f.location.path, f.location.place.line) for f in rapport.findings if f.code == "N004"] == [
        (f"{second}/territoire.yaml", 1)
    ]


@pytest.mark.parametrize(
    ("un", "autre", "proches"),
    [
        ("Développer la pair-aidance", "Développement de la pair aidance", True),
        ("Former les aidants", "FORMER LES AIDANTS", True),
        ("Former les aidants", "Aidants : former", True),
        ("Former les aidants", "Former les soignants", False),
        ("Ouvrir la phase 1", "Ouvrir la phase 2", False),
        ("Développer la télémédecine", "Développer la télémédecine en psychiatrie", False),
        ("Logement", "Logements", True),
        ("Logement", "Logiciel", False),
    ],
)
def test_two_titles_that_say_the_same_are_reported(deployer: Deployer, un: str, autre: str, *, proches: bool) -> None:
    racine = deployer({"fiches/02.yaml": fiche("2", f'"{un}"'), "fiches/03.yaml": fiche("3", f'"{autre}"')})
    assert lieux(racine, "N005") == ([("fiches/03.yaml", 2, 8)] if proches else [])


def test_a_twin_fiche_may_have_the_same_title(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": fiche("2", "Ouvrir un lieu d'écoute", suite="meme_contenu_que: 1\n")})
    assert lieux(racine, "N005") == []


@pytest.mark.parametrize(
    ("suite", "dit"),
    [
        ("meme_contenu_que: 12\n", "Aucune fiche ne répond à «\u00a012\u00a0»."),
        ("meme_contenu_que: 2\n", "Une fiche ne peut pas partager son propre contenu."),
        ("meme_contenu_que: 3\n", "La fiche n°3 «\u00a0Informer\u00a0» partage elle-même le contenu d'une autre."),
        ("meme_contenu_que: 1\nvagues: []\ntitre_court: Écoute\n", None),
        ("meme_contenu_que: 1\nmoyens:\n", "«\u00a0moyens\u00a0» n'y serait pas imprimé."),
    ],
)
def test_a_shared_content_is_one_step_away(deployer: Deployer, suite: str, dit: str | None) -> None:
    troisieme = fiche("3", "Informer", suite="meme_contenu_que: 1\n")
    racine = deployer({"fiches/02.yaml": fiche("2", suite=suite), "fiches/03.yaml": troisieme})
    messages = [f.message for f in constater(racine, "N006")]
    assert len(messages) == (dit is not None)
    assert dit is None or dit in messages[0]


@pytest.mark.parametrize(
    ("groupes", "attendus"),
    [
        ("  - {id: a, genre: axe, titre: A, parent: axe-1}\n", []),
        ("  - {id: a, genre: axe, titre: A, parent: a}\n", [7]),
        ("  - {id: a, genre: axe, titre: A, parent: b}\n  - {id: b, genre: axe, titre: B, parent: a}\n", [7, 8]),
        ("  - {id: a, genre: axe, titre: A, parent: inconnu}\n", [7]),
    ],
)
def test_a_group_stands_in_another_one(deployer: Deployer, groupes: str, attendus: list[int]) -> None:
    assert lignes(deployer({"territoire.yaml": TERRITOIRE + groupes}), "N007") == attendus
