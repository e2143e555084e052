"""What becomes of data that does not fit a model: faults with their route, and the rest kept."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest
from from_models import Maker

from ptsm_cli.findings.location import Route, Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.model.left_out import route_in_file
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.schemas import MODELS
from ptsm_cli.model.values import FILLED

FIRST = ("objectifs_operationnels", 0)
CHARGE = (*FIRST, "charges", 0, "montant")
FICHE: dict[str, Any] = {"numero": "1", "titre": "Former", "groupe": "axe-1"}


@pytest.mark.parametrize(
    ("addition", "kind", "route"),
    [
        ({"pillotes": "x"}, FaultKind.UNKNOWN_KEY, ("pillotes",)),
        ({"titre": None}, FaultKind.EMPTY_VALUE, ("titre",)),
        ({"pilotes": ["CHL", None]}, FaultKind.EMPTY_VALUE, ("pilotes", 1)),
        ({"partenaires": {}}, FaultKind.TYPE, ("partenaires",)),
        ({"titre": ["x"]}, FaultKind.TYPE, ("titre",)),
        ({"priorites": ["1", "7"]}, FaultKind.VALUE, ("priorites", 1)),
        ({"priorites": ["un"]}, FaultKind.VALUE, ("priorites", 0)),
        ({"titre": "  "}, FaultKind.VALUE, ("titre",)),
        (
            {"indicateurs": [{"libelle": "x", "valeur_cible": ["beaucoup"]}]},
            FaultKind.TYPE,
            ("indicateurs", 0, "valeur_cible"),
        ),
        ({"objectifs_operationnels": [{"echeance": "2019"}]}, FaultKind.MISSING_FIELD, ("objectifs_operationnels", 0)),
        ({"suivi": [{"date": "2021-02-30"}]}, FaultKind.VALUE, ("suivi", 0, "date")),
        ({"suivi": {"date": "2021-02-01", "etat": "perdu"}}, FaultKind.VALUE, ("suivi", 0, "etat")),
        ({"objectifs_operationnels": {"libelle": "A", "livret": "peut-être"}}, FaultKind.VALUE, (*FIRST, "livret")),
        ({"objectifs_operationnels": {"libelle": "A", "id": "étape 1"}}, FaultKind.VALUE, (*FIRST, "id")),
        ({"objectifs_operationnels": {"libelle": "A", "charges": {"montant": "x"}}}, FaultKind.VALUE, CHARGE),
        ({"budget": [{"poste": "x", "montant": "cher"}]}, FaultKind.VALUE, ("budget", 0, "montant")),
        ({"budget": [{"poste": "x", "annee": "20"}]}, FaultKind.VALUE, ("budget", 0, "annee")),
        ({"budget": [{"poste": "x", "etp": "-1"}]}, FaultKind.VALUE, ("budget", 0, "etp")),
        ({"vagues": [{"decision": "retenue"}]}, FaultKind.MISSING_FIELD, ("vagues", 0)),
        ({"vagues": [{"vague": "v", "decision": "oui"}]}, FaultKind.VALUE, ("vagues", 0, "decision")),
        ({"vagues": [{"vague": "v", "lignes": [{"x": "1"}]}]}, FaultKind.UNKNOWN_KEY, ("vagues", 0, "lignes", 0, "x")),
        ({"deploiement": [{"echeance": "2020"}]}, FaultKind.MISSING_FIELD, ("deploiement", 0)),
        ({"dimensions": ["enfants"]}, FaultKind.TYPE, ("dimensions",)),
        ({"dimensions": {"publics": {"a": "b"}}}, FaultKind.TYPE, ("dimensions", "publics")),
        ({"indicateurs": [{"libelle": "x", "type": "effet"}]}, FaultKind.VALUE, ("indicateurs", 0, "type")),
        (
            {"indicateurs": [{"libelle": "x", "calendrier": [{"delai": "3 mois"}]}]},
            FaultKind.MISSING_FIELD,
            ("indicateurs", 0, "calendrier", 0),
        ),
    ],
)
def test_what_does_not_fit_becomes_a_fault(addition: dict[str, Any], kind: FaultKind, route: Route) -> None:
    _, faults, _ = read_model(FicheAction, {**FICHE, **addition}, Unread("f.yaml"))
    assert [(fault.kind, fault.location.route) for fault in faults] == [(kind, route)]


@pytest.mark.parametrize(
    "blanks", ["", " ", "\t", "\n \r\n", "\x1c", "\x1f\x1e", "\x85", "\u00a0\u202f", "\u2003", "\u2028"]
)
@pytest.mark.parametrize("field", ["titre", "contexte"], ids=["printed on one line", "in prose"])
def test_blanks_alone_are_no_text(field: str, blanks: str) -> None:
    _, faults, _ = read_model(FicheAction, {**FICHE, field: blanks}, Unread("f.yaml"))
    assert [(fault.kind, fault.detail, fault.received) for fault in faults] == [(FaultKind.VALUE, FILLED, blanks)]


_MAKER = Maker(text=lambda _owner, key, _rank: "oui" if key == "id" else "zq1", count=1)


def _leaves(node: object, route: Route = ()) -> Iterator[Route]:
    if not isinstance(node, dict | list):
        yield route
        return
    for step, inner in node.items() if isinstance(node, dict) else enumerate(node):
        yield from _leaves(inner, (*route, step))


def _are_in_line(first: Route, second: Route) -> bool:
    """Tell whether one of two routes leads to what holds the other."""
    return all(a == b for a, b in zip(first, second, strict=False))


@pytest.mark.lent
@pytest.mark.parametrize("name", MODELS)
def test_a_list_or_keys_in_place_of_any_value_is_one_fault_of_form_where_it_stands(name: str) -> None:
    model, _ = MODELS[name]
    whole = _MAKER.file(name)
    known = read_model(model, whole, Unread("f.yaml"))[1]
    told = {}
    for route in _leaves(whole):
        for wrong in ([["x"]], [{"a": "b"}]):
            data = copy.deepcopy(whole)
            holder = reduce(lambda node, step: node[step], route[:-1], data)
            holder[route[-1]] = wrong
            faults = read_model(model, data, Unread("f.yaml"))[1]
            new = [(fault.kind, fault.location.route) for fault in faults if fault not in known]
            if [kind for kind, _ in new] != [FaultKind.TYPE] or not _are_in_line(new[0][1], route):
                told[*route, str(wrong)] = new

    assert told == {}


def test_the_rest_of_the_fiche_is_kept() -> None:
    data = {
        **FICHE,
        "zut": "x",
        "objectifs_operationnels": [
            {"echeance": "2019"},
            {"libelle": "B", "zut": "x"},
            {"libelle": "C", "echeance": {"debut": "2019"}},
        ],
    }
    fiche, faults, left_out = read_model(FicheAction, data, Unread("f.yaml"))
    assert fiche is not None
    assert [objectif.libelle for objectif in fiche.objectifs_operationnels] == ["B", "C"]
    assert len(faults) == 4
    assert left_out == (("objectifs_operationnels", 0),)


def test_a_fiche_without_a_number_is_not_kept() -> None:
    fiche, faults, _ = read_model(FicheAction, {"titre": "Former", "groupe": "axe-1"}, Unread("f.yaml"))
    assert fiche is None
    assert [fault.detail for fault in faults] == ["numero"]


@pytest.mark.parametrize(
    ("route", "left_out", "origin"),
    [
        (("a", 0), [], ("a", 0)),
        (("a", 0), [("a", 0)], ("a", 1)),
        (("a", 1, "b"), [("a", 0), ("a", 2)], ("a", 3, "b")),
        (("a", 0), [("b", 0)], ("a", 0)),
        (("a", 1, "b"), [("a", 2), ("a", 0)], ("a", 3, "b")),
        (("a", 2), [("a", 5), ("a", "b"), ("a", 2), ("a", 1)], ("a", 4)),
        (("a", 0, "c", 0), [("a", 0), ("a", 1, "c", 0)], ("a", 1, "c", 1)),
    ],
)
def test_a_route_of_the_model_leads_back_to_that_of_the_file(
    route: Route, left_out: list[Route], origin: Route
) -> None:
    assert route_in_file(route, left_out) == origin


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("500", 500.0),
        ("12,5", 12.5),
        ("1 200", 1200.0),
        (" 12 ", 12.0),
        ("1\u202f032\u202f950", 1032950.0),
        ("-0,07", -0.07),
    ],
)
def test_a_number_may_be_written_as_the_french_do(written: str, read: float) -> None:
    fiche, _, _ = read_model(
        FicheAction, {**FICHE, "indicateurs": {"libelle": "x", "valeur_cible": written}}, Unread("f.yaml")
    )
    assert fiche is not None
    assert fiche.indicateurs[0].valeur_cible == read


@pytest.mark.parametrize(
    ("field", "written", "expected"),
    [
        ("heure", "24:00", "une heure, de la forme 14:30"),
        ("heure", "25:99", "une heure, de la forme 14:30"),
        ("heure", "14:60", "une heure, de la forme 14:30"),
        ("heure", "00:00", None),
        ("heure", "9h30", None),
        ("heure", "23:59", None),
        ("duree_minutes", "1440", None),
        ("duree_minutes", "1441", "un nombre d'au plus 1440"),
        ("duree_minutes", "9" * 15, "un nombre d'au plus 1440"),
        ("duree_minutes", "9" * 16, "un nombre entier d'au plus 15 chiffres"),
        ("duree_minutes", "9" * 20, "un nombre entier d'au plus 15 chiffres"),
        ("duree_minutes", "9" * 5000, "un nombre entier d'au plus 15 chiffres"),
        ("date", "1900-01-01", None),
        ("date", "2199-12-31", None),
        ("date", "9999-12-31", "une année entre 1900 et 2199"),
        ("date", "0019-12-31", "une année entre 1900 et 2199"),
    ],
)
def test_a_reunion_takes_place_at_a_moment_that_may_exist(field: str, written: str, expected: str | None) -> None:
    _, faults, _ = read_model(
        Reunion, {"id": "r", "instance": "copil", "statut": "prevue", field: written}, Unread("g.yaml")
    )
    assert [(d.kind, d.detail) for d in faults] == ([(FaultKind.VALUE, expected)] if expected else [])


def test_a_number_too_long_to_be_kept_is_refused() -> None:
    data = {**FICHE, "indicateurs": {"libelle": "x", "valeur_cible": "9" * 400}}
    _, faults, _ = read_model(FicheAction, data, Unread("f.yaml"))
    assert [d.detail for d in faults] == ["un nombre d'au plus 15 chiffres"]


@pytest.mark.parametrize("written", [None, "CHL", ["CHL"]])
def test_a_single_value_or_nothing_stands_for_a_list(written: object) -> None:
    fiche, faults, _ = read_model(FicheAction, {**FICHE, "pilotes": written}, Unread("f.yaml"))
    assert fiche is not None
    assert (fiche.pilotes, faults) == (("CHL",) if written else (), [])
