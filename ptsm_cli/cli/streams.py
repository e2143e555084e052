"""Where results go: the standard streams, in UTF-8 and always there, or a file."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ptsm_cli.cli.workflow_commands import unheeded
from ptsm_cli.common.atomic import write, write_pieces
from ptsm_cli.common.encoding import REPLACE, encode, inert, printable
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, UNBOUNDED, counted, guillemets

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from ptsm_cli.projet.projet import Projet

_PADDING = deferred(r"(?<! ) ++(?=(?:\x1b\[[\d;]*m| )*+(?:\n|\Z))")  # each run of spaces is looked at once

_NOT_FORCED = frozenset(("", "0", "false", "no", "non"))
"""Values of FORCE_COLOR that force nothing."""


def prepare() -> None:
    """Make the standard streams read and write UTF-8; a closed input is empty, a closed output swallows all.

    A width of no column, which some terminals give, is no width.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(_nowhere(), "r")
    if sys.stdout is None:
        sys.stdout = os.fdopen(_nowhere(), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(_nowhere(), "w")
    if os.environ.get("COLUMNS", "").strip("0") == "":
        os.environ.pop("COLUMNS", None)  # a width of zero would print nothing
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, REPLACE), (sys.stderr, REPLACE)):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def end_with_the_reader() -> None:
    """Let the system end the command, in silence, when the one who reads its output has gone, as with `| head`."""
    if hasattr(signal, "SIGPIPE"):  # Windows has none
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def read_input() -> bytes:
    """Return what the standard input holds, no more than is read of a file."""
    from ptsm_cli.loading.opening import SIZE_LIMIT

    return sys.stdin.buffer.read(SIZE_LIMIT + 1)


def give_up() -> None:
    """Forget what the standard output could not take: written again at the end of the process, it would fail again."""
    with suppress(OSError, ValueError):  # a stream of ours, in memory, has no file
        os.dup2(_nowhere(), sys.stdout.fileno())
        sys.stdout.flush()


def _nowhere() -> int:
    return os.open(os.devnull, os.O_RDWR)


def console(*, errors: bool = False) -> Console:
    """Return a console that never takes users' text for markup.

    It has colours on a screen that wants them, or in a pipe where FORCE_COLOR asks for them; never in a file.
    """
    told = is_screen(errors=errors) or _is_width_told()
    return _bare(_stream(errors=errors), coloured=_is_coloured(errors=errors), width=None if told else UNBOUNDED)


def _stream(*, errors: bool) -> TextIO:
    """Return where a console prints."""
    stream = sys.stderr if errors else sys.stdout
    return unheeded(stream)


def _is_coloured(*, errors: bool) -> bool:
    asked = os.environ.get("FORCE_COLOR", "").strip().lower() not in _NOT_FORCED
    forced = asked and not os.environ.get("NO_COLOR")
    return is_screen(errors=errors) or (forced and not _is_file(sys.stderr if errors else sys.stdout))


def _is_width_told() -> bool:
    """Tell whether the environment says how many columns there are."""
    return os.environ.get("COLUMNS", "").isdecimal()


def _bare(stream: TextIO, *, coloured: bool, width: int | None) -> Console:
    from rich.console import Console

    return Console(file=stream, markup=False, highlight=False, emoji=False, force_terminal=coloured, width=width)


def is_screen(*, errors: bool = False) -> bool:
    """Tell whether what is printed goes to a screen: elsewhere nothing is cut, and no line is broken."""
    return (sys.stderr if errors else sys.stdout).isatty()


