"""What the fiches do not say: under each one, or once where none of them says it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ptsm_cli.common.typography import NBSP
from ptsm_cli.model.fiche import FicheAction

_FIELDS = {
    "contexte": "contexte",
    "objectifs_strategiques": "objectifs stratégiques",
    "objectifs_operationnels": "objectifs opérationnels",
    "pilotes": "pilotes",
    "partenaires": "partenaires",
    "financeurs": "financeurs",
    "public_cible": "public",
    "territoire_concerne": "territoire",
    "moyens": "moyens",
    "resultats_attendus": "résultats attendus",
    "indicateurs": "indicateurs",
    "points_de_vigilance": "points de vigilance",
}
"""What a fiche is expected to say, and how a line of what is missing names it."""


def missing(content: FicheAction, told: Collection[str]) -> str:
    """Return « Non renseigné : moyens, financeurs. », what is told elsewhere left out; or nothing."""
    absent = [said for said in _absent(content) if said not in told]
    return f"Non renseigné{NBSP}: {', '.join(absent)}." if absent else ""


def missing_everywhere(contents: Iterable[FicheAction]) -> tuple[str, ...]:
    """Return what none of several fiches says; those that share the content of another do not count."""
    own = [_absent(content) for content in contents if not content.meme_contenu_que]
    if len(own) < 2:  # noqa: PLR2004 - one says it well enough itself
        return ()
    return tuple(said for said in own[0] if all(said in absent for absent in own))


def _absent(content: FicheAction) -> list[str]:
    return [said for field, said in _FIELDS.items() if not getattr(content, field)]
