"""One YAML file: its data and its faults, from one opening and one parse, a second one where the first refuses it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.error import YAMLError

from ptsm_cli.findings.location import Ground, Unread
from ptsm_cli.loading.events import fast_events, pure_events
from ptsm_cli.loading.faults import Fault, UnreadableError
from ptsm_cli.loading.source import SEPARATORS, Source, read
from ptsm_cli.loading.syntax import syntax_fault
from ptsm_cli.loading.tree import Data, TreeBuilder


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as loaded. `data` is None when nothing can be read of it; `readable` tells an empty one from others."""

    ground: Ground
    data: Data
    faults: tuple[Fault, ...] = ()
    readable: bool = True


def load(path: Path, name: str, given: bytes | None = None) -> LoadedFile:
    """Return the content of a YAML file named `name` to the user. Never raises for what it holds: see its faults.

    `given` takes the place of what the file holds, as what an editor has not saved yet.
    """
    form: list[Fault] = []
    ground: Ground = Unread(name)
    try:
        source, form = read(path, name, given)
        ground = source
        data, faults = _parse(source)
    except UnreadableError as error:
        return LoadedFile(ground, None, (*form, error.fault), readable=False)
    return LoadedFile(source, data, (*form, *faults))


def _parse(source: Source) -> tuple[Data, list[Fault]]:
    text = SEPARATORS.sub(" ", source.text)  # the C parser ends a line at some of them
    builder = TreeBuilder(source, fast_events(text))
    try:
        return builder.build(), builder.faults
    except YAMLError as refusal:
        builder = TreeBuilder(source, pure_events(text, refusal))
    try:
        return builder.build(), builder.faults
    except YAMLError as error:
        raise UnreadableError(syntax_fault(error, source)) from None
