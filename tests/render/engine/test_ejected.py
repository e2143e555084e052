"""Our templates, copied into a folder of the user's: what the copies say, when ours has changed, what is kept."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pytest
from command import ptsm
from repository import DATA
from small_projet import fiche, write_projet

from ptsm_cli import __version__
from ptsm_cli.common.files import data_folder
from ptsm_cli.render.engine.ejected import outdated


def eject(folder: Path, *options: str) -> list[Path]:
    ptsm("render", "--eject", folder, *options, folder=folder.parent)
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_every_template_and_sheet_is_copied_with_its_version_and_its_digest(tmp_path: Path) -> None:
    ours = data_folder("templates")
    everything = sorted(path.relative_to(ours) for path in ours.rglob("*") if path.is_file())
    assert eject(tmp_path / "ici") == everything
    assert eject(tmp_path / "la", "--document", "plan,tout") == everything
    first, rest = (tmp_path / "ici/shared/style.css").read_text("utf-8").split("\n", 1)
    assert first.startswith(f"{{# ptsm {__version__} sha256:")
    assert rest == (ours / "shared/style.css").read_text("utf-8")


def test_only_the_templates_of_the_documents_asked_for_are_copied_with_what_they_share(tmp_path: Path) -> None:
    assert {path.parent.name for path in eject(tmp_path / "ici", "--document", "fiche,plan")} == {
        "fiche",
        "plan",
        "shared",
    }


@pytest.mark.lent
def test_what_is_copied_prints_the_same_pages_in_the_sandbox_as_ours(tmp_path: Path) -> None:
    root = copytree(DATA / "val-d-exemple" / "revise", tmp_path / "val")
    pages = []
    for _ in range(2):
        done = ptsm("render", root, "--document", "tout", "-f", "html,md", "-o", tmp_path / "rendu", folder=tmp_path)
        assert done.returncode == 0
        pages.append({path.name: path.read_bytes() for path in (tmp_path / "rendu").glob("[!.]*")})
        eject(root / "modeles")
    assert pages[0] == pages[1]


OLD = "sha256:" + "0" * 64


@pytest.mark.parametrize(
    ("name", "head", "said"),
    [
        ("livret.md.j2", f"{{# ptsm 0.0.1 {OLD} #}}", "vient de ptsm 0.0.1, et ce gabarit a changé depuis"),
        ("disparu.md.j2", f"{{# ptsm 0.0.1 {OLD} #}}", "ptsm n'a plus de gabarit"),
        ("livret.md.j2", "{# un gabarit à nous #}", ""),
    ],
)
def test_a_copy_of_what_has_changed_since_is_told(tmp_path: Path, name: str, head: str, said: str) -> None:
    root = write_projet(tmp_path, {"01": fiche("1")}).root
    (root / "modeles").mkdir()
    (root / "modeles/agenda.md.j2").write_text("à nous", encoding="utf-8")  # tells nothing, and hides nothing after it
    (root / "modeles" / name).write_text(f"{head}\n# Livret\n", encoding="utf-8")
    done = ptsm("render", root, folder=tmp_path)
    assert (done.returncode, said in done.stderr, bool(done.stderr)) == (0, True, bool(said))


def test_copies_are_told_in_the_order_of_their_names(tmp_path: Path) -> None:
    root = write_projet(tmp_path, {"01": fiche("1")}).root
    for folder in ("vieux", "anciens"):
        (root / "modeles" / folder).mkdir(parents=True)
        for name in "dbca":
            (root / "modeles" / folder / f"{folder}-{name}.md.j2").write_text(f"{{# ptsm 0.0.1 {OLD} #}}\n")
    (root / "modeles/anciens/anciens-b.md.j2").write_text("à nous")
    told = [one.partition(" vient")[0].rpartition("/")[2] for one in outdated(root, "essai")]
    assert told == [
        f"{name}.md.j2" for name in ["anciens-a", "anciens-c", "anciens-d", "vieux-a", "vieux-b", "vieux-c", "vieux-d"]
    ]


def test_a_file_that_the_user_changed_is_kept_and_an_old_copy_is_not(tmp_path: Path) -> None:
    eject(tmp_path / "ici", "--document", "fiche")
    changed, copy = (tmp_path / "ici/fiche/fiche.html.j2", tmp_path / "ici/fiche/fiche.md.j2")
    expected = copy.read_text("utf-8")
    changed.write_text("à moi\n", encoding="utf-8")
    copy.write_text(f"{{# ptsm 0.0.1 sha256:{sha256(b'ancien').hexdigest()} #}}\nancien", encoding="utf-8")
    done = ptsm("render", "--eject", "ici", "--document", "fiche", folder=tmp_path)
    assert ("Gardé tel quel" in done.stderr, changed.read_text("utf-8")) == (True, "à moi\n")
    assert copy.read_text("utf-8") == expected
