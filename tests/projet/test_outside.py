"""Nothing is read out of a project, or of its git repository, nor from what is no ordinary file."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from command import ptsm
from constats import findings_of, place_of
from counting import opened
from deployment import Deploy
from odd_files import huge

from ptsm_cli.common.errors import WriteError
from ptsm_cli.loading.layout import IgnoreReason
from ptsm_cli.loading.opening import SIZE_LIMIT
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.outputs import refuse_elsewhere, refuse_read

ELSEWHERE = "jeton: hunter2\nnumero: 2\n"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """Return a folder out of the project, with a file that must not be quoted."""
    folder = tmp_path / "ailleurs"
    folder.mkdir()
    (folder / "hunter2.yaml").write_text(ELSEWHERE, encoding="utf-8")
    return folder


LINKS = ["fiches/02.yaml", "gouvernance/copil.yaml", "glossaire.yaml", "ptsm.yaml", "autre.yaml", "archives/02.yaml"]
FOLDERS = ["gouvernance", "fiches", "fiches/axe-1"]


@pytest.mark.parametrize("name", [*LINKS, *FOLDERS])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_link_to_elsewhere_is_told_and_not_quoted(deploy: Deploy, secret: Path, name: str, form: str) -> None:
    root = deploy({name: None} if name in LINKS else {"fiches/01.yaml": None})
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(secret if name in FOLDERS else secret / "hunter2.yaml")
    read = opened(root / name, lambda: ptsm("validate", root))
    said = ptsm("validate", root, "--format", form).stdout
    assert (read.total(), "hunter2" in said) == (0, False)
    assert [place_of_link(finding.location.path, root) for finding in findings_of(root, "S005")] == [name]


def place_of_link(path: str, root: Path) -> str:
    """Return the name of a link of a project, which is not followed."""
    return Path(path).absolute().relative_to(root).as_posix()


@pytest.mark.parametrize("target", ["/etc/passwd", "/proc/self/environ", "/dev/zero", "/dev/stdin"])
def test_a_link_to_the_system_is_not_followed(deploy: Deploy, target: str) -> None:
    root = deploy({})
    (root / "fiches" / "02.yaml").symlink_to(target)
    [entry] = load_projet(root, "p").ignored
    assert (entry.path, entry.reason) == ("p/fiches/02.yaml", IgnoreReason.OUTSIDE)


@pytest.mark.parametrize("command", ["validate", "plan", "links", "agenda", "render"])
def test_a_territoire_from_elsewhere_is_refused_by_every_command(
    deploy: Deploy, secret: Path, tmp_path: Path, command: str
) -> None:
    root = deploy({"territoire.yaml": None})
    (root / "territoire.yaml").symlink_to(secret / "hunter2.yaml")
    result = ptsm(command, root, folder=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "territoire.yaml\u00a0» n'est pas lu. Ce lien mène hors du projet" in result.stderr


def test_a_link_to_elsewhere_is_refused_when_it_is_named(deploy: Deploy, secret: Path) -> None:
    root = deploy({})
    (root / "fiches" / "02.yaml").symlink_to(secret / "hunter2.yaml")
    result = ptsm("validate", root / "fiches" / "02.yaml")
    assert (result.returncode, "Ce lien mène hors du projet" in result.stderr) == (2, True)


@pytest.mark.parametrize("name", ["gouvernance", "fiches/02.yaml"])
def test_a_link_inside_the_git_repository_is_followed(deploy: Deploy, tmp_path: Path, name: str) -> None:
    root = deploy({})
    (tmp_path / ".git").mkdir()
    (tmp_path / "commun").mkdir()
    (tmp_path / "commun" / "02.yaml").write_text("reunions: []\nnumero: 2\n", encoding="utf-8")
    (root / name).symlink_to(tmp_path / "commun" / ("02.yaml" if "/" in name else ""))
    assert findings_of(root, "S005") == []
    assert f"p/{name}" in "".join(load_projet(root, "p").files)


def test_a_link_out_of_the_repository_through_a_folder_of_it_is_not_followed(deploy: Deploy, secret: Path) -> None:
    root = deploy({})
    (root / ".git").write_text("gitdir: ailleurs\n", encoding="utf-8")
    (root / "commun").mkdir()
    (root / "commun" / "copil.yaml").symlink_to(secret / "hunter2.yaml")
    (root / "gouvernance").symlink_to("commun")
    read = opened(root, lambda: load_projet(root, "p"))
    assert sorted(path.name for path in read) == ["01.yaml", "acteurs.yaml", "territoire.yaml"]


@pytest.mark.parametrize("command", ["validate", "plan"])
def test_a_project_from_elsewhere_among_others_must_be_named(deploy: Deploy, tmp_path: Path, command: str) -> None:
    root = deploy({})
    (tmp_path / "tous").mkdir()
    (tmp_path / "tous" / "lien").symlink_to(root)
    result = ptsm(command, tmp_path / "tous")
    assert (result.returncode, "est un lien vers un projet d'ailleurs" in result.stderr) == (2, True)
    assert ptsm(command, tmp_path / "tous" / "lien").returncode == 0


@pytest.mark.parametrize("linked", ["fiches", "fiches/02-agir.yaml"])
def test_a_new_fiche_is_not_written_elsewhere(deploy: Deploy, secret: Path, linked: str) -> None:
    root = deploy({"fiches/01.yaml": None} if linked == "fiches" else {})
    (root / linked).symlink_to(secret if linked == "fiches" else secret / "neuf.yaml")
    result = ptsm("new", "fiche", "Agir", root)
    assert (result.returncode, "un lien mène hors du projet" in " ".join(result.stderr.split())) == (2, True)
    assert [path.name for path in secret.iterdir()] == ["hunter2.yaml"]


def test_templates_from_elsewhere_are_refused(deploy: Deploy, secret: Path, tmp_path: Path) -> None:
    root = deploy({})
    (secret / "livret.md.j2").write_text("hunter2\n", encoding="utf-8")
    (root / "modeles").symlink_to(secret)
    result = ptsm("render", root, "--output", tmp_path / "rendu")
    assert (result.returncode, "modeles est un lien qui mène hors du projet" in result.stderr) == (2, True)
    assert not (tmp_path / "rendu").exists()


@pytest.mark.parametrize("name", ["fiches/02.yaml", "glossaire.yaml", "gouvernance/copil.yaml"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_pipe_that_nobody_writes_to_does_not_hold_the_command(deploy: Deploy, name: str, form: str) -> None:
    root = deploy({})
    (root / name).parent.mkdir(exist_ok=True)
    os.mkfifo(root / name)
    assert ptsm("validate", root, "--format", form).returncode == 0
    [finding] = findings_of(root)
    assert (finding.code, place_of(finding, root)) == ("S005", (name, 1, 1))


def _just_over(path: Path) -> None:
    path.write_bytes(b"#" * (SIZE_LIMIT + 1))


@pytest.mark.parametrize("make", [huge, _just_over])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_more_than_the_limit_is_read_of_a_file(deploy: Deploy, make: Callable[[Path], None], form: str) -> None:
    root = deploy({})
    make(root / "fiches" / "02.yaml")
    tracemalloc.start()
    result = ptsm("validate", root, "--format", form)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (result.returncode, "Y007" in result.stdout) == (1, True)
    assert peak < 40 * SIZE_LIMIT


def test_a_link_to_a_file_just_read_is_refused_by_the_name_of_both(tmp_path: Path) -> None:
    (tmp_path / "01.yaml").touch()
    (tmp_path / "lien").symlink_to("01.yaml")
    read = tmp_path / "01.yaml"
    for output, it_is in ((read, "il"), (tmp_path / "lien", f"c'est « {read} », qui")):
        with pytest.raises(WriteError) as refused:
            refuse_read([output], [str(read)])
        message = refused.value.message.replace("\u00a0", " ")
        assert message == f"« {output} » n'est pas écrit : {it_is} vient d'être lu."


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.symlink_to("../ailleurs.md"), "un lien mène hors de"),
        (os.mkfifo, "ce n'est pas un fichier ordinaire"),
    ],
)
def test_each_file_that_would_go_in_a_folder_is_looked_at(
    tmp_path: Path, make: Callable[[Path], object], why: str
) -> None:
    folder = tmp_path / "rendu"
    folder.mkdir()
    files = [folder / name for name in ("la.md", "absent.md", "ailleurs.md")]
    files[0].touch()
    make(files[2])
    refuse_elsewhere(folder, files[:2])
    with pytest.raises(WriteError, match=why):
        refuse_elsewhere(folder, files)
