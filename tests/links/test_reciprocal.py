"""When two fiches cite each other, by themselves or by those whose content they share."""

from __future__ import annotations

from pathlib import Path

import pytest
from linked_projets import link_projets
from small_projet import fiche


def citing(numero: str, *cited: str, same: str = "") -> str:
    links = f"liens: [{', '.join(f'{{fiche: {one}}}' for one in cited)}]\n" if cited else ""
    return fiche(numero, rest=links + (f"meme_contenu_que: {same}\n" if same else ""))


@pytest.mark.parametrize(
    ("fiches", "reciprocal"),
    [
        ([("1", "2", ""), ("2", "1", "")], ["1>2", "2>1"]),
        ([("1", "2", ""), ("2", "3", ""), ("3", "1", "")], []),
        ([("1", "3", ""), ("2", "1", "3"), ("3", "", "")], ["1>3", "2>1"]),  # 2 has the content of 3
        ([("1", "2", ""), ("3", "1", ""), ("2", "", "3")], ["1>2", "3>1"]),
        ([("1", "4", ""), ("2", "1", "98"), ("4", "", "99")], []),  # what they share is not there
        ([("1", "99", ""), ("2", "99", "")], []),
        ([("1", "99", ""), ("99", "1", "")], ["1>99", "99>1"]),
    ],
)
def test_a_link_is_reciprocal_where_the_other_fiche_or_its_content_links_back(
    tmp_path: Path, fiches: list[tuple[str, str, str]], reciprocal: list[str]
) -> None:
    files = {f"f{numero}": citing(numero, *filter(None, [cited]), same=same) for numero, cited, same in fiches}
    graph = link_projets(tmp_path, {"continu": files})
    found = [link for link in graph.links if link.reciprocal and link.target]
    told = [f"{link.source.fiche}>{link.target and link.target.fiche}".replace("f", "") for link in found]
    assert told == reciprocal
