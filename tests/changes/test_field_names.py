"""How the fields are called in a sentence: gender, number, one or several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ptsm_cli.changes.field_names import LABELS


def test_each_field_has_its_name_and_gender(compare: Callable[[str, str], None]) -> None:
    said = "".join(f"{field}: {label.name} {label.agree('ajouté')}\n" for field, label in LABELS.items())
    compare("changements/champs.txt", said)


@pytest.mark.parametrize(
    ("field", "several"),
    [
        ("deploiement", "lieux de déploiement"),
        ("points_de_vigilance", "points de vigilance"),
        ("ordre_du_jour", "points de l'ordre du jour"),
        ("objectifs_operationnels", "objectifs"),
        ("membres", "organisations présentes"),
        ("travaux", "travaux"),
        ("avis", "avis"),
    ],
)
def test_several_items_are_named_in_the_plural(field: str, several: str) -> None:
    assert LABELS[field].named(2) == several
