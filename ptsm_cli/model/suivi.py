"""The life of a fiche: dated notes, postponements and the mood of those who follow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import counted
from ptsm_cli.model.dates import EcheanceEntry
from ptsm_cli.model.indicateur import MesureDeSuivi
from ptsm_cli.model.instants import Day
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Text, none_of, refusal

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_BETWEEN = r"[\s_.!,;–—-]"
_SEPARATORS = deferred(f"{_BETWEEN}+")
_AGREEING = deferred(r"é\b")

FOLLOW_UP_STATES: dict[str, str] = {
    "a-venir": "à venir",
    "en-cours": "en cours",
    "en-partie": "réalisé en partie",
    "realise": "réalisé",
    "en-pause": "en pause",
    "bloque": "bloqué",
    "reporte": "reporté",
    "abandonne": "abandonné",
}
"""How each state of an objective is named in print; a postponement is no state any more, and is still read."""


def say_states(counts: Mapping[str, int]) -> list[str]:
    """Return how many objectives are in each state, in the order of the states: « 2 réalisés », « 1 en pause »."""
    return [
        counted(counts[etat], said, _AGREEING.sub("és", said, count=1))
        for etat, said in FOLLOW_UP_STATES.items()
        if counts.get(etat)
    ]


METEO: dict[str, tuple[str, str]] = {
    "ensoleille": ("☀", "ensoleillé"),
    "nuageux": ("⛅", "nuageux"),
    "couvert": ("☁", "couvert"),
    "orageux": ("⛈", "orageux"),
}
"""The sign and the word of each weather: the word is always printed beside the sign."""

_BEGUN = ("commence", "demarre", "engage", "lance", "initie", "debute", "entame")
_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "a-venir": (
        *("a-lancer", "a-faire", "a-realiser", "a-commencer", "a-demarrer", "a-engager", "a-initier", "a-debuter"),
        *(f"{no}-{begun}" for no in ("non", "pas", "pas-encore", "non-encore") for begun in _BEGUN),
        *("prevu", "programme", "planifie"),
    ),
    "en-cours": (*_BEGUN, "en-cours-de-realisation", "en-cours-de-mise-en-oeuvre"),
    "en-partie": (
        *("partiel", "partiellement", "realise-en-partie", "en-partie-realise", "realise-partiellement"),
        *(f"partiellement-{done}" for done in ("realise", "atteint", "acheve", "termine", "fait")),
    ),
    "realise": ("termine", "acheve", "fini", "atteint", "fait", "finalise", "effectue", "accompli", "execute"),
    "en-pause": ("suspendu", "interrompu", "gele", "en-suspens", "mis-en-pause", "pause"),
    "bloque": ("blocage",),
    "abandonne": ("annule", "abandon"),
    "reporte": ("decale", "repousse", "differe", "ajourne"),
}
"""By word of the format, other words that say nothing else; « en attente » or « arrêté » may say several things."""

_NEIGHBOURS = {other: etat for etat, others in _OTHER_WORDS.items() for other in (etat, *others)}
_WORDS = frozenset(word for form in _NEIGHBOURS for word in form.split("-"))
_AGREEMENTS = ("", "s", "e", "es", "le", "les")


def _state(value: object) -> object:
    """Return the word of the format for a state written otherwise: « Terminée », « en cours », « à lancer »."""
    if not isinstance(value, str):
        return value
    words = _SEPARATORS.sub(" ", fold(value)).split()
    found = _NEIGHBOURS.get("-".join(map(_without_agreement, words)))
    if found is not None:
        return found
    if "retard" in words:
        raise refusal(
            "l'état constaté, comme en-cours ou bloque : un retard se déduit de l'échéance, il ne s'écrit pas"
        )
    raise none_of(etat for etat in FOLLOW_UP_STATES if etat != "reporte")


def _without_agreement(word: str) -> str:
    """Return « realise » of « réalisées », « partiel » of « partielles »; any other word as it is."""
    forms = (word.removesuffix(ending) for ending in _AGREEMENTS)
    return next((form for form in forms if form in _WORDS), word)


_VARIANTS = {"a": "aàâ", "c": "cç", "e": "eéèêë", "i": "iîï", "o": "oô", "u": "uùûü"}
"""The other forms of each letter, in a schema: its patterns have no way of their own to overlook case and accents."""


class _OtherWords:
    """Annotation: the words read as a state are no error in an editor, which proposes those of the format."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:  # noqa: ANN401 - signature of pydantic
        """Say in the JSON Schema which other words are accepted."""
        agreement = f"(?:{'|'.join(_in_any_case(ending) for ending in _AGREEMENTS if ending)})?"
        forms = (
            f"{_BETWEEN}+".join(_in_any_case(word) + agreement for word in form.split("-"))
            for form in sorted(_NEIGHBOURS)
        )
        pattern = f"^{_BETWEEN}*(?:{'|'.join(forms)}){_BETWEEN}*$"
        other = {"type": "string", "pattern": pattern, "examples": ["Terminé", "à lancer"]}
        return {"anyOf": [handler(schema), other]}


