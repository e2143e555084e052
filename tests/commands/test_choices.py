"""Values of a closed list: what is taken, what is proposed, and the commands and texts that a line is read into."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
import typer
from blanks import plain
from command import COMMAND, ptsm
from small_projet import write_projet

from ptsm_cli.cli.app import COMMANDS, application
from ptsm_cli.cli.choices import completed, one_of, several_of
from ptsm_cli.cli.options import UsageError

FORMATS = ["text", "csv", "html", "ics", "svg"]
OPENED = {
    "Écrivez « html », qu'un traitement de texte ouvre.": "word doc docx odt writer libreoffice Word",
    "Écrivez « csv », qu'un tableur ouvre.": "excel xls xlsx ods calc tableur",
    "Écrivez « ics », qu'un agenda importe.": "outlook ical icalendar agenda calendrier",
    "Écrivez « svg », qu'un navigateur montre.": "png jpg jpeg image",
    "Vouliez-vous dire « html » ?": "htlm",
    "Valeurs possibles : text, csv, html, ics ou svg.": "zzz",
}


@pytest.mark.parametrize("hint", OPENED)
def test_a_program_is_named_for_the_format_that_it_opens(hint: str) -> None:
    for typed in OPENED[hint].split():
        with pytest.raises(UsageError) as refused:
            one_of("--format", FORMATS)(typed)
        assert (plain(refused.value.message), plain(refused.value.hint or "")) == (
            f"--format ne connaît pas « {typed} ».",
            hint,
        )


def test_a_program_whose_format_is_not_there_is_any_word() -> None:
    with pytest.raises(UsageError) as refused:
        one_of("--format", ["text", "json"])("word")
    assert plain(refused.value.hint or "") == "Valeurs possibles : text ou json."
    assert one_of("--format", ["text", "json"])("json") == "json"


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [("", ["ab", "ac", "b"]), ("a", ["ab", "ac"]), ("b,a", ["b,ab", "b,ac"]), ("b, a", []), ("c", [])],
)
def test_what_goes_on_from_the_last_comma_is_proposed(typed: str, proposed: list[str]) -> None:
    assert completed(lambda: ("ab", "ac", "b"))(typed) == proposed


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("b, a ,,b", ["b", "a"]),
        ("a b", "Écrivez a,b, sans espace."),
        (" , ", None),
        ("a c", "Valeurs possibles : a ou b."),
    ],
)
def test_several_values_are_parted_by_commas(text: str, taken: list[str] | str | None) -> None:
    if isinstance(taken, list):
        assert several_of("--x", text, ["a", "b"]) == taken
        return
    with pytest.raises(UsageError) as refused:
        several_of("--x", text, ["a", "b"])
    assert refused.value.hint == taken


@pytest.mark.parametrize("word", ["plan", "new", "zzz"])
def test_the_command_that_is_named_is_alone_to_be_made_ready(word: str) -> None:
    made = typer.main.get_command(application(word))
    assert isinstance(made, typer.core.TyperGroup)
    assert set(made.commands) == ({word} if word in COMMANDS else set(COMMANDS))
    assert (made.no_args_is_help, made.invoke_without_command, [one.name for one in made.params]) == (
        False,
        True,
        ["version"],
    )
    if word == "new":
        group = made.commands["new"]
        assert isinstance(group, typer.core.TyperGroup)
        assert (group.no_args_is_help, group.invoke_without_command, [*group.commands]) == (
            True,
            False,
            ["fiche", "reunion"],
        )


def test_texts_are_composed_and_paths_are_as_they_are_written() -> None:
    apart = unicodedata.normalize("NFD", "é")
    command = COMMAND.commands["agenda"]  # type: ignore[attr-defined]  # a group has commands
    read = command.make_context("agenda", [apart, "--instance", apart, "--from", apart]).params
    assert ([*read["paths"]], [*read["instances"]], read["start"]) == ([Path(apart)], ["é"], "é")
    assert (read["end"], read["no_limit"]) == (None, False)


BODIES = """\
instances:
  - {id: suivi, nom: Comité de suivi, sigle: CoTSM, type: copil}
  - {id: gt, nom: Groupe de travail, type: groupe-de-travail}
reunions:
  - {id: un, instance: suivi, date: 2021-01-01, statut: tenue}
  - {id: deux, instance: gt, date: 2021-01-01, statut: tenue}
"""


@pytest.mark.parametrize(
    ("asked", "shown"),
    [(["suivi"], "un"), (["Suivi"], "un"), (["cotsm"], "un"), (["GT"], "deux"), (["gt", "COTSM"], "deux un")],
)
def test_a_body_is_named_by_its_id_or_its_sigle(tmp_path: Path, asked: list[str], shown: str) -> None:
    write_projet(tmp_path, {}, gouvernance=BODIES)
    done = ptsm("agenda", "essai", "-f", "json", *(w for one in asked for w in ("--instance", one)), folder=tmp_path)
    (agenda,) = json.loads(done.stdout)["agendas"]
    assert sorted(met["id"] for met in agenda["passees"]) == shown.split()


def test_a_body_that_is_near_another_by_its_sigle_proposes_it(tmp_path: Path) -> None:
    write_projet(tmp_path, {}, gouvernance=BODIES)
    done = ptsm("agenda", "essai", "--instance", "CoTSMM", folder=tmp_path)
    assert "Vouliez-vous dire « CoTSM » ?" in plain(done.stderr)


def test_a_calendar_is_drawn_up_on_the_day_that_is_given(tmp_path: Path) -> None:
    write_projet(tmp_path, {}, gouvernance=BODIES)
    done = ptsm("agenda", "essai", "-f", "ics", "--date", "2022-02-01", folder=tmp_path)
    stamps = {line for line in done.stdout.splitlines() if line.startswith("DTSTAMP")}
    assert stamps == {"DTSTAMP:20220201T000000Z"}
