"""What is near is offered, or taken for what it resembles, only as far as it can be no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.links.citations import TitleMatch, judge_title, resolve_title
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.references import Outcome, read_reference, resolve
from ptsm_cli.links.titles import read_title, same_subject


def test_a_title_is_compared_with_the_longest_that_a_fiche_has_and_with_its_short_one(tmp_path: Path) -> None:
    fiches = {"30": fiche("30", "Organiser des groupes de parole pour les aidants familiaux", "titre_court: Répit\n")}
    directory = Directory([write_projet(tmp_path, fiches)])
    [target] = directory.with_numero("essai", "30")
    titles = (
        *("Organiser un groupe de parole avec des aidants de la famille", "Le répit", "Un hôtel"),
        *("Les groupes de parole", "La parole", "Le groupe d'entraide"),
    )
    judged = [judge_title(directory, title, target, quoted=True) for title in titles]
    assert [one and one.match for one in judged] == [
        *(TitleMatch.NEAR, TitleMatch.NEAR, TitleMatch.DIFFERENT),
        *(TitleMatch.NEAR, TitleMatch.DIFFERENT, TitleMatch.DIFFERENT),
    ]


@pytest.mark.parametrize(("quoted", "expected"), [(True, TitleMatch.NEAR), (False, None)])
def test_two_words_are_a_title_only_between_guillemets(
    tmp_path: Path, quoted: bool, expected: TitleMatch | None
) -> None:
    directory = Directory([write_projet(tmp_path, {"30": fiche("30", "Former les aidants")})])
    [target] = directory.with_numero("essai", "30")
    judged = judge_title(directory, "Former aidants", target, quoted=quoted)
    assert (judged.match if judged else None) is expected


@pytest.mark.parametrize(
    ("end", "expected"), [("crise suicidaire", TitleMatch.NEAR), ("crise", TitleMatch.OTHER_FICHE)]
)
def test_a_title_is_another_fiche_s_where_it_is_much_nearer_to_it(
    tmp_path: Path, end: str, expected: TitleMatch
) -> None:
    start = "Créer une équipe mobile de liaison et de prévention"
    directory = Directory(
        [write_projet(tmp_path, {"1": fiche("1", f"{start} du deuil"), "2": fiche("2", f"{start} de la {end}")})]
    )
    [target] = directory.with_numero("essai", "1")
    judged = judge_title(directory, f"{start} de la crise", target, quoted=True)
    assert judged is not None
    assert judged.match is expected


def test_of_many_titles_that_are_near_three_are_offered(tmp_path: Path) -> None:
    title = "Former les agents des accueils du secteur {}"
    sides = ("nord", "sud", "est", "ouest", "centre")
    fiches = {str(rank): fiche(str(rank), title.format(side)) for rank, side in enumerate(sides, 1)}
    found = resolve_title(Directory([write_projet(tmp_path, fiches)]), title.format("littoral"), "essai")
    assert (found.target, len(found.near)) == (None, 3)


def test_of_many_numbers_that_are_near_the_first_three_are_offered(tmp_path: Path) -> None:
    directory = Directory([write_projet(tmp_path, {f"f{rank}": fiche(f"1.{rank}") for rank in range(1, 6)})])
    assert resolve(directory, read_reference("1.9"), "essai").near == ("1.1", "1.2", "1.3")


def test_two_titles_with_one_word_for_another_are_not_the_same() -> None:
    title = "Former les professionnels de première ligne au repérage de la dépression des enfants"
    assert not same_subject(read_title(title), read_title(title.replace("enfants", "adultes")))


@pytest.mark.parametrize(
    ("history", "near"),
    [("", ("essai",)), ("issue_de: 'Essais : 3'\n", ()), ("issue_de: 'Essais 2 : 3'\n", ("essai",))],
)
def test_a_project_that_a_fiche_comes_from_is_no_slip_for_this_one(
    tmp_path: Path, history: str, near: tuple[str, ...]
) -> None:
    directory = Directory([write_projet(tmp_path, {"un": fiche("1", rest=history)})])
    found = resolve(directory, read_reference("essais:3"), "essai")
    assert (found.outcome, found.near) == (Outcome.PROJET_ABSENT, near)
