"""A project read from files becomes a planning."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import plans_of
from small_projet import TERRITOIRE, WITHOUT_HORIZON, fiche, write_projet

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.periodes import Periode, read_notation
from ptsm_cli.links.naming import OTHERS
from ptsm_cli.plan import Step
from ptsm_cli.plan.plan import Plan

ONE = """
numero: 1
titre: Former les professionnels
groupe: axe-1
vagues: premiere
pilotes: [ch-essai, a-definir]
indicateurs: [Nombre de formations]
objectifs_operationnels:
  - libelle: Créer un groupe
    court: Groupe
    echeance: 2019
  - projet: Projet A
    libelle: Écrire le programme
    echeance: 2020-2021
    pilotes: les deux CLS
  - projet: Projet A
    libelle: Former
    volets:
      - {operateurs: ch-essai, modalites: En présence, echeance: 2020}
      - {operateurs: SAVS, echeance: à définir}
"""
TWO = """
numero: 2
titre: Accompagner vers le logement
groupe: axe-2
vagues: seconde
objectifs_operationnels: [{libelle: Visiter, echeance: 2021}]
"""
TWO_BIS = """
numero: 2 bis
titre: Accompagner vers l'emploi
groupe: axe-2
meme_contenu_que: 2
vagues: premiere
"""
EVERYTHING = {"une": ONE, "deux": TWO, "deux-bis": TWO_BIS}


def only(plans: tuple[Plan, ...]) -> Plan:
    [plan] = plans
    return plan


def test_the_rows_follow_the_groups_the_numbers_and_the_order_of_each_fiche(tmp_path: Path) -> None:
    plan = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE))

    assert [(line.groupe, line.numero, line.rank, line.volet_rank, line.court) for line in plan.rows] == [
        ("axe-1", "1", 1, None, "Groupe"),
        ("axe-1", "1", 2, None, "Écrire le programme"),
        ("axe-1", "1", 3, 1, "Former"),
        ("axe-1", "1", 3, 2, "Former"),
        ("axe-2", "2", 1, None, "Visiter"),
    ]


def test_the_fiches_of_groups_that_are_declared_nowhere_stand_under_one_heading(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("2", groupe="ici"), "03": fiche("3", groupe="ailleurs")}
    plan = only(plans_of([write_projet(tmp_path, fiches)], Step.ANNEE))
    assert [(groupe.id, groupe.heading, len(groupe.fiches)) for groupe in plan.groupes][1:] == [("", OTHERS, 2)]


def test_consecutive_objectifs_of_a_project_stand_under_its_heading(tmp_path: Path) -> None:
    one = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE)).fiches[0]

    assert [(block.projet, len(block.rows)) for block in one.blocks] == [(None, 1), ("Projet A", 3)]


def test_a_volet_is_told_from_its_neighbours_by_how_it_is_done_else_by_whom(tmp_path: Path) -> None:
    lines = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE)).rows

    assert [line.precision for line in lines[2:4]] == ["volet 1\u00a0: En présence", "volet 2\u00a0: SAVS"]


def test_an_objectif_without_pilotes_has_those_of_its_fiche(tmp_path: Path) -> None:
    lines = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE)).rows

    assert [line.pilotage.pilotes for line in lines[:2]] == [("CHE", "à définir"), ("les deux CLS",)]


def test_a_fiche_that_shares_a_content_refers_to_it_and_has_no_row(tmp_path: Path) -> None:
    fiches = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE)).fiches

    assert [(fiche.numero, fiche.same_as, len(fiche.rows)) for fiche in fiches] == [
        ("1", None, 4),
        ("2", None, 1),
        ("2 bis", "fiche n°\u202f2", 0),
    ]


@pytest.mark.parametrize(
    ("fiches", "vague", "expected"),
    [
        (["2"], None, ["2"]),
        (["une"], None, ["1"]),
        (["axe-2/2"], None, ["2"]),
        (["essai:1"], None, ["1"]),
        (["2", "n°1"], None, ["1", "2"]),
        (["2 bis"], None, ["2", "2 bis"]),
        (None, "seconde", ["2"]),
        (None, "premiere", ["1", "2", "2 bis"]),
        (["1"], "premiere", ["1"]),
    ],
)
def test_only_the_fiches_asked_for_are_shown_with_the_content_that_they_share(
    tmp_path: Path, fiches: list[str] | None, vague: str | None, expected: list[str]
) -> None:
    plan = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE, fiches=fiches, vague=vague))

    assert [fiche.numero for fiche in plan.fiches] == expected


@pytest.mark.parametrize(
    ("start", "end", "vague", "expected"),
    [
        (None, None, None, ["2019", "2020", "2021"]),
        ("2020", None, None, ["2020", "2021"]),
        (None, "2020", None, ["2019", "2020"]),
        ("2018-S2", "2019", None, ["2018", "2019"]),
        (None, None, "premiere", ["2020"]),
        ("2019", None, "premiere", ["2019", "2020"]),
        (None, None, "seconde", ["2019", "2020", "2021"]),
    ],
)
def test_the_window_is_the_one_asked_for_else_the_vague_else_the_horizon(
    tmp_path: Path, start: str | None, end: str | None, vague: str | None, expected: list[str]
) -> None:
    bounds = [read_notation(bound) if bound else None for bound in (start, end)]
    plan = only(plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE, *bounds, vague=vague))

    assert [periode.label for periode in plan.periodes] == expected


@pytest.mark.parametrize(
    ("periode", "expected"),
    [
        ("{debut: 2020-03-01, fin: 2020-03-01}", ["2020"]),
        ("{debut: 2021-03-01, fin: 2020-03-01}", ["2019", "2020", "2021"]),
    ],
)
def test_a_vague_of_one_day_has_its_window_and_one_that_ends_before_it_starts_has_none(
    tmp_path: Path, periode: str, expected: list[str]
) -> None:
    territoire = TERRITOIRE.replace("{debut: 2020, fin: 2020}", periode)
    plan = only(plans_of([write_projet(tmp_path, EVERYTHING, territoire)], Step.ANNEE, vague="premiere"))

    assert [one.label for one in plan.periodes] == expected


@pytest.mark.parametrize(
    ("echeances", "expected"),
    [
        (["2020", "à définir", "mi-2022"], ["2020", "2021", "2022"]),
        (["avant 2022", "à partir de 2020"], ["2020", "2021"]),
        (["à définir"], []),
    ],
)
def test_without_a_horizon_the_window_spans_the_dates_of_the_project(
    tmp_path: Path, echeances: list[str], expected: list[str]
) -> None:
    objectifs = ", ".join(f"{{libelle: Agir, echeance: {echeance}}}" for echeance in echeances)
    fiche = f"{{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{objectifs}]}}"
    plan = only(plans_of([write_projet(tmp_path, {"une": fiche}, WITHOUT_HORIZON)], Step.ANNEE))

    assert [periode.label for periode in plan.periodes] == expected


@pytest.mark.parametrize(
    ("fiches", "vague", "start", "end", "message", "hint"),
    [
        (["3"], None, None, None, "«\u00a03\u00a0»", None),
        (["deux-tris"], None, None, None, "«\u00a0deux-tris\u00a0»", "deux-bis"),
        (None, "premier", None, None, "«\u00a0premier\u00a0»", "premiere"),
        (None, "2019", None, None, "«\u00a02019\u00a0»", "premiere ou seconde"),
        (["2"], "premiere", None, None, "vague «\u00a0premiere\u00a0»", None),
        (None, None, "2021", "2019", "finirait le 31 décembre 2019, avant de commencer le 1er janvier 2021", "--from"),
        (None, None, "2022", None, "finirait le 31 décembre 2021, avant de commencer le 1er janvier 2022", "--from"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence_that_names_it(  # noqa: PLR0913, PLR0917 - a table of cases
    tmp_path: Path,
    fiches: list[str] | None,
    vague: str | None,
    start: str | None,
    end: str | None,
    message: str,
    hint: str | None,
) -> None:
    bounds: list[Periode | None] = [read_notation(bound) if bound else None for bound in (start, end)]
    with pytest.raises(UnknownValueError) as refusal:
        plans_of([write_projet(tmp_path, EVERYTHING)], Step.ANNEE, *bounds, fiches=fiches, vague=vague)

    assert message in refusal.value.message
    assert (hint or "") in (refusal.value.hint or "")


def test_a_number_that_comes_back_in_another_group_lists_the_candidates(tmp_path: Path) -> None:
    same = {f"f{rank}": f"{{numero: 1, titre: Agir {rank}, groupe: axe-{rank}}}" for rank in (1, 2)}
    with pytest.raises(UnknownValueError) as refusal:
        plans_of([write_projet(tmp_path, same)], Step.ANNEE, fiches=["1"])

    assert refusal.value.hint == "Précisez laquelle\u00a0: axe-1/1 ou axe-2/1."


def test_of_several_projects_only_those_that_have_the_fiche_are_shown(tmp_path: Path) -> None:
    other = WITHOUT_HORIZON.replace("id: essai", "id: autre")
    projets = [
        write_projet(tmp_path, EVERYTHING),
        write_projet(tmp_path, {"neuf": "{numero: 9, titre: Neuf, groupe: axe-1}"}, other, "autre"),
    ]

    assert [plan.projet for plan in plans_of(projets, Step.ANNEE, fiches=["9"])] == ["autre"]


def test_groups_that_nest_are_named_from_the_outside_in(tmp_path: Path) -> None:
    territoire = WITHOUT_HORIZON.replace("]}", ", {id: dedans, genre: public, titre: Adultes, parent: axe-1}]}")
    projet = write_projet(tmp_path, {"une": "{numero: 1, titre: Agir, groupe: dedans}"}, territoire)

    assert only(plans_of([projet], Step.ANNEE)).groupes[0].heading == "Axe 1\u00a0: Repérer › Adultes"
