"""What takes the place of a fiche that leaves: through those that left in turn, each once, whatever the paths."""

from __future__ import annotations

from datetime import date

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.succession import Bond, Succession, build_succession, departures, what_became, withdrawals
from ptsm_cli.projet.living import living_on

GONE = "retiree_le: 2021\n"
FICHES = {
    "a": fiche("1", "A", GONE),
    "b": fiche("2", "B", f"{GONE}remplace: 1\n"),
    "c": fiche("3", "C", f"{GONE}issue_de: [1, 1]\n"),
    "d": fiche("4", "D", "remplace: [2, 3]\n"),
    "e": fiche("5", "E", "issue_de: 3\n"),
    "f": fiche("6", "F", f"{GONE}fusionnee_dans: 5\nremplace: 7\n"),
    "g": fiche("7", "G", f"{GONE}issue_de: 6\n"),
    "h": fiche("8", "H", f"{GONE}fusionnee_dans: 99\n"),
    "i": fiche("9", "I", "remplace: 9\n"),
    "j": fiche("09", "J", GONE),
    "k": fiche("10", "K", f"{GONE}fusionnee_dans: 11\n"),
    "l": fiche("11", "L", f"{GONE}fusionnee_dans: 12\n"),
    "m": fiche("12", "M", f"{GONE}fusionnee_dans: 11\n"),
}


@pytest.fixture(scope="module")
def succession(tmp_path_factory: pytest.TempPathFactory) -> Succession:
    projet = write_projet(tmp_path_factory.mktemp("suite"), FICHES)
    return build_succession(Directory([living_on(projet, date(2022, 1, 1))]))


def key(name: str) -> FicheKey:
    return FicheKey("essai", name)


@pytest.mark.parametrize(
    ("left", "following", "successors"),
    [
        ("a", "bc", "de"),
        ("b", "d", "d"),
        ("c", "de", "de"),
        ("f", "eg", "e"),
        ("g", "f", "e"),
        ("h", "", ""),
        ("j", "i", "i"),
        ("k", "l", ""),
        ("d", "", ""),
    ],
)
def test_a_fiche_leads_to_those_that_are_there_today(
    succession: Succession, left: str, following: str, successors: str
) -> None:
    assert "".join(one.fiche for one in succession.following(key(left))) == following
    assert "".join(one.fiche for one in succession.successors(key(left))) == successors


@pytest.mark.parametrize(
    ("start", "end", "path"), [("a", "e", "ace"), ("a", "d", "abd"), ("a", "a", "a"), ("f", "f", "f"), ("e", "a", "")]
)
def test_the_shortest_path_from_one_to_another(succession: Succession, start: str, end: str, path: str) -> None:
    assert "".join(one.fiche for one in succession.path(key(start), key(end))) == path


def test_what_a_fiche_says_of_its_history_in_its_order(succession: Succession) -> None:
    said = [(heir.bond, heir.text, heir.before, heir.after) for heir in succession.said_by(key("f"))]
    assert said == [
        (Bond.REMPLACE, "7", key("g"), key("f")),
        (Bond.FUSIONNEE_DANS, "5", key("f"), key("e")),
    ]
    assert [succession.merged_into(key(name)) for name in "fga"] == [key("e"), None, None]


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ("a", "retirée (2021), reprise par la fiche n°4 et la fiche n°5"),
        ("b", "retirée (2021), reprise par la fiche n°4"),
        ("f", "fusionnée dans la fiche n°5 (2021)"),
        ("h", "fusionnée dans « 99 » (2021)"),
        ("j", "retirée (2021), reprise par la fiche n°9"),
        ("k", "fusionnée dans la fiche n°11 (2021)"),
        ("n", "retirée le 30 juin 2020"),
        ("o", "retirée (date inconnue)"),
        ("p", "fusionnée dans la fiche n°14 (2021), aujourd'hui la fiche n°4"),
    ],
)
def test_what_became_of_a_fiche_is_said_with_its_day_and_who_took_it_over(
    tmp_path_factory: pytest.TempPathFactory, left: str, said: str
) -> None:
    more = {
        "n": fiche("13", "N", "retiree_le: 2020-06-30\n"),
        "o": fiche("15", "O", "fusionnee_dans:\nmotif_de_retrait: Rien\nretiree_le: date inconnue\n"),
        "p": fiche("16", "P", f"{GONE}fusionnee_dans: 14\n"),
        "q": fiche("14", "Q", f"{GONE}"),
        "d": fiche("4", "D", "remplace: [2, 3, 14]\n"),
    }
    projet = living_on(write_projet(tmp_path_factory.mktemp("suite"), FICHES | more), date(2022, 1, 1))
    succession = build_succession(Directory([projet]))
    [gone] = [one for one in projet.withdrawn if one.id == left]
    assert what_became(succession, projet, gone).replace("\u00a0", " ") == said
    assert withdrawals(succession)[key(left)].replace("\u00a0", " ") == said
    assert {one.id for one, _ in departures(projet)} == {one.id for one in projet.withdrawn}
