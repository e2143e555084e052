"""A wave tells some rows of a fiche otherwise; a fiche is deployed place by place."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from command import ptsm
from drawn import plans_of
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.plan import PlanFiche, Step

PARTS = (
    TERRITOIRE
    + "sous_territoires: [{id: cls-du-lac, type: CLS, nom: Pays du Lac}, {id: s1, type: secteur, nom: Nord}]\n"
)
OBJECTIFS = """objectifs_operationnels:
  - {libelle: Créer un groupe, echeance: 2020}
  - {libelle: Ouvrir un lieu, court: Lieu, id: lieu, echeance: 2020, pilotes: mairie}
  - {libelle: Former, livret: non, volets: [{echeance: T1 2020}, {echeance: T2 2020}]}
"""


def told(tmp_path: Path, wave: str, *, rest: str = OBJECTIFS, livret: bool = False) -> PlanFiche:
    """Return a fiche as the planning of the first wave has it."""
    content = f"vagues:\n  - {{vague: premiere, {wave}}}\npilotes: CHE\n{rest}"
    projet = write_projet(tmp_path, {"une": fiche("1", "Loger", content)}, PARTS)
    [plan] = plans_of([projet], Step.SEMESTRE, vague="premiere", livret=livret)
    [found] = plan.fiches
    return found


def drawn(plan: PlanFiche) -> list[tuple[int, str, str, bool]]:
    """Return of each row its rank, its wording, its deadline, and whether a bar is drawn."""
    return [(row.rank, row.court, row.echeance, row.across is None) for row in plan.rows]


FIRST = (1, "Créer un groupe", "2020", True)
SECOND = (2, "Lieu", "2020", True)
VOLETS = [(3, "Former", "T1 2020", True), (3, "Former", "T2 2020", True)]


@pytest.mark.parametrize(
    ("lignes", "rows"),
    [
        ("", [FIRST, SECOND, *VOLETS]),
        (
            "{objectif: lieu, echeance: à déterminer par les pilotes}",
            [FIRST, (2, "Lieu", "à déterminer par les pilotes", False), *VOLETS],
        ),
        ("{objectif: 1, libelle: Réunir un groupe}", [(1, "Réunir un groupe", "2020", True), SECOND, *VOLETS]),
        ("{objectif: 3, libelle: Apprendre}", [FIRST, SECOND, *((3, "Apprendre", e, b) for _, _, e, b in VOLETS)]),
        ("{objectif: 3, echeance: fin 2020}", [FIRST, SECOND, (3, "Former", "fin 2020", True)]),
        ("Évaluer", [FIRST, SECOND, *VOLETS, (0, "Évaluer", "", False)]),
        ("{libelle: Évaluer, echeance: S2 2020}", [FIRST, SECOND, *VOLETS, (0, "Évaluer", "S2 2020", True)]),
        ("{objectif: 9, libelle: Autre}", [FIRST, SECOND, *VOLETS, (0, "Autre", "", False)]),
        ("{objectif: 9, echeance: 2020}", [FIRST, SECOND, *VOLETS]),
    ],
)
def test_a_wave_changes_the_rows_that_it_names_and_adds_its_own(
    tmp_path: Path, lignes: str, rows: list[tuple[int, str, str, bool]]
) -> None:
    assert drawn(told(tmp_path, f"lignes: [{lignes}]")) == rows


def test_a_row_of_a_wave_may_have_its_own_pilotage(tmp_path: Path) -> None:
    plan = told(tmp_path, "lignes: [{objectif: 1, pilotes: cf. fiche action}, {libelle: Évaluer, financeurs: ARS}]")
    assert [(row.court, row.pilotage.pilotes, row.pilotage.financeurs) for row in plan.rows if row.rank != 3] == [
        ("Créer un groupe", ("cf. fiche action",), ()),
        ("Lieu", ("mairie",), ()),
        ("Évaluer", ("CHE",), ("ARS",)),
    ]


def test_a_sentence_stands_at_the_place_of_the_rows_and_the_wave_may_have_its_title(tmp_path: Path) -> None:
    plan = told(tmp_path, "phrase: démarrage en 2020, titre: Loger autrement")
    assert (plan.titre, plan.phrase, plan.rows) == ("Loger autrement", "démarrage en 2020", ())


def test_an_objectif_may_stay_out_of_the_livret_only(tmp_path: Path) -> None:
    assert [row[0] for row in drawn(told(tmp_path / "livret", "titre: Loger", livret=True))] == [1, 2]
    assert [row[0] for row in drawn(told(tmp_path / "plan", "titre: Loger"))] == [1, 2, 3, 3]


def test_a_deployment_comes_after_the_rows_of_the_wave_and_stays_out_of_the_livret(tmp_path: Path) -> None:
    rest = "deploiement: {sous_territoire: s1, echeance: 2020}\n"
    wave = "lignes: [{libelle: Évaluer}]"
    rows = [row.court.replace("\u00a0", " ") for row in told(tmp_path / "plan", wave, rest=rest).rows]
    assert rows == ["Évaluer", "Déploiement : Nord"]
    assert [row.court for row in told(tmp_path / "livret", wave, rest=rest, livret=True).rows] == ["Évaluer"]


def test_the_whole_planning_ignores_what_waves_say(tmp_path: Path) -> None:
    content = f"vagues: [{{vague: premiere, phrase: démarrage en 2020, titre: Autre}}]\n{OBJECTIFS}"
    [plan] = plans_of([write_projet(tmp_path, {"une": fiche("1", "Loger", content)}, PARTS)], Step.SEMESTRE)
    [read] = plan.fiches
    assert (read.titre, read.phrase, drawn(read)) == ("Loger", None, [FIRST, SECOND, *VOLETS])


def test_a_deployment_with_a_deadline_is_a_line_after_the_objectifs(tmp_path: Path) -> None:
    rest = (
        "echeance: 2019-2021\nobjectifs_operationnels: {libelle: Former, echeance: 2019}\ndeploiement:\n"
        "  - {sous_territoire: cls-du-lac, echeance: S1 2020}\n  - {sous_territoire: Nord, echeance: à définir}\n"
        "  - s1\n"
    )
    [plan] = plans_of([write_projet(tmp_path, {"une": fiche("1", rest=rest)}, PARTS)], Step.SEMESTRE)
    assert [(row.rank, row.objectif.replace("\u00a0", " "), row.across) for row in plan.rows] == [
        (0, "Toute la fiche", None),
        (1, "Former", None),
        (0, "Déploiement : CLS Pays du Lac", None),
        (0, "Déploiement : Nord", "à définir"),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project whose first wave tells a fiche in a sentence, and gives a row of its own to another."""
    fiches = {
        "une": fiche("1", "Loger", "vagues: {vague: premiere, phrase: Démarrage en 2020}\n" + OBJECTIFS),
        "deux": fiche("2", "Former", "vagues: {vague: premiere, lignes: {libelle: Évaluer}}\n"),
        "trois": fiche("3", "Dire", "vagues: premiere\nobjectifs_operationnels: {libelle: Dire, numero: 1.1}\n"),
    }
    write_projet(tmp_path, fiches)
    return tmp_path / "essai"


