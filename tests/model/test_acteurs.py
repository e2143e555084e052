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
        *((word, False) for word in ("06 12 34 56 78", "02.43.12.34.56", "+33 2 43 12 34 56", "tél. 0243123456")),
        *((word, False) for word in ("3", "2026", "12/03/2026", "0,5 ETP", "10 000 €", "www.ars.sante.fr")),
        *((word, False) for word in ("à recruter", "en recrutement", "Recrutement en cours")),
        *((word, True) for word in ("15", "115", "3114", "39 19", "116 117", "2 psychologues", "GT 3", "T0")),
        ("Association À définir ensemble", True),
        ("Adéfinir", True),
    ],
)
def test_what_is_still_to_be_found_is_no_organisation(entry: str, named: bool) -> None:
    assert is_an_organisation(entry) is named
