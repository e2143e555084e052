"""Entry point of the `ptsm` command; `--version` answers before anything heavy is imported."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # what `signal` is made of, without its enumerations
import gc
import os
import sys

from ptsm_cli import __version__


def main() -> None:
    """Run the command line and exit with its status."""
    _on_interruption(_signal.default_int_handler, _stop)
    if sys.argv[1:] == ["--version"] and _version_said():
        return
    # Nothing reads our models through a plugin: looking for one goes through every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What a command reads, it keeps to its end: looking through it again and again for garbage took a fifth of the time
    # of 3,100 fiches, and freed nothing.
    gc.disable()
    try:
        _launch()
    finally:
        gc.freeze()


def _on_interruption(before: object, after: object) -> None:
    """Change what an interruption does; a job of the background that ignores them goes on doing so."""
    if _signal.getsignal(_signal.SIGINT) is before:
        _signal.signal(_signal.SIGINT, after)


def _stop(_number: int, _frame: object) -> None:
    """End at once: during the imports, an exception may be turned into another, and the error boundary is not there."""
    os.write(2, b"Interrompu.\n")
    os._exit(130)


def _version_said() -> bool:
    """Print the version; tell whether it could be, for else the command says why, as any other does."""
    try:
        os.write(1, f"ptsm {__version__}\n".encode())  # kept in a stream, what cannot be written would be tried again
    except OSError:
        return False
    return True


def _launch() -> None:
    from ptsm_cli.cli import streams

    streams.prepare()
    streams.end_with_the_reader()
    from ptsm_cli.cli.app import application

    _on_interruption(_stop, _signal.default_int_handler)
    application(*sys.argv[1:2])()


if __name__ == "__main__":
    if not sys.flags.safe_path and sys.path[0] in {"", os.getcwd()}:  # noqa: PTH109 - pathlib is not imported for this
        del sys.path[0]  # « python -m » would take a file of the current folder for one of our libraries
    main()
