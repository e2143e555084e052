"""Where results go: the standard streams, in UTF-8 and always there, or a file."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from ptsm_cli.common.files import REMPLACER, ecrire, encoder, lisible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

LARGEUR_DE_FICHIER = 120
"""Width, in columns, of a text report written to a file."""


def preparer() -> None:
    """Make the standard streams read and write UTF-8; a closed input is empty, a closed output swallows all."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(_nulle_part(), "r")
    if sys.stdout is None:
        sys.stdout = os.fdopen(_nulle_part(), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(_nulle_part(), "w")
    for flux, erreurs in ((sys.stdin, "surrogateescape"), (sys.stdout, REMPLACER), (sys.stderr, REMPLACER)):
        if isinstance(flux, TextIOWrapper):
            flux.reconfigure(encoding="utf-8", errors=erreurs)


def finir_avec_le_lecteur() -> None:
    """Let the system end the command, in silence, when the one who reads its output has gone, as with `| head`."""
    if hasattr(signal, "SIGPIPE"):  # Windows has none
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _nulle_part() -> int:
    return os.open(os.devnull, os.O_RDWR)


def console(*, erreurs: bool = False) -> Console:
    """Return a console that never takes users' text for markup; colours only on a terminal that wants them."""
    from rich.console import Console

    return Console(stderr=erreurs, markup=False, highlight=False, emoji=False)


def montrer(elements: Iterable[RenderableType]) -> None:
    """Print renderable parts one after the other."""
    livrer_riche(lambda _: elements, None)


def livrer(texte: str | Iterable[str], sortie: Path | None) -> None:
    """Write a text, whole or in pieces, to a file, or to the standard output as it is."""
    morceaux = [texte] if isinstance(texte, str) else texte
    if sortie is not None:
        ecrire(sortie, "".join(morceaux))
        return
    octets = getattr(sys.stdout, "buffer", None)
    for morceau in morceaux:
        octets.write(encoder(morceau)) if octets else sys.stdout.write(lisible(morceau))
    sys.stdout.flush()


def livrer_riche(rendre: Callable[[Console], Iterable[RenderableType]], sortie: Path | None) -> None:
    """Print what `rendre` gives for a console, or write it as plain text to a file."""
    if sortie is None:
        ecran = console()
        for element in rendre(ecran):
            ecran.print(element, soft_wrap=not ecran.is_terminal)
        return
    from rich.console import Console

    page = Console(file=StringIO(), width=LARGEUR_DE_FICHIER, markup=False, highlight=False, emoji=False)
    for element in rendre(page):
        page.print(element, soft_wrap=True)
    livrer(page.file.getvalue(), sortie)  # type: ignore[attr-defined]  # the file is our StringIO


def avertir(message: str) -> None:
    """Print a remark on the standard error, where it does not mix with a result."""
    console(erreurs=True).print(message, style="yellow")
