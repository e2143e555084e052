"""The pages of the fiches: which are printed, in which frame, where their links lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import ptsm
from pages import read_page
from repository import DATA
from small_projet import write_projet
from whole_fiche import FICHES, TERRITORY

from ptsm_cli.common.errors import UnknownValueError, WriteError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.outputs import refuse_read
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.fiche import pages
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages, render


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, FICHES, TERRITORY)


def test_each_fiche_has_its_page_and_its_permanent_link(projet: Projet) -> None:
    printed = make_pages(Request((projet,)), ["fiche"], ["html"], Path("rendu")).texts
    assert [path.name for path in printed] == ["fiche-1.html", "fiche-2.html", "fiche-3.html"]
    page = read_page(printed[Path("rendu/fiche-1.html")])
    assert "#fiche-1" in page.values("href")
    assert "fiche-2.html#fiche-2" in page.values("href")


def test_in_markdown_the_links_lead_to_markdown(projet: Projet) -> None:
    printed = make_pages(Request((projet,), fiches=("1", "2")), ["fiche"], ["md"], Path()).texts
    page = printed[Path("fiche-1.md")]
    assert "(fiche-2.md#fiche-2)" in page
    assert ".html" not in page


def test_a_link_to_a_fiche_that_is_not_printed_is_its_name_alone(projet: Projet) -> None:
    [(_, request)] = list(pages(Request((projet,), fiches=("1",))))
    page = render(request, "fiche", ["html"])["html"]
    assert [href for href in read_page(page).values("href") if "fiche-2" in href] == []
    assert "Fiche n°\u202f2 – Loger" in page


@pytest.mark.parametrize(("form", "cadre"), [("md", "ptsm"), ("html", "ptsm"), ("md", "anap"), ("html", "anap")])
def test_a_fiche_is_the_one_expected(form: str, cadre: str, compare: Callable[[str, str], None]) -> None:
    projet = load_projet(DATA / "livret", "val-d-essai")
    asked = Request((projet,), fiches=("1-reperage",), cadre=cadre)
    [(name, request)] = list(pages(asked))
    page = render(request, "fiche", [form])[form]
    compare(f"val-d-essai/{name}-{cadre}.{form}", page.partition("<body>")[2] or page)


def test_an_unknown_fiche_stops_the_document(projet: Projet) -> None:
    with pytest.raises(UnknownValueError):
        list(pages(Request((projet,), fiches=("99",))))


ANAP = (
    "Intitulé",
    "Responsable de l’action",
    "Constats",
    "Objectif stratégique",
    "Objectifs opérationnels",
    "Pilote(s)",
    "Contributeurs",
    "Étapes par trimestre",
    "Moyens nécessaires",
    "Indicateurs",
    "Autres précisions",
    "Points de vigilance",
)


def test_the_frame_of_the_anap_has_its_headings_in_its_order(projet: Projet) -> None:
    page = render(Request((projet,), page="01", cadre="anap"), "fiche", ["html"])["html"]
    frame = page[page.index('class="cadre-anap"') :]
    found = [frame.index(f'<tr><th scope="row">{heading}</th><td>') for heading in ANAP]
    assert found == sorted(found)


def test_the_command_prints_the_fiches_asked_for(projet: Projet, tmp_path: Path) -> None:
    line: list[str | Path] = ["render", projet.root, "--document", "fiche", "--fiche", "2", "--format", "html"]
    done = ptsm(*line, "--cadre", "anap", "-o", tmp_path / "sortie")
    assert (done.returncode, [path.name for path in (tmp_path / "sortie").glob("[!.]*")]) == (0, ["fiche-2.html"])


def test_an_unknown_frame_is_refused(projet: Projet) -> None:
    assert ptsm("render", projet.root, "--cadre", "anp").stderr.startswith("Erreur\u00a0: --cadre ne connaît pas")


def test_the_files_read_are_looked_at_once_whatever_the_number_of_pages(tmp_path: Path) -> None:
    pages_there = [tmp_path / f"fiche-{rank}.html" for rank in range(20)]
    for page in pages_there:
        page.write_text("page", encoding="utf-8")
    looked_at: list[str] = []

    def read() -> Iterator[str]:
        for rank in range(30):
            looked_at.append(f"{rank}")
            yield str(tmp_path / f"{rank}.yaml")

    refuse_read(pages_there, read())
    assert len(looked_at) == 30
    with pytest.raises(WriteError):
        refuse_read(pages_there, [str(pages_there[-1])])
