"""A file being rewritten: what is taken away takes its comments with it, what is put finds its place."""

from __future__ import annotations

import pytest

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.editing.drafts import Draft
from ptsm_cli.findings.location import Route

DROPPED: dict[str, tuple[str, list[Route], str]] = {
    "une clé et ses commentaires": ("a: 1\n# de b\nb: 2 # note\nc: 3\n", [("b",)], "a: 1\nc: 3\n"),
    "une clé qui n'y est pas": ("a: 1\n", [("b",), ("a", "c")], "a: 1\n"),
    "des éléments, dans un ordre quelconque": ("a: [b, c, d, e]\n", [("a", 0), ("a", 2)], "a:\n  - c\n  - e\n"),
    "ce qui est alors vide": ("a: {b: [{c: 1}]}\nd: 2\n", [("a", "b", 0, "c")], "d: 2\n"),
    "ce qui ne l'est pas": ("a: {b: [{c: 1}, 2], e: 3}\n", [("a", "b", 0, "c")], "a:\n  b:\n    - 2\n  e: 3\n"),
    "tout ce qu'une liste tient": ("a: [b, c]\nd: 1\n", [("a", 0), ("a", 1)], "d: 1\n"),
    "un élément sans liste": ("a: {b: 1, c: 2}\nd: 1\n", [("a", 0)], "d: 1\n"),
    "un mot sans liste": ("a: b\nd: 1\n", [("a", 0)], "d: 1\n"),
    "dans un élément sans liste": ("a: {b: 1, c: 2}\n", [("a", 0, "c")], "a:\n  b: 1\n"),
    "tout d'un élément sans liste": ("a: {b: {c: 1}}\nd: 1\n", [("a", 0, "b", 0, "c")], "d: 1\n"),
    "une clé entre guillemets": ("\"a\": 1\n'b': 2\nc: 3\n", [("a",), ("b",)], "c: 3\n"),
}


@pytest.mark.parametrize(("before", "routes", "after"), DROPPED.values(), ids=DROPPED)
def test_what_is_dropped_leaves_nothing_empty(before: str, routes: list[Route], after: str) -> None:
    draft = Draft("a.yaml", before)
    draft.drop(routes)
    assert draft.text == after


REPLACED: dict[str, tuple[str, Route, str]] = {
    "une clé": ("a: 1 # note\nb: 2\n", ("a",), "a: à définir # note\nb: 2\n"),
    "dans des listes": ("a: [{b: 1}, {b: [{c: 2}]}]\n", ("a", 1, "b", 0, "c"), "  - b:\n      - c: à définir\n"),
    "sans liste": ("a: {b: {c: 2}}\n", ("a", 0, "b", 0, "c"), "a:\n  b:\n    c: à définir\n"),
    "un ensemble": ("a: {b: {c: 1, d: 2}}\n", ("a", "b"), "a:\n  b: à définir\n"),
    "une liste vide": ("a: [\n  # x\n]\nb: 1\n", ("a",), "a: à définir\nb: 1\n"),
}


@pytest.mark.parametrize(("before", "route", "after"), REPLACED.values(), ids=REPLACED)
def test_what_is_replaced_takes_the_place_of_what_was_there(before: str, route: Route, after: str) -> None:
    draft = Draft("a.yaml", before)
    draft.replace(route, "à définir")
    assert draft.text.endswith(after)


PUT: dict[str, tuple[str, Route, str, str]] = {
    "après une clé": ("a: 1\nb: 2\nc: 3\n", (), "b", "a: 1\nb: 2\nk: v\nc: 3\n"),
    "après la dernière": ("a: 1\nb: 2\n", (), "b", "a: 1\nb: 2\nk: v\n"),
    "d'abord, sous les commentaires de tête": ("# tête\n\n# de a\na: 1\n", (), "", "# tête\n\n# de a\nk: v\na: 1\n"),
    "d'abord, faute de la clé": ("a: 1\n", (), "b", "k: v\na: 1\n"),
    "dans un élément": ("a: [{b: 1}, {b: 2}]\n", ("a", 1), "", "a:\n  - b: 1\n  - k: v\n    b: 2\n"),
    "dans un élément sans liste": ("a: {b: 1}\n", ("a", 0), "b", "a:\n  b: 1\n  k: v\n"),
    "à côté de mots seuls": ("a:\n  - b\n  - 'c : d'\n", ("a", 1), "", 'a:\n  - b\n  - k: v\n    libelle: "c : d"\n'),
}


@pytest.mark.parametrize(("before", "route", "last", "after"), PUT.values(), ids=PUT)
def test_what_is_put_comes_after_a_key_or_first(before: str, route: Route, last: str, after: str) -> None:
    draft = Draft("a.yaml", before)
    draft.put(route, "k", "v", after=last)
    assert draft.text == after


def test_what_is_kept_is_the_keys_that_are_named() -> None:
    draft = Draft("a.yaml", "a: 1\nb: {a: 1}\nc: 2\n")
    draft.keep("b", "c")
    assert draft.text == "b:\n  a: 1\nc: 2\n"


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: [\n", '"\\x61": {b: 1}\n'])
def test_what_is_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(PtsmError) as refused:
        Draft("a.yaml", text).replace(("a", "b"), "1")
    assert (refused.value.message, refused.value.hint) == (
        "a.yaml est écrit d'une façon qui ne peut pas être reprise.",
        "Lancez d'abord «\u00a0ptsm validate\u00a0», puis «\u00a0ptsm fmt\u00a0».",
    )
