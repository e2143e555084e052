"""Acronyms: what is one, what explains it, what is never used."""

from __future__ import annotations

from functools import partial

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy
from growth import LINEAR, growth

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.projet.acronyms import acronym_uses, sigles, spelt_out
from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: "


@pytest.mark.parametrize(
    ("text", "expected"),
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
        ("L'ARS ET LE CMP. Puis le CATTP", ["CATTP"]),
        ("le programme PRO FAMILLE, le CMP et OPTIMISATION DU CMP, puis l'ARS", ["CMP", "ARS"]),
        ("HOP, LA, VITE", ["HOP", "LA", "VITE"]),
        ("OPTIMISATION", []),
        ("le programme PRO FAMILLE", []),
        ("un EHPA-H et un D-ITEP", ["ITEP"]),
        ("CMP-CATTP", ["CMP", "CATTP"]),
        ("SÉSAME", []),
        ("https://www.CMP.fr/GUIDE et CMP@ARS.FR", []),
        ("NB : le PDF est envoyé par SMS", []),
        ("A. B. et C", []),
    ],
)
def test_a_sigle_is_neither_a_roman_numeral_nor_a_word_in_capitals(text: str, expected: list[str]) -> None:
    assert [sigle for sigle, _ in sigles(text)] == expected


@pytest.mark.parametrize(("piece", "count"), [("x((((", 0), ("x.x.", 0), ("ABCDEF  ", 1_000)])
def test_a_long_text_without_a_sentence_is_read_in_linear_time(piece: str, count: int) -> None:
    location = Location(Unread("fiches/01.yaml"), ("contexte",))
    uses = acronym_uses([(location, piece * 1_000)]).values()
    assert sum(use.count for use in uses) == count
    assert growth(lambda n: partial(acronym_uses, [(location, piece * n)]), 1_000) < LINEAR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un Foyer d'hébergement (FH)", ["FH"]),
        ("l'Accueil Familial Thérapeutique (AFT)", ["AFT"]),
        ("les équipes mobiles de psychiatrie (EMPs)", ["EMP"]),
        ("un groupe d'entraide mutuelle (GEM), un autre (CMP)", ["GEM"]),
        ("la maison de l'enfance (ME)", ["ME"]),
        ("l'Éducation nationale (EN)", ["EN"]),
        ("le centre (CMP)", []),
        ("le foyer. Un hébergement (FH)", []),
        ("le foyer sur place, hébergement (FH)", []),
        ("le foyer durable et hébergement (FH)", []),
    ],
)
def test_a_sigle_after_the_words_that_it_abridges_is_explained(text: str, expected: list[str]) -> None:
    assert list(spelt_out(text)) == expected


def test_a_sigle_explained_once_is_explained_everywhere(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Un centre médical de proximité (CMP).\npublic_cible: Le CMP\n"})
    assert places_of(root, "G001") == []


def test_the_place_of_a_sigle_is_that_of_its_first_use(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Les CMPP, le CMP et les CMP.\n", "glossaire.yaml": "CMPP: Centre\n"})
    assert places_of(root, "G001") == [("fiches/02.yaml", 4, 24)]


def test_a_sigle_is_reported_once_with_the_number_of_its_uses(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Le CMP, les CMP.\n", "fiches/03.yaml": f"{START}Le CMP.\n"})
    assert [f.message for f in findings_of(root, "G001")] == [
        "Le sigle «\u00a0CMP\u00a0» n'est pas dans le glossaire (3\u00a0emplois)."
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"glossaire.yaml": "CMP: Centre médico-psychologique\n"},
        {"glossaire.yaml": "cmp: Centre médico-psychologique\n"},
        {"acteurs.yaml": "acteurs:\n  - {id: a, nom: CMP de Laval}\n"},
        {"gouvernance/a.yaml": "instances:\n  - {id: a, nom: Comité du port, sigle: CMP, type: autre}\n"},
        {"territoire.yaml": f"{BASE['territoire.yaml']}plans:\n  - {{id: a, titre: Plan, sigle: CMP}}\n"},
        {"fiches/03.yaml": "numero: 3\ntitre: Le cmp\ngroupe: axe-1\n"},
        # What could not be read may hold the explanation.
        {"glossaire.yaml": "CMP: [\n"},
    ],
)
def test_a_sigle_may_be_explained_in_several_places(deploy: Deploy, files: dict[str, str]) -> None:
    assert places_of(deploy({"fiches/02.yaml": f"{START}Le CMP.\n", **files}), "G001") == []


@pytest.mark.parametrize(
    "field",
    ["issue_de: CMP", "issue_de: [IME, CMP]", "vagues: [CMP]", "liens: [{fiche: CMP}]", "vagues: [{vague: CMP}]"],
)
def test_what_designates_another_thing_holds_no_sigle(deploy: Deploy, field: str) -> None:
    assert places_of(deploy({"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\n{field}\n"}), "G001") == []


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, ", faute de fichier glossaire.yaml"),
        ({"acteurs.yaml": None}, ", faute de fichiers glossaire.yaml et acteurs.yaml"),
        ({"glossaire.yaml": "CMP: Centre\n"}, ""),
    ],
)
def test_twenty_sigles_are_named_with_what_would_explain_them(
    deploy: Deploy, files: dict[str, str | None], why: str
) -> None:
    said = ", ".join(f"X{letter}Z" for letter in "ABCDEFGHJKLMNOPQRSTUW")
    [found] = findings_of(deploy({"fiches/02.yaml": f"{START}Les {said}.\n", **files}), "G001")
    assert f"21 sigles ne sont expliqués nulle part{why}" in found.message.replace("\u00a0", " ")


