"""Whether a run makes all the pages of its documents: those that it does not make are then of no use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages


@pytest.mark.parametrize(
    ("broken", "asked", "whole"),
    [
        (False, {}, True),
        (True, {}, False),
        (False, {"fiches": ("1",)}, False),
    ],
)
def test_a_run_is_of_the_whole_where_every_file_is_read_and_every_fiche_printed(
    tmp_path: Path, broken: bool, asked: dict[str, Any], whole: bool
) -> None:
    one = write_projet(tmp_path, {"1": fiche("1")})
    fiches = {"1": fiche("1"), **({"2": "numero: [2\n"} if broken else {})}
    other = write_projet(tmp_path, fiches, TERRITOIRE.replace("id: essai", "id: autre"), "autre")
    for projets in ((one, other), (other, one)):
        pages = make_pages(Request(projets, **asked), ["fiche"], ["md"], Path())
        incomplete = [remark for remark in pages.remarks if "il peut manquer quelque chose" in remark]
        assert (pages.whole, len(incomplete)) == (whole, int(broken))
