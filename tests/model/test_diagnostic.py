"""The diagnosis: series of figures, and tables kept as they are printed."""

from __future__ import annotations

from typing import Any

import pytest

from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.diagnostic import IndicateurDiagnostic
from ptsm_cli.model.reading import read_model

TABLE: dict[str, Any] = {
    "libelle": "Centres",
    "unite": "centres",
    "colonnes": ["Adultes", {"libelle": "Enfants", "annee": "2018"}],
    "lignes": [{"libelle": "Laval", "valeurs": ["1 039", None]}, {"libelle": "Mayenne", "valeurs": ["n. d.", "0,5"]}],
}


def test_the_cells_of_a_table_stay_as_they_are_printed() -> None:
    table, faults, _ = read_model(IndicateurDiagnostic, TABLE, Unread("t.yaml"))
    assert table is not None
    assert [line.valeurs for line in table.lignes] == [("1 039", None), ("n. d.", "0,5")]
    assert faults == []


@pytest.mark.parametrize("written", [None, "~"])
def test_an_empty_cell_is_nothing(written: str | None) -> None:
    table, _, _ = read_model(
        IndicateurDiagnostic, {**TABLE, "lignes": [{"libelle": "Laval", "valeurs": ["2", written]}]}, Unread("t.yaml")
    )
    assert table is not None
    assert table.lignes[0].valeurs == ("2", None)


@pytest.mark.parametrize(
    ("columns", "missing"),
    [
        (["Adultes", "Enfants"], True),
        ([{"libelle": "Adultes", "unite": "lits"}, "Enfants"], True),
        ([{"libelle": "Adultes", "unite": "lits"}, {"libelle": "Enfants", "unite": "places"}], False),
        ([], True),
    ],
)
def test_a_unit_is_said_by_the_table_or_by_each_column(columns: list[Any], missing: bool) -> None:
    data = {**TABLE, "colonnes": columns}
    del data["unite"]
    _, faults, _ = read_model(IndicateurDiagnostic, data, Unread("t.yaml"))
    assert [(f.kind, f.detail) for f in faults] == ([(FaultKind.MISSING_FIELD, "unite")] if missing else [])
