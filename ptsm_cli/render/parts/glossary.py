"""The glossary of a project, as documents list it."""

from __future__ import annotations

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.projet.projet import Projet


@dataclass(frozen=True, slots=True)
class Sigle:
    """An acronym and its meanings."""

    sigle: str
    sens: tuple[str, ...]


def list_sigles(projet: Projet) -> tuple[Sigle, ...]:
    """Return the acronyms of the glossary, in alphabetical order whatever their case and accents."""
    defined = projet.glossaire.contenu.root
    return tuple(Sigle(sigle, defined[sigle]) for sigle in sorted(defined, key=lambda one: (fold(one), one)))
