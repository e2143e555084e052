"""What is pointed at in a file: looked for once, and nothing where nothing is known of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.findings.finding import Edit, Finding, Fix, Related, RuleCard, Severity, replacement
from ptsm_cli.findings.location import START, Location, Unread
from ptsm_cli.loading.source import Source

NOWHERE = Location(Unread("a.yaml"))
SOURCE = Source("a.yaml", "titre: Loger\ngroupe: axe-2\n")
WORD = Location(SOURCE, ("groupe",), known=(21, 26))


def test_nothing_is_known_of_what_was_not_read() -> None:
    assert (NOWHERE.path, NOWHERE.span, NOWHERE.place, NOWHERE.quoted, NOWHERE.text) == (
        "a.yaml",
        None,
        START,
        None,
        "",
    )
    assert replacement(NOWHERE, "axe-1", "Écrit") is None
    assert NOWHERE.pinned() is NOWHERE
    assert NOWHERE.file.place((3, 4)) == START == (1, 1, 1, 1)
    assert NOWHERE[1:] == ((), None, 0, False, None)


def test_nothing_is_pointed_at_in_an_empty_file() -> None:
    empty = Location(Source("a.yaml", ""))
    assert (empty.span, empty.place, empty.text) == (None, START, "")
    assert replacement(empty, "axe-1", "Écrit") is None


def test_characters_are_pointed_at_and_replaced() -> None:
    assert (WORD.span, tuple(WORD.place), WORD.quoted, WORD.text) == ((21, 26), (2, 9, 2, 14), "groupe: axe-2", "axe-2")
    help_, case = Related("Dit.", WORD), Related("Aussi.", NOWHERE)
    assert replace(FOUND, related=(help_,), cases=(case,)).places == (help_, case)
    assert replacement(WORD, "axe-1", "Écrit") == Fix("Écrit", (Edit(SOURCE, (21, 26), "axe-1"),))


@pytest.mark.parametrize(("value", "mended"), [("|", False), (">-", False), ("a|>", True)])
def test_the_sign_of_a_text_that_stands_below_is_not_replaced(value: str, *, mended: bool) -> None:
    source = Source("a.yaml", f"note: {value}\n  Texte\n")
    assert (replacement(Location(source, ("note",), known=(6, 6 + len(value))), "Autre", "Écrit") is not None) is mended


def test_a_place_is_looked_for_once_and_kept(deploy: Deploy) -> None:
    [found] = findings_of(deploy({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-2\n"}), "N002")
    assert found.location.known == found.location.span == (32, 37)
    assert found.location.pinned() is found.location
    looked_for = found.location._replace(known=None)
    assert looked_for.pinned() == found.location


CARD = RuleCard("N002", "groupe", Severity.ERREUR, "", "")
FOUND = Finding(CARD, Severity.ERREUR, "Dit.", WORD, "val", "fiches/a.yaml", "Fait.")


@pytest.mark.parametrize(
    ("finding", "identity"),
    [
        (FOUND, ("N002", "val", "fiches/a.yaml", "groupe", "axe-2")),
        (
            replace(FOUND, location=WORD._replace(route=("vagues", 3, "id"))),
            ("N002", "val", "fiches/a.yaml", "vagues.id", "axe-2"),
        ),
        (
            replace(FOUND, location=WORD._replace(words="un\n  mot")),
            ("N002", "val", "fiches/a.yaml", "groupe", "un mot"),
        ),
        (replace(FOUND, file="fiches/e\u0301.yaml"), ("N002", "val", "fiches/\u00e9.yaml", "groupe", "axe-2")),
        (replace(FOUND, cause="e\u0301te\u0301"), ("N002", "val", "\u00e9t\u00e9")),
    ],
    ids=["mot", "rang", "mots", "accents", "cause"],
)
def test_the_identity_of_a_finding_is_what_its_line_does_not_change(
    finding: Finding, identity: tuple[str, ...]
) -> None:
    assert finding.identity == identity


def test_the_fingerprint_is_that_of_the_identity_and_of_the_rank() -> None:
    prints = {FOUND.fingerprint, replace(FOUND, rank=1).fingerprint, replace(FOUND, projet="mont").fingerprint}
    assert (len(prints), {len(one) for one in prints}) == (3, {32})
    assert FOUND.fingerprint == "20dd9e6ee79400479136e3d5318f099c"
    assert {str(severity): severity.rank for severity in Severity} == {"erreur": 0, "avertissement": 1, "conseil": 2}
