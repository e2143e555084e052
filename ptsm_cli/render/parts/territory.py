"""What the territory says of itself, in print: its rubriques, its diagnosis, its plans, whom to write to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ptsm_cli.common.typography import NBSP, say_number
from ptsm_cli.model.dates import Intervalle
from ptsm_cli.model.diagnostic import IndicateurDiagnostic
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.table import Cell, Column, Fact, Row, RowGroup, Table, fill_table
from ptsm_cli.render.prose.prose import Prose

_WIDEST = 9
"""How many columns a table has at most on paper: a wider one that has fewer rows is printed with these as columns."""


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
    return fill_table(f"Sous-territoires{NBSP}: {len(rows)}", columns, [RowGroup(rows)])


def plans(territoire: Territoire) -> Table | None:
    """Return the plans that the fiches refer to, or None where none is declared."""
    rows = tuple(
        Row(
            (
                Cell(plan.titre),
                Cell(plan.sigle or ""),
                Cell(plan.porteur or ""),
                Cell(_period(plan.periode) if plan.periode else ""),
                Cell(plan.url or ""),
            )
        )
        for plan in territoire.plans
    )
    columns = ("Plan", "Sigle", "Porteur", "Période", "Adresse")
    return fill_table(f"Plans de référence{NBSP}: {len(rows)}", columns, [RowGroup(rows)])


def _period(interval: Intervalle) -> str:
    first, last = say_date(interval.debut), say_date(interval.fin)
    return first if first == last else f"{first} – {last}"


def diagnosis(territoire: Territoire, links: FicheLinks) -> Iterator[tuple[Table, str | Prose]]:
    """Yield each table of the diagnosis, with its note."""
    for one in territoire.diagnostic:
        table = _grid(one) if one.lignes else _series(one)
        if table:
            yield table, links.said(one, one.note or "", "note")


def _legend(one: IndicateurDiagnostic) -> str:
    """Return what a table is of: its wording, year, unit and source, what is not said left out."""
    source = f"source{NBSP}: {one.source}" if one.source else ""
    beside = ", ".join(filter(None, (one.annee, one.unite, source)))
    return f"{one.libelle} ({beside})" if beside else one.libelle


def _grid(one: IndicateurDiagnostic) -> Table:
    heads = [", ".join(filter(None, (c.libelle, c.annee, c.unite))) for c in one.colonnes]
    width = max([len(heads), *(len(line.valeurs) for line in one.lignes)])
    # A column that the document leaves empty is printed: its head says what was looked for.
    lines = [["", *heads, *("" for _ in range(width - len(heads)))]]
    for line in one.lignes:
        values = [value or "" for value in line.valeurs]
        lines.append([line.libelle, *values, *("" for _ in range(width - len(values)))])
    if len(lines) <= width and width > _WIDEST:
        lines = [list(column) for column in zip(*lines, strict=True)]
    columns, *rows = lines
    cells = tuple(Row(tuple(map(Cell, row))) for row in rows)
    return Table(_legend(one), tuple(map(Column, columns)), (RowGroup(cells),))


def _series(one: IndicateurDiagnostic) -> Table | None:
    rows = tuple(
        Row(
            (
                Cell(v.zone or "Tout le territoire"),
                Cell(v.categorie or ""),
                Cell(v.annee or ""),
                Cell(say_number(v.valeur)),
            )
        )
        for v in one.valeurs
    )
    return fill_table(_legend(one), ("Zone", "Catégorie", "Année", "Valeur"), [RowGroup(rows)])


def breaks(territoire: Territoire, links: FicheLinks) -> Table | None:
    """Return the breaks of the care pathways and the orientations, audience by audience; None where none is told."""
    rows = tuple(
        Row((Cell(one.public), Cell(suite=links.each(one, "points")), Cell(suite=links.each(one, "orientations"))))
        for one in territoire.ruptures
    )
    columns = ("Public", "Points de rupture", "Orientations")
    table = fill_table("Points de rupture et orientations", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs")
