"""How a fiche is named: by its number, with its group where numbers restart in each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import cited_label, dense_label, name_fiche, text_label


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
    ],
)
def test_where_numbers_restart_the_group_is_said(tmp_path: Path, groupe: str, label: str) -> None:
    territoire = f"{{id: t, nom: T, sigle: PTSM T, numerotation: par-groupe, groupes: [{{id: axe-1, {groupe}}}]}}"
    projet = write_projet(tmp_path, {"01": fiche("1")}, territoire)
    [only] = projet.fiches
    assert (dense_label(projet, only), text_label(projet, only)) == (label, f"Fiche {label}")
    assert (cited_label(projet, only), name_fiche(Directory([projet]), projet, only)) == (f"fiche {label}",) * 2


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


def test_a_fiche_whose_number_another_has_is_named_with_its_group(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("1", groupe="axe-2"), "03": fiche("3")}
    projet = write_projet(tmp_path, fiches, TERRITOIRE)
    directory = Directory([projet])
    assert [name_fiche(directory, projet, one) for one in projet.fiches] == [
        "fiche n°1 (Axe 1 – Repérer)",
        "fiche n°3",
        "fiche n°1 (Axe 2 – Accompagner)",
    ]
