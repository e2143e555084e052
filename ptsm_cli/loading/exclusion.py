"""What a walk through folders passes over: what `.gitignore` files and a project say, and what is never a project's."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ptsm_cli.common.files import is_file
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.folder import bounds, leads_outside, real_path
from ptsm_cli.loading.layout import path_in
from ptsm_cli.loading.opening import read_bytes, read_source

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FOREIGN = {"node_modules", "venv", "__pycache__"}
_MOST_PATTERNS = 1000
_LONGEST_PATTERN = 500
_MANY_STARS = re.compile(r"(?<!\*)(?:\*++[^/*]++){3}\*")
_MOST_DEPTHS = 3
"""What is more could be tried without end on a long name: stars in one part of it, and « **/ »."""


class Patterns:
    """Some patterns in the form of `.gitignore`; `misread` are the ranks of those not understood, or too many."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.used: set[int] = set()
        kept = {rank: line for rank, line in enumerate(lines[:_MOST_PATTERNS]) if _says_something(line)}
        self._ranks = [rank for rank, line in kept.items() if _is_bounded(line)]
        self._spec = self._spec_of(kept)
        if self._spec is None:  # no pattern at all, or one among them that is none
            self._ranks = [rank for rank in self._ranks if _spec([kept[rank]]) is not None]
            self._spec = self._spec_of(kept)
        understood = set(self._ranks)
        self.misread = [rank for rank, line in enumerate(lines) if rank not in understood and _says_something(line)]

    def _spec_of(self, kept: Mapping[int, str]) -> GitIgnoreSpec | None:
        return _spec([kept[rank] for rank in self._ranks]) if self._ranks else None

    @property
    def is_empty(self) -> bool:
        """Whether there is no pattern to try."""
        return self._spec is None

    @property
    def idle(self) -> tuple[int, ...]:
        """The ranks of the patterns that are not understood, or that have fitted nothing so far."""
        return tuple(sorted({*self.misread, *(set(self._ranks) - self.used)}))

    def decision(self, relative: str) -> bool | None:
        """Tell whether the last pattern that fits a path, « / » after a folder, leaves it out; None where none does."""
        if self._spec is None:
            return None
        found = self._spec.check_file(relative)
        if found.index is not None:
            self.used.add(self._ranks[found.index])
        return found.include


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _is_bounded(line: str) -> bool:
    if len(line) > _LONGEST_PATTERN or line.count("**/") > _MOST_DEPTHS:
        return False
    return _MANY_STARS.search(line) is None


