"""Two projects that cite each other, written as files: one numbered throughout, one by group."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from small_projet import fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graph

CONTINUOUS = """
id: continu
nom: Continu
sigle: PTSM C
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Repérer}
plans:
  - {id: prs, titre: Projet régional de santé, sigle: PRS}
  - {id: pat, titre: Projet alimentaire, sigle: PAT}
"""

BY_GROUPE = """
id: par-groupe
nom: Par groupe
sigle: PTSM G
numerotation: par-groupe
groupes:
  - {id: adultes, genre: parcours, titre: Parcours Adultes}
  - {id: adolescents, genre: parcours, titre: Parcours des adolescents}
"""

BY_AXE = """
id: par-axe
nom: Par axe
sigle: PTSM X
numerotation: par-groupe
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Repérer}
  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}
  - {id: objectif-2, genre: autre, titre: Insérer, parent: axe-2}
"""

TERRITOIRES = {"continu": CONTINUOUS, "par-groupe": BY_GROUPE, "par-axe": BY_AXE}


def link_projets(folder: Path, projets: Mapping[str, Mapping[str, str]]) -> Graph:
    """Write projects by their ids, each made of fiches by their file names, and return the graph of their links."""
    read = (
        write_projet(folder, fiches, TERRITOIRES[name], (folder / name).as_posix()) for name, fiches in projets.items()
    )
    return Analysis(tuple(read), date.min).graph


_CITED = {
    "02": fiche("2", "Loger les personnes"),
    "03": fiche("3", "Former les agents d'accueil"),
    "17-bis": fiche("17 bis", "Téléconsulter"),
}


def from_fiche_1(folder: Path, rest: str, others: dict[str, str] | None = None) -> Graph:
    """Return the graph of a project whose first fiche says `rest`, beside three that it may cite, and `others`."""
    return link_projets(folder, {"continu": {"01": fiche("1", "Accueillir", rest), **_CITED, **(others or {})}})
