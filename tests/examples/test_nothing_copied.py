"""The examples carry over facts, titles and names of their sources, and none of their sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from copied import copied_runs, fingerprints, read_fingerprints
from facts import projet
from repository import DATA, TERRITORIES

from ptsm_cli.common.french import fold_words
from ptsm_cli.findings.location import Route
from ptsm_cli.model.walk import texts
from ptsm_cli.projet.projet import Projet

TITLES = {
    *("titre", "titre_court", "libelle", "court", "projet"),
    *("nom", "sigle", "alias", "root", "membre", "fonction", "communes", "organisme", "porteur", "source", "categorie"),
    *("pilotes", "redacteurs", "operateurs", "partenaires", "territoire_concerne"),
    *("plan", "objet", "reference", "texte", "mention"),
}
"""Fields that hold the title of something, the name of somebody, or words that are kept as printed."""

SENTENCES = {"indicateurs", "decisions"}
"""What is worded anew, though its field is the same as that of a title."""


def is_title(route: Route) -> bool:
    """Whether a text is a title or a name, as the last word of its route says."""
    fields = [step for step in route if isinstance(step, str)]
    return fields[-1] in TITLES and SENTENCES.isdisjoint(fields)


def written(read: Projet) -> Iterator[tuple[str, Route, str]]:
    """Yield every text of a project, with its file and the place where it stands there."""
    contents: list[tuple[str, object]] = [(fiche.path, fiche.contenu) for fiche in read.fiches]
    contents += [(document.path, document.contenu) for document in read.gouvernance]
    contents += [(d.path, d.contenu) for d in (read.territoire, read.acteurs, read.glossaire)]
    for path, content in contents:
        yield from ((path, route, text) for route, text in texts(content))


def sentences_copied(read: Projet, known: frozenset[int]) -> list[str]:
    """Return what a project has in common with its source, outside its titles and names."""
    pieces = list(written(read))
    titles = [f" {' '.join(fold_words(text))} " for _, route, text in pieces if is_title(route)]
    return [
        f"{path}, {route} : {' '.join(run)}"
        for path, route, text in pieces
        if not is_title(route)
        for run in copied_runs(text, known)
        if not any(f" {' '.join(run)} " in title for title in titles)
    ]


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_no_sentence_of_the_source_is_copied(territoire: str) -> None:
    known = read_fingerprints(DATA / "sources" / f"{territoire}.bin")
    assert sentences_copied(projet(territoire), known) == []


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_the_name_of_an_objectif_is_no_paragraph(territoire: str) -> None:
    objectifs = [o.libelle for f in projet(territoire).fiches for o in f.contenu.objectifs_operationnels]
    assert [libelle for libelle in objectifs if len(fold_words(libelle)) > 28] == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("un deux trois quatre cinq six sept huit", [8]),
        ("Un, deux, TROIS - quatre cinq six sept huit neuf dix", [10]),
        ("un deux trois quatre cinq six sept", []),
        ("un deux trois quatre ; cinq six sept huit", []),
        ("avant « un deux trois quatre cinq six sept huit » après", []),
        ("un deux trois quatre cinq six sept huit ailleurs deux trois quatre cinq six sept huit neuf", [8, 8]),
    ],
)
def test_eight_words_in_a_row_are_a_copy(text: str, runs: list[int]) -> None:
    known = frozenset(fingerprints(["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]))
    assert [len(run) for run in copied_runs(text, known)] == runs
