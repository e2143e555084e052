"""The forms of the links: what each says, and that no title can break it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from linked_projets import link_projets
from small_projet import fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.view import View, view_of
from ptsm_cli.report.links import dot, mermaid, svg
from ptsm_cli.report.links import json as to_json
from ptsm_cli.report.links import text as to_text

HOSTILE = "'Titre \"cité\" <b>gras</b> & #35; `code` [a](b) {c} | \\N ; fin'"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return link_projets(
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
def two_projects(tmp_path: Path) -> Graph:
    return link_projets(
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


def text(graph: Graph) -> list[str]:
    return "\n".join(block.plain for block in to_text.format_report(view_of(graph))).replace("\u00a0", " ").splitlines()


def test_the_json_has_the_keys_that_programs_rely_on_with_the_place_of_each_link(graph: Graph) -> None:
    content = json.loads("".join(to_json.format_report(view_of(graph))))
    keys = ("source", "cible", "origine", "line", "column", "resolu", "reciproque")
    assert [tuple(link[key] for key in keys) for link in content["liens"]] == [
        ("01", "02", "prose", 4, 15, True, True),
        ("01", None, "prose", 4, 26, False, False),
        ("01", "03", "prose", 4, 40, True, False),
        ("02", "01", "liens", 5, 12, True, True),
    ]


def test_the_json_tells_why_a_link_is_wrong(graph: Graph) -> None:
    content = json.loads("".join(to_json.format_report(view_of(graph))))
    keys = ("texte", "statut", "titre", "accord_titre", "titre_de")
    assert [tuple(link[key] for key in keys) for link in content["liens"]][1:3] == [
        ("fiche n°99", "inconnu", None, None, None),
        ("fiche n°3", "resolu", "Loger", "autre-fiche", "02"),
    ]


def test_twenty_of_the_fiches_that_may_be_meant_are_named(tmp_path: Path) -> None:
    groupes = ", ".join(f"{{id: g{rank}, genre: axe, numero: {rank}, titre: Agir}}" for rank in range(1, 23))
    territoire = f"{{id: essai, nom: Essai, sigle: E, numerotation: par-groupe, groupes: [{groupes}]}}"
    fiches = {f"f{rank:02}": fiche("1", f"Agir {rank}", groupe=f"g{rank}") for rank in range(1, 23)}
    fiches["source"] = fiche("2", "Lier", "liens: {fiche: 'essai:1'}\n", groupe="g1")
    view = view_of(Analysis((write_projet(tmp_path, fiches, territoire),), date.min).graph)
    [link] = json.loads("".join(to_json.format_report(view)))["liens"]
    assert (link["statut"], link["candidats"][-1], len(link["candidats"]), link["nombre_candidats"]) == (
        "ambigu",
        "f20",
        20,
        22,
    )
    said = "\n".join(block.plain for block in to_text.format_report(view)).replace("\u00a0", " ")
    assert "g19/1, g20/1 ou 2 autres" in said


def test_several_projects_are_told_apart_in_the_ids(two_projects: Graph) -> None:
    content = json.loads("".join(to_json.format_report(view_of(two_projects))))
    assert [(link["source"], link["cible"]) for link in content["liens"]] == [
        ("continu:01", "par-groupe:a1"),
        ("par-groupe:a1", "par-groupe:o2"),
        ("par-groupe:o3", None),
    ]


def test_the_text_says_of_each_fiche_whom_it_cites_and_who_cites_it(graph: Graph, tmp_path: Path) -> None:
    path = f"{tmp_path.as_posix()}/continu/fiches"
    title = 'Titre "cité" <b>gras</b> & #35; `code` [a](b) {c} | \\N ; fin'
    assert text(graph) == [
        "Axe 1 : Repérer",
        f"  1 {title}",
        f"     ↔ 2 Loger  {path}/01.yaml:4:15",
        f"     → ? « fiche n°99 » : aucune fiche n'y répond  {path}/01.yaml:4:26",
        f"     → 3 Former – le titre cité est celui de la fiche 2  {path}/01.yaml:4:40",
        "",
        "  2 Loger",
        f"     ↔ 1 {title}  {path}/02.yaml:5:12",
        "     ⇢ PRS, livret 14",
        "",
        "  3 Former",
        f"     ← 1 {title}",
        "",
        "Sans lien : 4",
        "3 liens entre 4 fiches, dont 1 échange réciproque, et 1 référence sans fiche. 1 renvoi à d'autres plans.",
    ]


def test_the_text_proposes_the_fiches_of_the_same_number_in_other_groups(two_projects: Graph) -> None:
    [line] = [line for line in text(two_projects) if "?" in line]
    assert "« fiche n°1 » : aucune fiche n'y répond – vouliez-vous dire adultes/1 ?" in line


def test_a_title_cannot_leave_its_label_in_a_mermaid_flowchart(graph: Graph) -> None:
    [node] = [line for line in mermaid.format_report(view_of(graph)).splitlines() if line.startswith("    f1[")]
    label = node.removeprefix('    f1["').removesuffix('"]')
    read = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)
    assert (read, set(label) & set('"<>[](){}|`\\&')) == (
        '1 – Titre "cité" <b>gras</b> & #35; `code`…',
        set(),
    )


def test_the_signs_of_a_title_that_a_flowchart_reads_as_words_stay(tmp_path: Path) -> None:
    title = "Où ? L’usager : 1/2 – « 3 = 2+1 » !"
    graph = link_projets(
        tmp_path, {"continu": {"01": fiche("1", f"'{title}'"), "02": fiche("2", "B", "liens: [{fiche: 1}]\n")}}
    )
    assert f'["1 – {title}"]' in mermaid.format_report(view_of(graph)).replace("\u00a0", " ")


def test_a_flowchart_shows_the_linked_fiches_only_in_the_class_of_their_group(graph: Graph) -> None:
    lines = mermaid.format_report(view_of(graph)).splitlines()
    assert [line for line in lines if line.startswith("    f")] == [
        line for line in lines if re.match(r"    f[123]\[", line)
    ]
    assert "  class l1,f1,f2,f3 g1" in lines
    assert max(len(re.sub(r"#\d+;", "x", line)) for line in lines if re.match(r"    [fl]\d", line)) <= 60


@pytest.mark.parametrize(("form", "said"), [(mermaid.format_report, "vide["), (svg.format_report, "</desc>")])
def test_without_a_link_a_drawing_says_so(tmp_path: Path, form: Callable[[View], str], said: str) -> None:
    drawn = form(view_of(link_projets(tmp_path, {"continu": {"01": fiche("1")}})))
    assert (said in drawn, "Aucune fiche n'en cite une autre." in drawn) == (True, True)


def test_a_title_cannot_leave_its_string_in_a_dot_graph(graph: Graph) -> None:
    [node] = [line for line in dot.format_report(view_of(graph)).splitlines() if line.startswith('    "01" [')]
    assert node == (r'    "01" [label="1 – Titre \"cité\" <b>gras</b> &amp;\n#35; `code` [a](b) {c} | \\N ;\nfin"];')


def test_a_word_is_not_cut_at_its_hyphen_in_a_dot_graph(tmp_path: Path) -> None:
    drawn = dot.format_report(
        view_of(link_projets(tmp_path, {"continu": {"01": fiche("1", "Voir un médecin en rendez-vous")}}))
    )
    assert r'"01" [label="1 – Voir un médecin en\nrendez-vous"]' in drawn


@pytest.mark.parametrize(
    ("form", "arrows"),
    [
        (mermaid.format_report, ["  f1 <--> f2", "  f1 --> f3", "  f1 -.-> p1"]),
        (dot.format_report, ['  "01" -> "02" [dir=both];', '  "01" -> "03";', '  "01" -> "?1" [style=dashed];']),
    ],
    ids=["mermaid", "dot"],
)
def test_one_arrow_joins_two_fiches_however_often_they_cite_each_other(
    graph: Graph, form: Callable[[View], str], arrows: list[str]
) -> None:
    lines = form(view_of(graph)).splitlines()
    assert [line for line in lines if re.search(r"--?>|\.->| -> ", line)] == arrows


def test_the_drawing_is_well_formed_and_said_in_words(graph: Graph) -> None:
    root = ET.fromstring(svg.format_report(view_of(graph)))  # noqa: S314 - our own document
    said = (root.findtext(f"{SVG}desc") or "").replace("\u00a0", " ")
    assert "La fiche 1 cite : 2, 3. La fiche 2 cite : 1. 1 → « fiche n°99 » : aucune fiche n'y répond." in said


def test_the_drawing_has_one_arc_for_each_two_fiches(graph: Graph) -> None:
    root = ET.fromstring(svg.format_report(view_of(graph)))  # noqa: S314 - our own document
    arcs = root.findall(f"{SVG}path[@class='arc']")
    assert [arc.findtext(f"{SVG}title") for arc in arcs] == ["1 ↔ 2", "1 → 3"]
