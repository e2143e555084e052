"""The links between fiches that the roadmap of Mayenne prints: all in its sentences, none answered."""

from __future__ import annotations

from datetime import date

import pytest
from faits import projet

from ptsm_cli.analysis import alone
from ptsm_cli.links.citations import AccordTitre
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.link import Origine


@pytest.fixture(scope="module")
def graphe() -> Graphe:
    return alone(projet("mayenne-53"), date.min).graphe


@pytest.fixture(scope="module")
def numeros(graphe: Graphe) -> list[tuple[str, str | None]]:
    return [
        (
            graphe.fiche(lien.source).contenu.numero,
            graphe.fiche(lien.cible).contenu.numero if lien.cible else None,
        )
        for lien in graphe.liens
    ]


def test_eight_fiches_cite_another(numeros: list[tuple[str, str | None]]) -> None:
    assert numeros == [
        ("9", "25"),
        ("10", "9"),
        ("15", "22"),
        ("16", "26"),
        ("17", "19"),
        ("18", "17"),
        ("20", "22"),
        ("21", "2"),
    ]


def test_every_link_is_in_a_sentence(graphe: Graphe) -> None:
    assert {lien.origine for lien in graphe.liens} == {Origine.PROSE}


def test_no_fiche_cites_back_the_one_that_cites_it(graphe: Graphe) -> None:
    assert [lien.texte for lien in graphe.liens if lien.reciproque] == []


@pytest.mark.parametrize(
    ("source", "titre", "accord"),
    [
        (
            "9",
            (
                "Mise en place d'une formation sur la souffrance psychique pour les agents d'accueil "
                "afin de favoriser les réponses adaptées"
            ),
            AccordTitre.PROCHE,
        ),
        (
            "17",
            "Créer une équipe mobile de liaison intersectorielle de prévention de la crise",
            AccordTitre.IDENTIQUE,
        ),
        (
            "18",
            "Développer des téléconsultations pour des soins somatiques et psychiatriques",
            AccordTitre.PROCHE,
        ),
        ("21", "Recenser et faire connaître les outils de e-santé mentale", AccordTitre.IDENTIQUE),
    ],
)
def test_four_links_quote_a_title_and_two_of_them_not_quite_exactly(
    graphe: Graphe, source: str, titre: str, accord: AccordTitre
) -> None:
    cites = [
        (lien.titre, lien.accord.etat)
        for lien in graphe.liens
        if lien.accord and graphe.fiche(lien.source).contenu.numero == source
    ]
    assert cites == [(titre, accord)]


def test_every_plan_that_a_fiche_names_is_declared_by_the_territoire(graphe: Graphe) -> None:
    assert graphe.plans
    assert [lien.texte for lien in graphe.plans if lien.plan is None] == []
