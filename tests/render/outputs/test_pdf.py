"""Documents in PDF: what is said where something is missing, what the page adds for it, and the PDF itself."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from audit import deeds
from command import installed, ptsm
from paper import needed, unpacked
from repository import EXAMPLES
from sheets import sheets
from small_projet import fiche, write_projet

from ptsm_cli.common import inventory
from ptsm_cli.render.catalogue import outputs_of
from ptsm_cli.render.outputs import pdf
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAA"
    "DUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DOCUMENTS = [name for name in inventory.documents() if "pdf" in outputs_of(name)]


def test_every_document_that_has_a_web_page_has_a_pdf() -> None:
    assert DOCUMENTS == [name for name in inventory.documents() if "html" in outputs_of(name)] != []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("raise ModuleNotFoundError('weasyprint')", ["complément", "pip install 'ptsm-cli[pdf]'"]),
        ("print('WeasyPrint could not')\nraise OSError('libpango')", ["Pango", "apt install libpangoft2-1.0-0"]),
    ],
)
def test_what_a_pdf_lacks_is_said_before_anything_is_written(
    tmp_path: Path, weasyprint_is: Callable[[str], None], content: str, said: list[str]
) -> None:
    weasyprint_is(content)
    write_projet(tmp_path, {"01": fiche("1")})
    done = ptsm("render", "essai", "-f", "html,pdf", folder=tmp_path)
    wanted = [*said, "Sinon, ouvrez la page HTML dans Edge ou Chrome et imprimez-la en PDF."]
    assert [words for words in wanted if words not in done.stderr] == []
    assert (done.returncode, done.stdout, (tmp_path / "rendu").exists()) == (2, "", False)


def test_only_the_pdf_has_its_own_sheet(tmp_path: Path, weasyprint_is: Callable[[str], None]) -> None:
    weasyprint_is("")
    projet = write_projet(tmp_path, {str(rank): fiche(str(rank)) for rank in (1, 2, 3)})
    pages = render(Request((projet,)), "feuille-de-route", ["html", "pdf"])
    own = ("target-counter(attr(href url), page)", "string-set: partie", "P052")
    assert [[words in page for words in own] for page in pages.values()] == [[False] * 3, [True] * 3]


def test_the_drawings_have_the_look_that_the_sheet_gives_their_classes() -> None:
    pytest.importorskip("tinycss2")
    sheet = (
        ":root{--fort:#123; fill:red} /* .point{fill:red} */ .barre, .point {fill: var( --fort ); stroke: var(--rien)}"
        " .point{ stroke : none } svg .barre, .a:hover{fill:red} .a{fill:var(--fort)} @media print{.barre{fill:red}}"
    )
    drawn = '<g class="barre"/><g class="point autre" style="opacity:1"/><g class="a"/><g/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg>'
    page = ET.fromstring(f'<html><style>{sheet}</style><p class="barre"/>{svg}</html>')  # noqa: S314 - written above
    pdf.dress(page)
    assert [element.get("style") for element in page.iter()][4:] == [
        "fill:#123;stroke:var(--rien)",
        "fill:#123;stroke:var(--rien);stroke:none;opacity:1",
        "fill:#123",
        None,
    ]
    assert page[1].get("style") is None


@pytest.mark.parametrize(
    ("settings", "options", "written"),
    [
        ("{}", [], ["livret.html", "livret.md"]),
        pytest.param("rendu: {formats: [md, pdf]}", [], ["livret.md", "livret.pdf"], marks=pytest.mark.lent),
        pytest.param("{}", ["-f", "pdf"], ["livret.pdf"], marks=pytest.mark.lent),
    ],
)
def test_a_pdf_is_printed_where_it_is_named(
    tmp_path: Path, settings: str, options: list[str], written: list[str]
) -> None:
    if "livret.pdf" in written:
        needed()
    projet = write_projet(tmp_path, {"01": fiche("1")})
    (projet.root / "ptsm.yaml").write_text(settings, encoding="utf-8")
    ptsm("render", "essai", *options, folder=tmp_path)
    assert sorted(path.name for path in (tmp_path / "rendu").iterdir()) == written


@pytest.mark.lent
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_pdf_is_tagged_titled_and_in_french(tmp_path: Path, document: str) -> None:
    needed()
    meetings = (
        "{instances: [{id: copil, nom: COPIL, type: copil}], "
        "reunions: [{id: un, instance: copil, date: 2019-12-01, statut: tenue}]}"
    )
    root = write_projet(tmp_path, {"01": fiche("1")}, gouvernance=meetings).root
    (root / "revisions").mkdir()
    (root / "revisions/acte.yaml").write_text("{nature: revision, intitule: Essai, base: .}", encoding="utf-8")
    options = ["--reunion", "un"] if document in {"dossier", "releve"} else []
    ptsm("render", "essai", "--document", document, "-f", "pdf", *options, folder=tmp_path)
    (path,) = (tmp_path / "rendu").glob("[!.]*")
    held = unpacked(path.read_bytes())
    wanted = ("/Lang (fr)", "/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/Title ", "pdfuaid")
    assert [words for words in wanted if words not in held] == []


@pytest.mark.lent
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_every_document_of_the_examples_is_laid_out(tmp_path: Path, example: str, document: str) -> None:
    needed()
    asked = ("--document", document, "-o", tmp_path, "--date", "2019-12-01")
    without = ptsm("render", EXAMPLES / example, *asked, "-f", "html").returncode  # no meeting, no revision
    assert ptsm("render", EXAMPLES / example, *asked, "-f", "pdf").returncode == without
    alone = {path.name: [sheet.heads_alone for sheet in sheets(path)] for path in tmp_path.glob("*.pdf")}
    assert {name: heads for name, heads in alone.items() if any(heads)} == {}


@pytest.mark.lent
def test_a_row_higher_than_a_page_is_laid_out_all_the_same(tmp_path: Path) -> None:
    needed()
    high = f"objectifs_operationnels: [{{libelle: Créer, echeance: 2020, modalites: [{'mot ' * 4000}]}}]"
    before = f"contexte: {'Un constat. ' * 60}\n"
    projet = write_projet(tmp_path, {"01": fiche("1", rest=before + high)})
    assert ptsm("render", projet.root, "--document", "fiche", "-f", "pdf", "-o", tmp_path).returncode == 0
    assert "/Type /Page" in unpacked((tmp_path / "fiche-1.pdf").read_bytes())


@pytest.mark.lent
def test_the_same_files_give_the_same_pdf(tmp_path: Path) -> None:
    needed()
    projet = write_projet(tmp_path, {"01": fiche("1", rest="objectifs: [{libelle: Créer, echeance: 2020}]")})
    for seed in ("1", "2"):
        options = ("--document", "feuille-de-route", "-f", "pdf", "-o", tmp_path / seed)
        assert installed("render", projet.root, *options, PYTHONHASHSEED=seed).returncode == 0
    first, second = ((tmp_path / seed / "feuille-de-route.pdf").read_bytes() for seed in ("1", "2"))
    assert first == second


@pytest.mark.lent
@pytest.mark.parametrize(
    ("wants", "code"),
    [
        (f'<img alt="Logo" src="{PIXEL}">', 0),
        ('<img alt="Logo" src="file:///etc/hostname">', 2),
        ('<img alt="Logo" src="https://exemple.fr/logo.png">', 2),
        ('<img alt="Logo" src="/etc/hostname">', 0),  # a page has no address of its own: nothing is looked for
        ('<object data="file:///etc/hostname"></object>', 2),
        ('<link rel="stylesheet" href="file:///etc/hostname">', 2),
        ('<link rel="attachment" href="file:///etc/hostname">', 2),
        ('<style>@import url("file:///etc/hostname");</style>', 2),
        ('<style>@font-face { font-family: A; src: url("file:///etc/hostname"); } p { font-family: A; }</style>', 2),
        ('<style>p { background: url("file:///etc/hostname"); }</style>', 2),
        ('<svg width="9" height="9"><image href="file:///etc/hostname" width="9" height="9"/></svg>', 0),  # left out
        ('<svg width="9" height="9"><use href="file:///etc/hostname#a"/></svg>', 0),
    ],
)
def test_a_pdf_holds_only_what_its_page_embeds(tmp_path: Path, wants: str, code: int) -> None:
    needed()
    projet = write_projet(tmp_path, {"01": fiche("1")})
    (projet.root / "modeles").mkdir()
    (projet.root / "modeles" / "livret.html.j2").write_text(
        f'<!doctype html><html lang="fr"><title>Essai</title>{wants}<p>Essai</p></html>', encoding="utf-8"
    )
    runs = []
    read = deeds(lambda: runs.append(ptsm("render", "essai", "-f", "pdf", folder=tmp_path))).read
    assert [(run.returncode, "data:" in run.stderr) for run in runs] == [(code, bool(code))]
    assert Path("/etc/hostname") not in read
    assert bool(code) or b"EmbeddedFile" not in (tmp_path / "rendu" / "livret.pdf").read_bytes()


@pytest.mark.lent
def test_what_cuts_the_fonts_without_harfbuzz_does_not_date_them(monkeypatch: pytest.MonkeyPatch) -> None:
    needed()
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    page = '<html lang="fr"><head><title>Feuille de route</title></head><body>Fiche n°1</body></html>'
    made = []
    for now in (1e9, 2e9):
        monkeypatch.setattr("time.time", lambda now=now: now)
        made.append(pdf.bind(page))
    assert made[0] == made[1]


@pytest.mark.lent
def test_the_plan_is_a_pdf_too(tmp_path: Path) -> None:
    needed()
    write_projet(tmp_path, {"01": fiche("1", rest="objectifs: [{libelle: Créer, echeance: 2020}]")})
    ptsm("plan", "essai", "-f", "pdf", "-o", "ici.pdf", folder=tmp_path)
    ptsm("render", "essai", "--document", "plan", "-f", "pdf", folder=tmp_path)
    assert (tmp_path / "ici.pdf").read_bytes() == (tmp_path / "rendu" / "plan.pdf").read_bytes()


@pytest.mark.lent
def test_no_program_is_started_to_find_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    needed()
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    before = ctypes.util.find_library
    assert (deeds(lambda: pdf.finish("")).asked, ctypes.util.find_library is before) == ([], True)


@pytest.mark.lent
def test_a_page_that_cannot_be_laid_out_is_told_with_another_way(
    tmp_path: Path, weasyprint_is: Callable[[str], None]
) -> None:
    needed()
    weasyprint_is(
        """class urls:
    URLFetcher, FatalURLFetchingError = dict, KeyError
class HTML:
    def __init__(self, **_): from xml.etree.ElementTree import Element; self.etree_element = Element("html")
    def write_pdf(self, **_): assert not "page_is_empty"
"""
    )
    write_projet(tmp_path, {"01": fiche("1")})
    done = ptsm("render", "essai", "-f", "pdf", folder=tmp_path)
    assert (done.returncode, (tmp_path / "rendu").exists()) == (2, False)
    assert "n'a pas pu mettre ce document en pages" in done.stderr
    assert "imprimez-la en PDF" in done.stderr
