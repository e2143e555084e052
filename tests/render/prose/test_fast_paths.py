"""What is done faster for most texts gives what the long way gives for all."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from repository import DATA, MAYENNE

from ptsm_cli.common import inventory
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.catalogue import document
from ptsm_cli.render.engine.plain import simplify
from ptsm_cli.render.prose.markdown import inline_markdown
from ptsm_cli.render.prose.prose import Hyperlink, Prose, html, inline_html, is_plain
from ptsm_cli.render.request import Request
from ptsm_cli.report.indented import dumps

TYPED = "ab1 .:-+=~!#>()]{}|$@%'\"«»°é\u00a0\t;?,/htps*_[<&`\\"
LINES = st.text(alphabet=st.one_of(st.sampled_from(TYPED), st.characters()), max_size=25).filter(
    lambda text: is_plain(Prose(text))
)


@given(LINES)
@example("n° 4 : pourquoi ?")
@example(" - a > b ")
@example("1.")
@example("a) = x")
@example("http:/a.fr")
@example("\u2028a\x85b\x0c")
def test_a_line_of_words_prints_as_it_does_when_it_is_parsed(start: str) -> None:
    text = f"{start} x"
    with_a_link = Prose(text, (Hyperlink(len(text) - 1, len(text), "a"),))  # a link is always parsed
    assert inline_html(Prose(text)) == inline_html(with_a_link).removesuffix('<a href="#a">x</a>') + "x"
    assert html(Prose(text)) == html(with_a_link).replace('<a href="#a">x</a>', "x")
    assert inline_markdown(Prose(text)) == inline_markdown(with_a_link).removesuffix("[x](#a)") + "x"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Réunir les partenaires (2 fois par an) : CPAM, ARS > 3", True),
        ("un *mot*", False),
        ("a_b", False),
        ("a & b", False),
        ("voir https://exemple.fr", False),
        ("deux\nlignes", False),
        ("a\U000f0000b", False),
    ],
)
def test_most_texts_are_only_words(text: str, bare: bool) -> None:
    assert is_plain(Prose(text)) is bare


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=20,
)


ESCAPED = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Controls, line separators, marks of direction: legal in JSON, never written raw in what a terminal may show."""


@given(PLAIN)
@example({"\u2028": "a\x85\u202e\u2069\x7f\u2027\u2065"})
def test_json_is_laid_out_as_by_the_standard_library(content: object) -> None:
    expected = json.dumps(content, ensure_ascii=False, indent=2)
    assert dumps(content) == ESCAPED.sub(lambda c: f"\\u{ord(c[0]):04x}", expected) + "\n"


class State(StrEnum):
    DONE = "fait"


@dataclass(frozen=True)
class Cell:
    text: str
    state: State
    lines: tuple[str | None, ...] = ()


def test_templates_receive_plain_data_through_and_through() -> None:
    given_data = {"rows": (Cell("a", State.DONE, ("x", None)), Cell("b", State.DONE)), 1: 2.5}
    assert simplify(given_data) == {
        "rows": [{"text": "a", "state": "fait", "lines": ["x", None]}, {"text": "b", "state": "fait", "lines": []}],
        "1": 2.5,
    }
    assert type(simplify(State.DONE)) is str


@pytest.mark.parametrize("value", [{1, 2}, object(), b"octets", {"a": {3}}, (Cell, 1)])
def test_what_is_not_plain_data_is_not_given_to_templates(value: object) -> None:
    with pytest.raises(TypeError, match="ne peut pas être donné à un gabarit"):
        simplify(value)


def keys_of(data: object) -> set[str]:
    """Return every key of the dictionaries in plain data."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return (set(data) if isinstance(data, dict) else set()).union(*map(keys_of, inside))


@pytest.mark.lent
@pytest.mark.parametrize("name", inventory.documents())
def test_no_key_of_a_document_is_the_name_of_a_method_of_dictionaries(name: str) -> None:
    projet = load_projet(DATA / "val-d-exemple" / "revise" if name == "revision" else MAYENNE, "essai")
    asked_for = Request((projet,), day=date(2019, 1, 25))
    keys = keys_of(simplify(document(name).compose(asked_for)))
    assert len(keys) > 3
    assert keys & set(dir(dict)) == set()  # our templates and those of a project look names up in another order
