"""Organisations: absent pilots, misspelt names, names that two share."""

from __future__ import annotations

import pytest
from constats import Lieu, constater, lieux
from deploiement import Deployer

DEBUT = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
ACTEURS = """\
acteurs:
  - {id: chl, sigle: CHL, nom: Centre hospitalier de Laval}
  - {id: unafam, sigle: UNAFAM, nom: Union des familles}
  - {id: clat-53, nom: CLAT 53}
  - {id: mairie, nom: Mairie du Lac}
"""


@pytest.mark.parametrize(
    ("suite", "attendus"),
    [
        ("", [("fiches/02.yaml", 1, 1)]),
        ("pilotes:\n", [("fiches/02.yaml", 1, 1)]),
        ("pilotes: à définir\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: a-definir\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: [à déterminer]\n", [("fiches/02.yaml", 4, 11)]),
        ("pilotes: [à définir, mairie]\n", []),
        ("pilotes: A définir en fonction des territoires\n", []),
        ("meme_contenu_que: 1\n", []),
        ("objectifs_operationnels:\n  - {libelle: Un, pilotes: mairie}\n", []),
        (
            "objectifs_operationnels:\n  - {libelle: Un, pilotes: mairie}\n  - {libelle: Deux}\n",
            [("fiches/02.yaml", 1, 1)],
        ),
        ("pillotes: mairie\n", []),
    ],
)
def test_a_fiche_has_a_pilote(deployer: Deployer, suite: str, attendus: list[Lieu]) -> None:
    assert lieux(deployer({"fiches/02.yaml": DEBUT + suite}), "A001") == attendus


@pytest.mark.parametrize(
    ("entree", "proche"),
    [
        ("chl", None),
        ("Centre Hospitalier de Laval", None),
        ("centre hospitalier laval", "Centre hospitalier de Laval"),
        ("Centre hopitalier de Laval", "Centre hospitalier de Laval"),
        ("UNAFAN", "unafam"),
        ("CHM", None),
        ("CLAT 54", None),
        ("Centres hospitaliers de Laval", None),
        ("Centre hospitalier de Mayenne", None),
        ("les communautés de communes", None),
        ("représentants des usagers (UNAFAM)", None),
    ],
)
def test_a_misspelt_name_comes_with_the_right_one(deployer: Deployer, entree: str, proche: str | None) -> None:
    racine = deployer({"acteurs.yaml": ACTEURS, "fiches/02.yaml": f"{DEBUT}partenaires: [{entree}]\n"})
    conseils = [f.hint or "" for f in constater(racine, "A002") if f.location.path.endswith("02.yaml")]
    assert [conseil.partition("\u00a0»")[0] for conseil in conseils] == (
        [f"Vouliez-vous dire «\u00a0{proche}"] if proche else []
    )


@pytest.mark.parametrize(
    ("fichiers", "attendus"),
    [
        (
            {"fiches/02.yaml": f"{DEBUT}objectifs_operationnels:\n  - {{libelle: Un, operateurs: [Mairi du Lac]}}\n"},
            [("fiches/02.yaml", 5, 32)],
        ),
        (
            {"gouvernance/a.yaml": "instances:\n  - {id: a, nom: A, type: copil, composition: [Mairi du Lac]}\n"},
            [("gouvernance/a.yaml", 2, 48)],
        ),
        (
            {"gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: avis, organisme: Mairi du Lac}\n"},
            [("gouvernance/a.yaml", 2, 48)],
        ),
    ],
)
def test_a_name_is_compared_wherever_it_is_cited(
    deployer: Deployer, fichiers: dict[str, str], attendus: list[Lieu]
) -> None:
    assert lieux(deployer({**fichiers}), "A002") == attendus


def test_nothing_is_misspelt_when_the_acteurs_could_not_be_read(deployer: Deployer) -> None:
    racine = deployer(
        {"acteurs.yaml": f"{ACTEURS}  - {{nom: Sans identifiant}}\n", "fiches/02.yaml": f"{DEBUT}pilotes: UNAFAN\n"}
    )
    assert lieux(racine, "A002") == []


@pytest.mark.parametrize(
    ("acteur", "attendus"),
    [
        ("{id: ch-lorient, sigle: CHL, nom: Centre hospitalier de Lorient}", [(6, 29)]),
        ("{id: ch-lorient, nom: Centre hospitalier de Lorient, alias: [CH Lorient, C.H.L.]}", []),
        ("{id: ch-lorient, nom: Centre hospitalier de Lorient, alias: chl}", [(6, 65)]),
        ("{id: ch-lorient, nom: CH Lorient, alias: CH Lorient}", []),
        ("{id: chl, nom: Centre hospitalier de Lorient}", []),
    ],
)
def test_a_name_means_one_acteur_only(deployer: Deployer, acteur: str, attendus: list[tuple[int, int]]) -> None:
    racine = deployer({"acteurs.yaml": f"{ACTEURS}  - {acteur}\n"})
    assert [(ligne, colonne) for _, ligne, colonne in lieux(racine, "A003")] == attendus
