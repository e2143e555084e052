"""The links that the Mayenne roadmap prints, as its document has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.links.citations import AccordTitre
from ptsm_cli.links.graphe import Graphe, construire
from ptsm_cli.links.liens import Lien
from ptsm_cli.projet import charger_projet

MAYENNE = Path(__file__).parents[2] / "examples" / "mayenne-53"

LIENS_IMPRIMES = {
    ("9", "25"),  # par son titre seulement
    ("10", "9"),
    ("15", "22"),
    ("16", "26"),
    ("17", "19"),
    ("18", "17"),
    ("20", "22"),
    ("21", "2"),
}


@pytest.fixture(scope="module")
def graphe() -> Graphe:
    return construire([charger_projet(MAYENNE, "mayenne-53")])


def numeros(graphe: Graphe, lien: Lien) -> tuple[str, str | None]:
    cible = graphe.fiche(lien.cible).contenu.numero if lien.cible else None
    return graphe.fiche(lien.source).contenu.numero, cible


def test_the_links_are_those_that_the_document_prints(graphe: Graphe) -> None:
    assert {numeros(graphe, lien) for lien in graphe.liens} == LIENS_IMPRIMES


@pytest.mark.parametrize(
    ("source", "accord"),
    [
        ("9", AccordTitre.PROCHE),  # « Mise en place » pour « Mettre en place »
        ("17", AccordTitre.IDENTIQUE),
        ("18", AccordTitre.PROCHE),  # les titres de 17 et de 17 bis réunis
        ("21", AccordTitre.IDENTIQUE),
    ],
)
def test_a_quoted_title_is_compared_with_the_target_s(graphe: Graphe, source: str, accord: AccordTitre) -> None:
    [lien] = [lien for lien in graphe.liens if numeros(graphe, lien)[0] == source]
    assert lien.accord is not None
    assert lien.accord.etat is accord


def test_a_fiche_knows_who_cites_it(graphe: Graphe) -> None:
    [fiche_22] = graphe.annuaire.avec_le_numero("mayenne-53", "22")
    assert [graphe.fiche(cle).contenu.numero for cle in graphe.cites_par(fiche_22)] == ["15", "20"]


def test_the_twin_leads_to_the_fiche_whose_content_it_shares(graphe: Graphe) -> None:
    [jumeau] = graphe.jumeaux
    assert jumeau.resolution.cible == graphe.annuaire.avec_le_numero("mayenne-53", "17")[0]
