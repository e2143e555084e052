"""The words of the format that the reading of a file needs, drawn from the models."""

from __future__ import annotations

import typing
from typing import Any

from pydantic import RootModel
from pydantic.dataclasses import is_pydantic_dataclass

from ptsm_cli.loading.signs import Vocabulary
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.model.values import fields_of

_PROSE = frozenset(
    (
        *("titre", "titre_court", "libelle", "court", "projet", "contexte", "contenu", "presentation", "role", "texte"),
        *("objectifs_strategiques", "objectifs_operationnels", "modalites", "moyens", "public_cible", "indicateurs"),
        *("territoire_concerne", "resultats_attendus", "points_de_vigilance", "liens", "objet", "note", "decision"),
        *("decisions", "decisions_attendues", "ordre_du_jour", "motif", "mention", "methode", "evaluation", "lieu"),
        *("rubriques", "echelle", "ignorer", "source", "difficulte", "motif_de_retrait"),
        *("considerants", "intitule", "motifs"),
    )
)
"""The keys that hold sentences; what the others hold is compared or counted, and an invisible character changes it."""


_SMALL_WORDS = frozenset(("a", "de", "le", "par"))
"""The keys that are also words of any sentence: a line that begins with one is no sign of a key."""


def _records(annotation: Any) -> typing.Iterator[type[Any]]:  # noqa: ANN401 - a type expression
    """Yield the records in a type expression."""
    if isinstance(annotation, type) and (is_pydantic_dataclass(annotation) or issubclass(annotation, RootModel)):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _records(argument)


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - idem
    return typing.get_origin(annotation) is tuple or any(_is_list(inner) for inner in typing.get_args(annotation))


def _drawn() -> Vocabulary:
    keys: set[str] = set()
    lists: set[str] = set()
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
            left += _records(field.annotation)
    return Vocabulary(frozenset(keys), frozenset(lists), frozenset(keys - _PROSE))


VOCABULARY = _drawn()
"""The keys of every file of a project, a glossary put aside: its keys are the user's."""
