"""The reports that are also web pages: in the look of the documents, gone through by a keyboard, without network."""

from __future__ import annotations

import re

import pytest
from command import ptsm
from pages import read_page
from repository import DATA, MAYENNE

VAL = DATA / "val-d-exemple"
LINES = {
    "diff": ("diff", VAL / "adopte", VAL / "revise"),
    "diff, rien": ("diff", MAYENNE, MAYENNE),
    "status": ("status", VAL / "annee-1", "--date", "2025-02-01"),
    "status de plusieurs": ("status", VAL / "annee-1", MAYENNE, "--date", "2025-02-01"),
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_the_page_is_whole_and_is_gone_through(line: tuple[str, ...]) -> None:
    text = ptsm(*line, "--format", "html").stdout
    page = read_page(text)
    assert (page.mistakes, page.opened) == ([], [])
    assert [len(page.all_tags(tag)) for tag in ("h1", "header", "main", "footer")] == [1] * 4
    anchors = page.values("id")
    wanted = [link[1:] for link in page.values("href")] + page.values("aria-labelledby")
    assert (len(anchors), set(wanted) - set(anchors)) == (len(set(anchors)), set())
    assert len(page.all_tags("caption")) == len(page.all_tags("table"))
    assert page.all_tags("script", "link", "img", "iframe", "object", "embed", "form", "base") == []
    assert re.findall(r"url\(|@import|expression\(", text) == []


def test_what_changed_is_struck_or_underlined() -> None:
    text = ptsm(*LINES["diff"], "--format", "html").stdout
    assert "<del>[second]</del> <ins>premier</ins> semestre <del>[2025]</del> <ins>2026</ins>" in text
    assert "Écrire un protocole <del>[de sortie]</del>" in text
    assert "Objectif 1 – échéance reportée" in text
    assert "<ins>La fiche n°7 succède à la fiche n°5.</ins>" in text
    assert "Fiche retirée le" in text
    assert "aucun changement." in ptsm(*LINES["diff, rien"], "--format", "html").stdout


def test_the_page_of_the_follow_up_says_what_the_text_says() -> None:
    text = ptsm(*LINES["status"]).stdout
    page = ptsm(*LINES["status"], "--format", "html").stdout
    told = [line.strip(" -–•") for line in text.splitlines() if " au 1er février 2025." in line]
    assert told
    assert [line for line in told if line.replace("'", "&#39;") not in page] == []
