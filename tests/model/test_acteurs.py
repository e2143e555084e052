"""What an entry of a list of organisations names: somebody, nobody, or somebody still to be found."""

from __future__ import annotations

import pytest

from ptsm_cli.model.acteurs import is_an_organisation


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("UNAFAM", True),
        ("A définir en fonction des territoires", False),
        ("À déterminer", False),
        ("à préciser : CCAS ou CIAS", False),
        ("« à-définir »", False),
        ("aucun", False),
        *((word, False) for word in ("N.A.", "nc", "N/C", "ND", "x", "XXX", "0", "none", "tbd", "à compléter")),
        *((word, False) for word in ("non concernée", "Non renseigné", "pas encore défini", "à désigner par l'ARS")),
        *((word, True) for word in ("NDA", "CX", "Non-lieu", "Pas à pas", "Nacelle", "À nous")),
        ("Association À définir ensemble", True),
        ("Adéfinir", True),
    ],
)
def test_what_is_still_to_be_found_is_no_organisation(entry: str, named: bool) -> None:
    assert is_an_organisation(entry) is named
