"""What is made from the code and kept with it: written, or only compared with what it should be."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path


def keep(files: Mapping[Path, str]) -> int:
    """Write files; with `--check`, write none and return 1 where one is out of date."""
    if "--check" in sys.argv[1:]:
        return int(any(path.read_text(encoding="utf-8") != content for path, content in files.items()))
    for path, content in files.items():
        path.write_text(content, encoding="utf-8")
    return 0
