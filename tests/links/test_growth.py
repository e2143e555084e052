"""Reading links takes as long as there is to read: hostile sentences, many references, many titles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count, cycle, islice, product
from pathlib import Path

import pytest
from counting import counted
from growth import LINEAR, calls, growth
from sampling import some
from small_projet import fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.beside import names_a_document
from ptsm_cli.links.elliptic import find_elliptic
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.half_read import find_half_read
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.missed import find_missed
from ptsm_cli.links.ranked import find_ranked
from ptsm_cli.links.references import read_reference
from ptsm_cli.links.seeming import Missed
from ptsm_cli.links.undecided import find_undecided
from ptsm_cli.links.view import view_of
from ptsm_cli.projet.projet import Projet


def read_links(projets: list[Projet]) -> Graph:
    """Return the graph of the links of these projects, as a command has it."""
    return Analysis(tuple(projets), date.min).graph


REPEATED = (
    *("fiche ", "fiches ", "la fiche action ", "fiche-", "Fiche", "fiche 1 ", "fiche1", "fiche\n", "fiche\u00a0"),
    *("fiche 1, ", "fiches 1, 2, ", "fiche 1 et ", "fiches 1 ; ", "fiche 1/2 ", "fiche 1 à 3, ", "fiches 1 à 3, "),
    *("1, ", "1.", "1.1", "fiche 1.", "fiche 1 bis ", "fiche A-1, ", "n°", "fiche n°"),
    *(
        "« ",
        "“",
        '"',
        "fiche « ",
        'fiche "',
        "fiche n°1 « ",
        "fiche «abc» et ",
        "fiches « abc », ",
        "axe 2 « abc » fiche ",
    ),
    *("(", "fiche (", "fiche 1 (", "fiche n°1 (abc) ", "fiche 1 (CLS) ", "fiche 1 du CLS "),
    *(
        "action 1, ",
        "actions 1, 2, ",
        "mesure 1 du ",
        "FA 1 ",
        "FA1 à 3, ",
        "voir P1, ",
        "cf. P1 et P2 ",
        "Plan action 1 ",
    ),
    *("axe ", "axe axe ", "axe 2 ", "parcours a, ", "axe 1, fiche 3, ", "fiche 1, axe 2, ", "fiche n°1 – parcours "),
    *("objectif 1 ", "objectif 1 de la fiche 1, ", "fiche 1, objectif 2 "),
    *("fiche 1 : Abcdefghi ", "fiche 1 : Abcdefghi jklm. ", "fiche 1 : A\n", ": ", ". "),
    *("a-b:1 ", "a-b:", "a-b", "a-", "fiche a-b:c/1 ", "a-b:c-d ", "x", " ", "\n", "\u2003"),
)
UNREAD = (
    "fiche 3/4 ",
    "fiche 1, CLS ",
    "fiche 1, CLS et CPTS, ",
    "fiche 1 (CLS et ",
    "CLS de Laval ",
    "fiche 1, Abcd efgh ",
    "fiche 1/2/",
    "1/",
    "fiche 3/4/5, ",
    "fiche 3 /4 ",
    "fiches 1/2/3/4 ans ",
    "fiche 1 bis et ter, ",
    "ter, ",
    "fiche 1 (bis, ",
    "a, b et ",
    "fiche A1, A2, ",
    "A1 et ",
    "fihce 3, ",
    "fihce ",
    "fich. ",
)
"""Pieces of what is told as not read."""

BROKEN = (
    *("fiche{}1", "fiche{}x", "fiches 1{},2", "fiche 1{},2", "axe 2{},fiche 1", "objectif 1{}fiche 1"),
    *("fiche 1 ({}abc)", "fiche 1 (abc{}", "fiche 1 :{}Abcdefghi", "fiche 1 : Abcdefghi{}x", "fiche 1 –{}x"),
    *("actions{}1", "actions 1 et 2{}ans"),
    *("fiche n°1 parcours a{}fiche", "fiche «{}", "fiche « abc{}", "fiches 1 à{}x", "fiche intitulée{}x"),
    "fiche 1 : Abcdefghi " * 14 + "{}x",
)


@pytest.mark.parametrize("piece", some(REPEATED, 4))
def test_a_piece_of_sentence_said_again_and_again_is_read_in_linear_time(piece: str) -> None:
    assert growth(lambda size: lambda: list(find_mentions(piece * (size // len(piece)))), 3_000, runs=3) < LINEAR


def find_of_documents(text: str) -> Iterator[Missed]:
    """Yield the fiches of a text that stand beside a document."""
    return find_undecided(text, names_a_document)


@pytest.mark.parametrize("find", [find_missed, find_half_read, find_elliptic, find_ranked, find_of_documents])
@pytest.mark.parametrize("piece", some((*REPEATED, *UNREAD), 4))
def test_what_is_not_read_is_looked_for_in_linear_time(find: Callable[[str], Iterator[Missed]], piece: str) -> None:
    assert growth(lambda size: lambda: list(find(piece * (size // len(piece)))), 3_000, runs=3) < LINEAR


@pytest.mark.parametrize("sentence", BROKEN)
@pytest.mark.parametrize("blank", [" ", "\n"])
def test_a_long_run_of_blanks_is_read_in_linear_time(sentence: str, blank: str) -> None:
    assert growth(lambda size: lambda: list(find_mentions(sentence.format(blank * size))), 3_000, runs=3) < LINEAR


@pytest.mark.parametrize("head", ["fiche", "fiches"])
@pytest.mark.parametrize("end", some([".", " et 3 ;", " ans", "", "\n\nSuite", " « Titre »"], 2))
def test_a_list_of_thousands_of_numbers_is_read_in_linear_time(head: str, end: str) -> None:
    def listed(size: int) -> Callable[[], object]:
        return lambda: list(find_mentions(f"{head} {', '.join(islice(cycle(map(str, range(1, 999))), size))}{end}"))

    assert growth(listed, 500, runs=3) < LINEAR


@pytest.mark.parametrize("text", ["a{}b", "a{}:b", "a:{}b", "a:{}/b:", "{}", "a/{}b/c", "a :{}: b"])
def test_a_reference_of_blanks_is_read_in_linear_time(text: str) -> None:
    assert growth(lambda size: partial(read_reference, text.format(" " * size)), 5_000, runs=3) < LINEAR


def test_a_text_that_cites_thousands_of_fiches_is_resolved_in_linear_time(tmp_path: Path) -> None:
    def read(size: int) -> Callable[[], object]:
        numeros = ", ".join(f"{rank % 900}.{rank // 900}" for rank in range(size))
        return partial(
            read_links,
            [write_projet(tmp_path, {"a": fiche("1", "A", f"contexte: fiches {numeros}\n")}, name=str(size))],
        )

    assert growth(read, 500, runs=3) < LINEAR


def test_a_text_is_looked_into_once_and_only_where_it_may_cite_a_fiche(tmp_path: Path) -> None:
    rest = (
        "contexte: Voir la fiche n°2.\nmoyens: Les recherches.\npublic_cible: Les adultes\nliens: [{objet: fiche 3}]\n"
    )
    projet = write_projet(tmp_path, {"a": fiche("1", "Accueillir", rest), "b": fiche("2", "Loger")})
    assert counted("find_mentions", partial(read_links, [projet])) == 2


@pytest.mark.parametrize(("times", "searches"), [(1, 2), (50, 2)])
def test_what_is_near_a_reference_to_nothing_is_looked_for_once(tmp_path: Path, times: int, searches: int) -> None:
    rest = "liens: [" + "{fiche: etape-99}, {fiche: etude-1}, " * times + "]\n"
    projet = write_projet(tmp_path, {f"etape-{rank}": fiche(str(rank), rest=rest) for rank in range(1, 4)})
    assert counted("best", partial(read_links, [projet])) == searches


def dead_references(folder: Path, size: int) -> Projet:
    """Return a project whose fiches each refer to one that does not exist, of nearly the id of many."""
    fiches = {f"etape-{r}": fiche(str(r), rest=f"liens: [{{fiche: etape-{size + r}}}]\n") for r in range(1, size + 1)}
    return write_projet(folder, fiches, name=str(size))


@pytest.mark.lent
def test_few_ids_are_compared_with_each_reference_to_nothing(tmp_path: Path) -> None:
    few, many = (counted("ratio", partial(read_links, [dead_references(tmp_path, size)])) for size in (100, 400))
    assert many / few < LINEAR


NAMES = ["".join(letters) for letters in product("bdfglmprst", "aeiou", "bcdfglmnprstv", "aeiou", "lnrst")]
"""Words of one length, that have little in common but with their neighbours."""


def misquoted(folder: Path, size: int) -> Projet:
    """Return a project whose fiches each quote the title of another, one with a slip and one with other words."""
    words = (NAMES[7_919 * rank % len(NAMES)] for rank in count())
    titles = [" ".join(islice(words, 7)) for _ in range(size)]
    fiches = {}
    for rank, title in enumerate(titles):
        other, third = titles[rank - 1], titles[rank - 2]
        cited = f"contexte: fiche action « {other[:9]}x{other[9:]} » et fiche action « {third[:20]} {other[-20:]} »\n"
        fiches[f"f{rank}"] = fiche(str(rank + 1), title, cited)
    return write_projet(folder, fiches, name=str(size))


@pytest.mark.parametrize("comparison", some(["likeness", "resemblance", "same_subject"], 1))
def test_few_titles_are_compared_with_each_title_that_is_quoted(tmp_path: Path, comparison: str) -> None:
    few, many = (counted(comparison, partial(read_links, [misquoted(tmp_path, size)])) for size in (50, 200))
    assert many / few < LINEAR


def test_the_groups_of_many_projects_are_shown_in_linear_time(tmp_path: Path) -> None:
    def shown(size: int) -> int:
        territoire = "{{id: p-{}, nom: E, sigle: E, groupes: [{{id: axe-1, genre: axe, titre: Repérer}}]}}"
        projets = [write_projet(tmp_path, {"a": fiche("1")}, territoire.format(r), f"{size}-{r}") for r in range(size)]
        view = view_of(read_links(projets))
        return calls(lambda: list(view.groupes()))

    assert shown(40) / shown(10) < LINEAR
