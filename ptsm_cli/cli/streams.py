"""Where results go: the standard streams, in UTF-8 and always there, or a file."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterable
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from ptsm_cli.common.files import REPLACE, encode, printable, write

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_PADDING = re.compile(r" +(?=\n|\Z)")

FILE_WIDTH = 120
"""Width, in columns, of a text report written to a file."""


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
    from ptsm_cli.loading.source import SIZE_LIMIT

    return sys.stdin.buffer.read(SIZE_LIMIT + 1)


def _nowhere() -> int:
    return os.open(os.devnull, os.O_RDWR)


def console(*, errors: bool = False) -> Console:
    """Return a console that never takes users' text for markup; colours only on a terminal that wants them."""
    from rich.console import Console

    if not any(os.environ.get(name) for name in _RUN_BY_A_MACHINE):
        return Console(stderr=errors, markup=False, highlight=False, emoji=False)
    stream = cast("TextIO", _WithoutOrders(sys.stderr if errors else sys.stdout))
    return Console(file=stream, markup=False, highlight=False, emoji=False)


_RUN_BY_A_MACHINE = ("CI", "GITHUB_ACTIONS", "TF_BUILD")
"""Set where a forge runs the command, and reads orders in what it prints."""

_ORDER = re.compile(r"(?m)^(?P<before>\s*):(?=:)|#(?=#(?:\[|vso\[))")


class _WithoutOrders:
    """A stream where no text of the user's is an order to the forge: `::error`, `##[error]` are cut in two."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_ORDER.sub(lambda found: f"{found[0]} ", text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def show(elements: Iterable[RenderableType]) -> None:
    """Print renderable parts one after the other."""
    deliver_rich(lambda _: elements, None)


def deliver(text: str | Iterable[str], output: Path | None) -> None:
    """Write a text, whole or in pieces, to a file, or to the standard output as it is."""
    pieces = [text] if isinstance(text, str) else text
    if output is not None:
        write(output, "".join(pieces))
        return
    encoded = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        encoded.write(encode(piece)) if encoded else sys.stdout.write(printable(piece))
    sys.stdout.flush()


def append(path: Path, text: str) -> None:
    """Add a text at the end of a file that other programs add to as well."""
    with path.open("ab") as file:
        file.write(encode(text))


def deliver_rich(render: Callable[[Console], Iterable[RenderableType]], output: Path | None) -> None:
    """Print what `render` gives for a console, or write it as plain text to a file."""
    if output is None:
        screen = console()
        if screen.is_terminal:
            for element in render(screen):
                screen.print(element)
            return
        for element in render(screen):
            with screen.capture() as printed:
                screen.print(element, soft_wrap=True)
            screen.file.write(_without_padding(printed.get()))
        screen.file.flush()
        return
    from rich.console import Console

    page = Console(file=StringIO(), width=FILE_WIDTH, markup=False, highlight=False, emoji=False)
    for element in render(page):
        page.print(element, soft_wrap=True)
    deliver(_without_padding(page.file.getvalue()), output)  # type: ignore[attr-defined]  # the file is our StringIO


def _without_padding(text: str) -> str:
    """Return a text whose lines do not end in spaces: what rich fills columns with is nothing to keep."""
    return _PADDING.sub("", text)


def warn(message: str) -> None:
    """Print a remark on the standard error, where it does not mix with a result."""
    console(errors=True).print(message, style="yellow")
