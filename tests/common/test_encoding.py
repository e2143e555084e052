"""Text as it is written: in UTF-8 whatever it holds, without what acts on a terminal."""

from __future__ import annotations

import re

import pytest

from ptsm_cli.common.encoding import REPLACE, encode, has_rare, inert, printable, rare_signs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("été\U0001f600", "été\U0001f600"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ud800\udfffb", "a\ufffd\ufffdb"),
        ("\udcc3\udca9t\udcc3\udca9", "été"),  # the bytes of « été » in the name of a file
        ("\udce9t\udce9", "\ufffdt\ufffd"),  # the same in Latin-1
        ("\udcc3\ud800", "\ufffd\ufffd"),
        ("", ""),
    ],
)
def test_what_stands_for_no_character_is_replaced(text: str, written: str) -> None:
    assert (encode(text), printable(text)) == (written.encode(), written)


def test_the_rare_signs_of_a_text_are_all_but_plain_ascii() -> None:
    plain = "".join(map(chr, range(0x20, 0x7F))) + "\t\n\r"
    assert rare_signs(f"{plain}éé\0\x7f\x85œ’\ud800\U0001f600") == {*"é\0\x7f\x85œ’\ud800\U0001f600"}


def test_a_rare_sign_is_found_as_in_the_whole_text() -> None:
    """What stands on either side of it is left out, and no two of them make another one."""
    pattern = re.compile("[\x7f-\x9f\u2028]")
    for sign in map(chr, range(0x3000)):
        text = f"a{sign}\u00c2 \ud83d-\ude00\n"
        assert has_rare(text, pattern) is bool(pattern.search(text))


def test_what_is_read_is_never_replaced() -> None:
    with pytest.raises(UnicodeDecodeError):
        b"\xe9".decode(errors=REPLACE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("été\n\tet\r\n\u00a0après", "été\n\tet\r\n\u00a0après"),
        ("a\x1b[2J\x00\x7f\x9b", "a\ufffd[2J\ufffd\ufffd\ufffd"),
        ("a\vb\fc\x85d", "a b c d"),
        ("\x08\x0e\x1f", "\ufffd\ufffd\ufffd"),
        ("\u2028\u202e", "\u2028\u202e"),
        ("", ""),
    ],
)
def test_no_control_character_acts_on_a_terminal(text: str, shown: str) -> None:
    assert inert(text) == shown
