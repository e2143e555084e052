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
        ("de Nord Mayenne, de Mayenne, de Loire-Atlantique", "de nord mayenne, de mayenne, de loire-atlantique"),
        (
            "fiche 3 du PTSM Nord Mayenne, du PTSM de Nord Mayenne",
            "fiche 3 du PTSM_Nord_Mayenne, du PTSM_de_Nord_Mayenne",
        ),
        (
            "du PTSM de la Nord Mayenne, du PTSM de l'Nord Mayenne",
            "du PTSM_de_la_Nord_Mayenne, du PTSM_de_l_Nord_Mayenne",
        ),
        ("du PTSM des Nord Mayenne, du PTSM d’Nord Mayenne", "du PTSM_des_Nord_Mayenne, du PTSM_d_Nord_Mayenne"),
        ("du PTSM Mayenne, le xPTSM 53", "du PTSM mayenne, le xPTSM 53"),
        ("fiche 3 de Mayenne-Est", "fiche 3 de Mayenne-Est"),
        ("fiche 3 du PTSM 531", "fiche 3 du PTSM 531"),
        ("fiche 3 du PTSM", "fiche 3 du PTSM"),
    ],
)
def test_what_is_ours_names_no_other_document(text: str, without: str) -> None:
    assert without_own_name(text, OURS) == without


def test_a_contract_bears_its_own_kind_and_a_place_may_have_letters_that_grow() -> None:
    ours = Territoire(id="i", nom="\u0130le", sigle="CLS I", genre="cls", departements=("99",))
    said = "fiche 3 du CLS \u0130le, fiche 4 du PTSM \u0130le, fiche 5 de \u0130le"
    assert without_own_name(said, ours) == said.replace("CLS \u0130le", "CLS_\u0130le")
