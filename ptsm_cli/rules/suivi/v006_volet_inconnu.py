"""Le suivi désigne un volet que l'objectif n'a pas.

Ce que la règle vérifie
« volet », dans une note ou un report de suivi, est le rang d'un volet de l'objectif que la même ligne désigne.

Pourquoi
Ce qui est dit d'un volet qui n'existe pas n'est compté ni imprimé nulle part.

Comment corriger
Comptez les volets de l'objectif, dans l'ordre, et corrigez le rang ; ou retirez « volet ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.model.suivi import NoteDeSuivi, Report
from ptsm_cli.projet.objectifs import OBJECTIFS, find_objectif
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "V006"
NAME = "volet-inconnu"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, objectif: 1, volet: 2, etat: realise}\n"},
    places=(("suivi/01.yaml", 2, 44),),
)
GOOD = Exemple({"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, objectif: 1, etat: realise}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a volet that the objective has not; an objective that is unknown is told by rule L007."""
    for fiche in analysis.whole_fiches:
        suivi = fiche.follow_up
        for rank, note in enumerate(fiche.contenu.suivi):
            yield from _judge(fiche, note, fiche.at("suivi", rank, "volet"))
        for rank, note in enumerate(suivi.contenu.notes if suivi else ()):
            assert suivi is not None  # noqa: S101 - it has notes
            yield from _judge(fiche, note, suivi.at("notes", rank, "volet"))
        for rank, report in enumerate(suivi.contenu.reports if suivi else ()):
            assert suivi is not None  # noqa: S101 - it has postponements
            yield from _judge(fiche, report, suivi.at("reports", rank, "volet"))


def _judge(fiche: Fiche, said: NoteDeSuivi | Report, location: Location) -> Iterator[Constat]:
    if said.volet is None:
        return
    if said.objectif is None:
        yield Constat(location, "Ce volet n'est celui d'aucun objectif.", "Ajoutez « objectif », ou retirez « volet ».")
        return
    index = find_objectif(fiche, said.objectif)
    if index is None:
        return
    volets = fiche.contenu.objectifs_operationnels[index].volets
    ranks = {str(fiche.rank((OBJECTIFS, index, "volets", rank))) for rank in range(len(volets))}
    if said.volet.strip() not in ranks:
        hint = "Il n'a pas de volet : retirez « volet »."
        if volets:
            hint = f"Il a {counted(len(volets), 'volet')} : corrigez le rang, ou retirez « volet »."
        yield Constat(
            location,
            f"L'objectif {said.objectif.strip()} n'a pas de volet {said.volet.strip()}.",
            hint,
        )
