"""`ptsm fmt`: lay files out in one way."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import NBSP, counted, enumeration

Check = Annotated[bool, typer.Option("--check", help="N'écrit rien ; échoue si un fichier est à mettre en forme.")]
Diff = Annotated[bool, typer.Option("--diff", help="N'écrit rien ; montre ce qui changerait, et échoue de même.")]
Sort = Annotated[bool, typer.Option("--sort", help="Range aussi les clés dans l'ordre de la documentation.")]


def command(paths: options.Paths = None, check: Check = False, diff: Diff = False, sort: Sort = False) -> None:
    """Met les fichiers YAML en forme : blocs, retraits, guillemets, fin de fichier.

    Ce qu'ils disent ne change pas, ni leurs commentaires. Un fichier qui ne peut pas être lu est laissé tel quel.
    """
    from ptsm_cli.common.files import write
    from ptsm_cli.editing.fmt import difference, format_selection
    from ptsm_cli.projet.selection import load_selections

    layouts = [
        layout
        for selection in load_selections(options.paths_or_here(paths))
        for layout in format_selection(selection, sort=sort)
    ]
    changed = [layout for layout in layouts if layout.after not in {None, layout.before}]
    for layout in changed:
        if diff:
            streams.deliver(difference(layout), None)
        elif check:
            streams.deliver(f"À mettre en forme{NBSP}: {layout.path}\n", None)
        else:
            write(layout.file, layout.after or "")
            streams.deliver(f"Mis en forme{NBSP}: {layout.path}\n", None)
    left = [layout.path for layout in layouts if layout.after is None]
    alike = len(layouts) - len(changed) - len(left)
    if not diff:
        streams.deliver(f"{counted(alike, 'fichier déjà en forme', 'fichiers déjà en forme')}.\n", None)
    if left:
        raise PtsmError(
            f"{enumeration(left)} {'sont laissés tels quels' if len(left) > 1 else 'est laissé tel quel'}{NBSP}: "
            "ce qui y est écrit ne peut pas être lu en entier.",
            hint=f"«{NBSP}ptsm validate{NBSP}» dit pourquoi, et à quelle ligne.",
        )
    raise typer.Exit(1 if changed and (check or diff) else 0)
