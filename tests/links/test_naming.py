"""How a fiche is named: by its number, with its group where numbers restart in each of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import (
    beside,
    cited_label,
    dense_label,
    fiche_label,
    groupe_in_full,
    groupe_name,
    name_fiche,
    name_references,
    numero_and_title,
    text_label,
)
from ptsm_cli.model.territoire import Groupe


@pytest.mark.parametrize(
    ("groupe", "label"),
    [
        ("genre: parcours, numero: C, titre: Parcours Adultes", "Adultes 1"),
        ("genre: parcours, numero: B, titre: Parcours des adolescents", "Adolescents 1"),
        ("genre: parcours, numero: A, titre: Parcours en Périnatalité", "Périnatalité 1"),
        ("genre: parcours, numero: E, titre: Précarité", "Précarité 1"),
        ("genre: axe, numero: 2, titre: Organiser le parcours de soins de la personne", "Axe 2 1"),
        ("genre: transversal, titre: Les actions transversales", "Actions transversales 1"),
        ("genre: public, titre: Personnes âgées", "Personnes âgées 1"),
        (f"genre: axe, numero: 2, titre: {'e' * 26}", f"E{'e' * 25} 1"),
        (f"genre: axe, numero: 2, titre: {'e' * 27}", "Axe 2 1"),
        ("genre: axe, titre: Accueillir et orienter les personnes", "Accueillir et orienter… 1"),
        ("genre: axe, numero: 2, titre: Axe d'accueil", "Accueil 1"),
        ("genre: parcours, titre: Parcours de la petite enfance", "Petite enfance 1"),
        ("genre: autre, titre: L'accueil", "Accueil 1"),
        ("genre: autre, titre: Le lien", "Lien 1"),
        ("genre: autre, numero: F, titre: Former les professionnels de santé", "F 1"),
    ],
)
def test_where_numbers_restart_the_group_is_said(tmp_path: Path, groupe: str, label: str) -> None:
    territoire = f"{{id: t, nom: T, sigle: PTSM T, numerotation: par-groupe, groupes: [{{id: axe-1, {groupe}}}]}}"
    projet = write_projet(tmp_path, {"01": fiche("1")}, territoire)
    [only] = projet.fiches
    assert (dense_label(projet, only), text_label(projet, only)) == (label, f"Fiche {label}")
    assert (cited_label(projet, only), name_fiche(Directory([projet]), projet, only)) == (f"fiche {label}",) * 2
    assert (fiche_label(projet, only), numero_and_title(projet, only)) == (f"Fiche {label}", f"{label} – Former")


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Plan d'actions CLSM", "CLSM 1"),
        ("Plan d'actions filière psychiatrique du groupement", "Filière psychiatrique… 1"),
        ("Plan de crise", "Plan de crise 1"),  # one word alone may be shared by chance
        ("Plan d'actions", "Plan d'actions 1"),
    ],
)
def test_the_words_of_the_group_around_are_left_out(tmp_path: Path, title: str, label: str) -> None:
    groupes = (
        f'[{{id: p, genre: autre, titre: "Plan d\'actions 2020"}}, {{id: axe-1, genre: reseau, titre: "{title}", '
        "parent: p}]"
    )
    territoire = f"{{id: t, nom: T, sigle: PTSM T, numerotation: par-groupe, groupes: {groupes}}}"
    projet = write_projet(tmp_path, {"01": fiche("1")}, territoire)
    assert dense_label(projet, projet.fiches[0]) == label


def test_elsewhere_the_number_is_enough(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("17 bis")}, TERRITOIRE)
    [only] = projet.fiches
    assert (dense_label(projet, only), text_label(projet, only)) == ("17 bis", "Fiche n°\u202f17 bis")
    assert (cited_label(projet, only), fiche_label(projet, only)) == (
        "fiche n°\u202f17 bis",
        "Fiche action n°\u202f17 bis",
    )
    assert numero_and_title(projet, only) == "n°\u202f17 bis – Former"


def test_a_fiche_whose_number_another_has_is_named_with_its_group(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("1", groupe="axe-2"), "03": fiche("3")}
    projet = write_projet(tmp_path, fiches, TERRITOIRE)
    directory = Directory([projet])
    assert [name_fiche(directory, projet, one) for one in projet.fiches] == [
        "fiche n°1 (Axe 1 – Repérer)",
        "fiche n°3",
        "fiche n°1 (Axe 2 – Accompagner)",
    ]


@pytest.mark.parametrize(
    ("references", "groupe", "named"),
    [
        ([], None, ""),
        (["3"], None, "fiche n°3"),
        (["3", "axe-2/1", "99"], None, "fiches n°3, n°1 (Axe 2 – Accompagner) et 99"),
        (["1"], "axe-2", "fiche n°1 (Axe 2 – Accompagner)"),
        (["autre:3"], None, "fiche autre:3"),
    ],
)
def test_fiches_are_named_from_references_to_them(
    tmp_path: Path, references: list[str], groupe: str | None, named: str
) -> None:
    fiches = {"01": fiche("1"), "02": fiche("1", groupe="axe-2"), "03": fiche("3")}
    projet = write_projet(tmp_path, fiches, TERRITOIRE)
    other = write_projet(tmp_path, {"3": fiche("3")}, TERRITOIRE.replace("id: essai", "id: autre"), "autre")
    assert name_references(Directory([projet, other]), projet, references, groupe) == named


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([], ""),
        (["17 bis"], " (et la 17 bis)"),
        (["Adultes 2"], " (et la fiche Adultes 2)"),
        (["17 bis", "18 bis"], " (et les 17 bis et 18 bis)"),
        (["17 bis", "Adultes 2"], " (et les fiches 17 bis et Adultes 2)"),
    ],
)
def test_what_a_count_leaves_out_is_named_as_a_sentence_would(others: list[str], said: str) -> None:
    assert beside(others) == said


LONG = "Améliorer la coordination de tous les acteurs du territoire de santé"


@pytest.mark.parametrize(
    ("said", "name", "in_full"),
    [
        (
            {"genre": "axe", "numero": "2"},
            "Axe 2 – Améliorer la coordination de tous les acteurs du…",
            f"Axe 2 – {LONG}",
        ),
        ({"genre": "objectif-du-decret", "numero": "2"}, "Objectif 2 du décret", "Objectif 2 du décret"),
        ({"genre": "transversal"}, LONG, LONG),
    ],
)
def test_a_group_is_named_by_its_kind_its_number_and_its_title(said: dict[str, Any], name: str, in_full: str) -> None:
    groupe = Groupe(id="a", titre=LONG, **said)
    assert (groupe_name(groupe), groupe_in_full(groupe)) == (name, in_full)
