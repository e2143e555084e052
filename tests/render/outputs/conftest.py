"""What stands in the place of WeasyPrint, which is slow and may be missing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def weasyprint_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return how to put a package of this content in the place of WeasyPrint."""

    def install(content: str) -> None:
        (tmp_path / "paquets").mkdir()
        (tmp_path / "paquets" / "weasyprint.py").write_text(content, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path / "paquets")
        monkeypatch.setitem(sys.modules, "weasyprint", sys)  # so that what stood there, or nothing, is put back
        monkeypatch.delitem(sys.modules, "weasyprint")

    return install
