"""Pages set aside come back as they were, from memory or from a file."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.spool import Spool


@pytest.mark.parametrize("in_memory", [1, 1024])
def test_what_is_set_aside_comes_back_in_order(in_memory: int) -> None:
    spool = Spool(in_memory)
    for name, content in (("a", b"un"), ("b", b""), ("c", b"trois"), ("a", b"encore un")):
        spool.put(Path(name), content)
    assert spool[Path("c")] == b"trois"
    spool.forget([Path("b"), Path("absent")])
    spool.put(Path("d"), b"quatre")
    assert (len(spool), [*spool]) == (3, [Path("a"), Path("c"), Path("d")])
    assert list(spool.items()) == [(Path("a"), b"encore un"), (Path("c"), b"trois"), (Path("d"), b"quatre")]


@pytest.mark.parametrize("in_memory", [1, 1024])
def test_what_was_set_aside_is_closed_with_its_last_reader(in_memory: int) -> None:
    spool = Spool(in_memory)
    spool.put(Path("a"), b"un")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        del spool
    assert said == []


def test_a_folder_of_temporary_files_that_takes_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "absent"))
    spool = Spool(3)
    spool.put(Path("a"), b"un")
    with pytest.raises(WriteError) as told:
        spool.put(Path("b"), b"deux")
    assert told.value.message.replace("\u00a0", " ") == (
        "Le dossier des fichiers temporaires ne peut pas recevoir les documents : il n'existe pas."
    )
    assert told.value.hint == "Faites-y de la place, ou désignez-en un autre avec la variable TMPDIR."
    assert [*spool] == [Path("a")]
