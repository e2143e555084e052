"""What a fiche names is declared, once: groups, waves, ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import DAY, Place, findings_of, places_of
from deployment import Deploy
from small_projet import fiche

from ptsm_cli.check.engine import check
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]


Files = dict[str, str]


@pytest.mark.parametrize(
    ("groupe", "hint"),
    [
        ("axe-11", "Vouliez-vous dire «\u00a0axe-1\u00a0»\u00a0?"),
        ("Prévenir", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("prevenir.", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("Axe 1 - Prévenir", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ('"1"', "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("Prévenirr", "Vouliez-vous dire «\u00a0axe-1\u00a0»\u00a0?"),
        (
            "crise",
            "Groupes déclarés\u00a0: «\u00a0axe-1\u00a0». Déclarez-le sous «\u00a0groupes\u00a0» dans territoire.yaml.",
        ),
    ],
)
def test_an_unknown_group_comes_with_the_nearest_one(deploy: Deploy, groupe: str, hint: str) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", groupe=groupe)})
    assert [f.hint for f in findings_of(root, "N002")] == [hint]


def test_a_list_of_groups_says_how_many_it_leaves_out(deploy: Deploy) -> None:
    groupes = "".join(f"  - {{id: volet-{n:02}, genre: autre, titre: Chantier {n}}}\n" for n in range(30))
    root = deploy({"territoire.yaml": TERRITOIRE + groupes, "fiches/02.yaml": fiche("2", groupe="crise")})
    (found,) = findings_of(root, "N002")
    assert "«\u00a0volet-18\u00a0» et 11\u00a0autres. " in (found.hint or "")


@pytest.mark.parametrize(
    ("code", "files", "identifier"),
    [
        (
            "N003",
            {
                "territoire.yaml": f"{TERRITOIRE}vagues:\n  - {{id: v1, titre: Avenant 2, nature: avenant}}\n",
                "fiches/02.yaml": fiche("2", rest="vagues: avenant 2\n"),
            },
            "v1",
        ),
        (
            "R001",
            {
                "gouvernance/a.yaml": "instances:\n  - {id: cp, nom: Comité de pilotage, type: copil, sigle: COPIL}\n"
                "reunions:\n  - {id: r, instance: COPIL, statut: prevue, date: 2021-07-01}\n"
            },
            "cp",
        ),
        (
            "R001",
            {"gouvernance/a.yaml": "instances:\n  - {id: gt, nom: Adultes, type: copil, groupe: Prévenir}\n"},
            "axe-1",
        ),
        (
            "N007",
            {"territoire.yaml": f"{TERRITOIRE}  - {{id: axe-2, genre: axe, titre: Suivre, parent: Axe 1}}\n"},
            "axe-1",
        ),
    ],
)
def test_what_is_named_by_its_title_is_given_its_id(deploy: Deploy, code: str, files: Files, identifier: str) -> None:
    (found,) = findings_of(deploy({**files}), code)
    assert found.hint == f"Écrivez son identifiant\u00a0: «\u00a0{identifier}\u00a0»."


@pytest.mark.parametrize("code", ["N002", "N003", "N007", "N010", "N011", "L005"])
def test_nothing_is_unknown_when_the_territoire_could_not_be_read(deploy: Deploy, code: str) -> None:
    rest = "vagues: contrat\nliens:\n  - {plan: prs}\ndeploiement: nord\ndimensions: {publics: Enfants}\n"
    root = deploy({"territoire.yaml": "id: [\n", "fiches/02.yaml": fiche("2", rest=rest)})
    assert places_of(root, code) == []


@pytest.mark.parametrize(
    ("files", "expected"),
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
        (
            {
                "fiches/02.yaml": fiche("2", rest="objectifs_operationnels:\n")
                + "  - {id: a, libelle: A}\n  - {id: b, libelle: B}\n  - {id: A, libelle: C}\n"
            },
            [("fiches/02.yaml", 7, 10)],
        ),
        (
            {
                "territoire.yaml": f"{TERRITOIRE}dimensions:\n"
                "  - {id: publics, titre: A, valeurs: [Enfants, Ados, enfants]}\n"
                "  - {id: Publics, titre: B, valeurs: [Enfants]}\n"
            },
            [("territoire.yaml", 8, 54), ("territoire.yaml", 9, 10)],
        ),
        # Two fiches may each have an objective of that id.
        (
            {f"fiches/0{n}.yaml": fiche(f"{n}", rest="objectifs_operationnels: {id: a, libelle: A}\n") for n in (2, 3)},
            [],
        ),
        # An actor and a group, or a body and a milestone, may have the same id.
        ({"acteurs.yaml": f"{BASE['acteurs.yaml']}  - {{id: axe-1, nom: Association du Lac}}\n"}, []),
    ],
)
def test_an_id_serves_once_among_its_kind(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "N004") == expected


def test_the_first_of_two_groups_of_one_id_is_the_one_meant(deploy: Deploy) -> None:
    second = "  - {id: axe-1, genre: axe, numero: 9, titre: Autre}\n"
    root = deploy({"territoire.yaml": BASE["territoire.yaml"] + second})
    assert load_projet(root, "projet").groupes["axe-1"].titre == "Prévenir"
    [finding] = findings_of(root, "N004")
    assert finding.message == (
        "L'identifiant «\u00a0axe-1\u00a0» est déjà celui d'un groupe\u00a0; ce qui le cite désigne le premier."
    )


def test_two_projects_checked_together_have_two_ids(deploy: Deploy, tmp_path: Path) -> None:
    first = deploy({})
    second = tmp_path / "second"
    second.mkdir()
    (second / "territoire.yaml").write_text(TERRITOIRE, encoding="utf-8")
    report = check(load_selections([first, second]), DAY)
    assert [(f.location.path, f.location.place.line) for f in report.findings if f.code == "N004"] == [
        (f"{second}/territoire.yaml", 1)
    ]


DECLARED = (
    f"{TERRITOIRE}vagues:\n  - {{id: ctsm, titre: Contrat, nature: contrat}}\n"
    "  - {id: avenant, titre: Avenant, nature: avenant, precedente: ctsm}\n"
    "sous_territoires: [{id: cls-1, type: CLS, sigle: CLSL, nom: CLS du Lac}]\n"
    "dimensions: [{id: publics, titre: Publics, valeurs: [Enfants, {id: ados, libelle: Adolescents}]}]\n"
)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("vagues: [ctsm, {vague: avenant, decision: financee}]", []),
        ("vagues: [{decision: financee, vague: ctms}]", [("N003", 38)]),
        ("vagues: [ctsm, avenant, {vague: ctsm}]", [("N012", 33)]),
        ("deploiement: [cls-1, clsl, {sous_territoire: CLS DU LAC}]", []),
        ("deploiement: [cls-1, {sous_territoire: secteur nord}]", [("N010", 40)]),
        ("dimensions: {publics: [Enfants, ados, adolescents]}", []),
        ("dimensions: {publics: []}", []),
        ("dimensions: {publics: [Enfants, Adultes]}", [("N011", 33)]),
        ("dimensions: {public: Enfants}", [("N011", 14)]),
    ],
)
def test_what_a_fiche_cites_of_the_territory_is_declared(
    deploy: Deploy, rest: str, expected: list[tuple[str, int]]
) -> None:
    root = deploy({"territoire.yaml": DECLARED, "fiches/02.yaml": fiche("2", rest=f"{rest}\n")})
    found = findings_of(root, "N003", "N010", "N011", "N012", "S001", "S003", "S004")
    assert [(finding.code, finding.location.place.column) for finding in found] == expected


def test_the_wave_that_another_follows_is_declared(deploy: Deploy) -> None:
    root = deploy({"territoire.yaml": DECLARED.replace("precedente: ctsm", "precedente: ctms")})
    [finding] = findings_of(root, "N003")
    assert (finding.location.place.line, finding.hint) == (9, "Vouliez-vous dire «\u00a0ctsm\u00a0»\u00a0?")


@pytest.mark.parametrize(
    ("rest", "message", "hint"),
    [
        (
            "deploiement: nord",
            "Le sous-territoire «\u00a0nord\u00a0»",
            "Sous-territoires déclarés\u00a0: «\u00a0cls-1\u00a0».",
        ),
        (
            "dimensions: {age: Enfants}",
            "La dimension «\u00a0age\u00a0»",
            "Dimensions déclarées\u00a0: «\u00a0publics\u00a0».",
        ),
        (
            "dimensions: {publics: Aînés}",
            "«\u00a0Aînés\u00a0» n'est pas",
            "Valeurs déclarées\u00a0: «\u00a0Enfants\u00a0» et",
        ),
    ],
)
def test_what_many_fiches_cite_and_nothing_declares_is_told_once(
    deploy: Deploy, rest: str, message: str, hint: str
) -> None:
    fiches = {f"fiches/0{n}.yaml": fiche(str(n), rest=f"{rest}\n") for n in (2, 3, 4)}
    [finding] = findings_of(deploy({"territoire.yaml": DECLARED, **fiches}), "N010", "N011")
    assert finding.message.startswith(message)
    assert (finding.hint or "").startswith(hint)
