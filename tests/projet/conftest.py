"""What the tests of a project share: all that each makes the rules say, as it was."""

from __future__ import annotations

from said import everything_said_as_it_was

__all__ = ["everything_said_as_it_was"]
