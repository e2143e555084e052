"""`ptsm fmt`: lay files out in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import NBSP, counted, enumeration

if TYPE_CHECKING:
    from ptsm_cli.editing.patch import FileChange
    from ptsm_cli.projet.selection import Selection

Check = Annotated[bool, typer.Option("--check", help="N'écrit rien ; échoue si un fichier est à mettre en forme.")]
Diff = Annotated[bool, typer.Option("--diff", help="N'écrit rien ; montre ce qui changerait, et échoue de même.")]
Sort = Annotated[bool, typer.Option("--sort", help="Range aussi les clés dans l'ordre de la documentation.")]


def command(
    paths: options.Paths = None,
    check: Check = False,
    diff: Diff = False,
    sort: Sort = False,
    stdin_name: options.StdinName = None,
) -> None:
    """Met les fichiers YAML en forme : blocs, retraits, guillemets, fin de fichier.

    Ce qu'ils disent ne change pas, ni leurs commentaires. Un fichier qui ne peut pas être lu est laissé tel quel.
    Le texte de l'entrée standard est rendu sur la sortie.
    """
    from ptsm_cli.common.atomic import write
    from ptsm_cli.editing.fmt import format_selection
    from ptsm_cli.editing.patch import difference

    given = options.read_given(paths, stdin_name)
    texts = [given] if given else [(selection, None) for selection in options.read_selections(paths)]
    files = [file for selection, text in texts for file in format_selection(selection, sort=sort, given=text)]
    changed = [file for file in files if file.after not in {None, file.before}]
    for file in changed:
        if diff:
            streams.deliver(difference(file), None)
        elif check:
            streams.deliver(f"À mettre en forme{NBSP}: {file.path}\n", None)
        elif not given:
            write(file.file, file.after or "")
            streams.deliver(f"Mis en forme{NBSP}: {file.path}\n", None)
    left = _left([selection for selection, _ in texts], files)
    alike = sum(file.after == file.before for file in files)
    if given and not (check or diff):
        [only] = files
        streams.deliver(only.before if only.after is None else only.after, None)
    elif diff and alike == len(files):
        streams.warn("Rien à mettre en forme.")
    elif not diff and (alike or not files):
        streams.deliver(f"{counted(alike, 'fichier déjà en forme', 'fichiers déjà en forme')}.\n", None)
    if left:
        raise _left_as_they_are(left)
    raise typer.Exit(1 if changed and (check or diff) else 0)


def _left(selections: Iterable[Selection], files: Sequence[FileChange]) -> list[str]:
    """Return the paths of the files that cannot be read, then of the folders that nothing can list."""
    unlisted = {path for selection in selections for path in _unlisted(selection)}
    return [file.path for file in files if file.after is None] + sorted(unlisted.difference(f.path for f in files))


def _unlisted(selection: Selection) -> Iterator[str]:
    """Yield the folders of a whole project that nothing can list: what they hold is laid out by none."""
    if selection.files is None:
        yield from (path for path in selection.projet.incomplete if Path(path).is_dir())


def _left_as_they_are(paths: list[str]) -> PtsmError:
    return PtsmError(
        f"{enumeration(paths)} {'sont laissés tels quels' if len(paths) > 1 else 'est laissé tel quel'}{NBSP}: "
        "ce qui y est écrit ne peut pas être lu en entier.",
        hint=f"«{NBSP}ptsm validate{NBSP}» dit pourquoi, et à quelle ligne.",
    )