def test_a_planning_of_sentences_alone_is_printed_without_a_row(tmp_path: Path) -> None:
    write_projet(tmp_path, {"une": fiche("1", "Loger", "vagues: {vague: premiere, phrase: Démarrage en 2020}\n")})
    ptsm("plan", tmp_path / "essai", "--vague", "premiere", "--output", tmp_path / "plan.txt")
    assert "Démarrage en 2020" in (tmp_path / "plan.txt").read_text(encoding="utf-8")


def test_the_reports_for_programs_say_the_sentence_too(folder: Path) -> None:
    [read] = json.loads(ptsm("plan", folder, "--vague", "premiere", "--format", "json").stdout)["plans"]
    table = ptsm("plan", folder, "--vague", "premiere", "--format", "csv").stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(StringIO(table, newline=""), delimiter=";"))
    assert read["phrases"] == [{"fiche": "une", "numero": "1", "groupe": "axe-1", "phrase": "Démarrage en 2020"}]
    assert [(x["fiche"], x["rang"], x["objectif"], x.get("numero_objectif")) for x in read["lignes"]] == [
        ("deux", 0, "Évaluer", None),
        ("trois", 1, "Dire", "1.1"),
    ]
    assert [(row["numero"], row["rang"], row["objectif"]) for row in rows] == [
        ("1", "", "Démarrage en 2020"),
        ("2", "", "Évaluer"),
        ("3", "1.1", "Dire"),
    ]


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_the_reports_for_readers_say_the_sentence_at_the_place_of_the_rows(folder: Path, form: str) -> None:
    page = ptsm("plan", folder, "--vague", "premiere", "--format", form, COLUMNS="100").stdout
    assert "Démarrage en 2020" in page
    assert "Ouvrir un lieu" not in page
