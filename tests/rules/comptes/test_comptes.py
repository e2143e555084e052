"""What a project announces: its fiches, its groups, its priorities."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]
TWIN = {"fiches/02.yaml": "numero: 1 bis\ntitre: Ouvrir\ngroupe: axe-1\nmeme_contenu_que: 1\n"}
SUB_AXE = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: sous-axe\n"}
LEFT = {
    "fiches/02.yaml": "numero: 2\ntitre: A\ngroupe: axe-1\nvagues: v\nretiree_le: 2020-01-01\nmotif_de_retrait: Faite\n"
}
START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
Files = dict[str, str]


def territoire(count: int, rest: str = "") -> Files:
    """The base territory, whose only group announces a number of fiches."""
    return {
        "territoire.yaml": TERRITOIRE.replace("titre: Prévenir", f"titre: Prévenir, effectif_annonce: {count}") + rest
    }


@pytest.mark.parametrize(
    ("files", "messages"),
    [
        (territoire(1), []),
        (territoire(2), ["Axe 1 «\u00a0Prévenir\u00a0» annonce 2\u00a0fiches et en compte 1."]),
        (territoire(0), ["Axe 1 «\u00a0Prévenir\u00a0» annonce 0\u00a0fiche et en compte 1."]),
        ({**territoire(1), **TWIN}, []),
        ({**territoire(1), **LEFT}, []),
        ({**territoire(2), **LEFT}, []),
        ({**territoire(3), **LEFT}, ["Axe 1 «\u00a0Prévenir\u00a0» annonce 3\u00a0fiches et en compte 1."]),
        ({**territoire(2, "  - {id: sous-axe, genre: axe, titre: Former, parent: axe-1}\n"), **SUB_AXE}, []),
        # The fiche that could not be read may be the missing one; one with a mere wrong key is counted.
        ({**territoire(2), "fiches/02.yaml": "numero: [2\n"}, []),
        ({**territoire(2), "fiches/02.yaml": f"{START}pillotes: mairie\n"}, []),
    ],
)
def test_a_group_has_the_fiches_that_it_announces(deploy: Deploy, files: Files, messages: list[str]) -> None:
    assert [f.message for f in findings_of(deploy(files), "C001")] == messages


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 1\n"}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 1\n", **TWIN}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 4\n"}, [("territoire.yaml", 7, 19)]),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 1\n", **LEFT}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 2\n", **LEFT}, []),
        ({"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 3\n", **LEFT}, [("territoire.yaml", 7, 19)]),
        (
            {
                "territoire.yaml": f"{TERRITOIRE}effectif_annonce: 2\n",
                "fiches/02.yaml": f"{LEFT['fiches/02.yaml']}meme_contenu_que: 1\n",
            },
            [("territoire.yaml", 7, 19)],
        ),
    ],
)
def test_a_project_has_the_fiches_that_it_announces(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "C002") == expected


@pytest.mark.parametrize(
    ("priorites", "message"),
    [
        ("[1, 2, 3, 4, 5, 6]", None),
        ("[1, 2, 3, 4, 5]", "Aucune fiche ne sert la priorité 6 (CSP R.3224-10)."),
        ("[2, 4, 6]", "Aucune fiche ne sert les priorités 1 (CSP R.3224-5), 3 (CSP R.3224-7) et 5 (CSP R.3224-9)."),
        ("[]", "Aucune fiche ne dit quelle priorité du décret elle sert (CSP R.3224-5 à R.3224-10)."),
    ],
)
def test_each_priorite_of_the_decree_is_served(deploy: Deploy, priorites: str, message: str | None) -> None:
    root = deploy({"territoire.yaml": TERRITOIRE.replace("[1, 2, 3, 4, 5, 6]", priorites)})
    assert [f.message for f in findings_of(root, "C003")] == ([message] if message else [])


@pytest.mark.parametrize(
    "files",
    [
        {"fiches/01.yaml": None},
        {"fiches/02.yaml": "numero: [2\n"},
        {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: zut\n"},
        {"territoire.yaml": f"{TERRITOIRE}zut: 1\n".replace("[1, 2, 3, 4, 5, 6]", "[7]")},
    ],
)
def test_no_priorite_is_missing_where_no_fiche_is_or_one_may_serve_it(
    deploy: Deploy, files: dict[str, str | None]
) -> None:
    root = deploy({"territoire.yaml": TERRITOIRE.replace("[1, 2, 3, 4, 5, 6]", "[]"), **files})
    assert places_of(root, "C003") == []


TABLE = "diagnostic:\n  - libelle: Lits\n    unite: lits\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("    colonnes: [Adultes, Enfants]\n    lignes:\n      - {libelle: Laval, valeurs: [12, ~]}\n", []),
        ("    colonnes: Adultes\n    lignes: {libelle: Laval, valeurs: 12}\n", []),
        ("    valeurs: {valeur: 12}\n", []),
        ("", [("territoire.yaml", 8, 5)]),
        ("    valeurs: []\n", [("territoire.yaml", 8, 5)]),
        ("    colonnes: [Adultes]\n", [("territoire.yaml", 8, 5)]),
        ("    lignes: [{libelle: Laval, valeurs: [12]}]\n", [("territoire.yaml", 8, 5)]),
        (
            (
                "    colonnes: [Adultes, Enfants]\n    lignes:\n"
                "      - {libelle: Laval, valeurs: 12}\n      - {libelle: Total, valeurs: [1, 2, 3]}\n"
            ),
            [("territoire.yaml", 12, 35), ("territoire.yaml", 13, 35)],
        ),
    ],
)
def test_a_table_of_the_diagnosis_has_one_value_a_column(deploy: Deploy, content: str, expected: list[Place]) -> None:
    assert places_of(deploy({"territoire.yaml": TERRITOIRE + TABLE + content}), "C006") == expected


@pytest.mark.parametrize(
    ("vague", "column"),
    [
        ("nature: contrat", None),
        ("nature: contrat, date_signature: 2022-04-20", 5),
        ("nature: avenant, date_signature: 2022-04-20", 5),
        ("nature: avenant, date_signature: 2022-04-20, signataires: [CDL]", None),
        ("nature: programmation, date_signature: 2022-04-20", None),
        ("nature: programmation, signataires: [{organisme: CDL, qualite: directrice}]", 50),
    ],
)
def test_a_signed_contract_has_parties_and_nothing_else_has(deploy: Deploy, vague: str, column: int | None) -> None:
    root = deploy({"territoire.yaml": f"{TERRITOIRE}vagues:\n  - {{id: v, titre: Vague, {vague}}}\n"})
    assert [place for *_, place in places_of(root, "C007")] == ([column] if column else [])


WAVE = f"{TERRITOIRE}vagues:\n  - {{id: v, titre: Vague, nature: programmation}}\n"
TOLD = """pilotes: mairie
partenaires: CDL
financeurs: mairie
objectifs_operationnels:
  - {libelle: Créer un groupe, court: Groupe, echeance: Premier semestre 2020}
  - {libelle: Former, pilotes: à définir}
