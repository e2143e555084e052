"""Every deadline of a project, one line each, with the place where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from petit_projet import ecrire

from ptsm_cli.echeances import Nature
from ptsm_cli.echeances.deadlines import LigneEcheance, relever

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
PARTAGE = "{numero: 2, titre: Agir aussi, groupe: axe-1, meme_contenu_que: 1}"


@pytest.fixture
def lignes(tmp_path: Path) -> tuple[LigneEcheance, ...]:
    return relever(ecrire(tmp_path, {"une": FICHE, "deux": PARTAGE}))


def test_each_objectif_or_volet_has_one_line_and_a_shared_content_counts_once(
    lignes: tuple[LigneEcheance, ...],
) -> None:
    assert [(ligne.fiche.id, ligne.rang, ligne.rang_volet) for ligne in lignes] == [
        ("une", 1, None),
        ("une", 2, None),
        ("une", 3, 1),
        ("une", 3, 2),
        ("une", 4, None),
    ]


def test_the_route_leads_to_the_echeance_that_is_read(lignes: tuple[LigneEcheance, ...]) -> None:
    assert [ligne.route for ligne in lignes] == [
        ("objectifs_operationnels", 0, "echeance"),
        ("objectifs_operationnels", 1, "echeance"),
        ("objectifs_operationnels", 2, "volets", 0, "echeance"),
        ("objectifs_operationnels", 2, "echeance"),
        ("objectifs_operationnels", 3, "echeance"),
    ]


def test_an_echeance_is_read_as_written_else_as_its_objectif_s_else_to_be_defined(
    lignes: tuple[LigneEcheance, ...],
) -> None:
    assert [(ligne.echeance.texte, ligne.echeance.nature) for ligne in lignes] == [
        ("2020", Nature.DATEE),
        ("", Nature.A_DEFINIR),
        ("Durée du PTSM", Nature.PROJET),
        ("2021", Nature.DATEE),
        ("à la rentrée", Nature.DATEE),
    ]


def test_the_structured_dates_override_the_words(lignes: tuple[LigneEcheance, ...]) -> None:
    assert str(lignes[4].echeance.edtf) == "2020-09/2020-10"


def test_an_objectif_s_own_people_and_indicateurs_come_before_the_fiche_s(lignes: tuple[LigneEcheance, ...]) -> None:
    datee, sans, volet, autre_volet, _ = lignes

    assert (datee.pilotes, sans.pilotes, datee.partenaires) == (("le CHE",), ("les CLS",), ("la MDA",))
    assert (volet.operateurs, autre_volet.operateurs) == (("les uns",), ("tous",))
    assert [[i.libelle for i in ligne.indicateurs] for ligne in (sans, volet)] == [["De la fiche"], ["De l'objectif"]]


ABIMEE = """
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
    lues = relever(ecrire(tmp_path, {"une": ABIMEE}))
    assert [(ligne.rang, ligne.rang_volet) for ligne in lues] == [(1, None), (3, 1), (3, 3)]
