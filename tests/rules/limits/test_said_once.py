"""When faults are said as one, and how what is declared is proposed: by its id, its other names, or all of it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ptsm_cli.echeances import read_echeance
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.rules.habits import alike, mostly, recurring, share, share_in, undeclared
from ptsm_cli.rules.rule import Cause, Constat
from ptsm_cli.rules.wording import DeclaredIds, declared_id, groupe_names, known_value, say_interval

NAMES = {"axe-1": ["Prévenir", "Axe 1"], "axe-2": ["Soigner", "Axe 2"], "copil": []}


def constats(paths: Iterable[str], cause: Cause | None = None) -> list[Constat]:
    """One fault in each file, of this cause."""
    return [Constat(Location(Unread(path)), "Un défaut.", "", cause=cause) for path in paths]


@pytest.mark.parametrize(
    ("count", "total", "as_one"), [(4, 4, False), (5, 5, True), (5, 9, True), (5, 10, False), (6, 11, True)]
)
def test_five_faults_that_are_most_of_what_is_looked_at_are_said_once(count: int, total: int, as_one: bool) -> None:
    found = mostly(constats("abcdefgh"[:count]), total, lambda *counted: Cause(str(counted)))
    assert [one.cause for one in found] == [Cause(str((count, total))) if as_one else None] * count


@pytest.mark.parametrize(("paths", "as_one"), [("abcd", False), ("abcde", True), ("aaaaa", False), ("aabcde", True)])
def test_what_comes_back_in_five_files_is_said_once(paths: str, as_one: bool) -> None:
    cause = Cause("clé")
    given = [*constats("x"), *constats(paths, cause), *constats("y", Cause("autre"))]
    assert [one.cause for one in recurring(given)] == [None, *[cause if as_one else None] * len(paths), None]
    same = {one.cause for one in alike(constats(paths))}
    assert same == ({Cause(" Un défaut.")} if as_one else {None})


@pytest.mark.parametrize(
    ("count", "expected", "within"),
    [(3, "3 fiches sur 4", "Dans 3 fiches sur 4"), (4, "Les 4 fiches", "Dans les 4 fiches")],
)
def test_a_share_says_all_or_how_many(count: int, expected: str, within: str) -> None:
    assert (share(count, 4), share_in(count, 4)) == (expected, within)
    assert share(count, 4, "groupes") == expected.replace("fiches", "groupes")


def test_where_nothing_is_declared_that_is_the_cause() -> None:
    assert undeclared("vague", "v", ["w"], "Rien.") == Cause("vague v")
    assert undeclared("vague", "v", [], "Rien.") == Cause("vague", "Rien.")


@pytest.mark.parametrize(
    ("value", "but", "hint"),
    [
        ("PRÉVENIR", None, "Écrivez son identifiant : « axe-1 »."),
        ("AXE-2", None, "Écrivez son identifiant : « axe-2 »."),
        ("axe 2", None, "Écrivez son identifiant : « axe-2 »."),
        ("axe 2", "axe-2", "Vouliez-vous dire « axe-1 » ?"),
        ("copill", None, "Vouliez-vous dire « copil » ?"),
        ("copill", "copil", "Groupes : « axe-1 », « axe-2 » et « copil ». Déclarez-le."),
        ("Soignerr", None, "Vouliez-vous dire « axe-2 » ?"),
        ("Soignerr", "axe-2", "Groupes : « axe-1 », « axe-2 » et « copil ». Déclarez-le."),
        ("zut", None, "Groupes : « axe-1 », « axe-2 » et « copil ». Déclarez-le."),
    ],
)
def test_a_value_that_is_not_declared_comes_with_what_is(value: str, but: str | None, hint: str) -> None:
    declared = DeclaredIds(NAMES, "Groupes", "Déclarez-le.")
    assert declared.hint(value, but).replace("\u00a0", " ") == hint


def test_a_group_is_called_by_its_title_its_number_and_both() -> None:
    groupes = [Groupe(id="a", genre="axe", titre="Prévenir", numero="1"), Groupe(id="b", genre="axe", titre="Soigner")]
    assert groupe_names(groupes) == {
        "a": ["Prévenir", "Axe 1", "Axe 1\u00a0: Prévenir", "1"],
        "b": ["Soigner", "Axe", "Soigner"],
    }


def test_a_value_alone_is_looked_for_among_what_is_declared_or_said_to_be_none() -> None:
    assert declared_id("copill", NAMES, "Groupes", "Déclarez-le.") == "Vouliez-vous dire «\u00a0copil\u00a0» ?".replace(
        " ?", "\u00a0?"
    )
    assert declared_id("copill", {}, "Groupes", "Déclarez-le.") == "Déclarez-le."
    assert known_value("zut", ["copil"], "Déclarez-le.") == "Déclarez-le."
    assert "copil" in known_value("copill", ["copil"], "Déclarez-le.")


@pytest.mark.parametrize(
    ("echeance", "said"),
    [
        ("juin 2021", "comme « juin 2021 »"),
        ("du 2 juin 2021 au 5 juin 2021", "du 2 juin 2021 au 5 juin 2021"),
        ("juin 2020 et juin 2021", "comme « juin 2020 et juin 2021 »"),
        ("à partir de 2021", "à partir du 1er janvier 2021"),
        ("avant 2022", "jusqu'au 31 décembre 2021"),
        ("à définir", "sans date"),
    ],
)
def test_what_is_read_of_a_deadline_is_said_in_days(echeance: str, said: str) -> None:
    assert say_interval(read_echeance(echeance)).replace("\u00a0", " ") == said
