"""What happened to a roadmap between two days: states that changed, deadlines put off, what was decided or was hard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, capitalize
from ptsm_cli.links.naming import dense_label
from ptsm_cli.model.instants import days_of, say_date
from ptsm_cli.model.suivi import FOLLOW_UP_STATES, NoteDeSuivi, Report
from ptsm_cli.projet.objectifs import find_objectif, objectif_number
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.suivi.notes import notes_of
from ptsm_cli.suivi.standing import Standing
from ptsm_cli.suivi.status import Status

UNSAID = "non dit"


def tables_since(before: Status, now: Status) -> tuple[Table, ...]:
    """Return what changed from a day, excluded, to another: states, postponements, notes; none where nothing did."""
    tables = (_states(before, now), _reports(now.projet, before.day, now.day), _notes(now.projet, before.day, now.day))
    return tuple(replace(table, genre="blocs etroite") for table in tables if table)


def name_objectif(standing: Standing) -> str:
    """Return the number of an objective and its wording; « toute la fiche » for a fiche without objective."""
    line = standing.lines[0]
    return f"{line.number}. {line.libelle}" if line.objectif is not None else "Toute la fiche"


def say_state(etat: str | None) -> str:
    """Return the name of a state, « non dit » where none is said."""
    return FOLLOW_UP_STATES[etat] if etat else UNSAID


def _states(before: Status, now: Status) -> Table | None:
    known = {(s.fiche.id, s.lines[0].owner_route): s.etat for s in before.standings}
    rows = tuple(
        Row(
            (
                Cell(dense_label(now.projet, standing.fiche)),
                Cell(name_objectif(standing)),
                Cell(say_state(known.get((standing.fiche.id, standing.lines[0].owner_route)))),
                Cell(say_state(standing.etat)),
            )
        )
        for standing in now.standings
        if known.get((standing.fiche.id, standing.lines[0].owner_route)) != standing.etat
    )
    columns = ("Fiche", "Objectif", f"Au {say_day(before.day)}", f"Au {say_day(now.day)}")
    return fill_table(f"États qui ont changé{NBSP}: {len(rows)} sur {now.whole.total}", columns, [RowGroup(rows)])


def _reports(projet: Projet, after: date, until: date) -> Table | None:
    found = [
        (days.fin, fiche, report)
        for fiche in projet.fiches
        for report in (fiche.follow_up.contenu.reports if fiche.follow_up else ())
        if (days := days_of(report.le)) and after < days.fin <= until
    ]
    rows = tuple(_postponed(projet, fiche, report) for _, fiche, report in sorted(found, key=lambda one: one[0]))
    columns = ("Fiche", "Objectif", "De", "À", "Décision", "Motif")
    return fill_table(f"Échéances reportées{NBSP}: {len(rows)}", columns, [RowGroup(rows)])


def _postponed(projet: Projet, fiche: Fiche, report: Report) -> Row:
    when = f"le {say_date(report.le)}" if isinstance(report.le, date) else say_date(report.le) if report.le else ""
    decided = ", ".join(filter(None, (report.decide_par or f"auteur {UNSAID}", when)))
    texts = (report.de or UNSAID, report.a.texte, decided, report.motif or "")
    return Row((Cell(dense_label(projet, fiche)), Cell(_which(fiche, report)), *map(Cell, texts)))


def _notes(projet: Projet, after: date, until: date) -> Table | None:
    found = [
        (days.fin, fiche, note)
        for fiche in projet.fiches
        for note in notes_of(fiche)
        if (days := days_of(note.date)) and after < days.fin <= until and any(_said(note))
    ]
    rows = tuple(
        Row(
            (
                Cell(dense_label(projet, fiche)),
                Cell(_which(fiche, note)),
                Cell(capitalize(say_date(note.date))),
                Cell(suite=tuple(_said(note))),
            )
        )
        for _, fiche, note in sorted(found, key=lambda one: one[0])
    )
    columns = ("Fiche", "Objectif", "Date", "Ce qui est dit")
    return fill_table(f"Notes, décisions et difficultés{NBSP}: {len(rows)}", columns, [RowGroup(rows)])


def _said(note: NoteDeSuivi) -> Iterator[str]:
    if note.note:
        yield note.note
    if note.decision:
        yield f"Décision{NBSP}: {note.decision}"
    if note.difficulte:
        yield f"Difficulté{NBSP}: {note.difficulte}"
    for label, day in (("Commencé", note.debut_reel), ("Achevé", note.fin_reelle)):
        if day is not None:
            yield f"{label}{NBSP}: {say_date(day)}"


def _which(fiche: Fiche, said: NoteDeSuivi | Report) -> str:
    """Return the objective that is spoken of, as it is numbered; as it is written where the fiche has none such."""
    if said.objectif is None:
        return "Toute la fiche"
    index = find_objectif(fiche, said.objectif)
    volet = f", volet {said.volet}" if said.volet else ""
    if index is None:
        return f"{said.objectif}{volet}"
    return f"{objectif_number(fiche, index)}. {fiche.contenu.objectifs_operationnels[index].libelle}{volet}"


def since(day: date) -> str:
    """Return « depuis le 31 décembre 2024 »."""
    return f"depuis le {say_day(day)}"
