"""Work done as a user without rights, for the system refuses nothing to root."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def without_rights() -> Iterator[None]:
    """Be nobody for a while where one is root; what is imported meanwhile must have been imported before."""
    if os.getuid() != 0:
        yield
        return
    os.setresgid(_NOBODY, _NOBODY, 0)
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """Give a folder that anybody may enter and that the user without rights owns; it is removed in the end."""
    folder = Path(tempfile.mkdtemp(prefix="essai-")).resolve()
    if os.getuid() == 0:
        os.chown(folder, _NOBODY, _NOBODY)
    try:
        yield folder
    finally:
        for path in (folder, *folder.rglob("*")):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(folder)
