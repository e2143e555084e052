"""Organisations: absent pilots, misspelt names, names that two share."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
ACTEURS = """\
acteurs:
  - {id: chl, sigle: CHL, nom: Centre hospitalier de Laval}
  - {id: unafam, sigle: UNAFAM, nom: Union des familles}
  - {id: clat-53, nom: CLAT 53}
  - {id: mairie, nom: Mairie du Lac}
  - {id: chp, nom: CH Psychothérapique}
"""


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("territoire.yaml", "vagues: [{id: c, titre: C, nature: contrat, signataires: [Cliniqe du Lac]}]\n"),
        ("territoire.yaml", "contact: {organisme: Cliniqe du Lac}\n"),
        ("fiches/01.yaml", "responsable: Cliniqe du Lac\n"),
        ("fiches/01.yaml", "budget: {poste: Salle, financeur: Cliniqe du Lac}\n"),
        ("fiches/01.yaml", "vagues: {vague: v, lignes: {libelle: Évaluer, pilotes: Cliniqe du Lac}}\n"),
    ],
)
def test_an_organisation_is_looked_for_wherever_one_may_be_named(deploy: Deploy, path: str, content: str) -> None:
    assert len(findings_of(deploy({path: BASE[path] + content}), "A002")) == 1


@pytest.mark.parametrize(
    ("rest", "expected"),
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
        ("pilotes: aucun\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: Néant.\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: false\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: [aucun pilote identifié à ce jour]\n", [("fiches/02.yaml", 4, 11)]),
        ("pilotes: '-'\n", [("fiches/02.yaml", 4, 10)]),
        ("pilotes: [aucun, mairie]\n", []),
        ("pilotes: Sans abri\n", []),
    ],
)
def test_a_fiche_has_a_pilote(deploy: Deploy, rest: str, expected: list[Place]) -> None:
    assert places_of(deploy({"fiches/02.yaml": START + rest}), "A001") == expected


@pytest.mark.parametrize(
    ("entry", "near"),
    [
        ("chl", None),
        ("Centre Hospitalier de Laval", None),
        ("centre hospitalier laval", "Centre hospitalier de Laval"),
        ("Centre hopitalier de Laval", "Centre hospitalier de Laval"),
        ("UNAFAN", "UNAFAM"),
        ("CH psychothera", "CH Psychothérapique"),
        ("Centre opitalie de Laval", "Centre hospitalier de Laval"),
        ("CHM", None),
        ("CLAT 54", None),
        ("Centres hospitaliers de Laval", None),
        ("Centre hospitalier de Mayenne", None),
        ("les communautés de communes", None),
        ("représentants des usagers (UNAFAM)", None),
    ],
)
def test_a_misspelt_name_comes_with_the_right_one(deploy: Deploy, entry: str, near: str | None) -> None:
    root = deploy({"acteurs.yaml": ACTEURS, "fiches/02.yaml": f"{START}partenaires: [{entry}]\n"})
    hints = [f.hint or "" for f in findings_of(root, "A002") if f.location.path.endswith("02.yaml")]
    assert [hint.partition("\u00a0»")[0] for hint in hints] == ([f"Vouliez-vous dire «\u00a0{near}"] if near else [])


@pytest.mark.parametrize(
    "entry", ["Secteur 59g017", "Comité usager", "Comités usagers", "Conseil local2", "Conseils locaux", "Lieu Irish"]
)
def test_another_code_or_number_of_words_is_no_slip(deploy: Deploy, entry: str) -> None:
    acteurs = "".join(
        f"  - {{id: {rank}, nom: {name}}}\n"
        for rank, name in enumerate(("Secteur 59g016", "Comité usagers", "Conseil local", "Lieu Iris"))
    )
    root = deploy({"acteurs.yaml": f"{ACTEURS}{acteurs}", "fiches/02.yaml": f"{START}partenaires: [{entry}]\n"})
    assert places_of(root, "A002") == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, operateurs: [Mairi du Lac]}}\n"},
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
def test_a_name_is_compared_wherever_it_is_cited(deploy: Deploy, files: dict[str, str], expected: list[Place]) -> None:
    assert places_of(deploy({**files}), "A002") == expected


def test_nothing_is_misspelt_when_the_acteurs_could_not_be_read(deploy: Deploy) -> None:
    root = deploy(
        {"acteurs.yaml": f"{ACTEURS}  - {{nom: Sans identifiant}}\n", "fiches/02.yaml": f"{START}pilotes: UNAFAN\n"}
    )
    assert places_of(root, "A002") == []


@pytest.mark.parametrize(
    ("acteur", "expected"),
    [
        ("{id: ch-lorient, sigle: CHL, nom: Centre hospitalier de Lorient}", [(7, 29)]),
        ("{id: ch-lorient, nom: Centre hospitalier de Lorient, alias: [CH Lorient, C.H.L.]}", []),
        ("{id: ch-lorient, nom: Centre hospitalier de Lorient, alias: chl}", [(7, 65)]),
        ("{id: ch-lorient, nom: CH Lorient, alias: CH Lorient}", []),
        ("{id: chl, nom: Centre hospitalier de Lorient}", []),
    ],
)
def test_a_name_means_one_acteur_only(deploy: Deploy, acteur: str, expected: list[tuple[int, int]]) -> None:
    root = deploy({"acteurs.yaml": f"{ACTEURS}  - {acteur}\n"})
    assert [(line, column) for _, line, column in places_of(root, "A003")] == expected


@pytest.mark.parametrize(
    ("entry", "sure"),
    [
        ("Clinique du Lac (à confirmer)", "Clinique du Lac"),
        ("Clinique du Lac ?", "Clinique du Lac"),
        ("Clinique du Lac (?)", "Clinique du Lac"),
        ("clinique du lac - sous réserve de son accord", "clinique du lac"),
        ("Clinique du Lac à confirmer", "Clinique du Lac"),
        ("Mairie [pressentie]", "Mairie"),  # named in plain words elsewhere
        ("Clinique du Lac (pôle adultes)", None),
        ("Association des potentiels", None),
        ("Autre (à confirmer)", None),
        ("à confirmer", None),
        ("?", None),
    ],
)
def test_a_name_with_a_doubt_is_told_from_the_name(deploy: Deploy, entry: str, sure: str | None) -> None:
    root = deploy({"fiches/02.yaml": f"{START}pilotes: mairie\npartenaires: ['{entry}']\n"})
    hints = [(found.hint or "").replace("\u00a0", " ") for found in findings_of(root, "A002")]
    assert [hint.partition(",")[0] for hint in hints] == ([] if sure is None else [f"Écrivez « {sure} »"])


DOUBTS = (
    *("À CONFIRMER", "reste à valider", "à préciser", "à définir", "à déterminer", "à solliciter", "à contacter"),
    *("à convenir", "sous réserve", "en attente", "si accord", "si possible", "pressentie", "probable", "potentiel"),
    *("éventuellement", "non confirmée", "pas encore confirmé", "?"),
)


def test_no_way_to_say_a_doubt_is_left_aside_by_the_look_at_its_words(deploy: Deploy) -> None:
    entries = "".join(f"- 'Clinique du Lac ({doubt})'\n" for doubt in DOUBTS)
    root = deploy({"fiches/02.yaml": f"{START}pilotes: mairie\npartenaires:\n{entries}"})
    assert len(findings_of(root, "A002")) == len(DOUBTS)
