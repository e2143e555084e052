"""The name of a roadmap in its own sentences: one word, or small letters, so that no other document is named."""

from __future__ import annotations

import pytest

from ptsm_cli.links.own_name import without_own_name
from ptsm_cli.model.territoire import Territoire

OURS = Territoire(id="nord", nom="Nord Mayenne", sigle="PTSM 53", departements=("53", "44"))


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("fiche 3 du PTSM 53", "fiche 3 du PTSM_53"),
        ("fiche 3 du PTSM du Nord Mayenne", "fiche 3 du PTSM_du_Nord_Mayenne"),
        ("fiche 3 de Nord Mayenne", "fiche 3 de nord mayenne"),
        ("fiche 3 de Mayenne, fiche 4 de Mayenne", "fiche 3 de mayenne, fiche 4 de mayenne"),
        ("fiche 3 de la Loire-Atlantique", "fiche 3 de la loire-atlantique"),
        ("fiche 3 du CLS de Nord Mayenne", "fiche 3 du CLS de nord mayenne"),
        ("fiche 3 de la Loire", "fiche 3 de la Loire"),
        ("fiche 3 de Mayenne-Est", "fiche 3 de Mayenne-Est"),
        ("fiche 3 du PTSM 531", "fiche 3 du PTSM 531"),
        ("fiche 3 du PTSM", "fiche 3 du PTSM"),
    ],
)
def test_what_is_ours_names_no_other_document(text: str, without: str) -> None:
    assert without_own_name(text, OURS) == without
