"""Changes by offsets, and texts as they are written in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.common.french import composed
from ptsm_cli.editing.patch import FileChange, OverlapError, apply, difference, scalar
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.file import load_file

CHANGES: list[tuple[list[tuple[Span, str]], str]] = [
    ([], "abcdef"),
    ([((0, 1), "X")], "Xbcdef"),
    ([((4, 6), ""), ((0, 2), "XYZ")], "XYZcd"),
    ([((2, 2), "-"), ((2, 2), "+"), ((2, 3), "C")], "ab-+Cdef"),
    ([((6, 6), "g")], "abcdefg"),
]

BARE = ["Former", "Accès aux soins", "l'ARS", "CH d'Ernée (53)", "à 14:30", "n°3", "C#", "Échéance 2019-2020"]
QUOTED = {
    "": '""',
    "Créer : une ligne": '"Créer : une ligne"',
    "Ouvrir #santé": '"Ouvrir #santé"',
    "22": '"22"',
    "- tiret": '"- tiret"',
    "Oui": '"Oui"',
    "null": '"null"',
    'dit "oui"': '"dit \\"oui\\""',
    "a\\b": '"a\\\\b"',
    "deux\n  lignes": "deux lignes",
    "fin :": '"fin :"',
    "[a]": '"[a]"',
    "\x1b[2J": '"\ufffd[2J"',
    **{word: f'"{word}"' for word in ["oui", "non", "yes", "no", "on", "off", "true", "false", "y", "n", "o"]},
}


@pytest.mark.parametrize(("edits", "after"), CHANGES)
def test_every_other_character_stays(edits: list[tuple[Span, str]], after: str) -> None:
    assert apply("abcdef", edits) == after


def test_what_is_changed_twice_is_refused() -> None:
    with pytest.raises(OverlapError):
        apply("abcdef", [((0, 3), "x"), ((2, 4), "y")])


@pytest.mark.parametrize("inside", ["\r", "\x0c", "\x85", "\u2028"])
def test_a_difference_knows_no_end_of_line_but_that_of_programs_that_apply_it(inside: str) -> None:
    change = FileChange(Path("1.yaml"), "1.yaml", f"numero: 1\na: b{inside}c\nd", f"numero: 2\na: b{inside}c\nd")
    told = f"-numero: 1\n+numero: 2\n a: b{inside}c\n d\n\\ No newline at end of file\n"
    assert difference(change) == f"--- 1.yaml\n+++ 1.yaml\n@@ -1,3 +1,3 @@\n{told}"


@pytest.mark.parametrize("text", BARE)
def test_a_text_is_bare_where_it_can_be(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "word", ["oui", "non", "yes", "no", "on", "off", "true", "false", "null", "y", "n", "o", "Y", "OFF"]
)
def test_a_word_that_a_program_takes_for_something_else_is_quoted(word: str) -> None:
    assert scalar(word) == f'"{word}"'


@pytest.mark.parametrize(("text", "written"), QUOTED.items())
def test_a_text_is_quoted_where_it_must_be(text: str, written: str) -> None:
    assert scalar(text) == written


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn"]), max_size=20))
def test_what_is_written_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "ecrit.yaml"
    path.write_text(f"a: {scalar(text)}\nb:\n  - {scalar(text)}\n", encoding="utf-8")
    line = composed(" ".join(text.split()))
    assert load_file(path, "ecrit.yaml").data == {"a": line, "b": [line]}
