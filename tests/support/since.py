"""Projects in two states, and what is said of references under which something changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from blanks import plain
from constats import findings_of
from deployment import write_exemple

from ptsm_cli.rules.rule import BASE, Exemple

FICHE = BASE["fiches/01.yaml"]
CITING = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n"
OTHER = "numero: 3\ntitre: Loger\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Loger, echeance: 2021}\n"
ACT = "nature: revision\nintitule: Révision\nconsiderants: [La fiche n°1 est révisée]\n"
Edit = Callable[[str], str]
Edits = Mapping[str, Edit]


def put(old: str, new: str) -> Edit:
    """Return the edit that puts some words in the place of others, which are there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def citing(rest: str) -> dict[str, str]:
    """Return the base, with a fiche n°2 that says something of the first one."""
    return {"fiches/02.yaml": CITING + rest, "fiches/03.yaml": OTHER}


RETITLED = {"fiches/01.yaml": put("un lieu d'écoute", "une ligne d'écoute")}
SWAPPED = {"fiches/01.yaml": put("numero: 1", "numero: 3"), "fiches/03.yaml": put("numero: 3", "numero: 1")}

Case = tuple[Mapping[str, str], Edits, list[tuple[str, str]]]
"""What the base has besides its own files, what is edited since, and the code and words of what is said of it."""


def told(tmp_path: Path, before: Mapping[str, str], edits: Edits) -> list[tuple[str, str]]:
    """Return the findings on links once some files of a base are edited."""
    files = {**BASE, **before}
    base = write_exemple(Exemple(before), tmp_path / "avant")
    after = {name: edits[name](files.get(name, "")) if name in edits else files[name] for name in {*files, *edits}}
    root = write_exemple(Exemple(after), tmp_path / "apres")
    found = findings_of(root, "L001", "L009", "L010", "L011", base=base)
    return [(finding.code, plain(finding.message).replace(str(base), "avant")) for finding in found]


def check_case(tmp_path: Path, case: Case) -> None:
    """Assert that what is said is what the case expects, in order, and nothing more."""
    before, edits, expected = case
    found = told(tmp_path, before, edits)
    assert [code for code, _ in found] == [code for code, _ in expected]
    assert [words for (_, words), (_, message) in zip(expected, found, strict=True) if words not in message] == []
