"""Who reports to whom, drawn and listed: what is drawn, what is not, and what is said instead."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from bodies import INSTANCES, composed
from repository import EXAMPLES, TERRITORIES
from small_projet import write_projet
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.documents.gouvernance import compose
from ptsm_cli.render.request import Request


def test_who_reports_to_whom_is_drawn_and_listed(tmp_path: Path) -> None:
    drawn = composed(tmp_path, INSTANCES).organigramme
    assert drawn is not None
    [copil] = drawn.racines
    assert (copil.nom, copil.niveau, [node.nom for node in copil.enfants]) == (
        "Comité de pilotage (COPIL)",
        "Département",
        ["Équipe"],
    )
    assert [node.nom for node in copil.enfants[0].enfants] == ["Bureau du groupe projet"]
    assert (len(drawn.boites), len(drawn.traits)) == (3, 2)
    assert drawn.isolees.replace("\u00a0", " ") == "Sans lien dit avec une autre instance : Groupe de travail Adultes."


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_no_box_of_the_drawing_covers_another_or_goes_out_of_it(exemple: str) -> None:
    drawn = compose(Request((load_projet(EXAMPLES / exemple, exemple),))).gouvernance.organigramme
    boxes = drawn.boites if drawn else ()
    covering = [
        (one, other)
        for one, other in itertools.combinations(boxes, 2)
        if one.x == other.x and one.y < other.y + other.hauteur and other.y < one.y + one.hauteur
    ]
    assert covering == []
    assert drawn is None or max(box.y + box.hauteur for box in boxes) <= drawn.hauteur


def test_bodies_without_a_link_between_them_are_not_drawn(tmp_path: Path) -> None:
    silent = composed(tmp_path, "instances: [{id: a, nom: A, type: autre}, {id: b, nom: B, type: autre}]")
    assert (silent.organigramme, silent.sans_lien) == (None, "Le document ne dit pas qui rend compte à qui.")


@pytest.mark.lent
def test_bodies_nested_without_end_are_not_drawn_and_it_is_said(tmp_path: Path) -> None:
    chain = "".join(f"  - {{id: i{n}, nom: I{n}, type: autre, parent: i{n - 1}}}\n" for n in range(1500))
    deep = composed(tmp_path, f"instances:\n{chain}")
    assert deep.organigramme is None
    assert "plus de 8 niveaux" in deep.sans_lien


def test_bodies_that_answer_to_one_another_are_printed_once(tmp_path: Path) -> None:
    circle = "instances: [{id: a, nom: A, type: autre, parent: b}, {id: b, nom: B, type: autre, parent: a}]"
    assert [rank[0] for rank in texts_of(composed(tmp_path, circle).resume)[1:]] == ["A", "B"]


def test_many_bodies_without_a_link_are_counted(tmp_path: Path) -> None:
    bodies = "".join(f"  - {{id: gt-{n}, nom: Groupe {n}, type: groupe-de-travail}}\n" for n in range(7))
    linked = (
        "  - {id: a, nom: Assemblée, type: assemblee-generale}\n  - {id: b, nom: Bureau, type: bureau, parent: a}\n"
    )
    projet = write_projet(tmp_path, {}, gouvernance=f"instances:\n{linked}{bodies}")
    drawn = compose(Request((projet,))).gouvernance.organigramme
    assert drawn is not None
    assert drawn.isolees == "7 instances, données plus bas, n'ont pas de lien dit avec une autre."
