"""What may stand in the place of a file."""

from __future__ import annotations

from pathlib import Path


def huge(path: Path) -> None:
    """Put a file of more than a gigabyte, which takes no room."""
    with path.open("wb") as file:
        file.truncate(1_200_000_000)


def to_itself(path: Path) -> None:
    """Put a link that leads to itself."""
    path.symlink_to(path.name)
