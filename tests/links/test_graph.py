"""The links of the fiches: where each stands, where it leads, whether it is answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from linked_projets import from_fiche_1
from small_projet import fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.citations import TitleMatch
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import Link, Origin
from ptsm_cli.links.references import Outcome
from ptsm_cli.links.view import objectif_rank, view_of


def summary(links: tuple[Link, ...]) -> list[tuple[str, str | None, str]]:
    """Return of each link its source, its target and where it is written."""
    return [(link.source.fiche, link.target.fiche if link.target else None, link.origin.value) for link in links]


@pytest.mark.parametrize(
    ("rest", "underlined"),
    [
        ("contexte: Voir la fiche n°2.\n", ["fiche n°2"]),
        ("contexte: En 2018, les fiches n°17 bis et 2\n", ["fiches n°17 bis", "2"]),
        ("contexte: fiche n°2, puis fiche n°2\n", ["fiche n°2", "fiche n°2"]),
        ("contexte: >-\n  Lien avec la fiche\n  action n°2.\n", ["fiche"]),
        ("contexte: |\n  Un.\n\n  Lien avec la fiche n°2.\n", ["fiche n°2"]),
        ("contexte: 'L''accueil : cf. fiche action « Former les agents d''accueil »'\n",
         ["fiche action « Former les agents d''accueil »"]),
        ('contexte: "L\'accueil \\"humain\\" : fiche n°3"\n', ["fiche n°3"]),
        ("contexte: cf. FICHE ACTION « Former les agents d'accueil »\n",
         ["FICHE ACTION « Former les agents d'accueil »"]),
        ("contexte: cf. FİCHE ACTION « Former les agents d'accueil »\n",
         ["FİCHE ACTION « Former les agents d'accueil »"]),
        ("contexte: cf. FıCHE ACTION « Former les agents d'accueil »\n",
         ["FıCHE ACTION « Former les agents d'accueil »"]),
        ("moyens: fiche n°2\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - Selon la fiche n°3\n", ["fiche n°3"]),
        ("objectifs_operationnels:\n  - libelle: A\n    modalites: cf. fiche n°2\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - libelle: A\n    volets: [{modalites: [B, cf. fiche n°2]}]\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - libelle: A\n    echeance: après la fiche n°2\n", ["fiche n°2"]),
        ("indicateurs: [{libelle: ceux de la fiche n°2}]\n", ["fiche n°2"]),
        ("liens:\n  - Lien avec la fiche n°2\n", ["fiche n°2"]),
        ("liens:\n  - {fiche: 2, objet: fiche n°3}\n", ["2", "fiche n°3"]),
        ("liens:\n  - {plan: prs, reference: fiche n°2}\n  - {objet: fiche n°3}\n", ["fiche n°3"]),
        ("suivi: [{date: 2020-01-01, note: avec la fiche n°2}]\n", ["fiche n°2"]),
        ("pilotes: pilotes de la fiche n°2\n", ["fiche n°2"]),
        ("vagues: [{vague: premiere, phrase: cf. fiche n°2}]\n", ["fiche n°2"]),
        ("vagues: [{vague: premiere, lignes: [{libelle: cf. fiche n°2, pilotes: fiche n°3}]}]\n",
         ["fiche n°2", "fiche n°3"]),
        ("vagues: fiche n°2\n", []),
        ("description: fiche n°2\n", ["fiche n°2"]),
        ("budget: [{poste: fiche n°2}]\n", ["fiche n°2"]),
        ("deploiement: [{sous_territoire: nord, precision: fiche n°2}]\n", ["fiche n°2"]),
        ("conditions_d_acces: fiche n°2\nautres_precisions: fiche n°3\n", ["fiche n°2", "fiche n°3"]),
        ("objectifs_operationnels: {libelle: A, charges: fiche n°2, duree: fiche n°3}\n", ["fiche n°3", "fiche n°2"]),
    ],
)  # fmt: skip
def test_a_link_stands_where_its_words_are(tmp_path: Path, rest: str, underlined: list[str]) -> None:
    graph = from_fiche_1(tmp_path, rest)
    lines = (tmp_path / "continu/fiches/01.yaml").read_text(encoding="utf-8").split("\n")
    places = [link.location.place for link in graph.links]
    ends = [place.end_column if place.end_line == place.line else None for place in places]
    read = [lines[p.line - 1][p.column - 1 : f and f - 1] for p, f in zip(places, ends, strict=True)]
    assert read == underlined


def test_the_second_of_two_same_references_is_underlined_at_its_own_place(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "contexte: Vers 2020, les fiches 3 et 2, puis la fiche 2\n")
    start = len("contexte: ") + 1
    columns = [link.location.place.column - start for link in graph.links]
    assert columns == [
        len("Vers 2020, les "),
        len("Vers 2020, les fiches 3 et "),
        len("Vers 2020, les fiches 3 et 2, puis la "),
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "titre_court: fiche n°2\n",
        "liens: [{plan: 'fiche n°2'}]\n",
        "suivi: [{date: 2020-01-01, etat: 'fiche n°2'}]\n",
        "contexte: La présente fiche n°1\n",
        "contexte: la fiche « Conseils aux parents »\n",
        "contexte: la fiche n°2 du CLS\n",
        "contexte: la fiche n°2 (PAT), la fiche n°2 (projet alimentaire)\n",
        "liens: [{plan: prs, reference: fiche n°2}]\n",
        "liens: [{url: https://exemple.fr/fiche 2}]\n",
    ],
)
def test_what_is_no_link_to_a_fiche_makes_none(tmp_path: Path, rest: str) -> None:
    assert summary(from_fiche_1(tmp_path, rest).links) == []


def test_links_come_in_the_order_of_the_fiches_then_of_each_fiche(tmp_path: Path) -> None:
    rest = "contexte: cf. fiche n°3\nmoyens: cf. fiche n°2\nliens: [{fiche: 17 bis}, {fiche: 99}]\n"
    graph = from_fiche_1(tmp_path, rest, {"00": fiche("4", "Évaluer", "contexte: fiche n°1\n")})
    assert summary(graph.links) == [
        ("01", "03", "prose"),
        ("01", "02", "prose"),
        ("01", "17-bis", "liens"),
        ("01", None, "liens"),
        ("00", "01", "prose"),
    ]


@pytest.mark.parametrize(
    ("way_back", "reciprocal"),
    [
        ("contexte: voir la fiche n°1\n", True),
        ("liens: [{fiche: 1}]\n", True),
        ("liens: [{fiche: 3}]\n", False),
    ],
)
def test_a_link_is_reciprocal_when_the_other_fiche_links_back_in_any_way(
    tmp_path: Path, way_back: str, reciprocal: bool
) -> None:
    graph = from_fiche_1(tmp_path, "liens: [{fiche: 2}]\n", {"02": fiche("2", "Loger les personnes", way_back)})
    assert graph.links[0].reciprocal is reciprocal


def test_a_link_to_a_twin_is_answered_by_the_fiche_whose_content_it_shares(tmp_path: Path) -> None:
    graph = from_fiche_1(
        tmp_path,
        "liens: [{fiche: 17 bis}]\n",
        {
            "17": fiche("17", "Consulter", "liens: [{fiche: 1}]\n"),
            "17-bis": fiche("17 bis", "Téléconsulter", "meme_contenu_que: 17\n"),
        },
    )
    assert [link.reciprocal for link in graph.links] == [True, True]
    assert [(j.source, j.resolution.target) for j in graph.twins] == [
        (FicheKey("continu", "17-bis"), FicheKey("continu", "17"))
    ]


def test_each_fiche_knows_who_cites_it_once_each(tmp_path: Path) -> None:
    graph = from_fiche_1(
        tmp_path, "contexte: fiche n°2\nliens: [{fiche: 2}]\n", {"03": fiche("3", "C", "moyens: fiche 2\n")}
    )
    assert [key.fiche for key in graph.cited_by(FicheKey("continu", "02"))] == ["01", "03"]


def test_the_mentions_of_a_text_become_hyperlinks_but_those_without_words_or_target(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "contexte: fiches n°1 à 3, 99 et 17 bis\nmoyens: fiche 2\n")
    links = graph.hyperlinks(FicheKey("continu", "01"), ("contexte",))
    text = graph.fiche(FicheKey("continu", "01")).contenu.contexte or ""
    assert [(text[r.start : r.end], r.target.fiche if r.target else None) for r in links] == [
        ("3", "03"),
        ("17 bis", "17-bis"),
    ]


@pytest.mark.parametrize(
    ("rest", "status", "judgement"),
    [
        ("contexte: fiche n°3 « Former les agents d'accueil »\n", Outcome.RESOLVED, TitleMatch.SAME),
        ("contexte: fiche n°2 « Former les agents d'accueil »\n", Outcome.RESOLVED, TitleMatch.OTHER_FICHE),
        ("contexte: fiche n°99 « Former les agents d'accueil »\n", Outcome.UNKNOWN, None),
        ("contexte: fiche action « Gérer la paie »\n", Outcome.UNKNOWN, None),
        ("liens:\n  - fiche: ailleurs:3\n", Outcome.PROJET_ABSENT, None),
    ],
)
def test_a_link_tells_what_is_wrong_with_it(
    tmp_path: Path, rest: str, status: Outcome, judgement: TitleMatch | None
) -> None:
    [link] = from_fiche_1(tmp_path, rest).links
    assert (link.outcome, link.judgement.match if link.judgement else None) == (status, judgement)


def test_a_title_that_is_another_fiche_s_is_underlined_apart(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "contexte: fiche n°2 « Former les agents d'accueil »\n")
    [link] = graph.links
    assert link.judgement is not None
    assert link.judgement.other == FicheKey("continu", "03")
    assert link.title_location is not None
    assert link.title_location.place.column == len("contexte: fiche n°2 « ") + 1


@pytest.mark.parametrize(
    ("words", "objectif"),
    [
        ("l'objectif 2 de la fiche n°4", "2"),
        ("l'objectif 9 de la fiche n°4", "9"),
        ("l'objectif 1.2 de la fiche n°4", "1.2"),
        ("l'objectif 1.9 de la fiche n°4", "1.9"),
        ("l'objectif repit de la fiche n°4", "repit"),
        ("fiche n°4, objectif repit, et rien d'autre", "repit"),
        ("fiche n°4 (objectif 1.2)", "1.2"),
        ("fiche n°4, objectif 1.9", "1.9"),
        ("l'objectif de la fiche n°4", None),
        ("l'objectif commun de la fiche n°4", None),
        ("l'objectif stratégique de la fiche n°4", None),
        ("fiche n°4, objectif partagé avec la fiche n°4", None),
        # The fiche 3 prints no number: « 1.2 » is not one of its own.
        ("l'objectif 1.2 de la fiche n°3", None),
    ],
)
def test_a_sentence_names_an_objectif_by_its_number_or_its_id(tmp_path: Path, words: str, objectif: str | None) -> None:
    other = "objectifs_operationnels: [{libelle: A, numero: 1.1}, {libelle: B, numero: 1.2, id: repit}]\n"
    graph = from_fiche_1(tmp_path, f"contexte: Avec {words}.\n", {"04": fiche("4", "Aider", other)})
    assert {link.objectif for link in graph.links} == {objectif}


@pytest.mark.parametrize(
    ("words", "objectif"),
    [
        ("l'objectif 2, fiche 4", None),
        ("l'objectif n°2, fiche 4", None),
        ("la fiche 4 de l'objectif 2", None),
        ("l'objectif 2 du décret, fiche 4", None),
        ("l'objectif 2 du décret, fiche 4, objectif 3", "3"),
        ("l'objectif 3, fiche 4", "3"),
        ("la fiche 4, objectif 2", None),
        ("l'objectif 2 de la fiche 4", "2"),
    ],
)
def test_an_objectif_that_is_the_group_of_the_fiche_is_none_of_its_own(
    tmp_path: Path, words: str, objectif: str | None
) -> None:
    groupes = "".join(
        f"{{id: axe-{n}, genre: objectif-du-decret, numero: {n}, titre: {t}}}," for n, t in ((1, "A"), (2, "B"))
    )
    fiches = {
        "01": fiche("1", "Dire", f"contexte: Voir {words}.\n"),
        "04": fiche("4", "Agir", "objectifs_operationnels: [A, B, C]\n", "axe-2"),
    }
    territoire = f"{{id: essai, nom: Essai, sigle: E, groupes: [{groupes}]}}"
    graph = Analysis((write_projet(tmp_path, fiches, territoire),), date.min).graph
    assert [(link.target and link.target.fiche, link.objectif) for link in graph.links] == [("04", objectif)]


def test_the_view_of_one_file_keeps_what_its_links_touch(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "liens: [{fiche: 2}]\n", {"03": fiche("3", "C", "liens: [{fiche: 17 bis}]\n")})
    view = view_of(graph, {f"{tmp_path.as_posix()}/continu/fiches/02.yaml"})
    assert ([key.fiche for key in view.fiches], summary(view.links)) == (
        ["01", "02"],
        [("01", "02", Origin.LIENS.value)],
    )


@pytest.mark.parametrize("groupes", ["", "groupes: [{id: autre, genre: autre, titre: Le}]\n"])
def test_a_group_may_be_said_where_none_is_declared(tmp_path: Path, groupes: str) -> None:
    territoire = f"id: essai\nnom: Essai\nsigle: E\n{groupes}"
    rest = "contexte: Du parcours ado, fiche 2, puis l'axe 1, fiche 3\n"
    fiches = {"01": fiche("1", "Accueillir", rest), "02": fiche("2", "Former"), "03": fiche("3", "Loger")}
    graph = Analysis((write_projet(tmp_path, fiches, territoire),), date.min).graph
    assert [link.source.fiche for link in graph.links] == ["01", "01"]


@pytest.mark.parametrize(
    ("rest", "ranks"),
    [
        ("contexte: L'objectif 1 de la fiche n°2, l'objectif 9 de la fiche n°2, la fiche n°3\n", [1, 9, None]),
        ("contexte: L'objectif 2 de la fiche n°99\n", [2]),
        ("liens: [{fiche: 2, objectif: ' 9 '}, {fiche: 2, objectif: lieu}]\n", [9, None]),
        ("contexte: La fiche n°2, objectif  bail, puis la fiche n°2, objectif lieu\n", [1, None]),
    ],
)
def test_the_objective_that_a_link_names_has_its_rank_in_its_fiche(
    tmp_path: Path, rest: str, ranks: list[int | None]
) -> None:
    cited = {"02": fiche("2", "Loger", "objectifs_operationnels: [{libelle: Louer, id: bail}]\n")}
    graph = from_fiche_1(tmp_path, rest, cited)
    assert [objectif_rank(view_of(graph), link) for link in graph.links] == ranks


def test_an_entry_of_liens_has_no_words_to_make_a_hyperlink_of(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "liens: [{fiche: 2}, {fiche: 99, objet: la fiche 3}]\n")
    assert [(link.start, link.end, link.implicit, link.reciprocal) for link in graph.links] == [
        (0, 0, False, False),
        (0, 0, False, False),
        (3, 10, False, False),
    ]
