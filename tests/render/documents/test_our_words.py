"""The words of ours on the pages follow French typography, whatever the project; those of the user are untouched."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from command import ptsm
from from_models import Maker, write_files
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

TERRITORY = f"""{TERRITOIRE}
version: {{date: 2021-04, etat: soumis-a-avis}}
departements: ['53']
echelle: bassin
rubriques: [Contexte]
plans: [{{id: prs, titre: PRS}}]
diagnostic: [{{libelle: Population, unite: habitants, valeurs: [{{annee: 2016, valeur: 3}}]}}]
"""
GOUVERNANCE = """
instances:
  - {id: copil, nom: Copil, type: copil, cadence: 2/an, role: Piloter, membres_annonces: 3}
reunions:
  - {id: r1, instance: copil, date: 2020-01-10, statut: tenue}
  - {id: r3, instance: copil, date: 2020-05-10, statut: reportee, motif: crise, remplacee_par: r1}
jalons:
  - {id: a, libelle: Validation, type: feuille-de-route, date: 2021-03-12}
  - {id: b, libelle: Fin, type: arrete, echeance: fin 2021, apres: [a]}
"""
OBJECTIFS = """vagues: premiere
pilotes: CHE
contexte: "L'accueil : oui"
indicateurs: [{libelle: Nb, valeur_cible: 12000, mesures: [{date: 2020-01-01, valeur: 2}]}]
objectifs_operationnels:
  - {libelle: A, echeance: 2019}
  - {libelle: B, echeance: à définir}
  - {libelle: C, echeance: 2018-2030, pilotes: GEM}
  - {libelle: D, echeance: au plus tard fin 2020}
  - {libelle: E}
"""
FICHES = {
    "01": fiche("1", rest=OBJECTIFS),
    "02": fiche("2", "Loger", groupe="axe-2"),
    "03": "{numero: 3, titre: Autre, groupe: axe-2, meme_contenu_que: '2'}",
}
_OUTSIDE = re.compile(r"(?s)<style.*?</style>|<[^>]+>")
_WRONG = re.compile(r"(?<=[^\W\d_])'(?=\w)| [:;?!»]|n° ?\d|« ")


@pytest.mark.parametrize("document", ["plan", "fiche", "feuille-de-route", "livret", "gouvernance"])
def test_our_words_have_their_apostrophes_and_their_spaces(tmp_path: Path, document: str) -> None:
    projet = write_projet(tmp_path, FICHES, TERRITORY, gouvernance=GOUVERNANCE)
    (projet.root / "acteurs.yaml").unlink()
    page = render(Request((projet,)), document, ["html"])["html"]
    text = (
        unescape(_OUTSIDE.sub("|", page)).replace("L'accueil\u00a0: oui", "").replace("Centre hospitalier d'Essai", "")
    )
    assert [text[found.start() - 30 : found.end() + 20] for found in _WRONG.finditer(text)] == []


WRITTEN = "l'an 2019-2020 - n°5"
_TOUCHED = re.compile(r"l(?:’an 2019.2020|'an 2019–2020|'an 2019-2020 –|'an 2019-2020 - n° )")


def test_the_words_of_the_user_are_printed_as_they_are_written(tmp_path: Path) -> None:
    territory = TERRITORY.replace("version: {", f'version: {{libelle: "{WRITTEN}", ').replace(
        "titre: Repérer", f'titre: "{WRITTEN}"'
    )
    fiches = {"01": fiche("1", WRITTEN, OBJECTIFS), "02": fiche("2", "Loger", rest="vagues: premiere")}
    projet = write_projet(tmp_path, fiches, f"{territory}\nnumerotation: par-groupe\n")
    for document in ("fiche", "tableau-de-bord"):
        page = unescape(render(Request((projet,)), document, ["html"])["html"])
        assert page.count(WRITTEN) > 3
        assert _TOUCHED.findall(page) == []


@pytest.mark.lent
def test_no_document_touches_the_words_of_the_user(tmp_path: Path) -> None:
    root = write_files(Maker(lambda *_: WRITTEN, 2), tmp_path / "projet")
    territoire = root / "territoire.yaml"
    told = territoire.read_text(encoding="utf-8")
    territoire.write_text(told.replace('"continue"', '"par-groupe"'), encoding="utf-8")
    assert ptsm("render", root, "--document", "tout", "--date", "2020-06-15", "-o", tmp_path / "rendu").returncode == 0
    pages = [page for page in (tmp_path / "rendu").iterdir() if page.suffix in {".html", ".md"}]
    assert len(pages) > 20
    assert {page.name: found for page in pages if (found := _TOUCHED.findall(unescape(page.read_text("utf-8"))))} == {}
