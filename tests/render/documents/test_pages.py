"""Every document in HTML: one file, without network, that a screen reader and a keyboard go through."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from pages import Page, lire
from petit_projet import ecrire
from repository import MAYENNE, ROOT, TERRITORIES

from ptsm_cli.projet.load import charger_projet
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre

PROJETS = ["tests/data/livret", *(f"examples/{nom}" for nom in TERRITORIES)]
PIEGE = '"><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{ 7*7 }}'


REUNIS = ["examples/artois-audomarois-62", "examples/mayenne-53", "examples/meurthe-et-moselle-54"]
"""Those that have a meeting, whose dossier is printed."""
PAGES = [
    *((document, [projet]) for document in ("livret", "gouvernance", "couverture") for projet in PROJETS),
    *(("dossier", [projet]) for projet in REUNIS),
    ("couverture", PROJETS),
]


@pytest.fixture(scope="module", params=PAGES, ids=lambda page: f"{page[0]} {' '.join(page[1])}")
def texte(request: pytest.FixtureRequest) -> str:
    """Return the page of each document of each project."""
    document, chemins = request.param
    projets = tuple(charger_projet(ROOT / chemin, chemin) for chemin in chemins)
    return rendre(Demande(projets), document, ["html"])["html"]


@pytest.fixture(scope="module")
def page(texte: str) -> Page:
    """Return the page, taken apart."""
    return lire(texte)


def test_every_tag_is_closed_in_order(page: Page) -> None:
    assert (page.fautes, page.ouvertes) == ([], [])


def test_the_page_is_in_french_and_is_gone_through_by_regions(page: Page) -> None:
    assert page.toutes("html")[0].attributs == {"lang": "fr"}
    assert [len(page.toutes(balise)) for balise in ("title", "h1", "header", "nav", "main", "footer")] == [1] * 6
    assert page.toutes("a")[0].attributs["href"] == "#contenu"


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    niveaux = [int(titre.balise[1]) for titre in page.toutes("h1", "h2", "h3", "h4", "h5", "h6")]
    assert [suivant for precedent, suivant in itertools.pairwise(niveaux) if suivant > precedent + 1] == []


def test_every_anchor_is_unique_and_every_inner_link_arrives(page: Page) -> None:
    ancres = page.valeurs("id")
    voulues = [lien[1:] for lien in page.valeurs("href") if lien.startswith("#")]
    voulues += [nom for noms in page.valeurs("aria-labelledby") for nom in noms.split()]
    assert len(ancres) == len(set(ancres))
    assert set(voulues) <= set(ancres)
    assert len(voulues) > len(page.toutes("section"))


def test_nothing_comes_from_the_network(page: Page, texte: str) -> None:
    assert page.toutes("script", "link", "img", "iframe", "object", "embed", "form", "base") == []
    assert [nom for nom in ("src", "srcset", "style", "background", "poster") if page.valeurs(nom)] == []
    assert re.findall(r"url\(|@import|@font-face|expression\(", texte) == []
    assert "default-src 'none'" in next(filter(None, page.valeurs("content")[1:]))


def test_every_table_has_a_caption_and_headers_with_a_scope(page: Page) -> None:
    portees = {entete.attributs.get("scope") for entete in page.toutes("th")}
    assert len(page.toutes("caption")) == len(page.toutes("table"))
    assert portees <= {"col", "colgroup", "row", "rowgroup"}


def test_every_cell_of_the_planning_is_read_without_its_colour(texte: str) -> None:
    cases = re.findall(r'<td class="case [a-z_]+">(.*?)</td>', texte)
    assert len(cases) == texte.count('<td class="case')
    assert [case for case in cases if re.search(r'<span class="lu">[^<]+</span>', case) is None] == []


def test_mayenne_has_one_planning_for_each_fiche_of_the_vague() -> None:
    mayenne = charger_projet(MAYENNE, "mayenne-53")
    page = rendre(Demande((mayenne,)), "livret", ["html"])["html"]
    de_la_vague = [fiche for fiche in mayenne.fiches if fiche.contenu.vagues]
    assert len(lire(page).toutes("table")) == len(de_la_vague)
    assert page.count('<span class="lu">prévu</span>') > 100


@pytest.fixture(params=["livret", "gouvernance", "dossier", "couverture"])
def booby_trapped(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Return each document of a project whose every text tries to become markup."""
    piege = f"'{PIEGE}'"
    territoire = f"""
id: piege
nom: {piege}
sigle: {piege}
titre: {piege}
region: {piege}
version: {{date: 2021, auteur: {piege}, mention: {piege}}}
groupes: [{{id: axe-1, genre: axe, numero: {piege}, titre: {piege}, presentation: {piege}}}]
vagues: [{{id: v, titre: {piege}, nature: contrat, periode: {{debut: 2021, fin: 2021}}}}]
"""
    fiche = f"""
numero: {piege}
titre: {piege}
groupe: axe-1
vagues: v
pilotes: {piege}
partenaires: {piege}
financeurs: {piege}
indicateurs: {piege}
objectifs_operationnels:
  - {{projet: {piege}, libelle: {piege}, court: {piege}, echeance: {piege}, pilotes: autre}}
  - {{libelle: {piege}, volets: [{{modalites: {piege}, echeance: T1 2021}}]}}
"""
    gouvernance = f"""
instances:
  - {{id: {piege}, nom: {piege}, sigle: {piege}, type: copil, role: {piege}, pilotes: {piege},
     composition: [{{membre: {piege}, fonction: {piege}}}]}}
  - {{id: autre, nom: {piege}, type: autre, parent: {piege}, composition: {piege}}}
reunions:
  - {{id: {piege}, instance: {piege}, date: 2021-01-01, statut: reportee, motif: {piege}, remplacee_par: {piege}}}
  - {{id: suivante, instance: {piege}, date: 2022-01-01, lieu: {piege}, objet: {piege}, statut: tenue,
     ordre_du_jour: {piege}, decisions: {piege}, decisions_attendues: {piege}, presence: {{membres: {piege}}}}}
jalons:
  - {{id: {piege}, libelle: {piege}, type: autre, echeance: {piege}, organisme: {piege}, note: {piege}, apres: {piege}}}
"""
    fiches = {"piege": fiche, "sans": f"{{numero: 2, titre: {piege}, groupe: {piege}}}"}
    projet = ecrire(tmp_path, fiches, territoire, gouvernance=gouvernance)
    (projet.racine / "glossaire.yaml").write_text(f"{piege}: {piege}\n", encoding="utf-8")
    return rendre(Demande((charger_projet(projet.racine, "essai"),)), request.param, ["html", "md"])


def test_no_text_becomes_html(booby_trapped: dict[str, str]) -> None:
    page = lire(booby_trapped["html"])
    assert (page.toutes("script", "img"), page.fautes, page.valeurs("onerror")) == ([], [], [])
    assert [lien for lien in page.valeurs("href") if not lien.startswith("#")] == []
    assert booby_trapped["html"].count("&lt;script&gt;") > 10


def test_no_text_becomes_html_or_a_link_in_markdown(booby_trapped: dict[str, str]) -> None:
    balises = set(re.findall(r"(?<!\\)<[^>]*>", booby_trapped["md"]))
    assert {balise for balise in balises if re.fullmatch(r'<a id="[a-z0-9-]+">|</a>', balise) is None} == set()
    assert re.findall(r"(?<!\\)\]\((?!#)", booby_trapped["md"]) == []
    assert booby_trapped["md"].count(r"\<script>") > 10
