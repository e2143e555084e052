"""What an operation of a template may make is told to the last character, before it is run."""

from __future__ import annotations

from typing import Any

import pytest

from ptsm_cli.render.engine import allowance
from ptsm_cli.render.engine.allowance import Allowance, AllowanceError
from ptsm_cli.render.engine.guards import guard

NUMBER = 20
"""What a number is counted for, in characters."""

WIDE = (
    *("center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"),
    *("indent", "wordwrap", "truncate", "batch", "slice", "tojson", "round"),
)

COSTS: list[tuple[str, tuple[Any, ...], dict[str, Any], int]] = [
    ("upper", ("abc",), {}, 3),
    ("list", ([1, ("a", None)],), {}, 2 * NUMBER + 1),
    ("list", ({"ab": 1},), {}, 2 + NUMBER),
    ("replace", ("axaxa", "x", "yy"), {}, 8 + 2 * 2 * 5),  # « & » may become « &amp; »
    ("replace", ("axaxa",), {"old": "x", "new": "yy"}, 8 + 2 * 2 * 5),
    ("replace", ("axaxa", "x"), {}, 6),
    ("join", (["a", "bb"], "--"), {}, 5 + 2 * 2),
    ("join", ("--", ["a", "bb", "c"]), {}, 6 + 3 * 2),
    ("join", ("--", "abc"), {}, 5 + 3 * 2),
    ("join", (["a", "bb"],), {}, 3),
    ("join", ([], "--"), {}, 2 + 2 * 2),
    ("translate", ("xx", {120: "yyy", 121: "y"}), {}, 2 + 4 + 2 * NUMBER + 2 * 3),
    ("translate", ("xx", {120: 9}), {}, 2 + 2 * NUMBER + 2 * 9),
    ("indent", ("a\nb", 4), {}, 3 + NUMBER + 2 * 4),
    ("indent", ("a\nb",), {"width": "--"}, 5 + 2 * 2),
    ("wordwrap", ("abcd", 2, "-<>"), {}, 7 + NUMBER + 4 * 2),
    ("wordwrap", ("abcd", 2), {}, 4 + NUMBER),
    ("urlize", ("abcd",), {"rel": "abcd"}, 8 + 4 * 3),
    ("expandtabs", ("a\tb\t", 8), {}, 4 + NUMBER + 2 * 8),
    ("tojson", (["a", "b"], 4), {}, 2 + NUMBER + 2 * 4),
    ("%", ("%5d %s", (1, "ab")), {}, 8 + NUMBER + 5 + 2 * (2 + NUMBER)),
    ("format", ("{0}{0}", "abc"), {}, 9 + 2 * 3),
    ("format_map", ("{a:7}", {"a": "b"}), {}, 7 + 7 + 2),
    ("format", ("abc 12", "x"), {}, 7),
]


@pytest.mark.parametrize(("name", "given", "named", "characters"), COSTS)
def test_an_operation_is_counted_for_what_it_may_make(
    name: str, given: tuple[Any, ...], named: dict[str, Any], characters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowance, "MOST_CHARACTERS", characters)
    assert guard(Allowance(), name, given, named) == given
    monkeypatch.setattr(allowance, "MOST_CHARACTERS", characters - 1)
    with pytest.raises(AllowanceError):
        guard(Allowance(), name, given, named)
    assert guard(Allowance(limited=False), name, given, named) == given


@pytest.mark.parametrize(
    ("name", "given"),
    [
        *((name, ("a", width)) for name in WIDE for width in (3, 4)),
        *(("format", ("{:>{}}", 1, width)) for width in (3, 4)),
        *(("format", ("{:{w}}", {"w": width})) for width in (3, 4)),
        *(("%", ("%-*d", (width, 1))) for width in (3, 4)),
        *(("%", ("%.*f", [width, 1.5])) for width in (3, 4)),
        *(("%", (f"%{width}d", 1)) for width in (3, 4)),
    ],
)
def test_a_width_is_counted_wherever_it_is_written(
    name: str, given: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowance, "WIDEST", 3)
    if "4" in str(given):
        with pytest.raises(AllowanceError, match="une largeur dépasse"):
            guard(Allowance(), name, given, {})
    else:
        assert guard(Allowance(), name, given, {}) == given


def test_a_width_of_more_digits_than_python_reads_is_refused() -> None:
    with pytest.raises(AllowanceError, match="une largeur dépasse"):
        guard(Allowance(), "%", (f"%{'9' * 5000}d", 1), {})


@pytest.mark.parametrize("name", ["striptags", "urlize", "unescape"])
def test_what_goes_through_a_text_again_and_again_costs_as_its_square(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowance, "MOST_TURNS", 100 + 10_000)  # once through its characters, then their square
    guard(Allowance(), name, ("a" * 10_000,), {})
    monkeypatch.setattr(allowance, "MOST_TURNS", 100 + 9999)
    with pytest.raises(AllowanceError, match="tours de boucle"):
        guard(Allowance(), name, ("a" * 10_000,), {})
    guard(Allowance(), "upper", ("a" * 10_000,), {})


@pytest.mark.parametrize(
    ("value", "turns"),
    [
        ("a" * 199, 1),
        ("a" * 200, 2),
        (["a", ["b"]], 3),
        ({"a": 1, "b": 2}, 4),
        ({"a": ["b", "c"]}, 4),
        (7, 0),
        (None, 0),
    ],
)
def test_what_is_weighed_is_gone_through_once(value: object, turns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "MOST_TURNS", turns)
    Allowance().weigh(value)
    monkeypatch.setattr(allowance, "MOST_TURNS", turns - 1)
    if turns:
        with pytest.raises(AllowanceError):
            Allowance().weigh(value)
