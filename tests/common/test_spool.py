"""Pages set aside come back as they were, from memory or from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.common.spool import Spool


@pytest.mark.parametrize("in_memory", [1, 1024])
def test_what_is_set_aside_comes_back_in_order(in_memory: int) -> None:
    spool = Spool(in_memory)
    for name, content in (("a", b"un"), ("b", b""), ("c", b"trois"), ("a", b"encore un")):
        spool.put(Path(name), content)
    spool.forget([Path("b")])
    spool.put(Path("d"), b"quatre")
    assert list(spool.items()) == [(Path("a"), b"encore un"), (Path("c"), b"trois"), (Path("d"), b"quatre")]
