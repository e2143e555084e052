"""A meeting to be prepared, written after those of its body; the rest of the file stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from ptsm_cli.common.encoding import encode
from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, did_you_mean, enumeration, guillemets, proposal
from ptsm_cli.editing.comments import read_nodes
from ptsm_cli.editing.nodes import Entry, UnmovableError, WrittenNode
from ptsm_cli.editing.patch import apply, scalar
from ptsm_cli.findings.location import Ground, Span
from ptsm_cli.loading.file import load_file
from ptsm_cli.loading.source import LINE_END, Source
from ptsm_cli.model.gouvernance import Gouvernance, Reunion
from ptsm_cli.model.model import fields_of
from ptsm_cli.projet.projet import Document, Projet

_WRITTEN = ("id", "instance", "date", "statut")
_STEP = "  "
_EMPTY = re.compile(r" *\[\s*\]\Z")

_DOCUMENT_END = re.compile(r"(?:^|(?<=\r))\.\.\.(?=\s|\Z)", re.MULTILINE)
"""The mark that nothing of the document comes after: no text may begin a line with it."""

_TO_CORRECT = f"Corrigez d'abord ce qu'en dit {guillemets('ptsm validate')}, et recommencez."
_TO_LAY_OUT = f"Lancez {guillemets('ptsm fmt')}, ou écrivez une réunion par tiret, et recommencez."


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file with something more in it, and the id of what was added."""

    path: Path
    shown: str
    """The path as named to the user."""
    text: str
    added: str


def new_reunion(projet: Projet, instance: str, day: date | None) -> Rewritten:
    """Return a file of `gouvernance/` with one more meeting, still to come, of a body that it declares or convenes.

    Raises:
        PtsmError: no file declares the body, or the file is not written in a way that takes one more meeting.
    """
    document = _document(projet, instance)
    relative = projet.relative(document.path)
    taken = {reunion.id for file in projet.gouvernance for reunion in file.contenu.reunions}
    wanted = "-".join((*fold_words(instance), day.isoformat() if day else "a-dater"))
    added = next(name for rank in count() if (name := f"{wanted}-{rank}" if rank else wanted) not in taken)
    lines = list(_lines(added, instance, day))
    whole = document.path not in projet.incomplete
    text = _with_reunion(document.file, lines) if whole else None
    if text is None or not _ends_with(document.path, text, added):
        raise PtsmError(
            f"{document.path} n'est pas écrit d'une façon qui permette d'y ajouter une réunion.",
            hint=_TO_LAY_OUT if whole else _TO_CORRECT,
        )
    return Rewritten(projet.root / relative, document.path, text, added)


def _document(projet: Projet, instance: str) -> Document[Gouvernance]:
    """Return the file of the last meeting of a body, else the one that declares it."""
    convened = [file for file in projet.gouvernance if any(r.instance == instance for r in file.contenu.reunions)]
    declared = [file for file in projet.gouvernance if any(i.id == instance for i in file.contenu.instances)]
    if declared:
        return (convened or declared)[-1]
    known = [body for file in projet.gouvernance for body in file.contenu.instances]
    ids, words = [body.id for body in known], fold_words(instance)
    named = [body.id for body in known if words in map(fold_words, (body.sigle or body.nom, body.nom))]
    listed = f"Instances déclarées{NBSP}: {enumeration(ids)}." if ids else "Déclarez-la dans gouvernance/."
    raise UnknownValueError(
        f"L'instance {guillemets(instance)} n'est pas déclarée.",
        hint=proposal(named) or did_you_mean(instance, ids) or listed,
    )


def _lines(identifier: str, instance: str, day: date | None) -> Iterator[str]:
    yield f"id: {scalar(identifier)}"
    yield f"instance: {scalar(instance)}"
    yield f"date: {day.isoformat()}" if day else "# date: 2026-12-03"
    yield "statut: prevue"
    for name, field in fields_of(Reunion).items():
        if name not in _WRITTEN:
            yield f"# {name}: # {field.description}"


def _with_reunion(source: Ground, lines: list[str]) -> str | None:
    """Return a text with one more item at the end of its list of meetings, or in a new list.

    None where the list is not written one item a dash.
    """
    assert isinstance(source, Source)  # noqa: S101 - what is read whole has a source
    try:
        root = read_nodes(source).root
    except UnmovableError:
        return None
    found = next((entry for entry in root.entries if entry.name(source.text) == "reunions"), None)
    end = LINE_END.search(source.text)
    line_end = end[0] if end else "\n"
    if found is None:
        added = f"\n\nreunions:\n{_item(lines, _STEP)}\n"
        mark = _DOCUMENT_END.search(source.text)
        last = mark.start() if mark else len(source.text)
        return source.text[:last].rstrip() + added.replace("\n", line_end) + source.text[last:]
    edit = _insertion(source, found, lines)
    return None if edit is None else apply(source.text, [(edit[0], edit[1].replace("\n", line_end))])


def _ends_with(path: str, text: str, added: str) -> bool:
    """Tell whether a text is read whole, and its last meeting is the one that was added."""
    again = load_file(path, path, encode(text))
    data: Any = again.data
    return all(fault.kind.of_form for fault in again.faults) and bool(data["reunions"][-1]["id"] == added)


def _insertion(source: Source, entry: Entry, lines: list[str]) -> tuple[Span, str] | None:
    """Return the change that puts an item at the end of the list that an entry holds."""
    node = entry.value
    if node is None:
        at = _below(source.text, entry.key[1] if entry.key else 0, 0)
        return (at, at), f"\n{_item(lines, _STEP)}"
    if empty := _EMPTY.search(source.text[: node.span[1]]):
        return empty.span(), f"\n{_item(lines, _STEP)}"
    at = _below(source.text, _end(entry), node.column)
    return (at, at), f"\n{_item(lines, ' ' * node.column)}"


def _below(text: str, at: int, column: int) -> int:
    """Return the end of the last line of an item of a list: the comments indented below it are its own."""
    end = LINE_END.search(text, at)
    if end is None:
        return len(text)
    own = re.compile(rf"[\r\n]+ {{{column + 1},}}#[^\r\n]*")
    at = end.start()
    while comment := own.match(text, at):
        at = comment.end()
    return at


def _item(lines: list[str], indent: str) -> str:
    first, *others = lines
    return "\n".join((f"{indent}- {first}", *(f"{indent}{_STEP}{line}" for line in others)))


def _end(entry: Entry) -> int:
    """Return where the last word of an entry ends."""
    node: WrittenNode | None = entry.value
    if node is None:
        return entry.key[1] if entry.key else 0
    return _end(node.entries[-1]) if node.entries else node.span[1]
