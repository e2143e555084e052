"""Entry point of the `ptsm` command; `--version` answers before anything heavy is imported."""

from __future__ import annotations

import gc
import sys

from ptsm_cli import __version__


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] == ["--version"] and _version_said():
        return
    # What a command reads, it keeps to its end: looking through it again and again for garbage took a fifth of the time
    # of 3,100 fiches, and freed nothing.
    gc.disable()
    try:
        _launch()
    except KeyboardInterrupt:  # during the imports, before the error boundary stands
        sys.stderr.write("Interrompu.\n")
        sys.exit(130)
    finally:
        gc.freeze()


def _version_said() -> bool:
    """Print the version; tell whether it could be, for else the command says why, as any other does."""
    try:
        print(f"ptsm {__version__}", flush=True)  # noqa: T201 - nothing lighter prints
    except OSError:
        return False
    return True


def _launch() -> None:
    from ptsm_cli.cli import streams

    streams.prepare()
    streams.end_with_the_reader()
    from ptsm_cli.cli.app import app

    app()


if __name__ == "__main__":
    main()
