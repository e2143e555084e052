"""Links: what leads nowhere, to several fiches, to the wrong one, or one way only."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from constats import Lieu, constater, lieux
from deploiement import Deployer
from growth import calls

from ptsm_cli.rules.rule import SOCLE

DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
PAR_GROUPE = (
    f"numerotation: par-groupe\n{SOCLE['territoire.yaml']}"
    "  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}\n"
    "  - {id: axe-3, genre: axe, numero: 3, titre: Soigner}\n"
)
AXE_2 = {"territoire.yaml": PAR_GROUPE, "fiches/axe-2.yaml": "numero: 1\ntitre: Suivre\ngroupe: axe-2\n"}
Fichiers = dict[str, str]


@pytest.mark.parametrize(
    ("suite", "attendus"),
    [
        ("contexte: Voir la fiche n°1.\n", []),
        ("contexte: Voir la fiche n°12.\n", [("fiches/02.yaml", 4, 19)]),
        ("contexte: >\n  Voir la\n  fiche\n  n°12.\n", [("fiches/02.yaml", 6, 3)]),
        ("contexte: Voir les fiches n°1 et 12.\n", [("fiches/02.yaml", 4, 34)]),
        ("contexte: Voir les fiches 1 à 4.\n", [("fiches/02.yaml", 4, 27), ("fiches/02.yaml", 4, 31)]),
        ("contexte: La fiche n°3 du CLS en parle.\n", []),
        ("contexte: Voir mayenne-53:22.\n", []),
        ("liens:\n  - {fiche: 'exemples:1'}\n", [("fiches/02.yaml", 5, 13)]),  # « exemple » is meant
        ("liens:\n  - {fiche: 'exemple-54:1'}\n", []),  # another territory, not read this time
        ("liens:\n  - {fiche: 12}\n", [("fiches/02.yaml", 5, 13)]),
        ("liens:\n  - {fiche: ecoute}\n", [("fiches/02.yaml", 5, 13)]),
        ("liens:\n  - {fiche: 01}\n", []),
    ],
)
def test_a_reference_leads_to_a_fiche(deployer: Deployer, suite: str, attendus: list[Lieu]) -> None:
    assert lieux(deployer({"fiches/02.yaml": DEBUT + suite}), "L001") == attendus


def with_mentions(deployer: Deployer, nombre: int) -> Path:
    return deployer({"fiches/02.yaml": f"{DEBUT}contexte: {'fiche n°1 et les fiches 1 à 4 ; ' * nombre}\n"})


def test_many_mentions_in_a_text_are_checked_in_linear_time(deployer: Deployer) -> None:
    assert len(lieux(with_mentions(deployer, 100), "L001")) == 200
    peu, beaucoup = (calls(partial(lieux, with_mentions(deployer, n), "L001")) for n in (100, 400))
    assert beaucoup < 5 * peu


def test_a_decision_refers_to_fiches_too(deployer: Deployer) -> None:
    gouvernance = (
        "instances:\n  - {id: copil, nom: Comité, type: copil}\n"
        "reunions:\n  - id: copil-1\n    instance: copil\n    date: 2021-03-01\n    statut: tenue\n"
        "    decisions:\n      - {libelle: Lancer, fiches: [1, 9]}\n"
    )
    assert lieux(deployer({"gouvernance/copil.yaml": gouvernance}), "L001") == [("gouvernance/copil.yaml", 9, 39)]


def test_a_reference_to_nothing_recalls_the_unread_fiches(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}contexte: Voir la fiche n°3.\n", "fiches/03.yaml": "numero: [3\n"})
    assert [f.hint for f in constater(racine, "L001") if f.hint and "1\u00a0fichier de «\u00a0fiches/\u00a0»" in f.hint]


@pytest.mark.parametrize(
    ("groupe", "suite", "attendus"),
    [
        ("axe-3", "liens:\n  - {fiche: 1}\n", [("fiches/02.yaml", 5, 13)]),
        ("axe-3", "liens:\n  - {fiche: axe-2/1}\n", []),
        ("axe-2", "liens:\n  - {fiche: 1}\n", []),
        ("axe-2", "contexte: Voir la fiche action 1.\n", []),
        ("axe-3", "contexte: Voir la fiche action 1 (axe 2).\n", []),
    ],
)
def test_a_reference_means_one_fiche_only(deployer: Deployer, groupe: str, suite: str, attendus: list[Lieu]) -> None:
    racine = deployer({**AXE_2, "fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: {groupe}\n{suite}"})
    assert lieux(racine, "L002") == attendus


def test_an_ambiguous_reference_says_how_to_write_each_candidate(deployer: Deployer) -> None:
    suite = "numero: 2\ntitre: Former\ngroupe: axe-3\nliens:\n  - {fiche: 1}\n"
    (trouve,) = constater(deployer({**AXE_2, "fiches/02.yaml": suite}), "L002")
    assert trouve.hint == (
        "Écrivez «\u00a0axe-1/1\u00a0» pour «\u00a0Ouvrir un lieu d'écoute\u00a0» "
        "ou «\u00a0axe-2/1\u00a0» pour «\u00a0Suivre\u00a0»."
    )


@pytest.mark.parametrize("suite", ["contexte: Voir la fiche 1.\n", "liens:\n  - {fiche: axe-3/1}\n"])
def test_a_number_of_another_group_is_not_said_to_exist_nowhere(deployer: Deployer, suite: str) -> None:
    fiche = f"numero: 2\ntitre: Former\ngroupe: axe-3\n{suite}"
    (trouve,) = constater(deployer({"territoire.yaml": PAR_GROUPE, "fiches/02.yaml": fiche}), "L001")
    assert "n'existe pas" not in trouve.message
    assert trouve.hint == "Écrivez «\u00a0axe-1/1\u00a0» pour «\u00a0Ouvrir un lieu d'écoute\u00a0»."


@pytest.mark.parametrize("debut", ["Voir l'axe 2 fiche 1", "Axe 2 : fiche 1", "Axe 2 - Fiche n°1", "Axe 2, fiche 1"])
def test_the_group_before_a_fiche_wins_over_that_of_the_sentence(deployer: Deployer, debut: str) -> None:
    fiche = f'numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: "{debut}, objectif 1."\n'
    (trouve,) = constater(deployer({**AXE_2, "fiches/02.yaml": fiche}), "L007")
    assert "«\u00a0Suivre\u00a0»" in trouve.message


@pytest.mark.parametrize("debut", ["la fiche action", "la fiche"])
def test_a_title_with_a_wrong_letter_comes_with_the_fiche_that_is_meant(deployer: Deployer, debut: str) -> None:
    contexte = f"contexte: Voir {debut} « Ouvrir un lieu d'éccoute ».\n"
    (trouve,) = constater(deployer({"fiches/02.yaml": DEBUT + contexte}), "L001")
    assert trouve.hint == "Vouliez-vous dire «\u00a01\u00a0»\u00a0?"


@pytest.mark.parametrize(
    ("contexte", "dit"),
    [
        ("Voir la fiche n°1 « Ouvrir un lieu d'écoute ».", None),
        ("Voir la fiche n°1 « Ouverture d'un lieu d'écoute ».", None),
        ("Voir la fiche n°1 « Mener des audits de qualité ».", "n'est pas celui de la fiche n°1"),
        ("Voir la fiche n°1 « Accompagner les aidants familiaux ».", "est celui de la fiche n°3"),
        ("Voir la fiche n°1, pour son planning.", None),
    ],
)
def test_the_quoted_title_is_that_of_the_fiche(deployer: Deployer, contexte: str, dit: str | None) -> None:
    racine = deployer(
        {
            "fiches/02.yaml": f'{DEBUT}contexte: "{contexte}"\n',
            "fiches/03.yaml": "numero: 3\ntitre: Accompagner les aidants familiaux\ngroupe: axe-1\n",
        }
    )
    messages = [f.message for f in constater(racine, "L003")]
    assert len(messages) == (dit is not None)
    assert dit is None or dit in messages[0]


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        ({"fiches/02.yaml": f"{DEBUT}contexte: Fiche n°1, puis fiche n°1.\n"}, [("fiches/02.yaml", 4, 11)]),
        ({"fiches/02.yaml": f"{DEBUT}contexte: Fiche n°2.\n"}, []),
        (
            {
                "fiches/02.yaml": f"{DEBUT}contexte: Fiche n°1.\n",
                "fiches/01.yaml": f"{SOCLE['fiches/01.yaml']}contexte: Voir la fiche n°2.\n",
            },
            [],
        ),
        # The other fiche may hold the link back in what could not be read.
        (
            {
                "fiches/02.yaml": f"{DEBUT}contexte: Fiche n°1.\n",
                "fiches/01.yaml": f"{SOCLE['fiches/01.yaml']}lien: {{fiche: 2}}\n",
            },
            [],
        ),
    ],
)
def test_a_link_holds_both_ways(deployer: Deployer, fichiers: Fichiers, attendus: list[Lieu]) -> None:
    assert lieux(deployer(fichiers), "L004") == attendus


@pytest.mark.parametrize(
    ("plan", "proche"),
    [
        ("prs-2018-2022", False),
        ("PRS", False),
        ("Projet régional de santé", False),
        ("Projet regional de la santé", True),
        ("prs-2018-2023", True),
        ("Plan climat", False),
        ("PMP", False),
    ],
)
def test_a_plan_that_is_almost_declared_is_proposed(deployer: Deployer, plan: str, *, proche: bool) -> None:
    plans = "plans:\n  - {id: prs-2018-2022, titre: Projet régional de santé, sigle: PRS}\n"
    racine = deployer(
        {
            "territoire.yaml": SOCLE["territoire.yaml"] + plans,
            "fiches/02.yaml": f"{DEBUT}liens:\n  - {{plan: {plan}}}\n",
        }
    )
    assert lieux(racine, "L005") == ([("fiches/02.yaml", 5, 12)] if proche else [])


@pytest.mark.parametrize(
    ("lien", "attendus"),
    [
        ("{objet: plan de crise}", []),
        ("1", [(5, 5)]),
        ("n°1", [(5, 5)]),
        ('"01"', [(5, 5)]),
        ("fiche n°1", []),
        ("1 guide", []),
        ("12", []),
        ("{reference: livret 14}", [(5, 5)]),
        ("{objet: guide, url: https://exemple.fr/guide.pdf}", []),
        ('{objet: guide, url: "javascript:alert(1)"}', [(5, 25)]),
        ('{objet: guide, url: "https://exemple.fr/mon guide"}', [(5, 25)]),
    ],
)
def test_a_link_names_something_and_its_address_is_of_the_web(
    deployer: Deployer, lien: str, attendus: list[tuple[int, int]]
) -> None:
    racine = deployer({"fiches/02.yaml": f"{DEBUT}liens:\n  - {lien}\n"})
    assert [place for _, *place in lieux(racine, "L006")] == [list(place) for place in attendus]


@pytest.mark.parametrize(
    ("suite", "attendus"),
    [
        ("contexte: Objectif 1 de la fiche 1.\n", []),
        ("contexte: Objectif 2 de la fiche 1.\n", [("fiches/02.yaml", 4, 28)]),
        ("suivi:\n  - {date: 2021-01-01, objectif: 1}\n", [("fiches/02.yaml", 5, 34)]),
    ],
)
def test_an_objectif_that_is_cited_exists(deployer: Deployer, suite: str, attendus: list[Lieu]) -> None:
    assert lieux(deployer({"fiches/02.yaml": DEBUT + suite}), "L007") == attendus


@pytest.mark.parametrize("renvoi", ["l'objectif 2 fiche 5", "objectif 2, fiche n°5", "fiche 5, objectif 2"])
@pytest.mark.parametrize("numerotation", ["continue", "par-groupe"])
def test_an_objectif_du_decret_before_its_fiche_is_no_objectif_of_the_fiche(
    deployer: Deployer, numerotation: str, renvoi: str
) -> None:
    objectif = "  - {id: objectif-2, genre: objectif-du-decret, numero: 2, titre: Accompagner}\n"
    racine = deployer(
        {
            "territoire.yaml": f"numerotation: {numerotation}\n{SOCLE['territoire.yaml']}{objectif}",
            "fiches/02.yaml": f"{DEBUT}contexte: Voir {renvoi}.\n",
            "fiches/05.yaml": "numero: 5\ntitre: Loger\ngroupe: objectif-2\n",
        }
    )
    assert lieux(racine, "L001", "L002", "L007") == []
