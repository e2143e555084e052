"""A file laid out anew: the same data, the same comments, one way to write them."""

from __future__ import annotations

from collections.abc import Iterator

from ruamel.yaml.error import YAMLError

from ptsm_cli.editing.comments import read_nodes
from ptsm_cli.editing.nodes import UnmovableError, count_comments
from ptsm_cli.editing.order import order_of
from ptsm_cli.editing.patch import FileChange
from ptsm_cli.editing.writing import Order, lay_out
from ptsm_cli.loading.events import fast_events
from ptsm_cli.loading.faults import FaultKind, UnreadableError
from ptsm_cli.loading.file import LoadedFile, load_file
from ptsm_cli.loading.folder import bounds, real_path
from ptsm_cli.loading.source import Source
from ptsm_cli.loading.tree import TreeBuilder
from ptsm_cli.projet.selection import Selection


def format_selection(selection: Selection, *, sort: bool, given: bytes | None) -> Iterator[FileChange]:
    """Yield the files of a project, or those named, laid out anew; `sort` puts their keys in order too.

    `given` takes the place of what the one file named holds.
    """
    projet = selection.projet
    within = bounds(projet.root)
    for path in projet.files if selection.files is None else sorted(selection.files):
        relative = projet.relative(path)
        file = projet.root / relative
        read = load_file(real_path(file, within), path, given)
        before = read.ground.text if isinstance(read.ground, Source) else ""
        if any(fault.kind is FaultKind.BOM for fault in read.faults):
            before = f"\ufeff{before}"
        try:
            after = format_file(read, order_of(relative) if sort else None)
        except UnmovableError:
            after = None
        yield FileChange(file, path, before, after)


def format_file(file: LoadedFile, order: Order | None = None) -> str:
    """Return the text of a file laid out anew, with the keys of each mapping in an order where one is given.

    Raises:
        UnmovableError: the file has a fault, or is written in a way that cannot be laid out again.
    """
    source = file.ground
    if not isinstance(source, Source) or not file.readable or any(not fault.kind.of_form for fault in file.faults):
        raise UnmovableError
    laid_out = lay_out(source.text, read_nodes(source), order)
    if not _same(laid_out, file, source):
        raise UnmovableError
    return laid_out


def _same(text: str, file: LoadedFile, source: Source) -> bool:
    """Tell whether a text gives the data of a file, and its comments."""
    again = Source(source.path, text)
    try:
        data = TreeBuilder(again, text).build(fast_events(text))
    except (YAMLError, UnreadableError):
        return False
    return data == file.data and count_comments(again) == count_comments(source)
