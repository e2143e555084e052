"""What keys name, and the lists that the house holds."""

from __future__ import annotations

import pytest

from ptsm_cli.common.departements import DEPARTEMENTS
from ptsm_cli.common.grouping import first_of_each, grouped
from ptsm_cli.common.inventory import documents, formats, outputs

PAIRS = [("b", 1), ("a", 2), ("b", 3), ("b", 1)]


def test_what_each_key_names_comes_in_order() -> None:
    assert list(grouped(PAIRS).items()) == [("b", (1, 3, 1)), ("a", (2,))]
    assert list(first_of_each(PAIRS).items()) == [("b", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("numero", "name"),
    [
        *(("01", "Ain"), ("09", "Ariège"), ("19", "Corrèze"), ("20", "Corse"), ("21", "Côte-d'Or"), ("53", "Mayenne")),
        *(
            ("59", "Nord"),
            ("62", "Pas-de-Calais"),
            ("75", "Paris"),
            ("90", "Territoire de Belfort"),
            ("95", "Val-d'Oise"),
        ),
        *(("2A", "Corse-du-Sud"), ("2B", "Haute-Corse"), ("971", "Guadeloupe"), ("972", "Martinique")),
        *(("973", "Guyane"), ("974", "La Réunion"), ("976", "Mayotte")),
    ],
)
def test_a_departement_has_its_number(numero: str, name: str) -> None:
    assert DEPARTEMENTS[numero] == name
    assert (len(DEPARTEMENTS), len({*DEPARTEMENTS.values()})) == (102, 102)


def test_the_house_knows_its_forms_by_the_names_of_its_files() -> None:
    assert formats("findings") == ("github", "gitlab", "json", "junit", "sarif", "text")
    assert outputs() == ("html", "md", "pdf")
    assert {"feuille-de-route", "tableau-de-bord", "livret"} <= {*documents()}
    assert [*documents()] == sorted(documents())
