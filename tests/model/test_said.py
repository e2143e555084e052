"""What a record says of itself: how it is named in print, whether it has left, whether somebody leads it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ptsm_cli.findings.location import Unread
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.territoire import Groupe, SousTerritoire, Territoire

FICHE = {"numero": "1", "titre": "T", "groupe": "g"}
OBJECTIFS = ({"libelle": "A", "pilotes": "CHL"}, {"libelle": "B"})


def read(model: type[Any], data: dict[str, Any]) -> Any:  # noqa: ANN401 - any record
    content, faults, _ = read_model(model, data, Unread("a.yaml"))
    assert faults == []
    return content


@pytest.mark.parametrize(
    ("said", "lacks", "withdrawn", "left", "priorite"),
    [
        ({}, True, False, False, ""),
        ({"pilotes": ["à définir", "aucun"]}, True, False, False, ""),
        ({"pilotes": ["à définir", "CHL"], "niveau": "haut"}, False, False, False, "priorité haute"),
        ({"objectifs_operationnels": list(OBJECTIFS), "niveau": "moyen"}, True, False, False, "priorité moyenne"),
        ({"objectifs_operationnels": list(OBJECTIFS[:1]), "niveau": "bas"}, False, False, False, "priorité basse"),
        ({"pilotes": "CHL", "retiree_le": "2021-06-15"}, False, True, True, ""),
        ({"pilotes": "CHL", "retiree_le": "2021-06-16"}, False, True, False, ""),
        ({"pilotes": "CHL", "retiree_le": "juin 2021"}, False, True, False, ""),
        ({"pilotes": "CHL", "fusionnee_dans": "2"}, False, True, True, ""),
    ],
)
def test_a_fiche_says_who_leads_it_and_whether_it_has_left(
    said: dict[str, Any], lacks: bool, withdrawn: bool, left: bool, priorite: str
) -> None:
    fiche = read(FicheAction, {**FICHE, **said})
    told = (fiche.lacks_pilote, fiche.is_withdrawn, fiche.has_left(date(2021, 6, 15)), fiche.priorite)
    assert told == (lacks, withdrawn, left, priorite)


def test_a_fiche_finds_what_a_wave_says_of_it() -> None:
    fiche = read(FicheAction, {**FICHE, "vagues": ["v1", {"vague": "v2", "decision": "financee"}]})
    assert [wave and wave.decision for wave in map(fiche.in_vague, ("v1", "v2", "v3"))] == [None, "financee", None]


@pytest.mark.parametrize(
    ("genre", "numero", "titre", "label", "heading"),
    [
        ("axe", "2", "Prévenir", "Axe 2", "Axe 2\u00a0: Prévenir"),
        ("axe", None, "Prévenir", "Axe", "Prévenir"),
        ("axe", "2", "Axe des parents", "2", "2\u00a0: Axe des parents"),
        ("axe", "2", "Axes", "Axe 2", "Axe 2\u00a0: Axes"),
        ("objectif-du-decret", "1", "Repérer", "Objectif 1 du décret", "Objectif 1 du décret\u00a0: Repérer"),
        ("autre", "A", "Repérer", "A", "A\u00a0: Repérer"),
        ("autre", None, "Repérer", "", "Repérer"),
    ],
)
def test_a_group_is_named_by_its_kind_where_its_title_does_not(
    genre: str, numero: str | None, titre: str, label: str, heading: str
) -> None:
    groupe = read(Groupe, {"id": "g", "genre": genre, "numero": numero, "titre": titre})
    assert (groupe.label, groupe.heading) == (label, heading)


@pytest.mark.parametrize(
    ("kind", "nom", "label"),
    [
        ("CLS", "Laval", "CLS Laval"),
        ("CLS", "CLS de Laval", "CLS de Laval"),
        ("CLS", "Class", "CLS Class"),
        ("Bassin de vie", "Laval", "Laval"),
    ],
)
def test_a_part_of_the_territory_is_named_with_its_kind(kind: str, nom: str, label: str) -> None:
    part = read(SousTerritoire, {"id": "l", "type": kind, "nom": nom})
    assert (part.label, part.names) == (label, ("l", nom))
    assert read(SousTerritoire, {"id": "l", "type": kind, "nom": nom, "sigle": "S"}).names == ("l", "S", nom)


@pytest.mark.parametrize(
    ("nom", "sigle", "said"), [("Mayenne", "PTSM 53", "PTSM 53 – Mayenne"), ("53", "PTSM 53", "PTSM 53")]
)
def test_a_territory_is_named_once(nom: str, sigle: str, said: str) -> None:
    assert read(Territoire, {"id": "t", "nom": nom, "sigle": sigle}).designation == said
