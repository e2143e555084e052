"""What becomes of data that does not fit a model: faults with their route, and the rest kept."""

from __future__ import annotations

from typing import Any

import pytest

from ptsm_cli.findings.location import Route, Unread
from ptsm_cli.loading.faults import Genre
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.model.reading import lire_modele, route_d_origine

FICHE: dict[str, Any] = {"numero": "1", "titre": "Former", "groupe": "axe-1"}


@pytest.mark.parametrize(
    ("ajout", "genre", "route"),
    [
        ({"pillotes": "x"}, Genre.CLE_INCONNUE, ("pillotes",)),
        ({"titre": None}, Genre.VALEUR_VIDE, ("titre",)),
        ({"pilotes": ["CHL", None]}, Genre.VALEUR_VIDE, ("pilotes", 1)),
        ({"partenaires": {}}, Genre.TYPE, ("partenaires",)),
        ({"titre": ["x"]}, Genre.TYPE, ("titre",)),
        ({"priorites": ["1", "7"]}, Genre.VALEUR, ("priorites", 1)),
        ({"priorites": ["un"]}, Genre.VALEUR, ("priorites", 0)),
        ({"titre": "  "}, Genre.VALEUR, ("titre",)),
        (
            {"indicateurs": [{"libelle": "x", "valeur_cible": "beaucoup"}]},
            Genre.VALEUR,
            ("indicateurs", 0, "valeur_cible"),
        ),
        ({"objectifs_operationnels": [{"echeance": "2019"}]}, Genre.CHAMP_MANQUANT, ("objectifs_operationnels", 0)),
        ({"suivi": [{"date": "2021-02-30"}]}, Genre.VALEUR, ("suivi", 0, "date")),
        ({"suivi": {"date": "2021-02-01", "etat": "fini"}}, Genre.VALEUR, ("suivi", 0, "etat")),
    ],
)
def test_what_does_not_fit_becomes_a_fault(ajout: dict[str, Any], genre: Genre, route: Route) -> None:
    _, defauts, _ = lire_modele(FicheAction, {**FICHE, **ajout}, Unread("f.yaml"))
    assert [(defaut.genre, defaut.location.route) for defaut in defauts] == [(genre, route)]


def test_the_rest_of_the_fiche_is_kept() -> None:
    donnees = {
        **FICHE,
        "zut": "x",
        "objectifs_operationnels": [
            {"echeance": "2019"},
            {"libelle": "B", "zut": "x"},
            {"libelle": "C", "echeance": {"debut": "2019"}},
        ],
    }
    fiche, defauts, retraits = lire_modele(FicheAction, donnees, Unread("f.yaml"))
    assert fiche is not None
    assert [objectif.libelle for objectif in fiche.objectifs_operationnels] == ["B", "C"]
    assert len(defauts) == 4
    assert retraits == (("objectifs_operationnels", 0),)


def test_a_fiche_without_a_number_is_not_kept() -> None:
    fiche, defauts, _ = lire_modele(FicheAction, {"titre": "Former", "groupe": "axe-1"}, Unread("f.yaml"))
    assert fiche is None
    assert [defaut.detail for defaut in defauts] == ["numero"]


@pytest.mark.parametrize(
    ("route", "retraits", "origine"),
    [
        (("a", 0), [], ("a", 0)),
        (("a", 0), [("a", 0)], ("a", 1)),
        (("a", 1, "b"), [("a", 0), ("a", 2)], ("a", 3, "b")),
        (("a", 0), [("b", 0)], ("a", 0)),
        (("a", 0, "c", 0), [("a", 0), ("a", 1, "c", 0)], ("a", 1, "c", 1)),
    ],
)
def test_a_route_of_the_model_leads_back_to_that_of_the_file(
    route: Route, retraits: list[Route], origine: Route
) -> None:
    assert route_d_origine(route, retraits) == origine


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [("500", 500.0), ("12,5", 12.5), ("1 200", 1200.0), ("1\u202f032\u202f950", 1032950.0), ("-0,07", -0.07)],
)
def test_a_number_may_be_written_as_the_french_do(ecrit: str, lu: float) -> None:
    fiche, _, _ = lire_modele(
        FicheAction, {**FICHE, "indicateurs": {"libelle": "x", "valeur_cible": ecrit}}, Unread("f.yaml")
    )
    assert fiche is not None
    assert fiche.indicateurs[0].valeur_cible == lu


@pytest.mark.parametrize(
    ("champ", "ecrit", "attendu"),
    [
        ("heure", "24:00", "une heure, de la forme 14:30"),
        ("heure", "25:99", "une heure, de la forme 14:30"),
        ("heure", "14:60", "une heure, de la forme 14:30"),
        ("heure", "00:00", None),
        ("heure", "9h30", None),
        ("heure", "23:59", None),
        ("duree_minutes", "1440", None),
        ("duree_minutes", "1441", "un nombre d'au plus 1440"),
        ("duree_minutes", "9" * 20, "un nombre entier d'au plus 15 chiffres"),
        ("duree_minutes", "9" * 5000, "un nombre entier d'au plus 15 chiffres"),
        ("date", "1900-01-01", None),
        ("date", "2199-12-31", None),
        ("date", "9999-12-31", "une année entre 1900 et 2199"),
        ("date", "0019-12-31", "une année entre 1900 et 2199"),
    ],
)
def test_a_reunion_takes_place_at_a_moment_that_may_exist(champ: str, ecrit: str, attendu: str | None) -> None:
    _, defauts, _ = lire_modele(
        Reunion, {"id": "r", "instance": "copil", "statut": "prevue", champ: ecrit}, Unread("g.yaml")
    )
    assert [(d.genre, d.detail) for d in defauts] == ([(Genre.VALEUR, attendu)] if attendu else [])


def test_a_number_too_long_to_be_kept_is_refused() -> None:
    donnees = {**FICHE, "indicateurs": {"libelle": "x", "valeur_cible": "9" * 400}}
    _, defauts, _ = lire_modele(FicheAction, donnees, Unread("f.yaml"))
    assert [d.detail for d in defauts] == ["un nombre d'au plus 15 chiffres"]


@pytest.mark.parametrize("ecrit", [None, "CHL", ["CHL"]])
def test_a_single_value_or_nothing_stands_for_a_list(ecrit: object) -> None:
    fiche, defauts, _ = lire_modele(FicheAction, {**FICHE, "pilotes": ecrit}, Unread("f.yaml"))
    assert fiche is not None
    assert (fiche.pilotes, defauts) == (("CHL",) if ecrit else (), [])
