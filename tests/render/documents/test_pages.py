"""Every document in HTML: one file, without network, that a screen reader and a keyboard go through."""

from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path

import pytest
from pages import Page, read_page
from repository import MAYENNE, ROOT, TERRITORIES
from small_projet import write_projet

from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

PROJETS = ["tests/data/livret", *(f"examples/{name}" for name in TERRITORIES)]
TRAP = '"><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{ 7*7 }}'


TOGETHER = ["examples/artois-audomarois-62", "examples/mayenne-53", "examples/meurthe-et-moselle-54"]
"""Those that have a meeting, whose dossier is printed."""
PAGES = [
    *((document, [projet]) for document in ("livret", "gouvernance", "couverture") for projet in PROJETS),
    *((document, [projet]) for document in ("dossier", "releve") for projet in TOGETHER),
    ("couverture", PROJETS),
    *((document, [projet]) for document in ("tableau-de-bord", "acteurs", "annuelle") for projet in PROJETS[1:3]),
    *(("bilan", [projet]) for projet in ("tests/data/val-d-exemple/annee-1", "examples/mayenne-53")),
    *(("plan", [projet]) for projet in TOGETHER),
    ("plan", PROJETS),
    *(("fiche", [projet]) for projet in PROJETS[:2]),
    ("revision", ["tests/data/val-d-exemple/revise"]),
    *(("feuille-de-route", [projet]) for projet in PROJETS[:3]),
]

FIRST = dict(reversed(PAGES))
"""The project whose page of each document is looked at in every run; the others in the long one."""


def _is_long(document: str, projets: list[str]) -> bool:
    return projets != FIRST[document] or document in {"feuille-de-route", "plan"}


@pytest.fixture(
    scope="module",
    params=[pytest.param(page, marks=pytest.mark.lent) if _is_long(*page) else page for page in PAGES],
    ids=[f"{document} {' '.join(projets)}" for document, projets in PAGES],
)
def text(request: pytest.FixtureRequest) -> str:
    """Return the page of each document of each project."""
    document, paths = request.param
    projets = tuple(load_projet(ROOT / path, path) for path in paths)
    day = {"releve": date.max, "bilan": date(2025, 2, 1)}.get(document, date.min)
    return render(Request(projets, day=day), document, ["html"])["html"]


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    """Return the page, taken apart."""
    return read_page(text)


def test_every_tag_is_closed_in_order(page: Page) -> None:
    assert (page.mistakes, page.opened) == ([], [])


def test_the_page_is_in_french_and_is_gone_through_by_regions(page: Page) -> None:
    assert page.all_tags("html")[0].attributes == {"lang": "fr"}
    assert [len(page.all_tags(tag)) for tag in ("h1", "header", "main", "footer")] == [1] * 4
    assert (
        len([title for title in page.all_tags("title") if "id" not in title.attributes]) == 1
    )  # a picture has its own
    assert page.all_tags("a")[0].attributes["href"] == "#contenu"


def test_there_is_a_contents_where_there_are_three_entries(page: Page) -> None:
    entries = len([element for element in page.all_tags("li") if element.attributes == {}])
    contents = page.all_tags("nav")
    assert len(contents) == (1 if contents else 0)
    assert contents == [] or entries >= 3


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(title.tag[1]) for title in page.all_tags("h1", "h2", "h3", "h4", "h5", "h6")]
    assert [following for previous, following in itertools.pairwise(levels) if following > previous + 1] == []


def test_every_anchor_is_unique_and_every_inner_link_arrives(page: Page) -> None:
    anchors = page.values("id")
    wanted = [link[1:] for link in page.values("href") if link.startswith("#")]
    wanted += [name for names in page.values("aria-labelledby") for name in names.split()]
    assert len(anchors) == len(set(anchors))
    assert set(wanted) <= set(anchors)
    assert len(wanted) > len(page.all_tags("section"))


def test_nothing_comes_from_the_network(page: Page, text: str) -> None:
    assert page.all_tags("script", "link", "img", "iframe", "object", "embed", "form", "base") == []
    assert [name for name in ("src", "srcset", "style", "background", "poster") if page.values(name)] == []
    assert re.findall(r"url\(|@import|@font-face|expression\(", text) == []
    assert "default-src 'none'" in next(filter(None, page.values("content")[1:]))


def test_every_table_has_a_caption_and_headers_with_a_scope(page: Page) -> None:
    scopes = {header.attributes.get("scope") for header in page.all_tags("th")}
    assert len(page.all_tags("caption")) == len(page.all_tags("table"))
    assert scopes <= {"col", "colgroup", "row", "rowgroup"}


