"""What a walk through a folder takes, in which order, and what patterns leave out of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ptsm_cli.loading.exclusion import Exclusions, Patterns
from ptsm_cli.loading.folder import ignored_entries, yaml_files
from ptsm_cli.loading.layout import IgnoreReason


def test_files_are_in_the_order_of_their_letters_however_their_accents_are_written(tmp_path: Path) -> None:
    for name in ("f.yaml", "e\u0301.yaml", "z.yaml", "\u00e9.yaml", ".a.yaml", "~b.yaml", "c.yml"):
        (tmp_path / name).touch()
    (tmp_path / "d.yaml").mkdir()
    (tmp_path / "g.yaml").symlink_to("nulle-part.yaml")
    assert yaml_files(tmp_path) == ["f.yaml", "z.yaml", "e\u0301.yaml", "\u00e9.yaml"]
    assert yaml_files(tmp_path / "absent") == []


@pytest.mark.parametrize(
    ("lines", "paths", "decisions", "misread", "idle"),
    [
        ((), ["a"], [None], [], []),
        (("", "  ", "# note"), ["# note"], [None], [], []),
        (("a", "!a", "b/"), ["a", "b", "b/", "c"], [False, None, True, None], [], [0]),
        (("a", "b", "a"), ["a"], [True], [], [0, 1]),
        (("!", "a"), ["a"], [True], [0], [0]),
        ((f"# {'x' * 600}", "# */*a*b*c*d", "# **/**/**/**/a"), ["a"], [None], [], []),
        (("x" * 500, "x" * 501), ["x" * 500, "x" * 501], [True, None], [1], [1]),
        (("*a*b*c", "*a*b*c*", "a/*b*c/*d*e"), ["1a2b3c", "1a2b3c4"], [True, None], [1], [1, 2]),
        (("**/**/**/a", "**/**/**/**/b"), ["1/a", "1/b"], [True, None], [1], [1]),
        ((*(["#"] * 999), "a", "b"), ["a", "b"], [True, None], [1000], [1000]),
    ],
)
def test_patterns_decide_of_a_path_and_tell_which_are_of_no_use(
    lines: Sequence[str], paths: list[str], decisions: list[bool | None], misread: list[int], idle: list[int]
) -> None:
    patterns = Patterns(lines)
    assert [patterns.decision(path) for path in paths] == decisions
    assert (patterns.misread, list(patterns.idle)) == (misread, idle)
    assert patterns.is_empty == (decisions == [None])


def test_a_pattern_of_folders_leaves_no_file_out(tmp_path: Path) -> None:
    (tmp_path / "fiches").mkdir()
    (tmp_path / ".gitignore").write_text("*.yml/\n*.bak\n*ecarte/\n", encoding="utf-8")
    several = [f"c/{letter}.yaml" for letter in "zyxhgfedcba"]
    for name in ("01.yml", "02.bak", "b/03.yaml", "ecarte/04.yaml", "a/05.yaml", *several):
        path = tmp_path / "fiches" / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = ignored_entries(tmp_path, tmp_path, "p", (), Exclusions(tmp_path).leaves_out)
    assert [(entry.path, entry.reason, entry.meant) for entry in found] == [
        ("p/fiches/01.yml", IgnoreReason.EXTENSION, "fiches/01.yaml"),
        ("p/fiches/a/05.yaml", IgnoreReason.PLACE, None),
        ("p/fiches/b/03.yaml", IgnoreReason.PLACE, None),
        ("p/fiches/c", IgnoreReason.PLACE, None),
    ]
    assert [entry.files for entry in found if entry.files] == [tuple(f"p/fiches/{name}" for name in sorted(several))]


@pytest.mark.parametrize(("above", "left"), [("a/b/\n", False), ("a/c/\n", True)])
def test_where_a_file_above_names_the_folder_itself_the_others_above_are_not_asked(
    tmp_path: Path, above: str, left: bool
) -> None:
    root = tmp_path / "a" / "b"
    root.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text(above, encoding="utf-8")
    (tmp_path / "a" / ".gitignore").write_text("x.yaml\n", encoding="utf-8")
    assert Exclusions(root).leaves_out(root / "x.yaml") is left
