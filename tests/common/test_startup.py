"""What is put off until it serves."""

from __future__ import annotations

import re

import pytest

from ptsm_cli.common.startup import deferred, having


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns compiled so far."""
    done: list[str] = []
    compile_pattern = re.compile

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        done.append(pattern)
        return compile_pattern(pattern, flags)

    monkeypatch.setattr(re, "compile", counted)
    return done


def test_a_pattern_is_compiled_once_when_it_is_first_used(compiled: list[str]) -> None:
    pattern = deferred(r"fiche (?P<numero>\d+)", re.IGNORECASE)
    assert not compiled
    assert [pattern.search(text) is not None for text in ("la Fiche 12", "fiche", "FICHE 3")] == [True, False, True]
    assert compiled == [r"fiche (?P<numero>\d+)"]


def test_a_pattern_with_signs_is_compiled_for_no_other_text(compiled: list[str]) -> None:
    pattern = having(("à", "au"), r"(?:à|au) .*")
    assert (pattern.match("le soir"), list(pattern.finditer("")), pattern.sub("", "le soir")) == (None, [], "le soir")
    assert not compiled
    assert [pattern.search(text) is not None for text in ("au soir", "tableau", "le soir")] == [True, False, False]
    assert compiled == [r"(?:à|au) .*"]


def test_a_pattern_answers_as_the_compiled_one() -> None:
    ours, theirs = deferred(r"(?m)^\w+"), re.compile(r"(?m)^\w+")
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert ours.findall("un\ndeux") == theirs.findall("un\ndeux")
