"""Printed pages on the disk: all written, then those of a former print whose subject is gone taken away.

A document that has a page a thing, as the fiches, leaves in its folder a list of the pages that it wrote, each with its
digest. Only what is in this list, and still is as it was written, is ever taken away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path, PurePath
from typing import TypeAlias

from ptsm_cli.common.atomic import write
from ptsm_cli.common.grouping import grouped
from ptsm_cli.loading.opening import read_bytes

LIST = ".ptsm-pages.json"
"""The file of a folder that says which pages were written there."""

LARGEST = 16 * 1024 * 1024
"""Largest list read, in bytes: a hundred thousand pages. Cut there, a larger one cannot be understood."""

Series: TypeAlias = dict[str, dict[str, str]]
"""The digests of the pages by their names, by series: `fiche.html`."""


def keep_list(
    written: Mapping[Path, str], contents: Mapping[Path, bytes], *, whole: bool
) -> Iterator[tuple[Path, bool]]:
    """Note the pages that were written; yield each one of before that is not among them, and whether it was removed.

    Args:
        written: the series of each page.
        contents: what each page holds.
        whole: whether they are all the pages of their series: where only some were asked for, none is gone.
    """
    for folder, paths in grouped((path.parent, path) for path in written).items():
        before = _read(folder / LIST)
        now: Series = {}
        for path in paths:
            now.setdefault(written[path], {})[path.name] = sha256(contents[path]).hexdigest()
        for series, pages in now.items():
            gone = {name: digest for name, digest in before.get(series, {}).items() if name not in pages}
            if whole:
                yield from _taken_away(folder, gone)
            else:
                pages.update(gone)
        write(folder / LIST, json.dumps({**before, **now}, indent=1, sort_keys=True) + "\n")


def _taken_away(folder: Path, gone: Mapping[str, str]) -> Iterator[tuple[Path, bool]]:
    for name, digest in gone.items():
        path = folder / name
        with suppress(OSError):
            if path.is_symlink() or not path.is_file():
                continue
            with path.open("rb") as stream:
                unchanged = file_digest(stream, sha256).hexdigest() == digest
            if unchanged:
                path.unlink()
            yield path, unchanged


def _read(path: Path) -> Series:
    """Return what a list says; nothing of one that is not as we write it, nor of a name that leads elsewhere."""
    try:
        held = json.loads(read_bytes(path, LARGEST))
        return {
            str(series): {
                name: str(digest)
                for name, digest in pages.items()
                if PurePath(name).name == name and name.endswith(f".{str(series).rpartition('.')[2]}")
            }
            for series, pages in held.items()
        }
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}
