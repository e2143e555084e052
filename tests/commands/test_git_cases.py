"""`ptsm diff` and `ptsm validate --base` in real repositories of every sort: the right answer, or a clear message."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command import ptsm
from deployment import write_exemple
from git_repository import Repository
from sampling import some

from ptsm_cli.rules.liens import l009_lien_suspect as l009
from ptsm_cli.rules.rule import Exemple

DAY = ("--date", "2021-06-15")
CHANGE = "Fiche n°1 : titre modifié"
SUSPECT = "L009"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository whose folder `p` was at the tag `v1` before the title of a fiche that another cites."""
    repository = Repository(tmp_path / "depot")
    (repository.top / "territoire.yaml").write_text("id: racine\n", encoding="utf-8")
    write_exemple(Exemple(l009.BAD.former or {}), repository.top / "p")
    repository.commit()
    repository.git("tag", "v1")
    write_exemple(l009.BAD, repository.top / "p")
    repository.commit()
    return repository


def trace(repository: Repository) -> str:
    return f"touch {repository.top}/trace"


def annotated(repository: Repository) -> Path:
    repository.git("tag", "--delete", "v1")
    repository.git("tag", "--annotate", "--message", "adoptée", "v1", "HEAD~1")
    return repository.top


def packed(repository: Repository) -> Path:
    repository.git("gc", "--quiet")
    repository.git("pack-refs", "--all")
    return repository.top


def merged(repository: Repository) -> Path:
    repository.git("checkout", "--quiet", "-b", "cote", "v1")
    repository.commit(p__gouvernance__cote="reunions: []\n")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-edit", "cote")
    return repository.top


def renamed(repository: Repository) -> Path:
    repository.git("mv", "p/fiches/01.yaml", "p/fiches/01-ecoute.yaml")
    repository.git("mv", "p/fiches/01-ecoute.yaml", "p/fiches/01.yaml")
    repository.git("mv", "p/acteurs.yaml", "p/organisations.txt")
    repository.git("mv", "p/organisations.txt", "p/acteurs.yaml")
    return repository.top


def detached(repository: Repository) -> Path:
    repository.git("checkout", "--quiet", "--detach", "HEAD")
    return repository.top


def in_a_worktree(repository: Repository) -> Path:
    place = repository.top.parent / "arbre"
    repository.git("worktree", "add", "--quiet", "--detach", str(place))
    return place


def with_a_file_outside(repository: Repository) -> Path:
    (repository.top / "p/notes.txt").symlink_to("/etc/hostname")
    (repository.top / "autre.yaml").write_text("numero: [\n", encoding="utf-8")
    repository.commit()
    return repository.top


def cloned_in_full(repository: Repository) -> Path:
    place = repository.top.parent / "copie"
    repository.git("clone", "--quiet", repository.top.as_uri(), str(place))
    return place


def trapped(repository: Repository) -> Path:
    (repository.top / ".gitattributes").write_text("*.yaml filter=piege diff=piege merge=piege\n", encoding="utf-8")
    repository.commit()
    run = f"{trace(repository)}; cat"
    for name in ("fsmonitor", "sshCommand", "pager", "editor", "askPass", "alternateRefsCommand", "gitProxy"):
        repository.git("config", f"core.{name}", run)
    for name in ("filter.piege.smudge", "filter.piege.clean", "filter.piege.process", "diff.piege.textconv"):
        repository.git("config", name, run)
    for name in ("diff.piege.command", "diff.external", "merge.piege.driver", "uploadpack.packObjectsHook"):
        repository.git("config", name, run)
    for name in ("alias.rev-parse", "alias.ls-tree", "alias.cat-file", "credential.helper"):
        repository.git("config", name, f"!{run}")
    for name in ("post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"):
        hook = repository.top / ".git/hooks" / name
        hook.write_text(f"#!/bin/sh\n{run}\n", encoding="utf-8")
        hook.chmod(0o755)
    return repository.top


ANSWERED: tuple[Callable[[Repository], Path], ...] = (
    annotated,
    packed,
    merged,
    renamed,
    detached,
    in_a_worktree,
    with_a_file_outside,
    cloned_in_full,
    trapped,
)


