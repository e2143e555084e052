"""What the fiches of Côte-d'Or leave unsaid: the role of a name after a title, who runs what stands somewhere."""

from __future__ import annotations

import pytest
from facts import projet

from ptsm_cli.model.fiche import FicheAction


@pytest.fixture(scope="module")
def fiches() -> dict[str, FicheAction]:
    return {fiche.id: fiche.contenu for fiche in projet("cote-d-or-21").fiches}


def test_names_printed_after_a_title_without_a_role_are_told_as_such(fiches: dict[str, FicheAction]) -> None:
    told = {name: fiche.autres_precisions[0][:26] for name, fiche in fiches.items() if fiche.autres_precisions}
    assert told == {
        "ville-hopital-2-etude-des-pratiques": "« CDOM 21 – GHT 21-52 » es",
        "ville-hopital-4-annuaire-partage": "« DAC-PTSM » est imprimé a",
    }


def test_who_runs_an_action_is_not_deduced_from_where_it_stands(fiches: dict[str, FicheAction]) -> None:
    objectifs = [o for fiche in fiches.values() for o in fiche.objectifs_operationnels]
    assert [o.libelle for o in objectifs if o.operateurs] == []
    assert [o.libelle for o in objectifs if "CHU" in o.libelle or "CM2R" in o.libelle] == [
        "Unité Interventionnelle Thérapeutique Brève au CHU",
        "Centre Régional Référent Psychotraumatisme – CHU Dijon",
        "Centres référents/ressources des autres filières (CRA, CM2R, etc…)",
    ]


def test_what_opens_a_crisis_pathway_bears_its_printed_names(fiches: dict[str, FicheAction]) -> None:
    (convention,) = fiches["adulte-1-prevention-et-crise"].objectifs_operationnels
    assert "forces de l'ordre, centre 15, plateforme d'orientation psy" in convention.modalites[1]
