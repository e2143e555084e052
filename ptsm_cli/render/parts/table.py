"""Tables and facts as plain data, all texts ready to print: `_tableau.html.j2` and `_tableau.md.j2` lay them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ptsm_cli.render.prose.prose import Hyperlink, Prose


@dataclass(frozen=True, slots=True)
class Case:
    """A cell.

    Attributes:
        texte: what it says; empty where there is nothing to say.
        signe: what is drawn instead of the text, which is then for screen readers.
        genre: how it is drawn: `manque` for what is missing, or empty.
        suite: further lines.
    """

    texte: str | Prose = ""
    signe: str = ""
    genre: str = ""
    suite: tuple[str | Prose, ...] = ()

    @property
    def vide(self) -> bool:
        """Whether it says nothing."""
        return not self.texte and not self.suite


def lier(texte: str, ancre: str | None) -> str | Prose:
    """Return a text that leads, whole, to a place of the document, or the text alone where there is no such place."""
    return Prose(texte, (Hyperlink(0, len(texte), ancre),)) if texte and ancre else texte


@dataclass(frozen=True, slots=True)
class Fait:
    """One fact outside a table: what it is, and its values."""

    libelle: str
    valeurs: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Rang:
    """A row, whose first cell is its heading."""

    cases: tuple[Case, ...]
    ancre: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Consecutive rows under one heading, or under none."""

    rangs: tuple[Rang, ...]
    titre: str = ""


@dataclass(frozen=True, slots=True)
class Colonne:
    """A column: its heading, and a second line of it."""

    titre: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Tableau:
    """A table.

    Attributes:
        legende: its caption.
        genre: how it is drawn: `matrice`, or empty.
        colonnes: its headings.
        blocs: its rows.
        pied: the row of totals, or None.
    """

    legende: str
    colonnes: tuple[Colonne, ...]
    blocs: tuple[RowGroup, ...]
    pied: Rang | None = None
    genre: str = ""


def tabler(
    legende: str, colonnes: Sequence[str], blocs: Iterable[RowGroup], pied: Rang | None = None
) -> Tableau | None:
    """Return a table without the columns that no row fills, or None where there is no row."""
    garnis = tuple(bloc for bloc in blocs if bloc.rangs)
    rangs = [rang for bloc in garnis for rang in bloc.rangs]
    if not rangs:
        return None
    utiles = [n for n in range(len(colonnes)) if n == 0 or any(not rang.cases[n].vide for rang in rangs)]

    def garder(rang: Rang) -> Rang:
        return replace(rang, cases=tuple(rang.cases[n] for n in utiles))

    return Tableau(
        legende=legende,
        colonnes=tuple(Colonne(colonnes[n]) for n in utiles),
        blocs=tuple(replace(bloc, rangs=tuple(map(garder, bloc.rangs))) for bloc in garnis),
        pied=pied and garder(pied),
    )
