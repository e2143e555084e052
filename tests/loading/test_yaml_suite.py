"""The YAML test suite: whatever a file holds, it gives data or a fault, and every place that is told is inside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy
from repository import DATA

from ptsm_cli.findings.location import Location, Place, Route
from ptsm_cli.loading.file import LoadedFile, load_file

REST = DATA / "yaml-test-suite"
ENTRIES = sorted(REST.glob("*.yaml"))
LINE_END = re.compile(r"\r\n|\r|\n")


@pytest.fixture(scope="module")
def read() -> list[LoadedFile]:
    """Return every entry, as loaded."""
    return [load_file(path, path.name) for path in ENTRIES]


def test_the_suite_is_whole() -> None:
    assert len(ENTRIES) == 402
    assert (DATA / "yaml-test-suite" / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_an_entry_gives_data_or_a_fault_and_one_that_cannot_be_read_gives_no_data(read: list[LoadedFile]) -> None:
    assert [f.ground.path for f in read if f.data is None and not f.faults] == []
    assert [f.ground.path for f in read if not f.readable and f.data is not None] == []
    assert len([f for f in read if f.data is not None and not f.faults]) > 150
    assert len([f for f in read if not f.readable]) > 75  # the suite has that many faulty entries


def test_every_fault_stands_inside_its_file(read: list[LoadedFile]) -> None:
    faults = [(fault.location.path, fault.location.place) for f in read for fault in f.faults]
    assert [(name, place) for name, place in faults if not inside(place, REST / name)] == []


def test_every_node_stands_inside_its_file(read: list[LoadedFile]) -> None:
    places = [(f.ground.path, place) for f in read if f.readable for place in places_of_nodes(f)]
    assert len(places) > 800
    assert [(name, place) for name, place in places if not inside(place, REST / name)] == []


def test_a_project_that_holds_them_all_is_checked_to_the_end(deploy: Deploy) -> None:
    root = deploy({f"fiches/{path.name}": path.read_bytes() for path in ENTRIES})
    report = ptsm("validate", "--format", "json", root)
    findings = [f for f in json.loads(report.stdout)["findings"] if "/fiches/" in f["path"]]
    assert (report.returncode, report.stderr) == (1, "")
    assert {Path(f["path"]).name for f in findings} == {path.name for path in ENTRIES}  # not one is a fiche
    outside = [
        f
        for f in findings
        if not inside(Place(f["line"], f["column"], f["end_line"], f["end_column"]), Path(f["path"]))
    ]
    assert outside == []


@pytest.mark.lent
def test_every_faulty_line_is_quoted_for_the_reader(deploy: Deploy) -> None:
    root = deploy({f"fiches/{path.name}": path.read_bytes() for path in ENTRIES})
    report = ptsm("validate", "--all", root)
    quoted = set(re.findall(r"/fiches/(\S+\.yaml):\d+:\d+", report.stdout))
    assert (report.returncode, report.stderr) == (1, "")
    assert quoted >= {path.name for path in ENTRIES}


def inside(place: Place, path: Path) -> bool:
    """Tell whether a place is one of the file: lines and columns that it has, the end not before the start.

    What is empty is shown by one sign, which may stand just after the end of its line.
    """
    widths = [len(line) for line in LINE_END.split(path.read_bytes().decode("utf-8-sig"))]
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    one_sign = end == (place.line, place.column + 1)
    return start <= end and all(
        1 <= line <= len(widths) and 1 <= column <= widths[line - 1] + 1
        for line, column in ([start] if one_sign else [start, end])
    )


def places_of_nodes(file: LoadedFile) -> Iterator[Place]:
    """Yield the place of each node of a file."""
    return (Location(file.ground, route).place for route in routes(file.data))


def routes(data: object, start: Route = ()) -> list[Route]:
    """Return the ways that lead to each node of plain objects."""
    if isinstance(data, dict):
        return [start, *(r for key, child in data.items() for r in routes(child, (*start, key)))]
    if isinstance(data, list):
        return [start, *(r for rank, child in enumerate(data) for r in routes(child, (*start, rank)))]
    return [start]
