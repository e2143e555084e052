"""What the territory says of itself, in print: its rubriques, its diagnosis, its plans, whom to write to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, capitalize, counted, mentions, say_number
from ptsm_cli.model.diagnostic import ColonneDiagnostic, IndicateurDiagnostic, ValeurDiagnostic
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.table import Cell, Column, Fact, Row, RowGroup, Table, fill_table, over_numbers
from ptsm_cli.render.prose.prose import Prose

_DENSE = "chiffres"
"""How the tables of the diagnosis are drawn: there are many of them, of short rows."""

_FIGURE = re.compile(r"[-+±<>≈–−]?\s*\d[\d\s.,/]*\s*[%‰*€]*")
"""A figure as documents print it, of which a column is set to the right: « 8 601 », « -0,06 », « 2* »."""

_WIDEST = 9
"""How many columns a table has at most on paper: a wider one that has fewer rows is printed with these as columns."""

_NARROW, _HEADINGS = 3, 30
"""Columns, and signs in their headings, that a phone has room for: beyond, a row is a block."""


def presentation(territoire: Territoire) -> tuple[Fact, ...]:
    """Return the facts of a territory: its scale, whom to write to, where to read on."""
    contacts = tuple(
        Cell(", ".join(filter(None, (c.organisme, c.fonction, c.courriel, c.telephone, c.site))))
        for c in territoire.contact
    )
    facts = (
        Fact("Échelle", (Cell(territoire.echelle),) if territoire.echelle else ()),
        Fact("Contact", contacts),
        *(Fact(one.titre, tuple(Cell(value.libelle) for value in one.valeurs)) for one in territoire.dimensions),
        Fact("À lire", tuple(Cell(f"{link.titre}{NBSP}: {link.url}") for link in territoire.liens)),
        Fact(
            "Références",
            tuple(Cell(", ".join(filter(None, (r.auteur, r.titre, r.annee, r.url)))) for r in territoire.references),
        ),
    )
    return tuple(fact for fact in facts if fact.valeurs)


def sub_territories(territoire: Territoire) -> Table | None:
    """Return the parts of the territory, or None where none is declared."""
    rows = tuple(
        Row((Cell(one.nom), Cell(one.sigle or ""), Cell(one.type), Cell(suite=tuple(one.communes))))
        for one in territoire.sous_territoires
    )
    columns = ("Nom", "Sigle", "Sorte", "Communes ou intercommunalités")
    table = fill_table(f"Sous-territoires{NBSP}: {len(rows)}", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs")


def plans(territoire: Territoire) -> Table | None:
    """Return the plans that the fiches refer to, or None where none is declared."""
    rows = tuple(
        Row(
            (
                Cell(plan.titre),
                Cell(plan.sigle or ""),
                Cell(plan.porteur or ""),
                Cell(plan.periode.said if plan.periode else "", genre="insec"),
                Cell(plan.url or ""),
            )
        )
        for plan in territoire.plans
    )
    columns = ("Plan", "Sigle", "Porteur", "Période", "Adresse")
    table = fill_table(f"Plans de référence{NBSP}: {len(rows)}", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs")


@dataclass(frozen=True, slots=True)
class Note:
    """A note under a table: what it is on where the table holds several series, else empty, and its words."""

    sur: str
    texte: str | Prose


@dataclass(frozen=True, slots=True)
class DiagnosisTable:
    """A table of the diagnosis and its notes."""

    tableau: Table
    notes: tuple[Note, ...]


def diagnosis(territoire: Territoire, links: FicheLinks) -> Iterator[DiagnosisTable]:
    """Yield each table of the diagnosis, with its notes: series that follow one another are of one table."""
    for gridded, run in groupby(territoire.diagnostic, lambda one: bool(one.lignes)):
        held = [one for one in run if gridded or one.valeurs]
        tables = [[one] for one in held] if gridded else filter(None, (held,))
        for ones in tables:
            several = len(ones) > 1
            noted = tuple(
                Note(one.libelle if several else "", links.said(one, one.note, "note")) for one in ones if one.note
            )
            yield DiagnosisTable(_grid(ones[0]) if gridded else _series(ones), noted)


def _legend(one: IndicateurDiagnostic, source: str | None) -> str:
    """Return what figures are of: their wording, year, unit and source, what is not said left out."""
    beside = ", ".join(filter(None, (_year(one), one.unite, source)))
    return f"{one.libelle} ({beside})" if beside else one.libelle


def _source(one: IndicateurDiagnostic) -> str:
    return f"source{NBSP}: {one.source}" if one.source else ""


def _unsaid_year(column: ColonneDiagnostic) -> str:
    """Return the year of a column, where its heading does not say it."""
    return column.annee if column.annee and not mentions(column.libelle, column.annee) else ""


def _grid(one: IndicateurDiagnostic) -> Table:
    heads = [", ".join(filter(None, (c.libelle, _unsaid_year(c), c.unite))) for c in one.colonnes]
    width = max([len(heads), *(len(line.valeurs) for line in one.lignes)])
    # A column that the document leaves empty is printed: its head says what was looked for.
    lines = [["", *heads, *("" for _ in range(width - len(heads)))]]
    for line in one.lignes:
        values = [value or "" for value in line.valeurs]
        lines.append([line.libelle, *values, *("" for _ in range(width - len(values)))])
    if len(lines) <= width and width > _WIDEST:
        lines = [list(column) for column in zip(*lines, strict=True)]
    columns, *rows = lines
    counted = [all(_FIGURE.fullmatch(row[n]) for row in rows if row[n]) for n in range(len(columns))]
    kinds = ["", *("n" if is_count else "" for is_count in counted[1:])]
    cells = tuple(Row(tuple(Cell(value, genre=kind) for value, kind in zip(row, kinds, strict=True))) for row in rows)
    wide = len(columns) > _NARROW or sum(map(len, columns)) > _HEADINGS
    genre = f"blocs {_DENSE}" if wide else _DENSE
    return over_numbers(Table(_legend(one, _source(one)), tuple(map(Column, columns)), (RowGroup(cells),), genre=genre))


def _series(ones: Sequence[IndicateurDiagnostic]) -> Table:
    """Return series that follow one another: one is named by the caption, several each by a row of their own."""
    first = ones[0]
    said = [value for one in ones for value in one.valeurs]
    where = ["Zone"] if any(value.zone for value in said) else []
    where += ["catégorie"] if any(value.categorie for value in said) else []
    columns = (capitalize(", ".join(where)) or "Zone", "Année", "Valeur")
    rows = [tuple(_value(one, value) for value in one.valeurs) for one in ones]
    if len(ones) == 1:
        legend, blocks = _legend(first, _source(first)), [RowGroup(rows[0])]
    else:
        legend = f"{first.libelle}, et {counted(len(ones) - 1, 'autre série', 'autres séries')} de chiffres"
        titles = [_named(one, before) for before, one in zip((None, *ones[:-1]), ones, strict=True)]
        blocks = [RowGroup(own, title) for own, title in zip(rows, titles, strict=True)]
    table = fill_table(legend, columns, blocks)
    assert table is not None  # noqa: S101 - a series has a value
    return over_numbers(replace(table, genre=_DENSE))


def _named(one: IndicateurDiagnostic, before: IndicateurDiagnostic | None) -> str:
    """Return what names a series among others; its source is not said twice in a row."""
    again = before is not None and one.source and one.source == before.source
    return _legend(one, "même source" if again else _source(one))


def _year(one: IndicateurDiagnostic) -> str:
    """Return the year of all the figures, said once; empty where they are of several, or of none."""
    years = {value.annee for value in one.valeurs}
    return one.annee or (years.pop() if len(years) == 1 else None) or ""


def _value(one: IndicateurDiagnostic, value: ValeurDiagnostic) -> Row:
    where = ", ".join(filter(None, (value.zone, value.categorie))) or "Tout le territoire"
    year = (value.annee or "") if value.annee != _year(one) else ""
    return Row((Cell(where), Cell(year), Cell(say_number(value.valeur), genre="n")))


def breaks(territoire: Territoire, links: FicheLinks) -> Table | None:
    """Return the breaks of the care pathways and the orientations, audience by audience; None where none is told."""
    rows = tuple(
        Row((Cell(one.public), Cell(suite=links.each(one, "points")), Cell(suite=links.each(one, "orientations"))))
        for one in territoire.ruptures
    )
    columns = ("Public", "Points de rupture", "Orientations")
    table = fill_table("Points de rupture et orientations", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs")
