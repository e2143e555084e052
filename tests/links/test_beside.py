"""A document beside a fiche: what it is of, a list of partners, or what nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import findings_of
from deployment import Deploy
from linked_projets import from_fiche_1

from ptsm_cli.links.beside import names_a_document
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.undecided import find_undecided, may_be_undecided


@pytest.mark.parametrize(
    ("text", "words", "beside"),
    [
        ("la fiche 12, PCAET", "fiche 12", "PCAET"),
        ("la fiche n°12, CLS. Puis", "fiche n°12", "CLS"),
        ("la fiche 12, PRS 2018-2028 ;", "fiche 12", "PRS 2018-2028"),
        ("la fiche 12, CLS de Laval (2020)", "fiche 12", "CLS de Laval"),
        ("la fiche 12, plan climat", "fiche 12", "plan climat"),
        ("la fiche 12, contrat de ville", "fiche 12", "contrat de ville"),
        ("la fiche 12, PTSM de la Sarthe", "fiche 12", "PTSM de la Sarthe"),
        ("la fiche 12/PCAET", "fiche 12", "PCAET"),
        ("les fiches 12 et 13, PCAET", "fiches 12 et 13", "PCAET"),
        ("la fiche 12, PCAET, action 3", "fiche 12", "PCAET"),
        ("la fiche 12, PCAET et la fiche 13", "fiche 12", "PCAET"),
        ("la fiche 12, PCAET, adopté hier", "fiche 12", "PCAET"),
        ("la fiche 12 (CLS et CPTS)", "fiche 12", "CLS"),
        ("la fiche 12 (PCAET, la mairie)", "fiche 12", "PCAET"),
        ("la fiche 12 – CLS et CPTS", "fiche 12", "CLS"),
    ],
)
def test_what_nobody_can_tell_is_told(text: str, words: str, beside: str) -> None:
    [missed] = find_undecided(text, names_a_document)
    assert (missed.words, missed.beside, may_be_undecided(text)) == (words, beside, True)
    assert missed.instead == (f"{words} ({beside})", f"{words} ; {beside}")


@pytest.mark.parametrize(
    "text",
    [
        *("la fiche 12, CLS et CPTS", "la fiche 12, CLS, CPTS et mairies", "la fiche 12, PCAET et PLH"),
        *("la fiche 12, CLS, la ville", "la fiche 12, CLS/CPTS", "la fiche 12 ; PCAET", "la fiche 12, le PCAET"),
        *("les fiches 12, 13, CLS de Laval", "la fiche 12 « Former », PCAET", "axe 1, la fiche 12, PCAET"),
        *("la fiche 12, et PCAET", "la fiche 12 : CLS et CPTS", "la fiche 12, Mairie", "la fiche 12, PLHabitat"),
    ],
)
def test_a_list_of_partners_is_beside_a_fiche_of_ours(text: str) -> None:
    assert list(find_undecided(text, names_a_document)) == []
    assert "12" in [mention.numero for mention in find_mentions(text)]


@pytest.mark.parametrize("after", [" du PCAET", " (CLS)", " PCAET", " – PLH", " dans le PCAET", " (PLH de Laval)"])
def test_what_is_surely_of_another_is_no_fiche_of_ours(after: str) -> None:
    assert find_mentions(f"la fiche 12{after}") == []


@pytest.mark.parametrize(
    ("said", "linked"),
    [
        ("Voir la fiche 2, PCAET", False),
        ("Voir la fiche 2, PAT", False),
        ("Voir la fiche 2, Projet alimentaire.", False),
        ("Voir la fiche 2, PAT 2020-2026", False),
        ("Voir la fiche 2, PTSM C", True),
        ("Voir la fiche 2, CLS et CPTS", True),
        ("Voir la fiche 2, Mairie", True),
    ],
)
def test_a_plan_that_the_territory_declares_may_be_beside_a_fiche(tmp_path: Path, said: str, linked: bool) -> None:
    assert bool(from_fiche_1(tmp_path, f"contexte: {said}\n").links) is linked


@pytest.mark.parametrize(("numero", "count"), [(1, 1), (9, 0)])
def test_it_is_told_where_the_project_has_such_a_fiche(deploy: Deploy, numero: int, count: int) -> None:
    files = {"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Voir la fiche {numero}, PCAET.\n"}
    found = findings_of(deploy(files), "L008")
    assert [one.message.replace("\u00a0", " ") for one in found] == [
        "« fiche 1 » n'est pas lu comme un renvoi : « PCAET », à côté, en est peut-être le document."
    ] * count