def _spec(lines: Sequence[str]) -> GitIgnoreSpec | None:
    """Return what tells the paths that these lines name; None where one of them is no pattern."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return None


class Exclusions:
    """What is passed over below a folder. What is named is read: nothing is asked of the folder itself.

    Attributes:
        root: the folder.
        own: the patterns of the project in this folder, which come before those of `.gitignore` files.
        name: the folder as shown to the user.
        within: the folder that nothing is read out of.
        faults: why `.gitignore` files met so far, in the folder or above it, are not read, or not well.
    """

    def __init__(self, root: Path, own: Sequence[str] = (), name: str = "") -> None:
        self.root, self.own, self.name = root, Patterns(own), name
        self.faults: list[Fault] = []
        self.within = bounds(root)
        self._read: dict[Path, Patterns | None] = {}
        self._chains: dict[Path, tuple[tuple[Patterns, str], ...]] = {}
        above = tuple(self._of_parents())
        named = any(patterns.decision(f"{start}/") for patterns, start in above)
        self._above = () if named else above

    def leaves_out(self, path: Path, folder: bool = False) -> bool:
        """Tell whether a walk passes over a file or a folder below the root."""
        name = f"{path.name}/" if folder else path.name
        decisions = (patterns.decision(start + name) for patterns, start in self._chain(path.parent))
        said = next((said for said in decisions if said is not None), False)
        return said or (folder and self._is_foreign(path))

    def says_nothing_of(self, folder: Path) -> bool:
        """Tell whether no pattern decides of the files of a folder."""
        return not self._chain(folder)

    def is_own(self, path: Path) -> bool:
        """Tell whether the project itself leaves a file out."""
        return bool(self.own.decision(path.relative_to(self.root).as_posix()))

    def _chain(self, folder: Path) -> tuple[tuple[Patterns, str], ...]:
        """Return the patterns that decide in a folder, the first ones first, with how each of them names the folder."""
        if folder not in self._chains:
            self._chains[folder] = tuple(self._chained(folder))
        return self._chains[folder]

    def _chained(self, folder: Path) -> Iterator[tuple[Patterns, str]]:
        start = _start(folder, self.root)
        if not self.own.is_empty:
            yield self.own, start
        for parent in (folder, *folder.parents):
            if patterns := self._written_in(parent):
                yield patterns, _start(folder, parent)
            if parent == self.root:
                break
        yield from ((patterns, f"{above}/{start}") for patterns, above in self._above)

    def _of_parents(self) -> Iterator[tuple[Patterns, str]]:
        """Yield the patterns of the folders that hold the root, nearest first, with the path of the root in each."""
        real = self.root.resolve()
        for parent in real.parents:
            if not parent.is_relative_to(self.within):
                return
            if patterns := self._written_in(parent):
                yield patterns, real.relative_to(parent).as_posix()

    def _written_in(self, folder: Path) -> Patterns | None:
        if folder not in self._read:
            self._read[folder] = self._patterns(folder / ".gitignore")
        return self._read[folder]

    def _patterns(self, path: Path) -> Patterns | None:
        """Return the patterns of a `.gitignore`, None where there is none that may be read."""
        if not os.path.lexists(path) or leads_outside(path, self.within):
            return None
        name = self._shown(path)
        try:
            raw = read_bytes(real_path(path, self.within))
        except OSError:
            self.faults.append(Fault(FaultKind.ENCODING, Location(Unread(name)), "gitignore-ferme"))
            return None
        patterns = Patterns(raw.decode(errors="replace").removeprefix("\ufeff").split("\n"))
        self.faults += _spoilt(path, name, raw, cut=any(rank >= _MOST_PATTERNS for rank in patterns.misread))
        return patterns

    def _shown(self, path: Path) -> str:
        """Return a file as shown to the user; of one above the folder, its place does not depend on the folder."""
        if path.is_relative_to(self.root):
            return path_in(self.name, path.relative_to(self.root).as_posix())
        return path.as_posix() if Path(self.name).is_absolute() else Path(os.path.relpath(path)).as_posix()

    def _is_foreign(self, folder: Path) -> bool:
        """Tell whether a folder is hidden, holds libraries, or is another state of the same repository."""
        if folder.name.startswith(".") or folder.name in _FOREIGN:
            return True
        try:
            if is_file(folder / "pyvenv.cfg"):
                return True
            nested = os.path.lexists(self.within / ".git") and is_file(folder / ".git")
            return nested and b"/worktrees/" in read_bytes(folder / ".git")
        except OSError:
            return False


def _start(folder: Path, parent: Path) -> str:
    """Return how what is in a folder begins, seen from one of those that hold it."""
    return "" if folder == parent else f"{folder.relative_to(parent).as_posix()}/"


def _spoilt(path: Path, name: str, raw: bytes, *, cut: bool) -> Iterator[Fault]:
    """Yield what says that the bytes of a `.gitignore` are not the text that was meant, or that its end is not read."""
    beyond = Location(Unread(name))
    try:
        source, faults = read_source(path, name, raw)
        beyond = source.at(source.offset(_MOST_PATTERNS + 1)) if cut else beyond
    except UnreadableError as error:
        faults = [error.fault]
    said = {FaultKind.ENCODING: "gitignore", FaultKind.SIZE: "gitignore-long"}
    yield from (Fault(FaultKind.ENCODING, fault.location, said[fault.kind]) for fault in faults if fault.kind in said)
    if cut:
        yield Fault(FaultKind.ENCODING, beyond, "gitignore-lignes", str(_MOST_PATTERNS))
