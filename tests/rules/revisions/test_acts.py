"""Revisions and avenants: what they name, the versions that they compare, their motifs, the wave of an avenant."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from constats import findings_of
from deployment import Deploy
from git_repository import Repository
from repository import DATA

from ptsm_cli.rules.revisions.examples import START, with_former
from ptsm_cli.rules.rule import BASE

CODES = tuple(f"M00{rank}" for rank in range(1, 7))
MOTIVATED = f"{START}motifs: [{{fiche: 1, motif: Le local.}}]\n"
GOUVERNANCE = {"gouvernance/copil.yaml": "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n"}
UNCHANGED = {"fiches/01.yaml": BASE["fiches/01.yaml"]}
FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: CDL\n"
GONE = {"adopte/fiches/02.yaml": FICHE}
COME = {"fiches/02.yaml": FICHE}
NOTED = {"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, etat: en-cours}\n"}
HORIZON = {**UNCHANGED, "territoire.yaml": BASE["territoire.yaml"].replace("2024-S2", "2025-S1")}
FIGURES = {**UNCHANGED, "territoire.yaml": BASE["territoire.yaml"] + "ruptures: [{public: Enfants}]\n"}
VERSION = {**UNCHANGED, "territoire.yaml": BASE["territoire.yaml"] + "version: {libelle: Révisée}\n"}
LEFT = "retiree_le: 2026-04-02\nmotif_de_retrait: Plus de local.\n"
AVENANT = MOTIVATED.replace("nature: revision", "nature: avenant\nvague: avenant-1")


def waves(more: str = "", nature: str = "avenant") -> dict[str, str]:
    """Return the territory, now and in the version in force, with a contract and then its avenant."""
    contract = "vagues:\n  - {id: contrat, titre: Contrat, nature: contrat}\n"
    added = f"  - {{id: avenant-1, titre: Avenant 1, nature: {nature}, precedente: contrat{more}}}\n"
    return {
        "territoire.yaml": BASE["territoire.yaml"] + contract + added,
        "adopte/territoire.yaml": BASE["territoire.yaml"] + contract,
    }


SIGNED = {path: text + "vagues: [contrat]\n" for path, text in with_former("").items() if path.endswith("/01.yaml")}
"""The fiche of the contract, in both versions."""


CASES: dict[str, tuple[str, Mapping[str, str], list[tuple[str, str]]]] = {
    "chaque changement a son motif": (MOTIVATED, {}, []),
    "motif de l'objectif": (f"{START}motifs: [{{fiche: 1, objectif: 1, motif: Le local.}}]\n", {}, []),
    "motif d'un autre objectif": (
        f"{START}motifs: [{{fiche: 1, objectif: 2, motif: Le local.}}]\n",
        {},
        [("M003", "objectif 1 : échéance reportée du premier semestre 2021 à 2022"), ("M001", "d'objectif « 2 »")],
    ),
    "motif hors des fiches, fiche changée": (
        f"{START}motifs: Tout.\n",
        HORIZON | {"fiches/01.yaml": with_former("")["fiches/01.yaml"]},
        [("M003", "fiche n°1, objectif 1")],
    ),
    "motif d'un objectif retiré": (
        MOTIVATED.replace("fiche: 1", "fiche: 2, objectif: 2"),
        {
            **UNCHANGED,
            "adopte/fiches/02.yaml": f"{FICHE}objectifs_operationnels: [Un, Deux]\n",
            "fiches/02.yaml": f"{FICHE}objectifs_operationnels: [Un]\n",
        },
        [],
    ),
    "aucun motif": (START, {}, [("M003", "fiche n°1, objectif 1")]),
    "motif par l'identifiant": (MOTIVATED.replace("fiche: 1", "fiche: '01'"), {}, []),
    "motif d'une fiche retirée": (
        f"{START}motifs: [{{fiche: 1, motif: A}}, {{fiche: 2, motif: Sans pilote.}}]\n",
        GONE,
        [],
    ),
    "fiche retirée sans motif": (MOTIVATED, GONE, [("M003", "fiche n°2 retirée")]),
    "fiche ajoutée sans motif": (MOTIVATED, COME, [("M003", "fiche n°2 ajoutée")]),
    "motif par l'ancien numéro": (
        MOTIVATED,
        {"fiches/01.yaml": BASE["fiches/01.yaml"].replace("numero: 1", "numero: 31")},
        [],
    ),
    "motif par le nouveau numéro": (
        MOTIVATED.replace("fiche: 1", "fiche: 31"),
        {"fiches/01.yaml": BASE["fiches/01.yaml"].replace("numero: 1", "numero: 31")},
        [],
    ),
    "motif sans changement": (MOTIVATED, UNCHANGED, [("M004", "Rien ne change")]),
    "le suivi n'est pas un changement": (START, {**UNCHANGED, **NOTED}, []),
    "la version n'est pas un changement": (START, VERSION, []),
    "changement hors des fiches": (START, HORIZON, [("M003", "horizon modifié")]),
    "motif hors des fiches": (f"{START}motifs: Un semestre de plus.\n", HORIZON, []),
    "diagnostic, hors d'une révision du projet": (START, FIGURES, []),
    "diagnostic révisé": (f"{START}porte_sur: diagnostic\n", FIGURES, [("M003", "rupture")]),
    "révision du diagnostic, fiche changée": (f"{START}porte_sur: diagnostic\n", {}, []),
    "fiche inconnue": (f"{MOTIVATED[:-2]}, {{fiche: 9, motif: B}}]\n", {}, [("M001", "de fiche « 9 »")]),
    "instance inconnue": (
        f"{MOTIVATED}avis: [copill]\n",
        GOUVERNANCE,
        [("M001", "L'instance « copill » n'est pas déclarée.")],
    ),
    "instance connue": (
        f"{MOTIVATED}avis: [{{instance: copil, date: 2021-05-01, sens: favorable}}]\n",
        GOUVERNANCE,
        [],
    ),
    "version proposée gardée": (
        f"{MOTIVATED}arrivee: ./propose\n",
        {
            **{f"propose/{path}": text for path, text in BASE.items()},
            "propose/fiches/01.yaml": with_former("")["fiches/01.yaml"],
            **COME,
        },
        [],
    ),
    "sans base": (MOTIVATED.replace("base: ./adopte\n", ""), {}, [("M002", "La version en vigueur n'est pas dite.")]),
    "base absente": (
        MOTIVATED.replace("./adopte", "adopte-2024"),
        {},
        [("M002", "« adopte-2024 » n'est pas un dossier, et")],
    ),
    "base hors du projet": (MOTIVATED.replace("./adopte", ".."), {}, [("M002", "est hors du projet")]),
    "base sans projet": (MOTIVATED.replace("./adopte", "fiches"), {}, [("M002", "Aucun projet dans « fiches ».")]),
    "base lue en partie": (
        MOTIVATED,
        {f"adopte/fiches/0{rank}.yaml": f"numero: [{rank}\n" for rank in (4, 3, 5)},
        [("M002", "/projet/adopte/fiches/03.yaml »")],
    ),
    "avenant": (AVENANT, {**waves(), **SIGNED}, []),
    "avenant de vagues en cercle": (
        AVENANT,
        {
            **{
                path: text.replace("nature: contrat}", "nature: contrat, precedente: avenant-1}")
                for path, text in waves().items()
            },
            **SIGNED,
        },
        [],
    ),
    "avenant sans vague": (AVENANT.replace("vague: avenant-1\n", ""), waves(), [("M005", "ne nomme pas sa vague")]),
    "avenant d'une vague inconnue": (AVENANT.replace("avenant-1", "avenant-2"), waves(), [("M001", "avenant-2")]),
    "avenant d'une autre vague": (
        AVENANT,
        {**waves(nature="programmation"), **SIGNED},
        [("M005", "La vague « Avenant 1 » n'est pas un avenant.")],
    ),
    "avenant qui porte sur le projet": (
        f"{AVENANT}porte_sur: projet\n",
        {**waves(), **SIGNED},
        [("M005", "qui ne porte ni sur le projet")],
    ),
    "groupe du nom d'un contrat": (
        f"{START}motifs: [{{fiche: 1, motif: Le local.}}]\n",
        {path: text.replace("Prévenir", "Contrat") for path, text in waves().items()}
        | {
            "adopte/territoire.yaml": waves()["adopte/territoire.yaml"].replace(
                "numero: 1, titre: Prévenir", "numero: 4, titre: Contrat"
            )
        },
        [("M003", "groupe « Contrat » : numéro")],
    ),
    "révision qui nomme une vague": (f"{MOTIVATED}vague: avenant-1\n", waves(), [("M005", "et nomme une vague")]),
    "avenant, fiche hors du contrat": (AVENANT, {**waves(), **SIGNED, **COME}, []),
    "ajout que la comparaison confirme": (
        f"{AVENANT[:-2]}, {{fiche: 2, motif: B}}]\n",
        {**waves(", ajouts: [La fiche n°2 Former]"), **SIGNED, "fiches/02.yaml": f"{FICHE}vagues: [avenant-1]\n"},
        [],
    ),
    "ajouts cités par leur titre": (
        f"{AVENANT[:-2]}, {{fiche: 2, motif: B}}]\n",
        {
            **waves(", ajouts: [La fiche action « Former », La fiche action « Inconnue »]"),
            **SIGNED,
            "fiches/02.yaml": f"{FICHE}vagues: [avenant-1]\n",
        },
        [],
    ),
    "ajout qui n'en est pas un": (
        AVENANT,
        {**waves(", ajouts: [fiche n°1]"), **SIGNED},
        [("M006", "la fiche n°1 « Ouvrir un lieu d'écoute » n'entre pas au contrat")],
    ),
    "ajout tu": (
        f"{AVENANT[:-2]}, {{fiche: 2, motif: B}}, {{fiche: 3, motif: C}}]\n",
        {
            **waves(", ajouts: [fiche n°2]"),
            **SIGNED,
            "fiches/02.yaml": f"{FICHE}vagues: [avenant-1]\n",
            "fiches/03.yaml": FICHE.replace("2", "3") + "vagues: [avenant-1]\n",
        },
        [("M006", "La fiche n°3 « Former » entre au contrat, et la vague « Avenant 1 » ne le dit pas.")],
    ),
    "ajout qui ne cite aucune fiche": (AVENANT, {**waves(", ajouts: [Un semestre de plus]"), **SIGNED}, []),
    "retrait que la comparaison dément": (
        AVENANT,
        {**waves(", retraits: [fiche n°1]"), **SIGNED},
        [("M006", "ne sort pas du contrat")],
    ),
    "retrait d'une fiche dont le fichier est resté": (
        AVENANT,
        {**waves(", retraits: [fiche n°1]"), **SIGNED, "fiches/01.yaml": SIGNED["fiches/01.yaml"] + LEFT},
        [],
    ),
}


@pytest.mark.parametrize(("act", "files", "expected"), CASES.values(), ids=CASES)
def test_what_is_wrong_of_an_act_is_said(
    deploy: Deploy, act: str, files: Mapping[str, str], expected: list[tuple[str, str]]
) -> None:
    found = findings_of(deploy(with_former(act, files)), *CODES)
    told = [(finding.code, finding.message.replace("\u00a0", " ")) for finding in found]
    assert [code for code, _ in told] == [code for code, _ in expected]
    assert [words for (_, words), (_, message) in zip(expected, told, strict=True) if words not in message] == []


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        ("Vu la fiche n°1", []),
        ("La fiche 2 est retirée", []),  # it is of the version in force
        ("La fiche 12 est retirée", ["fiche 12"]),
    ],
)
def test_the_sentences_of_an_act_may_speak_of_either_version(deploy: Deploy, said: str, dead: list[str]) -> None:
    found = findings_of(deploy(with_former(f"{MOTIVATED}considerants: [{said}]\n", GONE)), "L001")
    assert [quoted for quoted, finding in zip(dead, found, strict=True) if quoted not in finding.message] == []


def test_a_version_may_be_a_tag_of_the_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "depot")
    shutil.copytree(DATA / "val-d-exemple" / "adopte", repository.top / "val")
    repository.commit()
    repository.git("tag", "adopte")
    shutil.rmtree(repository.top / "val")
    shutil.copytree(DATA / "val-d-exemple" / "revise", repository.top / "val")
    act = next((repository.top / "val/revisions").glob("revision-*.yaml"))
    act.write_text(act.read_text(encoding="utf-8").replace("../adopte", "adopte"), encoding="utf-8")
    (repository.top / "val/revisions/avenant-1.yaml").unlink()
    assert findings_of(repository.top / "val", *CODES) == []
    act.write_text(act.read_text(encoding="utf-8").replace("base: adopte", "base: adpote"), encoding="utf-8")
    [finding] = findings_of(repository.top / "val", *CODES)
    assert (finding.code, "« adopte »" in finding.hint.replace("\u00a0", " ")) == ("M002", True)


@pytest.mark.parametrize("named", ["CSSM", "commission"])
def test_a_body_named_by_its_acronym_or_its_name_is_the_one_that_bears_it(deploy: Deploy, named: str) -> None:
    bodies = (
        "instances:\n  - {id: comite, nom: Commission, type: cssm, sigle: CSSM}\n  - {id: ag, nom: A, type: autre}\n"
    )
    root = deploy(with_former(f"{MOTIVATED}avis: [{named}]\n", {"gouvernance/g.yaml": bodies}))
    [found] = findings_of(root, "M001")
    assert found.hint.replace("\u00a0", " ") == "Écrivez son identifiant : « comite »."


def test_the_folder_of_a_version_is_no_misplaced_file(deploy: Deploy) -> None:
    assert findings_of(deploy(with_former(MOTIVATED)), "S005") == []
