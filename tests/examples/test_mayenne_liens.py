"""The links between fiches that the roadmap of Mayenne prints: all in its sentences, none answered."""

from __future__ import annotations

from datetime import date

import pytest
from facts import projet

from ptsm_cli.analysis import alone
from ptsm_cli.links.citations import TitleMatch
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import Origin


@pytest.fixture(scope="module")
def graph() -> Graph:
    return alone(projet("mayenne-53"), date.min).graph


@pytest.fixture(scope="module")
def numeros(graph: Graph) -> list[tuple[str, str | None]]:
    return [
        (
            graph.fiche(link.source).contenu.numero,
            graph.fiche(link.target).contenu.numero if link.target else None,
        )
        for link in graph.links
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


def test_every_link_is_in_a_sentence(graph: Graph) -> None:
    assert {link.origin for link in graph.links} == {Origin.PROSE}


def test_no_fiche_cites_back_the_one_that_cites_it(graph: Graph) -> None:
    assert [link.text for link in graph.links if link.reciprocal] == []


@pytest.mark.parametrize(
    ("source", "title", "judgement"),
    [
        (
            "9",
            (
                "Mise en place d'une formation sur la souffrance psychique pour les agents d'accueil "
                "afin de favoriser les réponses adaptées"
            ),
            TitleMatch.NEAR,
        ),
        (
            "17",
            "Créer une équipe mobile de liaison intersectorielle de prévention de la crise",
            TitleMatch.SAME,
        ),
        (
            "18",
            "Développer des téléconsultations pour des soins somatiques et psychiatriques",
            TitleMatch.NEAR,
        ),
        ("21", "Recenser et faire connaître les outils de e-santé mentale", TitleMatch.SAME),
    ],
)
def test_four_links_quote_a_title_and_two_of_them_not_quite_exactly(
    graph: Graph, source: str, title: str, judgement: TitleMatch
) -> None:
    quoted = [
        (link.title, link.judgement.match)
        for link in graph.links
        if link.judgement and graph.fiche(link.source).contenu.numero == source
    ]
    assert quoted == [(title, judgement)]


def test_every_plan_that_a_fiche_names_is_declared_by_the_territoire(graph: Graph) -> None:
    assert graph.plans
    assert [link.text for link in graph.plans if link.plan is None] == []
