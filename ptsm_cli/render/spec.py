"""What a document says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ptsm_cli.common.frozen import dataclass

if TYPE_CHECKING:
    from ptsm_cli.render.request import Request


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document that can be printed: the `SPEC` of a module of `documents/`, which bears the same name.

    Attributes:
        name: what the user types; its templates are `templates/<name>/<name>.*.j2`.
        summary: what it is, in one line of French.
        compose: returns a frozen dataclass, or a mapping, whose fields are what the templates name.
        together: whether several projects make one document, instead of one each.
        options: the fields of a `Request` that it reads, beside the projects.
        pages: where it is a page a thing, returns the name of each page and its own request.
    """

    name: str
    summary: str
    compose: Callable[[Request], object]
    together: bool = False
    options: tuple[str, ...] = ()
    pages: Callable[[Request], Iterator[tuple[str, Request]]] | None = None
