"""`python -m ptsm_cli.report.rules.pages DOSSIER` writes the pages of the rules."""

from __future__ import annotations

import sys
from pathlib import Path

from ptsm_cli.report.rules.pages import ecrire_pages
from ptsm_cli.rules.registry import toutes

if __name__ == "__main__":
    ecrire_pages(tuple(toutes().values()), Path(sys.argv[1]))
