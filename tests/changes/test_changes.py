"""Each change is said in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from blanks import plain
from contrary import contraries
from repository import EXAMPLES, TERRITORIES
from two_states import DAY, Edit, appended, put, state

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.field_names import LABELS
from ptsm_cli.changes.telling import sentence
from ptsm_cli.model.schemas import MODELS, schema
from ptsm_cli.projet.load import load_projet

REUNIR = "  - libelle: Réunir les partenaires\n    echeance: second semestre 2019\n"


CASES: dict[str, tuple[str, Edit | None, list[str]]] = {
    "rien": ("01", appended(""), []),
    "une mise en forme": ("01", put("[CHE]", "\n  - CHE # note"), []),
    "un texte coupé autrement": ("01", put("Peu d'écoutants", "Peu  d'écoutants\n "), []),
    "un autre nom de la même organisation": ("01", put("pilotes: [CHE]", "pilotes: [ch-essai]"), []),
    "des partenaires dans un autre ordre": ("01", put("[CPAM, UNAFAM]", "[UNAFAM, CPAM]"), []),
    "fiche retirée": ("02", None, ["Fiche n°2 retirée : « Ouvrir une maison des usagers »."]),
    "fiche renumérotée": ("02", put('"2"', '"4"'), ["La fiche n°2 devient la fiche n°4."]),
    "fiche d'un autre groupe": (
        "02",
        put("axe-1", "axe-2"),
        ["Fiche n°2 : groupe modifié : « Axe 1 – Repérer » devient « Axe 2 – Accompagner »."],
    ),
    "titre": (
        "02",
        put("Ouvrir une", "Animer la"),
        ["Fiche n°2 : titre modifié : « Ouvrir une maison des usagers » devient « Animer la maison des usagers »."],
    ),
    "pilote de plus": ("02", appended("pilotes: CHE\n"), ["Fiche n°2 : pilote ajouté : « CHE »."]),
    "pilote de moins": ("01", put("pilotes: [CHE]", "pilotes: []"), ["Fiche n°1 : pilote retiré : « CHE »."]),
    "partenaires remplacés": (
        "01",
        put("[CPAM, UNAFAM]", "[ARS, CAF]"),
        [
            "Fiche n°1 : partenaires ajoutés : « ARS » et « CAF ».",
            "Fiche n°1 : partenaires retirés : « CPAM » et « UNAFAM ».",
        ],
    ),
    "contexte": (
        "01",
        put("écoutants formés", "écoutants sûrs"),
        ["Fiche n°1 : contexte modifié : « Peu d'écoutants formés. » devient « Peu d'écoutants sûrs. »."],
    ),
    "échéance reportée d'un semestre": (
        "01",
        put("second semestre 2019", "2020"),
        ["Fiche n°1, objectif 1 : échéance reportée du second semestre 2019 à 2020."],
    ),
    "échéance reportée d'un mois": (
        "01",
        put("    echeance: octobre 2020\n    volets", "    echeance: T1 2021\n    volets"),
        ["Fiche n°1, objectif 2 : échéance reportée d'octobre 2020 à « T1 2021 »."],
    ),
    "échéance d'un volet": (
        "01",
        put("        echeance: octobre 2020", "        echeance: premier semestre 2020"),
        ["Fiche n°1, objectif 2, volet 1 : échéance avancée d'octobre 2020 au premier semestre 2020."],
    ),
    "échéance sans date": (
        "01",
        put("second semestre 2019", "à définir"),
        ["Fiche n°1, objectif 1 : échéance modifiée : « second semestre 2019 » devient « à définir »."],
    ),
    "échéance de plus": (
        "01",
        put("Évaluer", "Évaluer\n    echeance: 2021"),
        ["Fiche n°1, objectif 3 : échéance ajoutée : « 2021 »."],
    ),
    "échéance de moins": (
        "01",
        put("    echeance: second semestre 2019\n", ""),
        ["Fiche n°1, objectif 1 : échéance retirée : « second semestre 2019 »."],
    ),
    "objectif de plus, au milieu": (
        "01",
        put("  - libelle: Évaluer", "  - libelle: Former\n    echeance: 2021\n  - libelle: Évaluer"),
        ["Fiche n°1, objectif 3 ajouté : « Former », « 2021 »."],
    ),
    "objectif reformulé": (
        "01",
        put("Choisir un organisme", "Choisir l'organisme"),
        ["Fiche n°1, objectif 2 : libellé modifié : « Choisir un organisme » devient « Choisir l'organisme »."],
    ),
    "objectifs dans un autre ordre": (
        "01",
        put(REUNIR, "", then=("  - libelle: Évaluer\n", f"  - libelle: Évaluer\n{REUNIR}")),
        ["Fiche n°1 : objectifs dans un autre ordre."],
    ),
    "objectif de moins": ("01", put("  - libelle: Évaluer\n", ""), ["Fiche n°1, objectif 3 retiré : « Évaluer »."]),
    "cible d'un indicateur": (
        "01",
        put("valeur_cible: 20", "valeur_cible: 25"),
        ["Fiche n°1, indicateur « Personnes formées » : valeur cible modifiée : « 20 » devient « 25 »."],
    ),
    "réunion tenue": (
        "gouvernance",
        put("prevue", "tenue"),
        ["Réunion « Comité de pilotage, 15 janvier 2020 » : statut modifié : « prévue » devient « tenue »."],
    ),
    "membre de plus": (
        "gouvernance",
        put("[CPAM]", "[CPAM, UNAFAM]"),
        ["Instance « Comité de pilotage », membre « UNAFAM » ajouté."],
    ),
    "jalon reporté": (
        "gouvernance",
        put("avril 2019", "mai 2019"),
        ["Jalon « Arrêté » : échéance reportée d'avril 2019 à mai 2019."],
    ),
    "titre d'un groupe": (
        "territoire",
        put("Repérer", "Repérer tôt"),
        ["Groupe « Repérer tôt » : titre modifié : « Repérer » devient « Repérer tôt »."],
    ),
    "motif d'un acte": (
        "acte",
        put("Un retard.", "Un retard d'un an."),
        ["Acte « Révision », motif « fiche n°1 » : motif modifié : « Un retard. » devient « Un retard d'un an. »."],
    ),
    "sens d'un avis": (
        "acte",
        put("defavorable", "favorable-avec-reserves"),
        ["Acte « Révision », avis « ARS » : sens modifié : « défavorable » devient « favorable avec réserves »."],
    ),
    "horizon": (
        "territoire",
        put("fin: 2021}", "fin: 2022}"),
        ["Territoire : horizon modifié : « 2019 – 2021 » devient « 2019 – 2022 »."],
    ),
    "organisation de plus": (
        "acteurs",
        appended("  - {id: cpam, nom: Caisse primaire}\n"),
        ["Organisation « Caisse primaire » ajoutée."],
    ),
}


@pytest.mark.parametrize(("part", "edit", "expected"), CASES.values(), ids=CASES)
def test_a_change_is_said_in_one_sentence(tmp_path: Path, part: str, edit: Edit | None, expected: list[str]) -> None:
    before, after = state(tmp_path / "a"), state(tmp_path / "b", part, edit)
    assert [plain(sentence(change)) for change in compare(before, after)] == expected
    assert contraries(compare(before, after)) == sorted(map(repr, compare(after, before)))


@pytest.fixture(scope="module")
def examples() -> list[ProjetAnalysis]:
    return [alone(load_projet(EXAMPLES / name, name), DAY) for name in TERRITORIES]


def test_nothing_differs_from_itself(examples: list[ProjetAnalysis]) -> None:
    assert [compare(example, example) for example in examples] == [()] * len(examples)


@pytest.mark.lent
def test_going_back_says_the_contrary(examples: list[ProjetAnalysis]) -> None:
    for before, after in pairwise(examples):
        forward = [replace(change, near="") for change in compare(before, after)]
        back = [replace(change, near="") for change in compare(after, before)]
        assert contraries(forward) == sorted(map(repr, back))
        assert all(sentence(change).endswith(".") for change in forward)


def test_every_field_has_a_name_in_french() -> None:
    contents = [json.loads(schema(name)) for name in MODELS if name != "ptsm"]
    records = [record for content in contents for record in (content, *content.get("$defs", {}).values())]
    fields = {field for record in records for field in record.get("properties", {})}
    assert sorted(fields - set(LABELS)) == []
