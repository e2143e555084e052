"""Where the tests find what the repository holds."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]

EXAMPLES = ROOT / "examples"
"""The roadmaps of five territories."""

TERRITORIES = sorted(folder.name for folder in EXAMPLES.iterdir())
"""The names of their folders."""

MAYENNE = EXAMPLES / "mayenne-53"

DATA = ROOT / "tests" / "data"
"""What the tests read: projects and texts made for them."""

GOLDEN = ROOT / "tests" / "golden"
"""The documents that a run must print again, byte for byte."""
