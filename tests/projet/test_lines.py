"""What a row of the plannings says of itself: its name, its rank, its people, and whether the livret takes it up."""

from __future__ import annotations

from pathlib import Path

import pytest
from counting import counted
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.deadlines import collect_lines, context_of, own_deadline, typed_deadlines, vague_lines
from ptsm_cli.projet.lines import EcheanceLine

PARTS = f"{TERRITOIRE}sous_territoires: [{{id: nord, nom: Nord du lac, type: CLS}}]\n"
FICHE = """\
pilotes: P
partenaires: Q
financeurs: R
indicateurs: [I]
echeance: 2030
objectifs_operationnels:
  - {libelle: Un, livret: false, pilotes: PA, partenaires: QA, financeurs: RA, operateurs: OA, projet: Projet A}
  - {libelle: Deux, court: B, numero: 1.2, indicateurs: [IB], operateurs: OB,
     volets: [{modalites: a}, {operateurs: OC}]}
deploiement:
  - {sous_territoire: NORD, echeance: 2021}
  - {sous_territoire: Ailleurs, echeance: 2022}
  - {sous_territoire: Sans}
vagues: [{vague: premiere, lignes: [{objectif: 1, libelle: Autrement}, {objectif: 2, pilotes: PV}, {libelle: Plus}]}]
"""


@pytest.fixture
def lines(tmp_path: Path) -> tuple[EcheanceLine, ...]:
    return collect_lines(write_projet(tmp_path, {"01": fiche("1", rest=FICHE)}, PARTS))


def test_a_row_is_named_by_what_it_is_of(lines: tuple[EcheanceLine, ...]) -> None:
    assert [(line.number, line.libelle.replace("\u00a0", " "), line.short, line.projet) for line in lines] == [
        ("", "Toute la fiche", "Toute la fiche", None),
        ("1", "Un", "Un", "Projet A"),
        ("1.2", "Deux", "B", None),
        ("1.2", "Deux", "B", None),
        ("", "Déploiement : CLS Nord du lac", "Déploiement\u00a0: CLS Nord du lac", None),
        ("", "Déploiement : Ailleurs", "Déploiement\u00a0: Ailleurs", None),
    ]
    assert [(line.is_whole_fiche, line.is_first, line.in_livret) for line in lines] == [
        (True, True, True),
        (False, True, False),
        (False, True, True),
        (False, False, True),
        (False, True, False),
        (False, True, False),
    ]


def test_its_people_are_its_own_else_those_of_the_fiche(lines: tuple[EcheanceLine, ...]) -> None:
    said = [(*line.pilotes, *line.partenaires, *line.financeurs, *line.operateurs) for line in lines]
    assert said == [
        ("P", "Q", "R"),
        ("PA", "QA", "RA", "OA"),
        ("P", "Q", "R", "OB"),
        ("P", "Q", "R", "OC"),
        ("P", "Q", "R"),
        ("P", "Q", "R"),
    ]
    assert [one.libelle for line in lines for one in line.indicateurs] == ["I", "I", "IB", "IB", "I", "I"]


def test_a_wave_says_more_and_the_livret_takes_it_up(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", rest=FICHE)}, PARTS)
    told = list(vague_lines(projet, projet.fiches[0], "premiere", context_of(projet)))
    assert [(line.libelle.partition("\u00a0")[0], line.pilotes, line.in_livret) for line in told] == [
        ("Toute la fiche", ("P",), True),
        ("Autrement", ("PA",), True),
        ("Deux", ("PV",), True),
        ("Deux", ("PV",), True),
        ("Plus", ("P",), True),
        ("Déploiement", ("P",), False),
        ("Déploiement", ("P",), False),
    ][: len(told)]
    assert [line.is_whole_fiche for line in told] == [True] + [False] * (len(told) - 1)


@pytest.mark.parametrize(
    ("rest", "said"),
    [("", ""), ("echeance: fin 2020\n", "fin 2020"), ("echeance: 2020\nmeme_contenu_que: 2\n", "2020")],
)
def test_the_deadline_of_a_fiche_itself_is_said_as_it_is_written(tmp_path: Path, rest: str, said: str) -> None:
    projet = write_projet(
        tmp_path, {"01": fiche("1", rest=rest + "objectifs_operationnels: [{libelle: A, echeance: 2019}]\n")}
    )
    assert own_deadline(projet, projet.fiches[0]) == said


TYPED = {
    "01": "echeance: 2020\n"
    "objectifs_operationnels: [{libelle: A, echeance: 2021, volets: [{modalites: a}, {modalites: b}]}]\n"
    "vagues:\n"
    "- {vague: premiere, lignes: [{objectif: 1, echeance: 2022}, {libelle: C, echeance: 2023}, {libelle: D}]}\n",
    "02": "vagues: [{vague: premiere}]\n",
}
JALONS = """\
instances: [{id: copil, nom: C, type: copil}]
reunions:
  - {id: r1, instance: copil, date: 2021-01-01, statut: tenue}
  - {id: r2, instance: copil, date: mi 2021, statut: prevue, echeance: fin 2021}
jalons: [{id: a, libelle: A, type: avis, echeance: dans un an}, {id: b, libelle: B, type: avis, date: bientôt}]
"""


def test_each_deadline_that_is_typed_is_read_once_where_it_stands(tmp_path: Path) -> None:
    fiches = {name: fiche(name, rest=rest) for name, rest in TYPED.items()}
    reports = {"01": "reports: [{a: 2024, le: 2021-01-01, objectif: 1}]\n"}
    projet = write_projet(tmp_path, fiches, gouvernance=JALONS, suivis=reports)
    found = list(typed_deadlines(projet, collect_lines(projet)))
    assert [(one.echeance.texte, one.document.id, one.route) for one in found] == [
        ("2020", "01", ("echeance",)),
        ("2021", "01", ("objectifs_operationnels", 0, "echeance")),
        ("2022", "01", ("vagues", 0, "lignes", 0, "echeance")),
        ("2023", "01", ("vagues", 0, "lignes", 1, "echeance")),
        ("2024", "01", ("reports", 0, "a")),
        ("mi 2021", "suivi", ("reunions", 1, "date")),
        ("fin 2021", "suivi", ("reunions", 1, "echeance")),
        ("dans un an", "suivi", ("jalons", 0, "echeance")),
    ]
    assert [one.location.place.line for one in found[:2]] == [4, 5]


def test_a_wave_reads_again_no_deadline_of_its_fiches(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {name: fiche(name, rest=rest) for name, rest in TYPED.items()})
    lines = collect_lines(projet)
    assert counted("read_entry", lambda: list(typed_deadlines(projet, lines))) == len(("2022", "2023", "D"))
