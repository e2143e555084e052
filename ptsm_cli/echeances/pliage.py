"""Fold a text for reading while remembering where each character comes from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ptsm_cli.texte import plier

_ILLISIBLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class TextePlie:
    """A text beside its folded form.

    Attributes:
        source: the text as written.
        plie: the folded form that is read.
        origines: for each folded character, the index of its source character.
    """

    source: str
    plie: str
    origines: tuple[int, ...]

    def extrait(self, debut: int, fin: int) -> str:
        """Return the source words of `plie[debut:fin]` on one line."""
        borne = self.origines[fin] if fin < len(self.origines) else len(self.source)
        return " ".join(self.source[self.origines[debut] : borne].split())


def plier_texte(texte: str) -> TextePlie:
    """Return `texte` folded as `ptsm_cli.texte.plier` does, with the place of each character."""
    plie: list[str] = []
    origines: list[int] = []
    for rang, caractere in enumerate(texte):
        for forme in _plier_caractere(caractere):
            if forme == " " and (not plie or plie[-1] == " "):
                continue
            plie.append(forme)
            origines.append(rang)
    if plie and plie[-1] == " ":
        del plie[-1], origines[-1]
    return TextePlie(texte, "".join(plie), tuple(origines))


@lru_cache(maxsize=1024)
def _plier_caractere(caractere: str) -> str:
    if caractere.isspace():
        return " "
    if unicodedata.category(caractere) == "Cf":  # zero-width characters and soft hyphens are not seen
        return ""
    if caractere.isnumeric() and not caractere.isascii():
        return _ILLISIBLE  # the « ² » of a note must not become a digit of the date that it follows
    return plier(caractere)
