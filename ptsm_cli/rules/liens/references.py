"""The references to fiches that a project holds: in its fiches and in the decisions of its meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import accord, guillemets, ou
from ptsm_cli.links.collect import renvois_des_decisions
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.link import Renvoi
from ptsm_cli.rules.wording import citer, fiche_nommee

_AILLEURS_MAXIMUM = 3
"""Beyond that, the nearest references are proposed without their titles."""


def references(analysis: ProjetAnalysis) -> Iterator[tuple[str, Renvoi]]:
    """Yield each place that refers to a fiche, with who refers: « La fiche n°22 « … » », « Une décision »."""
    for lien in analysis.liens:
        fiche = analysis.graphe.fiche(lien.source)
        yield f"La {fiche_nommee(fiche)}", Renvoi(lien.texte, lien.location, lien.resolution, lien.source)
    for renvoi in renvois_des_decisions(analysis.graphe.annuaire, analysis.projet):
        yield "Une décision", renvoi


def conseil_inconnu(analysis: ProjetAnalysis, renvoi: Renvoi, sinon: str) -> str:
    """Return the hint for a reference to nothing: how to write near ones, and fiches that could not be read."""
    ailleurs, proches = renvoi.resolution.candidats, renvoi.resolution.proches
    conseil = f"Vouliez-vous dire {ou(guillemets(p) for p in proches)} ?" if proches else sinon
    if 0 < len(ailleurs) <= _AILLEURS_MAXIMUM:
        conseil = conseil_ambigu(analysis, ailleurs)
    illisibles = len(analysis.fiches_illisibles)
    if illisibles == 0:
        return conseil
    suite = "n'a pas pu être lu" if illisibles == 1 else "n'ont pas pu être lus"
    return f"{conseil} Attention : {accord(illisibles, 'fichier')} de {guillemets('fiches/')} {suite}."


def conseil_ambigu(analysis: ProjetAnalysis, candidats: Iterable[Cle]) -> str:
    """Return the hint for a reference that several fiches answer to: how to write each of them."""
    graphe = analysis.graphe
    formes = (
        f"{guillemets(graphe.annuaire.notation(cle, analysis.projet.id))} pour {citer(graphe.fiche(cle).contenu.titre)}"
        for cle in candidats
    )
    return f"Écrivez {ou(formes)}."
