"""Which projects a path leads to, and how their files are named."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy
from small_projet import TERRITOIRE, write_projet
from unprivileged import open_folder, without_rights

from ptsm_cli.common.errors import ProjetNotFoundError, UnreadablePathError
from ptsm_cli.projet.selection import load_given, load_selections, titles


@pytest.mark.parametrize(
    ("seen_from", "asked_for", "name"),
    [
        ("", "projet", "projet"),
        ("", "projet/", "projet"),
        ("", "./projet/../projet", "projet"),
        ("", "ailleurs/../projet/fiches", "projet"),
        ("", "projet/fiches/01.yaml", "projet"),
        ("", ".", "projet"),
        ("", "lien", "lien"),
        ("", "ailleurs/vers-fiches/..", "projet"),
        ("projet", ".", "."),
        ("projet", "../projet", "."),
        ("projet/fiches", ".", ".."),
        ("projet/fiches", "..", ".."),
        ("projet/fiches", "01.yaml", ".."),
        ("ailleurs", "../projet", "../projet"),
        ("ailleurs", "../projet/fiches", "../projet"),
        ("", "{racine}/projet", "projet"),
        ("projet/fiches", "{racine}/projet", ".."),
        ("ailleurs", "{racine}/projet", "{racine}/projet"),
    ],
)
def test_a_project_is_named_from_the_current_folder(deploy: Deploy, seen_from: str, asked_for: str, name: str) -> None:
    root = deploy({}).parent
    (root / "ailleurs").mkdir()
    (root / "ailleurs" / "vers-fiches").symlink_to(root / "projet" / "fiches")
    if asked_for == "lien":
        (root / "lien").symlink_to("projet")
    with contextlib.chdir(root / seen_from):
        found = [one.projet.name for one in load_selections([Path(asked_for.format(racine=root))])]
    assert found == [name.format(racine=root)]


def test_a_project_beside_the_current_one_is_not_taken_for_it(deploy: Deploy, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    result = ptsm("validate", "../vide", folder=deploy({}))
    assert (result.returncode, "Aucun projet dans «\u00a0../vide\u00a0»" in result.stderr) == (2, True)


def test_a_file_that_is_a_link_to_elsewhere_is_named_where_it_was_asked_for(deploy: Deploy, tmp_path: Path) -> None:
    root = deploy({})
    (tmp_path / ".git").mkdir()
    (root / "fiches" / "01.yaml").rename(tmp_path / "commune.yaml")
    (root / "fiches" / "01.yaml").symlink_to(tmp_path / "commune.yaml")
    (selection,) = load_selections([root / "fiches" / "01.yaml"])
    assert [Path(file).absolute() for file in selection.files or ()] == [root / "fiches" / "01.yaml"]


def test_a_folder_that_cannot_be_opened_is_named_with_the_reason() -> None:
    with open_folder() as folder:
        (folder / "prive").mkdir(mode=0)
        with without_rights():
            for asked in (folder / "prive", folder):
                with pytest.raises(UnreadablePathError, match="prive\u00a0» ne peut pas être ouvert"):
                    list(load_selections([asked]))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([f"{name}/territoire.yaml" for name in ("p3", "p8", "p1", "p6", "p4", "p2", "p7", "p5")], "p1"),
        (["territoires.yaml", "territoire.yml", "Territoire.yaml", "territoire.txt"], "Territoire.yaml"),
    ],
)
def test_of_several_projects_that_are_not_read_the_first_in_their_order_is_told(
    tmp_path: Path, files: list[str], told: str
) -> None:
    for name in (*files, ".git/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("p?/\n", encoding="utf-8")
    with pytest.raises(ProjetNotFoundError, match=f"{told}\u00a0» (est caché|n'est pas lu)"):
        list(load_selections([tmp_path]))


def test_what_cannot_even_be_looked_at_does_not_stop_the_search(deploy: Deploy) -> None:
    folder = deploy({}).parent
    (folder / "autre").symlink_to("x" * 300)
    assert [one.projet.root.absolute() for one in load_selections([folder])] == [folder / "projet"]


def test_the_current_folder_is_named_neither_in_paths_nor_in_sentences(
    deploy: Deploy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(deploy({}))
    [selection] = load_selections([Path()])
    projet = selection.projet
    assert (projet.territoire.path, projet.called) == ("territoire.yaml", projet.territoire.contenu.designation)
    assert projet.relative(projet.path("fiches/01.yaml")) == "fiches/01.yaml"


@pytest.mark.parametrize(("between", "found"), [("a/b/c", True), ("a/b/c/d", False)])
def test_projects_are_looked_for_four_folders_below(deploy: Deploy, between: str, found: bool) -> None:
    root = deploy({})
    folder = root.parent / "tous"
    (folder / between).mkdir(parents=True)
    root.rename(folder / between / "projet")
    with contextlib.nullcontext() if found else pytest.raises(ProjetNotFoundError):
        assert [one.projet.id for one in load_selections([folder])] == ["exemple"]


@pytest.mark.parametrize(("inside", "found"), [(True, ["exemple"]), (False, [])])
def test_a_folder_that_a_link_leads_to_is_looked_into_inside_the_repository_alone(
    deploy: Deploy, tmp_path: Path, inside: bool, found: list[str]
) -> None:
    root = deploy({})
    (tmp_path / "tous").mkdir()
    ((tmp_path if inside else tmp_path / "tous") / ".git").mkdir()
    (root.parent / "reel").mkdir()
    root.rename(root.parent / "reel" / "projet")
    (tmp_path / "tous" / "lien").symlink_to(root.parent / "reel")
    with contextlib.nullcontext() if found else pytest.raises(ProjetNotFoundError):
        assert [one.projet.id for one in load_selections([tmp_path / "tous"])] == found


def test_a_project_inside_another_is_a_part_of_it(deploy: Deploy) -> None:
    root = deploy({"adopte/territoire.yaml": "id: adopte\nnom: A\nsigle: PTSM A\n"})
    assert [one.projet.id for one in load_selections([root.parent])] == ["exemple"]


def test_of_several_files_that_no_project_reads_the_first_in_their_order_is_told(deploy: Deploy) -> None:
    names = [f"notes-{letter}.md" for letter in "gbfcade"]
    root = deploy(dict.fromkeys(names, ""))
    with pytest.raises(UnreadablePathError, match=r"notes-a\.md"):
        load_selections([root / name for name in names])


def test_files_named_beside_their_whole_project_are_all_of_it(deploy: Deploy) -> None:
    root = deploy({})
    for paths in ([root / "fiches/01.yaml", root], [root, root / "fiches/01.yaml"]):
        assert [selection.files for selection in load_selections(paths)] == [None]
    [both] = load_selections([root / "fiches/01.yaml", root / "territoire.yaml"])
    assert sorted(Path(file).name for file in both.files or ()) == ["01.yaml", "territoire.yaml"]


def test_projects_of_one_name_are_told_by_their_folders(tmp_path: Path) -> None:
    other = TERRITOIRE.replace("nom: Essai", "nom: Autre").replace("PTSM E", "PTSM A")
    projets = [
        write_projet(tmp_path, {}, text, name) for text, name in ((TERRITOIRE, "a"), (other, "b"), (TERRITOIRE, "c"))
    ]
    same, alone = (projet.territoire.contenu.designation for projet in projets[:2])
    assert titles(projets) == {"a": f"{same} (a)", "b": alone, "c": f"{same} (c)"}


def test_a_text_that_is_not_saved_yet_is_read_alone_as_its_file(deploy: Deploy) -> None:
    root = deploy({})
    for name in ("01", "neuve"):
        given = load_given(root / f"fiches/{name}.yaml", b"numero: 9\ntitre: Donner\ngroupe: axe-1\n")
        assert [Path(file).name for file in given.files or ()] == [f"{name}.yaml"]
        assert "9" in [fiche.contenu.numero for fiche in given.projet.fiches]
    with pytest.raises(UnreadablePathError):
        load_given(root / "notes.md", b"")
    with pytest.raises(ProjetNotFoundError):
        load_given(root.parent / "seul.yaml", b"")
