"""Which fiches share a page of the feuille de route, and the room that what is high is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.render.documents.feuille_de_route import compose
from ptsm_cli.render.documents.fiche import compose as page
from ptsm_cli.render.request import Request

MANY = "objectifs_operationnels: [{libelle: Un, modalites: [" + ", ".join(["Une étape de plus"] * 30) + "]}]\n"


@pytest.mark.parametrize(
    ("content", "short"),
    [
        ("", True),
        ("objectifs_operationnels: [Un, Deux, Trois]\n", True),
        (MANY, False),
        (f"contexte: {'mot ' * 500}\n", False),
        (f"points_de_vigilance: {'mot ' * 700}\n", False),
        (f"partenaires: [{', '.join(f'Organisation {n}' for n in range(30))}]\ncontexte: Court\n", False),
    ],
)
def test_a_fiche_of_less_than_half_a_page_has_none_of_its_own(tmp_path: Path, content: str, short: bool) -> None:
    chapter, bare = compose(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),))).groupes
    assert (chapter.fiches[0].breve, chapter.bref, bare.bref) == (short, short, True)


@pytest.mark.parametrize(
    ("content", "room"),
    [
        ("", 0),
        ("objectifs_operationnels: [Un, Deux]\n", 25),
        (MANY, 125),
        (MANY.replace("Une étape", "Une étape " * 20), 165),
    ],
)
def test_the_first_objective_of_a_fiche_is_given_the_room_that_it_takes(
    tmp_path: Path, content: str, room: int
) -> None:
    chapter, _ = compose(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),))).groupes
    assert chapter.fiches[0].place == room


def _objectifs(*lengths: int) -> str:
    """Return objectives whose wordings have so many signs."""
    return f"objectifs_operationnels: [{', '.join('x' * length for length in lengths)}]\n"


@pytest.mark.parametrize(
    ("content", "room", "short", "held"),
    [
        (f"contexte: {'x' * 1330}\n", 0, True, True),
        (f"contexte: {'x' * 1331}\n", 0, False, True),
        (f"points_de_vigilance: {'x' * 1995}\n", 0, True, True),
        (f"points_de_vigilance: {'x' * 1996}\n", 0, False, True),
        (f"partenaires: [{', '.join('abcdefghijklmnopqrs')}]\n", 0, True, True),
        (f"partenaires: [{', '.join('abcdefghijklmnopqrst')}]\n", 0, False, True),
        (f"partenaires: [{', '.join(f'{n:030}x' for n in range(10, 19))}]\ncontexte: x\n", 0, True, True),
        (f"partenaires: [{', '.join(f'{n:030}x' for n in range(10, 20))}]\ncontexte: x\n", 0, False, True),
        (_objectifs(45), 25, True, True),
        (_objectifs(90), 25, True, True),
        (_objectifs(91), 30, True, True),
        (_objectifs(675, 1), 70, True, True),
        (_objectifs(676, 1), 75, True, False),
        (_objectifs(1, 676), 25, True, False),
        (_objectifs(*[1] * 20), 25, True, True),
        (_objectifs(*[1] * 21), 25, False, True),
    ],
)
def test_lines_are_counted_to_the_last(tmp_path: Path, content: str, room: int, short: bool, held: bool) -> None:
    printed = page(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),), page="01")).fiches[0]
    assert (printed.place, printed.breve, printed.courte) == (room, short, held)


@pytest.mark.parametrize(("objectifs", "room"), [(1, 35), (5, 50), (90, 45)])
def test_the_first_fiche_of_a_group_is_given_the_room_that_it_takes_in_a_plan(
    tmp_path: Path, objectifs: int, room: int
) -> None:
    rows = ", ".join(f"{{libelle: N{rank}, echeance: 2020}}" for rank in range(objectifs))
    content = f"objectifs_operationnels: [{rows}]\n"
    plan = compose(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),))).plan
    assert plan is not None
    assert plan.groupes[0].place == room


@pytest.mark.parametrize(
    ("names", "room"),
    [
        ("pilotes: A", 35),
        (f"pilotes: {'a' * 60}", 40),
        (f"pilotes: {'a' * 60}\npartenaires: B", 40),
        (f"pilotes: B\npartenaires: {'a' * 60}", 40),
        (f"indicateurs: {'a' * 60}", 35),
        (f"indicateurs: {'a' * 90}", 40),
        (f"pilotes: [{'a' * 57}, b]", 40),
    ],
)
def test_who_leads_a_fiche_is_given_room_beside_its_objectives(tmp_path: Path, names: str, room: int) -> None:
    content = f"{names}\nobjectifs_operationnels: [{{libelle: Un, echeance: 2020}}]\n"
    plan = compose(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),))).plan
    assert plan is not None
    assert plan.groupes[0].place == room
