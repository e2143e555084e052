"""Indicators in print: in one line, or in a table where they have values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ptsm_cli.common.typography import NBSP
from ptsm_cli.model.indicateur import INDICATOR_TYPES, RepereDeMesure
from ptsm_cli.model.instants import say_date
from ptsm_cli.render.parts.printed_fiche import Precision, PrintedIndicateur
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.suivi.measures import FollowedIndicateur, TakenMeasure, say_value


def value_columns(indicateurs: Sequence[PrintedIndicateur]) -> tuple[str, ...]:
    """Return which columns of values a table of these would fill; none where a list says it all."""
    names = ("type", "initiale", "cible", "mesure")
    return tuple(name for name in names if any(getattr(one, name) for one in indicateurs))


def print_indicateur(followed: FollowedIndicateur, wording: Prose, day: date | None) -> PrintedIndicateur:
    """Return an indicator ready to print, as known on a day; `wording` is its own, with its links."""
    indicateur, last = followed.indicateur, followed.last(day)
    return PrintedIndicateur(
        libelle=wording,
        type=INDICATOR_TYPES[indicateur.type] if indicateur.type else "",
        initiale=say_value(indicateur.valeur_initiale, indicateur.unite),
        cible=say_value(indicateur.valeur_cible, indicateur.unite),
        mesure=last.said if last else "",
        jour=last.when if last else "",
        precisions=tuple(_precisions(followed, day)),
    )


def one_line(followed: FollowedIndicateur, day: date | None) -> str:
    """Return an indicator with all that it says by a day, in one line: « Nombre de livrets (cible : 600) »."""
    indicateur = followed.indicateur
    said = [f"type{NBSP}: {INDICATOR_TYPES[indicateur.type]}"] if indicateur.type else []
    for label, value in (("valeur initiale", indicateur.valeur_initiale), ("cible", indicateur.valeur_cible)):
        if value is not None:
            said.append(f"{label}{NBSP}: {say_value(value, indicateur.unite)}")
    said += (f"{p.libelle.lower()}{NBSP}: {', '.join(v.texte for v in p.valeurs)}" for p in _precisions(followed, day))
    return f"{indicateur.libelle} ({f'{NBSP}; '.join(said)})" if said else indicateur.libelle


def _precisions(followed: FollowedIndicateur, day: date | None) -> Iterator[Precision]:
    indicateur, taken = followed.indicateur, _shown(followed, day)
    values = (indicateur.valeur_initiale, indicateur.valeur_cible, *(one.value for one in taken))
    valued = any(value is not None and not isinstance(value, str) for value in values)  # the unit follows numbers only
    for label, texts in (
        ("Unité", [indicateur.unite] if indicateur.unite and not valued else []),
        ("Numérateur", [indicateur.numerateur] if indicateur.numerateur else []),
        ("Dénominateur", [indicateur.denominateur] if indicateur.denominateur else []),
        ("Fréquence", [indicateur.frequence] if indicateur.frequence else []),
        ("Mesuré à", list(map(_mark, indicateur.calendrier))),
        ("Mesures", list(map(_measure, taken)) if _worth(taken, followed.last(day)) else []),
    ):
        if texts:
            yield Precision(label, tuple(map(Prose, texts)))


def _shown(followed: FollowedIndicateur, day: date | None) -> tuple[TakenMeasure, ...]:
    """Return the measures that a document shows on a day: those of no known time are in it as they are written."""
    return (*followed.known(day), *(taken for taken in followed.mesures if taken.days is None))


def _worth(taken: Sequence[TakenMeasure], last: TakenMeasure | None) -> bool:
    """Tell whether the measures say more than the last value and its day."""
    return len(taken) > 1 or any(one.mesure.source or one is not last for one in taken)


def _mark(repere: RepereDeMesure) -> str:
    beside = repere.delai or (say_date(repere.date) if repere.date else "")
    return f"{repere.repere} ({beside})" if beside and beside != repere.repere else repere.repere


def _measure(taken: TakenMeasure) -> str:
    mark = taken.mesure.repere if taken.mesure.date is not None else None
    beside = ", ".join(filter(None, (taken.when, mark, taken.mesure.source)))
    return f"{taken.said or 'non dit'} ({beside})"
