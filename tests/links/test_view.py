"""What a report says of links: how many, why one leads nowhere, which fiches are shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from linked_projets import link_projets
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.view import (
    arrows,
    cite_fiche,
    count_links,
    groupe_heading,
    quoted_reference,
    view_of,
    why_unresolved,
)
from ptsm_cli.projet.load import load_projet

CITING = "contexte: cf. fiche n°2, fiche n°2, fiche n°99\nliens: [{fiche: 3}, {plan: PRS}]\n"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("fiches", "said"),
    [
        ({"01": fiche("1")}, "0 lien entre 1 fiche."),
        (
            {
                "01": fiche("1", rest=CITING),
                "02": fiche("2", rest="liens: {fiche: 1}\n"),
                "03": fiche("3", rest="liens: {fiche: 1}\n"),
            },
            "5 liens entre 3 fiches, dont 2 échanges réciproques, et 1 référence sans fiche.",
        ),
        (
            {"01": fiche("1", rest="contexte: fiches n°2, 98 et 99\n"), "02": fiche("2", rest="liens: {fiche: 1}\n")},
            "2 liens entre 2 fiches, dont 1 échange réciproque, et 2 références sans fiche.",
        ),
        (
            {
                "01": fiche("1", rest="contexte: fiche n°2\n"),
                "02": fiche("2"),
                "2b": fiche("2 bis", rest="meme_contenu_que: 2\n"),
            },
            "1 lien entre 2 fiches (et la 2 bis).",
        ),
    ],
)
def test_links_are_counted_in_a_sentence(tmp_path: Path, fiches: dict[str, str], said: str) -> None:
    assert plain(count_links(view_of(link_projets(tmp_path, {"continu": fiches})))) == said


ELSEWHERE = {
    "gouvernance/a.yaml": "jalons: [{id: a, libelle: fiche 1, type: avis}, {id: b, libelle: fiche 99, type: avis}]\n",
    "suivi/01.yaml": "notes: [{date: 2021-01-01, note: fiche 2}, {date: 2021-01-01, note: fiche 2}]\n",
    "revisions/1.yaml": "nature: revision\nintitule: A\nconsiderants: [La fiche 1]\n",
}


def test_links_of_no_fiche_are_counted_by_what_holds_them(tmp_path: Path) -> None:
    root = write_projet(tmp_path, {"01": fiche("1"), "02": fiche("2")}).root
    for name, text in ELSEWHERE.items():
        (root / name).parent.mkdir()
        (root / name).write_text(text, encoding="utf-8")
    graph = Analysis((load_projet(root, "essai"),), date.min).graph
    assert plain(count_links(view_of(graph))) == (
        "0 lien entre 2 fiches, 1 renvoi depuis la gouvernance, 2 depuis le suivi et 1 depuis les actes, "
        "et 1 référence sans fiche."
    )
    chosen = view_of(graph, {"essai/suivi/01.yaml"})
    assert (chosen.fiches, len(chosen.elsewhere), chosen.links) == ((FicheKey("essai", "02"),), 2, ())
    assert [len(view_of(graph, {f"essai/fiches/0{rank}.yaml"}).elsewhere) for rank in (1, 2)] == [2, 2]


def test_why_a_reference_leads_nowhere_is_said_in_words(tmp_path: Path) -> None:
    said = "contexte: cf. fiche n°1, fiche n°2 ter, fiche n°77, continus-1:3 et autre-part:3\n"
    fiches = {"02": fiche("2", rest=said), **{f"un-{rank:02}": fiche("1") for rank in range(22)}}
    view = view_of(link_projets(tmp_path, {"continu": fiches}))
    told = [plain(why_unresolved(view, link)) for link in view.links if link.target is None]
    assert told == [
        f"plusieurs fiches possibles : {', '.join(f'un-{rank:02}' for rank in range(20))} ou 2 autres",
        "aucune fiche n'y répond – vouliez-vous dire 2 ?",
        "aucune fiche n'y répond",
        "le projet de cette fiche n'a pas été lu",
        "le projet de cette fiche n'a pas été lu",
    ]
    assert [quoted_reference(link) for link in view.links][:1] == ["«\u00a0fiche n°1\u00a0»"]


def test_an_arrow_is_drawn_once_for_two_fiches(tmp_path: Path) -> None:
    fiches = {
        "01": fiche("1", rest=CITING),
        "02": fiche("2", rest="liens: [{fiche: 1}, {fiche: 3}]\n"),
        "03": fiche("3"),
    }
    found = arrows(view_of(link_projets(tmp_path, {"continu": fiches})))
    assert [(arrow.source.fiche, arrow.target.fiche, arrow.double) for arrow in found] == [
        ("01", "02", True),
        ("01", "03", False),
        ("02", "03", False),
    ]


@pytest.mark.parametrize(("length", "cut"), [(72, False), (73, True)])
def test_a_title_is_cut_where_it_is_long(tmp_path: Path, length: int, cut: bool) -> None:
    view = view_of(link_projets(tmp_path, {"continu": {"01": fiche("1", "e" * length)}}))
    assert cite_fiche(view, view.fiches[0], "continu").endswith("…") is cut


@pytest.mark.parametrize(("length", "cut"), [(92, False), (93, True)])
def test_a_heading_is_cut_where_it_is_long(tmp_path: Path, length: int, cut: bool) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1")}, TERRITOIRE.replace("Repérer", "e" * length))
    view = view_of(Analysis((projet,), date.min).graph)
    [(_, groupe, _)] = view.groupes()
    assert groupe_heading(view, projet, groupe).endswith("…") is cut
    assert groupe_heading(view, projet, None) == "Autres fiches actions"


def test_where_projects_are_read_together_each_name_says_which(tmp_path: Path) -> None:
    projets = {
        "continu": {"01": fiche("1", rest="contexte: cf. par-groupe:adultes/1\n")},
        "par-groupe": {"a": fiche("1", groupe="adultes"), "b": fiche("2", groupe="perdu")},
    }
    view = view_of(link_projets(tmp_path, projets))
    first, second, third = view.fiches
    assert [view.identifier(key) for key in view.fiches] == ["continu:01", "par-groupe:a", "par-groupe:b"]
    assert [view.numero(second, seen) for seen in (None, "continu", "par-groupe")] == [
        *("par-groupe:adultes/1", "par-groupe:adultes/1", "adultes/1"),
    ]
    shown = [(projet.id, groupe and groupe.id, keys) for projet, groupe, keys in view.groupes()]
    assert shown == [
        ("continu", "axe-1", (first,)),
        ("par-groupe", "adultes", (second,)),
        ("par-groupe", None, (third,)),
    ]
    heading = groupe_heading(view, view.graph.projets[1], None)
    assert (view.count, heading) == ("3\u00a0fiches", "PTSM G – Autres fiches actions")
    alone = view_of(view.graph, {view.fiche(third).path})
    assert (alone.fiches, alone.links, alone.plans) == ((third,), (), ())
    assert view_of(view.graph, {view.fiche(second).path}).fiches == (first, second)
