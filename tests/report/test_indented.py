"""JSON as every output writes it: what json would write, but for the signs that a terminal would obey."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.echeances import Nature
from ptsm_cli.report.indented import dumps, pieces, versioned, word

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=10,
)


@given(PLAIN)
def test_what_is_written_is_what_json_reads(content: object) -> None:
    assert json.loads(dumps(content)) == content


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", "\x80", "\x85", "\x9b", "\x9f", "\u2028", "\u2029", "\u202e", "\u2066"]
)
def test_no_sign_that_acts_on_a_terminal_is_written_as_it_is(sign: str) -> None:
    for text in (dumps({f"é{sign}": [f"ù{sign}"]}), "".join(pieces({f"é{sign}": iter([f"ù{sign}"])}))):
        assert json.loads(text) == {f"é{sign}": [f"ù{sign}"]}
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)
        assert "é" in text


def test_every_output_begins_with_its_version() -> None:
    assert versioned({"plans": []}) == '{\n  "version": 1,\n  "plans": []\n}\n'


def test_words_are_written_with_hyphens() -> None:
    assert [word(nature) for nature in (Nature.DATEE, Nature.A_DEFINIR)] == ["datee", "a-definir"]
