"""The organisations of a project, each with the fiches that name it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import NBSP
from ptsm_cli.model.acteurs import is_an_organisation
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.render.prose.prose import Hyperlink, Prose


def organisation_index(links: FicheLinks, labels: dict[str, str]) -> Table | None:
    """Return every organisation, declared or only cited, with the fiches that name it; `labels` name the fiches."""
    projet = links.projet
    cited: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for fiche in projet.fiches:
        for entry in _entries(fiche.contenu):
            acteur = projet.acteur(entry)
            key = f"id {acteur.id}" if acteur else fold(entry)
            names.setdefault(key, acteur.nom if acteur else entry)
            cited.setdefault(key, {})[fiche.id] = None
    declared = {f"id {acteur.id}": acteur for acteur in projet.acteurs.contenu.acteurs}
    names |= {key: acteur.nom for key, acteur in declared.items()}

    def row(key: str) -> Row:
        acteur = declared.get(key)
        fiches = _listed(links, labels, cited.get(key, {}))
        beside = f"aussi écrit{NBSP}: {f'{NBSP}; '.join(acteur.alias)}" if acteur and acteur.alias else ""
        return Row(
            (
                Cell(names[key], suite=(beside,) if beside else ()),
                Cell((acteur and acteur.sigle) or ""),
                Cell((acteur and acteur.secteur) or ""),
                Cell(fiches),
            )
        )

    rows = tuple(row(key) for key in sorted(names, key=lambda key: (fold(names[key]), key)))
    columns = ("Organisation", "Sigle", "Secteur", "Fiches")
    table = fill_table(f"Organisations{NBSP}: {len(rows)}", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs index")


def _entries(content: FicheAction) -> Iterator[str]:
    """Yield the organisations that a fiche names, wherever it does; what names nobody is none."""
    found = [*content.pilotes, *content.partenaires, *content.financeurs]
    for objectif in content.objectifs_operationnels:
        found += (*objectif.pilotes, *objectif.partenaires, *objectif.financeurs)
    found += content.responsable
    for objectif in content.objectifs_operationnels:
        found += objectif.operateurs
        found += (entry for volet in objectif.volets for entry in volet.operateurs)
    yield from filter(is_an_organisation, found)


def _listed(links: FicheLinks, labels: dict[str, str], fiches: dict[str, None]) -> Prose:
    """Return « 3, 17, 22 », each a link to its fiche."""
    text, hyperlinks = "", []
    for fiche in fiches:
        start = len(text) + (2 if text else 0)
        text = f"{text}, {labels[fiche]}" if text else labels[fiche]
        hyperlinks.append(Hyperlink(start, len(text), links.anchors[fiche]))
    return Prose(text, tuple(hyperlinks))