def test_every_mark_of_a_planning_is_read_without_being_seen(text: str) -> None:
    cases = re.findall(r'<td class="case [^"]*"[^>]*>(.*?)</td>', text)
    assert len(cases) == text.count('<td class="case')
    read = re.compile(r'aria-hidden="true".*<span class="lu">[^<]+')
    assert [case for case in cases if read.search(case) is None] == []


@pytest.mark.lent
def test_mayenne_has_one_planning_for_each_fiche_of_the_vague_that_has_no_sentence_instead() -> None:
    mayenne = load_projet(MAYENNE, "mayenne-53")
    page = render(Request((mayenne,)), "livret", ["html"])["html"]
    waves = [inscription for fiche in mayenne.fiches for inscription in fiche.contenu.vagues]
    assert len(read_page(page).all_tags("table")) == len([wave for wave in waves if not wave.phrase])
    assert page.count('<span class="lu">prévu, ') > 40


@pytest.fixture(
    params=["livret", "gouvernance", "dossier", "releve", "couverture", "plan", "fiche", "feuille-de-route"]
)
def booby_trapped(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Return each document of a project whose every text tries to become markup."""
    trap = f"'{TRAP}'"
    territoire = f"""
id: piege
nom: {trap}
sigle: {trap}
titre: {trap}
region: {trap}
version: {{date: 2021, auteur: {trap}, mention: {trap}}}
groupes: [{{id: axe-1, genre: axe, numero: {trap}, titre: {trap}, presentation: {trap}, priorites: 1}}]
dimensions: [{{id: d, titre: {trap}, valeurs: {trap}}}]
vagues: [{{id: v, titre: {trap}, nature: contrat, periode: {{debut: 2021, fin: 2021}}}}]
"""
    fiche = f"""
numero: {trap}
titre: {trap}
groupe: axe-1
vagues: v
pilotes: {trap}
partenaires: {trap}
financeurs: {trap}
indicateurs: {trap}
objectifs_operationnels:
  - {{projet: {trap}, libelle: {trap}, court: {trap}, echeance: {trap}, pilotes: autre}}
  - {{libelle: {trap}, volets: [{{modalites: {trap}, echeance: T1 2021}}]}}
"""
    gouvernance = f"""
instances:
  - {{id: {trap}, nom: {trap}, sigle: {trap}, type: copil, role: {trap}, pilotes: {trap},
     composition: [{{membre: {trap}, fonction: {trap}}}]}}
  - {{id: autre, nom: {trap}, type: autre, parent: {trap}, composition: {trap}}}
reunions:
  - {{id: {trap}, instance: {trap}, date: 2021-01-01, statut: reportee, motif: {trap}, remplacee_par: {trap}}}
  - {{id: suivante, instance: {trap}, date: 2022-01-01, lieu: {trap}, objet: {trap}, statut: tenue,
     ordre_du_jour: {trap}, decisions: {trap}, decisions_attendues: {trap}, presence: {{membres: {trap}}}}}
jalons:
  - {{id: {trap}, libelle: {trap}, type: autre, echeance: {trap}, organisme: {trap}, note: {trap}, apres: {trap}}}
"""
    fiches = {"piege": fiche, "sans": f"{{numero: 2, titre: {trap}, groupe: {trap}}}"}
    projet = write_projet(tmp_path, fiches, territoire, gouvernance=gouvernance)
    (projet.root / "glossaire.yaml").write_text(f"{trap}: {trap}\n", encoding="utf-8")
    day = date.max if request.param == "releve" else date.min
    return render(Request((load_projet(projet.root, "essai"),), day=day), request.param, ["html", "md"])


def test_no_text_becomes_html(booby_trapped: dict[str, str]) -> None:
    page = read_page(booby_trapped["html"])
    assert (page.all_tags("script", "img"), page.mistakes, page.values("onerror")) == ([], [], [])
    assert [link for link in page.values("href") if not link.startswith("#")] == []
    assert booby_trapped["html"].count("&lt;script&gt;") > 10


def test_no_text_becomes_html_or_a_link_in_markdown(booby_trapped: dict[str, str]) -> None:
    tags = set(re.findall(r"(?<!\\)<[^>]*>", booby_trapped["md"]))
    assert {tag for tag in tags if re.fullmatch(r'<a id="[a-z0-9-]+">|</a>', tag) is None} == set()
    assert re.findall(r"(?<!\\)\]\((?!#)", booby_trapped["md"]) == []
    assert booby_trapped["md"].count(r"\<script>") > 10
