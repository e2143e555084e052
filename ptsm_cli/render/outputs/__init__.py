"""One module a form of printing: what it makes of a filled-in template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputSpec:
    """A form in which documents are printed: the `OUTPUT` of a module of `outputs/`, which bears the same name.

    Attributes:
        name: what the user types.
        suffix: how the names of its files end.
        template: how the names of its templates end.
        escapes: whether what its templates print is escaped as in HTML.
        finish: what is done to a page once its template is filled in.
    """

    name: str
    suffix: str
    template: str
    escapes: bool
    finish: Callable[[str], str]
