"""What is printed, its blanks as one types them."""

from __future__ import annotations


def plain(text: str) -> str:
    """Return a text, its no-break spaces typed as spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def joined(text: str) -> str:
    """Return a text, its blanks and its line ends all alike."""
    return " ".join(text.split())