@pytest.mark.parametrize(("sigle", "known"), [("CD53", "CD"), ("MDPH62", "MDPH")])
def test_the_number_of_a_departement_makes_no_other_sigle(deploy: Deploy, sigle: str, known: str) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Le {sigle}.\n", "glossaire.yaml": f"{known}: Son sens\n"})
    assert places_of(root, "G001", "G002") == []


@pytest.mark.parametrize(
    ("text", "found"), [("Les CMPs.", 1), ("Les CMPs, puis le CMP.", 1), ("Les cmps.", 0), ("Les AS.", 1)]
)
def test_the_plural_of_a_sigle_is_the_same_sigle(deploy: Deploy, text: str, found: int) -> None:
    assert len(places_of(deploy({"fiches/02.yaml": f"{START}{text}\n"}), "G001")) == found


def test_a_mistyped_sigle_comes_with_that_of_the_glossaire(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Les SISIM.\n", "glossaire.yaml": "SISM: Semaines d'information\n"})
    assert [(f.hint or "").startswith("Vouliez-vous dire «\u00a0SISM\u00a0»") for f in findings_of(root, "G001")] == [
        True
    ]


@pytest.mark.parametrize(("said", "known"), [("DMX", "DMW"), ("SISM", "SISMO")])
def test_a_sigle_that_only_resembles_another_is_not_taken_for_it(deploy: Deploy, said: str, known: str) -> None:
    root = deploy({"fiches/02.yaml": f"{START}Les {said}.\n", "glossaire.yaml": f"{known}: Dispositif mobile\n"})
    assert [f.hint for f in findings_of(root, "G001")] == [
        f"Ajoutez à glossaire.yaml une ligne «\u00a0{said}: son sens\u00a0», ou écrivez-le en entier."
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, [("glossaire.yaml", 2, 1)]),
        ({"fiches/02.yaml": f"{START}Les CMPP.\n"}, [("glossaire.yaml", 2, 1)]),
        ({"fiches/02.yaml": f"{START}Les CMPs.\n"}, []),
        ({"fiches/02.yaml": f"{START}Le Cmp.\n"}, []),
        ({"acteurs.yaml": "acteurs:\n  - {id: a, sigle: CDL, nom: CMP du Lac}\n"}, []),
        ({"gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: avis, organisme: CMP}\n"}, []),
        ({"fiches/02.yaml": "numero: 2\ntitre: [\n"}, []),
    ],
)
def test_a_sigle_of_the_glossaire_is_used_somewhere(
    deploy: Deploy, files: dict[str, str], expected: list[Place]
) -> None:
    glossaire = "CDL: Clinique du Lac\nCMP: Centre médico-psychologique\n"
    assert places_of(deploy({"glossaire.yaml": glossaire, **files}), "G002") == expected


@pytest.mark.parametrize("pilote", ["ARS (Dr PETIT)", "DUPONT Jean", "Jean-Pierre MARTIN"])
@pytest.mark.parametrize(
    ("rest", "codes"), [("", ["A004"]), ("moyens: Le PETIT, MARTIN et DUPONT.\n", ["A004", "G001"])]
)
def test_the_name_of_a_person_in_capitals_is_no_acronym(
    deploy: Deploy, pilote: str, rest: str, codes: list[str]
) -> None:
    files = {
        "fiches/02.yaml": f'numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: ["{pilote}"]\n{rest}',
        "glossaire.yaml": "ARS: a\n",
    }
    assert sorted({one.code for one in findings_of(deploy(files), "G001", "A004")}) == codes
