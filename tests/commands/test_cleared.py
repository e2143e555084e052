"""What is printed is cleared of the spaces that fill columns, and of orders to a forge, in one look."""

from __future__ import annotations

from functools import partial

import pytest
from growth import LINEAR, growth

from ptsm_cli.cli.streams import without_padding
from ptsm_cli.cli.workflow_commands import without_orders

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"

PRINTED = {
    "one line": ("a  b  ", "a  b"),
    "several lines": ("a \n\n  b  \nc", "a\n\n  b\nc"),
    "only blanks": ("   \n  ", "\n"),
    "before the end of a style": (f"{BOLD}a  {PLAIN}", f"{BOLD}a{PLAIN}"),
    "after the end of a style": (f"{BOLD}a{PLAIN}  \nb", f"{BOLD}a{PLAIN}\nb"),
    "around styles": (f"a {BOLD} {PLAIN} \nb", f"a{BOLD}{PLAIN}\nb"),
    "between styles and words": (f"a  {BOLD}  b", f"a  {BOLD}  b"),
}


@pytest.mark.parametrize(("text", "left"), PRINTED.values(), ids=PRINTED)
def test_only_what_ends_a_line_goes(text: str, left: str) -> None:
    assert without_padding(text) == left


def test_wide_columns_cost_what_they_are_long() -> None:
    assert growth(lambda n: partial(without_padding, (" " * n + "x") * 4), 1_000, runs=3) < LINEAR


@pytest.mark.parametrize("blank", ["\n", " ", "\r"])
def test_blanks_before_what_may_be_an_order_are_looked_at_once(blank: str) -> None:
    assert growth(lambda n: partial(without_orders, blank * n + "::"), 500, runs=3) < LINEAR