vagues:
  - vague: v
    lignes:
"""


@pytest.mark.parametrize(
    ("ligne", "said"),
    [
        ("{objectif: 1}", None),
        ("{objectif: 1, libelle: groupe, echeance: premier semestre 2020, pilotes: Mairie du Lac}", None),
        ("{objectif: 1, libelle: Réunir un groupe}", "l'objectif 1 … a un autre libellé, « Réunir un groupe »."),
        ("{objectif: 1, echeance: 2021}", "l'objectif 1 … a l'échéance « 2021 » au lieu de « Premier semestre 2020 »."),
        ("{objectif: 2, echeance: 2021}", "l'objectif 2 … a l'échéance « 2021 » au lieu d'aucune."),
        ("{objectif: 1, pilotes: CDL, echeance: 2021}", "… au lieu de « Premier semestre 2020 » et d'autres pilotes."),
        # The fiche does not know its pilots yet: the wave says more, and nothing else.
        ("{objectif: 2, pilotes: CDL}", None),
        ("Évaluer", "la … a une ligne de plus, « Évaluer »."),
        ("{echeance: 2020}", "la … a une ligne sans objectif ni libellé."),
        # An objective that does not exist is said by L007 alone.
        ("{objectif: 9, libelle: Évaluer}", None),
        ("{objectif: 1, libelle: créer un groupe, partenaires: Clinique du Lac}", None),
        ("{objectif: 1, partenaires: ARS, financeurs: CDL}", "… a d'autres partenaires et d'autres financeurs."),
    ],
)
def test_a_row_of_a_wave_that_says_otherwise_is_told(deploy: Deploy, ligne: str, said: str | None) -> None:
    root = deploy({"territoire.yaml": WAVE, "fiches/02.yaml": f"{START}{TOLD}      - {ligne}\n"})
    found = [finding.message.replace("\u00a0", " ") for finding in findings_of(root, "C008")]
    assert len(found) == (said is not None)
    assert all(part in message for message in found for part in (said or "").split("… "))


@pytest.mark.parametrize(
    ("court", "said"),
    [
        ("Rédiger un guide", []),
        ("Un guide pour les patients", []),
        ("Le projet Écoute", []),
        ("Écrire une affiche", ["affiche"]),
        ("Écrire et diffuser un guide", ["diffuser"]),
    ],
)
def test_a_short_wording_adds_nothing_to_its_objectif(deploy: Deploy, court: str, said: list[str]) -> None:
    objectif = f"{{libelle: Écrire un guide sur les droits des patients, projet: Projet Écoute, court: {court}}}"
    root = deploy({"fiches/02.yaml": f"{START}objectifs_operationnels: {objectif}\n"})
    assert [f.message.split("ajoute «\u00a0")[1].split("\u00a0»")[0] for f in findings_of(root, "C009")] == said


@pytest.mark.parametrize(
    ("budget", "amounts"),
    [
        ("15000 €", ["15000 €"]),
        ("150 K€ / an", ["150 K€"]),
        ("['Coordination (1,5 M€)', Salle]", ["1,5 M€"]),
        ("deux millions d'euros", []),
        ("2 millions d'euros sur cinq ans, dont 300 000 euros de l'ARS", ["2 millions d'euros"]),
        ("{poste: 12 séances à 90 €, montant: 1080}", []),
        ("12 séances, 3 ETP, 2021", []),
        ("Achat en euros de 12 tablettes", []),
        ("12 séances à 90 €", ["90 €"]),
        (f"12 places{' et leurs abords' * 7} à 90 €", ["90 €"]),
    ],
)
def test_an_amount_among_the_words_of_a_budget_is_in_no_total(deploy: Deploy, budget: str, amounts: list[str]) -> None:
    found = findings_of(deploy({"fiches/02.yaml": f"{START}budget: {budget}\n"}), "C010")
    assert [finding.location.text for finding in found] == amounts


@pytest.mark.parametrize(("announced", "told"), [(0, False), (1, False), (2, True)])
def test_a_wave_counts_a_fiche_that_has_left_or_no_longer_does(deploy: Deploy, announced: int, told: bool) -> None:
    vague = f"vagues: [{{id: v, titre: V, nature: contrat, effectif_annonce: {announced}}}]\n"
    assert bool(places_of(deploy({"territoire.yaml": TERRITOIRE + vague, **LEFT}), "C004")) is told


@pytest.mark.parametrize(
    ("fiche", "told"),
    [(f"{START}vagues: v\n", True), (f"{START}vagues: w\n", False), (f"{START}vagues: [v\n", False)],
)
def test_a_fiche_that_may_be_of_a_wave_is_not_missing(deploy: Deploy, fiche: str, told: bool) -> None:
    vague = "vagues: [{id: v, titre: V, nature: contrat, effectif_annonce: 2}]\n"
    files = {"territoire.yaml": TERRITOIRE + vague, "fiches/02.yaml": fiche}
    first = {"fiches/03.yaml": "numero: 3\ntitre: Loger\ngroupe: axe-1\nvagues: v\n"} if "w" in fiche else {}
    assert bool(places_of(deploy({**files, **first}), "C004")) is told
