"""Where each objective of a project stands on a day: its state, its deadline in force, whether it is late.

What is dated after the day counts for nothing: neither a note, nor a postponement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Literal

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances import Contexte, Echeance, read_echeance
from ptsm_cli.echeances.echeance import Nature
from ptsm_cli.echeances.put_off import postponed
from ptsm_cli.model.suivi import Report
from ptsm_cli.projet.deadlines import adopted_lines, context_of
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.reports import last_report, read_entry
from ptsm_cli.suivi.notes import CLOSED, last_note

EcheanceState = Literal["en-retard", "echue-etat-non-dit", "a-venir", "close"]

_ENDLESS = frozenset((Nature.CONTINUE, Nature.RECURRENTE, Nature.PROJET, Nature.CONDITIONNELLE))
"""The deadlines whose end nothing can be late for: it is that of the roadmap, or is not sure."""


def last_day(echeance: Echeance) -> date | None:
    """Return the last day that a deadline sets, None where it sets none."""
    if echeance.nature in _ENDLESS:
        return None
    return max((read.fin for read in echeance.intervals), default=echeance.fin)


def echeance_state(line: EcheanceLine, day: date) -> EcheanceState:
    """Return the state of a deadline: once past, late only where what is said of it by then is not that it is closed.

    Where nothing is said, nobody knows whether it is late.
    """
    note = last_note(line, day)
    if note is not None and note.etat in CLOSED:
        return "close"
    end = last_day(line.echeance)
    if end is None or end >= day:
        return "a-venir"
    return "echue-etat-non-dit" if note is None else "en-retard"


@dataclass(frozen=True)
class DeadlineInForce:
    """The deadline of a line on a day: the one that was adopted, or the last one that it was put off to by then."""

    line: EcheanceLine
    etat: str | None
    """The last state said of the line, None where none is said."""
    adopted: Echeance
    report: Report | None
    echeance: Echeance

    @cached_property
    def fin(self) -> date | None:
        """The last day, None where the deadline sets none."""
        return last_day(self.echeance)

    def is_past(self, day: date) -> bool:
        """Tell whether the last day is before another one."""
        return self.fin is not None and self.fin < day

    @property
    def said(self) -> str:
        """The deadline as printed: « reporté de 2019 à 2020 » where it was put off."""
        if self.report is None:
            return self.echeance.texte
        return postponed(self.adopted.texte, self.echeance.texte)


@dataclass(frozen=True)
class Standing:
    """An objective on a day; a fiche without objective stands for one."""

    fiche: Fiche
    lines: tuple[EcheanceLine, ...]
    deadlines: tuple[DeadlineInForce, ...]
    day: date

    @cached_property
    def etat(self) -> str | None:
        """The state that is said: its own; else what its volets have in common or, of several, how far they are."""
        return common_state([deadline.etat for deadline in self.deadlines])

    @cached_property
    def late(self) -> tuple[DeadlineInForce, ...]:
        """The deadlines in force that are past, of what is said neither reached nor given up."""
        past = (deadline for deadline in self.deadlines if deadline.is_past(self.day))
        return tuple(d for d in past if d.etat is not None and d.etat not in CLOSED)

    @property
    def is_late(self) -> bool:
        """Whether a deadline in force is past, and the state said is neither reached nor given up."""
        return bool(self.late)

    @property
    def is_past_unsaid(self) -> bool:
        """Whether a deadline in force is past, and no state is said: nobody knows whether it is late."""
        return not self.is_late and any(d.is_past(self.day) and d.etat is None for d in self.deadlines)

    def is_due_by(self, end: date) -> bool:
        """Tell whether a deadline in force that is waited for ends from the day on, until another one included."""
        waited = (deadline.fin for deadline in self.deadlines if deadline.etat not in CLOSED)
        return any(fin is not None and self.day <= fin <= end for fin in waited)


def common_state(told: Sequence[str | None]) -> str | None:
    """Return the state of an objective from those of its volets: the same, else how far they are; None unsaid."""
    said = {etat for etat in told if etat is not None}
    if len(said) <= 1 and (not said or None not in told):
        return next(iter(said), None)
    if said & {"realise", "en-partie"}:
        return "realise" if None not in told and said <= CLOSED else "en-partie"
    return next((etat for etat in ("en-cours", "bloque", "en-pause", "reporte", "a-venir") if etat in said), None)


def standings(projet: Projet, day: date) -> Iterator[Standing]:
    """Yield where each objective of a project stands on a day, in printed order.

    A fiche that shares the content of another has none of its own; the deployments of a fiche are no objectives; a
    fiche that is withdrawn on the day has left with its objectives.
    """
    context = context_of(projet, day)
    for fiche in living_on(projet, day).fiches:
        if fiche.contenu.meme_contenu_que is not None:
            continue
        lines = [line for line in adopted_lines(projet, fiche, context) if line.place is None]
        own = [line for line in lines if line.objectif is not None]
        if own:
            for _, group in groupby(own, key=lambda line: line.owner_route):
                yield _standing(fiche, tuple(group), day, context)
        else:
            yield _standing(fiche, tuple(lines) or (_without_deadline(fiche, context),), day, context)


def _without_deadline(fiche: Fiche, context: Contexte) -> EcheanceLine:
    """Return the line of a fiche that has neither objective nor deadline."""
    return EcheanceLine(fiche, 0, None, None, None, read_echeance("", context), ("echeance",), ("echeance",))


def _standing(fiche: Fiche, lines: tuple[EcheanceLine, ...], day: date, context: Contexte) -> Standing:
    return Standing(fiche, lines, tuple(_deadline_in_force(line, day, context) for line in lines), day)


def _deadline_in_force(line: EcheanceLine, day: date, context: Contexte) -> DeadlineInForce:
    """Return the deadline of a line on a day; that of the fiche stands for an objective that has none."""
    note = last_note(line, day)
    adopted, is_shared = line.echeance, False
    if line.objectif is not None and not adopted.texte and line.fiche.contenu.echeance is not None:
        adopted, is_shared = read_entry(line.fiche.contenu.echeance, context), True
    report = last_report(line, day, is_shared=is_shared)
    in_force = read_entry(report.a, context) if report else adopted
    return DeadlineInForce(line, note.etat if note else None, adopted, report, in_force)
