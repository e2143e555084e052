"""How far an indicator is on its way from its initial value to its target, on a day.

(measure - initial value) / (target - initial value), whichever way it goes; what is unknown is said, and never 0.
"""

from __future__ import annotations

from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, say_number
from ptsm_cli.suivi.measures import ENOUGH, FollowedIndicateur, TakenMeasure

FORMULA = "(dernière mesure − valeur initiale) ÷ (cible − valeur initiale)"
"""The formula, as every document prints it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indicator is on a day.

    Attributes:
        mesure: the last measure known on the day, or None.
        initiale: the initial value, where it is a number.
        cible: the target, where it is one.
        valeur: the last value, where it is one.
        missing: why the progress is not said; empty where it is.
    """

    mesure: TakenMeasure | None
    initiale: float | None
    cible: float | None
    valeur: float | None
    missing: str

    @property
    def share(self) -> float | None:
        """The part of the way that is done: 1 at the target, negative where the value goes the other way."""
        if self._ends is None:
            return None
        initiale, cible, valeur = self._ends
        return (valeur - initiale) / (cible - initiale)

    @property
    def said(self) -> str:
        """The progress as printed: « 310 sur 1 200 (26 %) », without the percentage of a few; « non dit »."""
        if self._ends is None:
            return f"non dit{NBSP}: {self.missing}"
        initiale, cible, valeur = self._ends
        done, whole = valeur - initiale, cible - initiale
        percentage = f" ({_say(round(100 * done / whole))}{NBSP}%)" if abs(whole) >= ENOUGH else ""
        return f"{_say(done if whole > 0 else -done)} sur {_say(abs(whole))}{percentage}"

    @property
    def computed(self) -> str:
        """The formula with its figures: « (310 − 0) ÷ (1 200 − 0) »; empty where the progress is not said."""
        if self._ends is None:
            return ""
        initiale, cible, valeur = map(_say, self._ends)
        return f"({valeur} − {initiale}) ÷ ({cible} − {initiale})"

    @property
    def _ends(self) -> tuple[float, float, float] | None:
        """The initial value, the target and the value; None where one is not known, or where there is no way to go."""
        if self.initiale is None or self.cible is None or self.valeur is None or self.cible == self.initiale:
            return None
        return self.initiale, self.cible, self.valeur


def progress(followed: FollowedIndicateur, day: date | None) -> Progress:
    """Return how far an indicator is on a day; on any day where None is given."""
    indicateur, last = followed.indicateur, followed.last(day)
    value = last.value if last else None
    initiale, cible = _number(indicateur.valeur_initiale), _number(indicateur.valeur_cible)
    return Progress(last, initiale, cible, _number(value), _missing(followed, last))


def _missing(followed: FollowedIndicateur, last: TakenMeasure | None) -> str:
    """Return why the progress is not said, or nothing."""
    initiale, cible = followed.indicateur.valeur_initiale, followed.indicateur.valeur_cible
    value = last.value if last else None
    for known, absent, words in (
        (value, "pas de mesure" if last is None else "mesure sans valeur", "la mesure est un texte"),
        (cible, "pas de cible", "la cible est un texte"),
        (initiale, "pas de valeur initiale", "la valeur initiale est un texte"),
    ):
        if known is None:
            return absent
        if isinstance(known, str):
            return words
    return "la cible est la valeur initiale" if initiale == cible else ""


def _number(value: float | str | None) -> float | None:
    return None if isinstance(value, str) else value


def _say(value: float) -> str:
    """Return a number as printed, without what binary arithmetic adds to it."""
    return say_number(round(value, 6)).replace("-", "−")
