"""`ptsm validate --base`: what it compares with, how it says that it cannot, and that without it nothing changes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from deployment import write_exemple
from git_repository import Repository
from repository import DATA
from sampling import some

from ptsm_cli.common import inventory
from ptsm_cli.rules.liens import l009_lien_suspect as l009
from ptsm_cli.rules.rule import Exemple

DAY = ("--date", "2021-06-15")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return a repository whose folder `p` cites a fiche that has another title than at the tag `v1`."""
    place = tmp_path_factory.mktemp("base")
    repository = Repository(place / "depot")
    (repository.top / "lisez-moi.txt").write_text("avant le projet\n", encoding="utf-8")
    repository.commit()
    repository.git("tag", "vide")
    write_exemple(Exemple(l009.BAD.former or {}), repository.top / "p")
    repository.commit()
    repository.git("tag", "v1")
    shutil.copytree(repository.top / "p", place / "avant")
    write_exemple(l009.BAD, repository.top / "p")
    repository.commit()
    shutil.copytree(repository.top / "p", place / "ailleurs")
    return repository


@pytest.fixture
def repository(recorded: Repository, tmp_path: Path) -> Repository:
    """Return a copy of this repository, its project as it was beside it in `avant`, as it is in `ailleurs`."""
    for name in ("avant", "ailleurs"):
        shutil.copytree(recorded.top.parent / name, tmp_path / name)
    return Repository(tmp_path / "depot", like=recorded)


def codes(*words: str | Path, folder: Path) -> list[str]:
    """Return the codes of the findings, those that are there without a base left out."""
    done = ptsm("validate", *words, *DAY, "--format", "json", folder=folder)
    found = [finding["code"] for finding in json.loads(done.stdout)["findings"]]
    return [code for code in found if code in {"L009", "L010"}]


@pytest.mark.parametrize("base", some(["v1", "HEAD~1", "main~1", "../avant", "refs/tags/v1", "{absolute}"], 2))
def test_a_base_is_a_tag_a_commit_or_a_folder(repository: Repository, base: str) -> None:
    label = base.format(absolute=repository.top.parent / "avant")
    assert codes("p", "--base", label, folder=repository.top) == ["L009"]
    assert codes("p/fiches/02.yaml", "--base", label, folder=repository.top) == ["L009"]
    assert codes("p/fiches/01.yaml", "--base", label, folder=repository.top) == []


def test_what_a_comparison_finds_is_accepted_too(repository: Repository) -> None:
    line = ("p", "--base", "v1", "--baseline", "reference.json")
    ptsm("validate", *line, *DAY, "--update-baseline", folder=repository.top)
    assert "L009" in (repository.top / "reference.json").read_text(encoding="utf-8")
    assert codes(*line, folder=repository.top) == []


def test_a_detached_head_and_a_subfolder_are_no_matter(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--detach")
    for folder in (repository.top, repository.top / "p"):
        assert codes("--base", "v1", folder=folder) == ["L009"]
        assert codes("--base", "HEAD", folder=folder) == []


def test_without_a_base_nothing_is_compared(repository: Repository) -> None:
    assert codes("p", folder=repository.top) == []
    done = ptsm("validate", "p", "--select", "L009,L010", folder=repository.top)
    assert (done.returncode, "L009 et L010 demande" in done.stderr) == (2, True)
    text = (repository.top / "p/fiches/02.yaml").read_text(encoding="utf-8")
    (repository.top / "p/fiches/02.yaml").write_text(f"# ptsm: ignore L009 - relue\n{text}", encoding="utf-8")
    assert "P002" not in ptsm("validate", "p", "--hints", *DAY, folder=repository.top).stdout


@pytest.mark.parametrize("form", some(inventory.formats("findings"), 2))
def test_every_format_carries_them(repository: Repository, form: str) -> None:
    done = ptsm("validate", "p", "--base", "v1", *DAY, "--format", form, folder=repository.top)
    assert (done.returncode, "L009" in done.stdout or "lien-suspect" in done.stdout, done.stderr) == (0, True, "")
    assert ptsm("validate", "p", "--base", "v1", "--strict", *DAY, folder=repository.top).returncode == 1


REFUSED = {
    "v9": "La révision « v9 » n'existe pas",
    "": "La révision «  » n'existe pas",
    "vide": "Le projet « p » n'existait pas à la révision « vide »",
    "../deux": "Le projet « p » n'est pas dans « ../deux »",
    ".git": "Aucun projet dans « .git »",
    "double": "« double » est un dossier, et aussi une révision",
}


@pytest.mark.parametrize(("base", "said"), REFUSED.items())
def test_a_base_that_cannot_be_read_is_said(repository: Repository, base: str, said: str) -> None:
    (repository.top / "double").mkdir()
    repository.git("tag", "double", "v1")
    for state in ("adopte", "revise"):
        shutil.copytree(DATA / "val-d-exemple" / state, repository.top.parent / "deux" / state)
    done = ptsm("validate", "p", "--base", base, folder=repository.top)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in plain(done.stderr).replace("\n", " ")


def test_a_folder_out_of_any_repository_needs_a_folder(repository: Repository) -> None:
    done = ptsm("validate", "ailleurs", "--base", "v1", folder=repository.top.parent)
    said = plain(done.stderr).replace("\n", " ")
    assert (done.returncode, "« v1 » n'est pas un dossier, et « ailleurs »" in said) == (2, True)
    assert codes("ailleurs", "--base", "avant", folder=repository.top.parent) == ["L009"]


def test_a_base_read_in_part_is_named_and_nothing_is_held_against_it(repository: Repository) -> None:
    base = repository.top.parent / "avant"
    (base / "fiches/01.yaml").write_text("numero: [1\n", encoding="utf-8")
    done = ptsm("validate", "p", "--base", base, *DAY, folder=repository.top)
    assert (done.returncode, "L0" in done.stdout) == (0, False)
    assert "fiches/01.yaml n'a pas pu être lu en entier" in " ".join(done.stderr.replace("\u00a0", " ").split())


def test_a_text_that_is_not_saved_is_compared_too(repository: Repository) -> None:
    text = (repository.top / "p/fiches/02.yaml").read_text(encoding="utf-8")
    line = ("validate", "-", "--stdin-name", "p/fiches/02.yaml", "--base", "v1", *DAY)
    assert "L009" in ptsm(*line, folder=repository.top, entry=text).stdout
    assert "L009" not in ptsm(*line, folder=repository.top, entry=text.replace("Après la fiche n°1.", "Après.")).stdout


def test_the_report_is_not_written_over_the_base(repository: Repository) -> None:
    base = repository.top.parent / "avant"
    (repository.top / "rapport.txt").hardlink_to(base / "fiches/01.yaml")
    done = ptsm("validate", "p", "--base", base, "-o", "rapport.txt", folder=repository.top)
    assert (done.returncode, "vient d'être lu" in done.stderr) == (2, True)


def test_several_projects_have_their_base_each(tmp_path: Path) -> None:
    states = DATA / "val-d-exemple"
    for name, state in (("base", "adopte"), ("jour", "revise")):
        shutil.copytree(states / state, tmp_path / name / "val")
        write_exemple(l009.BAD if name == "jour" else Exemple(l009.BAD.former or {}), tmp_path / name / "p")
    assert codes("jour", "--base", "base", folder=tmp_path) == ["L009"]
