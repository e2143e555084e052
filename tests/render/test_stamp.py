"""Each page says whose it is, what it is, and which edition: of every document, in every form."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path

import pytest
from command import ptsm
from git_repository import Repository
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.common import inventory
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.projet.stamp import stamped
from ptsm_cli.render.catalogue import output, outputs_of
from ptsm_cli.render.parts.cover import version_line
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

MEETING = """instances: [{id: copil, nom: COPIL, type: copil}]
reunions: [{id: un, instance: copil, date: 2019-12-01, statut: tenue}]
"""
DRAFT = "version: {libelle: version 3, date: 2021-06, etat: document-de-travail}"
PRINTED = [
    (name, form) for name in inventory.documents() for form in outputs_of(name) if output(form).bind is None
]  # a PDF is laid out from the web page


def load(root: Path) -> Projet:
    return load_selections([root])[0].projet


@pytest.mark.parametrize(
    ("version", "said"), [("", "version non dite"), (DRAFT, "version 3, juin 2021, document de travail")]
)
@pytest.mark.parametrize(("name", "form"), PRINTED)
def test_a_page_says_its_territory_and_its_edition(
    tmp_path: Path, name: str, form: str, version: str, said: str
) -> None:
    write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\n{version}\n", gouvernance=MEETING)
    (tmp_path / "essai/revisions").mkdir()
    (tmp_path / "essai/revisions/acte.yaml").write_text("{nature: revision, intitule: Essai, base: .}", "utf-8")
    projet = load(tmp_path / "essai")
    asked = Request((projet,), "un" if name in {"dossier", "releve"} else None, date(2020, 1, 1))
    page = unescape(render(asked, name, [form])[form])
    own = projet.territoire.contenu
    assert said.casefold() in page.casefold()
    assert own.nom in page
    assert form != "html" or f" – {said}" in page.split("@bottom-left")[1].split(";")[0]


def test_the_edition_of_each_project_is_said_where_several_are_printed_together(tmp_path: Path) -> None:
    first = write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\n{DRAFT}\n", "un")
    second = write_projet(tmp_path, {"01": fiche("1")}, TERRITOIRE, "deux")
    for form in outputs_of("plan")[:2]:
        page = render(Request((first, second)), "plan", [form])[form]
        assert ("juin 2021, document de travail" in page, "version non dite" in page) == (True, True)


@pytest.fixture
def recorded(tmp_path: Path) -> Repository:
    """Return a repository that holds a project, recorded and tagged."""
    repository = Repository(tmp_path / "depot")
    write_projet(repository.top, {"01": fiche("1")}, f"{TERRITOIRE}\n{DRAFT}\n")
    repository.commit()
    repository.git("tag", "adopte")
    return repository


def test_the_mark_of_git_is_said_only_where_it_is_asked_for(recorded: Repository) -> None:
    for options, said in (([], False), (["--version-git"], True)):
        ptsm("render", "essai", "--document", "tout", *options, folder=recorded.top)
        pages = [path.read_text("utf-8") for path in (recorded.top / "rendu").glob("[!.]*")]
        assert {"document de travail, enregistrement adopte" in page for page in pages} == {said}


@pytest.mark.parametrize(
    ("path", "content", "changed"),
    [
        ("notes.md", "rien", False),
        ("fiches/01.yaml", None, True),
        ("fiches/02.yaml", fiche("2"), True),
        ("fiches/01.yaml", fiche("1") + "# une remarque\n", True),
        ("fiches/01.yaml", fiche("1").replace("\n", "\r\n"), False),
    ],
)
def test_a_project_that_changed_since_says_so(
    recorded: Repository, path: str, content: str | None, changed: bool
) -> None:
    file = recorded.top / "essai" / path
    file.unlink() if content is None else file.write_bytes(content.encode())
    assert version_line(stamped(load(recorded.top / "essai"))).endswith("modifiée depuis") is changed


def test_a_change_elsewhere_in_the_repository_is_none_of_the_project(recorded: Repository) -> None:
    recorded.commit(ailleurs="a: 1\n")
    assert version_line(stamped(load(recorded.top / "essai"))).endswith("enregistrement adopte")


def test_a_project_without_git_is_told_with_what_to_do(tmp_path: Path) -> None:
    write_projet(tmp_path, {"01": fiche("1")})
    done = ptsm("render", "essai", "--version-git", folder=tmp_path)
    assert (done.returncode, (tmp_path / "rendu").exists()) == (2, False)
    assert "--version-git" in done.stderr
