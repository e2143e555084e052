"""What is left of an allowance: each bound is told to the last turn, character, digit or number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ptsm_cli.render.engine import allowance
from ptsm_cli.render.engine.allowance import Allowance, AllowanceError

Use = Callable[[Allowance], Any]


@pytest.mark.parametrize(
    ("within", "beyond", "why"),
    [
        (lambda a: a.repeat(100_000), lambda a: a.repeat(100_001), "une répétition donne plus de 100 000 éléments"),
        (lambda a: a.width(10_000), lambda a: a.width(10_001), "une largeur dépasse 10 000 caractères"),
        (lambda a: a.whole(3322), lambda a: a.whole(3323), "un nombre entier dépasse 1 000 chiffres"),
        (lambda a: a.made(2**3321), lambda a: a.made(2**3322), "un nombre entier dépasse 1 000 chiffres"),
        (lambda a: a.weigh([2**3321]), lambda a: a.weigh([2**3322]), "un nombre entier dépasse 1 000 chiffres"),
        (
            lambda a: (a.numbers(60_000), a.numbers(0, 80_000, 2)),
            lambda a: (a.numbers(60_000), a.numbers(0, 80_002, 2)),
            "les boucles sur des nombres font plus de 100 000 tours",
        ),
        (
            lambda a: (a.spend(4_000_000), a.spend(1_000_000)),
            lambda a: (a.spend(4_000_000), a.spend(1_000_001)),
            "le gabarit demande plus de cinq millions de tours de boucle",
        ),
        (
            lambda a: (a.write(60_000_000), a.room(40_000_000), a.write(40_000_000)),
            lambda a: (a.write(60_000_000), a.write(40_000_001)),
            "le document dépasse cent millions de caractères",
        ),
        (
            lambda a: (a.write(60_000_000), a.room(40_000_000)),
            lambda a: (a.write(60_000_000), a.room(40_000_001)),
            "le document dépasse cent millions de caractères",
        ),
    ],
)
def test_a_bound_is_reached_and_not_passed(within: Use, beyond: Use, why: str) -> None:
    within(Allowance())
    beyond(Allowance(limited=False))
    with pytest.raises(AllowanceError) as refused:
        beyond(Allowance())
    assert str(refused.value).replace("\u00a0", " ") == why


def test_the_numbers_are_those_of_python() -> None:
    assert list(Allowance().numbers(2, 8, 3)) == [2, 5]


def through(value: Any) -> list[Any]:  # noqa: ANN401 - anything that a template makes
    return list(value) if isinstance(value, Iterator) else [value]


@pytest.mark.parametrize(
    ("make", "turns"),
    [
        (lambda: iter([1, "ab", 3]), 3),
        (lambda: iter([[1, 2], [3]]), 5),
        (lambda: [1, 2], 2),
        (lambda: {"a": 1}, 1),
        (lambda: "abc", 0),
        (lambda: None, 0),
    ],
)
def test_what_is_made_is_counted_as_it_comes(
    make: Callable[[], Any], turns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowance, "MOST_TURNS", turns)
    assert through(Allowance().made(make())) == through(make())
    if turns:
        monkeypatch.setattr(allowance, "MOST_TURNS", turns - 1)
        with pytest.raises(AllowanceError):
            through(Allowance().made(make()))


def test_a_text_that_is_made_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "MOST_CHARACTERS", 3)
    one = Allowance()
    assert (one.made("ab"), one.made(b"c")) == ("ab", b"c")
    with pytest.raises(AllowanceError):
        one.made("d")
