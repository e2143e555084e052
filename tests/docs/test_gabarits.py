"""The page on what templates are handed is that of the dataclasses, and templates are handed nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import gabarits
import pytest
from small_projet import fiche, write_projet

from ptsm_cli.common import inventory
from ptsm_cli.render.catalogue import document
from ptsm_cli.render.engine.plain import simplify
from ptsm_cli.render.request import Request

PART = re.compile(r"^## (?P<name>[\w-]+)\n.*?(?P<rows>(?:^\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)


def test_the_page_is_up_to_date() -> None:
    assert gabarits.PAGE.read_text(encoding="utf-8") == gabarits.page(), "make gabarits"


@pytest.mark.parametrize("name", ["livret", "fiche", "plan", "feuille-de-route", "agenda"])
def test_a_document_gives_its_template_what_the_page_says(tmp_path: Path, name: str) -> None:
    told = {
        part["name"]: re.findall(r"^\| `(\w+)` \|", part["rows"], re.MULTILINE)
        for part in PART.finditer(gabarits.page())
    }
    projet = write_projet(tmp_path, {"01": fiche("1")})
    given = simplify(document(name).compose(Request((projet,))))
    assert isinstance(given, dict)
    assert told[name] == list(given)
    assert set(inventory.documents()) <= set(told)


def test_every_link_of_the_page_leads_to_one_of_its_parts() -> None:
    page = gabarits.page()
    heads = {title.lower() for title in re.findall(r"^#+ (\w+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", page)) <= heads
