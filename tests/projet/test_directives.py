"""What a comment asks of the check: which line it is about, the rules that it names, and its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.projet.directives import Directive, directives, is_ours


def said(one: Directive) -> tuple[int, list[str], str]:
    return one.line, [silenced.word for silenced in one.words], one.reason.strip() if one.understood else "?"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("# ptsm: ignorer[A001] à désigner\nmoyens: A\n", [(5, ["A001"], "à désigner")]),
        ("moyens: A  # ptsm:ignorer [A001,acteurs ,  A]: oui\n", [(4, ["A001", "acteurs", "A"], "oui")]),
        ("moyens: A  #PTSM ignorer[A001] : oui\n", [(4, ["A001"], "oui")]),
        ("moyens: A  # ptsm ignorer[pilote absent]\n", [(4, ["pilote absent"], "")]),
        ("moyens: A  # ptsm: ignorer[A001] …\n", [(4, ["A001"], "")]),
        ("moyens: A  # ptsm: ignorer[A001] x # ptsm: ignorer[B] y\n", [(4, ["A001"], "x"), (4, ["B"], "y")]),
        ("moyens: A  # ptsm: ignorer[ ] x\n", [(4, [], "?")]),
        ("moyens: A  # ptsm: ignorez\n", [(4, [], "?")]),
        ("moyens: A  # ptsm: puis ignorer[A001] x\n", [(4, [], "?")]),
        ("moyens: A  # ptsm lit ignorer[A001]\n", []),
        ("moyens: A  # ptsm ignores nothing\n", [(4, [], "?")]),
        ("# ptsm: ignorer[A] x\n# une note\n\nmoyens: A\n", [(6, ["A"], "x")]),
        ("# une note\n  # ptsm: ignorer[A] x\n  # fin\nmoyens: A\n", [(7, ["A"], "x")]),
        ("# ptsm: ignorer[A] x\n# ptsm: ignorer[B] y\nmoyens: A\n", [(6, ["A"], "x"), (6, ["B"], "y")]),
    ],
)
def test_a_comment_is_about_its_line_or_the_next_that_is_none(
    tmp_path: Path, rest: str, expected: list[tuple[int, list[str], str]]
) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", rest=rest)})
    found = list(directives(projet))
    assert [said(one) for one in found] == expected
    assert {one.path for one in found} <= {"essai/fiches/01.yaml"}


@pytest.mark.parametrize("opening", ["---", "--- ", "---  # début"])
def test_what_opens_a_document_is_passed_over(tmp_path: Path, opening: str) -> None:
    projet = write_projet(tmp_path, {"01": f"# ptsm: ignorer[A] x\n{opening}\n{fiche('1')}"})
    assert [said(one) for one in directives(projet)] == [(3, ["A"], "x")]


def test_a_comment_and_its_words_are_at_their_place(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", rest="moyens: A # ptsm: ignorer[B, C] x # ptsm: zut\n")})
    first, second = directives(projet)
    places = [first.location.place, *(word.location.place for word in first.words), second.location.place]
    assert [(place.line, place.column, place.end_column) for place in places] == [
        *((4, 11, 35), (4, 27, 28), (4, 30, 31), (4, 35, 46)),
    ]


def test_the_files_that_could_not_be_read_ask_too_after_the_others(tmp_path: Path) -> None:
    asking = "# ptsm: ignorer[{}] x\n"
    projet = write_projet(
        tmp_path, {"01": f"{asking.format('A')}numero: 1\n", "02": fiche("2", rest=asking.format("B"))}
    )
    assert [one.words[0].word for one in directives(projet)] == ["B", "A"]


@pytest.mark.parametrize(
    ("comment", "ours"),
    [("# ptsm: x", True), ("#PTSM:", True), ("# ptsm  ignorer", True), ("# ptsm", False), ("# le ptsm: x", False)],
)
def test_a_comment_is_ours_where_it_speaks_to_us(comment: str, *, ours: bool) -> None:
    assert is_ours(comment) is ours
