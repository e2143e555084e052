"""How often an indicator is measured, from the words of its frequency: « annuelle », « tous les six mois »."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, say, whole_units
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.lexicon import COUNTS, MONTH_WORDS

_ADJECTIVES = {
    "annuel": (1, "an"),
    "semestriel": (1, "semestre"),
    "trimestriel": (1, "trimestre"),
    "mensuel": (1, "mois"),
    "bimestriel": (2, "mois"),
    "quadrimestriel": (4, "mois"),
    "biennal": (2, "ans"),
    "triennal": (3, "ans"),
    "quinquennal": (5, "ans"),
}
"""By adjective, how many of which unit each measure is of.

« Bimensuel », « biannuel » and « bisannuel » are mistaken for « bimestriel » and for each other: they are not read.
"""

_OF_MONTHS = {3: "trimestre", 6: "semestre", 12: "an"}

_MONTHS = "|".join(MONTH_WORDS)
_NUMBER = rf"\d{{1,2}}|{'|'.join(COUNTS)}"
_UNIT = r"ans?|annees?(?:\ (?:civile|scolaire)s?)?|semestres?|trimestres?|mois"
_TIMES = r"fois|x|mesures?|releves?|recueils?|bilans?|points?|enquetes?|evaluations?"
_WHAT = (
    r"(?:mesure|releve|suivi|recueil|collecte|bilan|rapport|enquete|evaluation|questionnaire|comptage|recensement"
    r"|tableau\ de\ bord|statistiques?|point|extraction|remontee|saisie|frequence|rythme|periodicite)s?"
)
_MOMENT = rf"(?:(?:\d{{1,2}}|1er)\ )?(?:{_MONTHS})|fin|debut|milieu|rentree"
_RHYTHM = deferred(
    rf"""(?:{_WHAT}\ ?:?\ )?(?:(?:au\ (?:moins|minimum)|a\ minima|minimum)\ )?(?:{_WHAT}\ )?
    (?: (?P<adjective>{"|".join(_ADJECTIVES)})(?:le|e)?(?:ment)?s?
      | (?:(?P<count>{_NUMBER})\ ?(?:{_TIMES})?\ ?)?
        (?:par|(?:a|pour|dans)?\ ?chaque|tou(?:s|tes)\ les|/|(?:dans\ )?l'|(?:sur|dans)\ l')\ ?
        (?:(?P<every>{_NUMBER})\ )?(?P<unit>{_UNIT})
      | (?:(?:en|au|a\ la|le|chaque|tous\ les|a\ chaque)\ )?(?:{_MOMENT})
        \ (?:de\ chaque|de\ l'|d'|de|du)\ ?(?P<moment>{_UNIT})
      | (?:a\ )?(?:chaque|tous\ les)\ (?P<yearly>(?:mois\ de\ )?(?:(?:\d{{1,2}}|1er)\ )?(?:{_MONTHS})
                                  |rentrees?(?:\ scolaires?)?|fins?\ d'annee)
    )
    (?P<rest>\ ?[,;:(].*
           | \ (?:au|aux|en|a|dans|lors|des|du|sur|aupres|via|depuis|(?:et\ )?par|entre|fin|debut)\b.*)?""",
    re.VERBOSE,
)
"""A whole frequency, folded; what follows the rhythm is of no account unless it says another one."""

_OF_TIME = deferred(r"\b(?:ans?|annees?|mois|semestres?|trimestres?|\w*(?:annuel|mensuel|mestriel|ennal)(?:le|e)?s?)\b")
"""Words that speak of years or of their parts."""

_OF_ANOTHER = deferred(rf"\b(?:{_NUMBER})\ (?!(?:{_TIMES})\b)[^\W\d]+\ (?:par|/|chaque)")
"""« Une réunion par mois »: how often something else happens."""

_OTHERWISE = deferred(r"\b(?:puis|ensuite|ou|sauf|hors|seulement|premieres?|derniere?s?|jusqu)\b")
"""Words that say that the rhythm does not always hold."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """So many measures in each of some periods.

    Attributes:
        count: how many.
        unit: « an », « semestre », « trimestre » or « mois ».
        every: how many of these units make one period.
    """

    count: int
    unit: str
    every: int = 1

    def past(self, frame: Periode, day: date) -> dict[Periode, str]:
        """Return the periods of a frame that are whole and past on a day, each with how it is said."""
        units = whole_units(self.unit, frame, day)
        rows = iter(lambda: list(islice(units, self.every)), [])
        whole = (row for row in rows if len(row) == self.every)
        return {
            Periode(row[0].debut, row[-1].fin): " à ".join(dict.fromkeys((say(row[0]), say(row[-1])))) for row in whole
        }


def read_rhythm(frequence: str | None) -> Rhythm | None:
    """Return how many measures are expected in which periods; None where it is not certain, or nothing is said."""
    if not frequence:
        return None
    found = _RHYTHM.fullmatch(" ".join(fold(frequence).replace("'", "' ").split()).replace("' ", "'").strip(" ."))
    if found is None or _is_otherwise(found["rest"] or ""):
        return None
    if found["adjective"]:
        return _of(1, *_ADJECTIVES[found["adjective"]])
    if found["yearly"]:
        return Rhythm(1, "an")
    count, every = (_number(found[name]) for name in ("count", "every"))
    return _of(count, every, found["unit"] or found["moment"])


def looks_like_rhythm(frequence: str) -> bool:
    """Tell whether a frequency speaks of years or of their parts, and of nothing else that is to happen in them."""
    folded = fold(frequence)
    return _OF_TIME.search(folded) is not None and _OF_ANOTHER.search(folded) is None


def _is_otherwise(rest: str) -> bool:
    return _OF_TIME.search(rest) is not None or _OTHERWISE.search(rest) is not None


def _number(words: str | None) -> int:
    return 1 if words is None else COUNTS.get(words) or int(words)


def _of(count: int, every: int, unit: str) -> Rhythm | None:
    if count == 0 or every == 0:
        return None
    if unit.startswith("an"):
        return Rhythm(count, "an", every)
    name = unit.removesuffix("s") if unit != "mois" else unit
    if name == "mois" and every in _OF_MONTHS:
        return Rhythm(count, _OF_MONTHS[every])
    return Rhythm(count, name, every)
