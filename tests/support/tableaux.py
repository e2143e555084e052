"""Tables of documents as their readers see them."""

from __future__ import annotations

from ptsm_cli.render.parts.table import Case, Rang, Tableau


def textes(tableau: Tableau | None) -> list[list[str]]:
    """Return the rows of a table as a reader sees them, its headings first."""
    assert tableau is not None
    rangs = [rang for bloc in tableau.blocs for rang in bloc.rangs] + [tableau.pied or Rang(())]
    entetes = [colonne.titre for colonne in tableau.colonnes]
    return [entetes, *([texte(case) for case in rang.cases] for rang in rangs if rang.cases)]


def texte(case: Case) -> str:
    """Return the lines of a cell."""
    lignes = [ligne if isinstance(ligne, str) else ligne.texte for ligne in (case.texte, *case.suite)]
    return " / ".join(filter(None, lignes)).replace("\u00a0", " ")
