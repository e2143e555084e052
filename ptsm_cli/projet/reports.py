"""Deadlines as the files write them and put them off: which one is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances import Contexte, Echeance, read_echeance, structured
from ptsm_cli.model.dates import EcheanceStructuree
from ptsm_cli.model.instants import days_of
from ptsm_cli.model.suivi import NoteDeSuivi, Report
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.objectifs import Objectifs
from ptsm_cli.projet.projet import Fiche


@dataclass(frozen=True, slots=True)
class PutOff:
    """A postponement, and the fiche that it is of."""

    fiche: Fiche
    report: Report


def in_force(lines: Iterable[EcheanceLine], day: date, context: Contexte) -> Iterator[EcheanceLine]:
    """Yield lines with the deadline in force on a day, the adopted one beside where a postponement is decided by then.

    An objective that has no deadline keeps none where that of its whole fiche is put off: it follows it.
    """
    for line in lines:
        report = last_report(line, day)
        yield line if report is None else line._replace(echeance=read_entry(report.a, context), adopted=line.echeance)


def last_report(line: EcheanceLine, day: date, *, is_shared: bool = False) -> Report | None:
    """Return the last postponement of a line that is decided on a day; of one day, the one that is written last.

    With `is_shared`, the deadline of the whole fiche stands for the line.
    """
    reports: Sequence[Report] = line.fiche.follow_up.contenu.reports if line.fiche.follow_up else ()
    decided = [(when.fin, rank) for rank, r in enumerate(reports) if (when := days_of(r.le)) and when.fin <= day]
    objectifs = Objectifs(line.fiche)
    kept = [place for place in decided if _concerns(reports[place[1]], line, objectifs, is_shared=is_shared)]
    return reports[max(kept)[1]] if kept else None


def _concerns(report: Report, line: EcheanceLine, objectifs: Objectifs, *, is_shared: bool) -> bool:
    if report.objectif is None:
        return is_shared or line.is_whole_fiche
    return speaks_of(report, line, objectifs)


def speaks_of(said: NoteDeSuivi | Report, line: EcheanceLine, objectifs: Objectifs) -> bool:
    """Tell whether what is said of an objective of a fiche, or of one of its volets, is said of a line."""
    if line.objectif is None or line.owner_route[1] != objectifs.find(said.objectif or ""):
        return False
    return said.volet is None or said.volet.strip() == str(line.volet_rank)


def read_entry(entry: EcheanceStructuree | None, context: Contexte) -> Echeance:
    """Return how a deadline of a file reads; its structured dates, where given, override its words."""
    if entry is None:
        return read_echeance("", context)
    if entry.debut is None and entry.fin is None and not entry.intervalles:
        return read_echeance(entry.texte, context)
    return structured(entry.texte, entry.debut, entry.fin, entry.intervalles)
