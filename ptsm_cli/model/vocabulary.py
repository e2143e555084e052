"""The words of the format that the reading of a file needs, drawn from the models."""

from __future__ import annotations

import typing
from functools import cache
from typing import Any

from ptsm_cli.loading.signs import Vocabulary
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.annotations import OrText
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.model import fields_of, is_record
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.spoken import NAMES, is_sentence
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.model.values import Shorthand

_PRINTED = frozenset(("titre", "titre_court", "lieu", "projet"))
"""Names that are printed, and compared with nothing sign for sign."""

_COMPARED = frozenset(
    (
        *("pilotes", "partenaires", "financeurs", "financeur", "responsable", "operateurs", "redacteurs", "organisme"),
        *("porteur", "membre", "membres", "composition", "signataires", "decide_par", "secteur", "duree"),
        *("valeur", "valeur_initiale", "valeur_cible", "valeurs", "numerateur", "denominateur"),
    )
)
"""Sentences that may be the name of an organisation, or a figure: they are compared too."""

_READ = frozenset(("echeance", "a", "de", "le", "heure", "secteur", "documents", "formats", "exclure", "severites"))
"""What is read as a date, an hour or a word of a list, and printed as it is written where it is none."""

_NAMED = NAMES - {"sigle", "departements", "type", "annee", "cadence"} | {"plan", "references"}
"""What may bear guillemets of its own: « L'Escale »."""


_SMALL_WORDS = frozenset(("a", "de", "le", "par"))
"""The keys that are also words of any sentence: a line that begins with one is no sign of a key."""


@cache
def _records(annotation: Any) -> tuple[type[Any], ...]:  # noqa: ANN401 - a type expression
    """Return the records in a type expression."""
    inner = (record for argument in typing.get_args(annotation) for record in _records(argument))
    return (*([annotation] if is_record(annotation) else []), *inner)


@cache
def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - idem
    return typing.get_origin(annotation) is tuple or any(_is_list(inner) for inner in typing.get_args(annotation))


@cache
def _texts(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - idem
    """Return where the texts of a type stand in it: nowhere else, or in the field that a text alone fills."""
    if annotation is str:
        return ("",)
    inner = typing.get_args(annotation)
    alone = next((note for note in inner if isinstance(note, OrText)), None)
    if alone is not None:
        return (alone.field if isinstance(alone, Shorthand) else "",)
    if typing.get_origin(annotation) is typing.Literal:
        return ()
    return tuple(text for argument in inner for text in _texts(argument))


def _speaks(name: str, annotation: Any) -> bool:  # noqa: ANN401 - idem
    """Tell whether a text under a key may be a sentence; alone, it may stand for a record."""
    return any(is_sentence((name, field) if field else (name,)) for field in _texts(annotation))


def _drawn() -> Vocabulary:
    keys: set[str] = set()
    lists: set[str] = set()
    spoken: set[str] = set()
    seen: set[type[Any]] = set()
    left: list[type[Any]] = [FicheAction, Territoire, Acteurs, Gouvernance, Suivi, Revision, Reglages]
    while left:
        record = left.pop()
        if record in seen:
            continue
        seen.add(record)
        for name, field in fields_of(record).items():
            if name in _SMALL_WORDS:
                continue
            keys.add(name)
            if _is_list(field.annotation):
                lists.add(name)
            if _speaks(name, field.annotation):
                spoken.add(name)
            left += _records(field.annotation)
    names = keys - (spoken | _PRINTED) | _COMPARED | _READ
    references = names - spoken - _NAMED | _READ
    return Vocabulary(*map(frozenset, (keys, lists, names, references, keys - names)))


VOCABULARY = _drawn()
"""The keys of every file of a project, a glossary put aside: its keys are the user's."""
