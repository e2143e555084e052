"""The links that a project writes elsewhere than in its fiches: governance, territory, follow-up, acts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import LinkElsewhere
from ptsm_cli.projet.load import load_projet

FICHES = {
    "02": fiche("2", "Loger les personnes"),
    "27": fiche("27", "Former les accueils"),
    "02-b": fiche("2", "Écouter", groupe="axe-2"),
}
BY_GROUPE = f"numerotation: par-groupe{TERRITOIRE}"
ACT = "nature: revision\nintitule: Révision de 2021\n"


def said_by(link: LinkElsewhere) -> tuple[str, str | None]:
    """Return what holds a link, and where it leads."""
    words = f"{link.owner.article}{link.owner.name}".replace("\u00a0", " ")
    return words, link.target.fiche if link.target else None


def graph_of(folder: Path, files: dict[str, str]) -> Graph:
    root = write_projet(folder, FICHES).root
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return Analysis((load_projet(root, "essai"),), date.min).graph


CASES: dict[str, tuple[str, str, list[tuple[str, str | None]]]] = {
    "rubrique": (
        "territoire.yaml",
        f"{TERRITOIRE}rubriques:\n  - {{titre: Enjeux, contenu: Porté par la fiche n°27.}}\n",
        [("la rubrique « Enjeux »", "27")],
    ),
    "rubrique sans contenu": (
        "territoire.yaml",
        f"{TERRITOIRE}rubriques: [Ce que la fiche 27 apporte]\n",
        [("la rubrique « Ce que la fiche 27 apporte »", "27")],
    ),
    "diagnostic": (
        "territoire.yaml",
        f"{TERRITOIRE}diagnostic:\n  - {{libelle: Lits, unite: lits, note: cf. fiches 27 et 99}}\n",
        [("le diagnostic « Lits »", "27"), ("le diagnostic « Lits »", None)],
    ),
    "rupture": (
        "territoire.yaml",
        f"{TERRITOIRE}ruptures:\n  - {{public: Enfants, points: Voir l'action 27}}\n",
        [("le point de rupture « Enfants »", "27")],
    ),
    "ce qu'une vague ajoute et retire": (
        "territoire.yaml",
        TERRITOIRE.replace("nature: programmation}", "nature: avenant, ajouts: [Fiche 9], retraits: Fiche 27}"),
        [("la vague « Seconde vague »", None), ("la vague « Seconde vague »", "27")],
    ),
    "ce qu'une vague retire, et qui n'est plus": (
        "territoire.yaml",
        TERRITOIRE.replace("nature: programmation}", "nature: avenant, retraits: Fiche 9}"),
        [],
    ),
    "présentation d'un groupe, dont un numéro nu est le sien": (
        "territoire.yaml",
        BY_GROUPE.replace("titre: Accompagner}", "titre: Accompagner, presentation: Voir la fiche 2}"),
        [("le groupe « Accompagner »", "02-b")],
    ),
    "mention de la version": (
        "territoire.yaml",
        f"{TERRITOIRE}version: {{libelle: 2, mention: Sans la fiche 27}}\n",
        [("le territoire « Essai »", "27")],
    ),
    "considérants et motifs d'un acte": (
        "revisions/1.yaml",
        f"{ACT}considerants: [La fiche 27 a pris du retard]\nmotifs: [Comme la fiche « Former les accueils »]\n",
        [("l'acte « Révision de 2021 »", "27")] * 2,
    ),
    "note de suivi": (
        "suivi/02-b.yaml",
        "notes: [{date: 2021-01-01, note: Avec la fiche 27, decision: Attendre l'action 27}]\n",
        [("le suivi de la fiche n°2 « Écouter »", "27")] * 2,
    ),
    "motif d'un report, mesure": (
        "suivi/02-b.yaml",
        "reports: [{a: 2022, motif: La fiche 27 d'abord}]\nmesures: [{indicateur: 1, valeur: celle de la fiche 27}]\n",
        [("le suivi de la fiche n°2 « Écouter »", "27")] * 2,
    ),
    "suivi de rien": ("suivi/99.yaml", "notes: [{date: 2021-01-01, note: Fiche 27}]\n", [("le suivi « 99 »", "27")]),
    "ni identifiant, ni ouvrage, ni adresse": (
        "territoire.yaml",
        (
            f"{TERRITOIRE}references: [La fiche 27 de la HAS]\nplans: [{{id: fiche-27, titre: Fiche 27}}]\n"
            "liens: [{titre: Fiche 27, url: 'https://a.fr/fiche 27'}]\n"
        ),
        [],
    ),
    "d'un autre document": (
        "territoire.yaml",
        f"{TERRITOIRE}rubriques: [{{titre: A, contenu: 'Fiche 27 du CLS, action 27 du PRS, article 27, 4 fiches'}}]\n",
        [],
    ),
}


@pytest.mark.parametrize(("name", "text", "expected"), CASES.values(), ids=CASES)
def test_what_is_said_elsewhere_is_prose(
    tmp_path: Path, name: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [said_by(link) for link in graph_of(tmp_path, {name: text}).elsewhere] == expected


def test_its_place_is_that_of_the_words(tmp_path: Path) -> None:
    text = (
        f"{TERRITOIRE}rubriques:\n  - titre: Enjeux\n    contenu: >-\n      Porté par tous et\n      la fiche n°27.\n"
    )
    [link] = graph_of(tmp_path, {"territoire.yaml": text}).elsewhere
    place = link.location.place
    assert (link.location.path, place.line - TERRITOIRE.count("\n"), place.column) == ("essai/territoire.yaml", 5, 10)
