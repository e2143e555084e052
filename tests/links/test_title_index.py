"""The index of titles finds what comparing a quoted title with each of them would find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ptsm_cli.common.french import fold
from ptsm_cli.findings.location import Unread
from ptsm_cli.links.title_index import TitleIndex
from ptsm_cli.links.titles import LIKENESS, cut_start, is_misspelt, read_title, resemblance, same_subject
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.projet.projet import Document, Fiche

WORDS = (
    *("créer", "Création", "équipe", "équipes", "mobile", "mobbile", "liaison", "des", "de", "la", "prévention"),
    *("prévenir", "crise", "crises", "soins", "enfants", "adultes", "2019", "17", "accueil", "…", "d'accueil"),
)
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def known(titles: list[str]) -> list[Fiche]:
    return [
        Document(str(rank), Unread(f"{rank}.yaml"), FicheAction(numero=str(rank), titre=title, groupe="axe-1"))
        for rank, title in enumerate(titles)
    ]


def nearly_same(quoted: str, title: str) -> bool:
    """Tell whether `quoted` can only be `title`: only its first word or its little words differ, or it is cut."""
    start = cut_start(quoted)
    return (start is not None and fold(title).startswith(start)) or same_subject(read_title(quoted), read_title(title))


def test_a_fiche_whose_short_title_is_its_title_is_found_once() -> None:
    content = FicheAction(numero="1", titre="Ouvrir", titre_court="ouvrir", groupe="axe-1")
    index = TitleIndex([Document("1", Unread("1.yaml"), content)])
    assert [index.same("Ouvrir"), index.misspelt("ouvrirr")] == [[0], [0]]


@given(st.lists(TITLES, max_size=8), TITLES)
def test_the_title_that_it_can_only_be(titles: list[str], quoted: str) -> None:
    found = [rank for rank, title in enumerate(titles) if nearly_same(quoted, title)]
    assert TitleIndex(known(titles)).nearly(quoted) == found


@given(st.lists(TITLES, max_size=8), TITLES)
def test_the_title_that_is_misspelt(titles: list[str], quoted: str) -> None:
    folded = read_title(quoted).folded
    found = [rank for rank, title in enumerate(titles) if is_misspelt(folded, read_title(title).folded)]
    assert TitleIndex(known(titles)).misspelt(quoted) == found


@given(st.lists(TITLES, max_size=8), TITLES)
@example(["équipe mobile crise", "équipe mobile crise soins"], "équipe mobile crise soins adultes")
def test_the_titles_that_resemble_it(titles: list[str], quoted: str) -> None:
    shares = [resemblance(read_title(quoted), read_title(title)) for title in titles]
    found = [rank for rank, share in enumerate(shares) if share >= LIKENESS]
    assert TitleIndex(known(titles)).resembling(quoted) == sorted(found, key=lambda rank: -shares[rank])


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("équipe mobile", "équipe mobbile"),
        ("équipe mobile liaison crise", "équipe mobbile liaison crise"),
        ("équipe mobile liaison crise soins", "création équipe mobile liaison crise soins"),
    ],
)
def test_the_fiches_of_one_title_come_in_their_order(title: str, quoted: str) -> None:
    titles = [title if rank in {1, 8, 16} else f"autre chose {rank}" for rank in range(17)]
    index = TitleIndex(known(titles))
    found = [index.nearly(quoted), index.misspelt(quoted), index.resembling(quoted)]
    assert [ranks for ranks in found if ranks] == [[1, 8, 16]] * sum(map(bool, found))
    assert any(found)
