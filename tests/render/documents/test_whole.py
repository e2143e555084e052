"""All that the files say is printed, whole, in the document that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from repository import DATA, ROOT, TERRITORIES
from sampling import some

from ptsm_cli.model.walk import texts
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Document, Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

_REFERENCES = {
    *("id", "numero", "groupe", "parent", "vagues", "vague", "meme_contenu_que", "fiche", "fiches", "instance"),
    *("remplacee_par", "apres", "plan", "precedente", "sous_territoire", "objectif"),
}
_CLOSED = {"decision", "genre", "nature", "numerotation", "statut", "etat", "niveau"}
_NOTATIONS = {"cadence", "heure"}
_ELSEWHERE = {"suivi", "ordre_du_jour", "decisions", "presence"}
"""What other documents print: the follow-up, and of meetings what `gouvernance` and `releve` do."""


_MARKUP = re.compile(r"(?s)<(style|title|desc)[^>]*>.*?</\1>|<!--.*?-->")
_IN_A_LINE = re.compile(r"</?(?:a|abbr|b|br|code|del|em|i|ins|span|strong|sup|wbr)\b[^>]*>")
_PIECES = re.compile(r"\n\s*\n|\n\s*(?=[-*]\s)")


def plain(text: str) -> str:
    """Return a text without blanks, Markdown nor typography, which printing may change."""
    without = re.sub(r"(?m)^\s*[-*]\s+", "", re.sub(r"<(https?:[^>]*)>", r"\1", text))
    return re.sub(r"[\s*_`]", "", without).replace("’", "'").replace("–", "-")


def blocks(page: str) -> str:
    """Return what each cell, paragraph or item of a page says, a line each: no text is found across two of them."""
    inside = _IN_A_LINE.sub("", _MARKUP.sub("", page))
    return "\n".join(plain(unescape(block)) for block in re.split(r"<[^>]+>", inside))


def is_printed(text: str, printed: str) -> bool:
    """Tell whether each paragraph and each item of a text is found whole."""
    return all(plain(piece) in printed for piece in _PIECES.split(text))


def written(projet: Projet, but: set[str] = _ELSEWHERE) -> Iterator[str]:
    """Yield each text of the files but ids, references, words of closed lists, notations and what is under `but`."""
    files: tuple[Document[Any], ...] = (
        projet.territoire,
        *projet.fiches,
        *projet.gouvernance,
        projet.acteurs,
        projet.glossaire,
    )
    for document in files:
        for route, text in texts(document.contenu):
            fields = [step for step in route if isinstance(step, str)]
            closed = fields[-1:] == ["type"] and "sous_territoires" not in fields
            if not (but & set(fields) or set(fields[-1:]) & (_REFERENCES | _CLOSED | _NOTATIONS) or closed):
                yield text


@pytest.mark.parametrize("name", some(TERRITORIES, 2))
def test_every_text_of_the_project_is_printed_whole(name: str) -> None:
    projet = load_projet(ROOT / "examples" / name, name)
    printed = blocks(render(Request((projet,)), "feuille-de-route", ["html"])["html"])
    values = {text for text in written(projet) if projet.acteur(text) is None}
    missing = sorted(text for text in values if not is_printed(text, printed))
    print(f"{name}: {len(missing)} of {len(values)} not found", *missing, sep="\n  ")  # noqa: T201 - the missing ones are listed
    assert len(values) > 100
    assert len(missing) <= len(values) / 100, missing


@pytest.mark.parametrize("name", TERRITORIES)
def test_every_text_of_the_meetings_is_printed_whole_in_the_governance(name: str) -> None:
    projet = load_projet(ROOT / "examples" / name, name)
    own = set(written(projet, set())) - set(written(projet, {"ordre_du_jour", "decisions", "presence"}))
    printed = blocks(render(Request((projet,)), "gouvernance", ["html"])["html"])
    assert [text for text in own if projet.acteur(text) is None and not is_printed(text, printed)] == []


@pytest.mark.parametrize("name", TERRITORIES)
def test_every_text_of_a_meeting_held_is_printed_whole_in_its_releve(name: str) -> None:
    projet = load_projet(ROOT / "examples" / name, name)
    held = [reunion for gouvernance in projet.gouvernance for reunion in gouvernance.contenu.reunions]
    missing = []
    for reunion in (one for one in held if one.statut == "tenue"):
        printed = blocks(render(Request((projet,), reunion.id), "releve", ["html"])["html"])
        own = [text for route, text in texts(reunion) if {"ordre_du_jour", "decisions", "presence"} & set(route[:1])]
        missing += [text for text in own if projet.acteur(text) is None and not is_printed(text, printed)]
    assert missing == []


@pytest.mark.parametrize("form", ["html", "md"])
def test_every_field_of_a_project_that_fills_them_all_is_printed(form: str) -> None:
    projet = load_projet(DATA / "champs" / "val-des-champs", "champs")
    assert not projet.incomplete
    page = re.sub(r"<(https?:[^>]*)>", r"\1", render(Request((projet,)), "feuille-de-route", [form])[form])
    printed = plain(unescape(re.sub(r"<[^>]+>", " ", _MARKUP.sub(" ", page))).replace("\\", ""))
    expected = [text for text in written(projet) if projet.acteur(text) is None]
    assert len(expected) > 150
    assert [text for text in expected if plain(text) not in printed] == []
