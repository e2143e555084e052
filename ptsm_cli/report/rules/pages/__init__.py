"""The documentation of the rules as files: an index and one page a rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ptsm_cli.common.files import ecrire
from ptsm_cli.report.rules import md
from ptsm_cli.rules.rule import Regle

INDEX = "README.md"
_ENTETE = """\
# Les règles de ptsm

Ces pages sont faites à partir des règles elles-mêmes\u00a0; `ptsm explain CODE` les affiche dans le terminal.

"""


def pages(regles: Sequence[Regle]) -> dict[str, str]:
    """Return the content of each page by file name."""
    index = md.formater(regles)
    for regle in regles:
        index = index.replace(f"| {regle.code} |", f"| [{regle.code}]({regle.code}.md) |")
    return {INDEX: _ENTETE + index} | {f"{regle.code}.md": md.page(regle) for regle in regles}


def ecrire_pages(regles: Sequence[Regle], dossier: Path) -> None:
    """Write the pages in a folder."""
    for nom, contenu in pages(regles).items():
        ecrire(dossier / nom, contenu)
