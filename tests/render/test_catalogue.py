"""The catalogue: documents, forms of printing and formats are what their folders hold, each told in the same way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest
from command import ptsm
from repository import MAYENNE
from small_projet import fiche, write_projet

import ptsm_cli.report
from ptsm_cli.cli import formats
from ptsm_cli.common import inventory
from ptsm_cli.common.files import data_folder
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.catalogue import document, output, outputs_of
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages

ROOT = Path(__file__).parents[2]
REPORTS = sorted(p.name for p in Path(ptsm_cli.report.__file__).parent.iterdir() if p.is_dir() and p.name[0] != "_")


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, {"01": fiche("1", rest="contexte: voir la fiche n°2\n"), "02": fiche("2", "Loger")})


@pytest.mark.parametrize("name", inventory.documents())
def test_a_document_bears_the_name_of_its_file_and_reads_what_is_asked(name: str) -> None:
    spec = document(name)
    assert spec.name == name
    assert set(spec.options) <= {field.name for field in fields(Request)} - {"projets", "basis"}


@pytest.mark.parametrize("name", inventory.documents())
def test_a_document_has_its_folder_of_templates_and_is_printed_in_some_form(name: str) -> None:
    assert (data_folder("templates") / name).is_dir()
    assert outputs_of(name)


@pytest.mark.parametrize("name", inventory.outputs())
def test_a_form_of_printing_bears_the_name_of_its_file(name: str) -> None:
    assert output(name).name == name


def test_a_template_folder_is_that_of_a_document_or_is_shared() -> None:
    folders = {path.name for path in data_folder("templates").iterdir()}
    assert folders == {*inventory.documents(), "shared"}


def test_no_two_templates_have_the_same_name() -> None:
    names = [path.name for path in data_folder("templates").rglob("*.*")]
    assert sorted(names) == sorted(set(names))


def test_the_documentation_says_what_each_document_is() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (.*) \|$", (ROOT / "docs/exemples.md").read_text("utf-8"), re.MULTILINE)
    said = {name: text for name, text in rows if name in inventory.documents()}
    assert said == {name: document(name).summary for name in inventory.documents()}


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_has_a_format_for_the_screen_and_no_format_twice(report: str) -> None:
    own = inventory.formats(report)
    assert formats.SCREEN in own
    assert set(own) & set(outputs_of(report)) == set()
    assert formats.names(report) == (formats.SCREEN, *sorted({*own, *outputs_of(report)} - {formats.SCREEN}))


def imported(*arguments: str) -> set[str]:
    """Return the modules that a command has imported once it has run."""
    program = (
        "import sys; sys.argv[0] = 'ptsm'\n"
        "from ptsm_cli.cli.app import application\n"
        "try: application(*sys.argv[1:2])()\nexcept SystemExit: print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),  # and not the width that readline tells the programs that pytest launches
    )
    return set(done.stderr.splitlines())


def test_listing_formats_and_documents_imports_none_of_them() -> None:
    names = imported("plan", "--help")
    assert "ptsm_cli.cli.plan" in names
    formats_and_documents = r"ptsm_cli\.report\.\w+\.|ptsm_cli\.render\.documents|jinja2|markdown_it"
    assert [name for name in names if re.match(formats_and_documents, name)] == []


@pytest.mark.lent
def test_only_the_format_that_is_asked_for_is_imported() -> None:
    names = imported("plan", str(MAYENNE), "-f", "json")
    assert {n for n in names if re.match(r"ptsm_cli\.report\.plan\.", n)} == {"ptsm_cli.report.plan.json"}
    assert "ptsm_cli.render.documents.plan" not in names


@pytest.mark.lent
@pytest.mark.parametrize(("command", "form"), [("plan", "html"), ("plan", "md"), ("agenda", "md")])
def test_a_report_and_the_document_of_its_name_are_one_thing(tmp_path: Path, command: str, form: str) -> None:
    day = ["--date", "2020-06-01"]
    printed = ptsm(command, MAYENNE, "-f", form, *day, folder=tmp_path).stdout
    ptsm("render", MAYENNE, "--document", command, "-f", form, *day, "-o", "ici", folder=tmp_path)
    assert (tmp_path / "ici" / f"{command}.{form}").read_text("utf-8") == printed != ""


def test_documents_printed_together_share_what_is_understood_of_a_project(projet: Projet, tmp_path: Path) -> None:
    calls: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, _: calls.update([frame.f_code.co_name] if event == "call" else []))
    pages = make_pages(Request((projet,)), ["livret", "couverture", "gouvernance"], ["html", "md"], tmp_path)
    sys.setprofile(None)
    assert (len(pages.texts), calls["build_directory"], calls["build_graph"]) == (6, 1, 1)


@pytest.mark.parametrize(
    ("options", "written", "said"),
    [
        (["--document", "agenda"], ["agenda.md"], ""),
        (
            ["--document", "livret,agenda", "-f", "html"],
            ["livret.html"],
            "«\u00a0agenda\u00a0» ne s'imprime pas en html, mais en md.",
        ),
        (["--document", "agenda", "-f", "html"], [], "«\u00a0agenda\u00a0» ne s'imprime pas en html, mais en md."),
    ],
)
def test_a_document_is_printed_in_the_forms_that_it_has(
    projet: Projet, tmp_path: Path, options: list[str], written: list[str], said: str
) -> None:
    done = ptsm("render", projet.root, *options, "-o", "ici", folder=tmp_path)
    assert sorted(path.name for path in tmp_path.glob("ici/*")) == written
    assert (done.returncode, said in done.stderr) == (0 if written else 2, True)


@pytest.mark.parametrize(
    ("settings", "written", "said"),
    [
        ("documents: [couverture, livrets], formats: md", ["couverture.md"], ["Le document «\u00a0livrets\u00a0»"]),
        ("documents: zzz, formats: [htm, md]", ["livret.md"], ["«\u00a0zzz\u00a0»", "Le format «\u00a0htm\u00a0»"]),
        ("documents: agenda, formats: html", ["agenda.md"], []),
    ],
)
def test_a_setting_that_names_nothing_is_told_and_the_rest_printed(
    projet: Projet, tmp_path: Path, settings: str, written: list[str], said: list[str]
) -> None:
    (projet.root / "ptsm.yaml").write_text(f"rendu: {{{settings}}}\n", encoding="utf-8")
    done = ptsm("render", "essai", "-o", "ici", folder=tmp_path)
    assert sorted(path.name for path in tmp_path.glob("ici/*")) == written
    assert [words for words in said if words not in done.stderr] == []
    assert (done.returncode, done.stderr == "") == (0, not said)


def test_the_formats_of_a_report_have_the_same_shape() -> None:
    returned = {
        (report, name): import_module(f"ptsm_cli.report.{report}.{name}").format_report.__annotations__["return"]
        for report in REPORTS
        for name in inventory.formats(report)
    }
    assert {what for (_, name), what in returned.items() if name != formats.SCREEN} <= {"str", "Iterator[str]"}
    screens = {what for (_, name), what in returned.items() if name == formats.SCREEN}
    assert screens <= {"Iterator[Text]", "Iterator[RenderableType]"}