def _is_file(stream: TextIO) -> bool:
    """Tell whether a stream is written to a regular file."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # a stream of ours, in memory
        return False


def say(message: str, style: str = "") -> None:
    """Print a sentence on the standard error: on as many lines as a screen needs, on one elsewhere."""
    from ptsm_cli.report.terminal import Words, clean

    words = Words(clean(message), style)
    if _is_coloured(errors=True):
        _put(console(errors=True), words, on_screen=is_screen(errors=True))
    else:
        _stream(errors=True).write(uncoloured(words))


def show(elements: Iterable[RenderableType]) -> None:
    """Print parts one after the other."""
    deliver_rich(lambda _: elements, None)


def deliver(text: str | Iterable[str], output: Path | None) -> None:
    """Write a text, whole or in pieces, to a file, or to the standard output, without what acts on a terminal."""
    pieces = map(inert, [text] if isinstance(text, str) else text)
    if output is not None:
        write_pieces(output, map(encode, pieces))
        return
    encoded = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        encoded.write(encode(piece)) if encoded else sys.stdout.write(printable(piece))
    sys.stdout.flush()


def deliver_file(content: str | bytes, output: Path | None) -> None:
    """Write what a file holds to a file, or to the standard output: a text as `deliver` does, bytes as they are."""
    if isinstance(content, str):
        deliver(content, output)
    elif output is not None:
        write(output, content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()


def append(path: Path, text: str) -> None:
    """Add a text at the end of a file that other programs add to as well."""
    with path.open("ab") as file:
        file.write(encode(text))


def deliver_rich(render: Callable[[int], Iterable[RenderableType]], output: Path | None) -> None:
    """Print what `render` gives for so many columns, or write it as plain text to a file."""
    if output is not None:
        deliver("".join(map(uncoloured, render(UNBOUNDED))), output)
    elif _is_coloured(errors=False) or _is_width_told():
        screen = console()
        for element in render(screen.width):
            _put(screen, element, on_screen=is_screen())
        screen.file.flush()
    else:
        stream = _stream(errors=False)
        for element in render(UNBOUNDED):
            stream.write(uncoloured(element))
        stream.flush()


def uncoloured(element: RenderableType) -> str:
    """Return what is printed of an element where nothing shows colours nor breaks lines."""
    from ptsm_cli.report.terminal import Words

    if isinstance(element, Words) and "\t" not in element.plain:
        return without_padding(f"{element.plain}\n").translate(_UNTIED)
    return printed(_bare(StringIO(), coloured=False, width=UNBOUNDED), element, on_screen=False)


def _put(screen: Console, element: RenderableType, *, on_screen: bool) -> None:
    if screen.legacy_windows:  # such a console takes its colours otherwise than in the text
        screen.print(element, soft_wrap=not on_screen)
    else:
        screen.file.write(printed(screen, element, on_screen=on_screen))


def printed(console: Console, element: RenderableType, *, on_screen: bool) -> str:
    """Return what a console prints of an element; on a screen, no line of a text is broken at a no-break space."""
    from rich.protocol import rich_cast
    from rich.text import Text

    element = rich_cast(element)
    if on_screen and isinstance(element, Text):
        element = element.copy()
        element.plain = element.plain.translate(_TIED)  # rich takes such a space for one where a line may end
    with console.capture() as captured:
        console.print(element, soft_wrap=not on_screen)
    return without_padding(captured.get()).translate(_UNTIED)


_TIED = str.maketrans("\u00a0\u202f", "\ufdd0\ufdd1")
_UNTIED = str.maketrans("\ufdd0\ufdd1", "\u00a0\u202f")
"""No-break spaces, and the characters of no language that stand for them while rich lays a text out."""


def without_padding(text: str) -> str:
    """Return a text whose lines do not end in spaces: what rich fills columns with is nothing to keep."""
    return _PADDING.sub("", text)


def warn(message: str) -> None:
    """Print a remark on the standard error, where it does not mix with a result."""
    say(message, "yellow")


_MOST_NAMED = 5
"""Files of a project read in part that are named; the others are counted."""


def warn_of_unread(projets: Iterable[Projet], consequence: str) -> None:
    """Say which files of projects could not be read whole, and what is lost: « ce qu'il dit manque au planning »."""
    from ptsm_cli.loading.layout import path_in

    for projet in projets:
        named, others = sorted(projet.incomplete)[:_MOST_NAMED], len(projet.incomplete) - _MOST_NAMED
        misnamed = {path_in(projet.name, entry.meant): entry.path for entry in projet.ignored if entry.meant}
        for path in named:
            if path in misnamed and path not in projet.files:
                warn(f"{misnamed[path]} n'est pas lu{NBSP}: {consequence}.")
            else:
                warn(f"{path} n'a pas pu être lu en entier{NBSP}: {consequence}.")
        if others > 0:
            unread = counted(others, "autre fichier n'a pas pu l'être", "autres fichiers n'ont pas pu l'être")
            warn(f"{unread}{NBSP}: {guillemets(f'ptsm validate {projet.name}')} donne la liste.")
