"""What changed between two states of a project: each change in one sentence, and laws that hold for any two states."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from contrary import contraries
from repository import EXAMPLES, TERRITORIES
from small_projet import ACTEURS, TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import ProjetAnalysis, alone
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.field_names import LABELS
from ptsm_cli.changes.matching import pair
from ptsm_cli.changes.telling import sentence
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.schemas import MODELS, schema
from ptsm_cli.projet.load import load_projet

DAY = date(2026, 1, 1)

FICHES = {
    "01": fiche(
        "1",
        "Former les écoutants",
        """pilotes: [CHE]
partenaires: [CPAM, UNAFAM]
contexte: Peu d'écoutants formés.
objectifs_operationnels:
  - libelle: Réunir les partenaires
    echeance: second semestre 2019
  - libelle: Choisir un organisme
    echeance: octobre 2020
    volets:
      - operateurs: CHE
        echeance: octobre 2020
  - libelle: Évaluer
indicateurs:
  - libelle: Personnes formées
    valeur_cible: 20
""",
    ),
    "02": fiche("2", "Ouvrir une maison des usagers"),
    "03": fiche("3", "Informer les familles", groupe="axe-2"),
}

GOUVERNANCE = """
instances:
  - {id: copil, nom: Comité de pilotage, type: copil, composition: [CPAM]}
reunions:
  - {id: r1, instance: copil, date: 2020-01-15, statut: prevue}
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: avril 2019}
"""

ACTE = "nature: revision\nintitule: Révision\nmotifs: [{fiche: 1, motif: Un retard.}]\n"

Edit = Callable[[str], str]


REUNIR = "  - libelle: Réunir les partenaires\n    echeance: second semestre 2019\n"


def put(old: str, new: str, then: tuple[str, str] = ("", "")) -> Edit:
    """Return the edit that puts some words in the place of others, which are there; then others yet."""

    def edit(text: str) -> str:
        assert old in text
        assert then[0] in text
        return text.replace(old, new).replace(*then)

    return edit


def appended(text: str) -> Edit:
    """Return the edit that adds some lines at the end."""
    return lambda before: f"{before}{text}"


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


def state(folder: Path, part: str = "", edit: Edit | None = None) -> ProjetAnalysis:
    """Return the small project, one of its files edited, or taken away where no edit is given for it."""
    files = {**FICHES, "gouvernance": GOUVERNANCE, "territoire": TERRITOIRE, "acteurs": ACTEURS, "acte": ACTE}
    if part and edit is None:
        del files[part]
    elif edit is not None:
        files[part] = edit(files[part])
    others = {name: files.pop(name) for name in ("gouvernance", "territoire", "acteurs", "acte")}
    write_projet(folder, files, others["territoire"], gouvernance=others["gouvernance"])
    (folder / "essai/acteurs.yaml").write_text(others["acteurs"], encoding="utf-8")
    (folder / "essai/revisions").mkdir()
    (folder / "essai/revisions/1.yaml").write_text(others["acte"], encoding="utf-8")
    return alone(load_projet(folder / "essai", "essai"), DAY)


def plain(text: str) -> str:
    """Return a sentence, its no-break spaces typed as spaces."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("part", "edit", "expected"), CASES.values(), ids=CASES)
def test_a_change_is_said_in_one_sentence(tmp_path: Path, part: str, edit: Edit | None, expected: list[str]) -> None:
    before, after = state(tmp_path / "a"), state(tmp_path / "b", part, edit)
    assert [plain(sentence(change)) for change in compare(before, after)] == expected
    assert contraries(compare(before, after)) == sorted(map(repr, compare(after, before)))


def test_a_file_that_is_renamed_is_the_same_fiche(tmp_path: Path) -> None:
    before = state(tmp_path / "a")
    state(tmp_path / "b")
    folder = tmp_path / "b/essai/fiches"
    (folder / "02.yaml").rename(folder / "02-maison.yaml")
    assert compare(before, alone(load_projet(tmp_path / "b/essai", "essai"), DAY)) == ()


def test_a_fiche_that_comes_near_one_that_goes_is_a_remark_and_no_more(tmp_path: Path) -> None:
    before = state(tmp_path / "a")
    state(tmp_path / "b", "02")
    path = tmp_path / "b/essai/fiches/07.yaml"
    path.write_text(fiche("7", "Ouvrir une maison d'usagers"), encoding="utf-8")
    after = alone(load_projet(tmp_path / "b/essai", "essai"), DAY)
    assert [plain(sentence(change)) for change in compare(before, after)] == [
        "Fiche n°7 ajoutée : « Ouvrir une maison d'usagers », proche de la fiche n°2.",
        "Fiche n°2 retirée : « Ouvrir une maison des usagers », proche de la fiche n°7.",
    ]


def test_of_texts_almost_the_same_the_most_alike_are_one() -> None:
    then = ("Réunir les partenaires du secteur", "Réunir les partenaires du secteur nord")
    now = ("Réunir les partenaires du secteur nord-est", "Réunir des partenaires du secteur")
    before, after = ([ObjectifOperationnel(libelle=words) for words in side] for side in (then, now))
    found = [(old and old.libelle, new and new.libelle) for old, new in pair(before, after)]
    assert found == [(then[1], now[0]), (then[0], now[1])]


