"""What differs between two records of a model, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import Field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Protocol, TypeGuard

from ptsm_cli.changes.change import Change, ChangeKind, Owner, Shift
from ptsm_cli.changes.closed import CLOSED, say_closed
from ptsm_cli.changes.designations import Designations
from ptsm_cli.changes.matching import is_reordered, named_words, pair
from ptsm_cli.common.french import composed
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, day_of, say
from ptsm_cli.common.typography import NBSP, say_number
from ptsm_cli.echeances.put_off import from_to
from ptsm_cli.model.dates import EcheanceStructuree, Intervalle
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.model.indicateur import MesureDeSuivi
from ptsm_cli.model.objectif import ObjectifOperationnel, Volet
from ptsm_cli.model.revision import Avis
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.model.suivi import FOLLOW_UP_STATES, METEO, Meteo, NoteDeSuivi, Report
from ptsm_cli.projet.projet import Fiche

Owners = tuple[Owner, ...]

IDENTITY = frozenset(("id",))
"""Fields that tell what a record is, and are no change where records were paired otherwise."""


WHOLE_FICHE = "toute la fiche"
"""What a postponement is of that names no objective."""


class Record(Protocol):
    """Any data class: its fields are compared one by one."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class RecordDiffer:
    """Compares records of two states.

    Attributes:
        before: how the first state prints what its files designate.
        after: how the second one does.
        shift: how the last day of a deadline moves from one to the other.
    """

    before: Designations
    after: Designations
    shift: Callable[[EcheanceStructuree | None, EcheanceStructuree | None], Shift | None]

    def of_fiches(self, old: Fiche, new: Fiche) -> RecordDiffer:
        """Return what compares what is said of a fiche of both states: its objectives are those meant."""
        return replace(self, before=replace(self.before, fiche=old), after=replace(self.after, fiche=new))

    def changes(self, old: Record, new: Record, owners: Owners, without: frozenset[str] = IDENTITY) -> Iterator[Change]:
        """Yield what differs between two records of one class, in the order of their fields."""
        for field in fields(new):
            if field.name not in without:
                yield from self.of_field(field.name, getattr(old, field.name), getattr(new, field.name), owners)

    def of_field(self, name: str, old: object, new: object, owners: Owners) -> Iterator[Change]:
        """Yield what differs between two values of one field."""
        if old == new:
            return
        if isinstance(old, EcheanceStructuree | None) and isinstance(new, EcheanceStructuree | None):
            yield from self._of_deadline(name, old, new, owners)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._of_list(name, old, new, owners)
        elif isinstance(old, dict | None) and isinstance(new, dict | None):
            yield from self._of_mapping(name, old or {}, new or {}, owners)
        elif _has_fields(old) and _has_fields(new):
            yield from self.changes(old, new, (*owners, Owner(name, "", "")), frozenset())
        else:
            yield from _replacement(name, self._said(name, old, self.before), self._said(name, new, self.after), owners)

    def _of_deadline(
        self, name: str, old: EcheanceStructuree | None, new: EcheanceStructuree | None, owners: Owners
    ) -> Iterator[Change]:
        shift = self.shift(old, new)
        for change in _replacement(name, _say_deadline(old), _say_deadline(new), owners):
            yield Change(change.kind, owners, name, change.before, change.after, shift)

    def _of_list(self, name: str, old: Sequence[Any], new: Sequence[Any], owners: Owners) -> Iterator[Change]:
        if any(_has_fields(item) for item in (*old, *new)):
            yield from self._of_records(name, old, new, owners)
            return
        gone = [text for item in old if (text := self._said(name, item, self.before))]
        come = [text for item in new if (text := self._said(name, item, self.after))]
        lost, found = Counter(gone) - Counter(come), Counter(come) - Counter(gone)
        if found:
            yield Change(
                ChangeKind.AJOUT, owners, name, (), tuple(dict.fromkeys(text for text in come if text in found))
            )
        if lost:
            yield Change(ChangeKind.RETRAIT, owners, name, tuple(dict.fromkeys(text for text in gone if text in lost)))
        if not found and not lost and gone != come and name not in ORGANISATIONS:
            yield Change(ChangeKind.ORDRE, owners, name, tuple(gone), tuple(come))

    def _of_records(self, name: str, old: Sequence[Any], new: Sequence[Any], owners: Owners) -> Iterator[Change]:
        pairs = list(pair(old, new))
        for before, after in pairs:
            inner = (*owners, Owner(name, _label(before, old, self.before), _label(after, new, self.after)))
            if before is None:
                yield Change(ChangeKind.AJOUT, inner, "", (), tuple(self._summary(after, self.after)))
            elif after is None:
                yield Change(ChangeKind.RETRAIT, inner, "", tuple(self._summary(before, self.before)))
            else:
                yield from self.changes(before, after, inner)
        if is_reordered(pairs, old):
            gone, come = (tuple(_words(r, at) for r in side) for side, at in ((old, self.before), (new, self.after)))
            yield Change(ChangeKind.ORDRE, owners, name, gone, come)

    def _of_mapping(self, name: str, old: dict[str, Any], new: dict[str, Any], owners: Owners) -> Iterator[Change]:
        for key in dict.fromkeys((*new, *old)):
            labels = (
                at.printed(name, key) if key in side else "" for side, at in ((old, self.before), (new, self.after))
            )
            inner = (*owners, Owner(name, *labels))
            gone, come = (self._said(name, side.get(key), at) for side, at in ((old, self.before), (new, self.after)))
            if key not in new:
                yield Change(ChangeKind.RETRAIT, inner, "", (gone,))
            elif key not in old:
                yield Change(ChangeKind.AJOUT, inner, "", (), (come,))
            elif gone != come:
                yield Change(ChangeKind.MODIFICATION, inner, "", (gone,), (come,))

    def _summary(self, record: object, side: Designations) -> Iterator[str]:
        """Yield what one needs to know of a record that came or went: its words, then its deadline."""
        if isinstance(record, Report):
            yield from (from_to(record.de or "", _line(record.a.texte)), *([as_text(record.le)] if record.le else []))
        elif _has_fields(record):
            if words := _words(record, side):
                yield words
            if deadline := _say_deadline(getattr(record, "echeance", None)):
                yield deadline
        else:
            yield self._said("", record, side)

    def _said(self, name: str, value: object, side: Designations) -> str:
        """Return a value as it is printed, empty where there is none."""
        if name == "montant" and isinstance(value, Decimal):
            return f"{say_number(value)}{NBSP}€"
        if not isinstance(value, str):
            return as_text(value)
        if name == "valeur" and value in METEO:
            return METEO[value][1]
        return say_closed(value) if name in CLOSED else _line(side.printed(name, value))


