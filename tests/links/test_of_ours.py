"""Which fiches are told to be of ours at a look, from how the sentence leads to them and goes on after them."""

from __future__ import annotations

import pytest

from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.others import is_elsewhere, is_fiche_of_another


@pytest.mark.parametrize("before", ["", "Lien avec la ", "cf. ", "Le PTSM : voir ", "comme le disent les "])
@pytest.mark.parametrize("after", ["", ".", " et les autres", ", pour sa suite", " qui suit", " « Former »", ")\n"])
def test_no_other_document_is_told_where_a_sentence_ends_or_goes_on(before: str, after: str) -> None:
    text = f"{before}fiche 12{after}"
    start, end = len(before), len(before) + len("fiche 12")
    assert not is_elsewhere(text, end)
    assert not is_fiche_of_another(text, 0, start, end)


@pytest.mark.parametrize("before", ["", "Lien avec la ", "cf. ", "voir ", "comme le disent les "])
@pytest.mark.parametrize(
    "after",
    [
        *(" de la Sarthe", " (Sarthe)", ", Sarthe", " dans le Nord", " (ancien PTSM)", " de l'axe 3 du CLS"),
        *(", axe 3 du CLS", " (PCAET)", " – PLH", " : PRS 2018-2028", " du contrat de ville", " des voisins"),
        *(" chez eux", ", issue du PRS", " CLS", " de l'annexe", " dans le guide", " PTSM 72"),
    ],
)
def test_what_follows_a_fiche_of_another_is_seen_whatever_leads_to_it(before: str, after: str) -> None:
    assert not find_mentions(f"{before}fiche 12{after}")


@pytest.mark.parametrize(
    "before",
    [
        *("CLS de Laval, ", "le PRS (", "PRS – ", "le PTSM de la ", "Le PTSM DE la ", "Sarthe : ", "Sarthe : la "),
        *("Dans le PRS, la ", "Plan climat, ", "le plan d'action du CLS pré-voir "),
    ],
)
@pytest.mark.parametrize("after", ["", ".", " et les autres", " « Former »"])
def test_what_leads_to_a_fiche_of_another_is_seen_whatever_follows(before: str, after: str) -> None:
    assert not find_mentions(f"{before}fiche 12{after}")
