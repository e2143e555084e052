"""What loading makes of a YAML text: plain texts, and faults with their place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.findings.location import Ground, Location
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.loading.file import LoadedFile, load_file
from ptsm_cli.loading.opening import SIZE_LIMIT
from ptsm_cli.loading.tree import DEPTH_LIMIT


def read(tmp_path: Path, content: str | bytes) -> LoadedFile:
    path = tmp_path / "f.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_file(path, "f.yaml")


@pytest.mark.parametrize(
    "scalar",
    [
        "1.10",
        "22",
        "2019",
        "01",
        "oui",
        "no",
        "true",
        "2021-02-30",
        "2019-01-25",
        "~",
        "null",
        "0x1F",
        "1_000",
        "1:30",
        ".inf",
    ],
)
def test_a_scalar_stays_the_text_that_is_written(tmp_path: Path, scalar: str) -> None:
    assert read(tmp_path, f"cle: {scalar}\n").data == {"cle": scalar}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("cle:\n", {"cle": None}),
        ("cle: ''\n", {"cle": ""}),
        ("- a\n- [b, c]\n- {d: e}\n", ["a", ["b", "c"], {"d": "e"}]),
        ("cle: >-\n  deux\n  lignes\n", {"cle": "deux lignes"}),
        ("cle: |\n  deux\n  lignes\n", {"cle": "deux\nlignes\n"}),
        ("'<<': texte\n", {"<<": "texte"}),
        ("\ufeffcle: a\r\n", {"cle": "a"}),
        ("\ufeffcle: a\x07b\u2028c\r\n", {"cle": "a b c"}),
        ("cle: a\rb: c\r", {"cle": "a", "b": "c"}),
        ("cle: a\r  b\r\n  c\nd: e\n", {"cle": "a b c", "d": "e"}),
        ("cle: a\u2028b\x85c\u2029d\x0ce\n", {"cle": "a b c d e"}),
        ("cle: |\n  a\u2028b\n  c\n", {"cle": "a b\nc\n"}),
        ("a:\n  \u2028b: c\n  d\x85e : f\n  g\x0c: h\n", {"a": {"b": "c", "de": "f", "g": "h"}}),
        ("- \x07a: b\r- c: \x85d\x85e f\r", [{"a": "b"}, {"c": "d e f"}]),
    ],
)
def test_plain_objects_are_built(tmp_path: Path, text: str, data: object) -> None:
    assert read(tmp_path, text).data == data


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("a: b: c\n", FaultKind.SYNTAX, 1, 5),
        ("a: 'ouvert\n", FaultKind.SYNTAX, 1, 10),
        ("a: [1, 2\nb: 3\n", FaultKind.SYNTAX, 1, 4),
        ("a: @b\n", FaultKind.SYNTAX, 1, 4),
        ("a:\n\t- b\n", FaultKind.INDENTATION, 2, 1),
        ("a: b\n\u00a0c: d\n", FaultKind.INDENTATION, 2, 1),
        ("a: b\nc: d\na: e\n", FaultKind.DUPLICATE_KEY, 3, 1),
        ("a: &x b\n", FaultKind.ALIAS, 1, 4),
        ("<<: {a: b}\n", FaultKind.ALIAS, 1, 1),
        ("a: !!int 3\n", FaultKind.TAG, 1, 4),
        ("? [a, b]\n: c\n", FaultKind.COMPLEX_KEY, 1, 3),
        ("a: b\n---\nc: d\n", FaultKind.DOCUMENTS, 2, 1),
        ("a: b\n---\nc: [}\n", FaultKind.DOCUMENTS, 2, 1),  # what comes first is told, and the rest not read
        ("# rien\n", FaultKind.EMPTY, 1, 1),
        ("", FaultKind.EMPTY, 1, 1),
        ("a: b\x07\n", FaultKind.CHARACTER, 1, 5),
        ('a: "b\\x07"\n', FaultKind.CHARACTER, 1, 4),
        ("a: b\u202ec\n", FaultKind.CHARACTER, 1, 5),
        ("# é" + "\u0301\u0323" * 20 + "\na: b\n", FaultKind.CHARACTER, 1, 4),
        ("a: é\n".encode("latin-1"), FaultKind.ENCODING, 1, 4),
        ("\ufeffa: b\n", FaultKind.BOM, 1, 1),
        ("a: b\r\nc: d\r\n", FaultKind.LINE_ENDS, 1, 5),
        ("a: b\rc: d\r", FaultKind.LINE_ENDS, 1, 5),
        ("a: b\r\nc: d\r\ne: f\n", FaultKind.LINE_ENDS, 3, 5),
        ("a: b\nc: d\re: f\n", FaultKind.LINE_ENDS, 2, 5),
        ("a: b\nc: d\u2028e\n", FaultKind.SEPARATOR, 2, 5),
        ('a: "b\\Lc"\n', FaultKind.CHARACTER, 1, 4),
        ("a: " + "[" * 100_000, FaultKind.DEPTH, 1, 3 + DEPTH_LIMIT),
        ("a: " + "[" * 40 + "}", FaultKind.DEPTH, 1, 3 + DEPTH_LIMIT),
    ],
)
def test_a_fault_has_its_kind_and_its_place(
    tmp_path: Path, text: str | bytes, kind: FaultKind, line: int, column: int
) -> None:
    assert faults(read(tmp_path, text)) == [(kind, line, column)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\nc: *x\na: d\n", [(FaultKind.ALIAS, 1, 4), (FaultKind.ALIAS, 2, 4), (FaultKind.DUPLICATE_KEY, 3, 1)]),
        ("a: b\rc: d: e\r", [(FaultKind.LINE_ENDS, 1, 5), (FaultKind.SYNTAX, 2, 5)]),
        ("a: b\x85c: d\n", [(FaultKind.SEPARATOR, 1, 5), (FaultKind.SYNTAX, 1, 7)]),
        ("a: b\u2029\nc: d: e\n", [(FaultKind.SEPARATOR, 1, 5), (FaultKind.SYNTAX, 2, 5)]),
        ("\x0ca: b\nc: d\x0c\n", [(FaultKind.SEPARATOR, 1, 1), (FaultKind.SEPARATOR, 2, 5)]),
        (
            "\ufeff\x07a: b\rc\u202ed: e\r",
            [
                (FaultKind.BOM, 1, 1),
                (FaultKind.LINE_ENDS, 1, 6),
                *[(FaultKind.CHARACTER, line, line) for line in (1, 2)],
            ],
        ),
        (
            "a: b\u2028c\nf: g\r\nf: h\n",
            [(FaultKind.LINE_ENDS, 2, 5), (FaultKind.SEPARATOR, 1, 5), (FaultKind.DUPLICATE_KEY, 3, 1)],
        ),
    ],
)
def test_every_fault_of_a_file_is_told(tmp_path: Path, text: str, expected: list[tuple[FaultKind, int, int]]) -> None:
    assert faults(read(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("content", "data", "expected"),
    [
        ("a: b\x07\nc: d\x1be\n", {"a": "b", "c": "d e"}, [(FaultKind.CHARACTER, 1, 5), (FaultKind.CHARACTER, 2, 5)]),
        ("a: b\u202ec\nd: e : f\n", {"a": "b c", "d": None}, [(FaultKind.CHARACTER, 1, 5), (FaultKind.SYNTAX, 2, 6)]),
        ("a: Prévenir\nb: été\n".encode("cp1252"), {"a": "Prévenir", "b": "été"}, [(FaultKind.ENCODING, 1, 6)]),
        (
            "a: l’œuvre\r\n".encode("cp1252"),
            {"a": "l’œuvre"},
            [(FaultKind.ENCODING, 1, 5), (FaultKind.LINE_ENDS, 1, 11)],
        ),
        ("a: é\n".encode() + "b: è\n".encode("cp1252"), None, [(FaultKind.ENCODING, 2, 4)]),
        ("a: é\n".encode("utf-16"), None, [(FaultKind.ENCODING, 1, 1)]),
        (b"a: \x81\n", None, [(FaultKind.ENCODING, 1, 4)]),
    ],
)
def test_a_sign_that_no_text_should_hold_does_not_hide_the_rest(
    tmp_path: Path, content: str | bytes, data: object, expected: list[tuple[FaultKind, int, int]]
) -> None:
    file = read(tmp_path, content)
    assert (file.data, sorted(faults(file))) == (data, sorted(expected))


def faults(file: LoadedFile) -> list[tuple[FaultKind, int, int]]:
    """Return the kind, line and column of the faults of a file."""
    places = [(fault.kind, fault.location.place) for fault in file.faults]
    return [(kind, place.line, place.column) for kind, place in places]


def test_a_file_too_big_is_not_read(tmp_path: Path) -> None:
    file = read(tmp_path, b"#" * (SIZE_LIMIT + 1))
    assert [fault.kind for fault in file.faults] == [FaultKind.SIZE]


def test_a_harmless_fault_does_not_hide_the_rest_of_the_file(tmp_path: Path) -> None:
    assert read(tmp_path, "a: !!str b\nc: d\nc: e\nf: g\n").data == {"a": "b", "c": "d", "f": "g"}


def test_a_bomb_of_aliases_does_not_grow(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert read(tmp_path, "\n".join(lines)).data == {
        "a0": ["x"] * 9,
        **{f"a{n}": [None] * 9 for n in range(1, 10)},
    }


@pytest.mark.parametrize(
    ("text", "location", "place"),
    [
        ("a: 1\nb: deux\n", lambda f: Location(f, ("b",)), (2, 4, 2, 8)),
        ("a: 1\nb: deux\n", lambda f: Location(f, ("b",), on_key=True), (2, 1, 2, 2)),
        ("a:\n  - x\n  - y z\n", lambda f: Location(f, ("a", 1), words="z"), (3, 7, 3, 8)),
        ("a: >-\n  vers la\n  fiche n°2\n", lambda f: Location(f, ("a",), words="la fiche"), (2, 8, 3, 8)),
        ("a: 'l''une, l''autre'\n", lambda f: Location(f, ("a",), words="l'autre"), (1, 13, 1, 21)),
        ("a: n°2 et n°2\n", lambda f: Location(f, ("a",), words="n°2", rank=1), (1, 11, 1, 14)),
        ("a: seul\n", lambda f: Location(f, ("a", 0)), (1, 4, 1, 8)),
        ("a: {b: c}\n", lambda f: Location(f, ("a", 0, "b")), (1, 8, 1, 9)),
        ("a:\n  b: c\n", lambda f: Location(f, ("a", "manque")), (1, 1, 1, 2)),
        ("a: b\n", lambda f: Location(f, ("manque",)), (1, 1, 1, 2)),
        ("a: {b: c}\n", lambda f: Location(f, ("manque", "a", "b")), (1, 1, 1, 2)),
        ("a: {b: c}\n", lambda f: Location(f, ("a", "manque", "b")), (1, 1, 1, 2)),
        ("a: {b: c}\n", lambda f: Location(f, ("a", 1, "b")), (1, 1, 1, 2)),
        ("a: b\nc: d\na: e\n", lambda f: Location(f, ("a",)), (1, 4, 1, 5)),
        ("? [a]\n: b\nc: d\n", lambda f: Location(f, ("?",)), (2, 3, 2, 4)),
        ("- a\n- - b\n  - c\n", lambda f: Location(f, (1, 1)), (3, 5, 3, 6)),
        ("a: e\u0301te\u0301 puis\n", lambda f: Location(f, ("a",), words="puis"), (1, 10, 1, 14)),
        ("a: n°2 et n°2\n", lambda f: Location(f, ("a",), words="n°2", rank=4), (1, 11, 1, 14)),
        ("a: seul\n", lambda f: Location(f, ("a",), words="absent"), (1, 4, 1, 8)),
        ("a:\n  b: c\n", lambda f: Location(f, ("a",), words="c"), (2, 3, 2, 4)),
    ],
)
def test_a_route_leads_to_a_place(
    tmp_path: Path, text: str, location: Callable[[Ground], Location], place: tuple[int, int, int, int]
) -> None:
    at = location(read(tmp_path, text).ground).place
    assert (at.line, at.column, at.end_line, at.end_column) == place


@given(
    encoded=st.one_of(st.binary(max_size=200), st.text("ab:-[]{}'\"#&*!|>%@`\n\t \u00a0é", max_size=80).map(str.encode))
)
def test_any_bytes_give_data_or_a_fault(tmp_path_factory: pytest.TempPathFactory, encoded: bytes) -> None:
    file = read(tmp_path_factory.getbasetemp(), encoded)
    assert file.data is not None or file.faults
