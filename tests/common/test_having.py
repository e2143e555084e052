"""What a pattern matches holds one of the signs that it is said to have: those that hold none are never looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sampling import some

import ptsm_cli
from ptsm_cli.common.startup import having

PACKAGE = Path(ptsm_cli.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for path in PACKAGE.rglob("*.py")
    if "import having" in (text := path.read_text(encoding="utf-8")) or ", having" in text
)
"""The modules that have such patterns."""
EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the patterns with signs that a value is or holds."""
    if type(value) is type(having("a", "a")):
        yield value
    elif isinstance(value, tuple):
        for held in value:
            yield from patterns(held)


@pytest.mark.parametrize("module", some(MODULES, 4))
def test_all_that_a_pattern_matches_holds_a_sign_of_it(module: str) -> None:
    found = [pattern for value in vars(import_module(module)).values() for pattern in patterns(value)]

    @EXAMPLES
    @given(st.data())
    def check(data: st.DataObject) -> None:
        for pattern in found:
            text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)))
            assert any(sign in text for sign in pattern.signs), pattern.pattern  # type: ignore[attr-defined]

    check()


@pytest.mark.parametrize("signs", ["20", ("20", "19")])
@pytest.mark.parametrize("text", ["", "20", "en 2026, 2027", "en 1926", "1926 et 2026"])
def test_a_pattern_with_signs_answers_as_the_compiled_one(signs: str | tuple[str, ...], text: str) -> None:
    form = r"20(\d\d)" if isinstance(signs, str) else r"(?:20|19)(\d\d)"
    for name in ("search", "match", "fullmatch", "finditer", "findall"):
        ours, theirs = (getattr(pattern, name)(text) for pattern in (having(signs, form), re.compile(form)))
        assert _said(ours) == _said(theirs), name
    assert having(signs, form).sub("-", text) == re.sub(form, "-", text)
    assert _said(having(signs, form).search(text, 4, 7)) == _said(re.compile(form).search(text, 4, 7))


def _said(found: object) -> object:
    if isinstance(found, re.Match):
        return found.span()
    return found if found is None or isinstance(found, list) else [match.span() for match in found]  # type: ignore[attr-defined]  # matches


def test_a_text_without_signs_is_looked_through_once_however_many_places_are_asked_about() -> None:
    class Looked(str):
        """A text that counts how often something is looked for in it."""

        __slots__ = ()
        times = 0

        def __contains__(self, sign: object) -> bool:
            type(self).times += 1
            return super().__contains__(sign)  # type: ignore[operator]  # a sign

    pattern, text = having("20", r"20\d\d"), Looked("avant la fin du projet")
    assert [pattern.match(text, place) for place in range(len(text))] == [None] * len(text)
    assert Looked.times == 1
