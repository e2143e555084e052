"""No text of a file acts in an output: each is shown, whatever the field that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import ptsm
from from_models import Maker, text_fields, write_files
from paper import needed, text_forms, unpacked
from signs import PACKED, SCANS, STRINGS, acting

from ptsm_cli.cli.formats import names
from ptsm_cli.common import inventory

DAY = ("--date", "2020-06-15")
LINES = {
    "findings": ("validate", "--hints", *DAY),
    "plan": ("plan",),
    "links": ("links",),
    "agenda": ("agenda", *DAY),
    "status": ("status", "--date", "2020-06-15"),
    "diff": ("diff", "avant", *DAY),
}
"""The command that gives each report on projects."""


def outputs(root: Path, out: Path, *more: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is printed of a project: the name of each output, its form and its text."""
    write_files(Maker(lambda *at: f"mot{at[2]}", 2), root.parent / "avant")
    for report, (command, *options) in LINES.items():
        for form in text_forms(report):
            file = out / f"{command}.{form}"
            where = () if form == "text" else ("-o", file)
            everything = more if command == "validate" else ()
            run = ptsm(command, *options, root, *everything, "--format", form, *where, CI="true", folder=root.parent)
            yield f"{command} {form}", "text", run.stdout + run.stderr
            if where:
                yield file.name, form, file.read_bytes().decode()
    run = ptsm("render", root, "--document", "tout", *DAY, "-o", out / "rendu", CI="true")
    yield "render", "text", run.stdout + run.stderr
    for path in sorted((out / "rendu").glob("[!.]*")):
        yield path.name, path.suffix[1:], path.read_bytes().decode()
    yield "fmt", "text", ptsm("fmt", root, "--check", CI="true").stdout


def wrong(root: Path, out: Path, *more: str) -> dict[str, list[str]]:
    """Return what acts in each output of a project."""
    return {name: found for name, form, text in outputs(root, out, *more) if (found := acting(form, text))}


def test_every_form_of_every_report_is_scanned() -> None:
    forms = {*inventory.outputs(), *(form for report in LINES for form in names(report))}
    assert forms == set(SCANS)
    others = {"echeance", "fields", "rules", *LINES}  # those hold no text of a file
    assert {p.name for p in Path(inventory.__file__).parents[1].joinpath("report").iterdir() if p.is_dir()} - {
        "__pycache__"
    } == others


def packed(record: str, key: str, rank: int) -> str:
    """Return the strings of a rank, or the name of the second fiche where half of those that cite one do."""
    return "01" if (record, key) == ("Lien", "fiche") and rank % 4 else PACKED[rank]


def batched(records: list[str]) -> list[list[str]]:
    """Return records by four: each project that is made and printed takes a quarter of a minute."""
    return [records[start : start + 4] for start in range(0, len(records), 4)]


@pytest.mark.lent
def test_every_string_in_every_field_is_only_shown(tmp_path: Path) -> None:
    root = write_files(Maker(packed, len(PACKED)), tmp_path / "projet")
    assert wrong(root, tmp_path / "sorties") == {}


@pytest.mark.lent
def test_every_string_in_every_field_is_only_shown_on_paper(tmp_path: Path) -> None:
    needed()
    root = write_files(Maker(packed, len(PACKED)), tmp_path / "projet")
    ptsm("render", root, "--document", "tout", "-f", "pdf", *DAY, "-o", tmp_path / "rendu", CI="true")
    pages = {path.name: unpacked(path.read_bytes()) for path in (tmp_path / "rendu").glob("[!.]*")}
    assert len(pages) > len(inventory.documents())
    assert {name: found for name, page in pages.items() if (found := acting("pdf", page))} == {}


@pytest.mark.lent
@pytest.mark.parametrize("name", STRINGS)
def test_a_string_that_fills_a_whole_project_is_only_shown(tmp_path: Path, name: str) -> None:
    root = write_files(Maker(lambda *_: STRINGS[name], 2), tmp_path / "projet")
    assert wrong(root, tmp_path / "sorties", "--all") == {}


@pytest.mark.lent
@pytest.mark.parametrize("records", batched(sorted({record for record, _ in text_fields()})), ids=", ".join)
def test_every_string_in_a_few_records_is_only_shown(tmp_path: Path, records: list[str]) -> None:
    maker = Maker(lambda *at: PACKED[at[2]] if at[0] in records else f"mot{at[2]}", len(PACKED))
    root = write_files(maker, tmp_path / "projet")
    assert wrong(root, tmp_path / "sorties", "--all") == {}


@pytest.mark.parametrize("form", names("echeance"))
def test_what_is_typed_is_only_shown(form: str) -> None:
    runs = (ptsm("echeance", "--format", form, "--", text, CI="true") for text in STRINGS.values())
    assert [found for run in runs if (found := acting(form, run.stdout) + acting("text", run.stderr))] == []
