"""Whatever is laid out keeps its data and its comments."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laid_out import gist, read
from repository import DATA

from ptsm_cli.editing.fmt import format_file
from ptsm_cli.editing.nodes import UnmovableError
from ptsm_cli.loading.file import load_file


def test_the_yaml_suite_keeps_what_it_says(tmp_path: Path) -> None:
    laid_out = 0
    for path in (DATA / "yaml-test-suite").glob("*.yaml"):
        file = load_file(path, path.name)
        try:
            text = format_file(file)
        except UnmovableError:
            continue
        again = read(tmp_path, text)
        assert gist(again) == gist(file)
        assert format_file(again) == text, path
        laid_out += 1
    assert laid_out > 150


words = st.sampled_from(["a", "l'ARS", "n° 3", "été", "2019", "oui", "100 %", "a, b", "[x]", "c: d", "e #f", ""])


data = st.recursive(
    words,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3)),
    max_leaves=12,
)


def openings(node: object) -> list[tuple[str, object]]:
    """Return what each entry of a list or mapping begins with, and its value."""
    if isinstance(node, dict):
        return [(f"{key}:", value) for key, value in node.items()]
    assert isinstance(node, list)
    return [("-", value) for value in node]


_FAR = 40
"""The column of the lines between brackets: beyond any indentation."""


class Scribe:
    """Writes data as YAML in a haphazard way, with comments where they may be."""

    def __init__(self, draw: st.DataObject) -> None:
        self._draw = draw
        self._notes = 0

    def note(self) -> str:
        self._notes += 1
        return f" # note {self._notes}" if self._draw.draw(st.booleans()) else ""

    def scalar(self, text: str) -> str:
        double = '"' + text + '"'
        single = "'" + text.replace("'", "''") + "'"
        plain = text if text not in {"", "a, b", "[x]", "c: d", "e #f"} else double
        return self._draw.draw(st.sampled_from([double, single, plain]))

    def gap(self) -> str:
        """Return what may stand between two signs: nothing, or ends of lines, the first one after a comment."""
        lines = self._draw.draw(st.integers(0, 5)) - 3
        return f"{self.note()}{chr(10) * lines}{' ' * _FAR}" if lines > 0 else ""

    def between(self, opening: str, items: Iterable[str], closing: str) -> str:
        inner = ",".join(f"{self.gap()} {item}{self.gap()}" for item in items)
        return f"{opening}{self.gap()}{inner}{self.gap()}{closing}"

    def flow(self, node: object) -> str:
        if isinstance(node, str):
            return self.scalar(node)
        if isinstance(node, list):
            return self.between("[", map(self.flow, node), "]")
        assert isinstance(node, dict)
        return self.between("{", (f"{key}: {self.flow(value)}" for key, value in node.items()), "}")

    def block(self, node: object, indent: int) -> str:
        """Return what follows a dash or the colon of a key, down to the end of its last line."""
        if isinstance(node, str) or not node or self._draw.draw(st.integers(0, 3)) == 0:
            return f" {self.flow(node)}{self.note()}\n"
        inner = " " * (indent + self._draw.draw(st.integers(1, 4)))
        lines = [f"{self.note()}\n"]
        for opening, value in openings(node):
            above = self.note().strip()
            lines.append(f"{inner}{above}\n" if above else "")
            lines.append(f"{inner}{opening}{self.block(value, len(inner))}")
        return "".join(lines)


@given(st.dictionaries(st.sampled_from("abcdef"), data, min_size=1, max_size=4), st.data())
def test_any_document_keeps_its_data_and_its_comments(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, object], draw: st.DataObject
) -> None:
    scribe = Scribe(draw)
    text = "".join(f"{key}:{scribe.block(value, 0)}" for key, value in tree.items())
    folder = tmp_path_factory.getbasetemp()
    file = read(folder, text)
    assert file.data == tree
    laid_out = format_file(file)
    again = read(folder, laid_out)
    assert gist(again) == gist(file)
    assert format_file(again) == laid_out
