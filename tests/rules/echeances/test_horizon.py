"""The horizon and the periods of a project: declared, the right way round, of a likely length."""

from __future__ import annotations

import pytest
from constats import findings_of, place_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE


@pytest.mark.parametrize(
    ("territoire", "expected"),
    [
        (BASE["territoire.yaml"].replace("horizon: {debut: 2020-S1, fin: 2024-S2}\n", ""), ["E007"]),
        (BASE["territoire.yaml"].replace("fin: 2024-S2", "fin: 2019"), ["E008"]),
        (
            BASE["territoire.yaml"]
            + "vagues:\n  - {id: v, titre: V, nature: contrat, periode: {debut: 2022, fin: 2021}}\n",
            ["E008"],
        ),
        (
            f"{BASE['territoire.yaml']}plans:\n  - {{id: p, titre: P, periode: {{debut: 2022-S2, fin: 2022}}}}\n",
            [],
        ),
        (
            f"{BASE['territoire.yaml']}plans: [{{id: p, titre: P, periode: {{debut: 2022-06-30, fin: 2022-06-30}}}}]\n",
            [],
        ),
    ],
)
def test_the_horizon_is_declared_and_no_period_ends_before_it_starts(
    deploy: Deploy, territoire: str, expected: list[str]
) -> None:
    root = deploy({"territoire.yaml": territoire})
    assert [f.code for f in findings_of(root, "E007", "E008")] == expected


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("territoire.yaml", BASE["territoire.yaml"].replace("{debut: 2020-S1, fin: 2024-S2}", "{}")),
        (
            "territoire.yaml",
            f"{BASE['territoire.yaml']}vagues:\n  - {{id: v, titre: V, nature: contrat, periode: {{}}}}\n",
        ),
        (
            "territoire.yaml",
            f"{BASE['territoire.yaml']}vagues:\n  - {{id: v, titre: V, nature: contrat, travaux: {{}}}}\n",
        ),
        ("territoire.yaml", f"{BASE['territoire.yaml']}plans:\n  - {{id: p, titre: P, periode: {{}}}}\n"),
        ("gouvernance/a.yaml", "instances:\n  - {id: a, nom: A, type: copil, periode: {}}\n"),
    ],
    ids=["horizon", "vague", "travaux", "plan", "instance"],
)
def test_a_period_the_wrong_way_round_is_shown_by_its_end_and_its_start(deploy: Deploy, path: str, text: str) -> None:
    reversed_text = text.replace("{}", "{debut: 2022, fin: 2021}")
    root = deploy({path: reversed_text})
    [found] = findings_of(root, "E008")
    [line] = [line for line in reversed_text.splitlines() if "2021}" in line]
    assert place_of(found, root) == (path, reversed_text.splitlines().index(line) + 1, line.index("2021}") + 1)
    assert (found.location.place.end_column, [r.location.place.column for r in found.related]) == (
        line.index("2021}") + 5,
        [line.index("2022,") + 1],
    )


@pytest.mark.parametrize(
    ("horizon", "expected"),
    [
        ("{debut: 2020, fin: 2034}", []),
        ("{debut: 2020, fin: 2035}", ["E009"]),
        ("{debut: 1999, fin: 2004}", ["E009"]),
        ("{debut: 2098, fin: 2100}", ["E009"]),
        ("{debut: 0001, fin: 9999}", ["S004", "S004"]),
    ],
)
def test_the_horizon_is_one_that_a_roadmap_may_have(deploy: Deploy, horizon: str, expected: list[str]) -> None:
    territoire = BASE["territoire.yaml"].replace("{debut: 2020-S1, fin: 2024-S2}", horizon)
    assert [f.code for f in findings_of(deploy({"territoire.yaml": territoire}), "E009", "S004")] == expected
