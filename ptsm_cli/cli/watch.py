"""`ptsm watch`: check, and print, again each time a file is saved."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import choices, days, formats, options, streams
from ptsm_cli.cli.render import FOLDER
from ptsm_cli.common import inventory
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import NBSP
from ptsm_cli.render.catalogue import outputs_of

FORM = "html"
"""The only form that a browser loads again by itself."""

WATCHED = tuple(name for name in inventory.documents() if FORM in outputs_of(name))
"""The documents that are printed in this form."""

Documents = Annotated[
    str | None,
    typer.Option(
        "--render",
        metavar="NOM,…",
        autocompletion=choices.completed(lambda: WATCHED),
        help=f"Imprime aussi, en HTML : {', '.join(WATCHED)}.",
    ),
]
Open = Annotated[bool, typer.Option("--open", help="Ouvre la page imprimée dans le navigateur.")]
Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="DOSSIER",
        parser=options.read_path,
        help="Dossier des pages imprimées ; à défaut : rendu.",
    ),
]


def command(
    paths: options.Paths = None,
    documents: Documents = None,
    open_page: Open = False,
    output: Output = FOLDER,
    day: days.Day = None,
) -> None:
    """Vérifie de nouveau à chaque enregistrement d'un fichier, jusqu'à ce que vous l'arrêtiez par Ctrl+C.

    Avec --render, imprime aussi ; la page ouverte se recharge d'elle-même.
    """
    names = [] if documents is None else choices.several_of("--render", documents, WATCHED)
    if open_page and not names:
        raise options.UsageError("--open ouvre une page imprimée.", hint="Ajoutez par exemple --render livret.")
    days.read_day(day)

    from ptsm_cli.cli.saves import saves

    roots = [projet.root for projet in options.read_projets(paths)]
    with suppress(KeyboardInterrupt):  # the only way out
        rounds(saves(roots), paths, names, output, day, open_page=open_page)


def rounds(
    saved: Iterable[object],
    paths: list[Path] | None,
    names: list[str],
    output: Path,
    day: str | None,
    *,
    open_page: bool = False,
) -> None:
    """Check and print once for each item, whatever it is; a fault of one round does not end the next ones."""
    for _ in saved:
        try:
            _check(paths, day)
            written = _print(paths, names, output, day) if names else []
        except PtsmError as error:
            streams.warn(" ".join(filter(None, (error.message, error.hint))))
            continue
        if open_page and written:
            webbrowser.open(written[0].resolve().as_uri())
            open_page = False


def _check(paths: list[Path] | None, day: str | None) -> None:
    from ptsm_cli.check.engine import check

    formats.deliver("findings", formats.SCREEN, check(options.read_selections(paths), days.read_day(day)), None)


def _print(paths: list[Path] | None, names: list[str], output: Path, day: str | None) -> list[Path]:
    """Print documents in HTML, each with what makes its page load itself again; return the files."""
    from ptsm_cli.common.atomic import write
    from ptsm_cli.projet.outputs import refuse_elsewhere, refuse_root
    from ptsm_cli.render.outputs.html import reloading
    from ptsm_cli.render.request import Request
    from ptsm_cli.render.run import make_pages

    pages = make_pages(Request(options.read_projets(paths), day=days.read_day(day)), names, [FORM], output)
    refuse_elsewhere(output, pages.texts)
    for path, text in pages.texts.items():
        refuse_root(path.parent)
        if write(path, reloading(text)):
            streams.deliver(f"Écrit{NBSP}: {path}\n", None)
    return list(pages.texts)
