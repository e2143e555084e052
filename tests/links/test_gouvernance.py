"""The links that the sentences of the governance hold: agendas, decisions, roles, milestones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.view import view_of

FICHES = {
    "02": fiche("2", "Loger les personnes"),
    "27": fiche("27", "Former les accueils"),
    "02-b": fiche("2", "Écouter", groupe="axe-2"),
}
_HEAD = (
    "instances: [{id: gt, nom: Groupe, type: groupe-de-travail, groupe: axe-2}]\n"
    "reunions:\n  - id: r1\n    instance: gt\n    statut: tenue\n    "
)


def graph_of(folder: Path, gouvernance: str, territoire: str = TERRITOIRE) -> Graph:
    return Analysis((write_projet(folder, FICHES, territoire, gouvernance=gouvernance),), date.min).graph


def found(graph: Graph) -> list[tuple[int, int, str, str | None]]:
    """Return of each link its line, its column, its words and its target."""
    places = ((link.location.place, link) for link in graph.elsewhere)
    return [(p.line, p.column, link.text, link.target.fiche if link.target else None) for p, link in places]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("ordre_du_jour: Point sur la fiche n°27", [(6, 33, "fiche n°27", "27")]),
        ("ordre_du_jour: ['Divers', 'Action 27 : où en est-on ?']", [(6, 32, "Action 27", "27")]),
        ("ordre_du_jour: [L'action 99, la fiche n°99]", [(6, 37, "fiche n°99", None)]),
        ("decisions: Reporter l'action 27", [(6, 27, "action 27", "27")]),
        ("decisions: [{libelle: Ouvrir la fiche 27, fiches: [27]}]", [(6, 37, "fiche 27", "27")]),
        ("decisions_attendues: ['', Valider FA 27]", [(6, 39, "FA 27", "27")]),
        ("objet: Suivi de la fiche 27", [(6, 24, "fiche 27", "27")]),
        ("motif: La fiche « Former les accueils » d'abord", [(6, 15, "fiche « Former les accueils »", "27")]),
        ("lieu: Salle de la fiche 27", []),
        ("ordre_du_jour: [Fiche n°27 du CLS, action 27 du PRS, 4 fiches]", []),
    ],
)
def test_what_a_meeting_says_is_prose(tmp_path: Path, rest: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert found(graph_of(tmp_path, f"{_HEAD}{rest}\n")) == expected


def test_a_bare_number_belongs_to_the_group_of_the_body_that_meets(tmp_path: Path) -> None:
    territoire = f"numerotation: par-groupe\n{TERRITOIRE}"
    graph = graph_of(tmp_path, f"{_HEAD}ordre_du_jour: [Fiche 2, Fiche 2 de l'axe 1]\n", territoire)
    assert [target for *_, target in found(graph)] == ["02-b", "02"]


def test_bodies_and_milestones_speak_of_fiches_too(tmp_path: Path) -> None:
    gouvernance = (
        "instances: [{id: gt, nom: Groupe, type: bureau, role: Suit la fiche 27, pilotes: [pilote de la fiche 27]}]\n"
        "jalons: [{id: j, libelle: Lancer l'action 27, type: autre, note: 'cf. fiche 27'}]\n"
    )
    graph = graph_of(tmp_path, gouvernance)
    assert [(link.owner.id, link.target.fiche if link.target else None) for link in graph.elsewhere] == [
        *[("gt", "27")] * 2,
        *[("j", "27")] * 2,
    ]


def test_of_a_file_of_governance_its_links_are_shown_with_their_fiches(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, f"{_HEAD}ordre_du_jour: Fiche 27\n")
    view = view_of(graph, {"essai/gouvernance/suivi.yaml"})
    assert ([key.fiche for key in view.fiches], len(view.elsewhere)) == (["27"], 1)
    assert view_of(graph, {"essai/fiches/02.yaml"}).elsewhere == ()
