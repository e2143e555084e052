"""The files of a revision, from real repositories: the right ones, and nothing of the repository run or fetched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from git_repository import Repository

from ptsm_cli.loading.git import RevisionError, Snapshot, last_change, snapshot


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "depot")


def texts(found: Snapshot) -> dict[str, str]:
    return {path: content.decode() for path, content in found.files.items()}


def test_a_revision_has_its_own_files(repository: Repository) -> None:
    first = repository.commit(territoire="id: a\n", fiches__01="numero: 1\n")
    repository.git("tag", "adopté")
    repository.commit(fiches__01="numero: 2\n", fiches__02="numero: 3\n")
    repository.git("mv", "fiches/02.yaml", "fiches/03.yaml")
    repository.commit(territoire=None)
    expected = {"territoire.yaml": "id: a\n", "fiches/01.yaml": "numero: 1\n"}
    for revision in ("adopté", first, first[:10], "HEAD~2", "main~2", "HEAD^^"):
        assert texts(snapshot(repository.top, revision)) == expected
    assert snapshot(repository.top, "adopté").commit == first
    assert set(texts(snapshot(repository.top, "HEAD"))) == {"fiches/01.yaml", "fiches/03.yaml"}


def test_only_the_folder_is_read(repository: Repository) -> None:
    repository.commit(territoire="id: a\n", essai__territoire="id: b\n", essai__fiches__é="numero: 1\n", autre__x="")
    (repository.top / "essai/notes.md").write_text("# notes\n", encoding="utf-8")
    (repository.top / "essai/lien.yaml").symlink_to("/etc/passwd")
    repository.commit()
    assert set(texts(snapshot(repository.top / "essai", "HEAD"))) == {"territoire.yaml", "fiches/é.yaml"}


def test_what_is_on_disk_does_not_count(repository: Repository) -> None:
    repository.commit(territoire="id: a\n")
    (repository.top / "territoire.yaml").write_text("id: b\n", encoding="utf-8")
    repository.git("checkout", "--quiet", "--detach")
    assert texts(snapshot(repository.top, "HEAD")) == {"territoire.yaml": "id: a\n"}


def test_a_merge_has_the_files_of_both_sides(repository: Repository) -> None:
    repository.commit(territoire="id: a\n")
    repository.git("checkout", "--quiet", "-b", "cote")
    repository.commit(fiches__01="numero: 1\n")
    repository.git("checkout", "--quiet", "main")
    repository.commit(fiches__02="numero: 2\n")
    repository.git("merge", "--quiet", "--no-edit", "cote")
    assert set(texts(snapshot(repository.top, "HEAD"))) == {"territoire.yaml", "fiches/01.yaml", "fiches/02.yaml"}


def test_a_file_too_large_is_not_read(repository: Repository) -> None:
    repository.commit(territoire="id: a\n", fiches__01="#" * (1024 * 1024 + 1))
    found = texts(snapshot(repository.top, "HEAD"))
    assert (found["territoire.yaml"], found["fiches/01.yaml"].strip()) == ("id: a\n", "")


def test_a_folder_that_was_not_there_has_no_file(repository: Repository) -> None:
    repository.commit(territoire="id: a\n")
    (repository.top / "neuf").mkdir()
    assert snapshot(repository.top / "neuf", "HEAD").files == {}


REFUSED: dict[str, tuple[Callable[[Repository], object], str, str, str]] = {
    "révision inconnue": (lambda _: None, "v9", "« v9 » n'existe pas", "git tag"),
    "révision mal écrite": (lambda r: r.git("tag", "adopte-2024"), "adopte-2025", "n'existe pas", "« adopte-2024 »"),
    "option prise pour une révision": (lambda _: None, "--output=trace", "n'existe pas", "git tag"),
    "objet qui n'est pas une révision": (
        lambda r: r.git("tag", "texte", "HEAD:territoire.yaml"),
        "texte",
        "n'existe pas",
        "",
    ),
    "révision vide": (lambda _: None, "", "n'existe pas", "git tag"),
}


@pytest.mark.parametrize(("prepare", "revision", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_revision_is_said(
    repository: Repository, prepare: Callable[[Repository], object], revision: str, message: str, hint: str
) -> None:
    repository.commit(territoire="id: a\n")
    prepare(repository)
    with pytest.raises(RevisionError) as refused:
        snapshot(repository.top, revision)
    assert message in refused.value.message.replace("\u00a0", " ")
    assert hint in (refused.value.hint or "").replace("\u00a0", " ")
    assert not (repository.top / "trace").exists()


def test_a_folder_out_of_any_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="n'est pas dans un dépôt git"):
        snapshot(tmp_path, "HEAD")


def test_a_machine_without_git_is_said(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit(territoire="id: a\n")
    fake = repository.top / "git"
    fake.write_text("#!/bin/sh\ntouch trace\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(repository.top), "", ".", "bin"]))
    monkeypatch.chdir(repository.top)
    with pytest.raises(RevisionError, match="git n'est pas installé"):
        snapshot(repository.top, "HEAD")
    assert not (repository.top / "trace").exists()


def test_a_part_of_the_history_is_said(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit(territoire="id: a\n")
    repository.commit(territoire="id: b\n")
    shallow = tmp_path / "recent"
    repository.git("clone", "--quiet", "--depth", "1", repository.top.as_uri(), str(shallow))
    assert texts(snapshot(shallow, "HEAD")) == {"territoire.yaml": "id: b\n"}
    with pytest.raises(RevisionError) as refused:
        snapshot(shallow, first)
    assert "--unshallow" in (refused.value.hint or "")


def test_what_a_repository_configures_is_not_run(repository: Repository) -> None:
    trace = f"touch {repository.top}/trace; cat"
    repository.commit(territoire="id: a\n")
    (repository.top / ".gitattributes").write_text("*.yaml filter=piege diff=piege\n", encoding="utf-8")
    repository.commit()
    for name in ("fsmonitor", "sshCommand", "pager", "editor", "askPass", "alternateRefsCommand", "gitProxy"):
        repository.git("config", f"core.{name}", trace)
    for name, value in {
        "filter.piege.smudge": trace,
        "filter.piege.clean": trace,
        "diff.piege.textconv": trace,
        "diff.external": trace,
        "credential.helper": f"!{trace}",
        "alias.rev-parse": f"!{trace}",
        "uploadpack.packObjectsHook": trace,
    }.items():
        repository.git("config", name, value)
    hook = repository.top / ".git/hooks/post-index-change"
    hook.write_text(f"#!/bin/sh\n{trace}\n", encoding="utf-8")
    hook.chmod(0o755)
    assert texts(snapshot(repository.top, "HEAD")) == {"territoire.yaml": "id: a\n"}
    assert texts(last_change(repository.top)) == {"territoire.yaml": "id: a\n"}
    assert not (repository.top / "trace").exists()


def test_git_is_given_what_keeps_it_to_reading_this_repository(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(territoire="id: a\n")
    seen = tmp_path / "vu"
    spy = tmp_path / "bin" / "git"
    spy.parent.mkdir()
    spy.write_text(f'#!/bin/sh\n{{ env; echo "$@"; }} >> {seen}\nexec {shutil.which("git")} "$@"\n', encoding="utf-8")
    spy.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(spy.parent), os.environ["PATH"]]))
    for name, value in {
        "GIT_DIR": "/ailleurs",
        "GIT_WORK_TREE": "/ailleurs",
        "LC_ALL": "fr_FR",
        "ZUT": "gardé",
    }.items():
        monkeypatch.setenv(name, value)
    assert texts(last_change(repository.top)) == {"territoire.yaml": "id: a\n"}
    given = seen.read_text(encoding="utf-8").splitlines()
    assert {line for line in given if line.startswith(("GIT_", "LC_ALL=", "ZUT="))} == {
        *("GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "ZUT=gardé"),
    }
    settings = (
        "--no-pager --no-replace-objects -c core.fsmonitor=false -c core.hooksPath=/dev/null -c core.pager=cat"
        " -c core.attributesFile=/dev/null -c protocol.allow=never -c uploadpack.packObjectsHook="
        f" -C {repository.top} "
    )
    asked = [line.removeprefix(settings).split()[0] for line in given if line.startswith(settings)]
    assert asked == ["rev-list", "rev-parse", "for-each-ref", "ls-tree", "cat-file"]


def test_nothing_is_fetched_of_what_is_missing(repository: Repository, tmp_path: Path) -> None:
    repository.commit(territoire="id: a\n")
    partial = tmp_path / "partiel"
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", repository.top.as_uri(), str(partial))
    with pytest.raises(RevisionError, match="n'est pas entière dans le dépôt"):
        snapshot(partial, "HEAD")


def test_the_last_change_of_a_folder_is_its_own(repository: Repository) -> None:
    first = repository.commit(essai__territoire="id: a\n")
    repository.commit(autre__territoire="id: b\n")
    found = last_change(repository.top / "essai")
    assert (found.revision, found.commit, texts(found)) == (first[:10], first, {"territoire.yaml": "id: a\n"})


@pytest.mark.parametrize("tag", [["tag", "v2"], ["tag", "--annotate", "v2", "--message", "arrêté"]])
def test_the_last_change_bears_its_tag(repository: Repository, tag: list[str]) -> None:
    repository.commit(territoire="id: a\n")
    repository.git("tag", "v1")
    repository.commit(territoire="id: b\n")
    repository.git(*tag)
    assert last_change(repository.top).revision == "v2"


def test_a_folder_named_like_a_pattern_is_itself(repository: Repository) -> None:
    repository.commit(**{"a*__territoire": "id: a\n"})
    first = repository.git("rev-parse", "HEAD")
    repository.commit(ab__territoire="id: b\n")
    assert last_change(repository.top / "a*").commit == first


def test_a_history_that_is_cut_or_empty_does_not_tell(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="ne dit pas quand"):
        last_change(repository.top)
    repository.commit(territoire="id: a\n")
    repository.commit(autre="")
    repository.git("clone", "--quiet", "--depth=1", repository.top.as_uri(), str(tmp_path / "court"))
    with pytest.raises(RevisionError, match="ne dit pas quand"):
        last_change(tmp_path / "court")
    with pytest.raises(RevisionError, match="n'est pas dans un dépôt git"):
        last_change(tmp_path)
