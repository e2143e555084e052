"""What is printed from a project read in part says so, on the standard error, whatever the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from small_projet import fiche, write_projet

COMMANDS = {
    "plan": "ce qu'il dit d'autre manque au planning",
    "links": "il peut manquer des liens",
    "agenda": "ce qu'il dit d'autre manque à l'agenda",
    "status": "ce qu'il dit d'autre n'est pas compté",
}


def broken(folder: Path, count: int) -> Path:
    """Return a project in which so many fiches end on a list that is never closed."""
    write_projet(folder, {str(n): f"{fiche(str(n))}pilotes: [ARS\n" for n in range(1, count + 1)})
    return folder / "essai"


@pytest.mark.parametrize(("command", "consequence"), COMMANDS.items())
def test_a_file_read_in_part_is_named_with_what_that_costs(tmp_path: Path, command: str, consequence: str) -> None:
    said = ptsm(command, str(broken(tmp_path, 1))).stderr
    assert " ".join(said.split()) == f"{tmp_path}/essai/fiches/1.yaml n'a pas pu être lu en entier : {consequence}."


@pytest.mark.parametrize(
    ("count", "others"),
    [(5, None), (6, "1 autre fichier n'a pas pu l'être"), (7, "2 autres fichiers n'ont pas pu l'être")],
)
def test_past_five_the_files_read_in_part_are_counted(tmp_path: Path, count: int, others: str | None) -> None:
    said = plain(ptsm("links", "essai", folder=broken(tmp_path, count).parent, COLUMNS="1000").stderr).splitlines()
    named = [
        f"essai/fiches/{rank}.yaml n'a pas pu être lu en entier : il peut manquer des liens." for rank in range(1, 6)
    ]
    assert said == named + ([f"{others} : « ptsm validate essai » donne la liste."] if others else [])


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_said_of_a_project_read_whole(tmp_path: Path, command: str) -> None:
    write_projet(tmp_path, {"1": fiche("1")})
    assert ptsm(command, str(tmp_path)).stderr == ""


def test_a_file_of_another_name_is_called_by_its_own(tmp_path: Path) -> None:
    write_projet(tmp_path, {"1": fiche("1")})
    (tmp_path / "essai" / "fiches" / "2.yml").write_text(fiche("2"), encoding="utf-8")
    said = ptsm("links", str(tmp_path / "essai")).stderr
    assert " ".join(said.split()) == f"{tmp_path}/essai/fiches/2.yml n'est pas lu : il peut manquer des liens."


def test_a_file_that_has_its_name_is_not_called_by_that_of_its_copy(tmp_path: Path) -> None:
    write_projet(tmp_path, {"2": fiche("2") + "pilotes: [ARS\n"})
    (tmp_path / "essai/fiches/2.yml").write_text(fiche("2"), encoding="utf-8")
    said = plain(ptsm("links", "essai", folder=tmp_path).stderr)
    assert said == "essai/fiches/2.yaml n'a pas pu être lu en entier : il peut manquer des liens.\n"


@pytest.mark.parametrize("command", ["plan", "agenda", "status"])
def test_where_a_file_names_its_whole_project_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    write_projet(tmp_path, {"1": fiche("1"), "2": fiche("2")})
    monkeypatch.chdir(tmp_path)
    assert "désigne ici tout son projet" in ptsm(command, "essai/fiches/1.yaml").stderr
    assert ptsm(command, "essai/territoire.yaml").stderr == ""
