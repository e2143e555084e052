"""What is said of a file whose structure is wrong: French, whatever is wrong and wherever."""

from __future__ import annotations

import re
from datetime import date

import pytest
from damaged import alone, damaged, samples
from foreign import FOREIGN

from ptsm_cli.analysis import Analysis
from ptsm_cli.rules.registry import all_rules

OF_STRUCTURE = [rule for code, rule in all_rules().items() if code[0] in "SY"]

QUOTED = re.compile(r"«[^»]*»|`[^`]*`")
"""What comes from the file, or is to be written there."""


@pytest.mark.parametrize("one_in", [60, pytest.param(1, marks=pytest.mark.lent)])
def test_no_word_of_english_nor_of_python(one_in: int) -> None:
    said = set()
    for kind, _, _, data in damaged(list(samples())[::one_in]):
        analysis = Analysis((projet := alone(kind, data),), date(2026, 1, 1)).of(projet)
        said |= {f"{one.message} {one.hint}" for rule in OF_STRUCTURE for one in rule.check(analysis)}
    foreign = {
        text: found for text in said if (found := FOREIGN & {*re.findall(r"[\w:']+", QUOTED.sub("", text).lower())})
    }
    assert len(said) > 10
    assert foreign == {}
