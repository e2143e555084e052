"""A project read from files becomes a planning."""

from __future__ import annotations

from pathlib import Path

import pytest
from petit_projet import SANS_HORIZON, ecrire

from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.periodes import Periode, lire_notation
from ptsm_cli.plan import Pas, planifier
from ptsm_cli.plan.plan import Plan

UNE = """
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
DEUX = """
numero: 2
titre: Accompagner vers le logement
groupe: axe-2
vagues: seconde
objectifs_operationnels: [{libelle: Visiter, echeance: 2021}]
"""
DEUX_BIS = """
numero: 2 bis
titre: Accompagner vers l'emploi
groupe: axe-2
meme_contenu_que: 2
vagues: premiere
"""
TOUTES = {"une": UNE, "deux": DEUX, "deux-bis": DEUX_BIS}


def only(plans: tuple[Plan, ...]) -> Plan:
    [plan] = plans
    return plan


def test_the_rows_follow_the_groups_the_numbers_and_the_order_of_each_fiche(tmp_path: Path) -> None:
    plan = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE))

    assert [(ligne.groupe, ligne.numero, ligne.rang, ligne.rang_volet, ligne.court) for ligne in plan.lignes] == [
        ("axe-1", "1", 1, None, "Groupe"),
        ("axe-1", "1", 2, None, "Écrire le programme"),
        ("axe-1", "1", 3, 1, "Former"),
        ("axe-1", "1", 3, 2, "Former"),
        ("axe-2", "2", 1, None, "Visiter"),
    ]


def test_consecutive_objectifs_of_a_project_stand_under_its_heading(tmp_path: Path) -> None:
    une = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE)).fiches[0]

    assert [(bloc.projet, len(bloc.lignes)) for bloc in une.blocs] == [(None, 1), ("Projet A", 3)]


def test_a_volet_is_told_from_its_neighbours_by_how_it_is_done_else_by_whom(tmp_path: Path) -> None:
    lignes = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE)).lignes

    assert [ligne.precision for ligne in lignes[2:4]] == ["volet 1\u00a0: En présence", "volet 2\u00a0: SAVS"]


def test_an_objectif_without_pilotes_has_those_of_its_fiche(tmp_path: Path) -> None:
    lignes = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE)).lignes

    assert [ligne.pilotage.pilotes for ligne in lignes[:2]] == [("CHE", "à définir"), ("les deux CLS",)]


def test_a_fiche_that_shares_a_content_refers_to_it_and_has_no_row(tmp_path: Path) -> None:
    fiches = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE)).fiches

    assert [(fiche.numero, fiche.renvoi, len(fiche.lignes)) for fiche in fiches] == [
        ("1", None, 4),
        ("2", None, 1),
        ("2 bis", "2", 0),
    ]


@pytest.mark.parametrize(
    ("fiches", "vague", "attendus"),
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
    tmp_path: Path, fiches: list[str] | None, vague: str | None, attendus: list[str]
) -> None:
    plan = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE, fiches=fiches, vague=vague))

    assert [fiche.numero for fiche in plan.fiches] == attendus


@pytest.mark.parametrize(
    ("debut", "fin", "vague", "attendus"),
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
    tmp_path: Path, debut: str | None, fin: str | None, vague: str | None, attendus: list[str]
) -> None:
    bornes = [lire_notation(borne) if borne else None for borne in (debut, fin)]
    plan = only(planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE, *bornes, vague=vague))

    assert [periode.label for periode in plan.periodes] == attendus


@pytest.mark.parametrize(
    ("echeances", "attendus"),
    [
        (["2020", "à définir", "mi-2022"], ["2020", "2021", "2022"]),
        (["avant 2022", "à partir de 2020"], ["2020", "2021"]),
        (["à définir"], []),
    ],
)
def test_without_a_horizon_the_window_spans_the_dates_of_the_project(
    tmp_path: Path, echeances: list[str], attendus: list[str]
) -> None:
    objectifs = ", ".join(f"{{libelle: Agir, echeance: {echeance}}}" for echeance in echeances)
    fiche = f"{{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{objectifs}]}}"
    plan = only(planifier([ecrire(tmp_path, {"une": fiche}, SANS_HORIZON)], Pas.ANNEE))

    assert [periode.label for periode in plan.periodes] == attendus


@pytest.mark.parametrize(
    ("fiches", "vague", "debut", "fin", "message", "conseil"),
    [
        (["3"], None, None, None, "«\u00a03\u00a0»", None),
        (["deux-tris"], None, None, None, "«\u00a0deux-tris\u00a0»", "deux-bis"),
        (None, "premier", None, None, "«\u00a0premier\u00a0»", "premiere"),
        (None, "2019", None, None, "«\u00a02019\u00a0»", "premiere ou seconde"),
        (["2"], "premiere", None, None, "vague «\u00a0premiere\u00a0»", None),
        (None, None, "2021", "2019", "finirait en 2019, avant de commencer en 2021", "--from"),
        (None, None, "2022", None, "finirait", "--from"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence_that_names_it(  # noqa: PLR0913, PLR0917 - a table of cases
    tmp_path: Path,
    fiches: list[str] | None,
    vague: str | None,
    debut: str | None,
    fin: str | None,
    message: str,
    conseil: str | None,
) -> None:
    bornes: list[Periode | None] = [lire_notation(borne) if borne else None for borne in (debut, fin)]
    with pytest.raises(ValeurInconnueError) as refus:
        planifier([ecrire(tmp_path, TOUTES)], Pas.ANNEE, *bornes, fiches=fiches, vague=vague)

    assert message in refus.value.message
    assert (conseil or "") in (refus.value.hint or "")


def test_a_number_that_comes_back_in_another_group_lists_the_candidates(tmp_path: Path) -> None:
    memes = {f"f{rang}": f"{{numero: 1, titre: Agir {rang}, groupe: axe-{rang}}}" for rang in (1, 2)}
    with pytest.raises(ValeurInconnueError) as refus:
        planifier([ecrire(tmp_path, memes)], Pas.ANNEE, fiches=["1"])

    assert refus.value.hint == "Précisez laquelle\u00a0: axe-1/1 ou axe-2/1."


def test_of_several_projects_only_those_that_have_the_fiche_are_shown(tmp_path: Path) -> None:
    autre = SANS_HORIZON.replace("id: essai", "id: autre")
    projets = [
        ecrire(tmp_path, TOUTES),
        ecrire(tmp_path, {"neuf": "{numero: 9, titre: Neuf, groupe: axe-1}"}, autre, "autre"),
    ]

    assert [plan.projet for plan in planifier(projets, Pas.ANNEE, fiches=["9"])] == ["autre"]


def test_groups_that_nest_are_named_from_the_outside_in(tmp_path: Path) -> None:
    territoire = SANS_HORIZON.replace("]}", ", {id: dedans, genre: public, titre: Adultes, parent: axe-1}]}")
    projet = ecrire(tmp_path, {"une": "{numero: 1, titre: Agir, groupe: dedans}"}, territoire)

    assert only(planifier([projet], Pas.ANNEE)).groupes[0].intitule == "Axe 1\u00a0: Repérer › Adultes"