SAME_TITLE = "Ouvrir une maison des usagers"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (SAME_TITLE, ["La fiche n°2 devient la fiche n°7.", f"Fiche n°4 retirée : « {SAME_TITLE} »."]),
        (
            "Ouvrir une maison d'usagers",
            [
                "Fiche n°7 ajoutée : « Ouvrir une maison d'usagers », proche de la fiche n°2.",
                f"Fiche n°2 retirée : « {SAME_TITLE} », proche de la fiche n°7.",
                f"Fiche n°4 retirée : « {SAME_TITLE} », proche de la fiche n°7.",
            ],
        ),
    ],
)
def test_of_two_fiches_of_one_title_the_first_is_the_one(tmp_path: Path, title: str, expected: list[str]) -> None:
    sides = ({"02": fiche("2", SAME_TITLE), "04": fiche("4", SAME_TITLE)}, {"07": fiche("7", title)})
    before, after = (alone(write_projet(tmp_path / str(rank), side), DAY) for rank, side in enumerate(sides))
    assert [plain(sentence(change)) for change in compare(before, after)] == expected


EVENTS: dict[str, tuple[str, str, list[str]]] = {
    "une note de plus, écrite avant les autres": (
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n",
        (
            "notes:\n  - {date: 2020-03-01, objectif: 2, etat: realise}\n"
            "  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n"
        ),
        ["Fiche n°1, note de suivi « 1er mars 2020, objectif 2, réalisé » ajoutée."],
    ),
    "un état corrigé": (
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n",
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: bloque}\n",
        [
            (
                "Fiche n°1, note de suivi « 1er mars 2020, objectif 1, bloqué » : "
                "état modifié : « en cours » devient « bloqué »."
            )
        ],
    ),
    "la même phrase un autre jour": (
        "notes:\n  - {date: 2020-03-01, note: Le groupe s'est réuni.}\n",
        (
            "notes:\n  - {date: 2020-06-01, note: Le groupe s'est réuni.}\n"
            "  - {date: 2020-03-01, note: Le groupe s'est réuni.}\n"
        ),
        ["Fiche n°1, note de suivi « 1er juin 2020 » ajoutée : « Le groupe s'est réuni »."],
    ),
    "un report, nommé par le rang": (
        "",
        "reports:\n  - {objectif: 1, de: second semestre 2019, a: 2020, le: 2020-01-10, decide_par: COPIL}\n",
        ["Fiche n°1, objectif 1 : échéance reportée du second semestre 2019 à 2020 (10 janvier 2020)."],
    ),
    "un report de plus, écrit avant les autres": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "reports:\n  - {objectif: 1, a: 2021, le: 2020-06-10}\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        ["Fiche n°1, objectif 1 : échéance reportée à 2021 (10 juin 2020)."],
    ),
    "un report sans date, qui ne prend pas effet": (
        "",
        "reports:\n  - {objectif: 1, a: 2020}\n",
        ["Fiche n°1, report d'échéance « objectif 1 » ajouté : « à 2020 »."],
    ),
    "le report de toute la fiche": (
        "",
        "reports:\n  - {a: juin 2020, le: 2020-01-10}\n",
        ["Fiche n°1 : échéance reportée à juin 2020 (10 janvier 2020)."],
    ),
    "un report repris": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "",
        ["Fiche n°1, report d'échéance « objectif 1 » retiré : « à 2020 », « 10 janvier 2020 »."],
    ),
    "un report daté autrement": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-12}\n",
        [
            (
                "Fiche n°1, report d'échéance « objectif 1 » : "
                "date de la décision modifiée : « 10 janvier 2020 » devient « 12 janvier 2020 »."
            )
        ],
    ),
    "une météo corrigée": (
        "meteo:\n  - {valeur: ensoleille, le: 2020-01-10}\n",
        "meteo:\n  - {valeur: couvert, le: 2020-01-10}\n",
        ["Fiche n°1, météo « couvert, 10 janvier 2020 » : valeur modifiée : « ensoleillé » devient « couvert »."],
    ),
    "une mesure corrigée, une autre ajoutée avant elle": (
        "mesures:\n  - {indicateur: 1, date: 2020-12-31, valeur: 12}\n",
        (
            "mesures:\n  - {indicateur: 1, date: 2019-12-31, valeur: 12}\n"
            "  - {indicateur: 1, date: 2020-12-31, valeur: 15}\n"
        ),
        [
            "Fiche n°1, mesure « Personnes formées, 31 décembre 2019 » ajoutée.",
            ("Fiche n°1, mesure « Personnes formées, 31 décembre 2020 » : valeur modifiée : « 12 » devient « 15 »."),
        ],
    ),
    "une mesure, nommée par le rang": (
        "",
        "mesures:\n  - {indicateur: 1, date: 2020-12-31, valeur: 12}\n",
        ["Fiche n°1, mesure « Personnes formées, 31 décembre 2020 » ajoutée."],
    ),
}


@pytest.mark.parametrize(("then", "now", "expected"), EVENTS.values(), ids=EVENTS)
def test_what_happens_to_a_fiche_is_told_of_its_day(tmp_path: Path, then: str, now: str, expected: list[str]) -> None:
    sides = []
    for name, text in (("a", then), ("b", now)):
        state(tmp_path / name)
        (tmp_path / name / "essai/suivi").mkdir()
        (tmp_path / name / "essai/suivi/01.yaml").write_text(text, encoding="utf-8")
        sides.append(alone(load_projet(tmp_path / name / "essai", "essai"), DAY))
    assert [plain(sentence(change)) for change in compare(*sides)] == expected
    assert contraries(compare(*sides)) == sorted(map(repr, compare(*reversed(sides))))


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
