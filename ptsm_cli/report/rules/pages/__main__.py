"""`python -m ptsm_cli.report.rules.pages DOSSIER` writes the pages of the rules."""

from __future__ import annotations

import sys
from pathlib import Path

from ptsm_cli.report.rules.pages import write_pages
from ptsm_cli.rules.registry import all_rules

if __name__ == "__main__":
    write_pages(tuple(all_rules().values()), Path(sys.argv[1]))
