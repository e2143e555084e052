"""A report as a web page, in the look of the documents: one file, from our own templates."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.common.typography import counted, enumeration
from ptsm_cli.render.catalogue import output
from ptsm_cli.render.engine.fill import fill
from ptsm_cli.render.engine.templates import TemplateLoader
from ptsm_cli.render.parts.cover import Cover

_FEW = 2
"""How many names hold in the line at the head of a page; more are counted."""


def fill_page(template: str, data: object) -> str:
    """Return a page filled with the data of a report, ended by a newline."""
    html = output("html")
    return fill(f"{template}{html.template}", data, html, TemplateLoader(), limited=True)


def head_of(title: str, names: Sequence[str]) -> Cover:
    """Return what opens a report on projects, by how each is called."""
    return Cover(
        document=title,
        titre="",
        sigle="",
        territoire=enumeration(names),
        date=None,
        auteur=None,
        mention=None,
        edition=(),
        details=(),
        designation=enumeration(names) if len(names) <= _FEW else counted(len(names), "territoire"),
        version="",
    )
