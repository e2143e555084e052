"""The words of the format that the reading of a file needs, drawn from the models."""

from __future__ import annotations

import typing
from typing import Any

from pydantic.dataclasses import is_pydantic_dataclass

from ptsm_cli.loading.signs import Vocabulary
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.model import fields_of
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.spoken import NAMES, is_sentence
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.model.values import Shorthand

_PRINTED = frozenset(("titre", "titre_court", "lieu"))
"""Names that are printed, and compared with nothing sign for sign."""

_COMPARED = frozenset(
    (
        *("pilotes", "partenaires", "financeurs", "financeur", "responsable", "operateurs", "redacteurs", "organisme"),
        *("porteur", "membre", "membres", "composition", "signataires", "decide_par", "duree"),
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


def _parts(annotation: object) -> typing.Iterator[object]:
    """Yield a type expression and all those that it is made of."""
    yield annotation
    for inner in typing.get_args(annotation):
        yield from _parts(inner)


def _speaks(name: str, annotation: object, within: str = "") -> bool:
    """Tell whether a text under a key may be a sentence; alone, it may stand for a record."""
    if annotation is str:
        return is_sentence((within, name))
    if typing.get_origin(annotation) is typing.Annotated:
        record, *notes = typing.get_args(annotation)
        if name == "charges":
            return True  # words, where they are no amount
        if field := next((note.field for note in notes if isinstance(note, Shorthand)), None):
            return _speaks(field, fields_of(record)[field].annotation, name)
    return any(_speaks(name, inner, within) for inner in typing.get_args(annotation))


def drawn() -> Vocabulary:
    """Return the keys that the models name, by what they hold."""
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
            parts = list(_parts(field.annotation))
            if any(typing.get_origin(part) is tuple for part in parts):
                lists.add(name)
            if _speaks(name, field.annotation):
                spoken.add(name)
            left += (part for part in parts if isinstance(part, type) and is_pydantic_dataclass(part))
    names = keys - (spoken | _PRINTED) | _COMPARED | _READ
    references = names - spoken - _NAMED | _READ
    return Vocabulary(*map(frozenset, (keys, lists, names, references, keys - names)))


VOCABULARY = drawn()
"""The keys of every file of a project, a glossary put aside: its keys are the user's."""
