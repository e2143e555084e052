"""The texts of a project: each file is walked through once, until its texts are let go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counting import counted
from repository import DATA
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.texts import ProjetTexts, Walked, file_texts, printed_texts

LATER = date(2021, 1, 1)


def test_the_texts_of_a_project_are_gathered_once_until_they_are_let_go(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"a": fiche("1", "Accueillir", "moyens: [Un local]\n")})
    walked = Walked()

    def gathered() -> int:
        return counted("walk_texts", lambda: list(file_texts(projet, walked)))

    assert (gathered(), gathered()) == (3, 0)  # a fiche, the territory, the organisations
    walked.let_go(projet)
    assert gathered() == 3
    [first, *_] = file_texts(projet, walked)
    said = zip(first.spots, first.texts, strict=True)
    assert [(spot.route, spot.field, spot.is_item, text) for spot, text in said if spot.is_sentence] == [
        (("moyens", 0), "moyens", True, "Un local")
    ]


FILES = {
    "territoire.yaml": f"{TERRITOIRE}contact: {{nom: A, site: b.fr, telephone: '02', courriel: a@b.fr}}\n",
    "fiches/01.yaml": fiche("1", rest="issue_de: 2\nfusionnee_dans: 3\nremplace: 4\nvagues: [premiere]\n"),
    "suivi/01.yaml": "reports: [{a: 2022, objectif: 1, volet: 2, motif: B}]\n",
    "revisions/1.yaml": "nature: revision\nintitule: C\nbase: a\narrivee: b\nporte_sur: projet\n"
    "avis: [{instance: copil, sens: favorable}]\nmotifs: [{fiche: 1, motif: D}]\n",
    "acteurs.yaml": "acteurs: [{id: ch, nom: E, sigle: CH}]\n",
}


def test_ids_references_and_closed_lists_are_not_printed(tmp_path: Path) -> None:
    root = write_projet(tmp_path, {}).root
    for name, text in FILES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    left: set[str] = set()
    for projet in (load_projet(root, "essai"), load_projet(DATA / "variantes", "variantes")):
        files = [file for file in file_texts(projet, Walked()) if not isinstance(file.document.contenu, Acteurs)]
        kept = [spot.field for file in printed_texts(projet, files) for spot in file.spots]
        left |= {spot.field for file in files for spot in file.spots if spot.field not in kept}
    assert sorted(left) == [
        *("apres", "arrivee", "base", "courriel", "etat", "fiche", "fiches", "fusionnee_dans", "genre", "groupe", "id"),
        *("instance", "issue_de", "meme_contenu_que", "nature", "niveau", "numero", "numerotation", "objectif"),
        *("parent", "porte_sur", "precedente", "remplace", "remplacee_par", "sens", "sigle", "site"),
        *("sous_territoire", "statut", "telephone", "url", "vague", "volet"),
    ]


def test_of_an_organisation_and_of_a_fiche_that_has_left_nothing_is_printed(tmp_path: Path) -> None:
    projet = living_on(write_projet(tmp_path, {"a": fiche("1", "A", "retiree_le: 2020\n"), "b": fiche("2")}), LATER)
    every = list(file_texts(projet, Walked()))
    assert [file.document.id for file in every] == ["b", "territoire", "acteurs", "a"]
    assert [file.document.id for file in printed_texts(projet, every)] == ["b", "territoire"]


def test_a_text_is_found_again_by_its_rank_in_all_the_files(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"a": fiche("1", "A", "moyens: [B, C]\n"), "b": fiche("2", "D")})
    files = ProjetTexts(tuple(file_texts(projet, Walked())))
    every = list(files.texts())
    assert [file.texts[rank] for file, rank in files.ranked(range(len(every)))] == every
    ranks = {every.index("C"), every.index("D")}
    assert [(file.document.id, file.texts[rank]) for file, rank in files.ranked(ranks)] == [("a", "C"), ("b", "D")]
    assert list(files.ranked(())) == []
