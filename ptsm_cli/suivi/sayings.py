"""How the figures of the follow-up are said: its sentences, its tables, the columns of those that must be narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, capitalize, counted, enumeration
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.succession import departures
from ptsm_cli.model.instants import days_of
from ptsm_cli.model.suivi import METEO, say_states
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.suivi.figures import COLUMNS, Figures
from ptsm_cli.suivi.measures import say_value
from ptsm_cli.suivi.progress import progress
from ptsm_cli.suivi.standing import DeadlineInForce, Standing
from ptsm_cli.suivi.status import Status

_ALWAYS = (
    "objectifs",
    "suivis",
    "sans état",
    "réalisé",
    "bloqué",
    "en retard",
    "échus, état non dit",
    "dus sous six mois",
)
"""The columns of every table of a page; spreadsheets and programs have them all."""

_TOTALS = {"fiches": "fiches sans pilote", "indicateurs": "indicateurs sans mesure"}
"""What a count is of: a page has the whole where it has the part."""


def parts_of(status: Status) -> tuple[tuple[str, Sequence[Figures]], ...]:
    """Return the tables of a project, each with what its first column names."""
    tables = (("Groupe", status.groupes), ("Pilote", status.pilotes), ("Priorité du décret", status.priorites))
    return tuple((title, parts) for title, parts in tables if parts)


def columns_of(parts: Sequence[Figures]) -> tuple[str, ...]:
    """Return the columns of a table on a page: some always, the others where they count something."""
    counting = {heading for heading, count in COLUMNS.items() if any(count(part) for part in parts)}
    return tuple(heading for heading in COLUMNS if heading in _ALWAYS or _TOTALS.get(heading, heading) in counting)


def tally(figures: Figures) -> str:
    """Return what is counted of some objectives in one line: « 7 objectifs ; 2 suivis ; 5 sans état ; 1 en retard »."""
    others = (
        (figures.unsaid, "sans état", "sans état"),
        (figures.late, "en retard", "en retard"),
        (figures.past_unsaid, "échu, état non dit", "échus, état non dit"),
        (figures.due, "dû sous six mois", "dus sous six mois"),
    )
    parts = (
        (figures.without_pilote, figures.fiches, "fiche sans pilote", "fiches sans pilote"),
        (figures.unmeasured, figures.indicateurs, "indicateur sans mesure", "indicateurs sans mesure"),
    )
    counts = [counted(count, one, several) for count, one, several in others if count]
    counts += [f"{counted(count, one, several)} sur {whole}" for count, whole, one, several in parts if count]
    return f"{NBSP}; ".join(
        (counted(figures.total, "objectif"), counted(figures.followed, "suivi"), *say_states(figures.states), *counts)
    )


def sentences(figures: Figures) -> Iterator[str]:
    """Yield what is said of some objectives, each number with what it is of and the day."""
    when = f"au {say_day(figures.day)}"
    if not figures.total:
        yield f"Aucun objectif n'est compté, {when}."
        return
    yield f"{counted(figures.total, 'objectif')}, dont {figures.unsaid} sans état, {when}."
    yield from filter(None, (bare_fiches(figures),))
    yield f"Engagement{NBSP}: {figures.rate(figures.engaged)}."
    yield f"Réalisation{NBSP}: {figures.rate(figures.reached)}."
    told = say_states(figures.states)
    yield f"États{NBSP}: {enumeration(told) if told else 'non dit'}, sur {figures.total}, {when}."
    yield f"En retard{NBSP}: {_late(figures)}, {when}."
    yield f"Échus, état non dit{NBSP}: {figures.past_unsaid} sur {figures.total}, {when}."
    yield f"Dus sous six mois{NBSP}: {figures.due} sur {figures.total}, {when}."
    yield f"Fiches sans pilote{NBSP}: {figures.without_pilote} sur {figures.fiches}, {when}."
    yield f"Indicateurs sans mesure{NBSP}: {_unmeasured(figures)}, {when}."


def unkept(figures: Figures) -> str:
    """Return what stands for every count where no state and no measure is said; empty where one is."""
    if not figures.total or figures.said or figures.unmeasured < figures.indicateurs:
        return ""
    measures = f"aucune mesure d'indicateur (sur {figures.indicateurs})" if figures.indicateurs else "aucun indicateur"
    return (
        f"Suivi non dit au {say_day(figures.day)}{NBSP}: "
        f"les fichiers ne donnent aucun état d'objectif (sur {figures.total}), et {measures}."
    )


def bare_fiches(figures: Figures) -> str:
    """Return the sentence on the fiches that say no objective; empty where each says one."""
    if not figures.bare:
        return ""
    if figures.bare == 1:
        return "1 fiche, qui ne dit aucun objectif, compte pour un."
    return f"{figures.bare} fiches, qui ne disent aucun objectif, comptent chacune pour un."


def named(status: Status) -> tuple[tuple[str, Sequence[str]], ...]:
    """Return what is named one by one, by heading: what is late, blocked or measured, and the weather."""
    lists = (
        ("En retard", [_objectif(s, s.late) for s in status.standings if s.is_late]),
        ("Bloqués", [_objectif(s, s.deadlines) for s in status.standings if s.etat == "bloque"]),
        ("Indicateurs mesurés", list(_measured(status))),
        ("Météo", list(_weathers(status))),
        ("Fiches retirées, qui ne sont pas comptées", [_departure(*gone) for gone in departures(status.projet)]),
    )
    return tuple((heading, lines) for heading, lines in lists if lines)


def _objectif(standing: Standing, deadlines: Sequence[DeadlineInForce]) -> str:
    """Return « Fiche n°1 « Écouter », objectif 2 : reporté de 2019 à 2020 »."""
    number = standing.lines[0].number
    which = f", objectif {number}" if number else ""
    name = capitalize(fiche_and_title(standing.fiche))
    said = enumeration(dict.fromkeys(deadline.said for deadline in deadlines if deadline.said))
    return f"{name}{which}{NBSP}: {said or 'sans échéance'}"


def _measured(status: Status) -> Iterator[str]:
    """Yield « Fiche n°1 « Écouter », Appels : 310 (janvier 2025), cible 1 200, progression 310 sur 1 200 (26 %) »."""
    for one in status.indicateurs:
        done = progress(one, status.day)
        if done.mesure is not None:
            target = say_value(one.indicateur.valeur_cible, one.indicateur.unite) or "non dite"
            name = f"{capitalize(fiche_and_title(one.fiche))}, {one.indicateur.libelle}"
            value = f"{done.mesure.said or 'non dit'} ({done.mesure.when})"
            yield f"{name}{NBSP}: {value}, cible {target}, progression {done.said}"


def _weathers(status: Status) -> Iterator[str]:
    """Yield the last weather said of each fiche on the day: its word beside its sign, by whom and when."""
    for fiche in {standing.fiche.id: standing.fiche for standing in status.standings}.values():
        if told := weather(fiche, status.day):
            yield f"{capitalize(fiche_and_title(fiche))}{NBSP}: {told}"


def weather(fiche: Fiche, day: date | None) -> str:
    """Return the last weather said of a fiche on a day, on any day where None is given; empty where none is said."""
    said = fiche.follow_up.contenu.meteo if fiche.follow_up else ()
    dated = [
        (when.fin, rank) for rank, m in enumerate(said) if (when := days_of(m.le)) and (not day or when.fin <= day)
    ]
    if not dated:
        return ""
    last, rank = max(dated)
    sign, word = METEO[said[rank].valeur]
    by = f", selon {said[rank].par}" if said[rank].par else ""
    return f"{sign} {word}, le {say_day(last)}{by}"


def _departure(fiche: Fiche, became: str) -> str:
    return f"{capitalize(fiche_and_title(fiche))}{NBSP}: {became}"


def _late(figures: Figures) -> str:
    """Return how many are late, of those whose state is said: silence makes nobody late."""
    return f"{figures.late} sur {figures.said} dont l'état est dit"


def _unmeasured(figures: Figures) -> str:
    return f"{figures.unmeasured} sur {figures.indicateurs}" if figures.indicateurs else "aucun indicateur dit"
