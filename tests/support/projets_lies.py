"""Two projects that cite each other, written as files: one numbered throughout, one by group."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from petit_projet import ecrire

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graphe

CONTINU = """
id: continu
nom: Continu
sigle: PTSM C
groupes:
  - {id: axe-1, genre: axe, numero: 1, titre: Repérer}
plans:
  - {id: prs, titre: Projet régional de santé, sigle: PRS}
"""

PAR_GROUPE = """
id: par-groupe
nom: Par groupe
sigle: PTSM G
numerotation: par-groupe
groupes:
  - {id: adultes, genre: parcours, titre: Parcours Adultes}
  - {id: adolescents, genre: parcours, titre: Parcours des adolescents}
"""

TERRITOIRES = {"continu": CONTINU, "par-groupe": PAR_GROUPE}


def relier(dossier: Path, projets: Mapping[str, Mapping[str, str]]) -> Graphe:
    """Write projects by their ids, each made of fiches by their file names, and return the graph of their links."""
    lus = (ecrire(dossier, fiches, TERRITOIRES[nom], (dossier / nom).as_posix()) for nom, fiches in projets.items())
    return Analysis(tuple(lus), date.min).graphe
