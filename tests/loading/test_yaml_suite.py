"""The YAML test suite: whatever a file holds, it gives data or a fault, and every place that is told is inside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from commande import ptsm
from deploiement import Deployer
from repository import DATA

from ptsm_cli.findings.location import Location, Place, Route
from ptsm_cli.loading.file import Fichier, charger

SUITE = DATA / "yaml-test-suite"
ENTRIES = sorted(SUITE.glob("*.yaml"))
LINE_END = re.compile(r"\r\n|\r|\n")


@pytest.fixture(scope="module")
def read() -> list[Fichier]:
    """Return every entry, as loaded."""
    return [charger(chemin, chemin.name) for chemin in ENTRIES]


def test_the_suite_is_whole() -> None:
    assert len(ENTRIES) == 402
    assert (DATA / "yaml-test-suite" / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_an_entry_gives_data_or_a_fault_and_one_that_cannot_be_read_gives_no_data(read: list[Fichier]) -> None:
    assert [f.ground.path for f in read if f.donnees is None and not f.defauts] == []
    assert [f.ground.path for f in read if not f.lisible and f.donnees is not None] == []
    assert len([f for f in read if f.donnees is not None and not f.defauts]) > 150
    assert len([f for f in read if not f.lisible]) > 75  # the suite has that many faulty entries


def test_every_fault_stands_inside_its_file(read: list[Fichier]) -> None:
    faults = [(defaut.location.path, defaut.location.place) for f in read for defaut in f.defauts]
    assert [(name, place) for name, place in faults if not inside(place, SUITE / name)] == []


def test_every_node_stands_inside_its_file(read: list[Fichier]) -> None:
    places = [(f.ground.path, place) for f in read if f.lisible for place in places_of_nodes(f)]
    assert len(places) > 800
    assert [(name, place) for name, place in places if not inside(place, SUITE / name)] == []


def test_a_project_that_holds_them_all_is_checked_to_the_end(deployer: Deployer) -> None:
    racine = deployer({f"fiches/{chemin.name}": chemin.read_bytes() for chemin in ENTRIES})
    rapport = ptsm("validate", "--format", "json", racine)
    findings = [f for f in json.loads(rapport.stdout)["findings"] if "/fiches/" in f["path"]]
    assert (rapport.returncode, rapport.stderr) == (1, "")
    assert {Path(f["path"]).name for f in findings} == {chemin.name for chemin in ENTRIES}  # not one is a fiche
    outside = [
        f
        for f in findings
        if not inside(Place(f["line"], f["column"], f["end_line"], f["end_column"]), Path(f["path"]))
    ]
    assert outside == []


def test_every_faulty_line_is_quoted_for_the_reader(deployer: Deployer) -> None:
    racine = deployer({f"fiches/{chemin.name}": chemin.read_bytes() for chemin in ENTRIES})
    rapport = ptsm("validate", racine)
    cites = set(re.findall(r"/fiches/(\S+\.yaml):\d+:\d+", rapport.stdout))
    assert (rapport.returncode, rapport.stderr) == (1, "")
    assert cites >= {chemin.name for chemin in ENTRIES}


def inside(place: Place, chemin: Path) -> bool:
    """Tell whether a place is one of the file: lines and columns that it has, the end not before the start.

    What is empty is shown by one sign, which may stand just after the end of its line.
    """
    widths = [len(line) for line in LINE_END.split(chemin.read_bytes().decode("utf-8-sig"))]
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    one_sign = end == (place.line, place.column + 1)
    return start <= end and all(
        1 <= line <= len(widths) and 1 <= column <= widths[line - 1] + 1
        for line, column in ([start] if one_sign else [start, end])
    )


def places_of_nodes(fichier: Fichier) -> Iterator[Place]:
    """Yield the place of each node of a file."""
    return (Location(fichier.ground, route).place for route in routes(fichier.donnees))


def routes(donnees: object, debut: Route = ()) -> list[Route]:
    """Return the ways that lead to each node of plain objects."""
    if isinstance(donnees, dict):
        return [debut, *(r for cle, enfant in donnees.items() for r in routes(enfant, (*debut, cle)))]
    if isinstance(donnees, list):
        return [debut, *(r for rang, enfant in enumerate(donnees) for r in routes(enfant, (*debut, rang)))]
    return [debut]
