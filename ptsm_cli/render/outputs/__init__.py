"""One module a form of printing: what it makes of a filled-in template."""

from __future__ import annotations

from collections.abc import Callable

from ptsm_cli.common.encoding import inert
from ptsm_cli.common.frozen import dataclass


@dataclass(frozen=True, slots=True)
class OutputSpec:
    """A form in which documents are printed: the `OUTPUT` of a module of `outputs/`, which bears the same name.

    Attributes:
        name: what the user types.
        suffix: how the names of its files end.
        template: how the names of its templates end.
        escapes: whether what its templates print is escaped as in HTML.
        finish: what is done to a page once its template is filled in.
        bind: makes the file of a finished page, where that is not its text in UTF-8.
        on_demand: whether it is printed only where it is named, in the command or the settings.
    """

    name: str
    suffix: str
    template: str
    escapes: bool
    finish: Callable[[str], str]
    bind: Callable[[str], bytes] | None = None
    on_demand: bool = False

    def content(self, page: str) -> str | bytes:
        """Return what goes to the file of a finished page; control characters that act on a terminal do not."""
        text = inert(page)
        return self.bind(text) if self.bind else text
