"""The follow-up as a web page: what is said in sentences, then tables by group, pilot and priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.render.parts.cover import Cover, OutlineEntry
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table
from ptsm_cli.report.page import fill_page, head_of
from ptsm_cli.suivi.figures import COLUMNS, Figures, national
from ptsm_cli.suivi.sayings import columns_of, named, parts_of, sentences
from ptsm_cli.suivi.status import Status


@dataclass(frozen=True, slots=True)
class _Listed:
    """A heading, and what stands under it one by one."""

    titre: str
    lignes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Project:
    """The follow-up of one project, or of all: its sentences, what is named one by one, its tables."""

    ancre: str
    titre: str
    phrases: tuple[str, ...]
    listes: tuple[_Listed, ...]
    tableaux: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the template `rapport-status.html.j2` receives."""

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    projets: tuple[_Project, ...]


def format_report(statuses: Sequence[Status]) -> str:
    """Return the follow-up of each project, then one table of them all where there are several, as a page."""
    projets = tuple(_projects(statuses))
    head = head_of("Où en est la feuille de route", [status.whole.label for status in statuses])
    return fill_page(
        "rapport-status", _Page(head, tuple(OutlineEntry(projet.ancre, projet.titre) for projet in projets), projets)
    )


def _projects(statuses: Sequence[Status]) -> Iterator[_Project]:
    for rank, status in enumerate(statuses, 1):
        yield _Project(
            f"projet-{rank}",
            status.whole.label,
            tuple(sentences(status.whole)),
            tuple(_Listed(f"{title} au {say_day(status.day)}", tuple(lines)) for title, lines in named(status)),
            tuple(_table(title, parts) for title, parts in parts_of(status)),
        )
    if len(statuses) > 1:
        everything = national([status.whole for status in statuses])
        parts = [*(status.whole for status in statuses), everything]
        yield _Project("ensemble", everything.label, tuple(sentences(everything)), (), (_table("Projet", parts),))


def _table(title: str, parts: Sequence[Figures]) -> Table:
    columns = columns_of(parts)
    rows = tuple(Row((Cell(part.label), *(Cell(str(COLUMNS[heading](part))) for heading in columns))) for part in parts)
    return Table(
        f"Par {title[:1].lower()}{title[1:]}", tuple(map(Column, (title, *columns))), (RowGroup(rows),), genre="blocs"
    )
