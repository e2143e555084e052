"""Every deadline of a project, one line each, with the place where it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import TERRITOIRE, write_projet

from ptsm_cli.common.periodes import to_notation
from ptsm_cli.echeances import Nature
from ptsm_cli.projet.deadlines import collect_lines, context_of, vague_lines
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.living import on_day

FICHE = """
numero: 1
titre: Agir
groupe: axe-1
pilotes: les CLS
partenaires: la MDA
indicateurs: [De la fiche]
objectifs_operationnels:
  - libelle: Daté
    echeance: 2020
    pilotes: le CHE
  - libelle: Sans échéance
  - libelle: En deux volets
    operateurs: tous
    echeance: 2021
    indicateurs: [De l'objectif]
    volets:
      - {operateurs: les uns, echeance: Durée du PTSM}
      - {modalites: en groupe}
  - libelle: Structuré
    echeance: {texte: à la rentrée, debut: 2020-09, fin: 2020-10}
"""
SHARED = (
    "{numero: 2, titre: Agir aussi, groupe: axe-1, meme_contenu_que: 1, echeance: 2030, objectifs_operationnels: [Un], "
    "deploiement: [{sous_territoire: Nord, echeance: 2030}]}"
)


@pytest.fixture
def lines(tmp_path: Path) -> tuple[EcheanceLine, ...]:
    return collect_lines(write_projet(tmp_path, {"une": FICHE, "deux": SHARED}))


def test_each_objectif_or_volet_has_one_line_and_a_shared_content_counts_once(
    lines: tuple[EcheanceLine, ...],
) -> None:
    assert [(line.fiche.id, line.rank, line.volet_rank) for line in lines] == [
        ("une", 1, None),
        ("une", 2, None),
        ("une", 3, 1),
        ("une", 3, 2),
        ("une", 4, None),
    ]


def test_the_route_leads_to_the_echeance_that_is_read(lines: tuple[EcheanceLine, ...]) -> None:
    assert [line.route for line in lines] == [
        ("objectifs_operationnels", 0, "echeance"),
        ("objectifs_operationnels", 1, "echeance"),
        ("objectifs_operationnels", 2, "volets", 0, "echeance"),
        ("objectifs_operationnels", 2, "echeance"),
        ("objectifs_operationnels", 3, "echeance"),
    ]


def test_an_echeance_is_read_as_written_else_as_its_objectif_s_else_to_be_defined(
    lines: tuple[EcheanceLine, ...],
) -> None:
    assert [(line.echeance.texte, line.echeance.nature) for line in lines] == [
        ("2020", Nature.DATEE),
        ("", Nature.A_DEFINIR),
        ("Durée du PTSM", Nature.PROJET),
        ("2021", Nature.DATEE),
        ("à la rentrée", Nature.DATEE),
    ]


def test_the_structured_dates_override_the_words(lines: tuple[EcheanceLine, ...]) -> None:
    assert str(lines[4].echeance.edtf) == "2020-09/2020-10"


def test_an_objectif_s_own_people_and_indicateurs_come_before_the_fiche_s(lines: tuple[EcheanceLine, ...]) -> None:
    dated, without, volet, other_volet, _ = lines

    assert (dated.pilotes, without.pilotes, dated.partenaires) == (("le CHE",), ("les CLS",), ("la MDA",))
    assert (volet.operateurs, other_volet.operateurs) == (("les uns",), ("tous",))
    assert [[i.libelle for i in line.indicateurs] for line in (without, volet)] == [["De la fiche"], ["De l'objectif"]]


DAMAGED = """
numero: 1
titre: Former
groupe: axe-1
objectifs_operationnels:
  - libelle: Choisir
    echeance: 2020
  - echeance: 2020
  - libelle: Former
    volets:
      - {zut: 1, echeance: [2020]}
      - Volet mal écrit
      - {modalites: En salle, echeance: bla bla}
suivi:
  - {date: 2021-01-01, objectif: 3, etat: realise}
"""


def test_a_rank_is_that_of_the_file_whatever_was_left_out(tmp_path: Path) -> None:
    readings = collect_lines(write_projet(tmp_path, {"une": DAMAGED}))
    assert [(line.rank, line.volet_rank) for line in readings] == [(1, None), (3, 1), (3, 3)]


VAGUE = f"""{FICHE}  - {{libelle: Long, court: Bref}}
vagues:
  - {{vague: v0}}
  - vague: v1
    lignes:
      - {{objectif: 1, libelle: Autrement, echeance: 2022, pilotes: la CPTS}}
      - {{objectif: 3, echeance: 2023, partenaires: le CHU, financeurs: l'ARS}}
      - {{objectif: 1, libelle: Encore, echeance: 2025}}
      - {{objectif: 9, echeance: 2026}}
      - {{libelle: En plus}}
"""


def test_a_wave_tells_its_own_lines_and_some_objectives_otherwise(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"une": VAGUE})
    told = list(vague_lines(projet, projet.fiches[0], "v1", context_of(projet)))
    assert [(line.rank, line.number, line.libelle, line.short, line.echeance.texte) for line in told] == [
        (1, "1", "Autrement", "Autrement", "2022"),
        (2, "2", "Sans échéance", "Sans échéance", ""),
        (3, "3", "En deux volets", "En deux volets", "2023"),
        (4, "4", "Structuré", "Structuré", "à la rentrée"),
        (5, "5", "Long", "Bref", ""),
        (0, "", "Encore", "Encore", "2025"),
        (0, "", "En plus", "En plus", ""),
    ]
    rows, objectifs = [("vagues", 1, "lignes", nth) for nth in range(5)], "objectifs_operationnels"
    assert [(line.route[:-1], line.short_route) for line in told] == [
        (rows[0], (*rows[0], "libelle")),
        ((objectifs, 1), (objectifs, 1, "libelle")),
        (rows[1], (objectifs, 2, "libelle")),
        ((objectifs, 3), (objectifs, 3, "libelle")),
        ((objectifs, 4), (objectifs, 4, "court")),
        (rows[2], (*rows[2], "libelle")),
        (rows[4], (*rows[4], "libelle")),
    ]
    first, _, third, *_, last = told
    assert [(line.pilotes, line.partenaires, line.financeurs) for line in (first, third, last)] == [
        (("la CPTS",), ("la MDA",), ()),
        (("les CLS",), ("le CHU",), ("l'ARS",)),
        (("les CLS",), ("la MDA",), ()),
    ]
    assert {(line.in_livret, line.is_first, line.is_whole_fiche) for line in told} == {(True, True, False)}


def test_what_a_wave_says_is_what_was_adopted_where_it_is_put_off_since(tmp_path: Path) -> None:
    reports = "reports: [{a: 2024, le: 2021-06-01, objectif: 1}, {a: 2025, le: 2021-06-01, objectif: 3, volet: 2}]\n"
    projet = on_day(write_projet(tmp_path, {"une": VAGUE}, suivis={"une": reports}), date(2021, 7, 1))
    told = list(vague_lines(projet, projet.fiches[0], "v1", context_of(projet)))
    assert [(line.rank, line.volet_rank, line.said) for line in told] == [
        (1, None, "reporté de 2022 à 2024"),
        (2, None, ""),
        (3, None, "2023"),
        (4, None, "à la rentrée"),
        (5, None, ""),
        (0, None, "2025"),
        (0, None, ""),
    ]
    assert (told[0].ligne, told[0].ligne_route) == (
        projet.fiches[0].contenu.vagues[1].lignes[0],
        ("vagues", 1, "lignes", 0),
    )


CONTRACT = "{id: c, titre: Contrat, nature: contrat, periode: {debut: 2020-02, fin: 2022-03}}"
BACKWARDS = CONTRACT.replace("2020-02", "2023")
JALONS = """jalons:
  - {id: bilan-1, libelle: Bilan, type: diagnostic, date: 2020-06}
  - {id: bilan-2, libelle: "Bilan  final", type: avis, date: 2021-06-30}
  - {id: revision, libelle: Révision, type: avis, date: 2021-07-01}
  - {id: sans-date, libelle: Autre, type: autre}
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ("2019-01-01/2021-12-31", None, "ptsm", True)),
        (f"vagues: [{CONTRACT}]\n", ("2019-01-01/2021-12-31", "2020-02-01/2022-03-31", "ptsm", True)),
        (
            f"vagues: [{CONTRACT}, {CONTRACT.replace('id: c', 'id: d')}]\n",
            ("2019-01-01/2021-12-31", None, "ptsm", True),
        ),
        (f"vagues: [{BACKWARDS}]\n", ("2019-01-01/2021-12-31", None, "ptsm", True)),
        ("departements: ['53', ' 974 ']\n", ("2019-01-01/2021-12-31", None, "ptsm", False)),
        ("departements: ['53', '97']\ngenre: cls\n", ("2019-01-01/2021-12-31", None, "cls", True)),
    ],
)
def test_what_deadlines_borrow_from_their_project(
    tmp_path: Path, more: str, expected: tuple[str, str | None, str, bool]
) -> None:
    projet = write_projet(tmp_path, {}, f"{TERRITOIRE.partition('vagues:')[0]}{more}")
    found = context_of(projet)
    periods = (found.horizon and to_notation(found.horizon), found.contrat and to_notation(found.contrat))
    assert (*periods, found.kind, found.metropolitan_school) == expected


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (None, ["bilan", "bilan final", "bilan-1", "bilan-2", "diagnostic", "revision"]),
        (date(2021, 6, 30), ["bilan", "bilan final", "bilan-1", "bilan-2", "diagnostic"]),
        (date(2021, 6, 29), ["bilan", "bilan-1", "diagnostic"]),
        (date(2020, 6, 29), []),
    ],
)
def test_a_milestone_is_known_from_its_last_day_by_the_names_that_are_its_own(
    tmp_path: Path, day: date | None, names: list[str]
) -> None:
    projet = write_projet(tmp_path, {}, gouvernance=JALONS)
    assert sorted(name for name, _ in context_of(projet, day).jalons) == names
