"""The forms of the links: what each says, and that no title can break it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from petit_projet import fiche
from projets_lies import relier

from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.view import Vue, voir
from ptsm_cli.report.links import dot, mermaid, svg
from ptsm_cli.report.links import json as en_json
from ptsm_cli.report.links import text as en_texte

HOSTILE = "'Titre \"cité\" <b>gras</b> & #35; `code` [a](b) {c} | \\N ; fin'"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def graphe(tmp_path: Path) -> Graphe:
    return relier(
        tmp_path,
        {
            "continu": {
                "01": fiche("1", HOSTILE, "contexte: cf. fiche n°2, fiche n°99 et fiche n°3 « Loger »\n"),
                "02": fiche("2", "Loger", "liens:\n  - fiche: 1\n  - {plan: PRS, reference: livret 14}\n"),
                "03": fiche("3", "Former"),
                "04": fiche("4", "Évaluer"),
            }
        },
    )


@pytest.fixture
def two_projects(tmp_path: Path) -> Graphe:
    return relier(
        tmp_path,
        {
            "continu": {"01": fiche("1", "Accueillir", "contexte: comme par-groupe:adultes/1\n")},
            "par-groupe": {
                "a1": fiche("1", "Loger", "liens:\n  - fiche: 2\n", "adultes"),
                "o2": fiche("2", "Former", groupe="adolescents"),
                "o3": fiche("3", "Soigner", "contexte: fiche n°1\n", groupe="adolescents"),
            },
        },
    )


def texte(graphe: Graphe) -> list[str]:
    return "\n".join(bloc.plain for bloc in en_texte.formater(voir(graphe))).replace("\u00a0", " ").splitlines()


def test_the_json_has_the_keys_that_programs_rely_on_with_the_place_of_each_link(graphe: Graphe) -> None:
    contenu = json.loads(en_json.formater(voir(graphe)))
    cles = ("source", "cible", "origine", "line", "column", "resolu", "reciproque")
    assert [tuple(lien[cle] for cle in cles) for lien in contenu["liens"]] == [
        ("01", "02", "prose", 4, 15, True, True),
        ("01", None, "prose", 4, 26, False, False),
        ("01", "03", "prose", 4, 40, True, False),
        ("02", "01", "liens", 5, 12, True, True),
    ]


def test_the_json_tells_why_a_link_is_wrong(graphe: Graphe) -> None:
    contenu = json.loads(en_json.formater(voir(graphe)))
    cles = ("texte", "statut", "titre", "accord_titre", "titre_de")
    assert [tuple(lien[cle] for cle in cles) for lien in contenu["liens"]][1:3] == [
        ("fiche n°99", "inconnu", None, None, None),
        ("fiche n°3", "resolu", "Loger", "autre-fiche", "02"),
    ]


def test_several_projects_are_told_apart_in_the_ids(two_projects: Graphe) -> None:
    contenu = json.loads(en_json.formater(voir(two_projects)))
    assert [(lien["source"], lien["cible"]) for lien in contenu["liens"]] == [
        ("continu:01", "par-groupe:a1"),
        ("par-groupe:a1", "par-groupe:o2"),
        ("par-groupe:o3", None),
    ]


def test_the_text_says_of_each_fiche_whom_it_cites_and_who_cites_it(graphe: Graphe, tmp_path: Path) -> None:
    chemin = f"{tmp_path.as_posix()}/continu/fiches"
    titre = 'Titre "cité" <b>gras</b> & #35; `code` [a](b) {c} | \\N ; fin'
    assert texte(graphe) == [
        "Axe 1 : Repérer",
        f"  1 {titre}",
        f"     ↔ 2 Loger  {chemin}/01.yaml:4:15",
        f"     → ? « fiche n°99 » : aucune fiche n'y répond  {chemin}/01.yaml:4:26",
        f"     → 3 Former – le titre cité est celui de la fiche 2  {chemin}/01.yaml:4:40",
        "",
        "  2 Loger",
        f"     ↔ 1 {titre}  {chemin}/02.yaml:5:12",
        "     ⇢ PRS, livret 14",
        "",
        "  3 Former",
        f"     ← 1 {titre}",
        "",
        "Sans lien : 4",
        "3 liens entre 4 fiches, dont 1 échange réciproque, et 1 référence sans fiche. 1 renvoi à d'autres plans.",
    ]


def test_the_text_proposes_the_fiches_of_the_same_number_in_other_groups(two_projects: Graphe) -> None:
    [ligne] = [ligne for ligne in texte(two_projects) if "?" in ligne]
    assert "« fiche n°1 » : aucune fiche n'y répond – vouliez-vous dire adultes/1 ?" in ligne


def test_a_title_cannot_leave_its_label_in_a_mermaid_flowchart(graphe: Graphe) -> None:
    [noeud] = [ligne for ligne in mermaid.formater(voir(graphe)).splitlines() if ligne.startswith("    f1[")]
    libelle = noeud.removeprefix('    f1["').removesuffix('"]')
    lu = re.sub(r"#(\d+);", lambda trouve: chr(int(trouve[1])), libelle)
    assert (lu, set(libelle) & set('"<>[](){}|`\\&')) == (
        '1 – Titre "cité" <b>gras</b> & #35; `code` [a](b) {c} | \\N ; fin',
        set(),
    )


def test_a_title_cannot_leave_its_string_in_a_dot_graph(graphe: Graphe) -> None:
    [noeud] = [ligne for ligne in dot.formater(voir(graphe)).splitlines() if ligne.startswith('    "01" [')]
    assert noeud == (r'    "01" [label="1 – Titre \"cité\" <b>gras</b> &amp;\n#35; `code` [a](b) {c} | \\N ;\nfin"];')


@pytest.mark.parametrize(
    ("forme", "fleches"),
    [
        (mermaid.formater, ["  f1 <--> f2", "  f1 --> f3", "  f1 -.-> p1"]),
        (dot.formater, ['  "01" -> "02" [dir=both];', '  "01" -> "03";', '  "01" -> "?1" [style=dashed];']),
    ],
    ids=["mermaid", "dot"],
)
def test_one_arrow_joins_two_fiches_however_often_they_cite_each_other(
    graphe: Graphe, forme: Callable[[Vue], str], fleches: list[str]
) -> None:
    lignes = forme(voir(graphe)).splitlines()
    assert [ligne for ligne in lignes if re.search(r"--?>|\.->| -> ", ligne)] == fleches


def test_the_drawing_is_well_formed_and_said_in_words(graphe: Graphe) -> None:
    racine = ET.fromstring(svg.formater(voir(graphe)))  # noqa: S314 - our own document
    dit = (racine.findtext(f"{SVG}desc") or "").replace("\u00a0", " ")
    assert "La fiche 1 cite : 2, 3. La fiche 2 cite : 1. 1 → « fiche n°99 » : aucune fiche n'y répond." in dit


def test_the_drawing_has_one_arc_for_each_two_fiches(graphe: Graphe) -> None:
    racine = ET.fromstring(svg.formater(voir(graphe)))  # noqa: S314 - our own document
    arcs = racine.findall(f"{SVG}path[@class='arc']")
    assert [arc.findtext(f"{SVG}title") for arc in arcs] == ["1 ↔ 2", "1 → 3"]
