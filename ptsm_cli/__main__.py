"""Entry point of the `ptsm` command; `--version` answers before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] == ["--version"]:
        from ptsm_cli import __version__

        sys.stdout.write(f"ptsm {__version__}\n")
        return
    from ptsm_cli.cli.app import app

    app()


if __name__ == "__main__":
    main()
