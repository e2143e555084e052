"""A project that has many faults of each kind, each after what is right: all that every rule says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from constats import findings_of
from repository import DATA
from twice import told


def test_what_is_said_of_many_faults(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    copytree(DATA / "foule", tmp_path / "foule")
    found = findings_of(tmp_path / "foule", base=tmp_path / "foule/adopte")
    compare(
        "regles/foule.txt",
        "".join(f"{told(one)}\n" for one in found).replace(f"{tmp_path}/foule/", "").replace(f"{tmp_path}/", ""),
    )
