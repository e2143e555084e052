"""Whether a project is as git recorded it last: by the files that it reads, and by no other."""

from __future__ import annotations

from pathlib import Path

from git_repository import Repository
from small_projet import fiche, write_projet

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.stamp import stamped


def test_only_the_files_that_a_project_reads_make_it_changed(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "depot")
    root = write_projet(repository.top, {"01": fiche("1")}).root
    for name in ("notes.md", "fiches/note.txt", "archives/02.yaml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("A\n", encoding="utf-8")
    repository.commit()
    repository.git("tag", "v1")
    (root / "notes.md").write_text("B\n", encoding="utf-8")
    (root / "fiches/note.txt").unlink()
    (root / "archives/02.yaml").write_text("B\n", encoding="utf-8")
    assert stamped(load_projet(root, "essai")).git_mark == "enregistrement v1"
    (root / "glossaire.yaml").write_text("A: B\n", encoding="utf-8")
    assert stamped(load_projet(root, "essai")).git_mark == "enregistrement v1, modifiée depuis"
