"""What is read of the folder of a project, and what is left aside."""

from __future__ import annotations

import pytest
from conftest import Deployer

from ptsm_cli.projet import charger_projet

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("contenu", "incomplets"),
    [
        (FICHE, set()),
        (FICHE.replace("\n", "\r\n"), set()),
        ("\ufeff" + FICHE, set()),
        (FICHE + "numero: 3\n", {"p/fiches/02.yaml"}),
        (FICHE.replace("\n", "\r\n") + "numero: 3\r\n", {"p/fiches/02.yaml"}),
    ],
)
def test_a_file_whose_form_alone_is_wrong_is_read_whole(deployer: Deployer, contenu: str, incomplets: set[str]) -> None:
    assert charger_projet(deployer({"fiches/02.yaml": contenu}), "p").incomplets == incomplets