@pytest.mark.parametrize("prepare", some(ANSWERED, 4), ids=lambda prepare: prepare.__name__)
def test_the_answer_is_the_right_one(repository: Repository, prepare: Callable[[Repository], Path]) -> None:
    place = prepare(repository)
    (repository.top / "trace").unlink(missing_ok=True)
    told = ptsm("diff", "p", "--base", "v1", *DAY, folder=place)
    assert (told.returncode, told.stderr) == (1, "")
    assert CHANGE in told.stdout.replace("\u00a0", " ")
    checked = ptsm("validate", "p", "--base", "v1", *DAY, folder=place)
    assert (checked.returncode, SUSPECT in checked.stdout, checked.stderr) == (0, True, "")
    assert not (repository.top / "trace").exists()


def shallow(repository: Repository) -> Path:
    place = repository.top.parent / "recente"
    repository.git("clone", "--quiet", "--depth", "1", repository.top.as_uri(), str(place))
    return place


def partial(repository: Repository) -> Path:
    place = repository.top.parent / "partielle"
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("clone", "--quiet", "--filter=blob:none", repository.top.as_uri(), str(place))
    return place


def promised(repository: Repository) -> Path:
    """Take away an object of `v1`, that a remote which runs a program promises to give."""
    name = repository.git("rev-parse", "v1:p/fiches/01.yaml")
    (repository.top / ".git/objects" / name[:2] / name[2:]).unlink()
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.url": f"ext::sh -c {trace(repository).replace(' ', '% ')}",
        "remote.origin.promisor": "true",
        "remote.origin.partialCloneFilter": "blob:none",
        "protocol.ext.allow": "always",
    }.items():
        repository.git("config", key, value)
    return repository.top


def damaged(repository: Repository) -> Path:
    name = repository.git("rev-parse", "v1^{tree}")
    path = repository.top / ".git/objects" / name[:2] / name[2:]
    path.chmod(0o644)
    path.write_bytes(b"rien")
    return repository.top


def before_the_project(repository: Repository) -> Path:
    repository.git("tag", "--force", "v1", "HEAD")
    repository.git("checkout", "--quiet", "--orphan", "vide")
    shutil.rmtree(repository.top / "p")
    repository.commit()
    repository.git("tag", "--force", "v1")
    repository.git("checkout", "--quiet", "main")
    return repository.top


def without_commit(repository: Repository) -> Path:
    neuf = Repository(repository.top.parent / "neuf")
    shutil.copytree(repository.top / "p", neuf.top / "p")
    return neuf.top


def not_a_repository(repository: Repository) -> Path:
    shutil.rmtree(repository.top / ".git")
    return repository.top


REFUSED: dict[Callable[[Repository], Path], tuple[str, str]] = {
    shallow: ("La révision « v1 » n'existe pas", "git fetch --unshallow"),
    partial: ("n'est pas entière dans le dépôt", "git fetch"),
    promised: ("n'est pas", "git fetch"),
    damaged: ("n'est pas entière dans le dépôt", "git fetch"),
    before_the_project: ("Le projet « p » n'existait pas à la révision « v1 ».", "une révision plus récente"),
    without_commit: ("La révision « v1 » n'existe pas", "git tag"),
    not_a_repository: ("n'est pas dans un dépôt git", ""),
}


@pytest.mark.parametrize("prepare", REFUSED, ids=lambda prepare: prepare.__name__)
@pytest.mark.parametrize("command", some(["diff", "validate"], 1))
def test_what_cannot_be_read_is_said(
    repository: Repository, command: str, prepare: Callable[[Repository], Path]
) -> None:
    place = prepare(repository)
    (repository.top / "trace").unlink(missing_ok=True)
    done = ptsm(command, "p", "--base", "v1", *DAY, folder=place)
    said = " ".join(done.stderr.replace("\u00a0", " ").split())
    assert (done.returncode, done.stdout) == (2, "")
    assert [words for words in REFUSED[prepare] if words not in said] == []
    assert not (repository.top / "trace").exists()
