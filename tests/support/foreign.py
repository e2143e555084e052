"""Words that what users read never has."""

from __future__ import annotations

FOREIGN = {
    *("the", "this", "that", "and", "is", "are", "with", "for", "from", "of", "to", "in", "show", "exit", "required"),
    *("none", "true", "false", "str", "int", "bool", "list", "dict", "path", "file", "traceback", "error", "usage:"),
}
"""Words of English and of Python; French has none of them."""
