"""Pages set aside as they are made, until all of them are: few stay in memory, many go to a file that has no name.

That file goes with the run, however it ends: nothing has to be swept after one that was killed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import SpooledTemporaryFile
from weakref import finalize

from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.files import cause
from ptsm_cli.common.typography import NBSP

IN_MEMORY = 32_000_000
"""Most bytes that stay in memory: all the documents of ten territories."""


class Spool(Mapping[Path, bytes]):
    """What will go into each file, in the order in which files were first put aside."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        """Keep so many bytes in memory."""
        self._file = SpooledTemporaryFile(max_size=in_memory)  # noqa: SIM115 - closed with its last reader
        self._places: dict[Path, tuple[int, int]] = {}
        self._end = 0
        finalize(self, self._file.close)

    def put(self, path: Path, content: bytes) -> None:
        """Set aside what will go into a file.

        Raises:
            WriteError: the folder of temporary files has no room for it.
        """
        try:
            self._file.seek(self._end)
            self._file.write(content)
        except OSError as error:
            raise WriteError(
                f"Le dossier des fichiers temporaires ne peut pas recevoir les documents{NBSP}: {cause(error)}.",
                hint="Faites-y de la place, ou désignez-en un autre avec la variable TMPDIR.",
            ) from error
        self._places[path] = (self._end, len(content))
        self._end += len(content)

    def forget(self, paths: Iterable[Path]) -> None:
        """Leave some files out."""
        for path in paths:
            self._places.pop(path, None)

    def __getitem__(self, path: Path) -> bytes:
        start, size = self._places[path]
        self._file.seek(start)
        return self._file.read(size)

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
