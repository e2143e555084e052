"""The projects of a former state, in a folder: which is which, and what is said where one is not there."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from counting import counted
from git_repository import Repository
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.past import Base, BaseError, load_base
from ptsm_cli.projet.projet import Projet

OTHER = TERRITOIRE.replace("id: essai", "id: autre")


@pytest.fixture
def both(tmp_path: Path) -> tuple[Projet, Projet]:
    """Return two projects, of other titles in the folder `avant`, which has a third one and a second « essai »."""
    (tmp_path / "avant").mkdir()
    write_projet(tmp_path / "avant", {"01": fiche("1", "Avant")}, TERRITOIRE, "a")
    write_projet(tmp_path / "avant", {"01": fiche("1", "Double")}, TERRITOIRE, "b")
    write_projet(tmp_path / "avant", {"01": fiche("1", "Autre avant")}, OTHER, "c")
    write_projet(tmp_path / "avant", {}, TERRITOIRE.replace("id: essai", "id: tiers"), "d")
    one = write_projet(tmp_path, {"01": fiche("1")}, TERRITOIRE, "un")
    return one, write_projet(tmp_path, {"01": fiche("1")}, OTHER, "deux")


def titles(base: Base) -> dict[str, list[str]]:
    return {name: [one.contenu.titre for one in projet.fiches] for name, projet in base.projets.items()}


def test_each_project_is_the_first_of_its_id_in_the_folder(tmp_path: Path, both: tuple[Projet, Projet]) -> None:
    base = load_base(both, "avant", tmp_path)
    assert (base.label, titles(base)) == ("avant", {"un": ["Avant"], "deux": ["Autre avant"]})


def test_a_project_alone_on_each_side_is_the_same_whatever_its_id(tmp_path: Path, both: tuple[Projet, Projet]) -> None:
    assert titles(load_base(both[1:], "avant/a", tmp_path)) == {"deux": ["Avant"]}


@pytest.mark.parametrize(
    ("label", "message", "hint"),
    [
        (
            "avant/c",
            "Le projet « un » n'est pas dans « avant/c ».",
            "Indiquez un dossier où est un projet .* « essai »",
        ),
        ("avant/a/fiches", "Aucun projet dans « avant/a/fiches ».", "Indiquez le dossier d'un projet."),
        ("v1", "« v1 » n'est pas un dossier, et « un » n'est pas dans un dépôt git.", "Donnez un dossier qui existe"),
        ("HEADS", "« HEADS » n'est pas un dossier, et « un » n'est pas dans un dépôt git.", "Donnez un dossier"),
    ],
)
def test_a_base_without_a_project_is_said(
    tmp_path: Path, both: tuple[Projet, Projet], label: str, message: str, hint: str
) -> None:
    with pytest.raises(BaseError) as refused:
        load_base(both, label, tmp_path)
    assert (refused.value.message.replace("\u00a0", " "), bool(re.match(hint, _hint(refused.value)))) == (message, True)


def _hint(error: BaseError) -> str:
    return (error.hint or "").replace("\u00a0", " ")


def test_a_folder_that_is_a_tag_too_is_written_as_a_path(tmp_path: Path, both: tuple[Projet, Projet]) -> None:
    repository = Repository(tmp_path / "depot")
    inside = write_projet(repository.top, {"01": fiche("1")}, TERRITOIRE, "p")
    repository.commit()
    repository.git("tag", "avant")
    with pytest.raises(BaseError) as refused:
        load_base([both[1], inside], "avant", tmp_path)
    assert "« ./avant » pour le dossier" in _hint(refused.value)
    for label in ("./avant", f".{os.sep}avant", f"{tmp_path / 'avant'}", f"../{tmp_path.name}/avant"):
        assert titles(load_base([both[1], inside], label, tmp_path)) == {"deux": ["Autre avant"], "p": ["Avant"]}


@pytest.mark.parametrize(
    ("label", "asked"), [("avant/a", 1), ("./avant/a", 0), ("../{}/avant/a", 0), ("{}/avant/a", 0)]
)
def test_git_is_asked_only_of_what_may_be_a_revision(
    tmp_path: Path, both: tuple[Projet, Projet], label: str, asked: int
) -> None:
    said = label.format(tmp_path if label.startswith("{") else tmp_path.name)
    assert counted("is_revision", lambda: load_base(both[:1], said, tmp_path)) == asked
