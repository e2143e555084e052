"""Every document of a small project that has several of everything, to the last sign."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from repository import DATA

from ptsm_cli.common import inventory
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages


def test_every_document_is_printed_as_it_was(compare: Callable[[str, str], None]) -> None:
    asked = Request((load_projet(DATA / "variantes", "variantes"),), day=date(2021, 6, 15))
    pages = make_pages(asked, inventory.documents(), ["md", "html"], Path())
    for path, text in sorted(pages.texts.items()):
        compare(f"variantes/{path.name}", text.partition("</head>\n")[2] or text)