def as_text(value: object) -> str:
    """Return a value of a file as it is printed, empty where there is none."""
    if isinstance(value, tuple | list):
        return ", ".join(map(as_text, value))
    if _has_fields(value):
        said = ((field.name, as_text(getattr(value, field.name))) for field in fields(value))
        return ", ".join(say_closed(text) if name in CLOSED else text for name, text in said if text)
    for kind, say_value in _SAID.items():
        if isinstance(value, kind):
            return say_value(value)
    return _line(str(value))


def _has_fields(value: object) -> TypeGuard[Record]:
    """Tell whether a value is a record whose fields are compared one by one."""
    return is_dataclass(value) and not isinstance(value, EcheanceStructuree | Intervalle | Periode)


def _replacement(name: str, gone: str, come: str, owners: Owners) -> Iterator[Change]:
    if gone == come:
        return
    kind = ChangeKind.MODIFICATION if gone and come else (ChangeKind.AJOUT if come else ChangeKind.RETRAIT)
    yield Change(kind, owners, name, (gone,) if gone else (), (come,) if come else ())


def _say_deadline(entry: EcheanceStructuree | None) -> str:
    """Return a deadline as printed, with the dates that override its words where it has some."""
    if entry is None:
        return ""
    spans = [as_text(first.through(last)) for first, last in entry.intervalles]
    bounds = [f"dès {say(entry.debut)}"] if entry.debut else []
    if entry.fin:
        bounds.append(f"jusqu'à {say(entry.fin)}")
    noted = ", ".join((*spans, *bounds))
    return f"{_line(entry.texte)} ({noted})" if noted else _line(entry.texte)


def _line(text: str) -> str:
    return composed(" ".join(text.split()))


def _words(record: object, side: Designations) -> str:
    """Return the words that tell a record, as they are printed; empty where nothing does."""
    name, words = named_words(record)
    return _line(side.printed(name, words))


def _label(record: object, among: Sequence[Any], side: Designations) -> str:
    """Return how a record is told from the others of its list: owners by their number or rank, else its words."""
    if record is None:
        return ""
    rank = str(next(rank for rank, item in enumerate(among, 1) if item is record))
    if isinstance(record, ObjectifOperationnel | Volet):
        return getattr(record, "numero", None) or rank
    if isinstance(record, Reunion):
        when = as_text(record.date) or as_text(record.echeance) or record.id
        return f"{side.printed('instance', record.instance)}, {when}"
    if isinstance(record, MesureDeSuivi | NoteDeSuivi | Report | Meteo):
        return _event(record, side) or rank
    if isinstance(record, Avis):
        return side.printed("instance", record.instance)
    return _words(record, side) or as_text(getattr(record, "date", None)) or getattr(record, "id", None) or rank


def _event(record: MesureDeSuivi | NoteDeSuivi | Report | Meteo, side: Designations) -> str:
    """Return how something of the follow-up is told from the others: « objectif 2 », « nuageux, 21 janvier 2025 »."""
    if isinstance(record, Meteo):
        return _listed(METEO[record.valeur][1], as_text(record.le))
    if isinstance(record, MesureDeSuivi):
        return _listed(side.indicateur(record), as_text(record.date) or record.repere)
    which = f"objectif {side.printed('objectif', record.objectif)}" if record.objectif else ""
    volet = f"volet {record.volet}" if record.volet else ""
    if isinstance(record, Report):
        return _listed(which, volet) or WHOLE_FICHE
    return _listed(as_text(record.date), which, volet, FOLLOW_UP_STATES.get(record.etat or ""))


def _listed(*words: str | None) -> str:
    return ", ".join(filter(None, words))


_SAID: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    bool: lambda value: "oui" if value else "non",
    date: lambda value: say(day_of(value.year, value.month, value.day)),
    Periode: say,
    Intervalle: lambda value: value.said,
    EcheanceStructuree: _say_deadline,
    float: say_number,
    Decimal: say_number,
}
"""By kind of value, how it is printed; a truth value is no number here, nor a number a truth value."""
