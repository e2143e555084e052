"""Indicators in print: in one line, or in a table where they have values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.typography import NBSP, say_number
from ptsm_cli.model.indicateur import INDICATOR_TYPES, Indicateur, Mesure, RepereDeMesure
from ptsm_cli.model.instants import say_date
from ptsm_cli.render.parts.printed_fiche import Precision, PrintedIndicateur
from ptsm_cli.render.prose.prose import Prose


def value_columns(indicateurs: Sequence[PrintedIndicateur]) -> tuple[str, ...]:
    """Return which columns of values a table of these would fill; none where a list says it all."""
    names = ("type", "initiale", "cible", "mesure")
    return tuple(name for name in names if any(getattr(one, name) for one in indicateurs))


def print_indicateur(indicateur: Indicateur, wording: Prose) -> PrintedIndicateur:
    """Return an indicator ready to print; `wording` is its own, with its links."""
    last = max(indicateur.mesures, key=lambda mesure: str(mesure.date), default=None)
    return PrintedIndicateur(
        libelle=wording,
        type=INDICATOR_TYPES[indicateur.type] if indicateur.type else "",
        initiale=_value(indicateur.valeur_initiale, indicateur.unite),
        cible=_value(indicateur.valeur_cible, indicateur.unite),
        mesure=_value(last.valeur, indicateur.unite) if last else "",
        jour=say_date(last.date) if last else "",
        precisions=tuple(_precisions(indicateur)),
    )


def one_line(indicateur: Indicateur) -> str:
    """Return an indicator with all that it says, in one line: « Nombre de livrets (cible : 600) »."""
    said = [f"type{NBSP}: {INDICATOR_TYPES[indicateur.type]}"] if indicateur.type else []
    for label, value in (("valeur initiale", indicateur.valeur_initiale), ("cible", indicateur.valeur_cible)):
        if value is not None:
            said.append(f"{label}{NBSP}: {_value(value, indicateur.unite)}")
    said += (f"{p.libelle.lower()}{NBSP}: {', '.join(v.texte for v in p.valeurs)}" for p in _precisions(indicateur))
    return f"{indicateur.libelle} ({f'{NBSP}; '.join(said)})" if said else indicateur.libelle


def _precisions(indicateur: Indicateur) -> Iterator[Precision]:
    valued = indicateur.valeur_initiale is not None or indicateur.valeur_cible is not None or indicateur.mesures
    for label, texts in (
        ("Unité", [indicateur.unite] if indicateur.unite and not valued else []),
        ("Numérateur", [indicateur.numerateur] if indicateur.numerateur else []),
        ("Dénominateur", [indicateur.denominateur] if indicateur.denominateur else []),
        ("Fréquence", [indicateur.frequence] if indicateur.frequence else []),
        ("Mesuré à", list(map(_mark, indicateur.calendrier))),
        ("Mesures", [_measure(m, indicateur.unite) for m in indicateur.mesures] if _worth(indicateur) else []),
    ):
        if texts:
            yield Precision(label, tuple(map(Prose, texts)))


def _worth(indicateur: Indicateur) -> bool:
    """Tell whether the measures say more than the last value and its day."""
    return len(indicateur.mesures) > 1 or any(mesure.source for mesure in indicateur.mesures)


def _mark(repere: RepereDeMesure) -> str:
    beside = repere.delai or (say_date(repere.date) if repere.date else "")
    return f"{repere.repere} ({beside})" if beside else repere.repere


def _measure(mesure: Mesure, unit: str | None) -> str:
    source = f" ({mesure.source})" if mesure.source else ""
    return f"{_value(mesure.valeur, unit)}, {say_date(mesure.date)}{source}"


def _value(value: float | None, unit: str | None) -> str:
    """Return a value with its unit, « % » as any other; empty where there is none."""
    if value is None:
        return ""
    return f"{say_number(value)}{NBSP}{unit}" if unit else say_number(value)
