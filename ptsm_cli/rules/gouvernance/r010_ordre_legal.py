"""Les étapes légales ne sont pas dans leur ordre.

Ce que la règle vérifie
Le diagnostic partagé précède les avis, les avis précèdent l'arrêté, l'arrêté précède le contrat territorial ; un avis
ne vient pas après le dernier arrêté. Seul l'ordre est vérifié : aucun texte ne fixe de délai entre ces étapes.

Pourquoi
Le code de la santé publique fait arrêter le projet par le directeur général de l'ARS après avis (L.3221-2,
R.3224-1), puis signer le contrat qui le met en œuvre.

Comment corriger
Vérifiez la date et le type des deux jalons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.model.gouvernance import Jalon
from ptsm_cli.projet.governance import Situe
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R010"
NAME = "ordre-legal"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-02-01}\n"
    },
    lieux=(("gouvernance/jalons.yaml", 3, 62),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-11-01}\n"
    }
)

JalonSitue = Situe[Jalon]
"""A milestone and where it is written."""

ORDRE = ("diagnostic", "avis", "arrete", "contrat")
"""Kinds of milestone in their legal order (CSP L.3221-2, R.3224-1)."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a milestone that is certainly out of the legal order."""
    jalons = {type_: [s for s in analysis.gouvernance.jalons if s.contenu.type == type_] for type_ in ORDRE}
    for avant, apres in combinations(ORDRE, 2):
        yield from _trop_tot(analysis, jalons[avant], jalons[apres])
    yield from _trop_tard(analysis, jalons["avis"], jalons["arrete"])


def _trop_tot(analysis: ProjetAnalysis, avant: Sequence[JalonSitue], apres: Sequence[JalonSitue]) -> Iterator[Constat]:
    """Yield what is over before the first milestone of a kind that must precede it has begun."""
    debuts = [(debut, situe) for situe in avant if (debut := analysis.jalons[situe.contenu.id].debut)]
    if not debuts:
        return
    debut, premier = min(debuts, key=lambda couple: couple[0])
    for situe in apres:
        fin = analysis.jalons[situe.contenu.id].fin
        if fin and fin < debut:
            attendu = guillemets(premier.contenu.libelle)
            message = f"{guillemets(situe.contenu.libelle)} précède {attendu}, qui doit venir avant."
            yield _constat(situe, message, Related("Étape qui doit venir avant", premier.location))


def _trop_tard(
    analysis: ProjetAnalysis, avis: Sequence[JalonSitue], arretes: Sequence[JalonSitue]
) -> Iterator[Constat]:
    """Yield the opinions that begin after the last arrêté; an arrêté without a date may still follow them."""
    fins = [(analysis.jalons[situe.contenu.id].fin, situe) for situe in arretes]
    datees = [(fin, situe) for fin, situe in fins if fin]
    if not datees or len(datees) < len(fins):
        return
    fin, dernier = max(datees, key=lambda couple: couple[0])
    tardifs = [situe for situe in avis if (debut := analysis.jalons[situe.contenu.id].debut) and debut > fin]
    if len(tardifs) == len(avis):
        return  # the arrêté itself comes too early: that is what is said
    for situe in tardifs:
        attendu = guillemets(dernier.contenu.libelle)
        message = f"{guillemets(situe.contenu.libelle)} vient après {attendu}, qui doit le suivre."
        yield _constat(situe, message, Related("Dernier arrêté", dernier.location))


def _constat(situe: JalonSitue, message: str, voisin: Related) -> Constat:
    lieu = situe.champ("date" if situe.contenu.date else "echeance")
    return Constat(lieu, message, "Vérifiez la date et le type des deux jalons.", (voisin,))