def _in_any_case(word: str) -> str:
    letters = (_VARIANTS.get(letter, letter) for letter in word)
    return "".join(f"[{same}{same.upper()}]" for same in letters)


Etat = Annotated[
    Literal["a-venir", "en-cours", "en-partie", "realise", "en-pause", "bloque", "reporte", "abandonne"],
    BeforeValidator(_state),
    _OtherWords(),
]
"""A state that somebody says; another word for one is read as the one that it stands for."""

_OBJECTIF = "Objectif concerné : son identifiant, son numéro imprimé, ou son rang dans la fiche à partir de 1."
_VOLET = "Volet concerné : son rang dans l'objectif, à partir de 1."


@model
class NoteDeSuivi:
    """A dated note on the progress of a fiche, of one of its objectives or of one of their volets."""

    date: Day = Field(description="Date de la note.")
    objectif: Text | None = Field(default=None, description=_OBJECTIF)
    volet: Text | None = Field(default=None, description=_VOLET)
    etat: Etat | None = Field(
        default=None, description="État constaté à cette date ; un report s'écrit dans « reports » du fichier de suivi."
    )
    note: Text | None = Field(default=None, description="Ce qu'il faut retenir.")
    decision: Text | None = Field(default=None, description="Décision prise.")
    difficulte: Text | None = Field(default=None, description="Difficulté rencontrée.")
    debut_reel: Day | None = Field(default=None, description="Jour où cela a commencé.")
    fin_reelle: Day | None = Field(default=None, description="Jour où cela s'est achevé.")


@model
class Report:
    """A deadline that was put off: from when to when, the day of the decision, who took it and why."""

    objectif: Text | None = Field(default=None, description=f"{_OBJECTIF} Sans lui, l'échéance de toute la fiche.")
    volet: Text | None = Field(default=None, description=_VOLET)
    de: Text | None = Field(default=None, description="Échéance d'avant, telle qu'elle était écrite.")
    a: EcheanceEntry = Field(description="Nouvelle échéance, écrite comme toute échéance : second semestre 2020…")
    le: Day | None = Field(default=None, description="Date de la décision ; sans elle, le report ne prend pas effet.")
    decide_par: Text | None = Field(default=None, description="Instance ou organisation qui a décidé le report.")
    motif: Text | None = Field(default=None, description="Pourquoi l'échéance est reportée.")


@model
class Meteo:
    """How those who follow a fiche feel about it on a day: said, never computed."""

    valeur: Literal["ensoleille", "nuageux", "couvert", "orageux"] = Field(description="Le temps qu'il fait.")
    le: Day | None = Field(default=None, description="Date où il est dit.")
    par: Text | None = Field(default=None, description="Instance ou organisation qui le dit.")


@model
class Suivi:
    """A file of `suivi/`, named as the file of its fiche: what happens to it once it is adopted."""

    notes: ListOf[NoteDeSuivi] = Field(
        default=(), description="Notes datées : états constatés, décisions, difficultés, dates réelles."
    )
    reports: ListOf[Report] = Field(default=(), description="Échéances reportées, chacune avec sa décision.")
    mesures: ListOf[MesureDeSuivi] = Field(
        default=(), description="Valeurs relevées des indicateurs, chacune avec sa date ou son repère."
    )
    meteo: ListOf[Meteo] = Field(default=(), description="Météo de la fiche, dite à une date : ensoleille, nuageux…")
