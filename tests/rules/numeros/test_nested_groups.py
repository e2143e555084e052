"""Groups in groups: none in itself, at most twelve deep."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import Place, findings_of, lines, places_of
from deployment import Deploy
from small_projet import fiche, write_projet

from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]


TWO_AXES = f"{TERRITOIRE}  - {{id: axe-2, genre: axe, numero: 2, titre: Accompagner}}\n"


@pytest.mark.parametrize(
    ("groupes", "expected"),
    [
        ("  - {id: a, genre: axe, titre: A, parent: axe-1}\n", []),
        ("  - {id: a, genre: axe, titre: A, parent: a}\n", [7]),
        ("  - {id: a, genre: axe, titre: A, parent: b}\n  - {id: b, genre: axe, titre: B, parent: a}\n", [7, 8]),
        ("  - {id: a, genre: axe, titre: A, parent: inconnu}\n", [7]),
        (
            "".join(f"  - {{id: {a}, genre: axe, titre: A, parent: {b}}}\n" for a, b in ("ab", "bc", "cb", "dd")),
            [8, 9, 10],  # the first leads into a circle that it is not part of
        ),
    ],
)
def test_a_group_stands_in_another_one(deploy: Deploy, groupes: str, expected: list[int]) -> None:
    assert lines(deploy({"territoire.yaml": TERRITOIRE + groupes}), "N007") == expected


def nested(depth: int, *, start: str = "") -> str:
    """Return groups one inside another, the first inside axe-1."""
    inner = (f"  - {{id: g{n}, genre: autre, titre: G{n}, parent: g{n - 1}}}\n" for n in range(2, depth))
    return f"{TERRITOIRE}{start}  - {{id: g1, genre: autre, titre: G1, parent: axe-1}}\n{''.join(inner)}"


@pytest.mark.parametrize(
    ("territoire", "expected"),
    [
        (nested(12), []),
        (nested(13), [("territoire.yaml", 18, 49)]),
        (nested(40), [("territoire.yaml", 18, 49)]),  # those inside it have the same cause
        (
            nested(13) + "  - {id: autre, genre: autre, titre: Autre, parent: g11}\n",
            [("territoire.yaml", 18, 49), ("territoire.yaml", 19, 53)],
        ),
        (nested(13) + "  - {id: g12, genre: autre, titre: Encore, parent: g11}\n", [("territoire.yaml", 18, 49)]),
        (nested(12) + "  - {id: autre, genre: autre, titre: Autre, parent: g10}\n", []),
        (
            TWO_AXES
            + "  - {id: a, genre: autre, titre: A, parent: b}\n  - {id: b, genre: autre, titre: B, parent: a}\n",
            [],
        ),
    ],
)
def test_groups_nest_at_most_twelve_deep(deploy: Deploy, territoire: str, expected: list[Place]) -> None:
    assert places_of(deploy({"territoire.yaml": territoire}), "N008") == expected


def test_what_is_nested_too_deep_is_counted_in_a_message_and_checked_all_the_same(deploy: Deploy) -> None:
    root = deploy({"territoire.yaml": nested(40), "fiches/02.yaml": fiche("1", groupe="g39")})
    (found,) = findings_of(root, "N008")
    assert "«\u00a0g12\u00a0» est au treizième niveau, avec 27\u00a0autres qu'il contient" in found.message
    assert places_of(root, "N001") == [("fiches/02.yaml", 1, 9)]


@pytest.mark.parametrize("identifier", ["g1", "g11", "g12", "g39"])
def test_a_fiche_nested_too_deep_still_serves_the_priorities_of_the_groups_above(
    tmp_path: Path, identifier: str
) -> None:
    projet = write_projet(tmp_path, {"a": fiche("1", groupe=identifier)}, nested(40))
    assert projet.priorites(projet.fiches[0]) == (1, 2, 3, 4, 5, 6)
    assert len(list(projet.lineage(identifier))) <= 12


def test_a_group_that_leads_into_a_circle_stands_in_it(tmp_path: Path) -> None:
    circle = (
        "  - {id: a, genre: autre, titre: A, parent: b}\n  - {id: b, genre: autre, titre: B, parent: a}\n"
        "  - {id: c, genre: autre, titre: C, parent: a}\n"
    )
    projet = write_projet(tmp_path, {"f": fiche("1", groupe="c")}, TERRITOIRE + circle)
    assert [groupe.id for groupe in projet.lineage("c")] == ["c", "a"]
    assert [groupe.id for groupe in projet.lineage("a")] == ["a"]
