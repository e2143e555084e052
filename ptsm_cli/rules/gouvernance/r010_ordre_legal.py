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
from ptsm_cli.projet.instances import Located
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "R010"
NAME = "ordre-legal"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-02-01}\n"
    },
    places=(("gouvernance/jalons.yaml", 3, 62),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: a, libelle: Arrêté du DGARS, type: arrete, date: 2020-05-01}\n"
        "  - {id: c, libelle: Signature du CTSM, type: contrat, date: 2020-11-01}\n"
    }
)

LocatedJalon = Located[Jalon]
"""A milestone and where it is written."""

ORDER = ("diagnostic", "avis", "arrete", "contrat")
"""Kinds of milestone in their legal order (CSP L.3221-2, R.3224-1)."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a milestone that is certainly out of the legal order."""
    jalons = {type_: [s for s in analysis.gouvernance.jalons if s.contenu.type == type_] for type_ in ORDER}
    for before, after in combinations(ORDER, 2):
        yield from _too_early(analysis, jalons[before], jalons[after])
    yield from _too_late(analysis, jalons["avis"], jalons["arrete"])


def _too_early(
    analysis: ProjetAnalysis, before: Sequence[LocatedJalon], after: Sequence[LocatedJalon]
) -> Iterator[Constat]:
    """Yield what is over before the first milestone of a kind that must precede it has begun."""
    starts = [(start, located) for located in before if (start := analysis.jalon_moments[located.contenu.id].debut)]
    if not starts:
        return
    start, first = min(starts, key=lambda pair: pair[0])
    for located in after:
        end = analysis.jalon_moments[located.contenu.id].fin
        if end and end < start:
            expected = guillemets(first.contenu.libelle)
            message = f"{guillemets(located.contenu.libelle)} précède {expected}, qui doit venir avant."
            yield _constat(located, message, Related("Étape qui doit venir avant", first.location))


def _too_late(
    analysis: ProjetAnalysis, avis: Sequence[LocatedJalon], arretes: Sequence[LocatedJalon]
) -> Iterator[Constat]:
    """Yield the opinions that begin after the last arrêté; an arrêté without a date may still follow them."""
    ends = [(analysis.jalon_moments[located.contenu.id].fin, located) for located in arretes]
    dated = [(end, located) for end, located in ends if end]
    if not dated or len(dated) < len(ends):
        return
    end, last = max(dated, key=lambda pair: pair[0])
    late = [located for located in avis if (start := analysis.jalon_moments[located.contenu.id].debut) and start > end]
    if len(late) == len(avis):
        return  # the arrêté itself comes too early: that is what is said
    for located in late:
        expected = guillemets(last.contenu.libelle)
        message = f"{guillemets(located.contenu.libelle)} vient après {expected}, qui doit le suivre."
        yield _constat(located, message, Related("Dernier arrêté", last.location))


def _constat(located: LocatedJalon, message: str, other: Related) -> Constat:
    location = located.field_at("date" if located.contenu.date else "echeance")
    return Constat(location, message, "Vérifiez la date et le type des deux jalons.", (other,))
