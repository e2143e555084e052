"""What can still be read of a file that is no YAML, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from growth import LINEAR, growth

from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.loading.file import LoadedFile, load_file
from ptsm_cli.loading.recovery import conflicts

SYNTAX = FaultKind.SYNTAX


@pytest.mark.parametrize(
    ("text", "data", "unread"),
    [
        ("a: b\nc: d : e\nf: g\n", {"a": "b", "c": None, "f": "g"}, [(2, 2)]),
        ("a: b : c\nd: e\n", {"a": None, "d": "e"}, [(1, 1)]),
        ("a: b\nc: d : e", {"a": "b", "c": None}, [(2, 2)]),
        ("a: b\r\nc: d : e\r\nf: g\r\n", {"a": "b", "c": None, "f": "g"}, [(2, 2)]),
        ("a: b\rc: d : e\rf: g\r", {"a": "b", "c": None, "f": "g"}, [(2, 2)]),
        ("a: 'b\nc: d\n", {"a": None, "c": "d"}, [(1, 1)]),
        ('a: "b\nc: "d"\ne: f\n', {"a": None, "c": "d", "e": "f"}, [(1, 1)]),
        ("a: [b, c\nd: e\n", {"a": None, "d": "e"}, [(1, 1)]),
        ("a: b\nc:d\ne: f\n", {"a": "b", "c": None, "e": "f"}, [(2, 2)]),
        ("a:\n\t- b\nc: d\n", {"a": None, "c": "d"}, [(1, 2)]),
        ("a:\n- b\n- c\n\td:\n- e\nf: g\n", {"a": ["b", None], "f": "g"}, [(3, 5)]),
        ("a:\n  - b\n  - c: d\n\t- e\n  - f\ng: h\n", {"a": ["b", None], "g": "h"}, [(3, 5)]),
        ("Un titre\na: b\nc: d\n", {"a": "b", "c": "d"}, [(1, 1)]),
        # Inside a list.
        ("a:\n  - b\n  - c : d : e\n  - f\n", {"a": ["b", None, "f"]}, [(3, 3)]),
        ("a:\n- b: c\n  d: e : f\n- g: h\n", {"a": [{"b": "c", "d": None}, {"g": "h"}]}, [(3, 3)]),
        ("a:\n  - b\n    c: d\n  - e: f\n", {"a": [None, {"e": "f"}]}, [(2, 3)]),
        ("- a: b\n- c: d: e\n", [{"a": "b"}, None], [(2, 2)]),
        ("a:\n  b:\n    c: d\n    e: f : g\nh: i\n", {"a": {"b": {"c": "d", "e": None}}, "h": "i"}, [(4, 4)]),
        # Several faults.
        ("a: b : c\nd: e\nf: 'g\nh: [i\n", {"a": None, "d": "e", "f": None, "h": None}, [(1, 1), (3, 3), (4, 4)]),
        ("a:\n  - b : c : d\n  - e\n  - f : g : h\n", {"a": [None, "e", None]}, [(2, 2), (4, 4)]),
        # Beside prose that looks like keys.
        ("a: b : c\nd: |\n  e: f : g\n  - h\n", {"a": None, "d": "e: f : g\n- h\n"}, [(1, 1)]),
        ("a: b : c\n# d: e : f\ng: h # i : j\n", {"a": None, "g": "h"}, [(1, 2)]),
    ],
)
def test_what_is_whole_is_read(tmp_path: Path, text: str, data: object, unread: list[tuple[int, int]]) -> None:
    file = loaded(tmp_path, text)
    assert (file.data, gaps(file)) == (data, unread)


@pytest.mark.parametrize("text", ["a: b : c\n", "a: [b\n", "un texte\n  seul: ici\n", "- a\n b: c\n", "{a: b\n"])
def test_where_nothing_is_whole_nothing_is_read(tmp_path: Path, text: str) -> None:
    file = loaded(tmp_path, text)
    assert (file.data, file.readable, len(file.faults)) == (None, False, 1)


@pytest.mark.parametrize(
    ("text", "data", "line"),
    [
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> autre\nf: g\n", {"a": "b", "f": "g"}, 2),
        ("<<<<<<< HEAD\r\nc: d\r\n=======\r\nc: e\r\n>>>>>>> autre\r\nf: g\r\n", {"f": "g"}, 1),
        ("a: b\n<<<<<<< x\nc: d\n||||||| y\nc: f\n=======\nc: e\n>>>>>>> z\n", {"a": "b"}, 2),
        ("a:\n- b\n<<<<<<< x\n- c\n=======\n- d\n>>>>>>> y\n- e\n", {"a": ["b", "e"]}, 3),
        ("a: b\n=======\nc: d\n", {"a": "b", "c": "d"}, 2),
        ("a: b\nc: d\n>>>>>>> y", {"a": "b", "c": "d"}, 3),
        ("a: b\n<<<<<<< x\nc: d\n", {"a": "b", "c": "d"}, 2),
        ("<<<<<<< x\na: b\n=======\na: c\n>>>>>>> y\n", None, 1),
        ("<<<<<<< x\na: b\n=======\na: c\n>>>>>>> y\n[\n", None, 1),
        # What follows and is deeper than what is disputed belongs to it, and not to what stands before.
        (
            "a:\n- b: c\n<<<<<<< x\n- b: d\n=======\n- b: e\n>>>>>>> y\n  f: g\n- b: h\n",
            {"a": [{"b": "c"}, {"b": "h"}]},
            3,
        ),
        (
            "a:\n- b: c\n<<<<<<< x\n- d:\n  - e\n=======\n- d:\n  - f\n>>>>>>> y\n  g: h\n- b: i\n",
            {"a": [{"b": "c"}, {"b": "i"}]},
            3,
        ),
        (
            "a:\n  b: c\n<<<<<<< x\n  d: e\nf:\n  g: h\n=======\nf:\n  g: i\n>>>>>>> y\n  j: k\nl: m\n",
            {"a": {"b": "c"}, "l": "m"},
            3,
        ),
    ],
)
def test_a_conflict_of_git_is_one_fault(tmp_path: Path, text: str, data: object, line: int) -> None:
    file = loaded(tmp_path, text)
    faults = [(fault.kind, fault.location.place.line) for fault in file.faults if fault.kind is not FaultKind.LINE_ENDS]
    assert (file.data, faults) == (data, [(FaultKind.CONFLICT, line)])


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  <<<<<<< x\n  =======\n  >>>>>>> y\n",
        "a: |\n  b\n\n  <<<<<<< x\n  c\n  >>>>>>> y\n",
        "a: '======='\n",
        "# <<<<<<< x\na: b\n",
        "a: b <<<<<<< c\n",
    ],
)
def test_the_same_signs_in_a_text_are_a_text(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, text).faults == ()


QUOTE = "Mettez le texte entre guillemets."


@pytest.mark.parametrize(
    ("text", "column", "reason", "advice"),
    [
        ("a: [b, c\nd: e\n", 4, "une liste entre crochets n'est pas refermée", "« ] », ou la virgule qui manque."),
        ("a: {b: c\nd: e\n", 4, "un ensemble entre accolades n'est pas refermé", "« } », ou la virgule qui manque."),
        ("a: [b, , c]\n", 8, "une valeur manque", "Complétez la liste ou l'ensemble, puis refermez-le."),
        ("a: [b]]\n", 7, "une clé est attendue ici", "les clés d'un même ensemble commencent à la même colonne."),
        ("a: - b\n", 4, "un tiret de liste se trouve là où il n'en faut pas", "si c'est un texte, mettez-le entre"),
        ("a: [@b]\n", 5, "un texte ne peut pas commencer par ce caractère", QUOTE),
        ('a: "\\q"\n', 6, "une barre oblique inverse est mal employée", "doublez la barre oblique inverse"),
        ("a: [*]\n", 6, "un texte ne peut pas commencer par « * »", QUOTE),
        ("a: [& b]\n", 6, "un texte ne peut pas commencer par « & »", QUOTE),
        ("%YAML 3.0\n---\na: b\n", 1, "une ligne qui commence par « % » n'est pas comprise", "Retirez cette ligne"),
        ("%x\na: b\n", 1, "une ligne qui commence par « % » n'est pas comprise", "Retirez cette ligne"),
    ],
)
def test_what_the_parser_stops_at_is_said_with_what_to_write(
    tmp_path: Path, text: str, column: int, reason: str, advice: str
) -> None:
    [fault] = loaded(tmp_path, text).faults
    assert (fault.kind, fault.location.place.line, fault.location.place.column) == (SYNTAX, 1, column)
    assert fault.detail.replace("\u00a0", " ") == reason
    assert advice in fault.received.replace("\u00a0", " ")


def test_each_part_that_is_not_read_has_its_own_reason(tmp_path: Path) -> None:
    file = loaded(tmp_path, "a: b\nc: d : e\nf: 'l'un'\ng:\n  - h\n    i: j\n  - k\nl:m\n")
    places = [(fault.kind, fault.location.place) for fault in file.faults]
    assert [(kind, place.line, place.column) for kind, place in places] == [
        (SYNTAX, 2, 6),
        (SYNTAX, 3, 5),
        (SYNTAX, 5, 5),
        (FaultKind.GLUED_KEY, 8, 1),
    ]


@pytest.mark.lent
def test_thousands_of_broken_lines_are_not_told_one_by_one(tmp_path: Path) -> None:
    file = loaded(tmp_path, "a: b\n" + "c: d : e\n" * 5000)
    assert len(file.faults) < 6000
    assert isinstance(file.data, dict)


def loaded(folder: Path, text: str) -> LoadedFile:
    """Return a text as loaded from a file."""
    path = folder / "f.yaml"
    path.write_bytes(text.encode())
    return load_file(path, "f.yaml")


def gaps(file: LoadedFile) -> list[tuple[int, int]]:
    """Return the first and the last line of each part that is not read, blank lines at its end put aside."""
    found = [fault.unread for fault in file.faults if fault.unread]
    return [(part.place.line, part.place.line + len(part.text.rstrip().splitlines()) - 1) for part in found]


@pytest.mark.parametrize("pair", ["  <<<<<<< a\n  >>>>>>> b\n", "b: |\n  <<<<<<< a\n  >>>>>>> b\n"])
def test_a_file_full_of_the_marks_of_git_is_gone_through_once(pair: str) -> None:
    assert growth(lambda n: lambda: conflicts(pair * n), 500) < LINEAR
