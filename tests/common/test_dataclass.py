"""Frozen records: what the standard library's are, without what each of them costs."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from ptsm_cli.common.dataclass import dataclass
from ptsm_cli.model.fields import field_cards


@dataclass(frozen=True, slots=True)
class Point:
    """A record with slots."""

    x: int
    y: int = 2
    seen: list[str] = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Named(Point):
    """One without, that inherits and ends what it is given."""

    name: str = ""
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One whose fields are named."""

    said: str
    twice: bool = False


def test_a_record_takes_what_its_fields_say() -> None:
    assert [(one.x, one.y, one.seen) for one in (Point(1), Point(1, 3), Point(y=4, x=5, seen=["a"]))] == [
        (1, 2, []),
        (1, 3, []),
        (5, 4, ["a"]),
    ]
    assert Point(1).seen is not Point(1).seen


def test_a_record_that_inherits_has_all_its_fields() -> None:
    assert repr(Named(1, name="abc")) == "Named(x=1, y=2, seen=[], name='abc', length=3)"


def test_a_record_is_compared_by_its_fields_and_its_kind() -> None:
    assert Point(1, seen=["a"]) == Point(1)
    assert len({Point(1), Point(1, seen=["a"]), Point(2)}) == 2
    assert Point(1) != Named(1)


def test_a_record_is_known_to_the_standard_library() -> None:
    assert [one.name for one in fields(Named)] == ["x", "y", "seen", "name", "length"]
    assert replace(Asked(said="oui"), twice=True) == Asked(said="oui", twice=True)
    assert not hasattr(Point(1), "__dict__")


@pytest.mark.parametrize("given", [(), (1, 2, [], 3)])
def test_a_record_refuses_what_its_fields_do_not_take(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        Point(*given)  # type: ignore[arg-type]  # that is the point


def test_a_record_does_not_change() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]  # idem
    with pytest.raises(FrozenInstanceError):
        del point.x


def test_a_record_is_the_same_in_another_process() -> None:
    card = field_cards()[0]
    assert pickle.loads(pickle.dumps(card)) == card  # noqa: S301 - what was just written
